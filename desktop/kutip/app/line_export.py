"""Export to formats of one document a line, which hold everything a project says."""

from collections.abc import Iterator
from pathlib import Path

from kutip.app.export_report import Exportable, ExportOptions, ExportReport
from kutip.domain.annotated import AnnotatedDocument
from kutip.domain.errors import KutipError
from kutip.domain.i18n import QT_TRANSLATE_NOOP
from kutip.domain.items import DocumentId, LabelId
from kutip.domain.jobs import Job, Progress
from kutip.formats.base import Writer
from kutip.formats.spacy_folder.corpora import Written


def export_lines(
    writer: Writer, store: Exportable, out: Path, options: ExportOptions
) -> Job[ExportReport]:
    """Write every document with its sets, or only those of one annotator or of some labels."""
    _refuse_arguments(out, options)
    _refuse_unknown(store, options)
    wanted = frozenset(store.labels().named(name).id for name in options.labels)
    ids = [document.id for document in store.documents()]
    kept = 0
    for done, document in enumerate(_documents(store, ids, options, wanted)):
        kept += len(document.spans)
        if done % 50 == 0:
            yield Progress(done, 2 * len(ids))
    report = ExportReport(options.format, documents=len(ids), kept=kept)
    if options.dry_run:
        return report
    yield Progress(len(ids), 2 * len(ids))
    written = writer.write(store, _documents(store, ids, options, wanted), out)
    file = Written(out.name, written.documents, written.spans, written.sha256)
    return ExportReport(options.format, (file,), documents=len(ids), kept=kept)


def _documents(
    store: Exportable, ids: list[DocumentId], options: ExportOptions, wanted: frozenset[LabelId]
) -> Iterator[AnnotatedDocument]:
    return (_chosen(whole, options, wanted) for whole in store.read_many(ids))


def _chosen(
    whole: AnnotatedDocument, options: ExportOptions, wanted: frozenset[LabelId]
) -> AnnotatedDocument:
    """A document with the sets and labels that were asked for, which is all where none were."""
    if options.annotator is None and not wanted:
        return whole
    sets = [s for s in whole.sets.values() if options.annotator in (None, s.annotator)]
    ours = {s.id for s in sets}
    spans = {
        span.id: span
        for span in whole.spans.values()
        if span.set_id in ours and (not wanted or span.label_id in wanted)
    }
    links = [k for k in whole.links.values() if k.head_id in spans and k.tail_id in spans]
    return AnnotatedDocument(whole.document, whole.text, whole.tokens, sets, spans.values(), links)


def _refuse_arguments(out: Path, options: ExportOptions) -> None:
    if options.split is not None or options.mapping:
        raise KutipError(
            QT_TRANSLATE_NOOP(
                "errors", "{format} holds the project as it is: it takes no --split and no --map."
            ),
            format=options.format,
        )
    if out.is_dir():
        raise KutipError(
            QT_TRANSLATE_NOOP("errors", "{path} is a folder; name a file to write to."), path=out
        )


def _refuse_unknown(store: Exportable, options: ExportOptions) -> None:
    names = [annotator.name for annotator in store.annotators()]
    if options.annotator is not None and options.annotator not in names:
        raise KutipError(
            QT_TRANSLATE_NOOP("errors", "There is no annotator “{name}”. There are: {names}."),
            name=options.annotator,
            names=", ".join(names),
        )
