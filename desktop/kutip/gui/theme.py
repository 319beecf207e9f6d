"""Colours for light, dark and high contrast, and readable ones for any label colour.

Fills are opaque and never blended, so that every contrast is a constant that a test can check.
"""

import colorsys
from dataclasses import dataclass, field, replace
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication

Pair = tuple[str, str]
Rgb = tuple[float, float, float]

_STRONG_CONTRAST = 4.5
_FILL_CONTRAST = 8.0


@dataclass(frozen=True)
class Theme:
    """The colours of one look, as '#rrggbb'; labels are pairs (strong, fill)."""

    name: str
    bg: str
    paper: str
    panel: str
    line: str
    text: str
    muted: str
    faint: str
    accent: str
    selection: str
    caret: str
    hover: str
    chip: str
    warn: str
    warn_fill: str
    error: str
    error_fill: str
    ok: str
    ok_fill: str
    labels: dict[str, Pair] = field(hash=False)
    is_dark: bool = False
    is_high_contrast: bool = False

    def label_colours(self, slot: str) -> Pair:
        """The colours (strong, fill) of a slot, or made readable from a label's own '#rrggbb'."""
        found = self.labels.get(slot)
        if found is not None:
            return found
        if QColor.isValidColorName(slot):
            return _derived(slot, self.paper, self.text)
        return self.labels["further3"]


LIGHT = Theme(
    name="light",
    bg="#F6F5F2",
    paper="#FFFFFF",
    panel="#FAF9F7",
    line="#E4E2DD",
    text="#1F2328",
    muted="#535A64",
    faint="#666D78",
    accent="#0B57D0",
    selection="#E9EBEE",
    caret="#0B57D0",
    hover="#F0EEEA",
    chip="#ECEAE5",
    warn="#6B4700",
    warn_fill="#FFE7AE",
    error="#9B1C2E",
    error_fill="#FCEBEC",
    ok="#17663A",
    ok_fill="#E6F4EA",
    labels={
        "person": ("#066EBA", "#D3E4FC"),
        "organisation": ("#A75700", "#FBDDC2"),
        "quote": ("#6B245A", "#F8E8F4"),
        "figure": ("#054A2F", "#CDF2DE"),
        "further1": ("#6F6000", "#F1ECC2"),
        "further2": ("#9B1C2E", "#FADCDD"),
        "further3": ("#59616E", "#E4E7EC"),
        "further4": ("#3D33A6", "#E3E1FB"),
    },
)

DARK = Theme(
    name="dark",
    bg="#121417",
    paper="#181B1F",
    panel="#15181B",
    line="#2B3036",
    text="#E6E7E9",
    muted="#B3BAC4",
    faint="#959DA8",
    accent="#8AB4F8",
    selection="#343B45",
    caret="#8AB4F8",
    hover="#1D2125",
    chip="#272C32",
    warn="#FFDB8A",
    warn_fill="#4A3810",
    error="#FFB3B8",
    error_fill="#4C1D22",
    ok="#7BD69B",
    ok_fill="#173524",
    labels={
        "person": ("#6AA8FF", "#12406B"),
        "organisation": ("#E39A44", "#4F2A0C"),
        "quote": ("#FCC8E8", "#3A2A3F"),
        "figure": ("#5FE8AE", "#23493A"),
        "further1": ("#D9C76B", "#423B17"),
        "further2": ("#F28B93", "#532529"),
        "further3": ("#AEB8C6", "#30363F"),
        "further4": ("#A9A4FF", "#2F2B63"),
    },
    is_dark=True,
)

HIGH_CONTRAST = Theme(
    name="contrast",
    bg="#000000",
    paper="#000000",
    panel="#000000",
    line="#C8C8C8",
    text="#FFFFFF",
    muted="#FFFFFF",
    faint="#DADADA",
    accent="#FFE14D",
    selection="#4A4A00",
    caret="#FFE14D",
    hover="#1A1A1A",
    chip="#000000",
    warn="#000000",
    warn_fill="#FFD60A",
    error="#000000",
    error_fill="#FF9DA4",
    ok="#8CFFB0",
    ok_fill="#00280F",
    labels={
        "person": ("#8EC5FF", "#00284F"),
        "organisation": ("#FFB65C", "#3D2000"),
        "quote": ("#FFC9EC", "#3A0F30"),
        "figure": ("#66F5B8", "#003822"),
        "further1": ("#E8DC7A", "#2E2900"),
        "further2": ("#FF9DA4", "#430D13"),
        "further3": ("#D0D7E2", "#23272E"),
        "further4": ("#BDB8FF", "#1F1A5C"),
    },
    is_dark=True,
    is_high_contrast=True,
)

HIGH_CONTRAST_LIGHT = replace(
    LIGHT,
    name="contrast_light",
    bg="#FFFFFF",
    panel="#FFFFFF",
    line="#000000",
    text="#000000",
    muted="#000000",
    faint="#2A2A2A",
    accent="#0033A0",
    selection="#FFF3A3",
    caret="#0033A0",
    chip="#FFFFFF",
    warn="#000000",
    warn_fill="#FFD60A",
    error="#7A0010",
    ok="#00461C",
    labels={
        "person": ("#004680", "#DCEBFF"),
        "organisation": ("#6B3700", "#FFE6CF"),
        "quote": ("#5A1249", "#FBE9F6"),
        "figure": ("#003B23", "#D5F7E5"),
        "further1": ("#4A4000", "#F5F0C8"),
        "further2": ("#7A0010", "#FFE1E2"),
        "further3": ("#343A44", "#E9ECF1"),
        "further4": ("#2A2080", "#E8E6FF"),
    },
    is_high_contrast=True,
)

_BY_NAME = {theme.name: theme for theme in (LIGHT, DARK, HIGH_CONTRAST, HIGH_CONTRAST_LIGHT)}


def theme_for(name: str) -> Theme:
    """The theme of a name; "system" (or an unknown one) follows the desktop."""
    return _BY_NAME.get(name) or _theme_of_desktop()


def _theme_of_desktop() -> Theme:
    hints = QGuiApplication.styleHints()
    scheme = hints.colorScheme()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return HIGH_CONTRAST_LIGHT if scheme == Qt.ColorScheme.Light else HIGH_CONTRAST
    return DARK if scheme == Qt.ColorScheme.Dark else LIGHT


@cache
def colour(name: str) -> QColor:
    """A colour as Qt wants it, made once. Do not change what this gives."""
    return QColor(name)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, as WCAG 2 defines it: 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(name: str) -> float:
    linear = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _rgb(name))
    red, green, blue = linear
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _rgb(name: str) -> Rgb:
    asked = QColor(name)
    return asked.redF(), asked.greenF(), asked.blueF()


def _hex(rgb: Rgb) -> str:
    return "#" + "".join(f"{round(min(1.0, max(0.0, c)) * 255):02X}" for c in rgb)


@cache
def _derived(own: str, paper: str, text: str) -> Pair:
    """Keep the hue; move the lightness until the bar shows on paper and text shows on the fill."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*_rgb(own))
    on_dark = _luminance(paper) < _luminance(text)
    strong = _hex(_rgb(own))
    while contrast(strong, paper) < _STRONG_CONTRAST:
        lightness += 0.02 if on_dark else -0.02
        strong = _hex(colorsys.hls_to_rgb(hue, lightness, saturation))
    share = 0.30
    while contrast(_mixed(strong, paper, share), text) < _FILL_CONTRAST:
        share -= 0.02
    return strong, _mixed(strong, paper, share)


def _mixed(one: str, other: str, share: float) -> str:
    red, green, blue = (
        a * share + b * (1 - share) for a, b in zip(_rgb(one), _rgb(other), strict=True)
    )
    return _hex((red, green, blue))
