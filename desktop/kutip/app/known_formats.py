"""The file formats there are, ours and plug-ins, and what each can hold."""

from typing import NamedTuple

from kutip.formats import loaded


class KnownFormat(NamedTuple):
    """A format, as far as one needs to know it to choose it."""

    name: str
    suffixes: tuple[str, ...]
    reads: bool
    writes: bool
    keeps: tuple[str, ...]


def known_formats() -> list[KnownFormat]:
    """All formats, by name."""
    return [
        KnownFormat(each.name, each.suffixes, each.reads, each.writes, tuple(sorted(each.keeps)))
        for each in loaded().formats
    ]


def failed_formats() -> list[str]:
    """What is to be said of formats that could not be loaded."""
    return [failure.message for failure in loaded().failures]
