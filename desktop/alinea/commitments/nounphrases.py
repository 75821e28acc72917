"""Noun phrases that stand as subjects: where they begin, what heads them, how they are joined."""

from alinea.commitments.lists import actor_nouns, gerunds, verbs
from alinea.commitments.scene import Scene
from alinea.commitments.words import Words, is_mark
from alinea.language.cues import is_adverb
from alinea.language.grammar import word_set

_SECOND = frozenset(
    ["tanto", "consecuencia", "turn", "addition", "response", "particular", "general"]
)
_OF = frozenset(("of", "de", "del"))
_ARTICLES = frozenset(("the", "el", "la", "los", "las"))


def trimmed(words: Words, first: int, last: int) -> tuple[int, int]:
    """Leave out connectors, adverbs and marks at both ends of a subject."""
    low, language = words.low, words.language
    they, leads = word_set("they", language), word_set("leads", language)
    while first < last:
        word = low[first]
        if (
            word in leads
            or (is_mark(word) and word != "$")
            or (is_adverb(word, language) and word not in they)
        ):
            first += 1
        elif word in ("por", "en", "in") and first + 1 < last and low[first + 1] in _SECOND:
            first += 2
        else:
            break
    while last > first and is_mark(low[last - 1]) and low[last - 1] != ")":
        last -= 1
    return first, last


def past_front(scene: Scene, first: int, last: int) -> int:
    """Skip a phrase that stands before the subject without a comma: "In 2027 Mexico will"."""
    words, low = scene.words, scene.words.low
    if first >= last or not words.is_a("preposition", first):
        return first
    for begin, _, mention in reversed(scene.names(first, last)):
        if mention.kind == "adjective":
            continue
        before = begin - 1
        if before > first and words.is_a("determiner", before):
            before -= 1
        if before >= first and not (
            words.is_a("preposition", before) or words.is_a("conjunction", before)
        ):
            return begin
    nouns = actor_nouns(words.language)
    for at in range(first + 1, last):
        if words.is_a("determiner", at) and not words.is_a("preposition", at - 1):
            head = head_of(words, at, last)
            if head >= 0 and low[head] in nouns:
                return at
        if words.is_a("we", at) or words.is_a("they", at):
            return at
    return first


def head_of(words: Words, first: int, last: int) -> int:
    """Return the head noun of a noun phrase, -1 when it has none."""
    low, at = words.low, first
    while at < last and (
        words.is_a("determiner", at)
        or words.is_a("numeral", at)
        or words.is_a("quantifier", at)
        or low[at][0].isdigit()
        or (low[at] in _OF and at > first and words.is_a("quantifier", at - 1))
    ):
        at += 1
    if at >= last:
        return -1
    if words.language == "es":
        while at + 1 < last and words.is_a("prenominal", at):
            at += 1
        return at
    return _english_head(words, at, last)


def _english_head(words: Words, at: int, last: int) -> int:
    """Return the last noun before a preposition, a relative or a participle."""
    low, nouns, end = words.low, actor_nouns("en"), at
    while end < last:
        word = low[end]
        if words.is_a("preposition", end) or words.is_a("closes-noun-phrase", end):
            break
        if word in ("and", "or", "whose") or (is_mark(word) and word not in "'’&"):
            break
        if end > at and word.endswith(("ing", "ed")) and low[end - 1] in nouns:
            break
        end += 1
    joined = end + 1 < last and end > at and low[end] in ("and", "or")
    if joined and low[end - 1] not in nouns and not words.is_a("determiner", end + 1):
        return head_of(words, end + 1, last)
    return end - 1 if end > at else -1


def parts(scene: Scene, first: int, last: int) -> list[tuple[int, int]]:
    """Split a coordinated subject where each member begins like a noun phrase of its own."""
    words, low = scene.words, scene.words.low
    joins = word_set("joins-clauses", words.language) | {"ni"}
    named = {begin for begin, _, one in scene.names(first, last) if one.kind != "adjective"}
    found, begin = [], first
    for at in range(first + 1, last - 1):
        following = at + 1
        if low[at] not in joins and low[at] != ",":
            continue
        if low[following] in _OF or (low[at] == "," and low[following] in joins):
            continue
        if _begins_member(scene, begin, at, last, named):
            found.append((begin, at))
            begin = following
    found.append((begin, last))
    whole = [(a, b) for a, b in (trimmed(words, *one) for one in found) if b > a]
    return whole or [(first, last)]


def _begins_member(scene: Scene, begin: int, at: int, last: int, named: set[int]) -> bool:
    words, following = scene.words, at + 1
    if words.is_a("determiner", following):
        return True
    if _officer_begins(words, at, last):
        return True
    return following in named and _left_is_name(scene, begin, at)


def _officer_begins(words: Words, at: int, last: int) -> bool:
    """Whether an office begins after "and": "Secretary Smith and Foreign Secretary Ruiz"."""
    if words.language != "en" or not (words.capital(at + 1) and words.capital(at - 1)):
        return False
    nouns = actor_nouns("en")
    return any(
        nouns.get(words.low[here], ("",))[0] == "state"
        for here in range(at + 1, min(at + 4, last))
    )


def _left_is_name(scene: Scene, first: int, last: int) -> bool:
    """Whether what stands left of "and" is a bare name, so that the right one is its equal."""
    words = scene.words
    while first < last and (words.is_a("determiner", first) or words.low[first] == "tanto"):
        first += 1
    return any(a == first for a, _, one in scene.names(first, last) if one.kind != "adjective")


def titled(words: Words, first: int, head: int) -> str:
    """Return the office before a person's name ("Foreign Minister Ruiz", "el canciller Ruiz")."""
    nouns = actor_nouns(words.language)
    return next(
        (
            words.low[at]
            for at in range(first, head)
            if nouns.get(words.low[at], ("",))[0] == "state"
        ),
        "",
    )


_JOINING = frozenset(["of", "and", "the", "de", "del", "la", "y", "for", "para", "el"])


def is_proper(words: Words, first: int, last: int) -> bool:
    """Whether the words are a proper name: two capitals or more, and no small word of its own."""
    if words.is_a("they", first) or words.low[first] in ("this", "este", "esta"):
        return False
    capitals = sum(
        words.capital(at) and not words.is_a("determiner", at) for at in range(first, last)
    )
    small = any(
        not words.capital(at) and words.low[at][0].isalpha() and words.low[at] not in _JOINING
        for at in range(first, last)
    )
    return capitals >= 2 and not small


def begins_with_verb(words: Words, first: int) -> bool:
    """Whether doing something is the subject: "Completing the union would", "Completar la unión"."""
    word = words.low[first]
    return word in gerunds("en") if words.language == "en" else word in verbs("es")


def is_capitalized(words: Words, first: int, head: int) -> bool:
    """Whether an article and a capital make a name of a word ("The Quartet", "el Cuarteto")."""
    return head > first and words.capital(head) and words.low[first] in _ARTICLES
