"""The parts of a statement of responsibility: which names it gives in which role, and by when.

Two grammars, labels before verbs:

* `牵头单位：…；责任单位：…；完成时限：…`: each label's names reach to the next label;
* `…、…牵头，…按职责分工负责`: each verb's names reach back to the verb before. A verb counts only at the
  end of a clause, so that a name with 落实 in it is none.

Names with neither answer for the item.

The role of 责任单位 and 负责 depends on the whole: beside a lead they support; alone they lead. Behind
`列第一位者为牵头单位` the first name of such a list leads and the others support.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.mapped_text import MappedText
from extractors.responsibility.labels import LABEL, VOCABULARY, Part, part_of, word_of
from extractors.structure.wording import any_word


@dataclass(frozen=True, slots=True)
class Clause:
    """One part: its kind, its words, and the label that it had."""

    part: Part
    words: MappedText
    label: str | None = None
    sure: bool = True
    """Do its words alone tell a statement of responsibility? Else its names must be those of bodies."""


_VERBS = {
    Part.LEAD: any_word(VOCABULARY, "lead_verbs"),
    Part.SUPPORT: any_word(VOCABULARY, "support_verbs"),
    Part.ANSWER: any_word(VOCABULARY, "answer_verbs"),
    Part.SUPERVISE: any_word(VOCABULARY, "supervise_verbs"),
}
_SURE = re.compile(r"牵头|负责|配合|负总责|总负责|分管")
_ADVERBS = f"(?:{any_word(VOCABULARY, 'adverbs')})*"
_VERB = re.compile(
    rf"{_ADVERBS}(?:"
    + "|".join(f"(?P<{part}>{words})" for part, words in _VERBS.items())
    + r")(?=[，,；;。、]|$)"
)
_JOINER = re.compile(any_word(VOCABULARY, "joiners"))
_ADVERB_END = re.compile(rf"{any_word(VOCABULARY, 'adverbs')}$")
_FIRST_LEADS = re.compile(
    r"(?:列|排名?)(?:在)?(?:第一|首)位?[者的]?(?:责任)?(?:单位|部门)?[者的]?(?:为|是|即)?牵头|首位(?:单位)?(?:为|是)牵头"
)
_EDGES = "，,；;。、 由"
_BY_WHEN = re.compile(
    r"(?P<when>(?:\d{2,4}年|今年|年|每年)?\d{0,2}[年月季度一二三四上下半]{0,4}(?:底|末)?前)完成"
)
_PLATE = re.compile(r"[（(](?:牵头|主办|牵头单位|责任单位|配合)[）)]")


def says_responsibility(text: str) -> bool:
    """Do the words in a bracket, or of a line, say who is responsible?

    >>> [says_responsibility(text) for text in ("区财政局牵头，区发改局配合", "责任单位：区教育局", "负责人")]
    [True, True, False]
    """
    return any(pattern.search(text) is not None for pattern in (LABEL, _VERB, _PLATE, _FIRST_LEADS))


def says_surely(text: str) -> bool:
    """Do the words tell a statement whatever the names are? 推进 and 实施 also end what is none (分期实施).

    >>> says_surely("区财政局牵头"), says_surely("分期实施")
    (True, False)
    """
    return any(pattern.search(text) is not None for pattern in (LABEL, _SURE, _PLATE, _FIRST_LEADS))


def first_leads_at(text: str) -> int | None:
    """Where a text says that the first of each list leads from here on, or None.

    >>> first_leads_at("区发改局、区财政局负责。列第一位者为牵头单位，下同")
    12
    """
    found = _FIRST_LEADS.search(text)
    return found.start() if found is not None else None


def clauses_of(statement: MappedText) -> list[Clause]:
    """The parts of a statement, its brackets left out, in the order of print."""
    labels = list(LABEL.finditer(statement.text))
    if not labels:
        words = _first_sentence(statement)
        return list(_verb_clauses(words)) or list(_bare_clause(words))
    clauses = list(_verb_clauses(statement.slice(0, labels[0].start())))
    ends = [*(label.start() for label in labels[1:]), len(statement.text)]
    for label, end in zip(labels, ends, strict=True):
        words = statement.slice(label.end(), end)
        clauses += _labelled(part_of(label), word_of(label), words)
    return clauses


def _labelled(part: Part, label: str, words: MappedText) -> Iterator[Clause]:
    """The clause of a label; verbs inside it go before the label."""
    if part is Part.DEADLINE:
        yield Clause(part, trimmed(_balanced(words)), label)
        return
    names = _first_sentence(words)
    inner = list(_verb_clauses(names))
    if len(inner) > 1 and any(clause.part is not Part.ANSWER for clause in inner):
        yield from inner
        return
    verb = _VERB.search(names.text)
    if verb is not None:
        names = names.slice(0, verb.start())
    yield Clause(part, trimmed(names), label)


def _balanced(words: MappedText) -> MappedText:
    """Without a bracket at an end that has no other half."""
    opened = words.text[:1] in "（(" and not any(closing in words.text for closing in "）)")
    words = words.slice(1, len(words.text)) if opened else words
    closed = words.text[-1:] in "）)】]" and not any(opening in words.text for opening in "（(【[")
    return words.slice(0, len(words.text) - 1) if closed else words


def _bare_clause(words: MappedText) -> Iterator[Clause]:
    """Names that no word says a role of: they answer for the item. What only tells who leads is no name."""
    names = trimmed(words)
    if names.text and _FIRST_LEADS.search(names.text) is None:
        yield Clause(Part.ANSWER, names, sure=False)


def _verb_clauses(words: MappedText) -> Iterator[Clause]:
    """The clauses that verbs end; of what stands behind the last verb 会同 and a deadline are kept."""
    at = 0
    for verb in _VERB.finditer(words.text):
        names = trimmed(words.slice(at, verb.start()))
        at = verb.end()
        if not names.text or (names.text[0] == "以" and verb[0].endswith("为主")):
            continue
        part = Part(verb.lastgroup or "")
        joiner = _JOINER.search(names.text) if part in (Part.LEAD, Part.ANSWER) else None
        if joiner is not None and joiner.start() > 0 and joiner.end() < len(names.text):
            yield Clause(Part.LEAD, trimmed(names.slice(0, joiner.start())))
            yield Clause(Part.SUPPORT, trimmed(names.slice(joiner.end(), len(names.text))))
            continue
        yield Clause(part, names, sure=_SURE.search(verb[0]) is not None)
    by_when = _BY_WHEN.search(words.text, at)
    rest = trimmed(words.slice(at, by_when.start() if by_when is not None else len(words.text)))
    joiner = _JOINER.match(rest.text)
    if at and joiner is not None:  # …牵头，会同…
        yield Clause(Part.SUPPORT, trimmed(rest.slice(joiner.end(), len(rest.text))))
    if by_when is not None:
        yield Clause(Part.DEADLINE, words.slice(*by_when.span("when")))


def _first_sentence(words: MappedText) -> MappedText:
    """Without what a later sentence adds (`以下均需…落实`)."""
    stop = words.text.find("。")
    return words if stop < 0 else words.slice(0, stop)


def trimmed(words: MappedText) -> MappedText:
    """Without separators at the ends and adverbs before the verb."""
    text = words.text
    start = len(text) - len(text.lstrip(_EDGES))
    end = len(text.rstrip("，,；;。、"))
    adverb = _ADVERB_END.search(text[:end])
    while adverb is not None and adverb.start() > start:
        end = len(text[: adverb.start()].rstrip("，,；;。、"))
        adverb = _ADVERB_END.search(text[:end])
    return words.slice(min(start, end), end)
