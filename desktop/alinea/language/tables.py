"""Language data: tab-separated tables in ``resources/``, read once."""

from collections.abc import Mapping
from functools import cache

from alinea.bundle import resources


@cache
def rows(name: str) -> tuple[Mapping[str, str], ...]:
    """Return the rows of ``resources/{name}`` by the column names of its first row.

    Lines that are empty or begin with ``#`` are left out; a cell that a row does not reach is "".
    """
    place = resources()
    for part in name.split("/"):
        place = place / part
    lines = [
        line.split("\t")
        for line in place.read_text(encoding="utf-8").splitlines()
        if line.strip() and not line.startswith("#")
    ]
    if not lines:
        return ()
    head = [column.strip() for column in lines[0]]
    return tuple(
        dict(zip(head, [*map(str.strip, line), *[""] * (len(head) - len(line))], strict=False))
        for line in lines[1:]
    )
