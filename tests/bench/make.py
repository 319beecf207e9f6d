"""Makes the projects and files that the bench measures, in a folder; prints where they are."""

import json
import sys
from pathlib import Path

import corpus

from kutip.app.import_options import ImportOptions
from kutip.app.importing import import_files
from kutip.app.projects import label_set, new_project
from kutip.domain.jobs import run
from kutip.formats.label_files import labels_to_json
from kutip.storage.store import Store

ROOT = Path(__file__).parents[2]


def project(path: Path, file: Path) -> str:
    """A project with what a file holds."""
    path.parent.mkdir(parents=True, exist_ok=True)
    for old in path.parent.glob(f"{path.name}*"):
        old.unlink()
    new_project(path)
    store = Store(path, writer="bench")
    run(import_files(store, [file], ImportOptions()))
    store.close()
    return str(path)


def main(folder: Path, articles: int) -> dict[str, str]:
    """Everything."""
    labels = labels_to_json(label_set("news"))
    made = {}
    for size, (length, spans) in {**corpus.SIZES, "1M1P": corpus.SIZES["1M"]}.items():
        line = corpus.document(size, length, spans, 7, one_paragraph=size == "1M1P")
        file = corpus.write(folder / f"{size}.jsonl", labels, iter([line]))
        made[size] = project(folder / f"{size}.kutip", file)
        if size == "3K":
            made["disk"] = project(ROOT / "build" / "bench-disk.kutip", file)
    few = (corpus.document(f"n{n}", 3_000, 30, 50 + n) for n in range(60))
    file = corpus.write(folder / "few.jsonl", labels, few)
    made["few"] = project(folder / "few.kutip", file)
    for name, count in (("corpus", articles), ("fifth", articles // 5)):
        path = corpus.write(folder / f"{name}.jsonl", labels, corpus.corpus(count))
        made[name] = str(path)
    return made


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]))))
