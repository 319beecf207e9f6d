"""The report of an export: by label what happens to its spans, and which articles stay."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout

from kutip.app.export_choices import rows_of, sides_of, stayed
from kutip.app.exporting import ExportReport
from kutip.domain.labels import LabelSet
from kutip.gui.dialogs.parts import Swatch, card, clear, column, frame, label, row, rule
from kutip.gui.look import Look
from kutip.gui.texts import label_title, number

_NAMED = 3


class LabelTable(QFrame):
    """A row for each label: kept, moved, dropped, gave way, and how many on each side."""

    def __init__(self, look: Look, labels: LabelSet) -> None:
        super().__init__()
        self.look, self._labels = look, {each.name: each for each in labels.spans}
        self._place = QVBoxLayout()
        self._place.setContentsMargins(0, 0, 0, 0)
        self.setLayout(column(card(self._place)))

    def show_report(self, report: ExportReport) -> None:
        """Draw the table anew."""
        clear(self._place)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        self._draw_heads(grid, sides_of(report))
        rows = rows_of(report)
        for place, line in enumerate(rows, start=1):
            counts = (line.kept, line.moved, line.dropped, line.given_way, *line.sides)
            grid.addLayout(self._name(line.label), place, 0)
            self._draw_counts(grid, place, counts)
        grid.addWidget(rule(), len(rows) + 1, 0, 1, grid.columnCount())
        sums = tuple(sum(side) for side in zip(*(line.sides for line in rows), strict=True))
        gave_way = sum(line.given_way for line in rows)
        totals = (report.kept, report.moved, report.dropped, gave_way, *sums)
        grid.addWidget(label(self.tr("Total"), "strong13"), len(rows) + 2, 0)
        self._draw_counts(grid, len(rows) + 2, totals, "strong13")
        self._place.addWidget(frame(grid))
        if gave_way:
            said = self.tr("Gave way: another span is longer there; it stays in the layer “sc”.")
            self._place.addWidget(label(said, "faint", wrap=True))

    def _draw_heads(self, grid: QGridLayout, sides: tuple[str, ...]) -> None:
        known = {
            "train": self.tr("Train"),
            "dev": self.tr("Dev"),
            "test": self.tr("Test"),
        }
        heads = (self.tr("Kept"), self.tr("Moved"), self.tr("Dropped"), self.tr("Gave way"))
        grid.addWidget(label(self.tr("Label"), "head"), 0, 0)
        for place, text in enumerate((*heads, *(known.get(side, side) for side in sides)), 1):
            grid.addWidget(_right(label(text, "head")), 0, place)

    def _name(self, name: str) -> QHBoxLayout:
        found = self._labels.get(name)
        title = label_title(found, self.look.language) if found else name
        swatch = [Swatch(self.look, found.colour)] if found else []
        return row(*swatch, label(title), None)

    def _draw_counts(
        self, grid: QGridLayout, place: int, counts: tuple[int | None, ...], role: str = ""
    ) -> None:
        for at, count in enumerate(counts, start=1):
            text = "–" if count is None else number(count, self.look.language)
            quiet = "faint13" if not count and not role else role
            grid.addWidget(_right(label(text, quiet)), place, at)


class StayedCard(QFrame):
    """The articles that are not exported, by reason."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self._count = label("", "muted")
        head = row(label(self.tr("Left out"), "strong13"), None, self._count)
        self.setLayout(column(card(head, rule(), self._lines)))

    def show_report(self, report: ExportReport) -> None:
        """List the reasons, with the first articles of each."""
        clear(self._lines)
        count = len(report.left_out)
        self._count.setText(self.tr("%Ln article(s)", "", count) if count else "")
        if not count:
            self._lines.addWidget(label(self.tr("All articles are in it."), "muted"))
        for group in stayed(report.left_out):
            why = QCoreApplication.translate("errors", group.why)
            names = ", ".join(group.names[:_NAMED])
            more = len(group.names) - _NAMED
            rest = self.tr(", and {count} more").format(count=more) if more > 0 else ""
            words = column(
                label(why, "", wrap=True), label(names + rest, "faint", wrap=True), gap=0
            )
            line = row(words, label(number(len(group.names), self.look.language)), gap=12)
            line.setStretch(0, 1)
            self._lines.addWidget(frame(line))


def _right(text: QLabel) -> QLabel:
    text.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return text
