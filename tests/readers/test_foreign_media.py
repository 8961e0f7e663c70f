"""Files that are no documents: each is named for what it is, in two languages, with what to do."""

from __future__ import annotations

import gzip
import io
import zipfile

import pytest

from extractors.readers import read_document
from ontology.errors import UnsupportedMediaError

PNG = bytes.fromhex("89504e470d0a1a0a0000000d4948445200000001000000010806000000")
OLE = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504)


def ole(part: str) -> bytes:
    """The beginning of an OLE file with one entry in its directory."""
    return OLE + part.encode("utf-16-le") + bytes(64)


def archive(*parts: str) -> bytes:
    """A ZIP archive with some empty parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as new:
        for part in parts:
            new.writestr(part, "")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "english", "chinese"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "a PDF", "PDF 文件"),
        (PNG, "image", "图片"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "image", "图片"),
        (b"BM\x46\x00\x00\x00\x00\x00", "image", "图片"),
        (gzip.compress("各位代表：".encode(), mtime=0), "gzip", "压缩文件"),
        (b"7z\xbc\xaf\x27\x1c\x00\x04", "7z", "压缩文件"),
        (bytes(257) + b"ustar\x0000", "tar", "打包文件"),
        (archive("附件1.docx", "附件2.docx"), "archive", "压缩文件"),
        (archive("[Content_Types].xml", "xl/workbook.xml"), "spreadsheet", "电子表格"),
        (archive("mimetype", "content.xml"), "OpenDocument", "OpenDocument"),
        (archive("OFD.xml"), "OFD", "版式文件"),
        (ole("WordDocument"), "Word document of the old", "旧版 Word"),
        (ole("Workbook"), "spreadsheet of the old", "旧版电子表格"),
        (ole("EncryptedPackage"), "encrypted", "加密"),
        (OLE, "old Office format", "旧版 Office"),
        (rb"{\rtf1\ansi \'d5\'fe}", "rich text", "RTF"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "web archive", "网页归档"),
        (b"<?xml version='1.0'?><w:wordDocument/>", "XML", "XML 文件"),
        (b"MZ\x90\x00\x03\x00", "program", "可执行程序"),
        (b"\x7fELF\x02\x01\x01", "program", "可执行程序"),
        (b"SQLite format 3\x00\x10\x00", "database", "数据库"),
    ],
)
@pytest.mark.parametrize("name", ["表.txt", "表.docx"])
def test_foreign_media(data, english, chinese, name):
    """The content decides, whatever the name says."""
    with pytest.raises(UnsupportedMediaError) as caught:
        read_document(data, name)
    message = str(caught.value)
    assert message.startswith(f"{name}: expected a document, found")
    assert english in message
    assert chinese in message
    assert "请" in message


@pytest.mark.parametrize("text", ["BM计划和MZ街道", "ID3号楼", "GIF8楼", "BZh工程"])
def test_texts_that_begin_like_them(text):
    """A text that begins with the letters of a binary format is a text."""
    assert read_document(text.encode(), "a.txt").text == text
