"""What an import leaves to be decided, and how the decisions are passed on."""

from collections.abc import Mapping
from pathlib import Path

from kutip.app import label_mapping
from kutip.app.import_report import FileReport, ImportReport
from kutip.domain.labels import LabelSet

# The choice that makes a label of its own out of a name.
ADD = ""


def unknown_labels(report: ImportReport) -> dict[str, int]:
    """The names in the files that the project does not know, and how often they stand there."""
    found = (dict(each.values) for each in report.problems if each.kind == "unknown_label")
    return {str(values["label"]): _whole(values["count"]) for values in found}


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 0


def proposal(name: str, labels: LabelSet) -> str:
    """The label that a name most likely means; `ADD` where it means something else."""
    known = {each.name.upper(): each.name for each in labels.spans}
    known |= {link.name.upper(): link.name for link in labels.links}
    upper = name.upper()
    titles = {title.upper(): each.name for each in labels.spans for _, title in each.titles}
    meant = label_mapping.ALSO.get(upper, "")
    return known.get(upper) or titles.get(upper) or known.get(meant, ADD)


def mapping_of(decisions: Mapping[str, str]) -> dict[str, str]:
    """The decisions as a mapping of names; those that are added need none."""
    return {name: target for name, target in decisions.items() if target != ADD}


def adds_labels(decisions: Mapping[str, str]) -> bool:
    """Whether any name becomes a label of its own."""
    return ADD in decisions.values()


def short_names(files: tuple[FileReport, ...]) -> list[str]:
    """The files by name; those of the same name by their folder as well."""
    paths = [Path(each.path) for each in files]
    names = [path.name for path in paths]
    return [
        name if names.count(name) == 1 else str(Path(path.parent.name, name))
        for path, name in zip(paths, names, strict=True)
    ]
