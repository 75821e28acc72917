"""How grave each kind of difference is."""

from functools import lru_cache

from alinea.language.tables import rows
from alinea.model.comparison import DifferenceKind, Gravity

RANK = {gravity: at for at, gravity in enumerate(Gravity)}


@lru_cache(maxsize=1)
def _table() -> dict[DifferenceKind, tuple[Gravity, Gravity, int]]:
    return {
        DifferenceKind(row["kind"]): (Gravity(row["commitment"]), Gravity(row["other"]), at)
        for at, row in enumerate(rows("comparison/kinds.tsv"))
    }


def gravity_of(kind: DifferenceKind, *, committed: bool) -> Gravity:
    """Return the gravity of a kind where one of the passages undertakes something, or none does."""
    found = _table()[kind]
    return found[0] if committed else found[1]


UNKNOWN = frozenset({"words", "rewritten"})
"""Rules that only show words: what these change is for the reader to judge, and not minor."""


def order(kind: DifferenceKind, gravity: Gravity) -> tuple[int, int]:
    """Return a key that sorts the gravest first."""
    return RANK[gravity], _table()[kind][2]
