"""What keeps a window from opening is said in a sentence, before Qt could abort."""

import subprocess
import sys

import pytest

from kutip.domain.errors import KutipError
from kutip.gui import preflight


def start(*words, **environment):
    """Start the program as a person would, with only these variables."""
    return subprocess.run(
        [sys.executable, "-m", "kutip", *words],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_a_pair_that_aborts_is_refused(monkeypatch):
    monkeypatch.setattr(preflight, "version", lambda _: "6.12.0")
    monkeypatch.setattr(preflight.sys, "version_info", (3, 11, 2))
    with pytest.raises(KutipError, match=r"PySide6 6\.12\.0 crashes under Python 3\.11"):
        preflight.refuse_bad_pair()


@pytest.mark.parametrize(
    ("pyside", "python"), [("6.11.3", (3, 11, 2)), ("6.12.0", (3, 12, 1)), ("6.13.1", (3, 13, 0))]
)
def test_pairs_that_work_are_let_through(monkeypatch, pyside, python):
    monkeypatch.setattr(preflight, "version", lambda _: pyside)
    monkeypatch.setattr(preflight.sys, "version_info", python)
    preflight.refuse_bad_pair()


def test_this_pair_keeps_its_references_to_none(qapp):
    qapp.setObjectName("warm")
    before = sys.getrefcount(None)
    for _ in range(1000):
        qapp.setObjectName("counted")
    assert sys.getrefcount(None) > before - 500


def test_without_a_display_one_sentence_and_exit_1(tmp_path):
    done = start(PATH="/usr/bin", KUTIP_STATE=str(tmp_path), KUTIP_CONFIG=str(tmp_path))
    assert done.returncode == 1
    assert "There is no display to open a window on" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_display_that_does_not_answer_is_said_so(tmp_path):
    done = start(
        PATH="/usr/bin", DISPLAY=":4242", KUTIP_STATE=str(tmp_path), KUTIP_CONFIG=str(tmp_path)
    )
    assert done.returncode == 1
    assert "The window cannot be opened" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_missing_library_is_named(monkeypatch, tmp_path):
    plugin = tmp_path / "PySide6" / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    plugin.parent.mkdir(parents=True)
    plugin.write_bytes(b"no library")
    origin = str(tmp_path / "PySide6" / "__init__.py")
    found = type("Spec", (), {"origin": origin})()
    monkeypatch.setattr(preflight, "find_spec", lambda _: found)
    monkeypatch.setenv("DISPLAY", ":1")
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    with pytest.raises(KutipError, match=r"needs the system library .*libqxcb\.so"):
        preflight.refuse_missing_libraries()


def test_a_project_that_is_none_is_refused_before_any_window(tmp_path):
    path = tmp_path / "catatan.kutip"
    path.write_text("bukan proyek")
    done = start(
        str(path), PATH="/usr/bin", QT_QPA_PLATFORM="offscreen", KUTIP_STATE=str(tmp_path)
    )
    assert done.returncode == 1
    assert "is not a Kutip project" in done.stderr
