"""Take back the last edit of an annotator; done again, the one before it.

Without --annotator there must be only one with anything to take back. Imports are taken back by
“kutip remove-import”.

JSON: {"annotator", "undone": name of the edit, "document": name of the article or null}.
"""

from argparse import ArgumentParser, Namespace

from kutip.cli.opening import opened, takes_project
from kutip.cli.output import Output


def options(parser: ArgumentParser) -> None:
    """Whose edit."""
    takes_project(parser)
    parser.add_argument("--annotator", metavar="NAME", help="whose edit")


def run(args: Namespace, output: Output) -> int:
    """Take it back, and say what it was."""
    from kutip.app.maintaining import undo

    with opened(args.project, write=True) as desk:
        annotator, step = undo(desk.store, args.annotator)
        documents = {each.id: each.name for each in desk.store.documents()}
    where = documents.get(step.document_id) if step.document_id else None
    found = {"annotator": annotator, "undone": step.name, "document": where}
    place = f" in {where}" if where else ""
    output.answer(found, [f"Taken back: {step.name}{place}, by {annotator}."])
    return 0
