"""What the commands of the workbench do: each looks what was touched, and asks for one edit.

What an edit may be is decided in `kutip.app.labelling` and `kutip.domain`; here is only which.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QRectF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QInputDialog

from kutip.app import labelling, overview
from kutip.app.workspace import Workspace
from kutip.domain import annotate, finding
from kutip.domain.annotated import AnnotatedDocument
from kutip.domain.completeness import OpenQuestions
from kutip.domain.items import (
    DocumentId,
    LinkId,
    LinkLabel,
    Span,
    SpanId,
    SpanLabel,
    title_of,
)
from kutip.gui.hints import Hint
from kutip.gui.texts import edit_name, label_title, quoted

if TYPE_CHECKING:
    from kutip.gui.workbench import Workbench

translate = QCoreApplication.translate


class Counts(QObject):
    """Sentences with a number in them; `lupdate` sees their plurals in a class only."""

    def found(self, count: int) -> str:
        """How often words are in the article."""
        return self.tr("found %n time(s)", "", count)

    def unanswered(self, count: int) -> str:
        """What happens to open suggestions."""
        return self.tr("%n suggestion(s) not answered: they would be rejected.", "", count)

    def undecided(self, count: int) -> str:
        """What happens to quotes whose speaker is not decided."""
        return self.tr("%n quote(s) without speaker: they would be called unclear.", "", count)


def focused(bench: "Workbench") -> Span | None:
    """The focused span, if one is."""
    document = bench.desk.document if bench.desk else None
    span_id = bench.canvas.focused
    return document.spans.get(span_id) if document and span_id else None


# ---- labelling


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


# ---- going about


def next_span(bench: "Workbench", step: int) -> None:
    """Focus the next span, or the one before."""
    if bench.desk is None or bench.desk.document is None:
        return
    at = focused(bench) or bench.canvas.cursor
    found = labelling.neighbour(labelling.visible(bench.desk), at, step)
    if found is not None:
        bench.go_to_span(found.id)
    else:
        bench.say(
            translate("acts", "No further span.")
            if step > 0
            else translate("acts", "No span before this one.")
        )


def next_suggestion(bench: "Workbench", step: int, *, silent: bool = False) -> None:
    """Focus the next open suggestion, going round."""
    desk = bench.desk
    if desk is None or desk.document is None:
        return
    open_ = desk.document.suggestions(desk.mine().id, desk.machines)
    at = focused(bench) or bench.canvas.cursor
    found = labelling.neighbour(open_, at, step) or (
        open_[0 if step > 0 else -1] if open_ else None
    )
    if found is not None:
        bench.go_to_span(found.id)
    elif not silent:
        bench.say(translate("acts", "No suggestions left."))


def select_quotation(bench: "Workbench") -> None:
    """Select the quotation around the cursor, else the next one."""
    if bench.desk is None or bench.desk.document is None:
        return
    start, end = bench.canvas.selection
    span = focused(bench)
    at = span.end if span else end if start != end else bench.canvas.cursor
    place = finding.quotation(bench.desk.document.text, at)
    if place is None:
        bench.say(translate("acts", "No further quotation."))
    else:
        _select(bench, *place)


def select_unlabelled(bench: "Workbench", step: int) -> None:
    """Select the next figure or capitalised run that carries no label."""
    desk = bench.desk
    if desk is None or desk.document is None:
        return
    taken = [(s.start, s.end) for s in labelling.visible(desk)]
    text, at = desk.document.text, _from(bench, step)
    place = finding.unlabelled(text, desk.document.tokens, taken, at, step)
    if place is None:
        bench.say(translate("acts", "Nothing unlabelled further on."))
    else:
        _select(bench, *place)


def _from(bench: "Workbench", step: int) -> int:
    start, end = bench.canvas.selection
    if start == end:
        return bench.canvas.cursor
    return end if step > 0 else start


def _select(bench: "Workbench", start: int, end: int) -> None:
    bench.canvas.select(start, end)
    bench.canvas.reveal(start, end)
    bench.canvas.setFocus(Qt.FocusReason.OtherFocusReason)


def find(bench: "Workbench", words: str, step: int) -> None:
    """Select the next place with these words; with step 0 the one from the cursor on."""
    if bench.desk is None or bench.desk.document is None or not words:
        return
    text, low = bench.desk.document.text.lower(), words.lower()
    if len(text) != len(bench.desk.document.text):  # a letter that grows when made small
        text, low = bench.desk.document.text, words
    start = bench.canvas.selection[0] if step == 0 else bench.canvas.selection[1]
    at = text.find(low, start)
    at = at if at >= 0 else text.find(low)
    if at < 0:
        bench.say(translate("acts", "“{}” is not in this article.").format(words), refused=True)
        return
    bench.canvas.select(at, at + len(words))
    bench.canvas.reveal(at, at + len(words))
    bench.say(Counts().found(text.count(low)))


def neighbour_article(bench: "Workbench", step: int) -> None:
    """Open the next article of the list, or the one before."""
    shown = bench.articles.model.shown
    here = bench.desk.document.document.id if bench.desk and bench.desk.document else None
    at = next((n for n, row in enumerate(shown) if row.id == here), -1 if step > 0 else len(shown))
    if 0 <= at + step < len(shown):
        bench.open_article(shown[at + step].id)
    else:
        bench.say(
            translate("acts", "This is the last article.")
            if step > 0
            else translate("acts", "This is the first article.")
        )


# ---- links, notes, flags


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


# What the letters of an open question say.
_NOBODY = {"u": "unnamed", "d": "document", "?": "unclear"}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


def is_proposal_key(bench: "Workbench", event: QKeyEvent) -> bool:
    """Whether an open question takes this key."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    plain = not held & ~Qt.KeyboardModifier.ShiftModifier
    key = Qt.Key(event.key())
    arrow = key in _ARROWS and not held and bench.proposal.candidate is not None
    return plain and (
        arrow or key in _ENTER or key == Qt.Key.Key_Escape or _letter(event) in _NOBODY
    )


def _letter(event: QKeyEvent) -> str:
    return event.text().lower()


def answer_proposal(bench: "Workbench", event: QKeyEvent) -> bool:
    """The keys of an open question: arrows choose, Enter takes, U, D and ? say why nobody."""
    key = Qt.Key(event.key())
    if not is_proposal_key(bench, event):
        return False
    if key in _ARROWS:
        bench.proposal.step(_ARROWS[key])
    elif key == Qt.Key.Key_Escape:
        bench.proposal.leave()
    elif key not in _ENTER:
        decide(bench, _NOBODY[_letter(event)])
    elif not event.isAutoRepeat() and _is_seen(bench, bench.proposal.candidate):
        bench.proposal.take()
    return True


def _is_seen(bench: "Workbench", span_id: SpanId | None) -> bool:
    """Whether a span is in view; one that is not is brought there before a key acts on it."""
    document = bench.desk.document if bench.desk else None
    span = document.spans.get(span_id) if document and span_id else None
    if span is None:
        return False
    view = QRectF(bench.canvas.viewport().rect())
    seen = any(view.intersects(rect) for rect in bench.canvas.rects_of(span.start, span.end))
    if not seen:
        bench.canvas.reveal(span.start, span.end)
    return seen


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
    bench.do(lambda desk: annotate.remove_link(labelling.document_of(desk), desk.labels, link_id))


def say(bench: "Workbench", span_id: SpanId, name: str, value: str) -> None:
    """Say something of a span."""
    if _is_there(bench, span_id):
        bench.do(lambda d: annotate.set_attribute(_on(d), d.labels, span_id, name, value))


def write_note(bench: "Workbench", span_id: SpanId, note: str) -> None:
    """Write a note on a span."""
    if _is_there(bench, span_id):
        bench.do(lambda desk: annotate.note_span(_on(desk), span_id, note))


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
            bench.do(lambda desk: annotate.note_document(_on(desk), desk.mine(), note))


def flag(bench: "Workbench") -> None:
    """Flag the article for the lead, or take the flag away."""
    if bench.desk is not None and bench.desk.document is not None:
        flagged = not bench.desk.mine().flagged
        if bench.do(lambda desk: annotate.flag(_on(desk), desk.mine(), flagged=flagged)):
            bench.say(
                translate("acts", "Flagged for the lead.")
                if flagged
                else translate("acts", "The flag is gone.")
            )


# ---- finishing


def enter(bench: "Workbench") -> None:
    """Accept the focused suggestion and go to the next, else open the focused span's details."""
    span = focused(bench)
    if span is None or bench.desk is None:
        return
    if labelling.is_suggestion(bench.desk, span):
        if not _is_seen(bench, span.id):
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
    if bench.do(lambda desk: annotate.skip(_on(desk), desk.mine(), reason)) is not None:
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
    if bench.do(lambda desk: annotate.reopen(_on(desk), desk.mine())):
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


def _on(desk: Workspace) -> AnnotatedDocument:
    return labelling.document_of(desk)


# ---- the keys that make sense now


def hints(bench: "Workbench") -> tuple[tuple[Hint, ...], tuple[Hint, ...]]:
    """The keys to show below the article."""
    always = ((("T",), translate("acts", "density")), (("?",), translate("acts", "all keys")))
    desk = bench.desk
    if desk is None or desk.document is None:
        return (
            (("Ctrl", "N"), translate("acts", "new")),
            (("Ctrl", "O"), translate("acts", "open")),
        ), always[1:]
    last = max((label.key for label in desk.labels.spans), default="")
    keys = ("1", "–", last) if last > "1" else ("1",)
    span = focused(bench)
    asked = _hints_of_what_is_open(bench)
    if asked:
        return asked, always
    if span is not None and labelling.is_suggestion(desk, span):
        return (_suggestion_hints(), always)
    if span is not None:
        decides = labelling.decision(desk, span) is not None
        return ((keys, translate("acts", "change label")), *_span_hints(decides=decides)), always
    start, end = bench.canvas.selection
    if start != end:
        return ((keys, translate("acts", "label")), (("Esc",), translate("acts", "clear"))), always
    return ((keys, translate("acts", "label the word")), *_reading_hints()), always


def _hints_of_what_is_open(bench: "Workbench") -> tuple[Hint, ...]:
    """The keys of a question, of edge mode, of a proposal: what is open takes the keys."""
    if bench.question.buttons:
        return _question_hints(len(bench.question.buttons))
    if bench.is_moving_edges:
        return _edge_hints()
    if bench.proposal.is_open:
        return _proposal_hints(any_candidate=bench.proposal.candidate is not None)
    return ()


def _question_hints(answers: int) -> tuple[Hint, ...]:
    return (
        (("1", "–", str(answers)), translate("acts", "answer")),
        (("←", "→"), translate("acts", "choose")),
        (("Enter",), translate("acts", "take")),
        (("Esc",), translate("acts", "leave it")),
    )


def _edge_hints() -> tuple[Hint, ...]:
    return (
        (("←", "→"), translate("acts", "right edge")),
        (("Shift", "←", "→"), translate("acts", "left edge")),
        (("Enter",), translate("acts", "end")),
    )


def _proposal_hints(*, any_candidate: bool) -> tuple[Hint, ...]:
    choose: tuple[Hint, ...] = (
        (("Enter",), translate("acts", "take")),
        (("←", "→"), translate("acts", "another")),
    )
    return (
        *(choose if any_candidate else ()),
        (("U",), translate("acts", "unnamed")),
        (("D",), translate("acts", "the document")),
        (("?",), translate("acts", "unclear")),
        (("Esc",), translate("acts", "leave open")),
    )


def _suggestion_hints() -> tuple[Hint, ...]:
    return (
        (("Enter",), translate("acts", "accept")),
        (("Del",), translate("acts", "reject")),
        (("Tab",), translate("acts", "next suggestion")),
        (("[", "]"), translate("acts", "move edges")),
    )


def _span_hints(*, decides: bool) -> tuple[Hint, ...]:
    speaker: tuple[Hint, ...] = ((("R",), translate("acts", "speaker")),) if decides else ()
    return (
        (("[", "]"), translate("acts", "grow")),
        (("{", "}"), translate("acts", "shrink")),
        *speaker,
        (("Del",), translate("acts", "remove")),
        (("N", "P"), translate("acts", "next, previous")),
        (("Ctrl", "Enter"), translate("acts", "done, next")),
    )


def _reading_hints() -> tuple[Hint, ...]:
    return (
        (("Shift", "→"), translate("acts", "select")),
        (("Q",), translate("acts", "quotation")),
        ((".",), translate("acts", "next unlabelled")),
        (("N",), translate("acts", "next span")),
        (("Ctrl", "Enter"), translate("acts", "done, next")),
    )


# ---- edge mode, for keyboards without brackets


def edge_mode(bench: "Workbench") -> None:
    """The arrow keys move the edges of the focused span until Enter."""
    if focused(bench) is None:
        bench.say(translate("acts", "Focus a span first: N goes to the next one."))
        return
    bench.is_moving_edges = True
    bench.show_hints()


def is_edge_key(event: QKeyEvent) -> bool:
    """Whether edge mode takes this key."""
    return Qt.Key(event.key()) in {*_ARROWS, *_ENTER, Qt.Key.Key_Escape}


def edge_key(bench: "Workbench", event: QKeyEvent) -> bool:
    """A key in edge mode; what is no arrow ends it."""
    step = _ARROWS.get(Qt.Key(event.key()))
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
