from pathlib import Path

import pytest
from conformance import documents_in, found_in, problems_in

from kutip.formats.base import FileHeader
from kutip.formats.text import TextFormat


def test_an_article_is_its_file_exactly(tmp_path: Path) -> None:
    text = " Judul\r\n\r\nIsi\u00a0e\u0301 😀\u2028\x0cakhir  \n"
    path = tmp_path / "berita.txt"
    path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    (document,) = documents_in(path, TextFormat())
    assert (document.name, document.text, document.sets) == ("berita.txt", text, ())


def test_an_article_in_a_folder_is_named_by_its_path_there(tmp_path: Path) -> None:
    path = tmp_path / "kompas" / "2026" / "a.txt"
    path.parent.mkdir(parents=True)
    path.write_text("isi", "utf-8")
    (document,) = documents_in(path, TextFormat(), root=tmp_path)
    assert document.name == "kompas/2026/a.txt"


def test_a_guess_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "lama.txt"
    path.write_bytes("“Naik,” katanya kepada wartawan di Jakarta".encode("cp1252"))
    header, guess, document = found_in(path, TextFormat())
    assert header == FileHeader(str(path), "cp1252", "none")
    assert guess.kind == "encoding_guessed"
    assert document.text.startswith("“Naik,”")


def test_a_large_file_is_refused_with_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "besar.txt"
    with path.open("wb") as file:
        file.truncate(65 << 20)
    (problem,) = problems_in(path, TextFormat())
    assert "larger than any article" in problem.message


@pytest.mark.parametrize(
    ("name", "score"), [("a.txt", 0.5), ("A.TXT", 0.5), ("a.jsonl", 0), ("LICENSE", 0)]
)
def test_text_is_known_by_its_suffix(name: str, score: float) -> None:
    assert TextFormat().recognises(Path(name), b"kata") == score
