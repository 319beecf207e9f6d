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
from kutip.tokens.indonesian import Compounds, quick_indonesian

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc

# spaCy takes the square of such a run's length: sixteen thousand brackets need a minute.
_LONG_RUN = re.compile(r"(?:[^\w\s]|_){65,}")
# What spaCy makes of such a run, given the time: dots together, all else one by one. (If letters
# touch the run it may make one word of both; no one labels part of that.)
_RUN_TOKEN = re.compile(r"\.+|.")

# Longer words are too rare to be worth remembering; more words than these are too many.
_WORD, _MANY_WORDS = 40, 500_000

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

    def __init__(
        self, tokenizer: "Callable[[str], Doc]", compounds: Compounds | None = None
    ) -> None:
        self._tokenizer = tokenizer
        self._compounds = compounds
        self._known: set[str] = set()
        self._lock = Lock()

    def cut(self, text: str, offset: int, starts: list[int], ends: list[int]) -> None:
        """Add the tokens of a stretch of text that begins at an offset."""
        if not text:
            return
        with self._lock:
            self._learn(text)
            cuts = self._tokenizer(text).to_array(["IDX", "LENGTH"])
        first, last = cuts[:, 0].tolist(), (cuts[:, 0] + cuts[:, 1]).tolist()
        if self._compounds is not None:
            first, last = self._compounds.rejoin(text, first, last)
        starts.extend(start + offset for start in first)
        ends.extend(end + offset for end in last)

    def _learn(self, text: str) -> None:
        """Show the tokenizer each new word by itself first.

        In a text it remembers no word that comes after the first special case, and works out
        all of them again in every text (measured: twice the time on news).
        """
        new = {word for word in text.split(" ") if len(word) <= _WORD} - self._known
        for word in new:
            self._tokenizer(word)
        if len(self._known) > _MANY_WORDS:
            self._known.clear()
        self._known |= new


@cache
def _cutter(name: str) -> _Cutter:
    from spacy.util import get_lang_class

    try:
        language = get_lang_class(name)
        if name == "id":
            quick, compounds = quick_indonesian(language)
            return _Cutter(quick.tokenizer, compounds)
        return _Cutter(language().tokenizer)
    except ImportError as error:
        raise KutipError(
            QT_TRANSLATE_NOOP(
                "errors",
                "spaCy has no tokenizer “{name}” that works here. Take id, en or xx. ({reason})",
            ),
            name=name,
            reason=str(error).strip().partition("\n")[0],
        ) from error
