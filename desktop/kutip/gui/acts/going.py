"""Going about: to spans, suggestions, quotations, words, articles."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from kutip.app import labelling
from kutip.domain import finding
from kutip.gui.acts.touched import Counts, focused

if TYPE_CHECKING:
    from kutip.gui.workbench import Workbench

translate = QCoreApplication.translate


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
