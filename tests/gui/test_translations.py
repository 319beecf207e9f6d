"""Every text in both languages: complete, current, exact, and on the screen."""

import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from string import Formatter
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QEvent, QLocale, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

from kutip.app.recent import RecentProject
from kutip.app.wording import without_options
from kutip.gui import context, texts
from kutip.gui.acts import finishing
from kutip.gui.commands import COMMANDS, MENUS
from kutip.gui.dialogs.about import AboutDialog
from kutip.gui.dialogs.crash import CrashDialog
from kutip.gui.dialogs.exporting import ExportDialog
from kutip.gui.dialogs.help import HelpDialog
from kutip.gui.dialogs.importing import ImportDialog
from kutip.gui.dialogs.keys import KeysDialog
from kutip.gui.dialogs.labels import LabelsDialog
from kutip.gui.dialogs.new_project import NewProjectDialog
from kutip.gui.dialogs.settings import SettingsDialog
from kutip.gui.keytable import key_rows
from kutip.gui.window import MainWindow
from seated import Seat

ROOT = Path(__file__).parents[2]
CATALOGUES = ROOT / "resources" / "i18n"
TEXTS = ("kutip_id", "kutip_en", "qt_id")
# Keys are called on the screen what stands on them.
_KEYS = re.compile(r"\b(?:Ctrl|Enter|Shift|Tab|Esc|Alt)\b")
_NUMBER = re.compile(r"%L?n")
_PLACE = re.compile(r"%\d")
_OPTION = re.compile(r"--[a-z][a-z-]*")


class Message(NamedTuple):
    context: str
    source: str
    comment: str
    is_plural: bool
    forms: tuple[str, ...]
    state: str

    @property
    def known_as(self) -> tuple[str, str, str, bool]:
        return self[:4]


def messages(path: Path) -> list[Message]:
    found = []
    for part in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        for each in part.iter("message"):
            translation = each.find("translation")
            is_plural = each.get("numerus") == "yes"
            forms = [f.text or "" for f in translation.iter("numerusform")]
            said = tuple(forms) if is_plural else (translation.text or "",)
            state = translation.get("type", "")
            context, source = part.findtext("name") or "", each.findtext("source")
            comment = each.findtext("comment") or ""
            found.append(Message(context, source, comment, is_plural, said, state))
    return found


def committed(name: str) -> list[Message]:
    return messages(CATALOGUES / f"{name}.ts")


def tool(name: str) -> str:
    found = shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)
    assert found is not None, f"{name} comes with PySide6-Essentials"
    return found


def run(*command: str | Path) -> None:
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)


def sources() -> list[str]:
    return sorted(str(p.relative_to(ROOT)) for p in (ROOT / "desktop/kutip").rglob("*.py"))


# ---- the catalogues


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_catalogue_holds_what_the_source_says_and_nothing_else(language, tmp_path):
    fresh = tmp_path / f"kutip_{language}.ts"
    plural = ["-pluralonly"] if language == "en" else []
    run(tool("pyside6-lupdate"), *sources(), "-silent", "-source-language", "en",
        "-target-language", language, *plural, "-ts", fresh)  # fmt: skip
    wanted = {each.known_as for each in messages(fresh)}
    held = {each.known_as for each in committed(f"kutip_{language}")}
    assert sorted(wanted - held) == [], "missing: run make translations, then translate these"
    assert sorted(held - wanted) == [], "stale: run make translations"


def test_lupdate_sees_every_text_in_its_place():
    nameless = [each.source for each in committed("kutip_id") if not each.context]
    assert nameless == [], "tr() outside a class: say translate() with a context"
    numbers = [m.known_as for m in committed("kutip_id") if _NUMBER.search(m.source)]
    assert [m for m in numbers if not m[3]] == [], "%n, but no plural: lupdate wants it in a class"


@pytest.mark.parametrize("name", TEXTS)
def test_everything_is_translated(name):
    open_ = [m.source for m in committed(name) if m.state or not all(m.forms)]
    assert open_ == []


@pytest.mark.parametrize("name", TEXTS)
def test_a_message_is_there_once(name):
    counts = Counter(each.known_as[:3] for each in committed(name))
    assert [each for each, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("name", TEXTS)
def test_the_catalogues_tell_nothing_of_places(name):
    text = (CATALOGUES / f"{name}.ts").read_text("utf-8")
    assert "<location" not in text
    assert str(ROOT) not in text


def fields(text: str) -> Counter[str]:
    return Counter(name for _, name, _, _ in Formatter().parse(text) if name is not None)


@pytest.mark.parametrize("name", TEXTS)
def test_what_is_filled_in_stays(name):
    for each in committed(name):
        for said in each.forms:
            if name != "qt_id":
                assert fields(said) == fields(each.source), each
            for part in (_NUMBER, _PLACE, *(() if name == "qt_id" else (_KEYS, _OPTION))):
                assert Counter(part.findall(said)) == Counter(part.findall(each.source)), each
            assert said.count("\n") == each.source.count("\n"), each
            ends = (each.source[:1] == " ", each.source[-1:] == " ")
            assert ends == (said[:1] == " ", said[-1:] == " "), each


@pytest.mark.parametrize(("name", "forms"), [("kutip_id", 1), ("kutip_en", 2)])
def test_plurals_have_the_forms_of_their_language(name, forms):
    wrong = [m.source for m in committed(name) if m.is_plural and len(m.forms) != forms]
    assert wrong == []


def test_the_window_never_speaks_of_options_in_any_language():
    for each in committed("kutip_id"):
        if each.context != "errors":
            continue
        source, said = without_options(each.source), without_options(each.forms[0])
        assert fields(said) == fields(source), each
        assert bool(_OPTION.search(said)) == bool(_OPTION.search(source)), each


@pytest.mark.parametrize("name", TEXTS)
def test_what_is_compiled_is_what_is_written(name, tmp_path):
    fresh = tmp_path / f"{name}.qm"
    run(tool("pyside6-lrelease"), "-silent", CATALOGUES / f"{name}.ts", "-qm", fresh)
    assert fresh.read_bytes() == (CATALOGUES / f"{name}.qm").read_bytes(), "run make translations"


# ---- the screen


def plain(text: str) -> str:
    return text.replace("&", "").strip()


class Pages:
    """Which texts belong to one language only."""

    def __init__(self, *, own: bool) -> None:
        pairs = [(m.source, said) for m in committed("kutip_id") for said in m.forms]
        pairs += [(m.source, said) for m in committed("qt_id") for said in m.forms]
        here, there = zip(*(reversed(p) if own else p for p in pairs), strict=True)
        self._theirs = {plain(text) for text in here}
        self._ours = {plain(text) for text in there}
        self._patterns = [_pattern(t) for t in self._theirs if _is_open(t)]
        self._our_patterns = [_pattern(t) for t in self._ours if _is_open(t)]

    def foreign(self, texts: Counter[str]) -> list[str]:
        """The texts that are only in the other language."""
        return sorted(text for text in texts if self._is_foreign(text))

    def _is_foreign(self, text: str) -> bool:
        if text in self._ours or any(p.fullmatch(text) for p in self._our_patterns):
            return False
        return text in self._theirs or any(p.fullmatch(text) for p in self._patterns)


def _is_open(text: str) -> bool:
    """Whether something is filled in, beside enough words to know the text by."""
    bare = re.sub(r"\{\w*\}|%L?n|%\d", "", text)
    return bare != text and len(re.findall(r"[A-Za-z]{2,}", bare)) > 0


def _pattern(text: str) -> re.Pattern[str]:
    parts = re.split(r"\{\w*\}|%L?n|%\d", text)
    return re.compile(".+".join(re.escape(part) for part in parts), re.DOTALL)


ENGLISH_IN_INDONESIAN, INDONESIAN_IN_ENGLISH = Pages(own=False), Pages(own=True)


def texts_of(widget: QWidget) -> Counter[str]:
    """All that can be read or heard of a widget and what is in it."""
    found: list[str] = []
    for each in (widget, *widget.findChildren(QWidget)):
        found += [each.toolTip(), each.accessibleName(), each.accessibleDescription()]
        found += [each.windowTitle()] if each.isWindow() else []
        match each:
            case QLabel() | QAbstractButton():
                found.append(each.text())
            case QLineEdit() | QPlainTextEdit():
                found.append(each.placeholderText())
            case QComboBox():
                found += [each.itemText(row) for row in range(each.count())]
            case QSpinBox():
                found.append(each.suffix())
            case QMenu():
                found.append(each.title())
    found += [action.text() for action in widget.findChildren(QAction)]
    return Counter(plain(text) for text in found if plain(text))


def _own_words(seat: Seat) -> set[str]:
    """What the project calls things by itself, in no language of the window."""
    if seat.desk is None:
        return set()
    fields = {field.name for each in seat.desk.labels.spans for field in each.attributes}
    return {seat.desk.project.title, *(fields - set(texts._VALUES))}


def said(seat: Seat) -> Counter[str]:
    """All that the window says, with what it paints by itself."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    hints = seat.bench.hints
    painted = [words for _, words in (*hints._hints, *hints._always)] + [hints.message]
    own = _own_words(seat)
    found = texts_of(seat.window) + Counter(text for text in painted if text)
    return Counter({text: count for text, count in found.items() if text not in own})


@pytest.fixture
def alone() -> Iterator[None]:
    """What a test said in its own language is not heard by the next."""
    yield
    application = QApplication.instance()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    for each in application.findChildren(QTranslator):
        application.removeTranslator(each)
    QLocale.setDefault(QLocale("en"))


@pytest.fixture
def indonesian(alone: None, sit: Callable[..., Seat], articles: Path) -> Seat:
    return sit(articles, language="id")


def known(path: Path, **more: object) -> RecentProject:
    return RecentProject(str(path), "Ekonomi", "2026-11-18T09:00:00+00:00", **more)


def test_the_start_page_is_indonesian(alone, sit, articles):
    seat = sit(language="id")
    assert ENGLISH_IN_INDONESIAN.foreign(said(seat)) == []
    assert texts_of(seat.window.start)["Proyek baru"]
    gone = articles.with_name("hilang.kutip")
    some = known(articles, documents=7, done=3, article=4), known(articles, documents=2, done=2)
    seat.window.start.show_recent([*some, known(articles), known(gone, missing=True)])
    assert ENGLISH_IN_INDONESIAN.foreign(said(seat)) == []
    assert texts_of(seat.window.start)["Hapus dari daftar"] == 1


def test_menus_and_panels_are_indonesian_whatever_is_at_hand(indonesian):
    seat = indonesian
    scenes: list[Callable[[], object]] = [
        lambda: None,
        lambda: seat.label("Budi Santoso", "1"),
        lambda: seat.label("600 ton", "2"),
        lambda: (seat.select("“Kami siap menjaga harga,”"), seat.press("3")),  # asks who says it
        lambda: seat.press("Esc"),
        lambda: seat.press("X"),
        lambda: seat.press("Esc"),
        lambda: seat.press("S"),
        lambda: seat.press("Esc"),
        lambda: seat.press("Ctrl+Return"),
        lambda: seat.press("Esc"),
        lambda: seat.press("Tab"),
        lambda: seat.press("F"),
        lambda: seat.press("Ctrl+Z"),
        lambda: (seat.select("Bulog"), seat.bench.show_popup()),
        lambda: seat.press("G"),
        lambda: seat.window.resize(700, 500),
    ]
    for number, scene in enumerate(scenes):
        scene()
        seat.settle()
        assert ENGLISH_IN_INDONESIAN.foreign(said(seat)) == [], number
    assert ENGLISH_IN_INDONESIAN.foreign(texts_of(context.article_menu(seat.window))) == []


def test_undo_says_in_indonesian_what_it_takes_back(indonesian):
    indonesian.label("Bulog", "2")
    indonesian.settle()
    assert plain(indonesian.window.actions_by_id["undo"].text()) == "Urungkan tambah rentang"


def test_a_refusal_is_indonesian(indonesian):
    indonesian.press("9")
    assert indonesian.said == "Tidak ada label dengan tombol 9."
    assert not indonesian.window.open_project("/tidak/ada.kutip")
    assert indonesian.said == "Tidak ada proyek di /tidak/ada.kutip."


def settled(dialog: QDialog, seat: Seat) -> None:
    running = getattr(dialog, "running", None)
    if running is not None:
        seat.wait(lambda: not running.is_busy and not dialog._later.isActive(), 10_000)
    QApplication.processEvents()


DIALOGS: dict[str, Callable[[MainWindow, Path], QDialog]] = {
    "new": lambda w, _: NewProjectDialog(w.look, w),
    "import": lambda w, path: ImportDialog(w.look, w.bench.desk, [str(path)], w),
    "export": lambda w, _: ExportDialog(w.look, w.bench.desk, w),
    "labels": lambda w, _: LabelsDialog(w.look, w.bench.desk, w),
    "settings": lambda w, _: SettingsDialog(w.look, w.preferences, w),
    "keys": lambda w, _: KeysDialog(w.look, key_rows(), w),
    "help": lambda w, _: HelpDialog(w.look, w),
    "about": lambda w, _: AboutDialog(w.look, w),
    "crash": lambda w, path: CrashDialog(w.look, "…", path, w),
}


@pytest.mark.parametrize("name", DIALOGS)
def test_dialogs_are_indonesian(name, indonesian, tmp_path):
    file = tmp_path / "berkas.jsonl"
    file.write_text('{"text": "Budi.", "spans": [{"start": 1, "end": 99, "label": "X"}]}', "utf-8")
    seat = indonesian
    seat.label("Bulog", "2")
    finishing.done(seat.bench)
    dialog = DIALOGS[name](seat.window, file)
    seat.qtbot.addWidget(dialog)
    dialog.show()
    settled(dialog, seat)
    assert ENGLISH_IN_INDONESIAN.foreign(texts_of(dialog)) == []
    if isinstance(dialog, LabelsDialog):
        dialog.list.pick(dialog.draft.labels.links[0].id)
        dialog.form.title_id.setText("Lain")
        dialog.form._tell()
        dialog.reject()  # asks first
        assert ENGLISH_IN_INDONESIAN.foreign(texts_of(dialog)) == []
    dialog.done(0)


@pytest.mark.parametrize("words", ["“Kami siap menjaga harga,”", ""])
def test_another_language_at_run_time_changes_everything_and_back(words, alone, sit, articles):
    seat = sit(articles, language="en")
    if words:
        seat.label(words, "3")
    seat.settle()
    seat.bench.say("")
    before = said(seat)
    assert INDONESIAN_IN_ENGLISH.foreign(before) == []
    assert len(ENGLISH_IN_INDONESIAN.foreign(before)) > 100  # it is seen where it is
    seat.window._change("language", "id")
    seat.settle()
    assert ENGLISH_IN_INDONESIAN.foreign(said(seat)) == []
    for text in ("Berkas", "Artikel", "Perlu dilihat", "Tersimpan", "Proyek baru", "semua tombol"):
        assert said(seat)[text], text
    seat.window._change("language", "en")
    seat.settle()
    assert said(seat) == before


@pytest.mark.parametrize("language", ["en", "id"])
def test_no_two_entries_of_a_menu_have_the_same_letter(language, alone, sit):
    seat = sit(language=language)
    bar = seat.window.menuBar()
    assert len(bar.actions()) == len(MENUS)
    groups = [bar.actions(), *(menu.menu().actions() for menu in bar.actions())]
    assert sum(len([a for a in g if a.text()]) for g in groups[1:]) == len(COMMANDS)
    for group in groups:
        letters = Counter(
            letter.casefold() for a in group for letter in re.findall(r"&(\w)", a.text())
        )
        assert [letter for letter, count in letters.items() if count > 1] == []


def test_every_menu_and_what_has_a_letter_in_english_has_one_in_indonesian():
    for each in committed("kutip_id"):
        if each.context in ("menus", "commands", "MainWindow"):
            assert each.forms[0].count("&") == each.source.count("&"), each


def test_qt_itself_is_indonesian(indonesian):
    box = QDialogButtonBox(
        QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save
    )
    indonesian.qtbot.addWidget(box)
    assert {plain(button.text()) for button in box.buttons()} == {"Batal", "Simpan"}
    line = indonesian.bench.top.finder
    menu = line.createStandardContextMenu()
    indonesian.qtbot.addWidget(menu)
    entries = [plain(action.text().split("\t")[0]) for action in menu.actions()]
    assert [text for text in entries if text] == [
        "Urungkan", "Ulangi", "Potong", "Salin", "Tempel", "Hapus", "Pilih semua",
    ]  # fmt: skip
