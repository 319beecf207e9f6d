"""Edge mode, for keyboards without brackets: the arrow keys move the edges of a span."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent

from kutip.app import labelling
from kutip.gui.acts.marking import move_edge
from kutip.gui.acts.touched import ARROWS, ENTER, focused

if TYPE_CHECKING:
    from kutip.gui.workbench import Workbench

translate = QCoreApplication.translate


def edge_mode(bench: "Workbench") -> None:
    """The arrow keys move the edges of the focused span until Enter."""
    if focused(bench) is None:
        bench.say(translate("acts", "Focus a span first: N goes to the next one."))
        return
    bench.is_moving_edges = True
    bench.show_hints()


def is_edge_key(event: QKeyEvent) -> bool:
    """Whether edge mode takes this key."""
    return Qt.Key(event.key()) in {*ARROWS, *ENTER, Qt.Key.Key_Escape}


def edge_key(bench: "Workbench", event: QKeyEvent) -> bool:
    """A key in edge mode; what is no arrow ends it."""
    step = ARROWS.get(Qt.Key(event.key()))
    if event.key() in (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt):
        return False
    if step is None:
        bench.end_edge_mode()
        return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
    exact = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    edge: labelling.Edge = (
        "start" if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else "end"
    )
    move_edge(bench, edge, step, "grapheme" if exact else "token")
    return True
