"""What the tags say: label titles, the speaker of a quote, what is still open."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from kutip.domain.annotated import AnnotatedDocument
from kutip.domain.items import LabelId, Link, Span, SpanLabel, title_of
from kutip.domain.labels import LabelSet

_LONGEST_NAME = 32


class TagForm(NamedTuple):
    """One way to write a tag: the label's name, and what may follow it, perhaps as a badge."""

    name: str
    suffix: str = ""
    warns: bool = False


class TagWords:
    """Writes the tags of a document's spans in the project's language."""

    def __init__(self, document: AnnotatedDocument, labels: LabelSet, language: str) -> None:
        """Make every label's tag ready."""
        self._document, self._labels = document, labels
        self._full = {x.id: title_of(x.titles, language, x.name).upper() for x in labels.spans}
        self._short = {x.id: _short(x, language, self._full[x.id]) for x in labels.spans}
        self.deciding = {x.id for x in labels.spans if labels.decision(x.id) is not None}
        self._own_links = {
            x.id: {link.id for link in labels.links_between(x.id, x.id)} for x in labels.spans
        }

    def forms(
        self, span: Span, *, is_suggestion: bool, is_repeated: bool = False
    ) -> tuple[TagForm, ...]:
        """The ways to write a span's tag, the longest first."""
        mark = "?" if is_suggestion else ""
        start = "… " if is_repeated else ""
        full = TagForm(start + self._full.get(span.label_id, "") + mark)
        short = TagForm(self._short.get(span.label_id, "") + mark)
        suffix, warns = ("", False) if is_suggestion else self._suffix(span)
        plain = (full, short) if short.name != full.name else (full,)
        return (full._replace(suffix=suffix, warns=warns), *plain) if suffix else plain

    def _suffix(self, span: Span) -> tuple[str, bool]:
        """What follows the label's name, and whether it is something left open."""
        if span.label_id not in self._full:
            return "", False
        links = [x for x in self._document.links_at(span.id) if x.head_id == span.id]
        if any(link.label_id in self._own_links[span.label_id] for link in links):
            return QCoreApplication.translate("Canvas", "continued"), False
        decision = self._labels.decision(span.label_id)
        linked = next((x for x in links if decision and x.label_id == decision.id), None)
        if linked is not None:
            return self._name_of_tail(linked), False
        if not self._labels.is_decided(span):
            return QCoreApplication.translate("Canvas", "speaker?"), True
        return "", False

    def _name_of_tail(self, link: Link) -> str:
        tail = self._document.spans.get(link.tail_id)
        words = "" if tail is None else " ".join(self._document.text_of(tail).split())
        if len(words) <= _LONGEST_NAME:
            return words
        return words[: _LONGEST_NAME - 1].rstrip() + "…"

    def title(self, label_id: LabelId) -> str:
        """A label's title as tags write it."""
        return self._full.get(label_id, "")


def _short(label: SpanLabel, language: str, full: str) -> str:
    return title_of(label.short, language, full).upper()
