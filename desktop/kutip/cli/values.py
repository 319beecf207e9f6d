"""Values of options that are more than a word."""

import codecs
from argparse import ArgumentTypeError


def names(value: str) -> tuple[str, ...]:
    """Names with commas between them."""
    found = tuple(name.strip() for name in value.split(",") if name.strip())
    if not found:
        raise ArgumentTypeError("it takes names with commas between them")
    return found


def mapping(value: str) -> tuple[str, str]:
    """One name for another."""
    old, equals, new = value.partition("=")
    if not (old and equals and new):
        raise ArgumentTypeError(f"“{value}” should be OLD=NEW")
    return old, new


def encoding(value: str) -> str:
    """The name of an encoding that is known here."""
    try:
        codecs.lookup(value)
    except (LookupError, ValueError):
        raise ArgumentTypeError(f"there is no encoding “{value}”") from None
    return value


def shares(value: str) -> tuple[int, int, int]:
    """How much goes to training, development and test, in hundredths."""
    parts = value.split(",")
    if len(parts) == 3 and all(part.strip().isdecimal() for part in parts):
        train, dev, test = map(int, parts)
        if train + dev + test == 100:
            return train, dev, test
    raise ArgumentTypeError(f"“{value}” should be three numbers that make 100, as 80,10,10")
