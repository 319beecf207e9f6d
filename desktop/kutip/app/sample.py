"""The sample project: the articles that come with the program, labelled, to read and to try on."""

import sys
from pathlib import Path

from kutip.app.import_options import ImportOptions
from kutip.app.importing import import_files
from kutip.app.projects import new_project, user_name
from kutip.domain.jobs import run
from kutip.resources import resource
from kutip.storage.store import Store

ANNOTATIONS = "seeds/news/annotations.jsonl"


def make_sample(path: Path, annotator: str | None = None) -> Path:
    """Make the sample project; its annotations become the annotator's own, to try things on."""
    name = annotator or user_name()
    path.parent.mkdir(parents=True, exist_ok=True)
    new_project(path, labels="news", language="id", title="Contoh Kutip")
    store = Store(path, writer=name)
    try:
        run(import_files(store, [resource(ANNOTATIONS)], ImportOptions(annotator=name)))
        run(store.fill_search())
    finally:
        store.close()
    return path


if __name__ == "__main__":
    make_sample(Path(sys.argv[1]))
