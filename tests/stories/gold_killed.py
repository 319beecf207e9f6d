"""The same article, with the program killed three times while it is being typed at.

By hand: `python tests/stories/gold_killed.py [FOLDER] [SEEDS]`. After each SIGKILL everything that
stood in the file before is still there; in the end the export is what the gold file says.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from acting import (
    ANNOTATOR,
    Person,
    Project,
    Wanted,
    new_project,
    read_back,
    screen,
    until,
    window,
)
from gold import SEEDS, wanted

# How many spans stand in the file when the program is killed.
KILLS = (4, 9, 14)


def type_and_kill(display: str, project: Project, spans: list[Wanted], at: int) -> None:
    """Type at the program until so many spans are saved, and kill it between two keys."""
    there = [tuple(span) for span in project.spans()]
    left = [s for s in spans if s.label != "QUOTE" and s[:3] not in there]
    with window(display, project) as program:
        person = Person(display, project)
        person.begin()
        keys = [key for span in left for key in person.keys_for(span)]
        typing = subprocess.Popen(
            ["xdotool", "key", "--delay", "12", *keys],
            env={**project.environment, "DISPLAY": display},
        )
        seen = until(lambda: s if len(s := project.spans()) >= at else None, f"{at} spans")
        program.kill()
        typing.kill()
        typing.wait()
    kept = project.spans()
    lost = [span for span in seen if span not in kept]
    print(f"killed with {len(seen)} spans in the file: {len(kept)} kept, {len(lost)} lost")


def finish(display: str, project: Project, spans: list[Wanted]) -> None:
    """Type what is not there yet, and call the article done."""
    with window(display, project) as program:
        person = Person(display, project)
        person.begin()
        there = [tuple(span) for span in project.spans()]
        for span in spans:
            if span[:3] not in there:
                person.label(span)
                if span.label == "QUOTE":
                    person.answer(span, spans)
        person.type(["ctrl+Return"])
        until(lambda: project.state() == "complete", "the article to be done")
        program.quit()


def main() -> int:
    """Kill, finish, export, compare."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp(prefix="kutip-killed-"))
    folder.mkdir(parents=True, exist_ok=True)
    seeds = Path(sys.argv[2]) if len(sys.argv) > 2 else SEEDS
    gold = json.loads((seeds / "gold.json").read_text(encoding="utf-8"))
    spans, project = wanted(gold), new_project(folder, seeds / gold["document"])
    with screen() as display:
        for at in KILLS:
            type_and_kill(display, project, spans, at)
        finish(display, project, spans)
    exported = folder / "gold.spacy"
    project.command("export", project.path, exported, "--annotator", ANNOTATOR)
    read = read_back(exported)
    tails = {s.start: spans[s.speaker].start for s in spans if s.speaker is not None}
    right = {
        "text": read["text"] == (seeds / gold["document"]).read_bytes().decode(),
        "spans": read["spans"] == sorted([*s[:3]] for s in spans),
        "links": read["links"] == sorted([start, "SPEAKER", tails[start]] for start in tails),
    }
    print(f"read back by plain spaCy: {right}; project in {folder}")
    return not all(right.values())


if __name__ == "__main__":
    sys.exit(main())
