"""Texts born without Qt, shown in the language of the window."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLocale

from kutip.app.overview import source_of
from kutip.domain.errors import KutipError
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.domain.items import Document, SpanLabel, title_of

# What sentences are filled with that is words, not data: under these names, and these words.
_IN_WORDS = frozenset({"wanted", "what"})
_WORDS = (
    QT_TRANSLATE_NOOP("errors", "annotator"),
    QT_TRANSLATE_NOOP("errors", "articles"),
    QT_TRANSLATE_NOOP("errors", "attribute"),
    QT_TRANSLATE_NOOP("errors", "details"),
    QT_TRANSLATE_NOOP("errors", "entities"),
    QT_TRANSLATE_NOOP("errors", "extra"),
    QT_TRANSLATE_NOOP("errors", "key"),
    QT_TRANSLATE_NOOP("errors", "language"),
    QT_TRANSLATE_NOOP("errors", "name"),
    QT_TRANSLATE_NOOP("errors", "note"),
    QT_TRANSLATE_NOOP("errors", "rejected spans"),
    QT_TRANSLATE_NOOP("errors", "short spans"),
    QT_TRANSLATE_NOOP("errors", "spans"),
    QT_TRANSLATE_NOOP("errors", "text"),
    QT_TRANSLATE_NOOP("errors", "unknown words"),
)


def sentence(error: KutipError) -> str:
    """What an error says."""
    return filled(QCoreApplication.translate("errors", error.template), error.values)


def filled(template: str, values: Mapping[str, object]) -> str:
    """A translated template with its values, the words among them translated too."""
    said = {
        name: QCoreApplication.translate("errors", str(value)) if name in _IN_WORDS else value
        for name, value in values.items()
    }
    return template.format(**said)


def edit_name(name: str) -> str:
    """What an edit is called."""
    return QCoreApplication.translate("edits", name)


def label_title(label: SpanLabel, language: str) -> str:
    """What a label is called."""
    return title_of(label.titles, language, label.name)


def number(value: int, language: str) -> str:
    """A number with the separators of the language."""
    return QLocale(language).toString(value)


def kicker(document: Document, language: str) -> str:
    """The line above the headline: outlet, date and length."""
    length = QCoreApplication.translate("kicker", "{} characters")
    return f"{source_of(document)}  ·  {length.format(number(document.length, language))}"


def quoted(words: str, limit: int = 40) -> str:
    """Some words of an article on one line, shortened."""
    line = " ".join(words.split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


# The values and fields of the label sets that come along; others are shown as they are.
_VALUES = {
    "type": QT_TRANSLATE_NOOP("values", "Type"),
    "speaker": QT_TRANSLATE_NOOP("values", "Speaker"),
    "direct": QT_TRANSLATE_NOOP("values", "direct"),
    "mixed": QT_TRANSLATE_NOOP("values", "mixed"),
    "indirect": QT_TRANSLATE_NOOP("values", "indirect"),
    "linked": QT_TRANSLATE_NOOP("values", "linked"),
    "unnamed": QT_TRANSLATE_NOOP("values", "unnamed"),
    "document": QT_TRANSLATE_NOOP("values", "document"),
    "unclear": QT_TRANSLATE_NOOP("values", "unclear"),
    "kind": QT_TRANSLATE_NOOP("values", "Kind"),
    "value": QT_TRANSLATE_NOOP("values", "Value"),
    "upper_value": QT_TRANSLATE_NOOP("values", "Upper value"),
    "unit": QT_TRANSLATE_NOOP("values", "Unit"),
    "currency": QT_TRANSLATE_NOOP("values", "Currency"),
    "approximate": QT_TRANSLATE_NOOP("values", "Approximate"),
    "amount": QT_TRANSLATE_NOOP("values", "amount"),
    "count": QT_TRANSLATE_NOOP("values", "count"),
    "share": QT_TRANSLATE_NOOP("values", "share"),
    "money": QT_TRANSLATE_NOOP("values", "money"),
    "date": QT_TRANSLATE_NOOP("values", "date"),
    "duration": QT_TRANSLATE_NOOP("values", "duration"),
    "rank": QT_TRANSLATE_NOOP("values", "rank"),
    "age": QT_TRANSLATE_NOOP("values", "age"),
    "other": QT_TRANSLATE_NOOP("values", "other"),
    "about": QT_TRANSLATE_NOOP("values", "about"),
    "at_least": QT_TRANSLATE_NOOP("values", "at least"),
    "at_most": QT_TRANSLATE_NOOP("values", "at most"),
}


def value_title(name: str) -> str:
    """A field or a value in words."""
    known = _VALUES.get(name)
    return QCoreApplication.translate("values", known) if known else name
