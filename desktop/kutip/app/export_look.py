"""A look through all documents of an export: what the split and the report need to know."""

from collections.abc import Iterator, Mapping

from kutip.app.export_report import ExportOptions
from kutip.app.near_duplicates import Sketch, near_duplicates, sketch
from kutip.app.splitting import Candidate, Split, split
from kutip.app.surfaces import Surfaces
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.domain.items import DocumentId
from kutip.domain.jobs import Job, Progress
from kutip.formats.spacy_folder.corpora import Sides, Source, take_stock
from kutip.formats.spacy_folder.notes import Note
from kutip.formats.spacy_folder.plan import Plan
from kutip.formats.spacy_folder.rules import Rules
from kutip.formats.spacy_folder.survey import Survey

# Shares of training, development and test articles where nothing else is asked for, in percent.
DEFAULT_SPLIT = (80, 10, 10)
# Under twenty spans of a label a score says little.
_ENOUGH = 20
_STEP = 50


class Look:
    """Looks through all documents before they are written, and at each while it is."""

    def __init__(self, rules: Rules, options: ExportOptions, *, sketching: bool) -> None:
        self._rules = rules
        self._options = options
        self._sketching = sketching
        self._sketches: dict[DocumentId, Sketch] = {}
        self._surfaces = Surfaces()
        self._survey = Survey(rules)

    def through(self, source: Source) -> Job[Survey]:
        """Count what leaves, and learn what the split and the report need."""
        self._surfaces = Surfaces()
        accept = self._options.accept_loss
        self._survey = yield from take_stock(
            source, self._rules, accept_loss=accept, watch=self._learn
        )
        self._surfaces.learned()
        return self._survey

    def _learn(self, plan: Plan) -> None:
        self._surfaces.learn(plan)
        if self._sketching and plan.document.id not in self._sketches:
            self._sketches[plan.document.id] = sketch(plan.text)

    def over(self, source: Source) -> Job[None]:
        """See every document as if it were written."""
        ids = sorted(source.chosen)
        for done, plan in enumerate(source.plans(ids, self._rules), start=1):
            self.count(plan)
            if done % _STEP == 0:
                yield Progress(done, len(ids), plan.document.name)

    def count(self, plan: Plan) -> None:
        """Find words that are labelled in some places and bare in this document."""
        self._surfaces.count(plan)

    def split(self, stored: Mapping[DocumentId, str]) -> Split:
        """Give each document a side."""
        candidates = [
            Candidate(document.id, document.bulk or not document.complete)
            for document in self._survey.documents
        ]
        near = near_duplicates(self._sketches)
        shares = self._options.split or DEFAULT_SPLIT
        return split(candidates, stored, near, shares, self._options.seed)

    def notes(self, sides: Sides) -> Iterator[Note]:
        """Everything to be said of the export, losses first."""
        yield from sorted(self._survey.notes, key=lambda note: not note.refuses)
        yield from _rare(self._survey, sides, accept_loss=self._options.accept_loss)
        yield from self._surfaces.notes()


_UNLEARNED = QT_TRANSLATE_NOOP("errors", "No {label} is in {side}: it cannot be learned.")
_UNTESTED = QT_TRANSLATE_NOOP("errors", "No {label} is in {side}: it cannot be tested.")
_FEW = QT_TRANSLATE_NOOP(
    "errors", "Only {count} {label} are in {side}: a score over so few says little."
)
_UNUSED = QT_TRANSLATE_NOOP("errors", "No article has a {label}.")


def _rare(survey: Survey, sides: Sides, *, accept_loss: bool) -> Iterator[Note]:
    """Labels without enough spans on some side of the split."""
    found = {document.id: document.spans for document in survey.documents}
    for name, lengths in survey.lengths.items():
        if not lengths:
            yield Note("", "unused_label", _UNUSED, (("label", name),))
            continue
        for side, ids in sides.items():
            count = sum(found[id_][name] for id_ in ids)
            values = (("label", name), ("side", side), ("count", count))
            if count == 0:
                none = _UNLEARNED if side == "train" else _UNTESTED
                yield Note("", "rare_label", none, values, refuses=not accept_loss)
            elif side != "train" and count < _ENOUGH:
                yield Note("", "rare_label", _FEW, values)
