"""What the painter needs to know besides the page: colours, words, and what stands out."""

from dataclasses import dataclass, field

from PySide6.QtGui import QColor, QFontMetricsF

from kutip.domain.items import LabelId, Span, SpanId
from kutip.domain.labels import LabelSet
from kutip.gui.canvas.metrics import Metrics
from kutip.gui.canvas.words import TagForm, TagWords
from kutip.gui.theme import Theme, colour

_BADGE_ROOM, _SUFFIX_ROOM = 13.0, 9.0
_UNKNOWN = "further3"


class Inks:
    """The colours of a theme for the labels of a project."""

    def __init__(self, theme: Theme, labels: LabelSet) -> None:
        """Make every colour once."""
        self.theme = theme
        self._of_label = {label.id: self._pair(label.colour) for label in labels.spans}
        self._unknown = self._pair(_UNKNOWN)

    def _pair(self, slot: str) -> tuple[QColor, QColor]:
        strong, fill = self.theme.label_colours(slot)
        return colour(strong), colour(fill)

    def strong(self, label_id: LabelId) -> QColor:
        """The colour of a label's bar, ring and tag."""
        return self._of_label.get(label_id, self._unknown)[0]

    def fill(self, label_id: LabelId) -> QColor:
        """The colour behind a label's text."""
        return self._of_label.get(label_id, self._unknown)[1]


class TagSizes:
    """How wide tags are; each text is measured once."""

    def __init__(self, metrics: Metrics) -> None:
        """Measure by the fonts of one text size."""
        self._name = QFontMetricsF(metrics.tag_font)
        self._suffix = QFontMetricsF(metrics.suffix_font)
        self._widths: dict[TagForm, float] = {}
        self._names: dict[str, float] = {}

    def width(self, form: TagForm) -> float:
        """The width of a whole tag."""
        found = self._widths.get(form)
        if found is None:
            found = self._widths[form] = self._measured(form)
        return found

    def _measured(self, form: TagForm) -> float:
        if not form.suffix:
            return self.name_width(form.name)
        room = _BADGE_ROOM if form.warns else _SUFFIX_ROOM
        return self.name_width(form.name) + self.suffix_width(form.suffix) + room

    def name_width(self, name: str) -> float:
        """The width of a tag's name alone."""
        found = self._names.get(name)
        if found is None:
            found = self._names[name] = self._name.horizontalAdvance(name)
        return found

    def suffix_width(self, suffix: str) -> float:
        """The width of what follows a name."""
        return self._suffix.horizontalAdvance(suffix)


@dataclass(slots=True)
class Emphasis:
    """What stands out at the moment."""

    focused: Span | None = None
    related: frozenset[SpanId] = frozenset()
    proposed: SpanId | None = None
    hovered: SpanId | None = None
    selection: tuple[int, int] = (0, 0)
    word: tuple[int, int] = (0, 0)
    caret: int | None = None
    has_keys: bool = False

    @property
    def focused_id(self) -> SpanId | None:
        """The id of the focused span, if there is one."""
        return None if self.focused is None else self.focused.id


@dataclass(slots=True)
class Scene:
    """Everything about an article's looks that is not its geometry."""

    text: str
    inks: Inks
    words: TagWords
    sizes: TagSizes
    metrics: Metrics
    column: int
    emphasis: Emphasis = field(default_factory=Emphasis)

    def keeps(self, span_id: SpanId) -> bool:
        """Whether a span's tag must show even where there is no room for it."""
        return span_id in {self.emphasis.focused_id, self.emphasis.hovered}
