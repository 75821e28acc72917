"""The word lists of ``resources/commitments``, read once, with their inflected forms."""

from collections.abc import Iterable, Mapping
from functools import cache

from alinea.language.cues import expressions
from alinea.language.grammar import endings, word_set
from alinea.language.inflection import english_spellings, spanish
from alinea.language.tables import rows
from alinea.model.statement import Language

_FOLD = str.maketrans("áéíóú", "aeiou")


def _by_kind(name: str, language: Language, column: str) -> Mapping[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for row in rows(f"commitments/{name}.tsv"):
        if row["language"] == language:
            table.setdefault(row["kind"], set()).update(row[column].split())
    return {kind: frozenset(words) for kind, words in table.items()}


@cache
def verb_kinds(language: Language) -> Mapping[str, frozenset[str]]:
    """Return the verbs of each kind: result, process, effect, state."""
    return _by_kind("verbs", language, "verbs")


@cache
def verbs(language: Language) -> frozenset[str]:
    """Return every verb known, bare or in the infinitive."""
    known: set[str] = set()
    for kind in verb_kinds(language).values():
        known |= kind
    known.update(expressions(language))
    return frozenset(known)


@cache
def participles(language: Language) -> Mapping[str, str]:
    """Return the verb of every participle known."""
    table = {}
    for verb in sorted(verbs(language)):
        if language == "en":
            for spelt in english_spellings(verb):
                table[spelt.participle] = verb
        elif verb.endswith(("ar", "er", "ir", "ír")):
            stem = spanish(verb).participle
            for ending in ("o", "a", "os", "as"):
                table[stem[:-1] + ending] = verb
    return table


@cache
def gerunds(language: Language) -> Mapping[str, str]:
    """Return the verb of every gerund known."""
    if language == "en":
        return {
            spelt.gerund: verb for verb in sorted(verbs("en")) for spelt in english_spellings(verb)
        }
    return {
        spanish(verb).gerund: verb
        for verb in sorted(verbs("es"))
        if verb.endswith(("ar", "er", "ir"))
    }


def plural(noun: str, language: Language) -> str:
    if language == "en":
        if noun.endswith(("s", "x", "z", "ch", "sh")):
            return noun + "es"
        if noun.endswith("y") and noun[-2:-1] not in "aeiou":
            return noun[:-1] + "ies"
        return {"person": "people", "child": "children", "woman": "women", "man": "men"}.get(
            noun, noun + "s"
        )
    if noun.endswith(("a", "e", "i", "o", "u", "é", "á")):
        return noun + "s"
    if noun.endswith("z"):
        return noun[:-1] + "ces"
    if noun[-2:-1] in "áéíóú" and noun[-1:] in "ns" and noun != "país":
        return noun[:-2] + noun[-2].translate(_FOLD) + noun[-1] + "es"
    return noun + "es"


def _with_plurals(nouns: Iterable[str], language: Language) -> dict[str, bool]:
    """Return every form, and whether it is plural."""
    table = {}
    for noun in sorted(nouns):
        table[plural(noun, language)] = True
        table.setdefault(noun, False)
    return table


_ORDER = ("thing", "third", "people", "created", "body", "collective", "state")


@cache
def actor_nouns(language: Language) -> Mapping[str, tuple[str, bool]]:
    """Return kind and number (True: plural) of every noun that can head a subject.

    A noun under several kinds counts as state or collective before body, before the others; one
    that is state and collective is a state in the singular and a collective in the plural.
    """
    kinds = _by_kind("actors", language, "nouns")
    table: dict[str, tuple[str, bool]] = {}
    for kind in _ORDER:
        for form, many in _with_plurals(kinds.get(kind, ()), language).items():
            if kind == "collective" and not many:
                table.setdefault(form, (kind, False))
            elif kind == "state" and many and table.get(form, ("",))[0] == "collective":
                continue
            else:
                table[form] = (kind, many)
    return table


@cache
def action_nouns(language: Language) -> Mapping[str, str]:
    """Return the kind, action or pledge, of every noun that names an act."""
    table = {}
    for kind, nouns in _by_kind("actions", language, "nouns").items():
        for form in _with_plurals(nouns, language):
            table[form] = kind
    return table


@cache
def subjunctives() -> frozenset[str]:
    """Return the present subjunctives of the Spanish verbs known, in the third person."""
    found = set()
    for verb in verbs("es"):
        if verb.endswith(("ar", "er", "ir")):
            forms = spanish(verb)
            found |= {forms.subjunctive[2], forms.subjunctive[5]} - set(forms.present)
    return frozenset(found)


def names_action(word: str, after: str, language: Language) -> bool:
    """Whether a noun names an action by its form: "the recognition of", "la revisión de"."""
    if after not in ("of", "de", "del") or word in word_set("not-an-action", language):
        return False
    return word.endswith(endings("action-ending", language))
