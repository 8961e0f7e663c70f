"""The tokenizer: one token a character, so that every span of the text is a span of tokens."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from extractors.entities.components import CHARACTERS_KEY, TEXT_KEY


class CharacterTokenizer:
    """Makes a Doc with a token for each character, white space included."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        # Each character is looked up once; spaCy takes the numbers of strings faster than the strings.
        numbers = {character: self.vocab.strings.add(character) for character in set(text)}
        words = list(map(numbers.__getitem__, text))
        spaces = [False] * len(text)
        doc = Doc(self.vocab, words=words, spaces=spaces)  # type: ignore[arg-type]  # the stub knows strings only
        doc.user_data[TEXT_KEY] = text
        doc.user_data[CHARACTERS_KEY] = True
        return doc

    def to_bytes(self, **kwargs: object) -> bytes:
        """Nothing to keep."""
        return b""

    def from_bytes(self, data: bytes, **kwargs: object) -> CharacterTokenizer:
        """Nothing to restore."""
        return self

    def to_disk(self, path: object, **kwargs: object) -> None:
        """Nothing to keep."""

    def from_disk(self, path: object, **kwargs: object) -> CharacterTokenizer:
        """Nothing to restore."""
        return self


@registry.tokenizers("gwr.characters.v1")  # type: ignore[untyped-decorator]  # spaCy leaves it untyped
def create_characters() -> Callable[[Language], CharacterTokenizer]:
    """The tokenizer's factory."""
    return _for_pipeline


def _for_pipeline(nlp: Language) -> CharacterTokenizer:
    return CharacterTokenizer(nlp.vocab)
