"""An export as a whole: beside its place first, read back, and only then put there."""

import json
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from kutip.domain.errors import KutipError
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.domain.jobs import Job
from kutip.formats.spacy_folder.about import About, manifest, project_yml, readme, report
from kutip.formats.spacy_folder.configs import ner_config, quote_config, spancat_config
from kutip.formats.spacy_folder.corpora import (
    QUOTES,
    WHOLE,
    Sides,
    Source,
    Written,
    corpora_for,
    write_corpora,
    write_one,
)
from kutip.formats.spacy_folder.labels import ner_labels, spancat_labels
from kutip.formats.spacy_folder.survey import Survey

# What an export consists of, at the top of its folder.
_OURS = frozenset(
    {
        *("configs", "corpus", "labels", "tokenizer"),
        *("README.md", "manifest.json", "project.yml", "report.md"),
    }
)


def write_folder(
    out: Path,
    source: Source,
    survey: Survey,
    sides: Sides,
    about: Callable[[], About],
    *,
    check: bool = True,
) -> Job[list[Written]]:
    """Write a folder that `spacy train` runs on as it is; whole, or not at all.

    What is to be said about it is asked for when all documents have passed.
    """
    refuse_place(out)
    with _explaining(out), _beside(out) as draft:
        files = yield from write_corpora(draft, source, survey, sides, check=check)
        for name, text in _pages(survey, sides, about(), files).items():
            path = draft / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        _swap(draft, out)
    return files


def write_file(out: Path, source: Source, survey: Survey, *, check: bool = True) -> Job[Written]:
    """Write one `.spacy` file; one that is there is replaced when the new one is complete."""
    refuse_place(out)
    with _explaining(out), _beside(out) as draft:
        draft.mkdir()
        file = yield from write_one(draft / out.name, source, survey, check=check)
        (draft / out.name).replace(out)
    return file


def refuse_place(out: Path) -> None:
    """Refuse a place that holds anything but an earlier export."""
    if not out.parent.is_dir():
        raise KutipError(
            QT_TRANSLATE_NOOP("errors", "There is no folder {folder} to export to."),
            folder=out.parent,
        )
    if out.suffix:
        taken = out.is_dir()
    else:
        taken = out.exists() and not (out.is_dir() and (_is_ours(out) or not any(out.iterdir())))
    if taken:
        raise KutipError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{out} holds something that is not an export of Kutip. It stays as it is. "
                "Choose another name.",
            ),
            out=out,
        )


def _is_ours(folder: Path) -> bool:
    try:
        found = json.loads((folder / "manifest.json").read_bytes())
    except (OSError, ValueError):
        return False
    return isinstance(found, dict) and "kutip_export" in found


def _pages(survey: Survey, sides: Sides, about: About, files: list[Written]) -> dict[str, str]:
    """All files that are text, by their paths."""
    configs = _configs(survey, about.tokenizer)
    return {
        **{f"configs/{name}.cfg": text for name, text in configs.items()},
        **_labels(survey, sides),
        "project.yml": project_yml(about.project, list(configs)),
        "README.md": readme(about, list(configs)),
        "report.md": report(about, survey, sides, files),
        "manifest.json": manifest(about, survey, sides, files),
    }


def _configs(survey: Survey, language: str) -> dict[str, str]:
    corpora = corpora_for(survey)
    incorrect = not all(document.complete for document in survey.documents)
    whole = WHOLE.folder if WHOLE in corpora else "corpus"
    configs = {"ner": ner_config(language, "corpus", incorrect=incorrect)}
    if survey.groups().short:
        configs["spancat"] = spancat_config(language, whole, survey.sizes())
    if QUOTES in corpora:
        configs["quote"] = quote_config(language, QUOTES.folder, incorrect=incorrect)
    return configs


def _labels(survey: Survey, sides: Sides) -> dict[str, str]:
    """Counted over the training side, as spaCy counts them."""
    train = set(sides["train"])
    documents = [document for document in survey.documents if document.id in train]
    tokens = sum((document.entity_tokens for document in documents), start=type(survey.origins)())
    short = survey.groups().short
    whole = [d for d in documents if d.whole or WHOLE not in corpora_for(survey)]
    seen = dict.fromkeys(name for document in whole for name in document.spans if name in short)
    files = {"labels/ner.json": ner_labels(tokens)}
    return files | ({"labels/spancat.json": spancat_labels(seen)} if short else {})


@contextmanager
def _beside(out: Path) -> Iterator[Path]:
    """A name for a draft in the same folder as its place; whatever is left there goes."""
    holder = Path(tempfile.mkdtemp(prefix=f".{out.name}.", dir=out.parent))
    try:
        yield holder / "draft"
    finally:
        shutil.rmtree(holder, ignore_errors=True)


def _swap(draft: Path, out: Path) -> None:
    """Put the draft in its place; what was there comes back if that fails.

    What others put into an earlier export, such as the models trained there, moves along.
    """
    before = draft.with_name("before")
    found = out.iterdir() if out.exists() else ()
    foreign = [path.name for path in found if path.name not in _OURS]
    try:
        for name in foreign:
            (out / name).rename(draft / name)
        if out.exists():
            out.rename(before)
        draft.rename(out)
    except OSError:
        if before.exists():
            before.rename(out)
        for name in foreign:
            if (draft / name).exists():
                (draft / name).rename(out / name)
        raise


@contextmanager
def _explaining(out: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise KutipError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{out} could not be written ({reason}). Nothing was changed. Is there room on the "
                "disk, and may you write there?",
            ),
            out=out,
            reason=error.strerror or str(error),
        ) from error
