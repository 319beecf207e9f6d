"""The keys that make sense now, for the bar below the article."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kutip.app import labelling
from kutip.gui.acts.touched import focused
from kutip.gui.hints import Hint

if TYPE_CHECKING:
    from kutip.gui.workbench import Workbench

translate = QCoreApplication.translate


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
