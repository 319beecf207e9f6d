"""The two typefaces: one to read articles in, one for everything else."""

import logging
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from kutip.resources import resource

ARTICLE_FAMILY = "Noto Serif"
INTERFACE_FAMILY = "Inter"

_log = logging.getLogger(__name__)


@cache
def load() -> None:
    """Make the bundled fonts known to Qt. Without one of them the system's own steps in."""
    for path in sorted(resource("resources/fonts").glob("*.[ot]tf")):
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            _log.warning("Qt cannot read the font %s", path.name)


def interface_font(px: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The interface face at a size in pixels."""
    font = QFont([INTERFACE_FAMILY, "sans-serif"])
    font.setPixelSize(px)
    font.setWeight(weight)
    return font


def article_font(px: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The reading face at a size in pixels, unhinted so that zooming keeps its shapes."""
    font = QFont([ARTICLE_FAMILY, "serif"])
    font.setPixelSize(px)
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
