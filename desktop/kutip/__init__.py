"""Kutip: turn news articles into training data."""

from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from kutip.app.projects import open_project

__all__ = ["__version__", "open_project"]


def __getattr__(name: str) -> object:
    """Give `kutip.open_project`, the way in for programs, without loading it before it is used."""
    if name == "open_project":
        from kutip.app.projects import open_project

        return open_project
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
