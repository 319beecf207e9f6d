"""The tables of a project: one for each kind of item, column for field, and those beside them.

Rows are written and read as plain tuples (`kutip.storage.codec`); these classes are the schema.
Checks and foreign keys guard what SQLModel does not validate.
"""

from typing import ClassVar

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, LargeBinary, Text
from sqlmodel import Field, SQLModel

NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
SQLModel.metadata.naming_convention = NAMES

STATES = ("new", "in_progress", "complete", "skipped", "returned")


def _id(**options: object) -> bytes:
    """A primary key of sixteen bytes."""
    return Field(sa_column=Column(LargeBinary(16), primary_key=True), **options)  # type: ignore[call-overload, no-any-return]


def _names(table: str, *, index: bool = False) -> bytes:
    """A column that names a row of another table by its id."""
    key = ForeignKey(f"{table}.id")
    return Field(sa_column=Column(LargeBinary(16), key, nullable=False, index=index))  # type: ignore[no-any-return]


def _json(default: str = "[]") -> str:
    """A column that holds JSON as text."""
    return Field(default=default, sa_column=Column(Text, nullable=False, server_default=default))  # type: ignore[no-any-return]


def _sixteen(column: str = "id") -> CheckConstraint:
    return CheckConstraint(f"length({column}) = 16", name=f"{column}_is_16_bytes")


class ProjectRow(SQLModel, table=True):
    """The project itself: one row."""

    __tablename__: ClassVar[str] = "project"
    __table_args__ = (_sixteen(),)
    id: bytes = _id()
    title: str
    language: str
    tokenizer: str
    overlap: int
    snap: int
    guideline: str = _json()
    guideline_version: int
    extra: str = _json()


class DocumentRow(SQLModel, table=True):
    """A document without its text; `length` is in code points."""

    __tablename__: ClassVar[str] = "document"
    __table_args__ = (_sixteen(), CheckConstraint("length >= 0", name="length_is_not_negative"))
    id: bytes = _id()
    name: str
    language: str
    length: int
    text_hash: bytes = Field(index=True)
    position: int = Field(index=True)
    extra: str = _json()


class TextRow(SQLModel, table=True):
    """The text of a document, apart, because it never changes and is never logged.

    The number is what the search index calls it; `indexed` says whether it is in there yet.
    """

    __tablename__: ClassVar[str] = "text"
    number: int | None = Field(default=None, primary_key=True)
    document_id: bytes = Field(
        sa_column=Column(LargeBinary(16), ForeignKey("document.id"), unique=True, nullable=False)
    )
    text: str = Field(sa_column=Column(Text, nullable=False))
    indexed: int = Field(default=0, sa_column_kwargs={"server_default": "0"})


class TokensRow(SQLModel, table=True):
    """Token boundaries of a document by one tokenizer (`kutip.tokens.codec`)."""

    __tablename__: ClassVar[str] = "tokens"
    document_id: bytes = Field(
        sa_column=Column(LargeBinary(16), ForeignKey("document.id"), primary_key=True)
    )
    tokenizer: str = Field(primary_key=True)
    boundaries: bytes


class AnnotatorRow(SQLModel, table=True):
    """An annotator; the name is the key."""

    __tablename__: ClassVar[str] = "annotator"
    __table_args__ = (
        CheckConstraint("kind in ('human', 'machine', 'gold')", name="kind_is_known"),
    )
    name: str = Field(primary_key=True)
    kind: str


class SpanLabelRow(SQLModel, table=True):
    """A label for spans."""

    __tablename__: ClassVar[str] = "span_label"
    __table_args__ = (_sixteen(),)
    id: bytes = _id()
    name: str
    titles: str = _json()
    short: str = _json()
    colour: str
    key: str
    attributes: str = _json()
    position: int


class LinkLabelRow(SQLModel, table=True):
    """A label for links."""

    __tablename__: ClassVar[str] = "link_label"
    __table_args__ = (_sixteen(),)
    id: bytes = _id()
    name: str
    titles: str = _json()
    heads: str = _json()
    tails: str = _json()
    position: int


class AnnotationSetRow(SQLModel, table=True):
    """What one annotator says of one document."""

    __tablename__: ClassVar[str] = "annotation_set"
    __table_args__ = (
        _sixteen(),
        CheckConstraint(f"state in {STATES}", name="state_is_known"),
        Index("uq_annotation_set_document_annotator", "document_id", "annotator", unique=True),
    )
    id: bytes = _id()
    document_id: bytes = _names("document")
    annotator: str = Field(foreign_key="annotator.name", index=True)
    state: str
    covers: str = _json()
    flagged: int
    note: str
    writer: str


class SpanRow(SQLModel, table=True):
    """A labelled stretch of text: code points, end excluded."""

    __tablename__: ClassVar[str] = "span"
    __table_args__ = (
        _sixteen(),
        CheckConstraint(
            "typeof(start) = 'integer' and typeof(\"end\") = 'integer' "
            'and 0 <= start and start < "end"',
            name="extent_is_right",
        ),
        CheckConstraint("answer in ('accept', 'reject')", name="answer_is_known"),
        Index("ix_span_set_start", "set_id", "start"),
    )
    id: bytes = _id()
    set_id: bytes = _names("annotation_set")
    start: int
    end: int
    label_id: bytes = _names("span_label", index=True)
    answer: str
    origin: str
    attributes: str = _json()
    score: float | None = None
    note: str
    guideline: int


class LinkRow(SQLModel, table=True):
    """A labelled arrow between two spans of a set."""

    __tablename__: ClassVar[str] = "link"
    __table_args__ = (
        _sixteen(),
        CheckConstraint("head_id <> tail_id", name="ends_differ"),
    )
    id: bytes = _id()
    set_id: bytes = _names("annotation_set", index=True)
    head_id: bytes = _names("span", index=True)
    tail_id: bytes = _names("span", index=True)
    label_id: bytes = _names("link_label", index=True)


class EditRow(SQLModel, table=True):
    """The log: one row an edit. It is the undo history too.

    `undoes` names the edit that this one takes back or makes again (an even number of such rows
    means that the edit stands); `joins` the first edit of a burst that is undone as one.
    """

    __tablename__: ClassVar[str] = "edit"
    __table_args__ = (
        Index("ix_edit_annotator", "annotator", "number"),
        {"sqlite_autoincrement": True},
    )
    number: int | None = Field(default=None, primary_key=True)
    id: bytes = Field(unique=True)
    annotator: str
    at: str
    name: str
    document_id: bytes | None = None
    undoes: int | None = Field(default=None, foreign_key="edit.number", index=True)
    joins: int | None = Field(default=None, foreign_key="edit.number", index=True)


class ChangeRow(SQLModel, table=True):
    """The log: one row a change; no `before` where an item was added, no `after` where removed."""

    __tablename__: ClassVar[str] = "change"
    edit: int = Field(primary_key=True, foreign_key="edit.number")
    seq: int = Field(primary_key=True)
    kind: str
    before: str | None = Field(default=None, sa_column=Column(Text))
    after: str | None = Field(default=None, sa_column=Column(Text))


class ImportRow(SQLModel, table=True):
    """An import by name, with its report, so that it can be taken back."""

    __tablename__: ClassVar[str] = "import"
    __table_args__ = (_sixteen(),)
    id: bytes = _id()
    name: str
    edit: int = Field(foreign_key="edit.number")
    report: str = _json("{}")


class ImportedRow(SQLModel, table=True):
    """What an import brought: documents and sets, by kind and id."""

    __tablename__: ClassVar[str] = "imported"
    import_id: bytes = Field(
        sa_column=Column(LargeBinary(16), ForeignKey("import.id"), primary_key=True)
    )
    kind: str = Field(primary_key=True)
    item_id: bytes = Field(primary_key=True)


class SplitRow(SQLModel, table=True):
    """The side of the training split a document is on, kept from the first export on."""

    __tablename__: ClassVar[str] = "split"
    __table_args__ = (CheckConstraint("side in ('train', 'dev', 'test')", name="side_is_known"),)
    document_id: bytes = Field(
        sa_column=Column(LargeBinary(16), ForeignKey("document.id"), primary_key=True)
    )
    side: str
