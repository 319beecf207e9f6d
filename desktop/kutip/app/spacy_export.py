"""Export to spaCy: choose, look through, split, report, and only then write."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

import kutip
from kutip.app.choosing import Choice, annotator_for, choose
from kutip.app.export_look import DEFAULT_SPLIT, Look
from kutip.app.export_report import Exportable, ExportOptions, ExportRefusedError, ExportReport
from kutip.app.splitting import SIDES
from kutip.domain.errors import KutipError
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.domain.items import DocumentId, id_text
from kutip.domain.jobs import Job
from kutip.formats.spacy_folder.about import About
from kutip.formats.spacy_folder.corpora import Sides, Source, Written
from kutip.formats.spacy_folder.notes import Note
from kutip.formats.spacy_folder.rules import Rules, rules_for
from kutip.formats.spacy_folder.survey import Survey
from kutip.formats.spacy_folder.writing import refuse_place, write_file, write_folder


def export_spacy(store: Exportable, out: Path, options: ExportOptions) -> Job[ExportReport]:
    """Write spaCy training data: a folder to train from, or one file."""
    _refuse_arguments(out, options)
    refuse_place(out)
    rules = _rules(store, options)
    choice = _choose(store, rules, options)
    stored = store.sides()
    look = Look(
        rules, options, sketching=not out.suffix and not choice.chosen.keys() <= stored.keys()
    )
    source = Source(store.read_many, choice.chosen, look.count)
    survey = yield from look.through(source)
    divided = None if out.suffix else look.split(stored)
    if divided and divided.held_out:
        names = {document.id: document.name for document in survey.documents}
        choice.left_out.extend((names[i], why) for i, why in divided.held_out.items())
        source = source._replace(chosen={i: source.chosen[i] for i in divided.sides})
        survey = yield from look.through(source)
    sides = {} if divided is None else _by_side(divided.sides, options)
    if options.dry_run:
        yield from look.over(source)
        return _report(choice, survey, sides, look, options)
    if (report := _report(choice, survey, sides, look, options)).refused:
        raise ExportRefusedError(report)

    def about() -> About:
        return _about(store, choice, look.notes(sides), options)

    files = yield from _write(out, source, survey, sides, about, check=options.verify)
    if divided is not None:
        store.keep_sides({i: side for i, side in divided.sides.items() if i not in stored})
    return replace(_report(choice, survey, sides, look, options), files=files)


def _write(
    out: Path,
    source: Source,
    survey: Survey,
    sides: Sides,
    about: Callable[[], About],
    *,
    check: bool,
) -> Job[tuple[Written, ...]]:
    if out.suffix:
        file = yield from write_file(out, source, survey, check=check)
        return (file,)
    files = yield from write_folder(out, source, survey, sides, about, check=check)
    return tuple(files)


def _refuse_arguments(out: Path, options: ExportOptions) -> None:
    if out.suffix not in ("", ".spacy"):
        raise KutipError(
            QT_TRANSLATE_NOOP(
                "errors",
                "spaCy data goes into a file that ends in .spacy, or into a folder, which has no "
                "dot in its name: not {out}. For JSONL say --format kutip or --format prodigy.",
            ),
            out=out.name,
        )
    shares = options.split
    if shares is None:
        return
    if out.suffix:
        raise KutipError(
            QT_TRANSLATE_NOOP(
                "errors", "One file has no sides to split into. Export to a folder: {out}"
            ),
            out=out.with_suffix(""),
        )
    if not 1 <= len(shares) <= len(SIDES) or min(shares) < 0 or shares[0] == 0:
        raise KutipError(
            QT_TRANSLATE_NOOP(
                "errors", "A split is train, dev and test in percent, such as 80,10,10."
            )
        )


def _rules(store: Exportable, options: ExportOptions) -> Rules:
    return rules_for(
        store.labels(),
        only=options.labels,
        mapping=options.mapping,
        misaligned=options.misaligned,
    )


def _choose(store: Exportable, rules: Rules, options: ExportOptions) -> Choice:
    sets = store.sets()
    annotator = annotator_for(
        store.annotators(), sets, options.annotator, include_incomplete=options.include_incomplete
    )
    choice = choose(
        store.documents(),
        sets,
        rules.labels,
        tuple(rules.names),
        annotator,
        include_incomplete=options.include_incomplete,
        accept_loss=options.accept_loss,
    )
    if not choice.chosen and not choice.notes:
        raise KutipError(
            QT_TRANSLATE_NOOP("errors", "{annotator} has no finished article to export."),
            annotator=annotator,
        )
    return choice


def _by_side(sides: Mapping[DocumentId, str], options: ExportOptions) -> Sides:
    """The documents of each side, in the order of their ids; asked-for sides may be empty."""
    shares = zip(SIDES, options.split or DEFAULT_SPLIT, strict=False)
    wanted = {side for side, share in shares if share > 0} | set(sides.values())
    return {
        side: sorted(id_ for id_, own in sides.items() if own == side)
        for side in SIDES
        if side in wanted
    }


def _report(
    choice: Choice, survey: Survey, sides: Sides, look: Look, options: ExportOptions
) -> ExportReport:
    return ExportReport(
        options.format,
        documents=len(survey.documents),
        kept=survey.kept,
        moved=survey.moved,
        dropped=survey.dropped,
        given_way=survey.given_way,
        left_out=tuple(choice.left_out),
        notes=(*choice.notes, *look.notes(sides)),
        gave_way=tuple(survey.gave_way),
        labels=_labels(survey, sides),
    )


def _labels(survey: Survey, sides: Sides) -> dict[str, dict[str, int]]:
    """How many spans each label has on each side."""
    found = {document.id: document.spans for document in survey.documents}
    return {
        name: {side: sum(found[id_][name] for id_ in ids) for side, ids in sides.items()}
        for name in survey.lengths
    }


def _about(
    store: Exportable, choice: Choice, notes: Iterable[Note], options: ExportOptions
) -> About:
    project = store.project()
    arguments = {
        "labels": list(options.labels),
        "map": dict(sorted(options.mapping.items())),
        "split": list(options.split or DEFAULT_SPLIT),
        "seed": options.seed,
        "include_incomplete": options.include_incomplete,
        "misaligned": options.misaligned,
        "accept_loss": options.accept_loss,
    }
    return About(
        project.title,
        id_text(project.id),
        choice.annotator,
        project.tokenizer,
        kutip.__version__,
        arguments,
        choice.left_out,
        (*choice.notes, *notes),
    )
