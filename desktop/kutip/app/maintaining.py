"""Keeping a project sound: look for damage, mend it, copy it, go back, take edits back."""

import time
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from kutip.app.projects import COMMAND_WAITS, user_name
from kutip.domain.errors import KutipError
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.domain.items import id_text
from kutip.domain.jobs import Job
from kutip.storage import backup as copies
from kutip.storage import check as integrity
from kutip.storage import repair as repairs
from kutip.storage.check import Finding
from kutip.storage.history import Step
from kutip.storage.imports import Import
from kutip.storage.lock import WriterLock
from kutip.storage.store import Store


class Repair(NamedTuple):
    """What a repair did: texts indexed and cut anew, the copy from before, and what is left."""

    kept: Path | None
    indexed: int
    cut: int
    left: list[Finding]


def check(path: Path) -> list[Finding]:
    """All that is wrong with a project, however damaged; nothing is changed."""
    return integrity.check(path)


def repair(path: Path) -> Job[Repair]:
    """Mend what can be made anew. A project with damage is first copied as it is."""
    with closing(Store(path, writer=user_name(), wait=COMMAND_WAITS)):
        kept = _beside(path, "before-repair") if check(path) else None
        try:
            if kept:
                repairs.copy_pages(path, kept)
            indexed = _rebuild(path, kept)
        except KutipError:
            if kept:
                kept.unlink(missing_ok=True)
            raise
        cut = yield from repairs.mend_tokens(path, _boundaries)
        return Repair(kept, indexed, cut, check(path))


def _rebuild(path: Path, kept: Path | None) -> int:
    """Make the indexes anew; where their own pages are damaged, the file around the tables."""
    try:
        return repairs.rebuild_indexes(path)
    except KutipError:
        if kept is None:
            raise
        repairs.rebuild_file(path, kept)
        return repairs.rebuild_indexes(path)


def _boundaries(text: str, tokenizer: str) -> bytes:
    from kutip.tokens.codec import encode
    from kutip.tokens.tokenizer import boundaries

    return encode(boundaries(text, tokenizer))


def fill_search(path: Path) -> Job[int]:
    """Put into the search index what it lacks; refused at once where another is writing."""
    with closing(Store(path, writer=user_name())) as store:
        return (yield from store.fill_search())


def backup(path: Path, destination: Path | None = None) -> Path:
    """Write a checked copy, and give its path: the one named, or in a folder by date and time."""
    folder = destination or path.with_name(f"{path.stem}-backups")
    if destination and not destination.is_dir():
        copies.backup(path, destination)
        return destination
    copy = _unused(folder, f"{path.stem}-{_now()}", path.suffix)
    copies.backup(path, copy)
    return copy


def restore(path: Path, copy: Path) -> Path | None:
    """Put a backup in a project's place; gives the path where the project is kept as it was."""
    if path.exists() and copy.exists() and path.samefile(copy):
        raise KutipError(
            QT_TRANSLATE_NOOP("errors", "{path} is the project itself. Name one of its backups."),
            path=path,
        )
    keep = _beside(path, "before-restore") if path.exists() else None
    lock = WriterLock(path)
    lock.acquire(user_name(), COMMAND_WAITS)
    try:
        copies.restore(path, copy, keep or path)
    finally:
        lock.release()
    return keep


def _beside(path: Path, why: str) -> Path:
    """A name for a copy beside a project that says what it is."""
    return _unused(path.parent, f"{path.stem}-{why}-{_now()}", path.suffix)


def _unused(folder: Path, name: str, suffix: str) -> Path:
    """The path of that name, or the same with a number where it is taken."""
    number, path = 1, folder / f"{name}{suffix}"
    while path.exists():
        number += 1
        path = folder / f"{name}-{number}{suffix}"
    return path


def _now() -> str:
    return time.strftime("%Y-%m-%d-%H%M%S")


def undo(store: Store, annotator: str | None = None) -> tuple[str, Step]:
    """Take back the last edit of an annotator, or of the only one with something to take back."""
    steps = {name: step for name in _names(store, annotator) if (step := store.undoable(name))}
    if not steps:
        raise KutipError(QT_TRANSLATE_NOOP("errors", "There is no edit to take back."))
    if len(steps) > 1:
        raise KutipError(
            QT_TRANSLATE_NOOP(
                "errors", "Several people have edits to take back: {names}. Say whose."
            ),
            names=", ".join(steps),
        )
    ((name, step),) = steps.items()
    store.apply(
        store.logged(step.number).inverse(),
        annotator=name,
        document_id=step.document_id,
        undoes=step.number,
    )
    return name, step


def _names(store: Store, annotator: str | None) -> list[str]:
    """Whose edits are meant; who changes labels by a command need not be an annotator."""
    known = {who.name: who.kind for who in store.annotators()}
    if annotator is None:
        return sorted({name for name, kind in known.items() if kind == "human"} | {user_name()})
    if annotator not in known and store.undoable(annotator) is None:
        raise KutipError(
            QT_TRANSLATE_NOOP("errors", "There is no annotator “{name}”. There are: {names}."),
            name=annotator,
            names=", ".join(known) or "–",
        )
    return [annotator]


def import_named(store: Store, name: str) -> Import:
    """The import of a name or id; where several have the name, only the id will do."""
    imports = store.imports()
    found = [each for each in imports if name in (each.name, id_text(each.id))]
    if len(found) == 1:
        return found[0]
    if found:
        raise KutipError(
            QT_TRANSLATE_NOOP("errors", "Several imports are called “{name}”. Say which: {ids}."),
            name=name,
            ids=", ".join(id_text(each.id) for each in found),
        )
    raise KutipError(
        QT_TRANSLATE_NOOP("errors", "There is no import “{name}”. There are: {names}."),
        name=name,
        names=", ".join(each.name for each in imports) or "–",
    )
