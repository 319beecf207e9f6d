"""The focused span: its label, what is said of it, its links and its note, each editable."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kutip.app import labelling
from kutip.app.workspace import Workspace
from kutip.domain.items import AttributeField, Link, LinkId, Span, attribute
from kutip.gui import paint
from kutip.gui.dialogs.pick import Pick
from kutip.gui.fonts import article_font, interface_font
from kutip.gui.look import Look
from kutip.gui.texts import label_title, quoted, value_title

# A choice with so few values, and words that fit, is a row of buttons; else a list to open.
_AS_BUTTONS = 3
_ROOM = 184


class Swatch(QWidget):
    """A label's colour."""

    def __init__(self, look: Look, slot: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._slot = look, slot
        self.setFixedSize(18, 16)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        paint.swatch(painter, self._look.theme, QRectF(0, 1, 18, 15), self._slot)
        painter.end()


class DetailsPanel(QFrame):
    """What is said of one span."""

    attribute_set = Signal(object, str, object)
    note_written = Signal(object, str)
    left = Signal()
    link_wanted = Signal()
    link_removed = Signal(object)
    span_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("details")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 10, 16, 12)
        self._inside: QWidget | None = None
        self._shown: object = None
        self._span: Span | None = None
        self._editors: list[QWidget] = []
        self.note: QLineEdit | None = None

    @property
    def first(self) -> QWidget | None:
        """The first thing that can be said of the span."""
        return self._editors[0] if self._editors else None

    def show_span(self, desk: Workspace | None, span: Span | None) -> None:
        """Show a span; none hides the panel's content. What is shown already stays untouched."""
        wanted = self._what_is_seen(desk, span)
        if wanted == self._shown:
            return
        at = self._place_of_focus() if self._span and span and self._span.id == span.id else None
        self.finish()
        if self._inside is not None:
            self._column.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = self.note = None
        self._editors, self._shown, self._span = [], wanted, span
        self.setVisible(span is not None)
        if span is not None and desk is not None:
            self._inside = self._content(desk, span)
            self._column.addWidget(self._inside)
            if self.first is not None:
                self.setFocusProxy(self.first)
            if at is not None and at < len(self._editors):
                self._editors[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def _what_is_seen(self, desk: Workspace | None, span: Span | None) -> object:
        if desk is None or desk.document is None or span is None:
            return None
        links = desk.document.links_at(span.id)
        tails = [desk.document.spans[link.tail_id] for link in links]
        mine = desk.mine().id == span.set_id
        label = desk.labels.span(span.label_id)
        return span, links, tails, label, mine, desk.labels.links, self._look.language

    def _place_of_focus(self) -> int | None:
        """Which editor has the keys, so that it keeps them when it is made anew."""
        inside = self.window().focusWidget()
        places = enumerate(self._editors)
        return next((n for n, e in places if e is inside or e.isAncestorOf(inside)), None)

    def finish(self) -> None:
        """Say what has been typed and not yet said."""
        for line in self.findChildren(QLineEdit):
            if line.isModified():
                line.editingFinished.emit()

    def _content(self, desk: Workspace, span: Span) -> QWidget:
        inside = QWidget(self)
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(8)
        grid.setHorizontalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, 68)
        grid.addLayout(self._heading(desk, span, inside), 0, 0, 1, 2)
        if labelling.is_suggestion(desk, span):
            return inside
        label = desk.labels.span(span.label_id)
        decided_by = labelling.decision(desk, span)
        for field in label.attributes:
            by_link = decided_by is not None and decided_by.name.lower() == field.name
            editor = self._speaker(desk, span, field) if by_link else self._editor(span, field)
            self._row(grid, value_title(field.name), editor)
        for link in desk.document.links_at(span.id) if desk.document else ():
            if link.head_id == span.id and (decided_by is None or link.label_id != decided_by.id):
                self._row(grid, self._link_title(desk, link), self._link(desk, link))
        self.note = self._line(
            span.note, self.tr("Write a note"), lambda note: self.note_written.emit(span.id, note)
        )
        self._row(grid, self.tr("Note"), self.note)
        return inside

    def _heading(self, desk: Workspace, span: Span, inside: QWidget) -> QHBoxLayout:
        label = desk.labels.span(span.label_id)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Swatch(self._look, label.colour, inside))
        title = QLabel(label_title(label, self._look.language), inside)
        font = title.font()
        font.setWeight(QFont.Weight.DemiBold)
        title.setFont(font)
        row.addWidget(title)
        row.addStretch()
        assert desk.document is not None
        by = QLabel(self.tr("by {}").format(desk.document.sets[span.set_id].annotator), inside)
        by.setProperty("role", "faint")
        row.addWidget(by)
        return row

    def _row(self, grid: QGridLayout, title: str, editor: QWidget) -> None:
        name = QLabel(title)
        name.setProperty("role", "faint")
        name.setBuddy(editor)
        editor.setAccessibleName(title)
        row = grid.rowCount()
        grid.addWidget(name, row, 0)
        grid.addWidget(editor, row, 1)
        self._editors.append(editor)

    def _editor(self, span: Span, field: AttributeField) -> QWidget:
        now = attribute(span, field.name)

        def say(value: object) -> None:
            self.attribute_set.emit(span.id, field.name, value)

        if field.kind != "choice":
            return self._line("" if now is None else str(now), "", say)
        if len(field.choices) <= _AS_BUTTONS and _fit(field.choices):
            return Segments(field.choices, str(now or ""), say)
        return self._list(("", *field.choices), str(now or ""), say)

    def _list(self, values: tuple[str, ...], now: str, say: Callable[[object], None]) -> QComboBox:
        titles = [(value, value_title(value) if value else "–") for value in values]
        box = Pick(self._look, titles, now)
        narrow = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        box.setSizeAdjustPolicy(narrow)
        box.activated.connect(lambda: say(box.value()))
        return box

    def _line(self, text: str, hint: str, say: Callable[[str], None]) -> QLineEdit:
        line = QLineEdit(text)
        line.setPlaceholderText(hint)

        def finish() -> None:
            if line.isModified():
                line.setModified(False)
                say(line.text())

        line.editingFinished.connect(finish)
        line.returnPressed.connect(self.left)
        return line

    def _speaker(self, desk: Workspace, span: Span, field: AttributeField) -> QWidget:
        """Who it is, or why nobody; a press lets another be chosen."""
        link = self._deciding(desk, span)
        if link is not None and desk.document is not None:
            tail = desk.document.spans[link.tail_id]
            words = quoted(desk.document.text_of(tail), 30)
        else:
            value = attribute(span, field.name)
            words = value_title(str(value)) if value else self.tr("Choose…")
        button = QPushButton(words)
        button.setProperty("field", "true")
        button.setFont(article_font(13))
        button.clicked.connect(self.link_wanted)
        return button

    def _deciding(self, desk: Workspace, span: Span) -> Link | None:
        decided_by = labelling.decision(desk, span)
        at = desk.document.links_at(span.id) if desk.document else []
        ours = (k for k in at if decided_by and k.head_id == span.id)
        return next((k for k in ours if decided_by and k.label_id == decided_by.id), None)

    def _link_title(self, desk: Workspace, link: Link) -> str:
        from kutip.domain.items import title_of

        found = desk.labels.link(link.label_id)
        return title_of(found.titles, self._look.language, found.name)

    def _link(self, desk: Workspace, link: Link) -> QWidget:
        assert desk.document is not None
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        words = QPushButton(quoted(desk.document.text_of(desk.document.spans[link.tail_id]), 24))
        words.setProperty("link", "true")
        words.clicked.connect(lambda: self.span_wanted.emit(link.tail_id))
        remove = QPushButton("×")
        remove.setProperty("link", "true")
        remove.setAccessibleName(self.tr("Remove this link"))
        remove.clicked.connect(lambda: self._remove(link.id))
        inside.addWidget(words)
        inside.addStretch()
        inside.addWidget(remove)
        return row

    def _remove(self, link_id: LinkId) -> None:
        self.link_removed.emit(link_id)


class Segments(QFrame):
    """A few values beside each other, one of them chosen."""

    def __init__(self, values: tuple[str, ...], now: str, say: Callable[[object], None]) -> None:
        super().__init__()
        self._group = QButtonGroup(self, exclusive=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for value in values:
            button = QPushButton(value_title(value))
            button.setCheckable(True)
            button.setChecked(value == now)
            button.setProperty("segment", "true")
            button.setToolTip(value_title(value))
            button.clicked.connect(lambda _=False, v=value: say(v))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._group.addButton(button)
            row.addWidget(button, 1)
        self.setFocusProxy(self._group.checkedButton() or self._group.buttons()[0])

    def minimumSizeHint(self) -> QSize:
        """May be narrow: the buttons shorten."""
        return QSize(80, 28)


def _fit(values: tuple[str, ...]) -> bool:
    """Whether the words of some values stand beside each other, in the language of now."""
    font = interface_font(12, QFont.Weight.DemiBold)
    return sum(paint.width(value_title(value), font) + 18 for value in values) <= _ROOM
