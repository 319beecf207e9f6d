"""Export: a project's annotations into files, in one of several formats."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from kutip.app.export_report import Exportable, ExportOptions, ExportRefusedError, ExportReport
from kutip.app.line_export import export_lines
from kutip.app.spacy_export import export_spacy
from kutip.domain.errors import KutipError
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.domain.jobs import Job
from kutip.formats.kutip_jsonl import KutipFormat
from kutip.formats.prodigy import ProdigyFormat

__all__ = [
    "WRITERS",
    "ExportOptions",
    "ExportRefusedError",
    "ExportReport",
    "Exportable",
    "Writer",
    "export",
]

Writer = Callable[[Exportable, Path, ExportOptions], Job[ExportReport]]

# Other formats join here: a name, and a function that writes a project in it.
WRITERS: dict[str, Writer] = {
    "spacy": export_spacy,
    "kutip": partial(export_lines, KutipFormat()),
    "prodigy": partial(export_lines, ProdigyFormat()),
}


def export(store: Exportable, out: Path, options: ExportOptions) -> Job[ExportReport]:
    """Write a project's annotations in a format; OUT with a suffix is a file, else a folder."""
    writer = WRITERS.get(options.format)
    if writer is None:
        raise KutipError(
            QT_TRANSLATE_NOOP("errors", "Kutip cannot write “{format}”. It writes: {formats}."),
            format=options.format,
            formats=", ".join(sorted(WRITERS)),
        )
    return (yield from writer(store, out, options))
