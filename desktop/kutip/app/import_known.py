"""What a project holds already, and what an import has put beside it so far, in little memory."""

from collections.abc import Iterable

from kutip.domain.annotated import AnnotatedDocument
from kutip.domain.items import AnnotationSet, Document, DocumentId, Link, SetId, Span
from kutip.formats.base import RawSet
from kutip.storage.store import Store


def fingerprint(spans: Iterable[Span], links: Iterable[Link]) -> int:
    """A number that is equal where two sets say the same, whatever their ids and scores."""
    spans = list(spans)
    keys = {span.id: _said(span) for span in spans}
    arrows = {(keys[k.head_id], keys[k.tail_id], k.label_id) for k in links}
    return hash((frozenset(keys.values()), frozenset(arrows)))


def _said(span: Span) -> tuple[object, ...]:
    return span.start, span.end, span.label_id, span.answer, span.attributes, span.note


EMPTY = fingerprint((), ())


class KnownProject:
    """Documents by the hash of their text, sets by document and annotator, ids in use."""

    def __init__(self, store: Store) -> None:
        self._store = store
        stored = store.documents()
        self.documents: dict[bytes, DocumentId] = {d.text_hash: d.id for d in stored}
        self._position = max((document.position for document in stored), default=-1)
        self._stored = {document.id for document in stored}
        self._sets = {(each.document_id, each.annotator): each for each in store.sets()}
        self._annotators = {each.name for each in store.annotators()}
        self._staged: dict[tuple[DocumentId, str], int] = {}
        self._loose: dict[bytes, str] = {}
        self._open: AnnotatedDocument | None = None
        self.staged_ids: set[bytes] = set()
        self._set_ids: set[bytes] = {each.id for each in self._sets.values()}

    def has_document(self, id_: bytes) -> bool:
        """Whether a document has this id already."""
        return id_ in self._stored or id_ in self.staged_ids

    def has_set(self, id_: bytes) -> bool:
        """Whether an annotation set has this id already."""
        return id_ in self._set_ids

    def is_stored(self, document_id: DocumentId) -> bool:
        """Whether a document was in the project before this import."""
        return document_id in self._stored

    def next_position(self) -> int:
        """The place after the last document."""
        self._position += 1
        return self._position

    def add_document(self, document: Document) -> None:
        """Remember a document that this import brings."""
        self.documents[document.text_hash] = document.id
        self.staged_ids.add(document.id)

    def nearly_same(self, loose_hash: bytes, name: str) -> str | None:
        """The name of a document of this import with the same loose hash; remembers this one."""
        first = self._loose.setdefault(loose_hash, name)
        return None if first is name else first

    def add_set(self, annotation_set: AnnotationSet, said: int) -> bool:
        """Remember a set that this import brings; whether its annotator is new."""
        self._staged[annotation_set.document_id, annotation_set.annotator] = said
        self._set_ids.add(annotation_set.id)
        new = annotation_set.annotator not in self._annotators
        self._annotators.add(annotation_set.annotator)
        return new

    def staged(self, document_id: DocumentId, annotator: str) -> int | None:
        """What this import already brought of an annotator for a document."""
        return self._staged.get((document_id, annotator))

    def stored_set(self, document_id: DocumentId, annotator: str) -> AnnotationSet | None:
        """The set that the project has of an annotator for a document."""
        return self._sets.get((document_id, annotator))

    def said(self, document_id: DocumentId, annotator: str) -> int | None:
        """The fingerprint of an annotator's set for a document, None where there is none."""
        staged = self.staged(document_id, annotator)
        if staged is not None:
            return staged
        stored = self.stored_set(document_id, annotator)
        return self._fingerprint(stored) if stored is not None else None

    def _fingerprint(self, stored: AnnotationSet) -> int:
        on = self._read(stored.document_id)
        return fingerprint(on.reading(stored.id), on.links_of(stored.id))

    def _read(self, document_id: DocumentId) -> AnnotatedDocument:
        if self._open is None or self._open.document.id != document_id:
            self._open = self._store.read(document_id)
        return self._open

    def are_free(self, document_id: DocumentId, annotator: str, raw: RawSet) -> bool:
        """Whether the ids of a set are not in use by others in a document of the project.

        Those of the annotator's own set are: it goes where this one comes.
        """
        ids = {span.id for span in raw.spans} | {link.id for link in raw.links} | {raw.id}
        if ids == {None} or document_id not in self._stored:
            return True
        on, own = self._read(document_id), self.stored_set(document_id, annotator)
        mine: SetId | None = own.id if own is not None else None
        return ids.isdisjoint(s.id for s in on.spans.values() if s.set_id != mine) and (
            ids.isdisjoint(k.id for k in on.links.values() if k.set_id != mine)
        )
