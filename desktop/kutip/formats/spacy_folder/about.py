"""The pages of an exported folder: manifest, report, guide and tasks."""

import json
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version
from typing import NamedTuple

from kutip.domain.items import id_text
from kutip.formats.spacy_folder.corpora import Sides, Written
from kutip.formats.spacy_folder.notes import Note
from kutip.formats.spacy_folder.survey import Survey


class About(NamedTuple):
    """What is said of an export beside its counts: where it is from, how it was asked for."""

    project: str
    project_id: str
    annotator: str
    tokenizer: str
    program: str
    arguments: Mapping[str, object]
    left_out: Sequence[tuple[str, str]] = ()
    notes: Sequence[Note] = ()


def manifest(about: About, survey: Survey, sides: Sides, files: Sequence[Written]) -> str:
    """Everything needed to tell two exports apart, or to make this one again; no times."""
    names = {document.id: document.name for document in survey.documents}
    smallest, largest = survey.sizes()
    return _json(
        {
            "kutip_export": 1,
            "program": {"kutip": about.program, "spacy": version("spacy")},
            "project": {"id": about.project_id, "title": about.project},
            "annotator": about.annotator,
            "tokenizer": about.tokenizer,
            "arguments": dict(about.arguments),
            "labels": [_label(survey, name) for name in survey.lengths],
            "suggester": {"min_size": smallest, "max_size": largest},
            "counts": counts(survey),
            "origins": dict(sorted(survey.origins.items())),
            "guidelines": {str(n): count for n, count in sorted(survey.guidelines.items())},
            "files": [file._asdict() for file in files],
            "documents": [
                {"document": id_text(id_), "title": names[id_], "side": side}
                for side, ids in sides.items()
                for id_ in ids
            ],
            "left_out": [{"document": name, "why": why} for name, why in about.left_out],
        }
    )


def counts(survey: Survey) -> dict[str, int]:
    """The numbers of an export: kept, moved and dropped spans are all there are."""
    return {
        "documents": len(survey.documents),
        "kept": survey.kept,
        "moved": survey.moved,
        "dropped": survey.dropped,
        "given_way": survey.given_way,
    }


def _label(survey: Survey, name: str) -> dict[str, object]:
    groups = survey.groups()
    return {
        "name": name,
        "from": [
            survey.rules.labels.span(id_).name
            for id_, own in survey.rules.names.items()
            if own == name
        ],
        "spans": survey.lengths[name].total(),
        "doc.ents": name in groups.entities,
        "quotes": name in groups.quotes,
        "short": name in groups.short,
        "suggester_reaches": round(survey.reach(name), 4),
    }


def report(about: About, survey: Survey, sides: Sides, files: Sequence[Written]) -> str:
    """The report a person reads: every number, and everything that did not simply leave."""
    return "\n".join(_report(about, survey, sides, files)) + "\n"


def _report(about: About, survey: Survey, sides: Sides, files: Sequence[Written]) -> Iterator[str]:
    yield f"# {about.project}: export to spaCy"
    yield ""
    yield f"Annotations of {about.annotator}; tokenizer `{about.tokenizer}`."
    yield ""
    yield from _table(
        ("", "number"), [(k.replace("_", " "), n) for k, n in counts(survey).items()]
    )
    yield 'Kept, moved and dropped are all the spans. Given way: in `doc.spans["sc"]`, not in'
    yield "`doc.ents` (the longest stands, then the label that comes first, then the earlier; the"
    yield "others' remaining words are *missing*). That is no loss."
    yield ""
    yield from _sides(survey, sides)
    smallest, largest = survey.sizes()
    yield f"The suggester of `configs/spancat.cfg` offers {smallest} to {largest} tokens:"
    yield ""
    reach = [(name, f"{100 * survey.reach(name):.1f} %") for name in survey.labels]
    yield from _table(("label", "reached"), reach)
    yield from _table(("file", "articles", "spans"), [file[:3] for file in files])
    yield from _list("Left out", [f"{name}: {why}" for name, why in about.left_out])
    yield from _list("To know", [_line(note) for note in about.notes])
    yield from _list("Given way in `doc.ents`", [_line(note) for note in survey.gave_way])


def _sides(survey: Survey, sides: Sides) -> Iterator[str]:
    side_of = {id_: side for side, ids in sides.items() for id_ in ids}
    found = {side: [d for d in survey.documents if side_of[d.id] == side] for side in sides}
    articles = ("articles", *(len(documents) for documents in found.values()))
    rows = [
        (name, *(sum(d.spans[name] for d in documents) for documents in found.values()))
        for name in survey.lengths
    ]
    yield from _table(("", *sides), [articles, *rows])


def _line(note: Note) -> str:
    return f"{note.document}: {note.message}" if note.document else note.message


def _table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(_cell(cell) for cell in row)} |"
    yield ""


def _list(title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"## {title}"
        yield ""
        yield from (f"- {_cell(line)}" for line in lines)
        yield ""


def _cell(value: object) -> str:
    """One line that no article's text can break out of."""
    return " ".join(str(value).split()).replace("|", "\\|").replace("<", "&lt;")


def project_yml(title: str, configs: Sequence[str]) -> str:
    """The tasks of `spacy project run`: check and train each configuration."""
    lines = [f"title: {json.dumps(title)}", "commands:"]
    for name in configs:
        lines += _command(f"check-{name}", f"debug data configs/{name}.cfg")
        lines += _command(f"train-{name}", f"train configs/{name}.cfg --output output/{name}")
        lines += ["    outputs:", f'      - "output/{name}/model-best"']
    return "\n".join(lines) + "\n"


def _command(name: str, arguments: str) -> list[str]:
    return [f"  - name: {name}", "    script:", f'      - "python -m spacy {arguments}"']


def readme(about: About, configs: Sequence[str]) -> str:
    """How to train from this folder, and what is in it."""
    commands = "\n".join(
        f"python -m spacy train configs/{name}.cfg --output output/{name}" for name in configs
    )
    return _README.format(title=_cell(about.project), commands=commands)


_README = """\
# {title}

Written by Kutip. Run from this folder:

```
{commands}
```

- `corpus/train.spacy`, `dev.spacy`, `test.spacy`: files, or folders of files with a thousand
  articles each. `doc.ents` is the view without overlaps, `doc.spans["sc"]` every span,
  `doc.spans["short"]` those the n-gram suggester can offer.
- `corpus/quote/`: the outer quotes as entities, for `configs/quote.cfg`. A suggester cannot offer
  whole sentences. `corpus/spancat/` is there only where some articles miss spans.
- `span.id_` is the span's id; `doc.user_data["kutip"]` has attributes, origins and links by it.
- `report.md`: what was kept, moved, dropped and left out. `manifest.json`: hashes and counts.
"""


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
