"""The label files beside a corpus, byte for byte as `spacy init labels` writes them."""

from collections.abc import Iterable, Mapping

# How spaCy numbers what it may do at a token: nothing known, begin, go on, end, one word, outside.
_MISSING, _BEGIN, _IN, _LAST, _UNIT, _OUT = "012345"


def ner_labels(tokens: Mapping[str, int]) -> str:
    """For each move its labels, the most frequent first; counted in tokens of entities."""
    ordered = dict(sorted(tokens.items(), key=lambda item: (item[1], item[0]), reverse=True))
    single = sorted([*tokens.items(), ("", 1)], key=lambda item: (item[1], item[0]), reverse=True)
    moves: dict[str, dict[str, int]] = {_MISSING: {}}
    moves |= dict.fromkeys((_BEGIN, _IN, _LAST), ordered)
    moves |= {_UNIT: dict(single), _OUT: {"": 1}}
    return _json(moves)


def spancat_labels(labels: Iterable[str]) -> str:
    """The labels of the span categorizer, in order."""
    return _json(list(labels))


def _json(value: object) -> str:
    import srsly  # type: ignore[import-untyped]

    return str(srsly.json_dumps(value, indent=2))
