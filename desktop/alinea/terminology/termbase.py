"""Terms of diplomacy in English and Spanish, and where they occur in a text."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from alinea.bundle import resources
from alinea.language.lemmas import lemma
from alinea.language.tokens import fold, tokens
from alinea.model.span import Span
from alinea.model.statement import Language
from alinea.model.terminology import Term

Form = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A designation of a term in a text; ``form`` says which, 0 the preferred one.

    ``avoid`` is whether it is one that the termbase warns against.
    """

    term: Term
    span: Span
    form: int
    avoid: bool = False


@dataclass(frozen=True, slots=True)
class Termbase:
    terms: tuple[Term, ...]
    index: dict[Language, dict[str, tuple[tuple[Form, Term, int, bool], ...]]]

    def occurrences(self, text: str, language: Language) -> tuple[Occurrence, ...]:
        """Return the terms in text order, the longest where several begin at a word.

        Where one form names several terms all of them are given.
        """
        words = [token for token in tokens(text) if token.kind != "mark"]
        bases = tuple(_base(token.text, language) for token in words)
        known = self.index[language]
        found: list[Occurrence] = []
        at = 0
        while at < len(words):
            size = 0
            for form, term, number, avoid in known.get(bases[at], ()):
                if size and len(form) < size:
                    break
                if bases[at : at + len(form)] == form:
                    size = len(form)
                    span = Span(words[at].span.start, words[at + size - 1].span.end)
                    found.append(Occurrence(term, span, number, avoid))
            at += max(size, 1)
        return tuple(found)


@lru_cache(maxsize=1)
def shipped() -> Termbase:
    """Return the termbase that comes with Alinea."""
    file = resources() / "glossary" / "terms.csv"
    lines = file.read_text(encoding="utf-8").splitlines()
    return termbase(read_rows(csv.DictReader(line for line in lines if not line.startswith("#"))))


def read_rows(records: Iterable[dict[str, str]]) -> tuple[Term, ...]:
    """Read terms from records with the columns id, domain, en, es, avoid and note.

    Designations are separated by "|", the preferred one first.
    """
    return tuple(
        Term(
            record["id"],
            record.get("domain", ""),
            _split(record["en"]),
            _split(record["es"]),
            _split(record.get("avoid", "")),
            record.get("note", "") or "",
        )
        for record in records
    )


def termbase(terms: Sequence[Term]) -> Termbase:
    return Termbase(tuple(terms), {language: _index(terms, language) for language in ("en", "es")})


def _split(cell: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in (cell or "").split("|") if part.strip())


def _index(
    terms: Sequence[Term], language: Language
) -> dict[str, tuple[tuple[Form, Term, int, bool], ...]]:
    found: dict[str, list[tuple[Form, Term, int, bool]]] = {}
    for term in terms:
        own = term.en if language == "en" else term.es
        for number, form in enumerate(own):
            if words := _words(form, language):
                found.setdefault(words[0], []).append((words, term, number, False))
        for form in term.avoid:
            if (words := _words(form, language)) and form not in own:
                found.setdefault(words[0], []).append((words, term, len(own), True))
    return {
        first: tuple(sorted(some, key=lambda entry: (-len(entry[0]), entry[1].id, entry[2])))
        for first, some in found.items()
    }


def _words(form: str, language: Language) -> Form:
    return tuple(_base(token.text, language) for token in tokens(form) if token.kind != "mark")


@lru_cache(maxsize=65536)
def _base(word: str, language: Language) -> str:
    return fold(lemma(word.casefold(), language))
