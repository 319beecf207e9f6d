"""Done, skipped, reopened; accepting, clearing, undoing."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kutip.app import labelling, overview
from kutip.app.labelling import document_of
from kutip.domain import annotate
from kutip.domain.completeness import OpenQuestions
from kutip.domain.items import DocumentId
from kutip.gui.acts.going import next_suggestion
from kutip.gui.acts.touched import Counts, focused, is_seen
from kutip.gui.texts import edit_name

if TYPE_CHECKING:
    from kutip.gui.workbench import Workbench

translate = QCoreApplication.translate


def enter(bench: "Workbench") -> None:
    """Accept the focused suggestion and go to the next, else open the focused span's details."""
    span = focused(bench)
    if span is None or bench.desk is None:
        return
    if labelling.is_suggestion(bench.desk, span):
        if not is_seen(bench, span.id):
            return
        if bench.do(lambda desk: labelling.accept(desk, span.id)) is not None:
            bench.say(translate("acts", "Accepted."))
            next_suggestion(bench, 1, silent=True)
    elif bench.side.details.first is not None:
        bench.side.go_to(bench.side.details.first)


def done(bench: "Workbench") -> None:
    """Call the article done and go to the next open one; ask first where something is open."""
    desk = bench.desk
    if desk is None or desk.document is None:
        return
    open_ = labelling.questions(desk)
    if not open_.suggestions and not open_.undecided:
        _finish(bench, open_)
        return
    first = (open_.suggestions or open_.undecided)[0]
    bench.question.ask(
        _open_sentence(open_),
        [
            (translate("acts", "Settle and finish"), lambda: _finish(bench, open_)),
            (translate("acts", "Look at them"), lambda: bench.go_to_span(first.id)),
            (translate("acts", "Cancel"), lambda: None),
        ],
        bench.canvas,
    )


def _open_sentence(open_: OpenQuestions) -> str:
    counts, parts = Counts(), []
    if open_.suggestions:
        parts.append(counts.unanswered(len(open_.suggestions)))
    if open_.undecided:
        parts.append(counts.undecided(len(open_.undecided)))
    return " ".join(parts)


def _finish(bench: "Workbench", open_: OpenQuestions) -> None:
    if bench.desk is None or bench.desk.document is None:
        return
    here = bench.desk.document.document.id
    if bench.do(lambda desk: labelling.done(desk, open_)) is None:
        return
    bench.refresh_side()
    _go_on(bench, here, translate("acts", "Done."))


def _go_on(bench: "Workbench", here: DocumentId, said: str) -> None:
    bench.finished.append(here)
    following = overview.next_open(bench.rows, here)
    if following is None:
        bench.say(said + " " + translate("acts", "All articles are done. Thank you!"))
    else:
        bench.open_article(following)
        bench.say(said)


def skip(bench: "Workbench") -> None:
    """Leave the article out, with a reason."""
    if bench.desk is None or bench.desk.document is None:
        return
    reasons = (
        translate("acts", "not news"),
        translate("acts", "double"),
        translate("acts", "unreadable"),
        translate("acts", "another reason"),
    )
    answers = [(reason, lambda reason=reason: _skip(bench, reason)) for reason in reasons]
    bench.question.ask(translate("acts", "Leave this article out. Why?"), answers, bench.canvas)  # type: ignore[arg-type]


def _skip(bench: "Workbench", reason: str) -> None:
    if bench.desk is None or bench.desk.document is None:
        return
    here = bench.desk.document.document.id
    if bench.do(lambda desk: annotate.skip(document_of(desk), desk.mine(), reason)) is not None:
        bench.refresh_side()
        _go_on(bench, here, translate("acts", "Skipped: {}.").format(reason))


def reopen(bench: "Workbench") -> None:
    """Take the last finished article up again: this one, else the one done last."""
    if bench.desk is None:
        return
    finished = ("complete", "skipped")
    if bench.desk.document is None or bench.desk.mine().state not in finished:
        last = overview.last_finished(bench.desk, bench.rows, bench.finished)
        if last is None:
            bench.say(translate("acts", "No article has been finished yet."))
            return
        bench.open_article(last)
    if bench.do(lambda desk: annotate.reopen(document_of(desk), desk.mine())):
        bench.say(translate("acts", "Open again."))


def change_state(bench: "Workbench") -> None:
    """The state chip was pressed: finish the article, or take it up again."""
    if bench.desk is None or bench.desk.document is None:
        return
    if bench.desk.mine().state in ("complete", "skipped"):
        reopen(bench)
    else:
        done(bench)


def escape(bench: "Workbench") -> None:
    """Close what is open, else clear what is touched."""
    if bench.question.isVisible():
        bench.question.leave()
    elif bench.proposal.is_open:
        bench.proposal.leave()
    else:
        bench.popup.hide()
        bench.canvas.clear()


def turn(bench: "Workbench", *, back: bool) -> None:
    """Undo or redo; what lies in another article is shown first."""
    desk = bench.desk
    if desk is None:
        return
    bench.side.details.finish()
    before = desk.document
    with bench.refusing():
        step = desk.undo() if back else desk.redo()
        if step is None:
            bench.say(
                translate("acts", "Nothing to undo.")
                if back
                else translate("acts", "Nothing to redo.")
            )
        elif desk.document is not before:
            bench.show_moved()
            words = (
                translate("acts", "Press again to undo: {}")
                if back
                else translate("acts", "Press again to redo: {}")
            )
            bench.say(words.format(edit_name(step.name)))
        else:
            bench.show_changed(desk.last_made)
            words = translate("acts", "Undone: {}") if back else translate("acts", "Redone: {}")
            bench.say(words.format(edit_name(step.name)))
