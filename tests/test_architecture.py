"""What is imported when: the window must open before anything slow is there."""

import pytest

from children import last_words

SLOW = (
    "spacy",
    "thinc",
    "numpy",
    "torch",
    "sqlmodel",
    "sqlalchemy",
    "alembic",
    "pydantic",
    "PySide6",
)
IMPORTED = """
import importlib
for name in sys.argv[1].split(","):
    importlib.import_module(name)
say(*sorted({name.partition(".")[0] for name in sys.modules}))
"""


def imported(*modules: str) -> set[str]:
    """The top-level packages that are there once these are imported."""
    return set(last_words(IMPORTED, ",".join(modules)).split())


def domain() -> list[str]:
    from pathlib import Path

    import kutip.domain

    (folder,) = kutip.domain.__path__
    return [f"kutip.domain.{path.stem}" for path in Path(folder).glob("*.py")]


@pytest.mark.parametrize(
    ("modules", "also"),
    [
        (["kutip", "kutip.__main__", "kutip.cli"], ()),
        (domain(), ()),
        (["kutip.storage.store", "kutip.app.workspace"], ("sqlmodel", "sqlalchemy", "pydantic")),
    ],
    ids=["start", "domain", "workspace"],
)
def test_nothing_slow_is_imported_before_it_is_needed(modules, also):
    assert imported(*modules) & set(SLOW) <= set(also)


def test_what_is_slow_would_be_seen():
    assert "sqlmodel" in imported("kutip.storage.store")
