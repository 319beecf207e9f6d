"""The tokenizers that models are trained with, asked only where they cut.

As in spaCy, every character belongs to a token, save one plain space after a token.
"""

import re
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING

from kutip.domain.alignment import Tokens
from kutip.domain.errors import KutipError
from kutip.domain.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.language import Language
    from spacy.tokens import Doc

# spaCy takes the square of such a run's length: sixteen thousand brackets need a minute.
_LONG_RUN = re.compile(r"(?:[^\w\s]|_){65,}")
# What spaCy makes of such a run, given the time: dots together, all else one by one. (Where letters
# touch the run it may make one word of both; no one labels part of that.)
_RUN_TOKEN = re.compile(r"\.+|.")
_PLAIN_WORD = re.compile(r"[\w-]+")

_building = Lock()


def boundaries(text: str, tokenizer: str) -> Tokens:
    """The tokens of a text by the tokenizer of a spaCy language, such as `id`, `en` or `xx`.

    Safe to call from several threads. The first call for a language builds its tokenizer, which
    takes under half a second beside importing spaCy.
    """
    with _building:
        cutter = _cutter(tokenizer)
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    for run in _LONG_RUN.finditer(text):
        cutter.cut(text[done : run.start()], done, starts, ends)
        _cut_run(run, starts, ends)
        done = run.end() + text.startswith(" ", run.end())
    cutter.cut(text[done:], done, starts, ends)
    return Tokens(starts, ends)


def _cut_run(run: re.Match[str], starts: list[int], ends: list[int]) -> None:
    for token in _RUN_TOKEN.finditer(run.string, run.start(), run.end()):
        starts.append(token.start())
        ends.append(token.end())


class _Cutter:
    """One tokenizer, used by one thread at a time: spaCy's keeps a cache without a lock."""

    def __init__(self, tokenizer: "Callable[[str], Doc]") -> None:
        self._tokenizer = tokenizer
        self._lock = Lock()

    def cut(self, text: str, offset: int, starts: list[int], ends: list[int]) -> None:
        """Add the tokens of a stretch of text that begins at an offset."""
        if not text:
            return
        with self._lock:
            cuts = self._tokenizer(text).to_array(["IDX", "LENGTH"])
        first = cuts[:, 0] + offset
        starts.extend(first.tolist())
        ends.extend((first + cuts[:, 1]).tolist())


@cache
def _cutter(name: str) -> _Cutter:
    from spacy.util import get_lang_class

    try:
        language = get_lang_class(name)
        built = _quick(language) if name == "id" else language()
    except ImportError as error:
        raise KutipError(
            QT_TRANSLATE_NOOP(
                "errors",
                "spaCy has no tokenizer “{name}” that works here. Take id, en or xx. ({reason})",
            ),
            name=name,
            reason=str(error).strip().partition("\n")[0],
        ) from error
    return _Cutter(built.tokenizer)


def _quick(stock: "type[Language]") -> "Language":
    """Indonesian with the same tokens as stock, built in a tenth of a second instead of four.

    Nearly all of its sixteen thousand special cases only keep a word with hyphens whole. spaCy
    adds them one by one; here they are looked up in a set when a word is about to be cut.
    """
    from spacy.lang.tokenizer_exceptions import BASE_EXCEPTIONS

    cases = stock.Defaults.tokenizer_exceptions
    whole = frozenset(
        word
        for word, tokens in cases.items()
        if len(tokens) == len(tokens[0]) == 1
        and _PLAIN_WORD.fullmatch(word)
        and word not in BASE_EXCEPTIONS
    )
    few = {word: tokens for word, tokens in cases.items() if word not in whole}
    defaults = type("Defaults", (stock.Defaults,), {"tokenizer_exceptions": few})
    language: Language = type("QuickIndonesian", (stock,), {"Defaults": defaults})()
    setattr(language.tokenizer, "token_match", whole.__contains__)  # noqa: B010 - untyped Cython
    return language
