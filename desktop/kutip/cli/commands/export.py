"""Write the training data: one file, or a spaCy project folder that is ready to train.

OUT with a suffix is one file, without one a folder. The sets are those of gold if there are any,
else of the only human annotator. Only complete articles go out, unless --include-incomplete. Loss
is refused unless --accept-loss. What was written is read back and compared.

JSON: {"format", "files": [{"path", "documents", "spans", "sha256"}], "documents", "kept", "moved",
"dropped", "given_way", "left_out": [{"document", "why"}], "problems": []}. `kept + moved +
dropped` counts spans of the sets; `given_way` those that are in doc.spans["sc"] but not in
doc.ents. A refusal has "error" beside it.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kutip.cli.opening import opened, takes_project
from kutip.cli.output import Output, counted
from kutip.cli.values import mapping, names, shares

if TYPE_CHECKING:
    from kutip.app.exporting import ExportOptions, ExportReport


_SHOWN = 20


def options(parser: ArgumentParser) -> None:
    """What goes out, and how."""
    takes_project(parser)
    parser.add_argument("out", metavar="OUT", type=Path, help="a .spacy file or a folder")
    parser.add_argument("--format", metavar="NAME", default="spacy", help="default: spacy")
    parser.add_argument("--annotator", metavar="NAME", help="whose sets")
    parser.add_argument("--labels", metavar="A,B,…", type=names, help="only these labels")
    parser.add_argument(
        "--split",
        metavar="80,10,10",
        type=shares,
        help="training, development, test, in hundredths (default for folders: 80,10,10)",
    )
    parser.add_argument("--seed", metavar="N", type=int, default=0, help="another split")
    parser.add_argument(
        "--map",
        metavar="OLD=NEW",
        type=mapping,
        action="append",
        default=[],
        help="write a label under another name",
    )
    parser.add_argument(
        "--include-incomplete", action="store_true", help="take unfinished articles too"
    )
    parser.add_argument(
        "--misaligned",
        choices=("refuse", "expand", "shrink", "drop"),
        default="refuse",
        help="spans that begin or end inside a token (default: refuse)",
    )
    parser.add_argument("--accept-loss", action="store_true", help="write what can be held")
    parser.add_argument("--dry-run", action="store_true", help="only say what would happen")


def run(args: Namespace, output: Output) -> int:
    """Export, and say what went out or why nothing did."""
    from kutip.app.exporting import ExportRefusedError, export

    # Only a folder is divided, and only the division is kept in the project.
    writes = not args.dry_run and not args.out.suffix
    try:
        with opened(args.project, write=writes) as desk:
            report = output.follow(export(desk.store, args.out, _options(args)))
    except ExportRefusedError as refusal:
        return _refused(refusal.report, str(refusal), output)
    if report.refused:
        return _refused(
            report, "Nothing would be exported because of what is named above.", output
        )
    for line in _notes(report):
        output.say(line)
    output.answer(report.as_json(), _lines(report, args.out, dry_run=args.dry_run))
    return 0


def _refused(report: "ExportReport", sentence: str, output: Output) -> int:
    for line in _notes(report):
        output.say(line)
    return output.refuse(sentence, report.as_json())


def _notes(report: "ExportReport") -> Iterator[str]:
    """What was moved, dropped or doubtful, losses first; `--json` has all."""
    for note in sorted(report.notes, key=lambda note: not note.refuses)[:_SHOWN]:
        yield f"{note.document}: {note.message}" if note.document else note.message
    if len(report.notes) > _SHOWN:
        yield f"… and {len(report.notes) - _SHOWN:,} more; --json has all."


def _lines(report: "ExportReport", out: Path, *, dry_run: bool) -> Iterator[str]:
    what = f"{'Would export' if dry_run else 'Exported'} {counted(report.documents, 'article')}"
    spans = (
        f"{counted(report.kept, 'span')} kept, {report.moved:,} moved, {report.dropped:,} dropped"
    )
    yield f"{what} to {out}: {spans}."
    if report.given_way:
        yield f"{counted(report.given_way, 'span')} gave way to others in doc.ents; all are in sc."
    if report.left_out:
        yield f"Left out: {counted(len(report.left_out), 'article')}."
        yield from (f"  {name}: {why}" for name, why in report.left_out[:_SHOWN])
    yield from (f"{each.path}: {counted(each.documents, 'article')}" for each in report.files)


def _options(args: Namespace) -> "ExportOptions":
    from kutip.app.exporting import ExportOptions

    return ExportOptions(
        format=args.format,
        annotator=args.annotator,
        labels=args.labels or (),
        split=args.split,
        seed=args.seed,
        mapping=dict(args.map),
        include_incomplete=args.include_incomplete,
        misaligned=args.misaligned,
        accept_loss=args.accept_loss,
        dry_run=args.dry_run,
    )
