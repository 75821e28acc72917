"""Which words and expressions of one language stand for which of the other.

A concept is named by an entry of the lexicon. Entries are folded (no case, accents or hyphens),
so that "re-establish", "reestablish" and "Re-establish" are one.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources.abc import Traversable

from alinea.bundle import resources
from alinea.language.lemmas import candidates
from alinea.model.statement import Language

_COMBINING = re.compile("[\u0300-\u036f]+")
_FUNCTION = frozenset({"prep", "conj", "det", "pron"})
_REFLEXIVE = re.compile(r"^(\w{2,}[aei]r)se\b")
_MARKS = re.compile(r"[\-‐‑–/.,;:!?()'’\"“”«»&+]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """A pair of equivalents; ``pos`` is a part of speech as in ``resources/lexicon``, or ""."""

    en: str
    es: str
    pos: str = ""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What each language's entries stand for in the other.

    ``words`` holds the equivalents of a folded entry, ``phrases`` the entries of two words or more
    by their first two, each as lines of one string, which loads twice as fast as lists;
    ``empty`` are the words that carry no matter.
    """

    words: Mapping[str, Mapping[str, str]]
    phrases: Mapping[str, Mapping[str, str]]
    empty: Mapping[str, frozenset[str]]
    known: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    apart: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)

    def bases(self, word: str, language: Language) -> tuple[str, ...]:
        """Return the entries that ``word``, in lower case, may be a form of; without any, ()."""
        found = self.known.get((word, language))
        if found is None:
            entries = self.words[language]
            forms = dict.fromkeys(map(folded, (word, *candidates(word, language))))
            found = self.known[word, language] = tuple(form for form in forms if form in entries)
        return found

    def equivalents(self, entry: str, language: Language) -> tuple[str, ...]:
        """Return what an entry of ``language`` stands for in the other; () for what is no entry."""
        found = self.apart.get((entry, language))
        if found is None:
            lines = self.words[language].get(entry, "")
            found = tuple(dict.fromkeys(lines.split("\n"))) if lines else ()
            self.apart[entry, language] = found
        return found

    def beginning(self, first: str, second: str, language: Language) -> list[str]:
        """Return the entries of two words or more that begin with these two."""
        lines = self.phrases[language].get(f"{first} {second}")
        return lines.split("\n") if lines else []


def folded(text: str) -> str:
    """Return ``text`` without case, accents and marks, words set apart by single spaces."""
    if text.isascii() and text.isalpha():
        return text.casefold()
    bare = _COMBINING.sub("", unicodedata.normalize("NFD", text.casefold()))
    return " ".join(_MARKS.sub(" ", bare).split())


_additions: tuple[Entry, ...] = ()


def use(additions: Iterable[Entry]) -> None:
    """Add the user's own pairs to the lexicon, in place of those added before."""
    global _additions  # noqa: PLW0603  (one user, one lexicon, as with the interface's language)
    _additions = tuple(additions)
    lexicon.cache_clear()


def additions() -> tuple[Entry, ...]:
    return _additions


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Return the lexicon that ships, with the user's additions."""
    empty: dict[str, set[str]] = {"en": set(), "es": set()}
    pairs = []
    for row in _shipped():
        if len(row) > 2 and "…" not in row[0] and "…" not in row[1]:
            pairs.append((row[0], row[1]))
            if row[2] in _FUNCTION:
                empty["en"].add(row[0])
                empty["es"].add(row[1])
    added = ((folded(entry.en), folded(entry.es)) for entry in _additions)
    pairs += [
        (en, es)
        for en, es in (*_parties(), *added)
        if en and es and en not in empty["en"] and es not in empty["es"]
    ]
    pairs += [
        (en, _REFLEXIVE.sub(r"\1", es)) for en, es in pairs if "rse" in es and _REFLEXIVE.match(es)
    ]
    words = {"en": _gathered(pairs), "es": _gathered([(es, en) for en, es in pairs])}
    phrases = {language: _phrases(entries) for language, entries in words.items()}
    return Lexicon(words, phrases, {language: frozenset(some) for language, some in empty.items()})


def _gathered(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for word, other in pairs:
        if word in found:
            found[word] += "\n" + other
        else:
            found[word] = other
    return found


def _phrases(entries: Iterable[str]) -> dict[str, str]:
    pairs = []
    for entry in entries:
        first = entry.find(" ")
        if first > 0:
            second = entry.find(" ", first + 1)
            pairs.append((entry if second < 0 else entry[:second], entry))
    return _gathered(pairs)


def _shipped() -> Iterator[list[str]]:
    """Yield the cells of every row, folded; one pass over a file, since loading must be quick."""
    folder = resources() / "lexicon"
    files = sorted(
        (file for file in folder.iterdir() if file.name.endswith(".tsv")),
        key=lambda file: file.name,
    )
    for file in files:
        yield from _cells(file)


def _cells(file: Traversable) -> Iterator[list[str]]:
    text = unicodedata.normalize("NFD", file.read_text(encoding="utf-8").casefold())
    bare = _COMBINING.sub("", text).replace("-", " ").replace("'", " ").replace(".", "")
    for line in bare.split("\n"):
        if not line.startswith("#"):
            yield line.split("\t")


def _parties() -> Iterator[tuple[str, str]]:
    """Pair the names of states and bodies, and apart from them their adjectives and capitals."""
    file = resources() / "parties.tsv"
    if not file.is_file():
        return
    forms: dict[tuple[str, str], dict[str, list[str]]] = {}
    for cells in _cells(file):
        if len(cells) >= 4 and cells[1] in ("en", "es") and cells[3] != "article":
            kind = cells[3] if cells[3] in ("adjective", "capital") else "name"
            both = forms.setdefault((cells[0], kind), {"en": [], "es": []})
            both[cells[1]].append(" ".join(cells[2].split()))
    for both in forms.values():
        for en in both["en"]:
            for es in both["es"]:
                yield en, es
