"""Which Spanish word is which form of which verb, recognized by its ending."""

from functools import lru_cache

from alinea.commitments.lists import gerunds, participles, verbs
from alinea.commitments.words import Words
from alinea.language.cues import is_adverb
from alinea.language.grammar import word_set

HABER = {
    "ha": "one",
    "han": "many",
    "hemos": "we",
    "había": "one",
    "habían": "many",
    "habíamos": "we",
    "haya": "one",
    "hayan": "many",
    "habrá": "one",
    "habrán": "many",
    "habremos": "we",
    "haber": "",
    "habiendo": "",
}
ESTAR = {"está": "one", "están": "many", "estamos": "we"}
SER = frozenset(
    (
        *(
            "es",
            "son",
            "fue",
            "fueron",
            "será",
            "serán",
            "ha",
            "han",
            "sido",
            "sea",
            "sean",
            "ser",
        ),
        *("era", "eran", "fuera", "fueran", "sería", "serían", "siendo", "somos", "fuimos"),
    )
)
# Irregular stems of future and conditional, at the end of a verb with or without a prefix.
_STEMS = (
    ("tendr", "tener"),
    ("pondr", "poner"),
    ("vendr", "venir"),
    ("saldr", "salir"),
    ("valdr", "valer"),
    ("podr", "poder"),
    ("habr", "haber"),
    ("querr", "querer"),
    ("sabr", "saber"),
    ("cabr", "caber"),
    ("oir", "oír"),
    ("reir", "reír"),
)
_WHOLE = {
    "har": "hacer",
    "dir": "decir",
    "deshar": "deshacer",
    "rehar": "rehacer",
    "satisfar": "satisfacer",
    "predir": "predecir",
    "ir": "ir",
    "ser": "ser",
    "dar": "dar",
    "ver": "ver",
}
_NOT_FUTURE = frozenset(("irán", "pará", "quizá", "teherán"))
_SHORT = frozenset(("ser", "dar", "ver", "ir", "oír"))
_ENDINGS = ("ar", "er", "ir", "ír")
_ENCLITICS = (
    *("selo", "sela", "selos", "selas", "noslo", "nos", "los", "las", "les", "se", "lo", "la"),
    "le",
)
PAST = ("ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas")
_GERUNDS = ("ando", "iendo", "yendo", "ándose", "iéndose")
_LONG = 28


@lru_cache(maxsize=16384)
def future_of(word: str) -> tuple[str, str] | None:
    """Return infinitive and person of a future in the third person or the first plural."""
    if word.endswith("án"):
        stem, person = word[:-2], "many"
    elif word.endswith("á"):
        stem, person = word[:-1], "one"
    elif word.endswith("emos"):
        stem, person = word[:-4], "we"
    else:
        return None
    if word in _NOT_FUTURE or len(stem) < 2:
        return None
    infinitive = _infinitive(stem)
    if infinitive is None:
        return None
    # "consideremos" is a subjunctive and "requeremos" a present, though their stems look whole.
    if (
        person == "we"
        and infinitive not in verbs("es")
        and (stem.endswith("er") or len(stem) < 5 or stem + "ar" in verbs("es"))
    ):
        return None
    return infinitive, person


@lru_cache(maxsize=16384)
def conditional_of(word: str) -> tuple[str, str] | None:
    """Return infinitive and person of a conditional in the third person or the first plural."""
    for ending, person in (("ía", "one"), ("ían", "many"), ("íamos", "we")):
        if word.endswith(ending):
            infinitive = _infinitive(word[: -len(ending)])
            if infinitive and (infinitive in verbs("es") or infinitive == "haber"):
                return infinitive, person
    return None


def _infinitive(stem: str) -> str | None:
    if stem in _WHOLE:
        return _WHOLE[stem]
    for end, whole in _STEMS:
        if stem.endswith(end):
            return stem[: -len(end)] + whole
    return stem if stem.endswith(("ar", "er", "ir")) and len(stem) > 2 else None


@lru_cache(maxsize=16384)
def infinitive_of(word: str) -> str:
    """Return the infinitive that a word is, without clitics; "" when it is none."""
    if word in word_set("not-infinitive", "es"):
        return ""
    if word.endswith(_ENDINGS) and len(word) > 2:
        return word if word in verbs("es") or len(word) > 4 or word in _SHORT else ""
    for clitic in _ENCLITICS:
        stem = word.removesuffix(clitic)
        if stem != word and stem.endswith(_ENDINGS) and len(stem) > 3:
            return stem
    return ""


@lru_cache(maxsize=8192)
def gerund_of(word: str) -> str:
    """Return the verb of a gerund, the word itself for a verb that is not listed, "" for others."""
    if word in gerunds("es"):
        return gerunds("es")[word]
    return word if word.endswith(_GERUNDS) and len(word) > 6 else ""


def participle_of(word: str) -> str:
    """Return the verb of a participle, the word itself for a verb not listed, "" for others."""
    return participles("es").get(word, word if word.endswith(PAST) else "")


def next_verb(words: Words, at: int) -> int:
    """Return the infinitive at ``at``, past adverbs, "no", clitics and an insertion; -1 if none."""
    low, limit = words.low, words.n
    at = _past_small(words, at)
    if at >= limit:
        return -1
    if infinitive_of(low[at]):
        return at
    if low[at] == ",":
        for here in range(at + 1, min(at + _LONG, limit - 1)):
            if low[here] in ";:":
                return -1
            if low[here] == ",":
                inner = _past_small(words, here + 1)
                if inner < limit and infinitive_of(low[inner]):
                    return inner
    return -1


def _past_small(words: Words, at: int) -> int:
    low = words.low
    while at < words.n and (low[at] in ("no", "se") or is_adverb(low[at], "es")):
        at += 1
    return at
