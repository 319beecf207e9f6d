"""List the file formats that can be read and written, and what each can hold.

JSON: {"formats": [{"name", "suffixes", "reads", "writes", "keeps": [features]}], "failed":
[sentences about formats that could not be loaded]}.
"""

from argparse import ArgumentParser, Namespace

from kutip.cli.output import Output, table


def options(_: ArgumentParser) -> None:
    """Nothing more."""


def run(_: Namespace, output: Output) -> int:
    """Ask every format."""
    from kutip.app.known_formats import failed_formats, known_formats

    listed, failed = known_formats(), failed_formats()
    for sentence in failed:
        output.say(sentence)
    head = ("format", "files", "reads", "writes", "keeps")
    rows = [
        (each.name, " ".join(each.suffixes), _tick(each.reads), _tick(each.writes), each.keeps)
        for each in listed
    ]
    lines = table([head, *((*row, ", ".join(keeps) or "–") for *row, keeps in rows)])
    found = {"formats": [each._asdict() for each in listed], "failed": failed}
    output.answer(found, lines)
    return 0


def _tick(said: bool) -> str:  # noqa: FBT001 - it is what is shown
    return "yes" if said else "no"
