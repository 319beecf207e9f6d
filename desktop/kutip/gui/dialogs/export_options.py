"""What to export: as what, whose, which labels, in which parts."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QGridLayout

from kutip.app.export_choices import Kind, kinds, shares
from kutip.app.exporting import ExportOptions
from kutip.domain.labels import LabelSet
from kutip.gui.dialogs.parts import (
    Segments,
    ShareDot,
    Shares,
    Swatch,
    card,
    clear,
    column,
    label,
    named,
    row,
)
from kutip.gui.dialogs.pick import Pick
from kutip.gui.dialogs.ticks import Check, Number
from kutip.gui.look import Look
from kutip.gui.texts import label_title

# What may be done with a span that does not fit, in the order in which it is offered.
MISALIGNED: tuple[Literal["refuse", "expand", "shrink", "drop"], ...] = (
    "refuse",
    "expand",
    "shrink",
    "drop",
)


class ExportChoices(QFrame):
    """The choices; each change is told."""

    changed = Signal()

    def __init__(self, look: Look, labels: LabelSet, people: Sequence[str]) -> None:
        super().__init__()
        self.look, self._kinds = look, kinds()
        titles = {k.name: QCoreApplication.translate("export", k.title) for k in self._kinds}
        self.kind = Pick(look, list(titles.items()), self._kinds[0].name)
        self.annotator = Pick(look, [(name, name) for name in people])
        self.unfinished = Check(look, self.tr("Unfinished articles too"))
        self.labels = {
            each.name: Check(look, label_title(each, look.language), is_on=True)
            for each in labels.spans
        }
        boxes = QGridLayout()
        boxes.setHorizontalSpacing(20)
        boxes.setVerticalSpacing(2)
        for place, each in enumerate(labels.spans):
            line = row(Swatch(look, each.colour), self.labels[each.name], None)
            boxes.addLayout(line, place // 4, place % 4)
        first = row(named(self.tr("As"), self.kind), named(self.tr("Whose marks"), self.annotator))
        which = column(label(self.tr("Which labels"), "head"), boxes, gap=4)
        self.setLayout(column(card(first, which, self.unfinished, gap=12)))
        self.kind.activated.connect(self.changed)
        self.annotator.activated.connect(self.changed)
        for box in (*self.labels.values(), self.unfinished):
            box.toggled.connect(self.changed)

    def chosen_kind(self) -> Kind:
        """The way to export."""
        return next(kind for kind in self._kinds if kind.name == self.kind.value())

    def chosen_labels(self) -> tuple[str, ...]:
        """The names of the ticked labels; none where all are ticked."""
        ticked = tuple(name for name, box in self.labels.items() if box.isChecked())
        return () if len(ticked) == len(self.labels) else ticked


class SplitCard(QFrame):
    """How the articles are divided: numbers to set, and what came of them."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        names = (self.tr("Training"), self.tr("Development"), self.tr("Test"))
        self.parts = [Number(look, 0, 100, share) for share in (80, 10, 10)]
        self._counts = [label("", "strong13") for _ in self.parts]
        self._bar = row()
        lines = []
        for place, (name, part) in enumerate(zip(names, self.parts, strict=True)):
            part.setSuffix(" %")
            part.setSingleStep(5)
            part.setFixedWidth(84)
            part.setAccessibleName(name)
            part.valueChanged.connect(self.changed)
            words = label(name)
            words.setBuddy(part)
            dot = ShareDot(look, place)
            lines.append(row(dot, words, None, self._counts[place], part))
        twins = self.tr("Articles that are nearly the same stay on one side.")
        note = label(twins, "faint", wrap=True)
        self.setLayout(
            column(card(label(self.tr("Split"), "strong13"), self._bar, *lines, note, gap=8))
        )
        self._draw()
        self.changed.connect(self._draw)

    def _draw(self) -> None:
        clear(self._bar)
        self._bar.addWidget(Shares(self.look, [float(part.value()) for part in self.parts]))

    def shares(self) -> tuple[int, ...]:
        """The parts in percent; raises `KutipError` where they are not a whole."""
        train, dev, test = (part.value() for part in self.parts)
        return shares(train, dev, test)

    def show_counts(self, spans: Sequence[int]) -> None:
        """How many spans came to each side."""
        for place, text in enumerate(self._counts):
            count = spans[place] if place < len(spans) else None
            text.setText("" if count is None else self.tr("%Ln span(s)", "", count))


class MisfitCard(QFrame):
    """What happens to spans that begin or end inside a word of the model."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        names = (self.tr("Don't export"), self.tr("Widen"), self.tr("Narrow"), self.tr("Drop"))
        self.choice = Segments(list(zip(MISALIGNED, names, strict=True)), "refuse")
        self.choice.setAccessibleName(self.tr("Spans that end inside a word"))
        self.choice.chosen.connect(self.changed)
        self._title = label("", "strong13", wrap=True)
        self._what = label("", "faint", wrap=True)
        head = row(self._title, self.choice)
        head.setStretch(0, 1)
        self.setLayout(column(card(head, self._what)))
        self.choice.chosen.connect(self._say)
        self.show_count(0)
        self._say()

    def show_count(self, count: int) -> None:
        """How many there are."""
        none = self.tr("All spans begin and end with words")
        some = self.tr("%Ln span(s) do not begin and end with words", "", count)
        self._title.setText(some if count else none)

    def _say(self) -> None:
        said = {
            "refuse": self.tr("Nothing is exported until they are settled, here or in the text."),
            "expand": self.tr("They grow to whole words; each is named in the report."),
            "shrink": self.tr("They shrink to whole words; each is named in the report."),
            "drop": self.tr("They stay behind; each is named in the report."),
        }
        self._what.setText(said[self.choice.value()])


def options_of(
    choices: ExportChoices,
    split: SplitCard,
    misfits: MisfitCard,
    *,
    dry_run: bool,
    accept_loss: bool,
) -> ExportOptions:
    """What all the controls together ask for."""
    kind, misaligned = choices.chosen_kind(), misfits.choice.value()
    return ExportOptions(
        format=kind.format,
        annotator=choices.annotator.value() or None,
        labels=choices.chosen_labels(),
        split=None if kind.suffix else split.shares(),
        include_incomplete=choices.unfinished.isChecked(),
        misaligned=next((each for each in MISALIGNED if each == misaligned), "refuse"),
        accept_loss=accept_loss,
        dry_run=dry_run,
    )
