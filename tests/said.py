"""What the tests of the command line share: files to import, and JSON made comparable."""

import json
import re
from pathlib import Path
from typing import Any, NamedTuple

ARTICLE = "“Kami siap,” kata Budi Santoso. Biayanya Rp 5 juta."
SPANS = (("Kami siap", "QUOTE"), ("Budi Santoso", "PERSON"), ("Rp 5 juta", "FIGURE"))
LABELS = ("PERSON", "ORGANISATION", "QUOTE", "FIGURE")


class Said(NamedTuple):
    """How a command ended, and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def write_sets(path: Path, *, bad: dict[str, object] | None = None) -> Path:
    """Kutip JSONL with the article; `bad` changes its first span."""
    spans = [_span(words, label, n) for n, (words, label) in enumerate(SPANS)]
    spans[0].update(bad or {})
    link = {"head": spans[0]["id"], "tail": spans[1]["id"], "label": "SPEAKER"}
    rini = {"annotator": "Rini", "state": "complete", "spans": spans, "links": [link]}
    head = {
        "kutip": 1,
        "project": {},
        "labels": [{"name": name} for name in LABELS],
        "links": [{"name": "SPEAKER", "from": ["QUOTE"], "to": ["PERSON"]}],
        "annotators": [{"name": "Rini", "kind": "human"}],
    }
    document = {"name": "siap", "text": ARTICLE, "sets": [rini]}
    lines = (json.dumps(line, ensure_ascii=False) for line in (head, document))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _span(words: str, label: str, number: int) -> dict[str, object]:
    start = ARTICLE.index(words)
    id_ = f"00000000-0000-4000-8000-00000000000{number}"
    return {"id": id_, "start": start, "end": start + len(words), "label": label, "text": words}


def normalised(said: str, folder: Path) -> str:
    """JSON without what differs from run to run.

    Ids become ID-1, ID-2 … in the order in which they appear; the test's folder FOLDER; times
    TIME; SHA-256 sums HASH.
    """
    said = said.replace(str(folder), "FOLDER")
    said = re.sub(r"\d{4}-\d\d-\d\dT[\d:.]+\+00:00", "TIME", said)
    said = re.sub(r"\d{4}-\d\d-\d\d-\d{6}", "TIME", said)
    said = re.sub(r"\b[0-9a-f]{64}\b", "HASH", said)
    ids: dict[str, str] = {}
    uuid = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
    return re.sub(uuid, lambda found: ids.setdefault(found[0], f"ID-{len(ids) + 1}"), said)
