"""Names of labels in files, as labels of the project: mapped, added, or said to be unknown."""

import difflib
import shlex
from collections.abc import Iterable, Iterator, Mapping

from kutip.domain.errors import KutipError
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.domain.items import LabelId, LinkLabel, SpanLabel, new_id
from kutip.domain.labels import LabelSet
from kutip.domain.manage import LABEL_KEYS
from kutip.formats.base import Problem, RawDocument
from kutip.formats.encoding import is_storable
from kutip.formats.fields import shown

_COLOURS = ("further1", "further2", "further3", "further4")
# What other tools and corpora call the labels of `news`.
ALSO = {
    "PER": "PERSON",
    "PERS": "PERSON",
    "ORANG": "PERSON",
    "ORG": "ORGANISATION",
    "ORGANIZATION": "ORGANISATION",
    "ORGANISASI": "ORGANISATION",
    "QUOTATION": "QUOTE",
    "CONTENT": "QUOTE",
    "KUTIPAN": "QUOTE",
    "MONEY": "FIGURE",
    "PERCENT": "FIGURE",
    "QUANTITY": "FIGURE",
    "CARDINAL": "FIGURE",
    "ANGKA": "FIGURE",
    "SOURCE": "SPEAKER",
}


class LabelMapping:
    """Looks labels up by the names that files use; makes new ones where that was asked for."""

    def __init__(self, labels: LabelSet, mapping: Mapping[str, str], *, add: bool) -> None:
        """Take the project's labels, names that mean others, and whether unknown ones are added.

        Raises `KutipError` where a name is mapped to one that neither is there nor may be added.
        """
        self._labels = labels
        self._mapping = mapping
        self._add = add
        self._spans = {label.name: label for label in labels.spans}
        self._links = {label.name: label for label in labels.links}
        self._declared: dict[str, SpanLabel] = {}
        self._declared_links: dict[str, tuple[LinkLabel, LabelSet]] = {}
        self._new_spans: dict[str, SpanLabel] = {}
        self._joined: dict[str, tuple[dict[LabelId, None], dict[LabelId, None]]] = {}
        self._unknown: dict[tuple[str, str], tuple[int, RawDocument]] = {}
        self._refuse_lost_targets()

    def _refuse_lost_targets(self) -> None:
        known = self._spans.keys() | self._links.keys()
        lost = [new for new in self._mapping.values() if new not in known]
        if lost and not self._add:
            raise KutipError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "There is no label “{name}” to map to. The project has: {names}. "
                    "--add-labels makes new ones.",
                ),
                name=shown(lost[0]),
                names=", ".join((*self._spans, *self._links)),
            )

    def declare(self, labels: LabelSet) -> None:
        """Remember what a file says of its labels, should they have to be added."""
        for label in labels.spans:
            self._declared.setdefault(label.name, label)
        for link in labels.links:
            self._declared_links.setdefault(link.name, (link, labels))

    def span(self, name: str) -> SpanLabel | None:
        """The label that a file's name means; None where there is none."""
        called = self._mapping.get(name, name)
        found = self._spans.get(called)
        if found is None and self._may_add(called) and called not in self._links:
            found = self._new_span(called)
        return found

    def link(self, name: str) -> LinkLabel | None:
        """The link label that a file's name means; None where there is none."""
        called = self._mapping.get(name, name)
        found = self._links.get(called)
        if found is None and self._may_add(called) and called not in self._spans:
            found = LinkLabel(LabelId(new_id()), called, position=len(self._links))
            self._links[called] = found
            self._joined[called] = ({}, {})
        return found

    def _may_add(self, name: str) -> bool:
        return self._add and bool(name.strip()) and is_storable(name)

    def _new_span(self, name: str) -> SpanLabel:
        declared = self._declared.get(name, SpanLabel(LabelId(b""), name))
        made = declared._replace(
            id=LabelId(new_id()),
            colour=self._free_colour(declared.colour if name in self._declared else ""),
            key=self._free_key(declared.key),
            position=len(self._spans),
        )
        self._spans[name] = self._new_spans[name] = made
        return made

    def _free_colour(self, wanted: str) -> str:
        used = [label.colour for label in self._spans.values()]
        if wanted and wanted not in used:
            return wanted
        return min(_COLOURS, key=used.count)

    def _free_key(self, wanted: str) -> str:
        free = sorted(LABEL_KEYS - {label.key for label in self._spans.values()})
        return wanted if wanted in free else next(iter(free), "")

    def joins(self, link: LinkLabel, head: LabelId, tail: LabelId) -> bool:
        """Whether a link may join spans of these labels; one that is new learns that it may."""
        if link.name in self._joined:
            heads, tails = self._joined[link.name]
            heads[head] = tails[tail] = None
            return True
        return head in link.heads and tail in link.tails

    def added(self) -> LabelSet:
        """The labels made so far, in order."""
        links = (self._finished(self._links[name]) for name in self._joined)
        return LabelSet(tuple(self._new_spans.values()), tuple(links))

    def _finished(self, link: LinkLabel) -> LinkLabel:
        """A new link label with its ends: those that its file declares, and those seen."""
        heads, tails = self._joined[link.name]
        declared, labels = self._declared_links.get(link.name, (link, LabelSet()))
        names = {label.id: label.name for label in labels.spans}
        for seen, ends in ((heads, declared.heads), (tails, declared.tails)):
            known = (self._spans.get(self._mapping.get(names[i], names[i])) for i in ends)
            seen.update((label.id, None) for label in known if label is not None)
        return link._replace(titles=declared.titles, heads=tuple(heads), tails=tuple(tails))

    def covered(self, names: Iterable[str]) -> tuple[LabelId, ...]:
        """The labels of these names that the project has, in its order."""
        found = {label.id: label for label in map(self.span, names) if label is not None}
        return tuple(sorted(found, key=lambda id_: found[id_].position))

    # ---- unknown names

    def miss(self, what: str, name: str, document: RawDocument) -> None:
        """Count a name that means nothing here; `what` is `span` or `link`."""
        count, first = self._unknown.get((what, name), (0, document))
        self._unknown[what, name] = (count + 1, first)

    def unknown(self) -> Iterator[Problem]:
        """One problem for each name that means nothing here, with what to pass."""
        for (what, name), (count, first) in self._unknown.items():
            known = self._spans.keys() if what == "span" else self._links.keys()
            near = _nearest(name, known)
            option = shlex.quote(f"{name}={near or 'LABEL'}")
            values = (
                ("label", shown(name)),
                ("count", count),
                ("option", f"--map {option}"),
                ("names", ", ".join(known)),
            )
            template = _UNKNOWN_NEAR if near else _UNKNOWN
            yield Problem(first.file, first.line, first.name, "unknown_label", template, values)


_UNKNOWN_NEAR = QT_TRANSLATE_NOOP(
    "errors",
    "The project has no label “{label}” ({count} times in the files). "
    "Pass {option} to say which it is, or --add-labels to take it over.",
)
# No guess is better than one that is copied without a thought.
_UNKNOWN = QT_TRANSLATE_NOOP(
    "errors",
    "The project has no label “{label}” ({count} times in the files). Pass {option} with one of "
    "{names} for LABEL, or --add-labels to take it over.",
)


def _nearest(name: str, known: Iterable[str]) -> str | None:
    """The label that a name most likely means, if any is near."""
    upper = {each.upper(): each for each in known}
    close = difflib.get_close_matches(name.upper(), upper, n=1)
    guesses = (name.upper(), ALSO.get(name.upper(), ""), *close)
    return next((upper[guess] for guess in guesses if guess in upper), None)
