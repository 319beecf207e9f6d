"""The example in the README does what it says."""

import re
from pathlib import Path

import pytest

import kutip

README = Path(__file__).parent.parent / "README.md"


def test_the_example_of_the_readme_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = re.search(r"```python\n(.*?)```", README.read_text("utf-8"), re.DOTALL)
    assert found is not None
    monkeypatch.chdir(tmp_path)
    exec(compile(found[1], "README.md", "exec"), {})  # noqa: S102 - our own example
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    (doc,) = DocBin().from_disk(tmp_path / "berita.spacy").get_docs(Vocab())
    assert [(span.text, span.label_) for span in doc.spans["sc"]] == [("Budi", "PERSON")]


def test_only_what_is_there_is_given() -> None:
    assert kutip.open_project.__name__ == "open_project"
    with pytest.raises(AttributeError, match="no attribute 'close_project'"):
        _ = kutip.close_project
