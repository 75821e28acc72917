"""English endings, led back."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from alinea.language.tables import rows

_VOWELS = frozenset("aeiou")
# Stems that end in e when a verb in -ed or -ing is not in the list: "-ate", "-ize", "-ive" …
_SILENT_E = re.compile(
    r"(?:at|iz|is|[bcdfgkpstz]l|[aeiou]v|rv|lv|[aeiour]c|nc|[dr]g|[aeiou]g|u|[aeo]s|rs|ns|ur|[aeu]ir|[^aeiou][aeiou]t)$"
)
# A short stem would have doubled its consonant: "riding" is of ride, "ridding" of rid.
_SHORT = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
_DOUBLED = re.compile(r"(?:([bdfgklmnprtvz])\1)$")
_KEPT_DOUBLE = re.compile(r"(?:ll|ss|ff|zz|dd|rr)$")
# "organise" and "organize", "analyse" and "analyze"; "advise" and "prize" have one spelling only,
# and the other one is no word, so that looking it up does no harm.
_ISE = re.compile(r"(?:[iy][sz]e|[iy][sz]ation|[iy][sz]er)$")
_SZ = str.maketrans("sz", "zs")
_COMPARED = re.compile(r"(?:er|est)$")


@cache
def _verbs() -> frozenset[str]:
    listed = {row["verb"] for row in rows("language/verbs.tsv") if row["language"] == "en"}
    return frozenset(listed | {row["verb"] for row in rows("language/irregular-en.tsv")})


@cache
def _bases() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("language/bases.tsv") if row["language"] == "en")


@cache
def _forms() -> Mapping[str, tuple[str, ...]]:
    """Return the base forms of irregular forms; "found" has two."""
    found: dict[str, dict[str, None]] = {}
    for row in rows("language/forms.tsv"):
        if row["language"] == "en":
            found.setdefault(row["form"].casefold(), {})[row["base"].casefold()] = None
    for row in rows("language/irregular-en.tsv"):
        for column in ("past", "participle", "gerund", "third"):
            for form in row[column].split("|"):
                if form and form != row["verb"] and form not in _bases():
                    found.setdefault(form, {})[row["verb"]] = None
    return {form: tuple(bases) for form, bases in found.items()}


def english_bases(word: str) -> Iterator[str]:
    """Yield base forms of a word in small letters, the likeliest first, then other spellings."""
    found = [*_bases_of(word), word]
    yield from found
    for base in found:
        yield from _other_spellings(base)


@cache
def _spellings() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for row in rows("language/spellings.tsv"):
        found.setdefault(row["one"], []).append(row["other"])
        found.setdefault(row["other"], []).append(row["one"])
    return {word: tuple(others) for word, others in found.items()}


def _other_spellings(base: str) -> Iterator[str]:
    yield from _spellings().get(base, ())
    ending = _ISE.search(base)
    if ending and len(base) > len(ending.group()) + 2:
        other = ending.group().translate(_SZ)
        yield base[: ending.start()] + other


def _bases_of(word: str) -> Iterator[str]:
    if word.endswith("'s"):
        word = word[:-2]
        if word in _forms():
            yield from _forms()[word]
        yield word
    elif word.endswith("s'"):
        word = word[:-1]
    head, dash, last = word.rpartition("-")
    if dash and head and last and word not in _forms() and word not in _verbs():
        for base in _bases_of(last):
            yield f"{head}-{base}"
        return
    irregular = _forms().get(word)
    if irregular:
        yield from irregular
    if word in _bases():
        yield word
    if len(word) > 3 or (len(word) == 3 and word.endswith("s")):
        yield from _regular(word)


def _regular(word: str) -> Iterator[str]:
    if word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")):
        yield from _without_s(word)
    elif word.endswith("ied"):
        yield from _ranked([word[:-3] + "y", word[:-1]])
    elif word.endswith("eed"):
        if word[:-1] in _verbs():
            yield word[:-1]
        yield word
    elif word.endswith("ed"):
        yield from _without_ending(word[:-2])
    elif word.endswith("ying"):
        yield from _ranked([word[:-3], word[:-4] + "ie"])
    elif word.endswith("ing"):
        yield from _without_ending(word[:-3])
    elif _COMPARED.search(word):
        yield word
        yield from _without_degree(word)


def _without_s(word: str) -> Iterator[str]:
    if word.endswith("ies"):
        yield from ([word[:-1]] if len(word) == 4 else [])
        yield from _ranked([word[:-3] + "y", word[:-1]])
        return
    if word.endswith("ves"):
        yield from _ranked([word[:-1], word[:-3] + "f", word[:-3] + "fe"])
        return
    short = word[:-2]
    if word.endswith("es") and (short in _bases() or short in _verbs()):
        if word[:-1] in _verbs():
            yield word[:-1]
        yield short
        yield word[:-1]
    elif word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes", "uses")):
        # "uses" after a consonant cluster is a plural in -us ("viruses"), else a verb or noun in -use.
        order = [short, word[:-1]]
        yield from _ranked(order if not word.endswith("uses") else order[::-1])
    else:
        yield word[:-1]
        if word.endswith("es"):
            yield short


def _without_ending(stem: str) -> Iterator[str]:
    """Yield what a stem before -ed or -ing comes from."""
    if len(stem) < 2 or not any(letter in _VOWELS or letter == "y" for letter in stem):
        return
    choices = [stem, stem + "e"]
    if _DOUBLED.search(stem):
        single = stem[:-1]
        choices = [stem, single] if _KEPT_DOUBLE.search(stem) else [single, stem]
    elif _SILENT_E.search(stem) or _SHORT.fullmatch(stem):
        choices.reverse()
    if stem.endswith("ck") and stem[:-1] in _verbs():
        choices.insert(0, stem[:-1])  # trafficking
    yield from _ranked(choices)


def _without_degree(word: str) -> Iterator[str]:
    stem = _COMPARED.sub("", word)
    if stem.endswith("i"):
        yield stem[:-1] + "y"
    elif len(stem) > 2:
        if _DOUBLED.search(stem):
            yield stem[:-1]
        yield stem
        yield stem + "e"


def _ranked(choices: list[str]) -> list[str]:
    """Return the choices with the verbs of the list first."""
    verbs = _verbs()
    return sorted(choices, key=lambda choice: choice not in verbs)
