"""Text files: plain text, Markdown and dumps of tables.

All are read in the same way, since documents mix them: a notice in Markdown with a tab-separated table below.
The media type says what the text is most of: rows whose cells are parted by tabs, Markdown, or neither.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from extractors.document import Block, Document, MetadataField, Paragraph, Table
from extractors.readers.encodings import decode_text
from extractors.readers.text_blocks import text_blocks

_MARKDOWN_LINE = re.compile(r"^(?:\*\*\S|\|)", re.MULTILINE)


def is_text(data: bytes, name: str) -> bool:
    """Whatever no other reader takes is text, or cannot be read at all."""
    return True


def read_text(data: bytes, name: str) -> Document:
    """The document that a text file holds.

    Raises:
        ReadError: It is empty, or its encoding cannot be told.

    >>> read_text("1\\t增长7%\\n2\\t新增学位".encode(), "a.txt").media_type
    'text/tab-separated-values'
    """
    decoded = decode_text(data, name)
    blocks, metadata = text_blocks(decoded.text)
    return Document(
        name=name,
        media_type=_media_type(decoded.text, blocks, metadata, name),
        encoding=decoded.encoding,
        sha256=hashlib.sha256(data).hexdigest(),
        text=decoded.text,
        blocks=blocks,
        issues=decoded.issues,
        metadata=metadata,
    )


def _media_type(text: str, blocks: Sequence[Block], metadata: Sequence[MetadataField], name: str) -> str:
    tabbed = sum(block.end - block.start for block in blocks if _is_tabbed(text, block))
    if 2 * tabbed > sum(block.end - block.start for block in blocks):
        return "text/tab-separated-values"
    headed = any(isinstance(block, Paragraph) and block.level for block in blocks)
    if headed or metadata or _MARKDOWN_LINE.search(text) or name.lower().endswith((".md", ".markdown")):
        return "text/markdown"
    return "text/plain"


def _is_tabbed(text: str, block: Block) -> bool:
    return isinstance(block, Table) and text.find("\t", block.start, block.end) >= 0
