"""The store: a project's database. What it is told to save is on the disk when it returns."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from itertools import islice
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection, delete, insert
from sqlmodel import SQLModel

from kutip.domain.annotated import AnnotatedDocument
from kutip.domain.edits import Added, Edit
from kutip.domain.errors import KutipError
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.domain.items import (
    AnnotationSet,
    Annotator,
    Document,
    DocumentId,
    Item,
    LabelId,
    Project,
)
from kutip.domain.jobs import Job
from kutip.domain.labels import LabelSet
from kutip.storage import history, imports, reading, search
from kutip.storage.applying import apply_changes, log_edit
from kutip.storage.check import Finding, check
from kutip.storage.connect import APPLICATION_ID, engine_for, use_wal
from kutip.storage.failures import explaining
from kutip.storage.history import Step
from kutip.storage.imports import Import
from kutip.storage.lock import WriterLock
from kutip.storage.migrations import VERSION, migrate, refuse_newer
from kutip.storage.staging import Staging, clean, staging

# So many documents are read at once: enough to save time, too few to take much memory.
_AT_ONCE = 50

Result = TypeVar("Result")
Arguments = ParamSpec("Arguments")


def create(path: Path, project: Project, labels: LabelSet) -> None:
    """Make a new project file; an existing file is never touched."""
    if path.exists():
        raise KutipError(
            QT_TRANSLATE_NOOP("errors", "{path} is there already. Choose another name."), path=path
        )
    if not path.parent.is_dir():
        raise KutipError(
            QT_TRANSLATE_NOOP("errors", "There is no folder {folder} to make the project in."),
            folder=path.parent,
        )
    try:
        path.touch(exist_ok=False)  # a file that another makes meanwhile is not ours to fill
    except OSError as error:
        raise KutipError(
            QT_TRANSLATE_NOOP("errors", "{path} cannot be made: {reason}."),
            path=path,
            reason=error.strerror,
        ) from error
    try:
        with explaining(path):
            _create(path, project, labels)
    except BaseException:
        for ending in ("", "-wal", "-shm"):
            path.with_name(path.name + ending).unlink(missing_ok=True)
        raise


def _create(path: Path, project: Project, labels: LabelSet) -> None:
    use_wal(path)
    engine = engine_for(path, write=True)
    items: tuple[Item, ...] = (project, *labels.spans, *labels.links)
    try:
        with engine.begin() as connection:
            SQLModel.metadata.create_all(connection)
            connection.exec_driver_sql(search.CREATE)
            apply_changes(connection, Edit("New project", tuple(Added(item) for item in items)))
            # Until the last word is written it is no project.
            connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    finally:
        engine.dispose()


class Store:
    """A project that is open: for writing, by whoever holds its writer lock, or for reading."""

    def __init__(self, path: Path, *, writer: str | None = None, wait: float = 0.0) -> None:
        """Open a project; `writer` is the name of who will write, None where nobody will.

        Raises `KutipError` where the file is no project, newer, damaged or held by another.
        """
        self.path = path
        self.lock = WriterLock(path)
        self.can_write = writer is not None
        must_migrate = refuse_newer(path) != VERSION
        if writer is not None or must_migrate:
            self.lock.acquire(writer or "Kutip", wait)
        try:
            self.migrated_from = migrate(path) if must_migrate else None
            if self.can_write:
                use_wal(path)
                clean(path)
        except BaseException:
            self.lock.release()
            raise
        if writer is None:
            self.lock.release()
        self._reader = engine_for(path, write=False)
        self._writer = engine_for(path, write=True)

    def close(self) -> None:
        """Let go of the file and of the right to write."""
        self._reader.dispose()
        self._writer.dispose()
        self.lock.release()

    # ---- writing

    def apply(
        self,
        edit: Edit,
        *,
        annotator: str = "",
        document_id: DocumentId | None = None,
        undoes: int | None = None,
        joins: int | None = None,
    ) -> int:
        """Save an edit and log it: all of it, or nothing. Gives its number in the log."""
        with self._writing() as connection:
            apply_changes(connection, edit)
            return log_edit(
                connection,
                edit,
                annotator=annotator,
                document_id=document_id,
                undoes=undoes,
                joins=joins,
            )

    def staging(self) -> AbstractContextManager[Staging]:
        """A way in for much at once, entered whole or not at all."""
        self._refuse_reader()
        return staging(self.path, self.project().tokenizer)

    def remove_import(self, import_id: bytes) -> None:
        """Take an import back, whole."""
        with self._writing() as connection:
            imports.remove(connection, import_id)

    def keep_sides(self, sides: dict[DocumentId, str]) -> None:
        """Keep which side of the training split documents are on."""
        table = SQLModel.metadata.tables["split"]
        rows = [{"document_id": id_, "side": side} for id_, side in sides.items()]
        with self._writing() as connection:
            connection.execute(delete(table))
            if rows:
                connection.execute(insert(table), rows)

    def fill_search(self) -> Job[int]:
        """Put the texts into the search index that are not in it yet."""
        return search.fill(self._writing)

    # ---- reading

    def project(self) -> Project:
        """The project itself."""
        return self._read(reading.project)

    def labels(self) -> LabelSet:
        """The label set."""
        return self._read(reading.labels)

    def annotators(self) -> list[Annotator]:
        """Everyone who makes annotations."""
        return self._read(reading.annotators)

    def documents(self) -> list[Document]:
        """All documents, in the order of the project."""
        return self._read(reading.documents)

    def sets(self) -> list[AnnotationSet]:
        """All annotation sets."""
        return self._read(reading.sets)

    def read(self, document_id: DocumentId) -> AnnotatedDocument:
        """A document with all that is said of it."""
        return self._read(reading.read, [document_id])[0]

    def read_many(self, ids: Iterable[DocumentId]) -> Iterator[AnnotatedDocument]:
        """Documents one after the other, read some at a time: far cheaper than each by itself."""
        for some in batched(ids, _AT_ONCE):
            yield from self._read(reading.read, some)

    def span_counts(self) -> dict[LabelId, int]:
        """How many spans carry each label."""
        return self._read(reading.span_counts)

    def accepted_counts(self) -> dict[LabelId, int]:
        """How many accepted spans carry each label."""
        return self._read(reading.accepted_counts)

    def link_counts(self) -> dict[LabelId, int]:
        """How many links carry each label."""
        return self._read(reading.link_counts)

    def spans_by_set(self) -> dict[bytes, int]:
        """How many accepted spans each set holds."""
        return self._read(reading.spans_by_set)

    def sides(self) -> dict[DocumentId, str]:
        """Which side of the training split documents are on."""
        return self._read(reading.sides)

    def headlines(self) -> dict[DocumentId, str]:
        """The first line of every text."""
        return self._read(reading.headlines)

    def documents_with(self, query: str) -> set[DocumentId]:
        """The documents in whose text a query is found."""
        return self._read(reading.documents_with, query)

    def imports(self) -> list[Import]:
        """The imports that stand."""
        return self._read(imports.imports)

    def search(self, query: str, limit: int = 1000) -> list[search.Hit]:
        """Where a query is found, in at most so many documents."""
        return self._read(lambda connection: list(search.find(connection, query, limit)))

    def waiting_for_search(self) -> int:
        """How many texts are not in the search index yet."""
        return self._read(search.waiting)

    def check(self) -> list[Finding]:
        """All that is wrong with the project; nothing is changed."""
        return check(self.path)

    def undoable(self, annotator: str) -> Step | None:
        """What undo would take back."""
        return self._read(history.undoable, annotator)

    def redoable(self, annotator: str) -> Step | None:
        """What redo would make again."""
        return self._read(history.redoable, annotator)

    def logged(self, number: int) -> Edit:
        """An edit out of the log, with those that joined it."""
        return self._read(history.logged, number)

    # ---- the border

    def _read(
        self,
        query: Callable[Concatenate[Connection, Arguments], Result],
        *arguments: Arguments.args,
        **named: Arguments.kwargs,
    ) -> Result:
        with explaining(self.path), self._reader.begin() as connection:
            return query(connection, *arguments, **named)

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        self._refuse_reader()
        with explaining(self.path), self._writer.begin() as connection:
            yield connection

    def _refuse_reader(self) -> None:
        if not self.can_write:
            raise KutipError(
                QT_TRANSLATE_NOOP("errors", "{path} is open for reading only."), path=self.path
            )


def batched(ids: Iterable[DocumentId], size: int) -> Iterator[list[DocumentId]]:
    """Runs of at most so many ids."""
    rest = iter(ids)
    while some := list(islice(rest, size)):
        yield some
