"""Whether words are an item of a list, or qualify what stands beside them."""

from collections.abc import Sequence

from alinea.comparison.pairs import Side


def coordinated(side: Side, some: Sequence[int]) -> bool:
    """Whether what stands alone is an item of a list, joined by "and", "or" or a comma."""
    some = _slid(side, some)
    first, last = min(some), max(some)
    ends = side.units[first], side.units[last]
    if any("link" in unit.classes for unit in ends):
        return True
    before = side.units[first - 1] if first else None
    follows = _following(side, last)
    if before is not None and "link" in before.classes:
        return follows != "word"
    gap = side.view.text[before.span.end : ends[0].span.start] if before is not None else ""
    return gap.lstrip().startswith(",") and (follows in ("comma", "link") or _linked(side, some))


def _linked(side: Side, some: Sequence[int]) -> bool:
    """Whether a link inside comes after a comma, as in ", construction and care services"."""
    return any("link" in side.units[index].classes for index in some)


def _slid(side: Side, some: Sequence[int]) -> list[int]:
    """Return the same words shifted so that they begin or end with a link, where that can be.

    "in the Amazon [and in the Putumayo]" and "in [the Amazon and in] the Putumayo" are one change.
    """
    first, last = min(some), max(some)
    if len(some) != last - first + 1:
        return list(some)
    keys = [unit.key for unit in side.units]
    for step in range(len(some) + 1):
        for begin in (first - step, first + step):
            end = begin + (last - first)
            if begin < 0 or end >= len(keys):
                continue
            same = (
                all(keys[begin + n] == keys[end + 1 + n] for n in range(first - begin))
                if begin < first
                else all(keys[first + n] == keys[last + 1 + n] for n in range(begin - first))
            )
            linked = any("link" in side.units[at].classes for at in (begin, end))
            if same and linked:
                return list(range(begin, end + 1))
    return list(some)


def _following(side: Side, index: int) -> str:
    """Return what follows a unit: "word", "light", "link", "comma" or "end"."""
    end = side.units[index].span.end
    rest = side.view.text[end:].lstrip()
    if not rest:
        return "end"
    if not rest[0].isalnum():
        return "comma" if rest[0] == "," else "end"
    after = next((unit for unit in side.every if unit.span.start >= end), None)
    if after is None:
        return "end"
    if "link" in after.classes:
        return "link"
    begins = side.view.text[end : after.span.start].strip()
    return "light" if after.light or begins else "word"
