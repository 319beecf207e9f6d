"""The workspace: one annotator at work in one project.

Every change takes one road: saved, then shown, then told to whoever listens. Undo takes the same
road backwards; what can be undone is read from the log.
"""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from kutip.domain.annotated import AnnotatedDocument
from kutip.domain.edits import Edit, Replaced, item_of
from kutip.domain.errors import KutipError, StaleError
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.domain.items import (
    AnnotationSet,
    Annotator,
    DocumentId,
    Item,
    LinkLabel,
    Project,
    SetId,
    Span,
    SpanId,
    SpanLabel,
    new_id,
)
from kutip.domain.labels import LabelSet
from kutip.domain.manage import add_annotator

if TYPE_CHECKING:  # the window opens before the database's libraries are loaded
    from kutip.storage.history import Step
    from kutip.storage.store import Store

# A run of the same key on the same span within this many seconds is undone as one.
BURST = 1.0
_OF_THE_PROJECT: set[type[Item]] = {Project, SpanLabel, LinkLabel, Annotator}


class Workspace:
    """Holds the open document, and makes edits in the name of one annotator."""

    def __init__(self, store: "Store", annotator: str) -> None:
        self.store = store
        self.annotator = annotator.strip()
        self.reload()
        self.document: AnnotatedDocument | None = None
        self.listeners: list[Callable[[Edit], None]] = []
        self.clock: Callable[[], float] = time.monotonic
        self.last_made: Edit | None = None
        self._burst: tuple[float, Edit, int] | None = None

    def reload(self) -> None:
        """Read the project, its labels and its annotators anew, after much came in at once."""
        self.project: Project = self.store.project()
        self.labels: LabelSet = self.store.labels()
        self.annotators: dict[str, Annotator] = {a.name: a for a in self.store.annotators()}

    @property
    def machines(self) -> frozenset[str]:
        """The names of the annotators that are machines."""
        return frozenset(a.name for a in self.annotators.values() if a.kind == "machine")

    def open(self, document_id: DocumentId) -> AnnotatedDocument:
        """Open a document; what was open is closed."""
        self.document = self.store.read(document_id)
        self._mine = self.document.set_of(self.annotator) or AnnotationSet(
            SetId(new_id()), document_id, self.annotator, covers=self.labels.ids()
        )
        self._burst = None
        return self.document

    def mine(self) -> AnnotationSet:
        """The annotator's own set of the open document; not saved before its first edit."""
        assert self.document is not None
        return self.document.set_of(self.annotator) or self._mine

    def apply(self, edit: Edit) -> None:
        """Make an edit that can be undone. An edit that changes nothing is nothing."""
        if not edit.changes:
            return
        if self.annotator not in self.annotators:
            self._join()
        joins = self._joins(edit)
        number = self._make(edit, joins=joins)
        self._burst = (self.clock(), edit, joins or number)

    def undoable(self) -> "Step | None":
        """What undo would take back."""
        return self.store.undoable(self.annotator)

    def redoable(self) -> "Step | None":
        """What redo would make again."""
        return self.store.redoable(self.annotator)

    def undo(self) -> "Step | None":
        """Take the last edit back; where it lies in another document, open that one instead.

        The caller sees by `document` whether it moved: the next call takes the edit back. An
        edit that fits no more (an import has replaced what it was about) is refused and passed
        over: the next call goes on with the one before it.
        """
        step = self.undoable()
        try:
            return self._turn(step, lambda edit: edit.inverse())
        except StaleError as error:
            raise self._passed(step) from error

    def redo(self) -> "Step | None":
        """Make the last undone edit again, or first open the document it lies in."""
        return self._turn(self.redoable(), lambda edit: edit)

    def _passed(self, step: "Step | None") -> KutipError:
        if step is not None:
            self.store.apply(
                Edit(step.name, ()),
                annotator=self.annotator,
                document_id=step.document_id,
                undoes=step.number,
            )
        return KutipError(
            QT_TRANSLATE_NOOP(
                "errors",
                "What this step did was changed elsewhere since, so it cannot be taken back. "
                "Undo again to go on with the step before it.",
            )
        )

    def _turn(self, step: "Step | None", how: Callable[[Edit], Edit]) -> "Step | None":
        if step is None:
            return None
        here = self.document.document.id if self.document else None
        if step.document_id is not None and step.document_id != here:
            self.open(step.document_id)
            return step
        self._make(how(self.store.logged(step.number)), undoes=step.number)
        self._burst = None
        return step

    def _make(self, edit: Edit, *, undoes: int | None = None, joins: int | None = None) -> int:
        number = self.store.apply(
            edit,
            annotator=self.annotator,
            document_id=self._place_of(edit),
            undoes=undoes,
            joins=joins,
        )
        self.last_made = edit
        self._show(edit)
        return number

    def _show(self, edit: Edit) -> None:
        if self.document is not None:
            self.document.apply(edit)
        if _kinds(edit) & _OF_THE_PROJECT:
            self.reload()
        for listener in self.listeners:
            listener(edit)

    def _join(self) -> None:
        """An annotator is in the project from the first edit on; that is not undone."""
        self.reload()  # an import may have brought them
        if self.annotator not in self.annotators:
            self.store.apply(add_annotator(self.annotator))
            self.reload()

    def _place_of(self, edit: Edit) -> DocumentId | None:
        """The document an edit is about: the open one, unless it is about the project."""
        if self.document is None or _kinds(edit) & _OF_THE_PROJECT:
            return None
        return self.document.document.id

    def _joins(self, edit: Edit) -> int | None:
        """The first edit of the burst that this one goes on with, if any."""
        if self._burst is None:
            return None
        at, before, number = self._burst
        same = _only_span(before) == _only_span(edit) and before.name == edit.name
        return number if same and _only_span(edit) and self.clock() - at < BURST else None


def _kinds(edit: Edit) -> set[type[Item]]:
    return {type(item_of(change)) for change in edit.changes}


def _only_span(edit: Edit) -> SpanId | None:
    """The id of the span that an edit moves the edges of, where it does nothing else."""
    match edit.changes:
        case (Replaced(Span() as before, Span() as after),) if (
            before._replace(start=after.start, end=after.end) == after
        ):
            return after.id
    return None
