"""Show the label set of a project as JSON, or change it with --set.

Labels are matched by their names: what the file has more is added, what it has otherwise is
changed, what it has not is deleted, which is refused for a label that is in use. One undo takes
the whole change back.

The answer is the label set in either case, as --set and “kutip new --labels” take it:
{"labels": [{"name", "titles", "short", "colour", "key", "attributes"}],
"links": [{"name", "titles", "from", "to"}]}.
"""

from argparse import ArgumentParser, Namespace
from collections import Counter

from kutip.cli.opening import opened, takes_project
from kutip.cli.output import Output
from kutip.domain.edits import Added, Edit, Removed


def options(parser: ArgumentParser) -> None:
    """The labels to have."""
    takes_project(parser)
    parser.add_argument(
        "--set", metavar="FILE.json", dest="file", help="make this file the label set"
    )


def run(args: Namespace, output: Output) -> int:
    """Show, or change and show."""
    from kutip.app.label_sets import labels_json, set_labels

    with opened(args.project, write=args.file is not None) as desk:
        if args.file is not None:
            output.say(_said(set_labels(desk.store, args.file)))
        output.object(labels_json(desk.store))
    return 0


def _said(edit: Edit) -> str:
    kinds = Counter(type(change) for change in edit.changes)
    added, removed = kinds[Added], kinds[Removed]
    changed = len(edit.changes) - added - removed
    return f"Labels and links: {added} added, {changed} changed, {removed} deleted."
