"""Whether a word that can open a condition opens one where it stands."""

from collections.abc import Mapping

from alinea.commitments.lists import gerunds, subjunctives
from alinea.commitments.words import Words, is_mark

_OPEN = frozenset(("clause", "phrase", "event", "state", "inverted"))
_BE = frozenset(("sea", "fuere", "fuera"))
_POSSIBLE = frozenset(("posible", "factible", "viable"))
_QUESTION = frozenset(("sobre", "de", "determinar", "examinar"))
_AGAIN = frozenset(("a", "again", "every", "per", "more"))
_NOT_ONCE = frozenset(("al", "a", "cada", "más", "por", "en", "que"))
_NO_MEMBER = frozenset(("que", "miembros", "miembro", "país"))
_OPENING = frozenset(("salvo", "excepto"))


def conditional(
    words: Words, at: int, end: int, reach: tuple[int, int], row: Mapping[str, str], *, front: bool
) -> bool:
    """Whether the listed expression in the words ``at`` up to ``end`` opens a condition.

    ``reach`` is the stretch it stands in; ``front`` says that this lies before the subject.
    """
    first, last = reach
    low, takes = words.low, row["takes"]
    opening = at == first or (is_mark(low[at - 1]) and low[at - 1] != "-")
    if end + 1 < last and low[end] in _BE and low[end + 1] in _POSSIBLE and takes in _OPEN:
        return False
    if row["place"] == "front" and not (front and opening):
        return False
    if row["place"] == "comma" and not opening:
        return False
    if end >= last and takes in _OPEN:
        return False
    if takes == "inverted":
        return _inverted(words, at, last, opening=opening)
    if takes == "event":
        return _event(words, at, end, last)
    if takes == "state":
        return _state(words, at, end)
    if takes in _NEARBY:
        return _nearby(words, end, takes)
    return _plain(words, at, end, opening=opening)


# What has to stand within so many words after an opener of that kind.
_NEARBY = {
    "finite": ("have-clause", 9),
    "subjunctive": ("conditional-clause", 5),
    "verbal": ("allows", 4),
}


def _nearby(words: Words, end: int, takes: str) -> bool:
    name, reach = _NEARBY[takes]
    for at in range(end, min(end + reach, words.n)):
        if words.is_a(name, at) or (takes == "subjunctive" and words.low[at] in subjunctives()):
            return True
    return False


def _plain(words: Words, at: int, end: int, *, opening: bool) -> bool:
    low = words.low
    word, before = low[at], low[at - 1] if at else ""
    if word == "si":
        return before not in _QUESTION
    if word == "if":
        return before not in ("as", "even")
    if low[at:end] == ["una", "vez"]:
        return end < words.n and low[end] not in _NOT_ONCE
    if word in _OPENING or word in ("previa", "previo"):
        return opening
    return True


def _inverted(words: Words, at: int, last: int, *, opening: bool) -> bool:
    """Whether "should" opens a condition ("should demand so require") and is not the modal."""
    if at + 2 >= last:
        return False
    if words.low[at] == "were":
        return opening
    if any(words.is_a(name, at + 1) for name in ("pronoun", "determiner", "demands")):
        return True
    return opening and words.capital(at + 1)


def _event(words: Words, at: int, end: int, last: int) -> bool:
    """Whether "once", "when", "where", "cuando" opens a clause that a thing has to come about."""
    low = words.low
    if words.language == "es":
        return True
    if low[at] == "once" and low[end] in _AGAIN:
        return False
    if low[at] == "as" and low[end] == "possible":
        return False
    if low[at] == "where" and at and not is_mark(low[at - 1]):
        return any(
            words.is_a("finite-after-where", here) for here in range(end, min(end + 9, last))
        )
    return True


def _state(words: Words, at: int, end: int) -> bool:
    """Whether "while" / "mientras" sets a condition in time, and does not contrast or add."""
    low = words.low
    if words.language == "es":
        if low[at : at + 2] == ["en", "tanto"]:
            return low[end] not in _NO_MEMBER
        return low[end] not in ("que", "tanto")
    if low[end] in gerunds("en") or low[end].endswith("ing"):
        return False
    return words.is_a("pronoun", end) or words.is_a("determiner", end) or words.capital(end)
