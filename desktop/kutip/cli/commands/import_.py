"""Bring articles and prior annotation sets into a project: all of it, or nothing.

The format is found by content. A project that is not there yet is made with the “news” labels
where only articles come in. Files may be folders. Problems are named with file and line, and
refuse the import unless --skip-bad leaves out what is bad. The search index is filled afterwards.

JSON: {"format", "files": [{"path", "encoding", "offset_unit", "documents"}], "documents",
"new_documents", "duplicates", "spans", "links", "annotators": [], "labels": {},
"problems": [{"file", "line", "document", "kind", "message"}], "import": id or null}.
`documents` counts what was read; `new_documents`, `spans`, `links` what was added. A refusal has
"error" beside it.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kutip.cli.importing import import_into
from kutip.cli.opening import takes_project
from kutip.cli.output import Output, counted
from kutip.cli.values import encoding, mapping, names

if TYPE_CHECKING:
    from kutip.app.import_options import ImportOptions
    from kutip.app.import_report import ImportReport

_SHOWN = 20


def options(parser: ArgumentParser) -> None:
    """What comes in, and how."""
    takes_project(parser)
    parser.add_argument("sources", metavar="SOURCE", nargs="+", type=Path, help="file or folder")
    parser.add_argument("--format", metavar="NAME", help="one of “kutip formats”")
    parser.add_argument("--annotator", metavar="NAME", help="whose work it is")
    parser.add_argument(
        "--state",
        choices=("as-found", "new", "in_progress", "complete"),
        default="as-found",
        help="how far the sets are (default: as the files say, else complete)",
    )
    parser.add_argument(
        "--covers", metavar="A,B,…", type=names, help="the labels for which the sets are whole"
    )
    parser.add_argument(
        "--map",
        metavar="OLD=NEW",
        type=mapping,
        action="append",
        default=[],
        help="a label of the files, and the one of the project it means",
    )
    parser.add_argument("--add-labels", action="store_true", help="take unknown labels over")
    parser.add_argument(
        "--offsets",
        choices=("auto", "codepoints", "utf16", "bytes", "graphemes"),
        default="auto",
        help="what the files count in (default: found by comparing with the words)",
    )
    parser.add_argument("--encoding", metavar="NAME", type=encoding, help="of the files")
    parser.add_argument(
        "--duplicates",
        choices=("refuse", "add-set", "skip", "replace"),
        default="refuse",
        help="a second, different set of an annotator for an article (default: refuse)",
    )
    parser.add_argument("--skip-bad", action="store_true", help="leave out what is bad, named")
    parser.add_argument(
        "--replace-unstorable",
        action="store_true",
        help="put U+FFFD for what nothing can store (lone surrogates, NUL)",
    )
    parser.add_argument("--trim", action="store_true", help="take white space off span edges")
    parser.add_argument("--dry-run", action="store_true", help="only say what would happen")


def run(args: Namespace, output: Output) -> int:
    """Import, and say what came in or why nothing did."""
    report = import_into(args.project, args.sources, _options(args), output)
    told = _told(report)
    first = told.pop(len(report.notices)) if report.refused else ""
    for line in told:
        output.say(line)
    if report.refused:
        return output.refuse(_refusal(report, first), report.as_json())
    output.answer(report.as_json(), _lines(report, dry_run=args.dry_run))
    return 0


def _options(args: Namespace) -> "ImportOptions":
    from kutip.app.import_options import ImportOptions

    return ImportOptions(
        format=args.format,
        annotator=args.annotator,
        state=args.state,
        covers=args.covers,
        mapping=dict(args.map),
        add_labels=args.add_labels,
        offsets=args.offsets,
        encoding=args.encoding,
        duplicates=args.duplicates,
        skip_bad=args.skip_bad,
        replace_unstorable=args.replace_unstorable,
        trim=args.trim,
        dry_run=args.dry_run,
    )


def _told(report: "ImportReport") -> list[str]:
    """Notices, then problems, as compilers write them: file, line, sentence."""
    told = []
    for problem in (*report.notices, *report.problems[:_SHOWN]):
        place = f"{problem.file}:{problem.line}" if problem.line else problem.file
        told.append(f"{place}: {problem.message}" if place else problem.message)
    return told


def _refusal(report: "ImportReport", first: str) -> str:
    number = len(report.problems)
    one = f" This is one of {number:,} problems; --json has them all." if number > 1 else ""
    mend = "Mend the file, or pass --skip-bad to leave out what is bad."
    return f"Nothing was imported. {first}{one} {mend}"


def _lines(report: "ImportReport", *, dry_run: bool) -> Iterator[str]:
    would = "Would import" if dry_run else "Imported"
    yield (
        f"{would} {counted(report.new_documents, 'new article')}, "
        f"{counted(report.spans, 'span')} and {counted(report.links, 'link')} "
        f"from {counted(len(report.files), 'file')} ({report.format})."
    )
    if report.duplicates:
        yield f"Already there: {counted(report.duplicates, 'article')}."
    if report.annotators:
        yield f"Annotators: {', '.join(report.annotators)}."
    if report.labels:
        yield "Labels: " + ", ".join(f"{name} {n:,}" for name, n in report.labels.items()) + "."
    if report.problems:
        yield f"Left out because of {counted(len(report.problems), 'problem')}, named above."
