"""The program as the system starts it: exit codes, pipes, and what is loaded when."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

KUTIP = (sys.executable, "-m", "kutip")
_HEAVY = ("sqlmodel", "sqlalchemy", "spacy", "numpy", "alembic", "pydantic")


def run(*words: str | Path, folder: Path, **options: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # type: ignore[call-overload, no-any-return]
        [*KUTIP, *words],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        **options,
    )


def test_json_stands_alone_on_stdout_and_codes_are_kept(berita: Path, tmp_path: Path) -> None:
    done = run("stats", "berita.kutip", "--json", folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["documents"] == 2
    refused = run("stats", "tiada.kutip", "--json", folder=tmp_path)
    assert refused.returncode == 1
    assert json.loads(refused.stdout)["error"] + "\n" == refused.stderr


def test_wrong_usage_ends_with_two(tmp_path: Path) -> None:
    done = run("exprot", folder=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "export" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other pipes")
def test_a_reader_that_goes_away_is_no_matter(tmp_path: Path) -> None:
    program = subprocess.Popen(
        [*KUTIP, "--help"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path
    )
    assert program.stdout is not None
    program.stdout.close()
    assert program.stderr is not None
    with program, program.stderr as stderr:
        assert stderr.read() == b""
    assert program.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="where there is no /dev/full")
def test_an_answer_that_cannot_be_written_is_no_success(berita: Path, tmp_path: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*KUTIP, "stats", "berita.kutip"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            cwd=tmp_path,
            check=False,
        )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert done.stderr.strip()


def test_the_help_and_the_way_to_the_window_load_nothing_heavy(tmp_path: Path) -> None:
    script = (
        "import sys, types; gui = sys.modules['kutip.gui'] = types.ModuleType('kutip.gui'); "
        "gui.run = lambda project: 0; from kutip.cli import main; import kutip; "
        f"assert main([]) == 0; print([m for m in {_HEAVY!r} if m in sys.modules]); "
        "print('argparse' in sys.modules); main(['--help']); "
        f"print([m for m in {_HEAVY!r} if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    lines = done.stdout.splitlines()
    assert lines[:2] == ["[]", "False"]
    assert lines[-1] == "[]"
