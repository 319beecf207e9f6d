"""A report of a bug: where it happened, in which versions; never what people's texts say."""

import os
import platform
import tempfile
import traceback
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from kutip import __version__
from kutip.app.folders import state_folder

# What these say is about code; what other exceptions say may quote an article.
_ABOUT_CODE = (AttributeError, ImportError, NameError, NotImplementedError, RecursionError)
_PACKAGES = ("PySide6-Essentials", "alembic", "filelock", "spacy", "sqlalchemy", "sqlmodel")


def write_report(error: BaseException, words: Sequence[str]) -> Path | None:
    """Write a report, and give its path; None where nothing can be written anywhere."""
    text = "\n".join((*_circumstances(words), "", *_chain(error))) + "\n"
    name = f"crash-{datetime.now(UTC):%Y-%m-%d-%H%M%S}-{os.getpid()}.txt"
    for folder in (state_folder(), Path(tempfile.gettempdir())):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
        except OSError:
            continue
        return folder / name
    return None


def _circumstances(words: Sequence[str]) -> Iterator[str]:
    yield f"kutip {__version__}"
    yield f"command: kutip {' '.join(_harmless(words))}"
    yield f"Python {platform.python_version()} on {platform.platform()}"
    for package in _PACKAGES:
        yield f"{package} {_version(package)}"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not there"


def _harmless(words: Sequence[str]) -> Iterator[str]:
    """The command and the names of its options; a file or a query only by its ending."""
    for place, word in enumerate(words):
        if place == 0 or word.startswith("--"):
            yield word.partition("=")[0]
        else:
            yield "…" + Path(word).suffix


def _chain(error: BaseException) -> Iterator[str]:
    """The frames of an exception and of those it came from, without what they say."""
    before = error.__cause__ or error.__context__
    if before is not None:
        yield from _chain(before)
        yield "then:"
    yield from traceback.StackSummary.from_list(traceback.extract_tb(error.__traceback__)).format()
    said = f": {error}" if isinstance(error, _ABOUT_CODE) else ""
    yield f"{type(error).__module__}.{type(error).__qualname__}{said}"
