"""The whole way, as a user goes it: import, label, lose power, go on, export, read back."""

import json
import subprocess
from pathlib import Path

import pytest
from acting import ANNOTATOR, Person, Wanted, new_project, read_back, until, window

from kutip.resources import resource

ARTICLE = "01-garam-kelimbi"
# So far into the article: spans of all four labels, spans inside quotations, two speakers.
UP_TO = 860


def article() -> Path:
    return resource(f"seeds/news/articles/{ARTICLE}.txt")


def wanted() -> list[Wanted]:
    """Some spans of the article as it is labelled in the sample, quotations last.

    Every figure outside quotations but the first is left out, and one span that crosses another
    is added: overlap is the normal case.
    """
    lines = resource("seeds/news/annotations.jsonl").read_text(encoding="utf-8").split("\n")
    documents = (json.loads(line) for line in lines[1:] if line)
    document = next(d for d in documents if d["name"] == ARTICLE)
    (said,) = document["sets"]
    spans = [span for span in said["spans"] if span["end"] <= UP_TO]
    quotes = [span for span in spans if span["label"] == "QUOTE"]
    kept = [s for s in spans if s["label"] != "FIGURE" or _inside(s, quotes) or s is spans[1]]
    kept.sort(key=lambda span: (span["label"] == "QUOTE", span["start"]))
    numbers = {span["id"]: number for number, span in enumerate(kept)}
    tails = {k["head"]: numbers[k["tail"]] for k in said["links"] if k["head"] in numbers}
    found = [
        Wanted(s["start"], s["end"], s["label"], tails.get(s["id"]), nobody=_nobody(s))
        for s in kept
    ]
    at = document["text"].index("Koperasi Garam Kelimbi (KGK)")
    across = Wanted(
        at + len("Koperasi "), at + len("Koperasi Garam Kelimbi (KGK)"), "ORGANISATION"
    )
    return [across, *(w._replace(speaker=w.speaker and w.speaker + 1) for w in found)]


def _inside(span: dict, others: list[dict]) -> bool:
    return any(o["start"] <= span["start"] and span["end"] <= o["end"] for o in others)


def _nobody(span: dict) -> str:
    said = (span.get("attributes") or {}).get("speaker", "")
    return said if said != "linked" else ""


@pytest.fixture
def project(tmp_path):
    return new_project(tmp_path, article())


def test_an_article_from_the_file_to_spacy(display, project, tmp_path):
    spans = wanted()
    text = project.text()
    assert text == article().read_bytes().decode()
    assert 10 <= len(spans) <= 20
    assert {s.label for s in spans} == {"PERSON", "ORGANISATION", "QUOTE", "FIGURE"}
    person = Person(display, project)
    with window(display, project) as program:
        person.begin()
        for span in spans:
            person.label(span)
            person.answer(span, spans)
        # A second label on the same words, and a span that crosses another.
        person.type(["Escape", *person.keys_to(spans[1].start, spans[1].end), "2", "shift+1"])
        until(lambda: len(project.spans()) == len(spans) + 2, "two labels on the same words")
        person.type(["ctrl+z", "ctrl+z"])
        until(lambda: len(project.spans()) == len(spans), "undoing both")
        person.type(["ctrl+Return"])
        until(lambda: project.state() == "complete", "the article to be done")
        program.quit()
    assert sorted(project.spans()) == sorted(s[:3] for s in spans)
    assert {s.start: s.nobody for s in spans if s.nobody}.items() <= project.said().items()
    links = [(s.start, "SPEAKER", spans[s.speaker].start) for s in spans if s.speaker is not None]
    assert project.links() == links
    exported = tmp_path / "cerita.spacy"
    project.command("export", project.path, exported, "--annotator", ANNOTATOR)
    read = read_back(exported)
    assert read["text"] == text
    assert [tuple(s) for s in read["spans"]] == sorted(s[:3] for s in spans)
    assert [tuple(k) for k in read["links"]] == links


def test_what_was_typed_survives_a_power_cut(display, project):
    spans = wanted()
    person = Person(display, project)
    keys = [key for span in spans if span.label != "QUOTE" for key in person.keys_for(span)]
    typed = [s[:3] for s in spans if s.label != "QUOTE"]
    with window(display, project) as program:
        person.begin()
        typing = subprocess.Popen(
            ["xdotool", "key", "--delay", "12", *keys],
            env={**project.environment, "DISPLAY": display},
        )
        try:
            seen = until(lambda: s if len(s := project.spans()) >= 4 else None, "four spans")
            program.kill()
            assert typing.poll() is None, "it was not in the middle of typing"
        finally:
            typing.wait()
    kept = project.spans()
    assert kept[: len(seen)] == seen
    assert 4 <= len(kept) < len(typed)
    assert kept == typed[: len(kept)]
    with window(display, project) as program:
        again = Person(display, project)
        again.begin()
        for span in spans:
            if span[:3] not in kept:
                again.label(span)
                again.answer(span, spans)
        program.quit()
    assert sorted(project.spans()) == sorted(s[:3] for s in spans)
