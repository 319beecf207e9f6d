"""Every menu entry as a row: id, menu, text, keys, what it needs, what it calls."""


# ruff: noqa: E501 - a row of the table is one line, however long
# fmt: off

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, NamedTuple

from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.gui import asking
from kutip.gui.acts import edges, finishing, going, linking, marking

if TYPE_CHECKING:
    from kutip.gui.window import MainWindow

Menu = Literal["file", "edit", "view", "annotate", "go", "help"]
# A command is offered always, in a project, in one that may be written to, or in an open article.
Needs = Literal["", "project", "writer", "article"]


class Command(NamedTuple):
    """One menu entry. `canvas` keys act only while the article has the focus."""

    id: str
    menu: Menu
    text: str
    keys: tuple[str, ...]
    call: Callable[["MainWindow"], object]
    needs: Needs = ""
    canvas: bool = False
    repeats: bool = True
    checkable: bool = False


MENUS: tuple[tuple[Menu, str], ...] = (
    ("file", QT_TRANSLATE_NOOP("menus", "&File")),
    ("edit", QT_TRANSLATE_NOOP("menus", "&Edit")),
    ("annotate", QT_TRANSLATE_NOOP("menus", "&Annotate")),
    ("go", QT_TRANSLATE_NOOP("menus", "&Go")),
    ("view", QT_TRANSLATE_NOOP("menus", "&View")),
    ("help", QT_TRANSLATE_NOOP("menus", "&Help")),
)

_FILE = (
    Command("new", "file", QT_TRANSLATE_NOOP("commands", "&New project…"), ("Ctrl+N",), asking.new_project),
    Command("open", "file", QT_TRANSLATE_NOOP("commands", "&Open…"), ("Ctrl+O",), asking.open_dialog),
    Command("sample", "file", QT_TRANSLATE_NOOP("commands", "Open the &sample"), (), asking.open_sample),
    Command("import", "file", QT_TRANSLATE_NOOP("commands", "&Import…"), ("Ctrl+I",), asking.import_dialog, "writer"),
    Command("export", "file", QT_TRANSLATE_NOOP("commands", "&Export…"), ("Ctrl+E",), asking.export_dialog, "project"),
    Command("remove_import", "file", QT_TRANSLATE_NOOP("commands", "&Take back an import…"), (), asking.remove_import, "writer"),
    Command("backup", "file", QT_TRANSLATE_NOOP("commands", "&Back up"), (), asking.back_up, "project"),
    Command("close", "file", QT_TRANSLATE_NOOP("commands", "&Close project"), ("Ctrl+W",), lambda w: w.close_project(), "project"),
    Command("quit", "file", QT_TRANSLATE_NOOP("commands", "&Quit"), ("Ctrl+Q",), lambda w: w.close()),
)
_EDIT = (
    Command("undo", "edit", QT_TRANSLATE_NOOP("commands", "&Undo"), ("Ctrl+Z",), lambda w: finishing.turn(w.bench, back=True), "writer"),
    Command("redo", "edit", QT_TRANSLATE_NOOP("commands", "&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), lambda w: finishing.turn(w.bench, back=False), "writer"),
    Command("find", "edit", QT_TRANSLATE_NOOP("commands", "&Find in the article"), ("Ctrl+F",), lambda w: w.bench.top.finder.setFocus(), "article"),
    Command("filter", "edit", QT_TRANSLATE_NOOP("commands", "Find in &all articles"), ("Ctrl+Shift+F",), lambda w: w.filter_articles(), "project"),
    Command("labels", "edit", QT_TRANSLATE_NOOP("commands", "&Labels and guideline…"), ("Ctrl+L",), asking.labels_dialog, "writer"),
    Command("settings", "edit", QT_TRANSLATE_NOOP("commands", "&Settings…"), ("Ctrl+,",), asking.settings_dialog),
)
_ANNOTATE = (
    Command("enter", "annotate", QT_TRANSLATE_NOOP("commands", "&Accept, or open details"), ("Return", "Enter"), lambda w: finishing.enter(w.bench), "article", canvas=True, repeats=False),
    Command("remove", "annotate", QT_TRANSLATE_NOOP("commands", "&Remove or reject"), ("Del", "Backspace"), lambda w: marking.remove(w.bench), "article", canvas=True, repeats=False),
    Command("speaker", "annotate", QT_TRANSLATE_NOOP("commands", "&Link to a speaker"), ("R",), lambda w: linking.ask_speaker(w.bench), "article", canvas=True),
    Command("note", "annotate", QT_TRANSLATE_NOOP("commands", "Write a &note"), ("E",), lambda w: linking.edit_note(w.bench), "article", canvas=True),
    Command("grow_left", "annotate", QT_TRANSLATE_NOOP("commands", "Grow to the left"), ("[",), lambda w: marking.move_edge(w.bench, "start", -1, "token"), "article", canvas=True),
    Command("grow_right", "annotate", QT_TRANSLATE_NOOP("commands", "Grow to the right"), ("]",), lambda w: marking.move_edge(w.bench, "end", 1, "token"), "article", canvas=True),
    Command("shrink_left", "annotate", QT_TRANSLATE_NOOP("commands", "Shrink at the left"), ("{", "Shift+["), lambda w: marking.move_edge(w.bench, "start", 1, "token"), "article", canvas=True),
    Command("shrink_right", "annotate", QT_TRANSLATE_NOOP("commands", "Shrink at the right"), ("}", "Shift+]"), lambda w: marking.move_edge(w.bench, "end", -1, "token"), "article", canvas=True),
    Command("grow_left_exact", "annotate", QT_TRANSLATE_NOOP("commands", "Grow to the left by a character"), ("Ctrl+[",), lambda w: marking.move_edge(w.bench, "start", -1, "grapheme"), "article", canvas=True),
    Command("grow_right_exact", "annotate", QT_TRANSLATE_NOOP("commands", "Grow to the right by a character"), ("Ctrl+]",), lambda w: marking.move_edge(w.bench, "end", 1, "grapheme"), "article", canvas=True),
    Command("shrink_left_exact", "annotate", QT_TRANSLATE_NOOP("commands", "Shrink at the left by a character"), ("Ctrl+{", "Ctrl+Shift+["), lambda w: marking.move_edge(w.bench, "start", 1, "grapheme"), "article", canvas=True),
    Command("shrink_right_exact", "annotate", QT_TRANSLATE_NOOP("commands", "Shrink at the right by a character"), ("Ctrl+}", "Ctrl+Shift+]"), lambda w: marking.move_edge(w.bench, "end", -1, "grapheme"), "article", canvas=True),
    Command("edges", "annotate", QT_TRANSLATE_NOOP("commands", "Move the edges with the arrow keys"), ("X",), lambda w: edges.edge_mode(w.bench), "article", canvas=True),
    Command("flag", "annotate", QT_TRANSLATE_NOOP("commands", "&Flag the article"), ("F",), lambda w: linking.flag(w.bench), "article", canvas=True),
    Command("skip", "annotate", QT_TRANSLATE_NOOP("commands", "&Skip the article…"), ("S",), lambda w: finishing.skip(w.bench), "article", canvas=True),
    Command("done", "annotate", QT_TRANSLATE_NOOP("commands", "&Done, next article"), ("Ctrl+Return", "Ctrl+Enter"), lambda w: finishing.done(w.bench), "article", repeats=False),
    Command("reopen", "annotate", QT_TRANSLATE_NOOP("commands", "Re&open the last finished"), ("Ctrl+Shift+Backspace",), lambda w: finishing.reopen(w.bench), "writer"),
)
_GO = (
    Command("next_span", "go", QT_TRANSLATE_NOOP("commands", "&Next span"), ("N",), lambda w: going.next_span(w.bench, 1), "article", canvas=True),
    Command("previous_span", "go", QT_TRANSLATE_NOOP("commands", "&Previous span"), ("P",), lambda w: going.next_span(w.bench, -1), "article", canvas=True),
    Command("next_suggestion", "go", QT_TRANSLATE_NOOP("commands", "Next &suggestion"), ("Tab",), lambda w: going.next_suggestion(w.bench, 1), "article", canvas=True),
    Command("previous_suggestion", "go", QT_TRANSLATE_NOOP("commands", "Previous suggestion"), ("Shift+Tab", "Backtab"), lambda w: going.next_suggestion(w.bench, -1), "article", canvas=True),
    Command("quotation", "go", QT_TRANSLATE_NOOP("commands", "Select the &quotation"), ("Q",), lambda w: going.select_quotation(w.bench), "article", canvas=True),
    Command("next_unlabelled", "go", QT_TRANSLATE_NOOP("commands", "Next &unlabelled figure or name"), (".",), lambda w: going.select_unlabelled(w.bench, 1), "article", canvas=True),
    Command("previous_unlabelled", "go", QT_TRANSLATE_NOOP("commands", "Previous unlabelled figure or name"), (",",), lambda w: going.select_unlabelled(w.bench, -1), "article", canvas=True),
    Command("next_article", "go", QT_TRANSLATE_NOOP("commands", "Next &article"), ("Ctrl+PgDown", "Ctrl+J"), lambda w: going.neighbour_article(w.bench, 1), "project"),
    Command("previous_article", "go", QT_TRANSLATE_NOOP("commands", "Previous article"), ("Ctrl+PgUp", "Ctrl+K"), lambda w: going.neighbour_article(w.bench, -1), "project"),
    Command("next_pane", "go", QT_TRANSLATE_NOOP("commands", "Next pan&e"), ("F6",), lambda w: w.next_pane(1), "project"),
    Command("previous_pane", "go", QT_TRANSLATE_NOOP("commands", "Previous pane"), ("Shift+F6",), lambda w: w.next_pane(-1), "project"),
    Command("escape", "go", QT_TRANSLATE_NOOP("commands", "&Clear"), ("Esc",), lambda w: w.escape(), "project"),
)
_VIEW = (
    Command("zoom_in", "view", QT_TRANSLATE_NOOP("commands", "&Larger text"), ("Ctrl++", "Ctrl+="), lambda w: w.zoom(1)),
    Command("zoom_out", "view", QT_TRANSLATE_NOOP("commands", "&Smaller text"), ("Ctrl+-",), lambda w: w.zoom(-1)),
    Command("zoom_reset", "view", QT_TRANSLATE_NOOP("commands", "&Usual size"), ("Ctrl+0",), lambda w: w.zoom(0)),
    Command("density", "view", QT_TRANSLATE_NOOP("commands", "&Density: full, compact, bars"), ("T",), lambda w: w.next_density(), "article", canvas=True),
    Command("links", "view", QT_TRANSLATE_NOOP("commands", "Show all lin&ks"), ("Ctrl+Shift+L",), lambda w: w.toggle_links(), "project", checkable=True),
    Command("guideline", "view", QT_TRANSLATE_NOOP("commands", "&Guideline"), ("G",), lambda w: w.toggle_guideline(), "project", canvas=True, checkable=True),
    Command("focus", "view", QT_TRANSLATE_NOOP("commands", "Only the &article"), ("Ctrl+\\",), lambda w: w.toggle_focus_mode(), "project", checkable=True),
    Command("full_screen", "view", QT_TRANSLATE_NOOP("commands", "&Full screen"), ("F11",), lambda w: w.toggle_full_screen(), checkable=True),
)
_HELP = (
    Command("keys", "help", QT_TRANSLATE_NOOP("commands", "All &keys"), ("?", "Shift+/"), lambda w: w.keys_dialog(), canvas=True),
    Command("help", "help", QT_TRANSLATE_NOOP("commands", "&Help"), ("F1",), asking.help_dialog),
    Command("about", "help", QT_TRANSLATE_NOOP("commands", "&About Kutip"), (), asking.about_dialog),
)

COMMANDS: tuple[Command, ...] = (*_FILE, *_EDIT, *_ANNOTATE, *_GO, *_VIEW, *_HELP)

# Keys that are no commands: the canvas and the question of a speaker take them themselves.
FURTHER_KEYS: tuple[tuple[Menu, str, str], ...] = (
    ("go", QT_TRANSLATE_NOOP("commands", "Word cursor"), "← →"),
    ("go", QT_TRANSLATE_NOOP("commands", "Cursor by character"), "Alt+← →"),
    ("go", QT_TRANSLATE_NOOP("commands", "Line, page, paragraph, article"), "↑ ↓, PgUp PgDn, Ctrl+↑ ↓, Ctrl+Home End"),
    ("go", QT_TRANSLATE_NOOP("commands", "Select while moving"), "Shift+…"),
    ("annotate", QT_TRANSLATE_NOOP("commands", "Label what was touched last"), "1 … 9"),
    ("annotate", QT_TRANSLATE_NOOP("commands", "A second label on the same words"), "Shift+1 … 9"),
    ("annotate", QT_TRANSLATE_NOOP("commands", "Speaker: choose, take, unnamed, document, unclear"), "← →, Enter, U, D, ?"),
    ("edit", QT_TRANSLATE_NOOP("commands", "Copy the exact text"), "Ctrl+C"),
)
