"""A comparison as one HTML page that needs nothing else: no script, no network.

The page holds all words in English and Chinese; radio buttons and the style sheet show one of them. Its
Content-Security-Policy allows the one style sheet by its hash and nothing else, so that nothing that a
document says could load or run anything even if an escape were forgotten.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from importlib.resources import files
from itertools import groupby

from exports.difference.marks import Piece, marked
from exports.difference.markup import both, said, shown
from exports.difference.model import Change, Comparison, CountRow, Difference, Quote, Side
from exports.difference.words import LANGUAGES, Language, count_words, word

NAMES = {"en": "English", "zh": "中文"}
WHOLE = frozenset((Change.ADDED, Change.DROPPED, Change.REWORDED))
"""Changes of the thing itself: its quote shows them, so that they are not told apart."""


def page(comparison: Comparison, *, language: Language, program: str) -> Iterator[str]:
    """The page, line by line.

    Args:
        comparison: two sides and all that they differ in.
        language: which of the two is shown first.
        program: name and version, for the foot of the page.
    """
    style = (files("exports.difference") / "style.css").read_text("utf-8")
    digest = b64encode(sha256(style.encode()).digest()).decode()
    title = f"title.{comparison.compared}"
    tag = {"en": "en", "zh": "zh-Hans"}[language]
    yield f'<!DOCTYPE html>\n<html lang="{tag}">\n<head>\n<meta charset="utf-8">\n'
    yield (
        '<meta http-equiv="Content-Security-Policy" '
        f"content=\"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'\">\n"
    )
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield f"<title>{word(title, language)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
    yield from _switch(language)
    yield f"<header>\n<h1>{said(title)}</h1>\n"
    yield from _sides(comparison.left, comparison.right)
    yield "</header>\n<main>\n"
    yield from _summary(comparison)
    yield from _counts(comparison.counts)
    for (group, change), members in groupby(comparison.differences, key=_section):
        yield f'<section id="{group}-{change}">\n<h2>{said(f"group.{group}")} · {said(change)}</h2>\n'
        for difference in members:
            yield from _article(difference)
        yield "</section>\n"
    yield f'</main>\n<footer class="note"><p>{shown(program)}</p></footer>\n</body>\n</html>\n'


def _section(difference: Difference) -> tuple[str, str]:
    return difference.group.value, difference.change.value


def _switch(language: Language) -> Iterator[str]:
    yield f"<fieldset><legend hidden>{word('language', language)}</legend>\n"
    for one in LANGUAGES:
        checked = " checked" if one == language else ""
        yield f'<label><input type="radio" name="language" id="in-{one}"{checked}> {NAMES[one]}</label>\n'
    yield "</fieldset>\n"


def _sides(left: Side, right: Side) -> Iterator[str]:
    yield '<div class="sides">\n'
    for side, name in ((left, "before"), (right, "after")):
        yield f'<div class="side"><h3>{said(name)}: <bdi>{shown(side.label)}</bdi></h3>\n'
        yield f"<details><summary>{said('documents')}: {len(side.documents)}</summary><ul>\n"
        for document in side.documents:
            yield f"<li><bdi>{shown(document)}</bdi></li>\n"
        yield "</ul></details></div>\n"
    yield "</div>\n"


def _summary(comparison: Comparison) -> Iterator[str]:
    yield f'<section id="summary">\n<h2>{said("summary")}</h2>\n'
    if not comparison.differs:
        yield f"<p>{said('nothing')}</p>\n"
    if comparison.differences:
        yield f'<table><tr><th>{said("kind")}</th><th class="number">{said("count")}</th></tr>\n'
        for (group, change), members in groupby(comparison.differences, key=_section):
            link = f'<a href="#{group}-{change}">{said(f"group.{group}")} · {said(change)}</a>'
            yield f'<tr><td>{link}</td><td class="number">{len(list(members))}</td></tr>\n'
        yield "</table>\n"
    yield "</section>\n"


def _counts(rows: tuple[CountRow, ...]) -> Iterator[str]:
    if not rows:
        return
    yield f'<section id="counts">\n<h2>{said("counts")}</h2>\n<table>\n<tr><th></th>'
    for name in ("before", "after", "only-before", "only-after"):
        yield f'<th class="number">{said(name)}</th>'
    yield "</tr>\n"
    for row in rows:
        name = both({language: count_words(row.name, language) for language in LANGUAGES})
        numbers = (row.before, row.after, row.removed, row.added)
        cells = "".join(f'<td class="number">{"" if n is None else n}</td>' for n in numbers)
        yield f"<tr><td>{name}</td>{cells}</tr>\n"
    yield "</table>\n</section>\n"


def _article(one: Difference) -> Iterator[str]:
    place = f'<span class="note"><bdi>{shown(one.place)}</bdi> · </span>' if one.place else ""
    yield f"<article>\n<h3>{place}<bdi>{shown(one.subject)}</bdi></h3>\n"
    if one.similarity is not None and one.change is Change.REWORDED:
        yield f'<p class="note">{said("similarity")} {one.similarity:.2f}</p>\n'
    pieces: tuple[list[Piece], list[Piece]] = ([], [])
    if one.left is not None and one.right is not None:
        pieces = marked(one.left.text, one.right.text)
    yield '<div class="sides">\n'
    for quote, value, name, at in ((one.left, one.before, "before", 0), (one.right, one.after, "after", 1)):
        yield f'<div class="side"><span class="note">{said(name)}</span>\n'
        if one.change not in WHOLE:
            yield f'<p class="value"><bdi>{shown(value) or said("none")}</bdi></p>\n'
        yield from _quote(quote, pieces[at], mark="ins" if at else "del")
        yield "</div>\n"
    yield "</div>\n</article>\n"


def _quote(quote: Quote | None, pieces: list[Piece], *, mark: str) -> Iterator[str]:
    if quote is None:
        yield f'<p class="note">{said("absent")}</p>\n'
        return
    words = "".join(f"<{mark}>{shown(text)}</{mark}>" if differs else shown(text) for text, differs in pieces)
    yield f"<blockquote><bdi>{words or shown(quote.text)}</bdi></blockquote>\n"
    place = [f"<bdi>{shown(quote.document)}</bdi>"]
    if quote.section:
        place.append(f"<bdi>{shown(quote.section)}</bdi>")
    if quote.row:
        place.append(f"{said('row')} <bdi>{shown(quote.row)}</bdi> {said('row.after')}")
    if quote.start is not None:
        place.append(f"{said('offset')} {quote.start}")
    place.append(f"<bdi>{shown(quote.file)}</bdi>")
    yield f"<cite>{' · '.join(place)}</cite>\n"
