"""Bars, streams that cannot carry everything, interruptions, and bugs."""

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kutip.cli.bar import Bar, line
from kutip.cli.output import Output, counted, table
from kutip.domain.jobs import Job, Progress
from said import ARTICLE, Said

Run = Callable[..., Said]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("progress", "shown"),
    [
        (Progress(0, 8), "[........................]   0%  0 of 8"),
        (Progress(4, 8, "a.txt"), "[############............]  50%  4 of 8  a.txt"),
        (Progress(9, 8), "[########################] 100%  9 of 8"),
        (Progress(1200, 0, "two\nlines"), "1,200  two lines"),
    ],
)
def test_progress_as_a_line(progress: Progress, shown: str) -> None:
    assert line(progress) == shown


def test_a_bar_is_drawn_on_a_terminal_and_taken_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    terminal = Terminal()
    bar = Bar(terminal)
    bar.show(Progress(1, 2))
    assert "50%" in terminal.getvalue()
    bar.clear()
    assert terminal.getvalue().endswith(" \r")


def test_a_bar_is_silent_in_a_pipe() -> None:
    pipe = io.StringIO()
    bar = Bar(pipe)
    bar.show(Progress(1, 2))
    bar.clear()
    assert pipe.getvalue() == ""


def test_json_is_utf_8_wherever_it_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    Output(as_json=True).object({"name": "“é” \udcff"})
    assert raw.getvalue() == '{\n  "name": "“é” \\udcff"\n}\n'.encode()


def test_answers_survive_a_narrow_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    Output(as_json=False).answer({}, ["“é”"])
    assert raw.getvalue() == b"\\u201c\\xe9\\u201d\n"


def test_tables_are_straight() -> None:
    rows = [("name", "n"), ("a", 5), ("long", 1234)]
    assert table(rows) == ["name     n", "a        5", "long  1234"]


def test_numbers_with_their_nouns() -> None:
    assert (counted(1, "span"), counted(2000, "span")) == ("1 span", "2,000 spans")
    assert counted(2, "box", "boxes") == "2 boxes"


def test_an_interrupted_import_is_taken_back(
    kutip: Run, unchanged: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_: Bar, __: Progress) -> None:
        raise KeyboardInterrupt

    (tmp_path / "a.txt").write_text("Harga garam naik.", "utf-8")
    monkeypatch.setattr(Bar, "show", interrupt)
    said = kutip("import", "berita.kutip", "a.txt")
    assert (said.code, said.out) == (130, "")
    assert "taken back" in said.err
    assert not list(tmp_path.glob("*staging*"))


def test_an_import_that_is_in_is_not_taken_back_by_a_late_interruption(
    kutip: Run, berita: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_: object) -> Job[int]:
        raise KeyboardInterrupt
        yield

    (tmp_path / "a.txt").write_text("Wayang pesisir.", "utf-8")
    with monkeypatch.context() as patched:
        patched.setattr("kutip.storage.store.Store.fill_search", interrupted)
        assert kutip("import", "berita.kutip", "a.txt").code == 0
    assert kutip("search", "berita.kutip", "wayang", "--json").json["documents"] == 1


def test_a_job_that_is_stopped_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    closed: list[bool] = []

    def job() -> Job[None]:
        try:
            yield Progress(0, 1)
        finally:
            closed.append(True)

    def interrupt(_: Bar, __: Progress) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Bar, "show", interrupt)
    with pytest.raises(KeyboardInterrupt):
        Output(as_json=False).follow(job())
    assert closed == [True]


def test_a_bug_is_reported_without_texts(
    kutip: Run, unchanged: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    words = ARTICLE

    def broken(*_: object) -> None:
        raise ValueError(words)

    monkeypatch.setenv("KUTIP_STATE", str(tmp_path / "state"))
    monkeypatch.setattr("kutip.app.counting.stats", broken)
    said = kutip("stats", "berita.kutip", "--json")
    assert said.code == 1
    (report,) = (tmp_path / "state").glob("crash-*.txt")
    assert str(report) in said.err
    assert str(report) in said.json["error"]
    assert "Traceback" not in said.err
    written = report.read_text("utf-8")
    assert "Budi" not in written
    assert "builtins.ValueError" in written
    assert "command: kutip stats ….kutip --json" in written


def test_a_report_has_the_whole_chain_and_what_is_about_code(tmp_path: Path) -> None:
    from kutip.app.crash import write_report

    first, second = KeyError("rahasia"), AttributeError("no attribute x")
    second.__cause__ = first
    report = write_report(second, ["search", "a.kutip", "rahasia"])
    assert report is not None
    written = report.read_text("utf-8")
    assert "builtins.KeyError\nthen:\nbuiltins.AttributeError: no attribute x\n" in written
    assert "search ….kutip …\n" in written
    assert "rahasia" not in written


def test_a_report_goes_elsewhere_where_the_state_folder_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kutip.app.crash import write_report

    (tmp_path / "file").write_text("")
    monkeypatch.setenv("KUTIP_STATE", str(tmp_path / "file"))
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path / "temporary"))
    report = write_report(ValueError(), [])
    assert report is not None
    assert report.parent == tmp_path / "temporary"
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path / "file"))
    assert write_report(ValueError(), []) is None


def test_no_memory_is_a_sentence(
    kutip: Run, berita: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("kutip.app.counting.stats", full)
    said = kutip("stats", "berita.kutip")
    assert (said.code, said.err) == (
        1,
        "There is not enough memory for this. Nothing was written.\n",
    )


def test_the_same_words_come_out_with_and_without_json(kutip: Run, berita: Path) -> None:
    plain = kutip("stats", "tiada.kutip")
    said = kutip("stats", "tiada.kutip", "--json")
    assert plain.err == said.err == said.json["error"] + "\n"
    assert plain.out == ""


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (PermissionError(13, "Permission denied", "a.txt"), "a.txt: Permission denied."),
        (OSError(28, "No space left on device"), "No space left on device."),
        (TimeoutError(), "TimeoutError."),
    ],
)
def test_what_the_system_refuses_is_a_sentence(
    error: OSError, sentence: str, kutip: Run, berita: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr("kutip.app.counting.stats", refuse)
    assert kutip("stats", "berita.kutip") == (1, "", sentence + "\n")


def test_the_demo_is_the_windows(kutip: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def run(out: Path | None, as_json: bool) -> int:  # noqa: FBT001 - as the command calls it
        asked.append((out, as_json))
        return 1

    monkeypatch.setattr("kutip.gui.demo.run", run)
    assert kutip("demo", "--out", "folder", "--json").code == 1
    assert asked == [(Path("folder"), True)]
