"""The list of articles as one annotator sees it: title, state, spans, and how far all of it is."""

from collections import Counter
from typing import NamedTuple

from kutip.app.workspace import Workspace
from kutip.domain.items import AnnotationSet, Document, DocumentId, SetState

_FINISHED = ("complete", "skipped")


class ArticleRow(NamedTuple):
    """One article in the list."""

    id: DocumentId
    title: str
    source: str
    state: SetState
    spans: int
    flagged: bool
    note: str


class Standing(NamedTuple):
    """How far an annotator is with the project."""

    articles: int
    done: int
    skipped: int
    returned: int


def articles(desk: Workspace) -> list[ArticleRow]:
    """All articles of the project, in its order."""
    headlines = desk.store.headlines()
    counts = desk.store.spans_by_set()
    mine = {s.document_id: s for s in desk.store.sets() if s.annotator == desk.annotator}
    return [
        _row(document, headlines.get(document.id, ""), mine.get(document.id), counts)
        for document in desk.store.documents()
    ]


def _row(
    document: Document, headline: str, mine: AnnotationSet | None, counts: dict[bytes, int]
) -> ArticleRow:
    spans = counts.get(mine.id, 0) if mine else 0
    return row_of(document, headline or document.name, mine, spans)


def row_of(document: Document, title: str, mine: AnnotationSet | None, spans: int) -> ArticleRow:
    """One article, with what its annotator's set says."""
    state: SetState = mine.state if mine else "new"
    flagged = mine.flagged if mine else False
    return ArticleRow(
        document.id, title, source_of(document), state, spans, flagged, mine.note if mine else ""
    )


def source_of(document: Document) -> str:
    """Outlet and date, where the import brought them; else the name of the file."""
    said = dict(document.extra)
    parts = [str(said[name]) for name in ("outlet", "date") if said.get(name)]
    return "  ·  ".join(parts) or document.name


def updated(desk: Workspace, row: ArticleRow) -> ArticleRow:
    """The row of the open article, as it is now."""
    assert desk.document is not None
    mine = desk.mine()
    spans = len(desk.document.accepted(mine.id))
    return row_of(desk.document.document, row.title, mine, spans)


def standing(rows: list[ArticleRow]) -> Standing:
    """The totals of a list."""
    states = Counter(row.state for row in rows)
    return Standing(len(rows), states["complete"], states["skipped"], states["returned"])


def next_open(rows: list[ArticleRow], after: DocumentId | None) -> DocumentId | None:
    """The next article that is neither done nor skipped, going round once."""
    at = next((n for n, row in enumerate(rows) if row.id == after), -1)
    ahead = rows[at + 1 :] + rows[: max(at, 0)]
    return next((row.id for row in ahead if row.state not in _FINISHED), None)


def last_finished(
    desk: Workspace, rows: list[ArticleRow], lately: list[DocumentId]
) -> DocumentId | None:
    """The article that was finished or skipped last: lately, else by the log, else in the list."""
    step = desk.undoable()
    finished = [row.id for row in rows if row.state in _FINISHED]
    by_log = [step.document_id] if step else []
    known = (*finished, *by_log, *lately)
    return next((id_ for id_ in reversed(known) if id_ in finished), None)
