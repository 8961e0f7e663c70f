"""Character encodings: each is told from the bytes; what is broken is said, never silently changed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.readers import read_document
from extractors.readers.encodings import decode_text
from ontology.errors import BrokenFileError, UndecodableTextError, UnsupportedMediaError
from ontology.issues import Severity

TEXT = "各位代表：\r\n现在，我代表区人民政府报告工作。2024年全区生产总值增长7%，新增学位600个。\n"
TRADITIONAL = "各位代表：現在，我代表區人民政府報告工作。全區生產總值增長百分之七，新增學位六百個。\n"
CODECS = ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
COMMON = st.sampled_from("的一是了我不人在他有这个上们来到时大地为子中你说生国年着就那和要她出也得里后自以会")
SENTENCES = st.lists(st.text(COMMON, min_size=3, max_size=12), min_size=4, max_size=20).map("，".join)


@pytest.mark.parametrize(
    ("codec", "told"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("gb18030", "gb18030"),
        ("gbk", "gb18030"),
        ("gb2312", "gb18030"),
        ("utf-16", "utf-16-le"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32-le"),
    ],
)
def test_encoding_is_told(codec, told):
    """The text is what was encoded, line ends and all, without the byte order mark."""
    decoded = decode_text(TEXT.encode(codec), "a.txt")
    assert (decoded.text, decoded.encoding, decoded.issues) == (TEXT, told, ())


@pytest.mark.parametrize(("mark", "codec"), [(b"\xfe\xff", "utf-16-be"), (b"\x00\x00\xfe\xff", "utf-32-be")])
def test_big_endian_marks(mark, codec):
    """A byte order mark of the other order is understood."""
    assert decode_text(mark + TEXT.encode(codec), "a.txt").text == TEXT


@pytest.mark.parametrize("codec", ["big5", "cp950", "gb18030", "utf-8"])
def test_traditional_characters(codec):
    """Traditional text is read in Big5 as in the others."""
    assert decode_text(TRADITIONAL.encode(codec), "a.txt").text == TRADITIONAL


def test_four_byte_characters_of_gb18030():
    """Characters that only GB18030 has beyond GBK are kept."""
    text = TEXT + "㼆㵲𠀀𪚥"
    assert decode_text(text.encode("gb18030"), "a.txt").text == text


@settings(deadline=None)
@given(SENTENCES, st.sampled_from(CODECS))
def test_any_chinese_text_survives_its_encoding(text, codec):
    """Sentences of common characters come back as they were from each encoding."""
    assert decode_text(text.encode(codec), "a.txt").text == text


@settings(deadline=None)
@given(st.text(min_size=1).filter(lambda text: text.strip("\ufeff\u200b\x00").strip() and text.isprintable()))
def test_any_text_in_utf8_is_handed_on_untouched(text):
    """No character is normalised, dropped or replaced."""
    assert read_document(text.encode(), "a.txt").text == text.removeprefix("\ufeff")


def test_broken_byte_in_utf8_is_an_issue():
    """One broken byte costs its character, and the issue says where."""
    data = bytearray((TEXT * 4).encode())
    data[data.index("学位".encode())] = 0xFF
    decoded = decode_text(bytes(data), "a.txt")
    (issue,) = decoded.issues
    assert (issue.code, issue.line) == ("read.undecodable", 2)
    assert decoded.text[issue.start : issue.end] == "\ufffd" * (issue.end - issue.start)
    assert decoded.text[issue.end :].startswith("位600个")


def test_broken_byte_in_gb18030_is_an_issue():
    """The same in GB18030."""
    data = bytearray((TEXT * 4).encode("gb18030"))
    data[-5] = 0xFF
    decoded = decode_text(bytes(data), "a.txt")
    assert decoded.encoding == "gb18030"
    assert {(issue.code, issue.line) for issue in decoded.issues} == {("read.undecodable", 8)}
    assert decoded.text.startswith(TEXT * 3)


def test_mixed_encodings_are_refused():
    """Half UTF-8, half GB18030 is no text; the message says where it stops and what to do."""
    data = (TEXT * 3).encode() + (TEXT * 3).encode("gb18030")
    with pytest.raises(UndecodableTextError, match=r"mixed\.txt: .*line 7 .*convert the file to UTF-8"):
        decode_text(data, "mixed.txt")


@pytest.mark.parametrize("misread", ["gb18030", "latin-1", "cp1252"])
def test_mojibake_is_an_error_issue(misread):
    """UTF-8 that was read in another encoding and saved again is told."""
    text = TEXT.encode().decode(misread, "replace")
    issues = [issue for issue in decode_text(text.encode(), "a.txt").issues if issue.code == "read.mojibake"]
    assert [issue.severity for issue in issues] == [Severity.ERROR]


def test_lost_characters_are_an_issue():
    """Replacement characters that the file holds already are told apart from ours."""
    issues = decode_text("新增\ufffd位\n锟斤拷600个\n".encode(), "a.txt").issues
    assert {issue.code for issue in issues} == {"read.lost-characters"}
    assert [issue.line for issue in issues] == [1, 2]


def test_nul_is_kept_and_told():
    """A NUL in a text stays where it is and is an issue."""
    decoded = decode_text(TEXT.encode() + b"\x00" + TEXT.encode(), "a.txt")
    assert decoded.text == TEXT + "\x00" + TEXT
    assert [(issue.code, issue.start) for issue in decoded.issues] == [("read.control-character", len(TEXT))]


def test_many_faults_are_not_listed_without_end():
    """A file full of faults names the first twenty."""
    text = (TEXT + "\x01") * 100
    assert len(decode_text(text.encode(), "a.txt").issues) == 20


def test_foreign_language_is_guessed_and_said():
    """Text in no Chinese encoding is guessed, and the guess is an issue."""
    decoded = decode_text(("Отчёт о работе правительства. " * 20).encode("cp1251"), "a.txt")
    assert decoded.text.startswith("Отчёт о работе")
    assert [issue.code for issue in decoded.issues] == ["read.guessed-encoding"]


@pytest.mark.parametrize(
    "data", [b"", b"\n \t\r\n", "　　\n".encode(), b"\xef\xbb\xbf", b"\xff\xfe", b"\xef\xbb\xbf \n"]
)
def test_empty_files(data):
    """A file without a character, or with nothing but white space, is no document."""
    with pytest.raises(BrokenFileError, match=r"a\.txt: expected a document, found"):
        decode_text(data, "a.txt")


@pytest.mark.parametrize("data", [bytes(range(256)) * 8, bytes(100), b"\x01\x02\x03\x04" * 50])
def test_binary_data(data):
    """Bytes that no text has are binary data, not text in an unknown encoding."""
    with pytest.raises(UnsupportedMediaError, match="binary data"):
        decode_text(data, "a.txt")
