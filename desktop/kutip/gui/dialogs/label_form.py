"""The fields of one label, and of one link."""

from PySide6.QtCore import QRegularExpression, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kutip.app.label_editing import Draft, titled
from kutip.domain.items import LabelId, LinkLabel, SpanLabel, title_of
from kutip.gui.dialogs.attributes import Attributes
from kutip.gui.dialogs.palette import KeyButton, Palette
from kutip.gui.dialogs.parts import clear, column, label, link_button, named, row
from kutip.gui.dialogs.ticks import Check
from kutip.gui.look import Look
from kutip.gui.texts import label_title

# Other programs read these names: letters, digits, and what stands between words.
_NAME = QRegularExpression(r"[\w.:-]*")


def _name_field() -> QLineEdit:
    field = QLineEdit()
    field.setValidator(QRegularExpressionValidator(_NAME))
    return field


def _set(field: QLineEdit, text: str) -> None:
    """Show a text without moving the caret where it is the same."""
    if field.text() != text:
        field.setText(text)


class LabelForm(QWidget):
    """One span label. Every change is told at once as a new value."""

    edited = Signal(object)
    remove_wanted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._label: SpanLabel | None = None
        self.title_id, self.title_en = QLineEdit(), QLineEdit()
        self.short_id, self.short_en = QLineEdit(), QLineEdit()
        self.name, self.key = _name_field(), KeyButton(look)
        self.palette_row, self.attributes = Palette(look), Attributes(look)
        self.remove = _remove_button()
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        self._add = link_button(self.tr("+ Add a field"))
        self._add.clicked.connect(self.attributes.add)
        self.key_hint = label(self.tr("click, then press"), "muted")
        self._points = QVBoxLayout()
        self._points.setSpacing(4)
        for short in (self.short_id, self.short_en):
            short.setMaxLength(6)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        pairs = (
            (self.tr("Name, Indonesian"), self.title_id),
            (self.tr("Name, English"), self.title_en),
            (self.tr("Short, Indonesian"), self.short_id),
            (self.tr("Short, English"), self.short_en),
            (self.tr("Name in the data"), self.name),
        )
        for place, (text, field) in enumerate(pairs):
            grid.addLayout(named(text, field), place // 2, place % 2)
        key_head = label(self.tr("Key"), "head")
        key_head.setBuddy(self.key)
        grid.addLayout(column(key_head, row(self.key, self.key_hint, None), gap=4), 2, 1)
        colours = label(self.tr("Colour; a number means: in use"), "head")
        fields = row(label(self.tr("Fields"), "head"), None, self._add)
        parts = (grid, column(colours, self.palette_row, gap=4))
        more = (column(fields, self.attributes, gap=4), self._points, self.remove, None)
        self.setLayout(column(*parts, *more, gap=14))

    def _listen(self) -> None:
        fields = (self.title_id, self.title_en, self.short_id, self.short_en, self.name)
        for field in fields:
            field.textEdited.connect(self._tell)
        self.key.pressed_key.connect(lambda key: self._tell_with(key=key))
        self.palette_row.chosen.connect(lambda slot: self._tell_with(colour=slot))
        self.attributes.edited.connect(lambda found: self._tell_with(attributes=found))
        self.remove.clicked.connect(lambda: self.remove_wanted.emit(self._label))

    def show_label(self, shown: SpanLabel, draft: Draft) -> None:
        """Fill the form in; fields that are being typed in are left alone."""
        is_other = self._label is None or shown.id != self._label.id
        self._label = shown
        titles, short = dict(shown.titles), dict(shown.short)
        _set(self.title_id, titles.get("id", ""))
        _set(self.title_en, titles.get("en", ""))
        _set(self.short_id, short.get("id", ""))
        _set(self.short_en, short.get("en", ""))
        _set(self.name, shown.name)
        self.key.set_key(shown.key)
        used = {each.colour: each.key or "•" for each in draft.labels.spans if each.id != shown.id}
        self.palette_row.show_slots(shown.colour, used)
        if is_other:
            self.attributes.show_fields(shown.attributes)
        self._show_points(shown, draft)
        count = draft.spans.get(shown.id, 0)
        in_use = self.tr("Delete label: move its %Ln span(s) first", "", count)
        self.remove.setText("✕  " + (in_use if count else self.tr("Delete label")))
        self.remove.setAccessibleName(self.remove.text()[3:])

    def _show_points(self, shown: SpanLabel, draft: Draft) -> None:
        clear(self._points)
        links = [link for link in draft.labels.links if shown.id in link.heads]
        if links:
            self._points.addWidget(label(self.tr("May point to"), "head"))
        names = {each.id: label_title(each, self.look.language) for each in draft.labels.spans}
        for link in links:
            title = title_of(link.titles, self.look.language, link.name)
            chips = [_chip(names[id_]) for id_ in link.tails if id_ in names]
            self._points.addLayout(row(label(title, "strong13"), 4, *chips, None))

    def _tell(self) -> None:
        self._tell_with()

    def _tell_with(self, **changes: object) -> None:
        if self._label is None:
            return
        titles = titled(self._label.titles, "id", self.title_id.text())
        short = titled(self._label.short, "id", self.short_id.text())
        typed = self._label._replace(
            name=self.name.text(),
            titles=titled(titles, "en", self.title_en.text()),
            short=titled(short, "en", self.short_en.text()),
        )
        self.edited.emit(typed._replace(**changes))  # type: ignore[arg-type]  # see `_listen`


class LinkForm(QWidget):
    """One link: its names, and which labels it goes from and to."""

    edited = Signal(object)
    remove_wanted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._link: LinkLabel | None = None
        self.title_id, self.title_en, self.name = QLineEdit(), QLineEdit(), _name_field()
        self._heads, self._tails = QVBoxLayout(), QVBoxLayout()
        self.remove = _remove_button()
        names = row(
            named(self.tr("Name, Indonesian"), self.title_id),
            named(self.tr("Name, English"), self.title_en),
        )
        ends = row(
            column(label(self.tr("Goes from"), "head"), self._heads, None),
            column(label(self.tr("Goes to"), "head"), self._tails, None),
            gap=16,
        )
        parts = (names, named(self.tr("Name in the data"), self.name), ends, self.remove, None)
        self.setLayout(column(*parts, gap=14))
        for field in (self.title_id, self.title_en, self.name):
            field.textEdited.connect(self._tell)
        self.remove.clicked.connect(lambda: self.remove_wanted.emit(self._link))

    def show_link(self, link: LinkLabel, draft: Draft) -> None:
        """Fill the form in."""
        is_other = self._link is None or link.id != self._link.id
        self._link = link
        titles = dict(link.titles)
        _set(self.title_id, titles.get("id", ""))
        _set(self.title_en, titles.get("en", ""))
        _set(self.name, link.name)
        count = draft.links.get(link.id, 0)
        in_use = self.tr("Delete link: %Ln drawn, remove them first", "", count)
        self.remove.setText("✕  " + (in_use if count else self.tr("Delete link")))
        self.remove.setAccessibleName(self.remove.text()[3:])
        if is_other or self._heads.count() != len(draft.labels.spans):
            self._show_ends(draft)

    def _show_ends(self, draft: Draft) -> None:
        assert self._link is not None
        for layout, chosen in ((self._heads, self._link.heads), (self._tails, self._link.tails)):
            clear(layout)
            for each in draft.labels.spans:
                title = label_title(each, self.look.language)
                box = Check(self.look, title, is_on=each.id in chosen)
                box.setProperty("label_id", each.id)
                box.toggled.connect(self._tell)
                layout.addWidget(box)

    def _ends(self, layout: QVBoxLayout) -> tuple[LabelId, ...]:
        items = (layout.itemAt(place) for place in range(layout.count()))
        boxes = (item.widget() for item in items if item is not None)
        return tuple(
            LabelId(bytes(box.property("label_id")))
            for box in boxes
            if isinstance(box, Check) and box.isChecked()
        )

    def _tell(self) -> None:
        if self._link is None:
            return
        titles = titled(self._link.titles, "id", self.title_id.text())
        changed = self._link._replace(
            name=self.name.text(),
            titles=titled(titles, "en", self.title_en.text()),
            heads=self._ends(self._heads),
            tails=self._ends(self._tails),
        )
        self.edited.emit(changed)


def _remove_button() -> QPushButton:
    button = link_button()
    button.setProperty("danger", True)
    return button


def _chip(text: str) -> QLabel:
    return label(text, "chip")
