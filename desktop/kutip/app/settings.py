"""What a person has set for themselves: one value each, described, kept as TOML by hand or window.

Only what differs from the default is written, and a person's own comments stay where they are.
"""

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, NamedTuple

import tomlkit
from tomlkit.exceptions import TOMLKitError

from kutip.app.folders import config_folder, write_whole
from kutip.domain.errors import KutipError
from kutip.domain.i18n import QT_TRANSLATE_NOOP

FILE = "settings.toml"

SettingValue = str | int | bool


class Choice(NamedTuple):
    """A value to choose, and what it is called."""

    value: str
    title: str


class Description(NamedTuple):
    """What a setting is called, what it does, and what it may be."""

    title: str
    text: str = ""
    choices: tuple[Choice, ...] = ()
    minimum: int = 0
    maximum: int = 0
    step: int = 1
    unit: str = ""


def _setting(default: SettingValue, description: Description) -> Any:  # noqa: ANN401 - as `field`
    return dataclasses.field(default=default, metadata={"description": description})


@dataclass(frozen=True)
class Settings:
    """All settings of a person."""

    annotator: str = _setting(
        "",
        Description(
            QT_TRANSLATE_NOOP("settings", "Your name"),
            QT_TRANSLATE_NOOP("settings", "Your marks are kept under it."),
        ),
    )
    language: Literal["id", "en"] = _setting(
        "id",
        Description(
            QT_TRANSLATE_NOOP("settings", "Language"),
            QT_TRANSLATE_NOOP("settings", "Of the window, not of the articles."),
            (Choice("id", "Indonesia"), Choice("en", "English")),
        ),
    )
    theme: Literal["system", "light", "dark", "contrast", "contrast_light"] = _setting(
        "system",
        Description(
            QT_TRANSLATE_NOOP("settings", "Colours"),
            "",
            (
                Choice("system", QT_TRANSLATE_NOOP("settings", "As the desktop")),
                Choice("light", QT_TRANSLATE_NOOP("settings", "Light")),
                Choice("dark", QT_TRANSLATE_NOOP("settings", "Dark")),
                Choice("contrast", QT_TRANSLATE_NOOP("settings", "High contrast, dark")),
                Choice("contrast_light", QT_TRANSLATE_NOOP("settings", "High contrast, light")),
            ),
        ),
    )
    text_size: int = _setting(
        17,
        Description(
            QT_TRANSLATE_NOOP("settings", "Text size"),
            QT_TRANSLATE_NOOP("settings", "Of the article. Ctrl and + or − change it too."),
            minimum=11,
            maximum=40,
            unit=QT_TRANSLATE_NOOP("settings", "pixels"),
        ),
    )
    line_width: int = _setting(
        760,
        Description(
            QT_TRANSLATE_NOOP("settings", "Line width"),
            QT_TRANSLATE_NOOP("settings", "760 holds about 85 characters."),
            minimum=400,
            maximum=1400,
            step=20,
            unit=QT_TRANSLATE_NOOP("settings", "pixels"),
        ),
    )
    density: Literal["full", "compact", "bars"] = _setting(
        "full",
        Description(
            QT_TRANSLATE_NOOP("settings", "Label names in the text"),
            QT_TRANSLATE_NOOP("settings", "The key T changes this too."),
            (
                Choice("full", QT_TRANSLATE_NOOP("settings", "All")),
                Choice("compact", QT_TRANSLATE_NOOP("settings", "Some")),
                Choice("bars", QT_TRANSLATE_NOOP("settings", "Bars only")),
            ),
        ),
    )
    links_shown: bool = _setting(
        default=False,
        description=Description(
            QT_TRANSLATE_NOOP("settings", "Draw links as arcs"),
            QT_TRANSLATE_NOOP("settings", "Otherwise only those of the span you are at."),
        ),
    )


class Loaded(NamedTuple):
    """Settings as they were found, and a sentence for each value that could not be taken."""

    settings: Settings
    problems: tuple[KutipError, ...] = ()


def settings_file() -> Path:
    """The file that holds the settings."""
    return config_folder() / FILE


def described() -> Iterator[tuple[str, Description]]:
    """Every setting with its description, in the order of the form."""
    return ((field.name, field.metadata["description"]) for field in dataclasses.fields(Settings))


def default_of(name: str) -> SettingValue:
    """What a setting is until somebody says otherwise."""
    value: SettingValue = getattr(Settings(), name)
    return value


def load_settings(path: Path | None = None) -> Loaded:
    """The settings as the file has them; what is broken is named, and left at its default."""
    path = path or settings_file()
    try:
        found = tomlkit.parse(path.read_text(encoding="utf-8")).unwrap()
    except FileNotFoundError:
        return Loaded(Settings())
    except (OSError, ValueError, TOMLKitError) as error:
        return Loaded(Settings(), (_unreadable(path, error),))
    told = {name: found[name] for name, _ in described() if name in found}
    problems = {name: _broken(path, name, value) for name, value in told.items()}
    fitting = {name: value for name, value in told.items() if problems[name] is None}
    return Loaded(Settings(**fitting), tuple(filter(None, problems.values())))


def _unreadable(path: Path, error: Exception) -> KutipError:
    return KutipError(
        QT_TRANSLATE_NOOP(
            "errors", "The settings in {path} cannot be read, so all are as at first: {reason}."
        ),
        path=path,
        reason=str(error).rstrip("."),
    )


def _broken(path: Path, name: str, value: object) -> KutipError | None:
    if fits(name, value):
        return None
    return KutipError(
        QT_TRANSLATE_NOOP(
            "errors",
            "The setting {name} in {path} cannot be “{value}”; it is “{default}” for now.",
        ),
        name=name,
        path=path,
        value=value,
        default=default_of(name),
    )


def fits(name: str, value: object) -> bool:
    """Whether a setting may have a value."""
    description = dict(described())[name]
    if type(value) is not type(default_of(name)):
        return False
    if description.choices:
        return value in {choice.value for choice in description.choices}
    if isinstance(value, int) and not isinstance(value, bool):
        return description.minimum <= value <= description.maximum
    return True


def changed(settings: Settings, name: str, value: SettingValue) -> Settings:
    """The settings with one of them changed; a value that does not fit changes nothing."""
    if not fits(name, value):
        return settings
    return Settings(**{**dataclasses.asdict(settings), name: value})


def save_settings(settings: Settings, path: Path | None = None) -> None:
    """Write what differs from the defaults into the file, around what a person wrote there.

    A file that cannot be understood is kept beside, as `settings.toml.broken`.
    """
    path = path or settings_file()
    try:
        _write(settings, path)
    except OSError as error:
        raise KutipError(
            QT_TRANSLATE_NOOP("errors", "{path} cannot be written: {reason}."),
            path=path,
            reason=error.strerror or error,
        ) from error


def _write(settings: Settings, path: Path) -> None:
    content = _content(path)
    for name, _ in described():
        value = getattr(settings, name)
        if name in content or value != default_of(name):
            content[name] = value
    if content or path.exists():
        write_whole(path, tomlkit.dumps(content))


def _content(path: Path) -> tomlkit.TOMLDocument:
    try:
        return tomlkit.parse(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return tomlkit.document()
    except (ValueError, TOMLKitError):
        path.replace(path.with_name(path.name + ".broken"))
        return tomlkit.document()
