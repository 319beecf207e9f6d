"""Running commands as a script would, and projects to run them on."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kutip.cli import main
from said import Said, normalised, write_sets

_GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture
def kutip(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Callable[..., Said]:
    """Run a command in the test's folder, without a terminal: `kutip("stats", "p.kutip")`."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("kutip.app.projects.getpass.getuser", lambda: "tester")

    def run(*words: str | Path) -> Said:
        capsys.readouterr()
        code = main([str(word) for word in words])
        return Said(code, *capsys.readouterr())

    return run


@pytest.fixture(scope="session")
def _made(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A project of Rini's: one article with three spans and a link, another without."""
    from contextlib import closing

    from kutip.app.import_options import ImportOptions
    from kutip.app.importing import import_files
    from kutip.app.projects import new_project
    from kutip.domain.jobs import run
    from kutip.storage.store import Store

    folder = tmp_path_factory.mktemp("berita")
    path = new_project(folder / "berita.kutip", title="Berita")
    files = [write_sets(folder / "siap.jsonl"), folder / "garam.txt"]
    files[1].write_text("Harga garam naik.\n\nGaram langka di Kelimbi.\n", encoding="utf-8")
    with closing(Store(path, writer="tester")) as store:
        for file in files:
            report = run(import_files(store, [file], ImportOptions()))
            assert not report.refused, report.problems
        run(store.fill_search())
    return path.read_bytes()


@pytest.fixture
def berita(_made: bytes, tmp_path: Path) -> Path:
    """That project, as `berita.kutip` in the test's folder."""
    path = tmp_path / "berita.kutip"
    path.write_bytes(_made)
    return path


@pytest.fixture
def golden(tmp_path: Path) -> Callable[[str, str], None]:
    """Compare JSON with the golden file of a name; `KUTIP_WRITE_GOLDEN=1` writes it instead."""

    def compare(name: str, said: str) -> None:
        file = _GOLDEN / f"{name}.json"
        found = normalised(said, tmp_path)
        if os.environ.get("KUTIP_WRITE_GOLDEN"):
            file.write_text(found, encoding="utf-8")
        assert found == file.read_text(encoding="utf-8")

    return compare


@pytest.fixture
def unchanged(berita: Path) -> Iterator[Path]:
    """The project; at the end of the test it must be what it was, with nothing else beside it.

    A reader leaves SQLite's two files for its journal behind: it may not delete them.
    """
    before = berita.read_bytes()
    yield berita
    assert berita.read_bytes() == before
    beside = {path.name for path in berita.parent.glob("berita.kutip*")}
    assert beside <= {f"berita.kutip{ending}" for ending in ("", ".lock", "-wal", "-shm")}
    journal = berita.with_name("berita.kutip-wal")
    assert not journal.exists() or journal.stat().st_size == 0
