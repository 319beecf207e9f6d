"""Labelling, relabelling, removing, and moving edges."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from kutip.app import labelling
from kutip.domain.items import Span, SpanId, SpanLabel
from kutip.gui.acts.going import next_suggestion
from kutip.gui.acts.touched import focused
from kutip.gui.texts import label_title, quoted

if TYPE_CHECKING:
    from kutip.gui.workbench import Workbench

translate = QCoreApplication.translate


def label_key(bench: "Workbench", digit: int, again: bool) -> bool:  # noqa: FBT001 - as the key says
    """A label's key was pressed: label what was touched last; with Shift a second label."""
    if bench.desk is None or bench.desk.document is None:
        return False
    label = bench.desk.labels.with_key(str(digit))
    if label is None:
        bench.say(translate("acts", "No label has the key {}.").format(digit), refused=True)
    else:
        _label(bench, label, again=again)
    return True


def label_as(bench: "Workbench", label: SpanLabel) -> None:
    """Label the selection, as the card beside it says."""
    if bench.desk is not None:
        _label(bench, label, again=False)
        bench.canvas.setFocus(Qt.FocusReason.OtherFocusReason)


def _label(bench: "Workbench", label: SpanLabel, *, again: bool) -> None:
    target = bench.canvas.target()
    span = focused(bench)
    if target.kind == "span" and span is not None and not again:
        _relabel(bench, span, label)
        return
    edit = bench.do(lambda desk: labelling.label(desk, target.start, target.end, label))
    span_id = labelling.added_span(edit) if edit else None
    if span_id is not None:
        _made(bench, span_id, label)


def _made(bench: "Workbench", span_id: SpanId, label: SpanLabel) -> None:
    bench.canvas.focus_span(span_id)
    _tell(bench, label)
    span = focused(bench)
    if span is not None and bench.desk is not None and not bench.desk.labels.is_decided(span):
        bench.proposal.ask(bench.desk, span)


def _relabel(bench: "Workbench", span: Span, label: SpanLabel) -> None:
    edit = bench.do(lambda desk: labelling.relabel(desk, span.id, label.id))
    if edit is None:
        return
    new = labelling.added_span(edit)
    bench.canvas.focus_span(new or span.id)
    _tell(bench, label)


def _tell(bench: "Workbench", label: SpanLabel) -> None:
    span = focused(bench)
    if span is not None and bench.desk is not None and bench.desk.document is not None:
        words = quoted(bench.desk.document.text_of(span))
        bench.say(f"{label_title(label, bench.look.language)}: {words}")


def remove(bench: "Workbench") -> None:
    """Delete the focused span, or reject the focused suggestion and go to the next."""
    span = focused(bench)
    if span is None or bench.desk is None:
        bench.say(translate("acts", "Focus a span first: N goes to the next one."))
        return
    suggested = labelling.is_suggestion(bench.desk, span)
    if bench.do(lambda desk: labelling.remove(desk, span.id)) is None:
        return
    bench.say(
        translate("acts", "Rejected.")
        if suggested
        else translate("acts", "Removed. Ctrl+Z brings it back.")
    )
    if suggested:
        next_suggestion(bench, 1, silent=True)
    else:
        bench.canvas.select(span.start, span.end)


def move_edge(bench: "Workbench", edge: labelling.Edge, by: int, unit: labelling.Unit) -> None:
    """Grow or shrink the focused span at one edge."""
    span = focused(bench)
    if span is None:
        bench.say(translate("acts", "Focus a span first: N goes to the next one."))
        return
    edit = bench.do(lambda desk: labelling.move_edge(desk, span.id, edge, by, unit))
    new = labelling.added_span(edit) if edit else None
    if new is not None:
        bench.canvas.focus_span(new)


def drag_edges(bench: "Workbench", span_id: SpanId, start: int, end: int) -> None:
    """The edges of a span were dragged."""
    edit = bench.do(lambda desk: labelling.resize(desk, span_id, start, end))
    if edit is not None:
        bench.canvas.focus_span(labelling.added_span(edit) or span_id)
