"""Taking annotation sets in: under which name, beside, instead of or not beside what is there."""

import sys
from collections import Counter
from itertools import count
from pathlib import Path
from typing import NamedTuple

from kutip.app.import_checks import CheckedSet, Rules, SetChecker
from kutip.app.import_known import EMPTY, KnownProject, fingerprint
from kutip.app.import_options import ImportOptions
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.domain.items import (
    AnnotationSet,
    Annotator,
    DocumentId,
    LabelId,
    LinkId,
    SetId,
    SpanId,
    new_id,
)
from kutip.formats.base import OffsetUnit, Problem, RawDocument, RawSet
from kutip.formats.encoding import made_storable
from kutip.formats.fields import shown
from kutip.formats.offsets import converter, may_differ
from kutip.storage.staging import Staging

_TO_CONVERT: tuple[OffsetUnit, ...] = ("utf16", "bytes", "graphemes")


class Place(NamedTuple):
    """How the sets of a file are read: its unit, and the labels they cover by default."""

    unit: OffsetUnit
    covers: tuple[LabelId, ...] = ()


class SetTaker:
    """Puts sets into the staging area; without one (None) only says what would happen."""

    def __init__(
        self, known: KnownProject, options: ImportOptions, staging: Staging | None, rules: Rules
    ) -> None:
        """Take what is known of the project, and the rules that spans are checked by."""
        self.staging = staging
        self._known = known
        self._options = options
        self._rules = rules
        self.sets = self.spans = self.links = 0
        self.annotators: dict[str, None] = {}
        self.labels: Counter[LabelId] = Counter()

    def take(
        self, raw: RawDocument, place: Place, document_id: DocumentId, *, own_ids: bool
    ) -> None:
        """Take all sets of a document. `own_ids` says that the document kept its id."""
        convert = None
        if place.unit in _TO_CONVERT and may_differ(raw.text):
            convert = converter(raw.text, place.unit)
        checker = SetChecker(self._rules, raw, convert)
        for raw_set in raw.sets:
            name = self._name_of(raw, raw_set)
            keep = own_ids and self._known.are_free(document_id, name, raw_set)
            set_id = SetId(new_id())
            if keep and raw_set.id is not None and not self._known.has_set(raw_set.id):
                set_id = SetId(raw_set.id)
            checked = checker.check(raw_set, set_id, keep_ids=keep)
            new = AnnotationSet(
                set_id,
                document_id,
                name,
                raw_set.state or "complete",
                place.covers,
                raw_set.flagged,
                made_storable(raw_set.note),
            )
            self._place(raw, raw_set, self._as_asked(new, raw_set), checked)

    def _name_of(self, raw: RawDocument, raw_set: RawSet) -> str:
        found = self._options.annotator or (raw_set.annotator or "").strip()
        # One string for all documents: it is remembered for each of them.
        return sys.intern(made_storable(found or Path(raw.file).stem))

    def _as_asked(self, new: AnnotationSet, raw_set: RawSet) -> AnnotationSet:
        """State and cover: as the user says, else as the file says of this set."""
        if self._options.state != "as-found":
            new = new._replace(state=self._options.state)
        if self._options.covers is None and raw_set.covers is not None:
            new = new._replace(covers=self._rules.labels.covered(raw_set.covers))
        return new

    # ---- beside what is there

    def _place(
        self, raw: RawDocument, raw_set: RawSet, new: AnnotationSet, checked: CheckedSet
    ) -> None:
        said = fingerprint(checked.spans, checked.links)
        name = self._allowed_name(raw, new, said)
        if name is None:
            return
        if name != new.annotator:
            new = new._replace(id=SetId(new_id()), annotator=name)
            checked = _renewed(checked, new.id)
        self._add(new, raw_set, checked, said)

    def _allowed_name(self, raw: RawDocument, new: AnnotationSet, said: int) -> str | None:
        """The annotator's name for a set; None where nothing is to be added."""
        there = self._known.said(new.document_id, new.annotator)
        if there is None:
            return new.annotator
        if self._was_only_assigned(new, there):
            return self._in_place_of(raw, new)
        return None if there == said else self._name_for_second(raw, new, said)

    def _name_for_second(self, raw: RawDocument, new: AnnotationSet, said: int) -> str | None:
        """The name for a set that differs from the one its annotator has; None to leave it out."""
        match self._options.duplicates:
            case "add-set":
                return self._name_beside(raw, new, said)
            case "skip":
                self._tell(raw, "skipped_duplicate", _LEFT_OUT, annotator=new.annotator)
                return None
            case "replace" if self._known.staged(new.document_id, new.annotator) is None:
                return self._in_place_of(raw, new)
        self._refuse_second(raw, new)
        return None

    def _was_only_assigned(self, new: AnnotationSet, there: int) -> bool:
        """An assigned set in which nothing was done yet waits for this one."""
        if self._known.staged(new.document_id, new.annotator) is not None:
            return False
        stored = self._known.stored_set(new.document_id, new.annotator)
        untouched = stored is not None and stored.state == "new" and not stored.note
        return untouched and there == EMPTY and new.state != "new"

    def _in_place_of(self, raw: RawDocument, new: AnnotationSet) -> str:
        stored = self._known.stored_set(new.document_id, new.annotator)
        if stored is not None and self.staging is not None:
            self.staging.remove_set(stored.id)
        template = QT_TRANSLATE_NOOP(
            "errors", "The set by {annotator} took the place of the one that was there."
        )
        self._tell(raw, "set_replaced", template, annotator=new.annotator)
        return new.annotator

    def _name_beside(self, raw: RawDocument, new: AnnotationSet, said: int) -> str | None:
        for number in count(2):
            name = f"{new.annotator} ({number})"
            there = self._known.said(new.document_id, name)
            if there == said:
                return None
            if there is None:
                template = QT_TRANSLATE_NOOP(
                    "errors", "{annotator} has another set for this article: kept as {name}."
                )
                self._tell(raw, "set_kept_beside", template, annotator=new.annotator, name=name)
                return name
        return None

    def _refuse_second(self, raw: RawDocument, new: AnnotationSet) -> None:
        template = QT_TRANSLATE_NOOP(
            "errors",
            "{annotator} has a different set for this article already. Say what to do: "
            "--duplicates add-set keeps both, replace takes this one, skip leaves it out.",
        )
        if self._known.staged(new.document_id, new.annotator) is not None:
            template = QT_TRANSLATE_NOOP(
                "errors",
                "The files hold two different sets by {annotator} for this article. Say what to "
                "do: --duplicates add-set keeps both, skip takes the first.",
            )
        self._tell(raw, "second_set", template, annotator=new.annotator)

    # ---- adding

    def _add(self, new: AnnotationSet, raw_set: RawSet, checked: CheckedSet, said: int) -> None:
        is_newcomer = self._known.add_set(new, said)
        self.sets += 1
        self.spans += len(checked.spans)
        self.links += len(checked.links)
        self.annotators[new.annotator] = None
        self.labels.update(span.label_id for span in checked.spans)
        if self.staging is not None:
            if is_newcomer:
                self.staging.add_annotator(Annotator(new.annotator, raw_set.kind))
            self.staging.add_set(new, checked.spans, checked.links)

    def _tell(self, raw: RawDocument, kind: str, template: str, **values: str) -> None:
        told = tuple((name, shown(value)) for name, value in values.items())
        self._rules.tell(Problem(raw.file, raw.line, raw.name, kind, template, told))


_LEFT_OUT = QT_TRANSLATE_NOOP(
    "errors", "{annotator} has a different set for this article already: this one was left out."
)


def _renewed(checked: CheckedSet, set_id: SetId) -> CheckedSet:
    """The same spans and links with other ids, because the old ones stay in use."""
    ids = {span.id: SpanId(new_id()) for span in checked.spans}
    return CheckedSet(
        [span._replace(id=ids[span.id], set_id=set_id) for span in checked.spans],
        [
            link._replace(
                id=LinkId(new_id()),
                set_id=set_id,
                head_id=ids[link.head_id],
                tail_id=ids[link.tail_id],
            )
            for link in checked.links
        ],
    )
