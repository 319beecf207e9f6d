"""Sizes: every distance of the canvas for one text size and density, in pixels."""

from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF

from kutip.gui.fonts import article_font, interface_font

Density = Literal["full", "compact", "bars"]

DEFAULT_SIZE = 17
DEFAULT_LINE_WIDTH = 760
GUTTER = 156
LEFT_MARGIN, NARROW_MARGIN = 48, 36
NARROWEST_WITH_GUTTER = 520
TAG_GAP = 7.0
FADE = 28


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How the lines of one kind of paragraph are set."""

    font: QFont
    ascent: float
    height: float
    pitch: int
    fill_top: float
    pad: float


@dataclass(frozen=True, slots=True)
class Metrics:
    """All sizes for one text size and density."""

    scale: float
    density: Density
    body: TextStyle
    headline: TextStyle
    bar: float
    lane: float
    gap: int
    blank: int
    top: int
    average_width: float
    tag_font: QFont
    suffix_font: QFont
    kicker_font: QFont
    cap_height: float

    @property
    def is_compact(self) -> bool:
        """Whether tags stand in the row of the bars."""
        return self.density == "compact"

    @property
    def shows_compact_tags(self) -> bool:
        """Whether the text is large enough for the small tags of the compact density."""
        return self.is_compact and self.scale >= 1.0

    def fill_height(self, style: TextStyle) -> float:
        """The height of the fill behind a line of text."""
        return style.height - style.fill_top + (0.0 if self.is_compact else 0.5)


class _Spacing(NamedTuple):
    pitch: int
    pad: float
    bar: float
    lane: float
    fill_top: float
    tag: float
    below_headline: int
    top: int


_SPACINGS: dict[Density, _Spacing] = {
    "full": _Spacing(46, 2.0, 2.25, 3.75, 0.5, 10.0, 16, 58),
    "compact": _Spacing(33, 0.6, 2.0, 2.8, 3.0, 9.0, 11, 50),
    "bars": _Spacing(33, 2.0, 2.25, 3.75, 0.5, 10.0, 4, 50),
}


@cache
def metrics_for(px: int, density: Density) -> Metrics:
    """The sizes for a text size in pixels and a density."""
    scale, space = px / DEFAULT_SIZE, _SPACINGS[density]
    font = article_font(px)
    body = _style(font, round(space.pitch * scale), space.fill_top * scale, space.pad * scale)
    tag = interface_font(max(9, round(space.tag * scale)), QFont.Weight.DemiBold)
    tag.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.05 * space.tag)
    return Metrics(
        scale=scale,
        density=density,
        body=body,
        headline=_headline(px, space),
        bar=space.bar * scale,
        lane=space.lane * scale,
        gap=round(10 * scale),
        blank=round(12 * scale),
        top=round(space.top * max(1.0, scale)),
        average_width=QFontMetricsF(font).averageCharWidth() * 1.03,
        tag_font=tag,
        suffix_font=interface_font(max(9, round((space.tag + 1) * scale)), QFont.Weight.Medium),
        kicker_font=interface_font(max(11, round(12 * scale)), QFont.Weight.Medium),
        cap_height=QFontMetricsF(tag).capHeight(),
    )


def _headline(px: int, space: _Spacing) -> TextStyle:
    scale = px / DEFAULT_SIZE
    font = article_font(round(29 * scale), QFont.Weight.DemiBold)
    below = 2 * space.lane * scale + (2 + space.below_headline) * scale
    pitch = round(QFontMetricsF(font).height() + below)
    return _style(font, pitch, 4.0 * scale, 2.0 * scale)


def _style(font: QFont, pitch: int, fill_top: float, pad: float) -> TextStyle:
    sizes = QFontMetricsF(font)
    return TextStyle(font, sizes.ascent(), sizes.height(), pitch, fill_top, pad)


class Column(NamedTuple):
    """Where the text stands in the viewport, and whether there is a gutter beside it."""

    left: int
    width: int
    has_gutter: bool


def column_in(viewport_width: int, line_width: float) -> Column:
    """The column of a viewport: left of a gutter, or in the middle where there is no room."""
    beside = viewport_width - LEFT_MARGIN - GUTTER
    if beside < NARROWEST_WITH_GUTTER:
        width = max(40, int(min(line_width, viewport_width - 2 * NARROW_MARGIN)))
        return Column(max(4, (viewport_width - width) // 2), width, has_gutter=False)
    width = int(min(line_width, beside))
    room = viewport_width - width
    return Column(min(room // 2, room - GUTTER), width, has_gutter=True)
