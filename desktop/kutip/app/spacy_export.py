"""Export to spaCy: choose, look through, split, report, and only then write."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import kutip
from kutip.app.choosing import Choice, annotator_for, choose
from kutip.app.export_report import Exportable, ExportOptions, ExportRefusedError, ExportReport
from kutip.app.near_duplicates import Sketch, near_duplicates, sketch
from kutip.app.splitting import SIDES, Candidate, Split, split
from kutip.app.surfaces import Surfaces
from kutip.domain.errors import KutipError
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.domain.items import DocumentId, id_text
from kutip.domain.jobs import Job, Progress
from kutip.formats.spacy_folder.about import About
from kutip.formats.spacy_folder.corpora import Sides, Source, Written, take_stock
from kutip.formats.spacy_folder.notes import Note
from kutip.formats.spacy_folder.plan import Plan
from kutip.formats.spacy_folder.rules import Rules, rules_for
from kutip.formats.spacy_folder.survey import Survey
from kutip.formats.spacy_folder.writing import refuse_place, write_file, write_folder

# Shares of training, development and test articles where nothing else is asked for, in percent.
DEFAULT_SPLIT = (80, 10, 10)
# Under twenty spans of a label a score says little.
_ENOUGH = 20
_STEP = 50


def export_spacy(store: Exportable, out: Path, options: ExportOptions) -> Job[ExportReport]:
    """Write spaCy training data: a folder to train from, or one file."""
    _refuse_arguments(out, options)
    refuse_place(out)
    rules = _rules(store, options)
    choice = _choose(store, rules, options)
    stored = store.sides()
    look = _Look(rules, options)
    source = Source(store.read, choice.chosen)
    survey = yield from look.through(source)
    divided = None if out.suffix else look.split(stored)
    if divided and divided.held_out:
        names = {document.id: document.name for document in survey.documents}
        choice.left_out.extend((names[i], why) for i, why in divided.held_out.items())
        source = Source(store.read, {i: source.chosen[i] for i in divided.sides})
        survey = yield from look.through(source)
    yield from look.for_bare_surfaces(source)
    sides = {} if divided is None else _by_side(divided.sides, options)
    report = _report(choice, survey, sides, look, options)
    if report.refused and not options.dry_run:
        raise ExportRefusedError(report)
    if options.dry_run:
        return report
    about = _about(store, choice, report, options)
    files = yield from _write(out, source, survey, sides, about, check=options.verify)
    if divided is not None:
        store.keep_sides({i: side for i, side in divided.sides.items() if i not in stored})
    return replace(report, files=files)


def _write(
    out: Path, source: Source, survey: Survey, sides: Sides, about: About, *, check: bool
) -> Job[tuple[Written, ...]]:
    if out.suffix:
        file = yield from write_file(out, source, survey, check=check)
        return (file,)
    files = yield from write_folder(out, source, survey, sides, about, check=check)
    return tuple(files)


def _refuse_arguments(out: Path, options: ExportOptions) -> None:
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


class _Look:
    """Looks through all documents before anything is written."""

    def __init__(self, rules: Rules, options: ExportOptions) -> None:
        self._rules = rules
        self._options = options
        self._sketches: dict[DocumentId, Sketch] = {}
        self._surfaces = Surfaces()
        self._survey = Survey(rules)

    def through(self, source: Source) -> Job[Survey]:
        """Count what leaves, and learn what the split and the report need."""
        self._sketches.clear()
        self._surfaces = Surfaces()
        accept = self._options.accept_loss
        self._survey = yield from take_stock(
            source, self._rules, accept_loss=accept, watch=self._learn
        )
        return self._survey

    def _learn(self, plan: Plan) -> None:
        self._sketches[plan.document.id] = sketch(plan.text)
        self._surfaces.learn(plan)

    def split(self, stored: Mapping[DocumentId, str]) -> Split:
        """Give each document a side."""
        candidates = [
            Candidate(document.id, document.bulk or not document.complete)
            for document in self._survey.documents
        ]
        known = all(candidate.id in stored for candidate in candidates)
        near = {} if known else near_duplicates(self._sketches)
        shares = self._options.split or DEFAULT_SPLIT
        return split(candidates, stored, near, shares, self._options.seed)

    def for_bare_surfaces(self, source: Source) -> Job[None]:
        """Find words that are labelled in some places and bare in others."""
        self._surfaces.learned()
        ids = sorted(source.chosen)
        for done, plan in enumerate(source.plans(ids, self._rules), start=1):
            self._surfaces.count(plan)
            if done % _STEP == 0:
                yield Progress(done, len(ids), plan.document.name)

    def notes(self, sides: Sides) -> Iterator[Note]:
        """Everything to be said before the export, losses first."""
        yield from sorted(self._survey.notes, key=lambda note: not note.refuses)
        yield from _rare(self._survey, sides, accept_loss=self._options.accept_loss)
        yield from self._surfaces.notes()


_NONE = QT_TRANSLATE_NOOP("errors", "No {label} is in {side}: it cannot be {use}.")
_FEW = QT_TRANSLATE_NOOP(
    "errors", "Only {count} {label} are in {side}: a score over so few says little."
)
_UNUSED = QT_TRANSLATE_NOOP("errors", "No article has a {label}.")


def _rare(survey: Survey, sides: Sides, *, accept_loss: bool) -> Iterator[Note]:
    """Labels without enough spans on some side of the split."""
    found = {document.id: document.spans for document in survey.documents}
    for name, lengths in survey.lengths.items():
        if not lengths:
            yield Note("", "unused_label", _UNUSED, (("label", name),))
            continue
        for side, ids in sides.items():
            count = sum(found[id_][name] for id_ in ids)
            values = (("label", name), ("side", side), ("count", count))
            use = (("use", "learned" if side == "train" else "tested"),)
            if count == 0:
                yield Note("", "rare_label", _NONE, values + use, refuses=not accept_loss)
            elif side != "train" and count < _ENOUGH:
                yield Note("", "rare_label", _FEW, values)


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
    choice: Choice, survey: Survey, sides: Sides, look: _Look, options: ExportOptions
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
    store: Exportable, choice: Choice, report: ExportReport, options: ExportOptions
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
        report.notes,
    )
