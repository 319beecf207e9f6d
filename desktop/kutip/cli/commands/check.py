"""Look for damage; with --repair, mend what can be made anew.

A repair makes all indexes anew (also that for the search) and cuts texts that have no token
boundaries. Texts, spans and links are never touched. A project with damage is first copied, as
it is, to a file beside it.

Exit code 1 where problems are found, or left after the repair. JSON: {"project", "sound",
"problems": [{"kind", "message"}], "repaired": null or {"copy": path or null, "indexed": texts in
the search index, "cut": texts that got token boundaries}}.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kutip.cli.opening import takes_project
from kutip.cli.output import Output, counted

if TYPE_CHECKING:
    from kutip.app.maintaining import Repair


def options(parser: ArgumentParser) -> None:
    """Whether to mend."""
    takes_project(parser)
    parser.add_argument("--repair", action="store_true", help="mend what can be made anew")


def run(args: Namespace, output: Output) -> int:
    """Check, or mend and check."""
    from kutip.app.maintaining import check, repair

    done = output.follow(repair(Path(args.project))) if args.repair else None
    problems = done.left if done else check(Path(args.project))
    found = {
        "project": args.project,
        "sound": not problems,
        "problems": [{"kind": each.kind, "message": each.message} for each in problems],
        "repaired": _as_json(done) if done else None,
    }
    said = [each.message for each in problems] or [f"{args.project} is sound."]
    output.answer(found, [*(_lines(done) if done else ()), *said])
    return 1 if problems else 0


def _as_json(done: "Repair") -> dict[str, object]:
    kept = str(done.kept) if done.kept else None
    return {"copy": kept, "indexed": done.indexed, "cut": done.cut}


def _lines(done: "Repair") -> Iterator[str]:
    if done.kept:
        yield f"The project as it was is kept in {done.kept}."
    yield f"All indexes were made anew; {counted(done.indexed, 'text')} can be searched."
    if done.cut:
        yield f"{counted(done.cut, 'text')} got token boundaries."
    if done.left:
        yield "This could not be mended; a backup may have it whole (“kutip restore”):"
