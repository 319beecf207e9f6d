"""Count articles, spans and links, and how far each annotator is.

JSON: {"documents", "annotators": {NAME: {"new", "in_progress", "complete", "skipped", "spans"}},
"labels": {NAME: count}, "links": {NAME: count}}. Spans are accepted ones. An annotator's numbers
are of articles that were begun or handed out; one that was sent back counts as in progress.
"""

from argparse import Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kutip.cli.opening import opened, takes_project
from kutip.cli.output import Output, counted, table

if TYPE_CHECKING:
    from kutip.app.counting import Stats

options = takes_project


def run(args: Namespace, output: Output) -> int:
    """Count, and show."""
    from kutip.app.counting import stats

    with opened(args.project) as desk:
        found = stats(desk.store)
    output.answer(found.as_json(), _lines(found))
    return 0


def _lines(found: "Stats") -> Iterator[str]:
    yield counted(found.documents, "article")
    if found.annotators:
        yield ""
        head = ("annotator", "new", "in progress", "complete", "skipped", "spans")
        yield from table([head, *((name, *each) for name, each in found.annotators.items())])
    for kind, counts in (("label", found.labels), ("link", found.links)):
        if counts:
            yield ""
            yield from table([(kind, "count"), *counts.items()])
