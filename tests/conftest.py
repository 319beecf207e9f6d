"""What every test stands on: noise fails, nothing of the user's own is touched."""

import logging
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from kutip.storage.store import Store, create
from marked import LABELS, PROJECT
from marked import add_document as _add_document

_ROOMY = 1 << 30
_MEMORY_DISK = Path("/dev/shm")  # noqa: S108 - pytest makes its own numbered folders there

# Every saved edit is one fsync: on a disk in memory it costs nothing.
if _MEMORY_DISK.is_dir() and shutil.disk_usage(_MEMORY_DISK).free > _ROOMY:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(_MEMORY_DISK))

# Windows of tests need no screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]
settings.register_profile(
    "quick",
    max_examples=40,
    deadline=None,
    derandomize="CI" in os.environ,
    suppress_health_check=_SLOW,
    print_blob=True,
)
settings.register_profile(
    "long", max_examples=2000, deadline=None, suppress_health_check=_SLOW, print_blob=True
)
settings.load_profile("quick")


@pytest.fixture(autouse=True)
def _nothing_of_the_users(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Settings, state and caches are in folders of the test's own."""
    folder = tmp_path_factory.mktemp("user", numbered=True)
    for name in ("KUTIP_STATE", "KUTIP_CONFIG"):
        monkeypatch.setenv(name, str(folder / name.lower()))
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
    monkeypatch.setenv("HOME", str(folder))


@pytest.fixture(autouse=True)
def _no_warnings_in_the_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log fails the test; one that is expected is looked at and cleared."""
    yield
    said = [r.getMessage() for r in caplog.get_records("call") if r.levelno >= logging.WARNING]
    assert said == []


@pytest.fixture(scope="session")
def made_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project file without documents, made once, to be copied."""
    path = tmp_path_factory.mktemp("made") / "uji.kutip"
    create(path, PROJECT, LABELS)
    return path


@pytest.fixture
def project(made_project: Path, tmp_path: Path) -> Path:
    """A project file of the test's own, with the labels of `marked`; no documents."""
    return shutil.copyfile(made_project, tmp_path / "uji.kutip")


@pytest.fixture
def store(project: Path) -> Iterator[Store]:
    """The project, open for writing."""
    opened = Store(project, writer="ani")
    yield opened
    opened.close()


@pytest.fixture
def add_document() -> Callable[..., bytes]:
    """Bring a text into a project: `add_document(store, text)` gives the document's id."""
    return _add_document
