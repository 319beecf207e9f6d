"""Find words in all articles, with the words around them.

A phrase stands in quotation marks; a word that ends in a star begins others: presid*.

JSON: {"query", "documents", "not_searched", "hits": [{"document": id, "name", "start", "end",
"before", "found", "after"}]}; offsets are code points, end excluded; `not_searched` counts the
articles that are not in the search index yet.
"""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from kutip.cli.opening import opened, takes_project
from kutip.cli.output import Output, counted
from kutip.domain.errors import KutipError
from kutip.domain.items import id_text

_LIMIT = 1000
_FIELDS = ("name", "start", "end", "before", "found", "after")


def options(parser: ArgumentParser) -> None:
    """What to find, and in how many articles at most."""
    takes_project(parser)
    parser.add_argument("query", metavar="QUERY", help="words, or a “phrase”")
    parser.add_argument(
        "--limit",
        metavar="N",
        type=int,
        default=_LIMIT,
        help=f"in so many articles at most (default: {_LIMIT})",
    )


def run(args: Namespace, output: Output) -> int:
    """Find, after the index has what it lacks."""
    left = _fill(args.project, output)
    if left:
        output.say(f"{counted(left, 'article')} could not be searched yet.")
    with opened(args.project) as desk:
        hits = desk.store.search(args.query, args.limit)
    documents = len({hit.document_id for hit in hits})
    found = {
        "query": args.query,
        "documents": documents,
        "not_searched": left,
        "hits": [
            {"document": id_text(hit[0]), **dict(zip(_FIELDS, hit[1:], strict=True))}
            for hit in hits
        ],
    }
    lines = [
        f"{hit.name}:{hit.start}: {hit.before.lstrip()}[{hit.found}]{hit.after.rstrip()}"
        for hit in hits
    ]
    total = f"{counted(len(hits), 'place')} in {counted(documents, 'article')}"
    output.answer(found, [*lines, total])
    return 0


def _fill(project: str, output: Output) -> int:
    """Put into the index what waits, where the project can be written; gives what still waits."""
    from kutip.app.maintaining import fill_search

    with opened(project) as desk:
        waiting = desk.store.waiting_for_search()
    if not waiting:
        return 0
    try:
        output.follow(fill_search(Path(project)))
    except KutipError as error:
        output.say(str(error))
        return waiting
    return 0
