"""Take an import back, whole; without a name, list the imports.

An import that people have worked on since is not removed.

JSON of the list: {"imports": [{"import": id, "name", "at", "documents", "new_documents", "spans",
"links"}]}; of a removal: {"removed": {"import": id, "name"}}.
"""

from argparse import ArgumentParser, Namespace

from kutip.cli.opening import opened, takes_project
from kutip.cli.output import Output, table
from kutip.domain.items import id_text

_COUNTS = ("documents", "new_documents", "spans", "links")


def options(parser: ArgumentParser) -> None:
    """Which import."""
    takes_project(parser)
    parser.add_argument("name", metavar="IMPORT", nargs="?", help="its name or id")


def run(args: Namespace, output: Output) -> int:
    """List or remove."""
    return _list(args, output) if args.name is None else _remove(args, output)


def _list(args: Namespace, output: Output) -> int:
    with opened(args.project) as desk:
        imports = [
            {"import": id_text(each.id), "name": each.name, "at": each.at}
            | {name: each.report.get(name, 0) for name in _COUNTS}
            for each in desk.store.imports()
        ]
    columns = ("name", "at", *_COUNTS, "import")
    lines = table([columns, *([each[name] for name in columns] for each in imports)])
    nothing = [f"Nothing was imported into {args.project}."]
    output.answer({"imports": imports}, lines if imports else nothing)
    return 0


def _remove(args: Namespace, output: Output) -> int:
    from kutip.app.maintaining import import_named

    with opened(args.project, write=True) as desk:
        found = import_named(desk.store, args.name)
        desk.store.remove_import(found.id)
    removed = {"import": id_text(found.id), "name": found.name}
    output.answer({"removed": removed}, [f"The import {found.name} has been taken back."])
    return 0
