import pytest
from hypothesis import given
from hypothesis import strategies as st

from kutip.domain.errors import KutipError
from kutip.formats.base import MalformedError
from kutip.formats.encoding import decode, is_storable, made_storable
from strategies import texts

NEWS = "“Kami siap,” kata Budi – é\u00a0ü\r\nBaris dua e\u0301 😀\u2028akhir\ufeff"
WESTERN = "“Kami siap,” kata Budi – harga naik 5 % ‘lagi’…\r\n"


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (NEWS.encode(), "utf-8"),
        (b"\xef\xbb\xbf" + NEWS.encode(), "utf-8"),
        (b"\xff\xfe" + NEWS.encode("utf-16-le"), "utf-16"),
        (b"\xfe\xff" + NEWS.encode("utf-16-be"), "utf-16"),
        (b"\xff\xfe\0\0" + NEWS.encode("utf-32-le"), "utf-32"),
        (b"\0\0\xfe\xff" + NEWS.encode("utf-32-be"), "utf-32"),
    ],
)
def test_marks_and_utf8_tell_the_encoding_and_the_mark_is_no_text(raw, encoding) -> None:
    assert decode(raw) == (NEWS, encoding, False)


@given(text=texts())
def test_any_text_comes_through_to_the_last_code_point(text: str) -> None:
    expected = text.removeprefix("\ufeff")
    assert decode(b"\xef\xbb\xbf" + text.encode()).text == text
    assert decode(text.encode(), "utf-8").text == expected


def test_windows_western_is_taken_and_said_to_be_a_guess() -> None:
    assert decode(WESTERN.encode("cp1252")) == (WESTERN, "cp1252", True)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_guessed(encoding: str) -> None:
    assert decode(("Berita biasa. " * 9).encode(encoding)) == (
        "Berita biasa. " * 9,
        encoding,
        True,
    )


@pytest.mark.parametrize(
    ("raw", "asked"),
    [(b"\xef\xbb\xbfkata", "utf-8"), (b"\xff\xfek\0a\0", "utf-16-le"), (b"k\0a\0", "utf-16-le")],
)
def test_an_encoding_that_is_asked_for_is_taken(raw: bytes, asked: str) -> None:
    assert decode(raw, asked).text in ("kata", "ka")


@pytest.mark.parametrize(
    ("raw", "kind", "words"),
    [
        (NEWS.encode()[:-1], "encoding", "byte"),
        (("Kata “lagi” " * 20).encode().replace(b"\x80", b"\xff", 1), "encoding", "line 1"),
        ("Президент сказал".encode("cp1251"), "encoding", "--encoding"),
        (b"\xff\xfe\x00", "encoding", "utf-16"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff", "binary", "not a text"),
    ],
)
def test_what_cannot_be_told_is_refused(raw: bytes, kind: str, words: str) -> None:
    with pytest.raises(MalformedError, match=words) as caught:
        decode(raw)
    assert caught.value.kind == kind


@pytest.mark.parametrize("name", ["no-such", "rot13", "zlib", "hex", ""])
def test_names_that_are_no_encoding_are_refused(name: str) -> None:
    with pytest.raises(KutipError, match="no encoding"):
        decode(b"kata", name)


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (b"a\xed\xa0\xbdb", None),
        (b"\xff\xfea\0\x3d\xd8b\0", None),
        ("a\ud83db".encode("utf-16-le", "surrogatepass"), "utf-16-le"),
    ],
)
def test_lone_surrogates_come_through_to_be_named(raw: bytes, encoding: str | None) -> None:
    assert decode(raw, encoding).text == "a\ud83db"


@given(text=st.text(st.characters(exclude_categories=())))
def test_what_is_made_storable_can_be_stored_at_the_same_offsets(text: str) -> None:
    made = made_storable(text)
    assert len(made) == len(text)
    assert is_storable(made)
    assert "\0" not in made
    assert made.encode().decode() == made
    assert is_storable(text) == (made == text)
