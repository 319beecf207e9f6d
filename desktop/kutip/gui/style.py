"""The theme on Qt's own widgets: a palette for Fusion, and a few rules where it does not reach."""

from PySide6.QtGui import QColor, QPalette

from kutip.gui import paint
from kutip.gui.fonts import ARTICLE_FAMILY, INTERFACE_FAMILY
from kutip.gui.theme import Theme


def palette(theme: Theme) -> QPalette:
    """The theme as Qt's palette, so that every stock widget follows it."""
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.panel,
        role.WindowText: theme.text,
        role.Base: theme.paper,
        role.AlternateBase: theme.panel,
        role.Text: theme.text,
        role.PlaceholderText: theme.faint,
        role.Button: theme.panel,
        role.ButtonText: theme.text,
        role.BrightText: theme.error,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.paper,
        role.Link: theme.accent,
        role.ToolTipBase: theme.paper,
        role.ToolTipText: theme.text,
        role.Mid: theme.line,
        role.Accent: theme.accent,
    }
    result = QPalette()
    for name, colour in colours.items():
        result.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, name, QColor(theme.faint))
    return result


def sheet(theme: Theme) -> str:
    """The rules for what a palette cannot say: lines, paddings, round corners."""
    return _SHEET.format(
        t=theme,
        family=INTERFACE_FAMILY,
        article=ARTICLE_FAMILY,
        edge=paint.edge(theme),
        danger=paint.danger(theme),
        pressed=paint.mixed(theme.accent, theme.text, 0.88),
    )


_SHEET = """
* {{ font-family: "{family}", sans-serif; }}
QWidget {{ font-size: 13px; }}
QToolTip {{ background: {t.paper}; color: {t.text}; border: 1px solid {t.line};
  padding: 4px 6px; }}
QMenuBar {{ background: {t.panel}; border-bottom: 1px solid {t.line}; padding: 2px 8px; }}
QMenuBar::item {{ padding: 4px 8px; border-radius: 5px; background: transparent; }}
QMenuBar::item:selected {{ background: {t.hover}; }}
QMenu {{ background: {t.paper}; border: 1px solid {t.line}; padding: 4px; }}
QMenu::item {{ padding: 5px 24px 5px 12px; border-radius: 5px; }}
QMenu::item:selected {{ background: {t.hover}; color: {t.text}; }}
QMenu::item:disabled {{ color: {t.faint}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: 4px 8px; }}
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QComboBox {{
  background: {t.paper}; color: {t.text}; border: 1px solid {edge}; border-radius: 6px;
  padding: 4px 8px; selection-background-color: {t.accent}; selection-color: {t.paper}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QComboBox:focus {{
  border: 1px solid {t.accent}; }}
QPlainTextEdit[mono="true"] {{ font-family: monospace; font-size: 12px; }}
QLineEdit:disabled, QComboBox:disabled {{ color: {t.faint}; background: {t.panel}; }}
QComboBox::drop-down {{ border: none; width: 20px; }}
QComboBox::down-arrow {{ image: none; }}
QSpinBox {{ padding: 4px 24px 4px 8px; }}
QSpinBox QLineEdit {{ border: none; border-radius: 0; padding: 0; background: transparent; }}
QSpinBox::up-button, QSpinBox::down-button {{ width: 24px; border: none;
  background: transparent; }}
QSpinBox::up-arrow, QSpinBox::down-arrow {{ image: none; }}
QComboBox QAbstractItemView {{ background: {t.paper}; border: 1px solid {t.line};
  selection-background-color: {t.hover}; selection-color: {t.text}; }}
QPushButton {{ background: {t.paper}; color: {t.text}; border: 1px solid {edge};
  border-radius: 8px; padding: 6px 16px; }}
QPushButton:hover {{ background: {t.hover}; }}
QPushButton:focus {{ border: 1px solid {t.accent}; }}
QPushButton:disabled {{ color: {t.faint}; }}
QPushButton:default, QPushButton[primary="true"] {{ background: {t.accent}; color: {t.paper};
  border: 1px solid {t.accent}; font-weight: 600; }}
QPushButton:default:hover, QPushButton[primary="true"]:hover {{ background: {pressed}; }}
QPushButton:default:focus {{ border: 2px solid {t.text}; padding: 5px 15px; }}
QPushButton:default:disabled, QPushButton[primary="true"]:disabled {{ background: {t.chip};
  color: {t.faint}; border: 1px solid {t.line}; }}
QPushButton[link="true"] {{ background: transparent; border: none; color: {t.accent};
  padding: 2px 0; font-weight: 500; }}
QPushButton[link="true"]:hover, QPushButton[link="true"]:focus {{ text-decoration: underline; }}
QPushButton[link="true"]:disabled {{ color: {t.faint}; }}
QPushButton[danger="true"] {{ color: {danger}; }}
QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: 6px;
  padding: 3px; }}
QToolButton:hover {{ background: {t.hover}; }}
QToolButton:focus {{ border: 1px solid {t.accent}; }}
QListView, QTreeView, QTableView {{ background: transparent; border: none; outline: none; }}
QHeaderView::section {{ background: {t.panel}; color: {t.muted}; border: none;
  border-bottom: 1px solid {t.line}; padding: 4px 8px; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {t.line}; border-radius: 3px; min-height: 32px;
  margin: 2px; }}
QScrollBar::handle:vertical:hover {{ background: {t.faint}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {t.line}; border-radius: 3px; min-width: 32px;
  margin: 2px; }}
QSplitter::handle {{ background: {t.line}; }}
QProgressBar {{ background: {t.line}; border: none; border-radius: 3px; max-height: 6px;
  text-align: center; color: transparent; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 3px; }}
QFrame[card="true"] {{ background: {t.paper}; border: 1px solid {t.line}; border-radius: 10px; }}
QFrame[bar="true"] {{ background: {t.panel}; }}
QFrame[paper="true"] {{ background: {t.paper}; border-left: 1px solid {t.line}; }}
QFrame[ground="true"] {{ background: {t.bg}; }}
QFrame[side="true"] {{ background: {t.panel}; border-right: 1px solid {t.line}; }}
QFrame[head="true"] {{ background: {t.panel}; border-bottom: 1px solid {t.line}; }}
QFrame[foot="true"] {{ background: {t.panel}; border-top: 1px solid {t.line}; }}
QFrame[rule="true"] {{ background: {t.line}; border: none; }}
QFrame[segments="true"] {{ background: {t.chip}; border-radius: 7px; }}
QPushButton[choice="true"] {{ background: transparent; border: 1px solid transparent;
  border-radius: 6px; padding: 3px 10px; color: {t.muted}; font-size: 12px; font-weight: 500; }}
QPushButton[choice="true"]:checked {{ background: {t.paper}; color: {t.text};
  border: 1px solid {edge}; font-weight: 600; }}
QPushButton[choice="true"]:focus {{ border: 1.5px solid {t.accent}; }}
QLabel[role="muted"] {{ color: {t.muted}; }}
QLabel[role="faint"] {{ color: {t.faint}; font-size: 12px; }}
QLabel[role="head"] {{ color: {t.muted}; font-size: 12px; font-weight: 600; }}
QLabel[role="faint13"] {{ color: {t.faint}; }}
QLabel[role="strong"] {{ font-size: 14px; font-weight: 600; }}
QLabel[role="strong13"] {{ font-size: 13px; font-weight: 600; }}
QLabel[role="heading2"] {{ font-size: 17px; font-weight: 600; }}
QLabel[role="lead"] {{ color: {t.muted}; font-size: 14px; }}
QLabel[role="heading"] {{ font-size: 18px; font-weight: 600; }}
QLabel[role="name"] {{ font-family: "{article}", serif; font-size: 32px; font-weight: 600; }}
QLabel[role="title"] {{ font-size: 15px; font-weight: 600; }}
QLabel[role="chip"] {{ background: {t.chip}; color: {t.text}; border-radius: 5px; padding: 4px 8px;
  font-size: 12px; font-weight: 500; }}
QLabel[role="error"] {{ color: {t.error}; background: {t.error_fill}; border-radius: 6px;
  padding: 6px 10px; }}
QLabel[role="warn"] {{ color: {t.warn}; background: {t.warn_fill}; border-radius: 6px;
  padding: 6px 10px; }}
QFrame#line {{ background: {t.line}; }}
QScrollArea#low {{ background: {t.paper}; border-top: 1px solid {t.line}; }}
QFrame#details, QFrame#details QWidget {{ background: {t.paper}; }}
QFrame#question {{ background: {t.warn_fill}; border-top: 1px solid {t.line}; }}
QFrame#question QLabel {{ color: {t.warn}; font-weight: 500; }}
QPushButton[segment="true"] {{ padding: 3px 6px; border-radius: 6px; font-size: 12px; }}
QPushButton[segment="true"]:checked {{ border: 1.2px solid {t.accent}; font-weight: 600; }}
QPushButton[field="true"] {{ text-align: left; padding: 4px 9px; border-radius: 6px; }}
"""
