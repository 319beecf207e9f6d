"""Words that are labelled in some places and bare in others: the commonest fault of a corpus."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.formats.spacy_folder.notes import Note
from kutip.formats.spacy_folder.plan import Plan

_BARE_SHARE = 0.2
_LEAST_LABELLED = 2
_LEAST_LENGTH = 3
_SHOWN = 100

_TEMPLATE = QT_TRANSLATE_NOOP(
    "errors", "“{text}” is {label} in {labelled} places and bare in {bare}. Is each as meant?"
)


class Surfaces:
    """Learns what is labelled in one round, and counts where it is bare in a second."""

    def __init__(self) -> None:
        self._labelled: dict[str, Counter[str]] = defaultdict(Counter)
        self._lengths: dict[str, set[int]] = {}
        self._bare: Counter[str] = Counter()

    def learn(self, plan: Plan) -> None:
        """Take in the entities of a document."""
        for placed in plan.entities.standing:
            text = plan.text[placed.start : placed.end]
            if len(text) >= _LEAST_LENGTH and not text.isdecimal():
                self._labelled[text][placed.label] += 1

    def learned(self) -> None:
        """Make ready for the second round: which lengths of surfaces begin with which letters."""
        common = {t: n for t, n in self._labelled.items() if n.total() >= _LEAST_LABELLED}
        self._labelled = defaultdict(Counter, common)
        for text in common:
            self._lengths.setdefault(text[:_LEAST_LENGTH], set()).add(len(text))

    def count(self, plan: Plan) -> None:
        """Count the places in a document where labelled words stand bare."""
        text, ends = plan.text, set(plan.tokens.ends)
        covered = bytearray(len(text))
        for placed in plan.entities.standing:
            covered[placed.start : placed.end] = b"\x01" * (placed.end - placed.start)
        for start in plan.tokens.starts:
            for length in self._lengths.get(text[start : start + _LEAST_LENGTH], ()):
                surface = text[start : start + length]
                if surface in self._labelled and start + length in ends and not covered[start]:
                    self._bare[surface] += 1

    def notes(self) -> Iterator[Note]:
        """The surfaces that are bare too often, those with the most bare places first."""
        listed = [
            (bare, text)
            for text, bare in self._bare.items()
            if bare / (bare + self._labelled[text].total()) > _BARE_SHARE
        ]
        for bare, text in sorted(listed, key=lambda pair: (-pair[0], pair[1]))[:_SHOWN]:
            [(label, _)] = self._labelled[text].most_common(1)
            labelled = self._labelled[text].total()
            values = (("text", text), ("label", label), ("labelled", labelled), ("bare", bare))
            yield Note("", "surface", _TEMPLATE, values)
