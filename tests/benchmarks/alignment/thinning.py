"""The lexicon with entries taken out, to see how alignment fares where it does not know the words."""

from collections.abc import Iterator
from contextlib import contextmanager
from zlib import crc32

from alinea.alignment import answers, evidence, explain, lexicon, sides
from alinea.alignment.lexicon import Lexicon


def thinned(whole: Lexicon, share: float, seed: int = 1) -> Lexicon:
    """Return the lexicon without ``share`` of its English entries and of its Spanish ones."""

    def lost(word: str) -> bool:
        return crc32(f"{seed}{word}".encode()) / 2**32 < share

    pairs = [
        (en, es)
        for en, lines in whole.words["en"].items()
        if not lost(en)
        for es in lines.split("\n")
        if not lost("|" + es)
    ]
    words = {
        "en": lexicon._gathered(pairs),
        "es": lexicon._gathered([(es, en) for en, es in pairs]),
    }
    phrases = {language: lexicon._phrases(entries) for language, entries in words.items()}
    return Lexicon(words, phrases, whole.empty)


@contextmanager
def without(share: float) -> Iterator[None]:
    """Align with ``share`` of the lexicon taken out."""
    rooms = (answers, evidence, explain, sides)
    whole = lexicon.lexicon
    thin = thinned(whole(), share) if share else whole()
    for room in rooms:
        room.lexicon = lambda: thin
    try:
        yield
    finally:
        for room in rooms:
            room.lexicon = whole
