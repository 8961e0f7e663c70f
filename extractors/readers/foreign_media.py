"""Kinds of files that no reader takes, told from their first bytes.

A PDF or an image is no text in a strange encoding: it is refused by what it is, with what to do about it. For
archives and OLE files, which hold many kinds of documents, the names of their parts tell the kind.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from ontology.errors import UnsupportedMediaError

_AS_WORD = "save it as .docx or as plain text / 请另存为 .docx 或纯文本"
_AS_TEXT = "save its text as .docx, .txt or .md / 请将其中文字另存为 .docx、.txt 或 .md"
_AS_SHEET = "save the sheet as .csv or tab-separated text / 请将工作表另存为 CSV 或制表符分隔文本"
_RECOGNISE = "recognise its text (OCR) first / 请先识别其中文字"
_UNPACK = "unpack it and give the documents in it / 请先解压，再读取其中的文件"
_DECRYPT = "remove the password first / 请先取消密码保护"
_NO_DOCUMENT = "give a document: .txt, .md, .csv, .html or .docx / 请提供文档文件"


@dataclass(frozen=True, slots=True)
class ForeignMedia:
    """A kind of file that no reader takes."""

    mark: bytes
    """Bytes that tell it; for archives and OLE files, how the name of a part begins."""
    kind: str
    """What it is, in English and Chinese."""
    advice: str
    offset: int = 0
    """Where the mark stands."""
    binary: bool = False
    """The mark might start a text as well: there must be a NUL near it."""


_FIRST_BYTES = (
    ForeignMedia(b"%PDF-", "a PDF / PDF 文件", _AS_TEXT),
    ForeignMedia(rb"{\rtf", "a rich text file / RTF 文件", _AS_WORD),
    ForeignMedia(b"MIME-Version:", "a web archive (.mht) / 网页归档文件", _AS_WORD),
    ForeignMedia(b"\x89PNG\r\n", "an image (PNG) / 图片", _RECOGNISE),
    ForeignMedia(b"\xff\xd8\xff", "an image (JPEG) / 图片", _RECOGNISE),
    ForeignMedia(b"GIF8", "an image (GIF) / 图片", _RECOGNISE, binary=True),
    ForeignMedia(b"BM", "an image (BMP) / 图片", _RECOGNISE, binary=True),
    ForeignMedia(b"II*\x00", "an image (TIFF) / 图片", _RECOGNISE),
    ForeignMedia(b"MM\x00*", "an image (TIFF) / 图片", _RECOGNISE),
    ForeignMedia(b"WEBP", "an image (WebP) / 图片", _RECOGNISE, offset=8),
    ForeignMedia(b"ftyphei", "an image (HEIC) / 图片", _RECOGNISE, offset=4),
    ForeignMedia(b"\x00\x00\x01\x00", "an image (icon) / 图片", _RECOGNISE),
    ForeignMedia(b"AT&TFORM", "a scanned document (DjVu) / DjVu 扫描件", _RECOGNISE),
    ForeignMedia(b"\x1f\x8b", "an archive (gzip) / 压缩文件", _UNPACK),
    ForeignMedia(b"BZh", "an archive (bzip2) / 压缩文件", _UNPACK, binary=True),
    ForeignMedia(b"\xfd7zXZ\x00", "an archive (xz) / 压缩文件", _UNPACK),
    ForeignMedia(b"\x28\xb5\x2f\xfd", "an archive (zstd) / 压缩文件", _UNPACK),
    ForeignMedia(b"7z\xbc\xaf\x27\x1c", "an archive (7z) / 压缩文件", _UNPACK),
    ForeignMedia(b"Rar!\x1a\x07", "an archive (RAR) / 压缩文件", _UNPACK),
    ForeignMedia(b"ustar", "an archive (tar) / 打包文件", _UNPACK, offset=257),
    ForeignMedia(b"ftyp", "a film / 视频文件", _NO_DOCUMENT, offset=4, binary=True),
    ForeignMedia(b"ID3", "a sound recording / 音频文件", _NO_DOCUMENT, binary=True),
    ForeignMedia(b"OggS", "a sound recording / 音频文件", _NO_DOCUMENT, binary=True),
    ForeignMedia(b"WAVE", "a sound recording / 音频文件", _NO_DOCUMENT, offset=8, binary=True),
    ForeignMedia(b"\x7fELF", "a program / 可执行程序", _NO_DOCUMENT),
    ForeignMedia(b"MZ", "a program / 可执行程序", _NO_DOCUMENT, binary=True),
    ForeignMedia(b"\xca\xfe\xba\xbe", "a program / 可执行程序", _NO_DOCUMENT),
    ForeignMedia(b"\xcf\xfa\xed\xfe", "a program / 可执行程序", _NO_DOCUMENT),
    ForeignMedia(b"SQLite format 3\x00", "a database (SQLite) / 数据库文件", _NO_DOCUMENT),
)

_ZIP_MARKS = (b"PK\x03\x04", b"PK\x05\x06")
_ZIP_PARTS = (
    ForeignMedia(b"xl/", "a spreadsheet (.xlsx) / 电子表格", _AS_SHEET),
    ForeignMedia(b"ppt/", "a presentation (.pptx) / 演示文稿", _AS_TEXT),
    ForeignMedia(b"OFD.xml", "an OFD document / OFD 版式文件", _AS_TEXT),
    ForeignMedia(b"META-INF/container.xml", "an e-book (EPUB) / 电子书", _AS_TEXT),
    ForeignMedia(b"content.xml", "an OpenDocument file (.odt, .ods) / OpenDocument 文件", _AS_WORD),
)
_ZIP = ForeignMedia(b"", "an archive (ZIP) / 压缩文件", _UNPACK)

_OLE_MARK = bytes.fromhex("D0CF11E0A1B11AE1")
_OLE_PARTS = (
    ForeignMedia(b"EncryptedPackage", "an encrypted Office document / 加密的 Office 文档", _DECRYPT),
    ForeignMedia(b"WordDocument", "a Word document of the old kind (.doc, .wps) / 旧版 Word 文档", _AS_WORD),
    ForeignMedia(b"Workbook", "a spreadsheet of the old format (.xls) / 旧版电子表格", _AS_SHEET),
    ForeignMedia(b"Book", "a spreadsheet of the old format (.xls) / 旧版电子表格", _AS_SHEET),
    ForeignMedia(b"PowerPoint Document", "a presentation of the old format (.ppt) / 旧版演示文稿", _AS_TEXT),
)
_OLE = ForeignMedia(b"", "a file of an old Office format / 旧版 Office 文件", _AS_WORD)

_XML = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,100}<\?xml\s")
_OPENING = 4096
_NEAR = 64


def refuse_foreign_media(data: bytes, name: str) -> None:
    """Raise UnsupportedMediaError where the content is of a kind that no reader takes.

    >>> refuse_foreign_media("各位代表：".encode(), "a.txt")
    """
    for media in _foreign_media(data):
        raise UnsupportedMediaError(f"{name}: expected a document, found {media.kind}; {media.advice}")


def binary_error(name: str) -> UnsupportedMediaError:
    """The error for content that is no text and of no known kind."""
    return UnsupportedMediaError(
        f"{name}: expected a document, found binary data, of an unknown kind or damaged / "
        f"无法识别或已损坏的二进制数据; {_NO_DOCUMENT}"
    )


def is_zip(data: bytes) -> bool:
    """Is it a ZIP archive, whole or damaged?"""
    return data.startswith(_ZIP_MARKS)


def _zip_parts(data: bytes) -> tuple[str, ...]:
    """The names of the files in a ZIP archive; none where its directory is damaged."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return tuple(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return ()


def _foreign_media(data: bytes) -> Iterator[ForeignMedia]:
    """What the content is, if it is none of ours."""
    if data.startswith(_OLE_MARK):
        yield from (media for media in _OLE_PARTS if _ole_name(media.mark) in data)
        yield _OLE
    elif is_zip(data):
        yield from _foreign_archive(data)
    else:
        yield from (media for media in _FIRST_BYTES if _matches(data, media))
        if _XML.match(data) and b"<html" not in data[:_OPENING].lower():
            yield ForeignMedia(b"", "an XML file / XML 文件", _AS_WORD)


def _foreign_archive(data: bytes) -> Iterator[ForeignMedia]:
    parts = _zip_parts(data)
    for media in _ZIP_PARTS:
        if any(part.encode().startswith(media.mark) for part in parts):
            yield media
    if parts and "[Content_Types].xml" not in parts:
        yield _ZIP


def _matches(data: bytes, media: ForeignMedia) -> bool:
    if not data.startswith(media.mark, media.offset):
        return False
    return not media.binary or 0 in data[:_NEAR]


def _ole_name(name: bytes) -> bytes:
    """A name as the directory of an OLE file spells it."""
    return name.decode().encode("utf-16-le")
