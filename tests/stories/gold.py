"""The whole article of the task, by keys: `python tests/stories/gold.py [FOLDER] [SEEDS]`.

Not part of the tests: the article is not ours to ship. Types the spans and links of `gold.json`
at the real program, exports, reads back with plain spaCy, and prints what it took.
"""

import json
import sys
import tempfile
import time
from pathlib import Path

from acting import ANNOTATOR, Person, Wanted, new_project, read_back, screen, until, window

SEEDS = Path(__file__).parents[2].parent / "shared" / "seeds"


def wanted(gold: dict) -> list[Wanted]:
    """The spans of the gold file with their speakers, quotations last."""
    order = sorted(
        range(len(gold["spans"])),
        key=lambda n: (gold["spans"][n]["label"] == "QUOTE", gold["spans"][n]["start"]),
    )
    speaker = {k["head"]: order.index(k["tail"]) for k in gold["links"] if k["label"] == "SPEAKER"}
    spans = gold["spans"]
    return [
        Wanted(spans[n]["start"], spans[n]["end"], spans[n]["label"], speaker.get(n))
        for n in order
    ]


def main() -> int:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp(prefix="kutip-gold-"))
    folder.mkdir(parents=True, exist_ok=True)
    seeds = Path(sys.argv[2]) if len(sys.argv) > 2 else SEEDS
    gold = json.loads((seeds / "gold.json").read_text(encoding="utf-8"))
    article = seeds / gold["document"]
    spans = wanted(gold)
    project = new_project(folder, article)
    with screen() as display, window(display, project) as program:
        person = Person(display, project)
        person.begin()
        began = time.monotonic()
        first_right = 0
        for span in spans:
            person.label(span)
            if span.label == "QUOTE":
                before = person.acting
                person.answer(span, spans)
                first_right += person.acting - before <= 3
                print(f"{person.acting - before} keys for the speaker of {text_of(article, span)}")
        took = time.monotonic() - began
        program.picture(folder / "labelled.png")
        person.type(["ctrl+Return"])
        until(lambda: project.state() == "complete", "the article to be done")
        program.picture(folder / "done.png")
        program.quit()
    exported = folder / "gold.spacy"
    project.command("export", project.path, exported, "--annotator", ANNOTATOR)
    read = read_back(exported)
    links = sorted(
        [s.start, "SPEAKER", spans[s.speaker].start] for s in spans if s.speaker is not None
    )
    right = {
        "text": read["text"] == article.read_bytes().decode(),
        "spans": read["spans"] == sorted([*s[:3]] for s in spans),
        "links": read["links"] == links,
    }
    print(f"{len(spans)} spans, {len(links)} links in {took:.1f} s")
    print(f"{person.acting} keys that act, {person.moving} that move:", end=" ")
    print(f"{person.acting / len(spans):.2f} and {person.moving / len(spans):.1f} a span")
    print(f"{first_right} of {len(links)} speakers offered first")
    print(f"read back by plain spaCy: {right}; pictures and project in {folder}")
    return not all(right.values())


def text_of(article: Path, span: Wanted) -> str:
    return article.read_bytes().decode()[span.start : span.end]


if __name__ == "__main__":
    sys.exit(main())
