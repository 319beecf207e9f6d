"""Taking documents in: whether their text can be kept, and whether it is known already."""

import hashlib
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from kutip.app.import_checks import Rules
from kutip.app.import_known import KnownProject
from kutip.app.import_options import ImportOptions
from kutip.app.import_sets import Place, SetTaker
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.domain.items import Document, DocumentId, Extra, new_id
from kutip.formats.base import Problem, RawDocument
from kutip.formats.encoding import is_storable, made_storable
from kutip.formats.fields import shown
from kutip.storage.staging import Staging
from kutip.storage.store import Store
from kutip.tokens.codec import encode
from kutip.tokens.tokenizer import boundaries


class DocumentTaker:
    """Puts documents into the staging area; without one (None) only says what would happen."""

    def __init__(
        self, store: Store, options: ImportOptions, staging: Staging | None, rules: Rules
    ) -> None:
        """Look at what the project has."""
        self._options = options
        self._staging = staging
        self._rules = rules
        self._project = store.project()
        self._known = KnownProject(store)
        self.sets = SetTaker(self._known, options, staging, rules)
        self.read = self.new = self.duplicates = 0

    def stop_writing(self) -> None:
        """From here on only look: the import will be refused."""
        self._staging = self.sets.staging = None

    def take(self, raw: RawDocument, place: Place) -> None:
        """Take a document with its sets, or tell what is wrong with it."""
        self.read += 1
        if not raw.text:
            self._tell(raw, "empty", QT_TRANSLATE_NOOP("errors", "The article has no text."))
        elif self._options.replace_unstorable or self._is_storable(raw):
            text = made_storable(raw.text)
            text_hash = hashlib.sha256(text.encode()).digest()
            known = self._known.documents.get(text_hash)
            if known is None:
                self._take_new(raw, text, text_hash, place)
            else:
                self._take_known(raw, known, place)

    def _is_storable(self, raw: RawDocument) -> bool:
        """Tell of the first string that no database can hold, if there is one."""
        found = next((what for what, text in _strings(raw) if not is_storable(text)), None)
        if found is None:
            return True
        template = QT_TRANSLATE_NOOP(
            "errors",
            "Its {what} holds characters that cannot be stored: NUL, or half of a surrogate pair. "
            "--replace-unstorable puts U+FFFD in their place.",
        )
        self._tell(raw, "unstorable", template, what=found)
        return False

    def _take_known(self, raw: RawDocument, known: DocumentId, place: Place) -> None:
        self.duplicates += 1
        if self._options.duplicates == "skip" and self._known.is_stored(known):
            template = QT_TRANSLATE_NOOP("errors", "The project has this article: left out.")
            self._tell(raw, "skipped_duplicate", template)
        else:
            self.sets.take(raw, place, known, own_ids=True)

    def _take_new(self, raw: RawDocument, text: str, text_hash: bytes, place: Place) -> None:
        if raw.id is not None and raw.id in self._known.staged_ids:
            template = QT_TRANSLATE_NOOP(
                "errors", "The files give one id to two different articles ({id})."
            )
            self._tell(raw, "duplicate_id", template, id=raw.id.hex())
            return
        own_id = raw.id is None or not self._known.has_document(raw.id)
        document = Document(
            DocumentId(raw.id if own_id and raw.id is not None else new_id()),
            made_storable(raw.name) or f"{Path(raw.file).stem} {raw.line}",
            made_storable(raw.language) or self._project.language,
            len(text),
            text_hash,
            self._known.next_position(),
            _storable_extra(raw.extra),
        )
        self._add(raw, document, text)
        self.sets.take(raw, place, document.id, own_ids=own_id)

    def _add(self, raw: RawDocument, document: Document, text: str) -> None:
        self.new += 1
        self._known.add_document(document)
        other = self._known.nearly_same(_loose_hash(text), document.name)
        if other is not None:
            template = QT_TRANSLATE_NOOP(
                "errors",
                "It differs from “{other}” only in white space or in how its letters are "
                "composed; both were taken.",
            )
            self._tell(raw, "nearly_duplicate", template, other=shown(other))
        if self._staging is not None:
            tokens = encode(boundaries(text, self._project.tokenizer))
            self._staging.add_document(document, text, tokens)

    def _tell(self, raw: RawDocument, kind: str, template: str, **values: object) -> None:
        problem = Problem(raw.file, raw.line, raw.name, kind, template, tuple(values.items()))
        self._rules.tell(problem)


def _loose_hash(text: str) -> bytes:
    """Equal for texts that differ only in white space or in composed and decomposed letters."""
    loose = " ".join(unicodedata.normalize("NFC", text).split())
    return hashlib.sha256(loose.encode()).digest()[:16]


def _strings(raw: RawDocument) -> Iterator[tuple[str, str]]:
    """Everything in a document that would be stored as text, and what it is."""
    yield "text", raw.text
    yield "name", raw.name
    yield "language", raw.language
    for value in _strings_in(raw.extra):
        yield "extra", value
    for raw_set in raw.sets:
        yield "annotator", raw_set.annotator or ""
        yield "note", raw_set.note
        for span in raw_set.spans:
            if span.note:
                yield "note", span.note
            if span.attributes:
                yield from (("attribute", value) for value in _strings_in(span.attributes))


def _strings_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, each in value.items():
            yield str(name)
            yield from _strings_in(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _strings_in(each)


def _storable_extra(extra: Extra) -> Extra:
    return tuple((made_storable(name), _storable(value)) for name, value in extra)


def _storable(value: object) -> object:
    if isinstance(value, str):
        return made_storable(value)
    if isinstance(value, dict):
        return {made_storable(str(name)): _storable(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_storable(each) for each in value]
    return value
