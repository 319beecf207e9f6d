"""Who says it, links, attributes, notes and flags."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QInputDialog

from kutip.app import labelling
from kutip.app.labelling import document_of
from kutip.domain import annotate
from kutip.domain.items import LinkId, LinkLabel, SpanId, title_of
from kutip.gui.acts.touched import ARROWS, ENTER, focused, is_seen
from kutip.gui.texts import quoted

if TYPE_CHECKING:
    from kutip.gui.workbench import Workbench

translate = QCoreApplication.translate


# What the letters of an open question say.
_NOBODY = {"u": "unnamed", "d": "document", "?": "unclear"}


def ask_speaker(bench: "Workbench") -> None:
    """Ask who says the focused quotation."""
    span = focused(bench)
    desk = bench.desk
    if (
        span is None
        or desk is None
        or not any(span.label_id in k.heads for k in desk.labels.links)
    ):
        bench.say(translate("acts", "Focus a quotation first: then R asks who says it."))
    elif labelling.is_suggestion(desk, span):
        bench.say(translate("acts", "Accept the suggestion first, with Enter."))
    elif bench.proposal.ask(desk, span, even_without=True):
        bench.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        if bench.proposal.candidate is None:
            bench.say(
                translate(
                    "acts", "Nobody is labelled yet who could say it. U: unnamed, D: document."
                )
            )
    else:
        bench.say(translate("acts", "Nothing is labelled yet that this could be linked to."))


def is_proposal_key(bench: "Workbench", event: QKeyEvent) -> bool:
    """Whether an open question takes this key."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    plain = not held & ~Qt.KeyboardModifier.ShiftModifier
    key = Qt.Key(event.key())
    arrow = key in ARROWS and not held and bench.proposal.candidate is not None
    return plain and (
        arrow or key in ENTER or key == Qt.Key.Key_Escape or _letter(event) in _NOBODY
    )


def _letter(event: QKeyEvent) -> str:
    return event.text().lower()


def answer_proposal(bench: "Workbench", event: QKeyEvent) -> bool:
    """The keys of an open question: arrows choose, Enter takes, U, D and ? say why nobody."""
    key = Qt.Key(event.key())
    if not is_proposal_key(bench, event):
        return False
    if key in ARROWS:
        bench.proposal.step(ARROWS[key])
    elif key == Qt.Key.Key_Escape:
        bench.proposal.leave()
    elif key not in ENTER:
        decide(bench, _NOBODY[_letter(event)])
    elif not event.isAutoRepeat() and is_seen(bench, bench.proposal.candidate):
        bench.proposal.take()
    return True


def decide(bench: "Workbench", value: str) -> None:
    """Say of the focused quotation that nobody is to be linked, and why."""
    span = focused(bench)
    bench.proposal.leave()
    if span is not None:
        bench.do(lambda desk: labelling.decide(desk, span.id, value))


def link(bench: "Workbench", head: SpanId, tail: SpanId, link_label: LinkLabel) -> None:
    """Link two spans."""
    made = bench.do(lambda desk: labelling.link(desk, head, tail, link_label))
    document = bench.desk.document if bench.desk else None
    if made and document:
        title = title_of(link_label.titles, bench.look.language, link_label.name)
        bench.say(f"{title}: {quoted(document.text_of(document.spans[tail]))}")


def unlink(bench: "Workbench", link_id: LinkId) -> None:
    """Take a link away."""
    bench.do(lambda desk: annotate.remove_link(document_of(desk), desk.labels, link_id))


def say(bench: "Workbench", span_id: SpanId, name: str, value: str) -> None:
    """Say something of a span."""
    if _is_there(bench, span_id):
        bench.do(lambda d: annotate.set_attribute(document_of(d), d.labels, span_id, name, value))


def write_note(bench: "Workbench", span_id: SpanId, note: str) -> None:
    """Write a note on a span."""
    if _is_there(bench, span_id):
        bench.do(lambda desk: annotate.note_span(document_of(desk), span_id, note))


def _is_there(bench: "Workbench", span_id: SpanId) -> bool:
    document = bench.desk.document if bench.desk else None
    return document is not None and span_id in document.spans


def edit_note(bench: "Workbench") -> None:
    """Go to the note of the focused span, else write one on the article."""
    if bench.side.details.note is not None and focused(bench) is not None:
        bench.side.go_to(bench.side.details.note)
    elif focused(bench) is not None:
        bench.say(translate("acts", "Accept the suggestion first, with Enter."))
    elif bench.desk is not None and bench.desk.document is not None:
        old = bench.desk.mine().note
        title = translate("acts", "Note on the article")
        note, ok = QInputDialog.getMultiLineText(bench, title, title, old)
        if ok:
            bench.do(lambda desk: annotate.note_document(document_of(desk), desk.mine(), note))


def flag(bench: "Workbench") -> None:
    """Flag the article for the lead, or take the flag away."""
    if bench.desk is not None and bench.desk.document is not None:
        flagged = not bench.desk.mine().flagged
        if bench.do(lambda desk: annotate.flag(document_of(desk), desk.mine(), flagged=flagged)):
            bench.say(
                translate("acts", "Flagged for the lead.")
                if flagged
                else translate("acts", "The flag is gone.")
            )
