"""Spanish endings, led back: verbs with their changes of vowel and spelling, plurals, feminines."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from alinea.language.tables import rows

_PLAIN = str.maketrans("áéíóúâêô", "aeiouaeo")

# (ending, infinitive endings): what may stand before the stem's end. The present comes before the
# subjunctive, so that "siente" is sentir first and "sienta" sentar.
_AR_BACK = (  # noqa: SIM905  (a list to read)
    "aríamos aríais aremos aréis ábamos abais áramos arais ásemos aseis asteis arías arían "
    "aría arás arán aré ará abas aban aba aste aron aras aran ara ases asen ase ando amos áis "
    "ado ada ados adas an ad as ó o a"
).split()
_AR_FRONT = ["emos", "éis", "é", "en", "es", "e"]
_AR_LATE = ["aren", "are"]
_IR_LATE = ["ieren", "iere"]
_IR_FRONT = (  # noqa: SIM905  (a list to read)
    "eríamos eríais eremos eréis iríamos iríais iremos iréis iéramos ierais iésemos ieseis "
    "isteis íamos íais ieron ieras ieran iera ieses iesen iese iendo erían erías ería erán "
    "erás eré erá irían irías iría irán irás iré irá iste ímos imos emos éis ís ías ían ía "
    "ido ida idos idas ído ída ídos ídas ió en es ed id í e"
).split()
_IR_BACK = ["amos", "áis", "an", "as", "a", "o"]
_ENDINGS = (
    (_AR_BACK, ("ar",), False),
    (_IR_FRONT, ("er", "ir"), True),
    (_AR_FRONT, ("ar",), True),
    (_IR_BACK, ("er", "ir"), False),
    (_AR_LATE, ("ar",), False),
    (_IR_LATE, ("er", "ir"), True),
)
_Y = re.compile(
    r"y(?:eron|endo|eras?|éramos|eran|eses?|ésemos|esen|eren?|ó|en|es|e|an|as|a|o|amos)$"
)
_STRONG_PAST = re.compile(
    r"(?:i?eron|i?éramos|i?eras?|i?eran|i?eses?|i?ésemos|i?esen|i?eren?|iste|imos|isteis|o|e)$"
)
_FUTURE = re.compile(r"(?:é|ás|á|emos|éis|án|ía|ías|íamos|íais|ían)$")
_YO = re.compile(r"(?:o|amos|áis|an|as|a)$")
_CLITICS = re.compile(
    r"(?P<verb>.*(?:[aeiáéí]r|[aá]ndo|[ié]{1,2}ndo|y[eé]ndo))"
    r"(?:(?:se|me|te|nos|os)(?:l[oae]s?)?|l[aeo]s?)$"
)
_PARTICIPLE = re.compile(r"(?:[ai]d|íd)[oa]s?$")
# Endings that only verbs have, and none of the nouns that are not in bases.tsv.
_VERBAL = re.compile(
    r"(?:aron|ieron|yeron|jeron|[aeid]r(?:án?|é|ás|emos|éis)|aban?|ábamos|ían?|íamos|amos|emos|imos|ímos|"
    r"[^aio]ó|ió|yó|ndo|[aeid]rían?|aran?|ieran?|iesen?|asen?|iste|aste|an|en)$"
)
_AGENT = re.compile(r"(?:[dts]ora)$")
_FROM_ES = re.compile(r"(?:land|gl|nc|tugu|pon|ban|dan|gal|malt|ngol|noven)esa$")
_FEMININE_SUFFIX = re.compile(r"(?:iva|osa|oria|[^n]aria|eña|[cdgilnprt]ana|[ae]ña)$")


@cache
def _verbs() -> frozenset[str]:
    listed = {row["verb"] for row in rows("language/verbs.tsv") if row["language"] == "es"}
    irregular = {row["verb"] for row in rows("language/irregular-es.tsv")}
    return frozenset(listed | {verb for verb in irregular if not verb.startswith("-")})


@cache
def _bases() -> frozenset[str]:
    return frozenset(
        row["word"].casefold() for row in rows("language/bases.tsv") if row["language"] == "es"
    )


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(row["adjective"] for row in rows("language/adjectives.tsv"))


@cache
def _forms() -> Mapping[str, str]:
    return {
        row["form"]: row["base"] for row in rows("language/forms.tsv") if row["language"] == "es"
    }


@cache
def _stems(column: str) -> tuple[tuple[str, str, bool], ...]:
    """Return (irregular stem, verb, whether verbs that end so share it), the longest first."""
    found = []
    for row in rows("language/irregular-es.tsv"):
        if row[column]:
            stem = row[column].lstrip("-")
            found.append((stem, row["verb"].lstrip("-"), row["verb"].startswith("-")))
    return tuple(sorted(found, key=lambda entry: -len(entry[0])))


def spanish_bases(word: str) -> Iterator[str]:
    """Yield base forms of a word in small letters, the likeliest first."""
    if word in _forms():
        yield _forms()[word]
    if word in _bases():
        yield from _noun(word)
        yield from _verb(word)
        return
    if word in _verbs() or len(word) < 3:
        yield word
        return
    yield from _listed(word)
    clitic = _CLITICS.match(word)
    if clitic:
        yield from _with_clitic(clitic["verb"], word[clitic.end("verb") :])
    irregular, _ = _split(_irregular(word))
    known, guessed = _split(_verb(word))
    verbal = bool(_VERBAL.search(word) or _PARTICIPLE.search(word) or word[-1] in "ae")
    if irregular or (known and verbal):
        yield from irregular
        yield from known
        yield from _noun(word)
    else:
        yield from _noun(word)
        yield from known
    if _VERBAL.search(word):
        yield from guessed


def _listed(word: str) -> Iterator[str]:
    """Yield the singular or masculine that is known to be no form of a verb: "refugiadas"."""
    bases = _bases()
    if word.endswith("s"):
        for singular in (word[:-1], word[:-2] if word.endswith("es") else ""):
            if singular in bases:
                yield singular
    feminine = re.search(r"as?$", word)
    masculine = word[: feminine.start()] + "o" if feminine else ""
    if masculine in bases and masculine.endswith(("ado", "ido")):
        yield masculine


def _split(found: Iterator[str]) -> tuple[list[str], list[str]]:
    """Return what is a verb of the list, and what is not."""
    bases, verbs = list(dict.fromkeys(found)), _verbs()
    return [base for base in bases if base in verbs], [base for base in bases if base not in verbs]


def _with_clitic(verb: str, clitic: str) -> Iterator[str]:
    """Yield the infinitive before "lo", "se", "nos" …: "comprometiéndose", "hacerlo"."""
    plain = verb.translate(_PLAIN)
    if plain.endswith(("ar", "er", "ir")):
        if verb.endswith("ír") and verb in _verbs():
            yield verb  # oírlo
        elif plain in _verbs() or (len(plain) > 5 and clitic not in ("te", "me", "os")):
            yield plain
        return
    known, guessed = _split(_verb(plain))
    yield from known
    yield from guessed


def _verb(word: str) -> Iterator[str]:
    """Yield the infinitives that a finite form, gerund or participle may belong to.

    Those whose stem is untouched come first, then those that are known to change it so.
    """
    yield from _irregular(word)
    found: dict[str, int] = {}
    for endings, infinitives, front in _ENDINGS:
        for ending in endings:
            if word.endswith(ending) and len(word) - len(ending) > 1:
                stem = word[: len(word) - len(ending)]
                for base, rank in _infinitives(stem, infinitives, front=front):
                    odd = ending[1:3] == "do" and base in _odd_participles()
                    far = 2 if odd else rank
                    found[base] = min(far, found.get(base, far))
    yield from sorted(found, key=lambda base: found[base])
    y_form = _Y.search(word)
    if y_form and y_form.start() > 1:
        stem = word[: y_form.start()]
        yield from (stem + end for end in ("er", "ir", "ír") if stem + end in _verbs())


@cache
def _odd_participles() -> frozenset[str]:
    return frozenset(
        row["verb"].lstrip("-") for row in rows("language/irregular-es.tsv") if row["participle"]
    )


@lru_cache(maxsize=8192)
def _changes(verb: str) -> bool:
    """Whether the verb is listed, by itself or by its ending, as one that changes its vowel."""
    table = _changing()
    return verb in table or any("-" + verb[cut:] in table for cut in range(len(verb) - 2))


@cache
def _changing() -> frozenset[str]:
    return frozenset(row["verb"] for row in rows("language/irregular-es.tsv") if row["change"])


def _irregular(word: str) -> Iterator[str]:
    participle = re.search(r"[oa]s?$", word)
    if participle:
        masculine = word[: participle.start()] + "o"
        yield from _from_stem(masculine, "participle")
    for column, endings in (("past", _STRONG_PAST), ("future", _FUTURE), ("yo", _YO)):
        ending = endings.search(word)
        if ending:
            stem = word[: ending.start()]
            yield from _from_stem(stem, column)
            if column == "past" and stem.endswith("iz"):
                yield from _from_stem(stem[:-1] + "c", column)  # hizo


def _from_stem(stem: str, column: str) -> Iterator[str]:
    for irregular, verb, shared in _stems(column):
        if stem == irregular or (shared and stem.endswith(irregular)):
            yield stem[: len(stem) - len(irregular)] + verb


def _infinitives(stem: str, endings: tuple[str, ...], *, front: bool) -> Iterator[tuple[str, int]]:
    """Yield infinitives of a stem and how far they are from it.

    0 for the stem as it is or only spelt otherwise, 1 for a vowel that the verb is known to
    change, 2 for one that it is not.
    """
    verbs = _verbs()
    for spelt in _spellings(stem, endings[0], front=front):
        for end in endings:
            if spelt == stem or spelt + end in verbs:
                yield spelt + end, 0
        for vowel, weak in _vowels(spelt):
            for end in endings:
                if vowel + end in verbs and not (weak and end == "er"):
                    yield vowel + end, 1 if _changes(vowel + end) else 2


def _spellings(stem: str, ending: str, *, front: bool) -> Iterator[str]:
    """Yield the stem and what it is spelt before the infinitive's vowel."""
    yield stem
    if ending == "ar" and front:
        for written, base in (("qu", "c"), ("gü", "gu"), ("gu", "g"), ("c", "z")):
            if stem.endswith(written):
                yield stem[: -len(written)] + base
    elif ending != "ar" and not front:
        for written, base in (
            ("zc", "c"),
            ("z", "c"),
            ("j", "g"),
            ("g", "gu"),
            ("c", "qu"),
            ("y", ""),
        ):
            if stem.endswith(written):
                yield stem[: -len(written)] + base


def _vowels(stem: str) -> Iterator[tuple[str, bool]]:
    """Yield the stem with its last vowel as where no stress falls on it.

    True goes with the changes of -ir verbs alone ("pidió", "durmió").
    """
    silent = re.search(r"[gq]u$", stem)
    if silent:
        for head, weak in _vowels(stem[: silent.start()]):
            yield head + silent.group(), weak
        return
    for stressed, bases in (("üe", ("o", "u")), ("ue", ("o", "u")), ("ie", ("e", "i"))):
        at = stem.rfind(stressed)
        if at >= 0 and not re.search("[aeiouáéíóú]", stem[at + 2 :]):
            for base in bases:
                yield stem[:at] + base + stem[at + 2 :], False
    last = re.search(r"[aeiouáéíóú](?=[^aeiouáéíóú]*$)", stem)
    if last:
        for stressed, base in (("i", "e"), ("u", "o"), ("í", "i"), ("ú", "u")):
            if last.group() == stressed:
                yield stem[: last.start()] + base + stem[last.end() :], base in "eo"
    if stem.startswith("hue"):
        yield "o" + stem[3:], False


def _noun(word: str) -> Iterator[str]:
    """Yield the singular, and the masculine of an adjective."""
    singular = dict.fromkeys(_singulars(word)) or {word: None}
    for one in singular:
        yield from _masculine(one)
    if word.endswith("mente") and len(word) > 7:
        adjective = word[:-5]
        yield word
        yield from _masculine(adjective)
    if word.endswith(("cion", "sion")):
        yield word[:-2] + "ón"


_ACCENTED = (
    ("iones", "ión"), ("ones", "ón"), ("anes", "án"), ("enes", "én"), ("ines", "ín"),
    ("unes", "ún"), ("eses", "és"),
)  # fmt: skip


def _singulars(word: str) -> Iterator[str]:
    if not word.endswith("s") or len(word) < 4 or word in _bases():
        return
    if word.endswith("ces"):
        yield word[:-3] + "z"
        yield word[:-1]
    for plural, singular in _ACCENTED:
        if word.endswith(plural) and len(word) > len(plural) + 1:
            yield word[: -len(plural)] + singular
    if word.endswith("es"):
        short = word[:-2]
        if (short and short[-1] in "drljxyíú") or short.endswith(("z", "t", "m", "b", "n", "s")):
            if word[:-1] in _bases() or word[:-1].endswith(
                ("nte", "ble", "bre", "dre", "gre", "cre", "pre")
            ):
                yield word[:-1]
            if short[-1] in "drlnjyxíúsz":
                yield short
    yield word[:-1]


def _masculine(word: str) -> Iterator[str]:
    if not word.endswith("a") or word in _bases():
        yield word
        return
    masculine = word[:-1] + "o"
    if _AGENT.search(word):
        yield word[:-1]
        yield word
    elif _FROM_ES.search(word):
        yield word[:-3] + "és"
        yield word
    elif masculine in _adjectives() or _FEMININE_SUFFIX.search(word):
        yield masculine
        yield word
    else:
        yield word
        yield masculine
