"""What a new project is asked for, and where it will be."""

import re
import unicodedata
from pathlib import Path
from typing import NamedTuple

from kutip.app.projects import label_set, new_project
from kutip.domain.errors import KutipError
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.domain.items import SpanLabel

SUFFIX = ".kutip"
_NOT_IN_NAMES = re.compile(r"[^\w.-]+")


class Wish(NamedTuple):
    """A project to be made: its name, the folder it goes into, its labels and its language."""

    name: str
    folder: str
    labels: str
    language: str


def path_for(wish: Wish) -> Path:
    """The file that a project of this name gets: small letters, with no spaces in it."""
    plain = unicodedata.normalize("NFC", wish.name).strip().casefold()
    stem = _NOT_IN_NAMES.sub("-", plain).strip("-.") or "kutip"
    return Path(wish.folder).expanduser() / (stem + SUFFIX)


def make(wish: Wish) -> Path:
    """Make the project; raises `KutipError` where something is missing or in the way."""
    if not wish.name.strip():
        raise KutipError(QT_TRANSLATE_NOOP("errors", "Give the project a name first."))
    if not wish.labels:
        raise KutipError(QT_TRANSLATE_NOOP("errors", "Choose the file with the label set first."))
    return new_project(
        path_for(wish), labels=wish.labels, language=wish.language, title=wish.name.strip()
    )


def labels_of(wish: Wish) -> tuple[SpanLabel, ...]:
    """The labels that the project would have; none while no file is chosen."""
    return label_set(wish.labels).spans if wish.labels else ()
