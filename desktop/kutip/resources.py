"""Where the files are that are not code: fonts, icons, translations, help, seeds."""

from importlib.resources import files
from pathlib import Path

_CHECKOUT = Path(__file__).parents[2]


def resource(name: str) -> Path:
    """A file or folder of the top-level folders by its path there, as in `resources/icons`.

    It is found in a wheel and in a frozen program (packed into the package) and in a checkout.
    """
    packed = Path(str(files("kutip"))) / "_data" / name
    return packed if packed.exists() else _CHECKOUT / name
