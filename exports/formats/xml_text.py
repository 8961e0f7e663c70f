"""Text as it may stand in XML: what XML cannot hold becomes U+FFFD, what has a meaning there is escaped."""

from __future__ import annotations

import re

ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""All but Char of XML 1.0."""
ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"}
IN_ATTRIBUTES = {"\n": "&#10;", "\t": "&#9;"}
SPECIAL = re.compile('[&<>"\r]')
SPECIAL_IN_ATTRIBUTES = re.compile('[&<>"\r\n\t]')


def xml_text(text: str) -> str:
    """Text between tags.

    >>> xml_text('区财政局 & <"八局">')
    '区财政局 &amp; &lt;&quot;八局&quot;&gt;'
    """
    return SPECIAL.sub(_escape, ILLEGAL.sub("\ufffd", text))


def xml_attribute(text: str) -> str:
    """Text between quotation marks, line breaks kept."""
    return SPECIAL_IN_ATTRIBUTES.sub(_escape, ILLEGAL.sub("\ufffd", text))


def _escape(found: re.Match[str]) -> str:
    character = found[0]
    return ESCAPES.get(character) or IN_ATTRIBUTES[character]
