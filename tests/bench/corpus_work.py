"""Measures a whole corpus: import, search index, export, read back, search. Prints JSON."""

import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kutip.app.exporting import ExportOptions, export
from kutip.app.import_options import ImportOptions
from kutip.app.importing import import_files
from kutip.app.projects import new_project
from kutip.domain.jobs import run
from kutip.storage.store import Store


def measure(work: Callable[[], object]) -> list[float]:
    """CPU and wall seconds."""
    cpu, wall = time.process_time(), time.perf_counter()
    work()
    return [time.process_time() - cpu, time.perf_counter() - wall]


def peak() -> float:
    """The most megabytes held so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


def loop(store: Store, out: Path) -> None:
    """What spaCy's own loop takes for the same documents: make each, add it, write them."""
    import spacy
    from spacy.tokens import Doc, DocBin, Span

    vocab = spacy.blank("xx").vocab
    names = {label.id: label.name for label in store.labels().spans}
    box = DocBin(store_user_data=True)
    for document in store.documents():
        on = store.read(document.id)
        starts, ends = on.tokens.starts, on.tokens.ends
        words = [on.text[s:e] for s, e in zip(starts, ends, strict=True)]
        spaces = [s != e for s, e in zip([*starts[1:], len(on.text)], ends, strict=True)]
        doc = Doc(vocab, words, spaces)
        spans = [doc.char_span(s.start, s.end, names[s.label_id]) for s in on.spans.values()]
        doc.spans["sc"] = [span for span in spans if isinstance(span, Span)]
        box.add(doc)
    out.write_bytes(box.to_bytes())


def main(folder: Path, file: Path) -> dict[str, Any]:
    """The whole corpus."""
    path = folder / f"{file.stem}-work.kutip"
    new_project(path)
    store = Store(path, writer="bench")
    said: dict[str, Any] = {}
    said["import"] = measure(lambda: run(import_files(store, [file], ImportOptions())))
    said["import mb"] = peak()
    said["index"] = measure(lambda: run(store.fill_search()))
    words = ("garam", "koperasi samudra", "Rp300", '"harga panen"', "nelayan kredit")
    said["search"] = [measure(lambda w=w: store.search(w, limit=50)) for w in words * 4]
    out = folder / f"{file.stem}-out"
    said["export"] = measure(lambda: run(export(store, out, options(verify=False))))
    said["export mb"] = peak()
    verified = measure(lambda: run(export(store, out, options(verify=True))))
    said["verify"] = [
        with_it - without for with_it, without in zip(verified, said["export"], strict=True)
    ]
    said["spaCy loop"] = measure(lambda: loop(store, folder / "loop.spacy"))
    return said


def options(*, verify: bool) -> ExportOptions:
    """The usual export; to read back and compare is its own row."""
    return ExportOptions(misaligned="expand", accept_loss=True, split=(80, 10, 10), verify=verify)


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), Path(sys.argv[2]))))
