"""The exported folder as spaCy's own commands see it."""

import re
import subprocess
import sys

import pytest

from kutip.app.exporting import ExportOptions, export
from kutip.domain.errors import KutipError
from kutip.domain.jobs import run
from kutip.formats.spacy_folder.configs import ner_config, quote_config, spancat_config
from spacy_corpus import Shelf, fill


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    shelf = fill(Shelf(), 125)
    shelf.add("Hari ini hujan turun di pasar.")
    out = tmp_path_factory.mktemp("export") / "corpus-folder"
    run(export(shelf, out, ExportOptions(split=(80, 20))))
    return out


def spacy(folder, *arguments):
    command = [sys.executable, "-m", "spacy", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("name", ["ner", "spancat", "quote"])
def test_debug_data_finds_nothing_but_low_numbers(folder, name):
    found = spacy(folder, "debug", "data", f"configs/{name}.cfg", "--no-format")
    assert found.returncode == 0, found.stdout + found.stderr
    warned = re.findall(
        r"(?i)^.*(?:misaligned|whitespace|not present|overlap).*$", found.stdout, re.MULTILINE
    )
    allowed = ("No overlap between training", "No entities consisting of")
    assert [line for line in warned if not line.strip().startswith(allowed)] == []
    [summary] = re.findall(r"(\d+) warnings?", found.stdout.partition("Summary")[2]) or ["0"]
    assert int(summary) == len(re.findall(r"Low number of examples to train", found.stdout))


@pytest.mark.parametrize("name", ["ner", "spancat", "quote"])
def test_training_runs_on_it_as_it_is(folder, name, tmp_path):
    short = ("--training.max_steps", "1", "--training.eval_frequency", "1")
    found = spacy(folder, "train", f"configs/{name}.cfg", "--output", str(tmp_path), *short)
    assert found.returncode == 0, found.stdout + found.stderr
    assert "W030" not in found.stdout + found.stderr
    assert (tmp_path / "model-last" / "meta.json").is_file()


@pytest.mark.parametrize("name", ["ner", "spancat"])
def test_label_files_are_those_spacy_writes(folder, name, tmp_path):
    unread = f"--initialize.components.{name}.labels"
    found = spacy(folder, "init", "labels", f"configs/{name}.cfg", str(tmp_path), unread, "null")
    assert found.returncode == 0, found.stdout + found.stderr
    assert (tmp_path / f"{name}.json").read_bytes() == (
        folder / f"labels/{name}.json"
    ).read_bytes()


def test_the_tasks_of_the_folder_are_a_project(folder):
    from srsly import read_yaml
    from weasel.schemas import ProjectConfigSchema, validate

    tasks = read_yaml(folder / "project.yml")
    assert validate(ProjectConfigSchema, tasks) == []
    assert [task["name"] for task in tasks["commands"]][:2] == ["check-ner", "train-ner"]


def _flat(config, path=()):
    for name, value in config.items():
        if isinstance(value, dict):
            yield from _flat(value, (*path, name))
        else:
            yield ".".join((*path, name)), value


MEANT = {
    "paths.train",
    "paths.dev",
    "training.max_steps",
    "training.score_weights.spans_sc_f",
    "training.score_weights.spans_sc_p",
    "training.score_weights.spans_sc_r",
    "training.score_weights.spans_short_f",
    "training.score_weights.spans_short_p",
    "training.score_weights.spans_short_r",
    "components.spancat.spans_key",
    "components.spancat.suggester.@misc",
    "components.spancat.suggester.sizes",
    "components.spancat.suggester.min_size",
    "components.spancat.suggester.max_size",
}


@pytest.mark.parametrize(
    ("component", "text"),
    [
        ("ner", ner_config("xx", "corpus", incorrect=False)),
        ("spancat", spancat_config("xx", "corpus", (1, 4))),
        ("ner", quote_config("xx", "corpus/quote", incorrect=False)),
    ],
)
def test_configurations_are_spacys_own_with_the_blanks_filled(component, text):
    from spacy.cli.init_config import init_config
    from spacy.util import load_config_from_str

    own = init_config(lang="xx", pipeline=[component], optimize="efficiency", silent=True)
    theirs, ours = dict(_flat(own)), dict(_flat(load_config_from_str(text)))
    differing = {
        name
        for name in theirs.keys() | ours.keys()
        if theirs.get(name, "no") != ours.get(name, "no")
        and not name.startswith("initialize.components")
    }
    assert differing <= MEANT


def test_rejected_spans_are_named_to_the_training():
    assert 'incorrect_spans_key = "incorrect_spans"' in ner_config("id", "corpus", incorrect=True)


def test_a_language_cannot_add_to_a_configuration():
    with pytest.raises(KutipError, match="no language"):
        ner_config('id"\n[initialize.before_init]', "corpus", incorrect=False)
