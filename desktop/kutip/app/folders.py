"""Where the program keeps what belongs to the person, and how it writes there: whole or not."""

import os
import sys
import tempfile
from pathlib import Path


def config_folder() -> Path:
    """Where the settings are: `KUTIP_CONFIG`, else where this system keeps such files."""
    return _folder("KUTIP_CONFIG", "XDG_CONFIG_HOME", "APPDATA", ".config")


def state_folder() -> Path:
    """Where lists and logs are: `KUTIP_STATE`, else where this system keeps such files."""
    return _folder("KUTIP_STATE", "XDG_STATE_HOME", "LOCALAPPDATA", ".local/state")


def _folder(own: str, xdg: str, windows: str, unix: str) -> Path:
    if chosen := os.environ.get(own):
        return Path(chosen)
    if sys.platform == "win32":
        return Path(os.environ.get(windows) or Path.home()) / "Kutip"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Kutip"
    return Path(os.environ.get(xdg) or Path.home() / unix) / "kutip"


def write_whole(path: Path, text: str) -> None:
    """Write a small file at once: a reader finds the old one or the new one, never half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    number, name = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".tmp")
    try:
        with os.fdopen(number, "w", encoding="utf-8") as file:
            file.write(text)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def short_path(path: str) -> str:
    """A path as people write it: the home folder as ~."""
    home = str(Path.home())
    inside = path == home or path.startswith(home + os.sep)
    return "~" + path[len(home) :] if inside else path
