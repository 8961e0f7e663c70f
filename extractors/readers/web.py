"""Web pages (HTML).

The page is parsed leniently, as browsers do; its title and the fields that Chinese government sites put into
`<meta>` (the article's title, its date, its source) become metadata. Its text is written out anew: one line a
paragraph, tables with spanning cells resolved. Issues name the line of the source, since the offsets of the
source are not those of the text.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from typing import Any

from extractors.document import Document
from extractors.readers.encodings import decode_text
from extractors.readers.text_writer import TextWriter
from extractors.readers.web_text import WebLine, web_blocks
from ontology.errors import BrokenFileError

_OPENING = 4096
"""Bytes that are looked at to tell a page."""
_PAGE = re.compile(
    rb"""[\s\x00\xef\xbb\xbf\xfe\xff]*
    (?: <\?xml [^>]{0,200} > \s* )?
    (?: <!--(?:(?!-->).){0,2000}--> \s* )?
    < (?: !doctype\s+html | html | head | body | meta | title | table | div )\b""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_NAMED = re.compile(rb"\s*<(?:[a-z!?])", re.IGNORECASE)
_META = ("ArticleTitle", "PubDate", "ContentSource", "Author")


def is_web_page(data: bytes, name: str) -> bool:
    """Is it one HTML page from its first character to its last?

    A Markdown text that starts with an HTML table goes on with text and is none.
    """
    opening = data[:_OPENING].replace(b"\x00", b"")
    named = name.lower().endswith((".html", ".htm", ".shtml", ".xhtml"))
    if not (_PAGE.match(opening) or (named and _NAMED.match(opening))):
        return False
    ending = data[-_OPENING:].replace(b"\x00", b"").rstrip()
    return named or (ending.endswith(b">") and data.count(b"<html") <= 1)


def read_web_page(data: bytes, name: str) -> Document:
    """The document that a web page holds.

    Raises:
        ReadError: Its encoding cannot be told, or there is no text in it, or it is nested too deeply.

    >>> page = "<html><title>公报</title><body><h2>一、目标</h2><p>增长<b>7%</b></p></body></html>"
    >>> document = read_web_page(page.encode(), "page.html")
    >>> [(document.text[b.start:b.end], b.level) for b in document.paragraphs()]
    [('一、目标', 2), ('增长7%', None)]
    """
    decoded = decode_text(data, name)
    root = _parsed(decoded.text, name)
    writer = TextWriter()
    if root is not None:
        _write(root, writer)
    if not writer.blocks:
        raise BrokenFileError(f"{name}: expected a web page with text, found none / 网页中没有文字")
    return Document(
        name=name,
        media_type="text/html",
        encoding=decoded.encoding,
        sha256=hashlib.sha256(data).hexdigest(),
        text=writer.text,
        blocks=writer.blocks,
        issues=tuple(replace(issue, start=None, end=None) for issue in decoded.issues),
        metadata=writer.metadata,
    )


def _parsed(text: str, name: str) -> Any:
    """The tree of a page; None where the parser finds nothing in it.

    The parser gets UTF-8, whatever the page says of its encoding. Entities are those of HTML and no others. A
    page that breaks a limit of the parser would lose text silently: it is refused.
    """
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
    root = etree.fromstring(text.replace("\x00", "\ufffd").encode("utf-8"), parser)
    for entry in parser.error_log:
        if entry.type_name == "ERR_RESOURCE_LIMIT":
            raise BrokenFileError(f"{name}: expected a web page, found {entry.message} (line {entry.line})")
    return root


def _write(root: Any, writer: TextWriter) -> None:
    title = root.findtext(".//title")
    if title and title.strip():
        writer.field("title", " ".join(title.split()))
    for meta in root.iter("meta"):
        content = (meta.get("content") or "").strip()
        if meta.get("name") in _META and content:
            writer.field(meta.get("name"), " ".join(content.split()))
    for block in web_blocks(root):
        if isinstance(block, WebLine):
            writer.paragraph(block.text, block.level)
        else:
            writer.table(block.rows)
