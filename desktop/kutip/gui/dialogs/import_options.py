"""What the person says about an import: whose it is, how done it is, what meets what."""

from collections.abc import Mapping
from typing import get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QVBoxLayout

from kutip.app.import_choices import ADD, adds_labels, mapping_of, proposal
from kutip.app.import_options import DuplicatesChoice, ImportOptions, StateChoice
from kutip.domain.labels import LabelSet
from kutip.gui.dialogs.parts import card, column, label, named
from kutip.gui.dialogs.pick import Pick
from kutip.gui.dialogs.ticks import Check, Radio
from kutip.gui.look import Look
from kutip.gui.texts import label_title, number


class ImportChoices(QFrame):
    """The choices; each change is told."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.annotator = QLineEdit()
        self.annotator.setPlaceholderText(self.tr("As the files say"))
        states = (
            ("as-found", self.tr("As the files say")),
            ("new", self.tr("Not begun")),
            ("in_progress", self.tr("In progress")),
            ("complete", self.tr("Done")),
        )
        self.state = Pick(look, states, "as-found")
        self.trim = Check(look, self.tr("Take spaces off the edges"), is_on=True)
        self.skip_bad = Check(look, self.tr("Leave out what cannot be taken"))
        self._duplicates = self._radios()
        whose = card(
            named(self.tr("Whose marks"), self.annotator),
            named(self.tr("How far they are"), self.state),
            gap=10,
        )
        meets = card(
            label(self.tr("Where the project has marks already"), "strong13", wrap=True),
            *self._duplicates.values(),
            gap=2,
        )
        mend = card(label(self.tr("Mending"), "strong13"), self.trim, self.skip_bad, gap=2)
        self.setLayout(column(whose, meets, mend, gap=12))
        self._listen()

    def _radios(self) -> dict[DuplicatesChoice, Radio]:
        names: dict[DuplicatesChoice, str] = {
            "refuse": self.tr("Stop, and ask me"),
            "add-set": self.tr("Keep both, side by side"),
            "skip": self.tr("Keep what is there"),
            "replace": self.tr("Take what is new"),
        }
        return {
            each: Radio(self.look, names[each], is_on=each == "add-set")
            for each in get_args(DuplicatesChoice)
        }

    def _listen(self) -> None:
        self.annotator.editingFinished.connect(self.changed)
        self.state.activated.connect(self.changed)
        for box in (self.trim, self.skip_bad):
            box.toggled.connect(self.changed)
        for dot in self._duplicates.values():
            dot.clicked.connect(self.changed)

    def options(self, decisions: Mapping[str, str], *, dry_run: bool) -> ImportOptions:
        """What all of them ask for, with what was decided about unknown labels."""
        state = self.state.value()
        met = (each for each, dot in self._duplicates.items() if dot.isChecked())
        return ImportOptions(
            annotator=self.annotator.text().strip() or None,
            state=next((s for s in _STATES if s == state), "as-found"),
            mapping=mapping_of(decisions),
            add_labels=adds_labels(decisions),
            duplicates=next(met, "refuse"),
            skip_bad=self.skip_bad.isChecked(),
            trim=self.trim.isChecked(),
            dry_run=dry_run,
        )


_STATES: tuple[StateChoice, ...] = get_args(StateChoice)


class UnknownLabels(QFrame):
    """The names that the project does not know, each with what it is to become."""

    changed = Signal()

    def __init__(self, look: Look, labels: LabelSet) -> None:
        super().__init__()
        self.look, self._labels = look, labels
        self.picks: dict[str, Pick] = {}
        self._place = QVBoxLayout()
        self._place.setContentsMargins(0, 0, 0, 0)
        title = label(self.tr("Labels in the files, and what they become"), "strong13")
        self.setLayout(column(card(title, self._place, gap=10)))
        self.hide()

    def decisions(self) -> dict[str, str]:
        """The label that each name becomes; `ADD` where it becomes one of its own."""
        return {name: pick.value() for name, pick in self.picks.items()}

    def show_labels(self, unknown: Mapping[str, int]) -> bool:
        """Ask about names that were not asked about before; gives whether there were any."""
        new = {name: count for name, count in unknown.items() if name not in self.picks}
        if not new:
            return False
        grid = QGridLayout()
        grid.setColumnStretch(2, 1)
        grid.setHorizontalSpacing(12)
        for place, (name, count) in enumerate(new.items()):
            pick = self._pick(name)
            self.picks[name] = pick
            called = label(name, "strong13")
            called.setBuddy(pick)
            grid.addWidget(called, place, 0)
            grid.addWidget(label("→", "muted"), place, 1)
            grid.addWidget(pick, place, 2)
            grid.addWidget(label(number(count, self.look.language), "muted"), place, 3)
        self._place.addLayout(grid)
        self.show()
        return True

    def _pick(self, name: str) -> Pick:
        pick = Pick(self.look)
        pick.setAccessibleName(self.tr("{name} becomes").format(name=name))
        pick.add(ADD, self.tr("a new label {name}").format(name=name))
        for each in self._labels.spans:
            title = label_title(each, self.look.language)
            pick.add(each.name, f"{each.name} · {title}", each.colour)
        for link in self._labels.links:
            pick.add(link.name, link.name)
        pick.set_value(proposal(name, self._labels))
        pick.activated.connect(self.changed)
        return pick
