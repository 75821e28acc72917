"""Forms of English and Spanish verbs, by rule, with the irregular ones from ``resources/language``."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from alinea.language.tables import rows

_VOWELS = "aeiou"
_STRONG = "aeoáéíóú"


@dataclass(frozen=True, slots=True)
class EnglishVerb:
    base: str
    third: str
    past: str
    participle: str
    gerund: str


@dataclass(frozen=True, slots=True)
class SpanishVerb:
    """Every tense has six forms: yo, tú, él, nosotros, vosotros, ellos."""

    infinitive: str
    gerund: str
    participle: str
    present: tuple[str, ...]
    preterite: tuple[str, ...]
    imperfect: tuple[str, ...]
    future: tuple[str, ...]
    conditional: tuple[str, ...]
    subjunctive: tuple[str, ...]
    past_subjunctive: tuple[str, ...]


@lru_cache(maxsize=4096)
def english(base: str) -> EnglishVerb:
    """Return the forms of an English verb given as its bare infinitive."""
    irregular = _english_rows().get(base)
    if irregular:
        past, participle, gerund = (
            irregular[form].partition("|")[0] for form in ("past", "participle", "gerund")
        )
        return EnglishVerb(base, irregular["third"] or _third(base), past, participle, gerund)
    past = _past(base)
    return EnglishVerb(base, _third(base), past, past, _gerund(base))


def english_spellings(base: str) -> tuple[EnglishVerb, ...]:
    """Return the forms of an English verb in every spelling: "signalled" and "signaled"."""
    irregular = _english_rows().get(base)
    if irregular is None or "|" not in irregular["past"]:
        return (english(base),)
    spelt = [irregular[form].split("|") for form in ("past", "participle", "gerund")]
    third = irregular["third"] or _third(base)
    return tuple(EnglishVerb(base, third, *forms) for forms in zip(*spelt, strict=True))


@cache
def _english_rows() -> Mapping[str, Mapping[str, str]]:
    return {row["verb"]: row for row in rows("language/irregular-en.tsv")}


def _third(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh")):
        return base + "es"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ied"
    return base + "ed"


def _gerund(base: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + "ing"
    return base + "ing"


@lru_cache(maxsize=4096)
def spanish(infinitive: str) -> SpanishVerb:
    """Return the forms of a Spanish verb given as its infinitive, without -se."""
    plain = infinitive.replace("ír", "ir")
    kind, stem = plain[-2:], plain[:-2]
    row, prefix = _spanish_row(infinitive)
    change = row.get("change", "")
    yo = prefix + row["yo"] if row.get("yo") else ""
    past = prefix + row["past"] if row.get("past") else ""
    future = prefix + row["future"] if row.get("future") else plain
    preterite = _preterite(plain, stem, kind, change, past)
    return SpanishVerb(
        infinitive,
        _spanish_gerund(plain, stem, kind, change),
        _participle(row, prefix, stem, kind),
        tuple(row["present"].split())
        if row.get("present")
        else _present(plain, stem, kind, change, yo),
        preterite,
        _imperfect(plain, stem, kind),
        tuple(future + ending for ending in ("é", "ás", "á", "emos", "éis", "án")),
        tuple(future + ending for ending in ("ía", "ías", "ía", "íamos", "íais", "ían")),
        _subjunctive(plain, stem, kind, change, yo),
        _past_subjunctive(preterite[5]),
    )


@cache
def _spanish_rows() -> Mapping[str, Mapping[str, str]]:
    return {row["verb"]: row for row in rows("language/irregular-es.tsv")}


def _spanish_row(infinitive: str) -> tuple[Mapping[str, str], str]:
    """Return the row that holds for the verb, and the prefix that its stems take."""
    table = _spanish_rows()
    if infinitive in table:
        return table[infinitive], ""
    for cut in range(len(infinitive) - 2):
        row = table.get("-" + infinitive[cut:])
        if row:
            return row, infinitive[:cut]
    return {}, ""


def _stressed(stem: str, change: str) -> str:
    """Return the stem with its last vowel changed, as where the stress falls on it."""
    if not change:
        return stem
    old = {"ie": "ei", "ue": "ou", "i": "e", "í": "i", "ú": "u"}[change]
    at = max(stem.rfind(vowel) for vowel in old)
    if change == "ue" and stem[at - 1 : at] == "g":
        return f"{stem[:at]}üe{stem[at + 1 :]}"
    return stem[:at] + change + stem[at + 1 :] if at >= 0 else stem


def _weak(stem: str, kind: str, change: str) -> str:
    """Return the stem of -ir verbs before -ió, -ieron, -iendo and -amos."""
    if kind != "ir" or change not in ("ie", "ue", "i", "í"):
        return stem
    old, new = ("o", "u") if change == "ue" else ("e", "i")
    at = stem.rfind(old)
    return stem[:at] + new + stem[at + 1 :] if at >= 0 else stem


def _spelt(plain: str, stem: str, front: bool) -> str:  # noqa: FBT001  (before e and i, or before a and o)
    """Return the stem with the letter that keeps its sound before the ending."""
    if plain.endswith("ar") and front:
        for old, new in (("gu", "gü"), ("c", "qu"), ("g", "gu"), ("z", "c")):
            if stem.endswith(old):
                return stem[: -len(old)] + new
    if not plain.endswith("ar") and not front:
        if plain.endswith(("guir", "quir")):
            return stem[:-1]
        if plain.endswith(("ger", "gir")):
            return stem[:-1] + "j"
        if plain.endswith(("cer", "cir")):
            open_ = stem[-2:-1] in _VOWELS and stem[-3:] not in ("coc", "mec")
            return stem[:-1] + ("zc" if open_ else "z")
    return stem


def _y(plain: str, stem: str) -> bool:
    return plain.endswith("uir") and not plain.endswith(("guir", "quir")) and stem.endswith("u")


def _present(plain: str, stem: str, kind: str, change: str, yo: str) -> tuple[str, ...]:
    vowel = "a" if kind == "ar" else "e"
    strong = _stressed(stem, change)
    first = yo + "o" if yo else _spelt(plain, strong, front=False) + "o"
    if _y(plain, stem):
        strong, first = stem + "y", stem + "yo"
    plural = {"ar": ("amos", "áis"), "er": ("emos", "éis"), "ir": ("imos", "ís")}[kind]
    return (
        first,
        f"{strong}{vowel}s",
        strong + vowel,
        stem + plural[0],
        stem + plural[1],
        f"{strong}{vowel}n",
    )


def _subjunctive(plain: str, stem: str, kind: str, change: str, yo: str) -> tuple[str, ...]:
    odd = {"ser": "se", "ir": "vay", "haber": "hay", "dar": "d", "estar": "est"}.get(plain)
    if odd in ("d", "est"):
        return tuple(odd + end for end in ("é", "és", "é", "emos", "éis", "én"))
    if odd:
        return tuple(odd + end for end in ("a", "as", "a", "amos", "áis", "an"))
    endings = ("e", "es", "e", "emos", "éis", "en")
    if kind != "ar":
        endings = ("a", "as", "a", "amos", "áis", "an")
    if yo:
        return tuple(yo + end for end in endings)
    strong, weak = _stressed(stem, change), _weak(stem, kind, change)
    if _y(plain, stem):
        strong = weak = stem + "y"
    front = kind == "ar"
    stems = [_spelt(plain, one, front=front) for one in (strong, weak)]
    return tuple(stems[index in (3, 4)] + end for index, end in enumerate(endings))


def _preterite(plain: str, stem: str, kind: str, change: str, past: str) -> tuple[str, ...]:
    if plain in ("ir", "ser"):
        return ("fui", "fuiste", "fue", "fuimos", "fuisteis", "fueron")
    if past in ("d", "v", "prev"):
        first, third = ("í", "ió") if past == "prev" else ("i", "io")
        rest = ("iste", "imos", "isteis", "ieron")
        return (past + first, past + rest[0], past + third, *(past + end for end in rest[1:]))
    if past:
        they = "eron" if past.endswith("j") else "ieron"
        he = past[:-1] + "zo" if past.endswith(("hic", "fic")) else past + "o"
        return (past + "e", past + "iste", he, past + "imos", past + "isteis", past + they)
    if kind == "ar":
        first = _spelt(plain, stem, front=True) + "é"
        return (first, *(stem + end for end in ("aste", "ó", "amos", "asteis", "aron")))
    weak = _weak(stem, kind, change)
    he, they = weak + "ió", weak + "ieron"
    if _y(plain, stem) or stem[-1:] in "aeo":
        he, they = stem + "yó", stem + "yeron"
    if plain == "reir":
        he, they = "rio", "rieron"
    hiatus = "í" if stem[-1:] in "aeo" else "i"
    return (
        stem + "í",
        f"{stem}{hiatus}ste",
        he,
        f"{stem}{hiatus}mos",
        f"{stem}{hiatus}steis",
        they,
    )


def _imperfect(plain: str, stem: str, kind: str) -> tuple[str, ...]:
    if plain == "ser":
        return ("era", "eras", "era", "éramos", "erais", "eran")
    if plain == "ir":
        return ("iba", "ibas", "iba", "íbamos", "ibais", "iban")
    if kind == "ar":
        return tuple(stem + end for end in ("aba", "abas", "aba", "ábamos", "abais", "aban"))
    if plain in ("ver", "prever"):
        stem += "e"
    return tuple(stem + end for end in ("ía", "ías", "ía", "íamos", "íais", "ían"))


def _past_subjunctive(they: str) -> tuple[str, ...]:
    """Both sets, -ra and -se, one after the other, from the third person plural of the preterite."""
    stem = they.removesuffix("ron")
    accented = stem[:-1] + {"a": "á", "e": "é"}.get(stem[-1:], stem[-1:])
    first = tuple(
        (accented if index == 3 else stem) + end
        for index, end in enumerate(("ra", "ras", "ra", "ramos", "rais", "ran"))
    )
    second = tuple(
        (accented if index == 3 else stem) + end
        for index, end in enumerate(("se", "ses", "se", "semos", "seis", "sen"))
    )
    return first + second


def _spanish_gerund(plain: str, stem: str, kind: str, change: str) -> str:
    if kind == "ar":
        return stem + "ando"
    if plain == "ir":
        return "yendo"
    if plain == "poder":
        return "pudiendo"
    if plain.endswith(("decir", "venir")):
        return {"decir": "dic", "venir": "vin"}[plain[-5:]].join((stem[: -len("dec")], "iendo"))
    if _y(plain, stem) or stem[-1:] in ("a", "e", "o"):
        return "riendo" if plain == "reir" else stem + "yendo"
    return _weak(stem, kind, change) + "iendo"


def _participle(row: Mapping[str, str], prefix: str, stem: str, kind: str) -> str:
    given = row.get("participle", "")
    if given:
        return prefix + given[1:] if given.startswith("-") else given
    if kind == "ar":
        return stem + "ado"
    return stem + ("ído" if stem[-1:] in ("a", "e", "o") else "ido")
