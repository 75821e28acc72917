"""What the user can do to a workspace, each a function from one value to the next."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from alinea.gui.anchors import located
from alinea.model.alignment import Anchor, Pin, PinKind
from alinea.model.statement import Statement
from alinea.model.workspace import Note, Override, SourceFile, Standing, Status, Workspace

MOST_STATEMENTS = 6


def now() -> str:
    """Return the time in UTC, to the second, as ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def with_statements(
    workspace: Workspace, read: Iterable[tuple[Statement, SourceFile]]
) -> Workspace:
    """Add statements at the end, leaving out those that are there already."""
    statements, sources = list(workspace.statements), list(workspace.sources)
    for statement, source in read:
        if statement.key in {one.key for one in statements}:
            continue
        statements.append(statement)
        if source.sha256 not in {one.sha256 for one in sources}:
            sources.append(source)
    return replace(workspace, statements=tuple(statements), sources=tuple(sources))


def without_statement(workspace: Workspace, number: int) -> Workspace:
    """Take a statement out, with its source and with every word of the user's on it."""
    gone = workspace.statements[number]
    statements = (*workspace.statements[:number], *workspace.statements[number + 1 :])
    needed = {one.source.sha256 for one in statements}
    base = workspace.base
    if number < base or base == len(statements):
        base -= 1
    return replace(
        workspace,
        statements=statements,
        sources=tuple(
            one
            for one in workspace.sources
            if one.sha256 in needed or one.sha256 != gone.source.sha256
        ),
        base=max(0, base),
        pins=tuple(one for one in workspace.pins if not _speaks_of(one, gone.key)),
        overrides=tuple(one for one in workspace.overrides if one.anchor.statement != gone.key),
        notes=tuple(one for one in workspace.notes if one.anchor.statement != gone.key),
        statuses=tuple(one for one in workspace.statuses if one.anchor.statement != gone.key),
    )


def with_statement_moved(workspace: Workspace, number: int, to: int) -> Workspace:
    """Put a statement at another place; the base stays the statement that it was."""
    statements = list(workspace.statements)
    base = statements[workspace.base].key
    statements.insert(to, statements.pop(number))
    where = next(at for at, one in enumerate(statements) if one.key == base)
    return replace(workspace, statements=tuple(statements), base=where)


def with_base(workspace: Workspace, number: int) -> Workspace:
    return replace(workspace, base=number)


def with_statement(workspace: Workspace, number: int, statement: Statement) -> Workspace:
    """Put a new reading of a statement in the place of the old one."""
    statements = list(workspace.statements)
    statements[number] = statement
    return replace(workspace, statements=tuple(statements))


def with_pins(workspace: Workspace, pins: Sequence[Pin]) -> Workspace:
    """Add pins; an older one that says something of the same passages gives way."""
    kept = [one for one in workspace.pins if not any(_conflict(one, pin) for pin in pins)]
    return replace(workspace, pins=(*kept, *pins))


def without_pins(workspace: Workspace, anchors: Iterable[Anchor]) -> Workspace:
    """Drop every pin that speaks of one of ``anchors``."""
    given = set(_places(anchors))
    return replace(
        workspace,
        pins=tuple(one for one in workspace.pins if not given & set(_places(_all(one)))),
    )


def with_note(workspace: Workspace, anchor: Anchor, text: str, author: str) -> Workspace:
    """Write the note of a passage, in the place of an earlier one; "" takes it away."""
    kept = tuple(one for one in workspace.notes if not _same(one.anchor, anchor))
    made = (Note(anchor, text.strip(), author, now()),) if text.strip() else ()
    return replace(workspace, notes=(*kept, *made))


def with_status(
    workspace: Workspace, anchor: Anchor, standing: Standing | None, author: str
) -> Workspace:
    """Set the status of a passage; None takes it away."""
    kept = tuple(one for one in workspace.statuses if not _same(one.anchor, anchor))
    made = (Status(anchor, standing, author, now()),) if standing else ()
    return replace(workspace, statuses=(*kept, *made))


def with_override(workspace: Workspace, override: Override) -> Workspace:
    kept = tuple(one for one in workspace.overrides if not _same(one.anchor, override.anchor))
    return replace(workspace, overrides=(*kept, override))


def without_override(workspace: Workspace, anchor: Anchor) -> Workspace:
    kept = tuple(one for one in workspace.overrides if not _same(one.anchor, anchor))
    return replace(workspace, overrides=kept)


def standing_anchors(workspace: Workspace, anchors: Iterable[Anchor]) -> tuple[Anchor, ...]:
    """Return the anchors whose words still stand in one of the statements."""
    statements = {one.key: one for one in workspace.statements}
    return tuple(
        anchor
        for anchor in anchors
        if anchor.statement in statements and located(anchor, statements[anchor.statement])
    )


def _same(one: Anchor, other: Anchor) -> bool:
    return one.statement == other.statement and one.span.meets(other.span)


def _all(pin: Pin) -> tuple[Anchor, ...]:
    return (*pin.left, *pin.right)


def _places(anchors: Iterable[Anchor]) -> Iterable[tuple[str, int, int]]:
    return ((one.statement, one.span.start, one.span.end) for one in anchors)


def _speaks_of(pin: Pin, key: str) -> bool:
    return any(anchor.statement == key for anchor in _all(pin))


def _conflict(old: Pin, new: Pin) -> bool:
    """Whether ``new`` says anew what becomes of passages that ``old`` spoke of.

    Links to different statements stand together, and so do several that forbid.
    """
    if old.kind is PinKind.UNLINK and new.kind is PinKind.UNLINK:
        return set(_places(_all(old))) == set(_places(_all(new)))
    shared = set(_places(_all(old))) & set(_places(_all(new)))
    if not shared:
        return False
    if PinKind.ALONE in (old.kind, new.kind):
        return True
    return _pair(old) == _pair(new) and (old.kind is new.kind or _covers(old, new))


def _pair(pin: Pin) -> frozenset[str]:
    return frozenset(anchor.statement for anchor in _all(pin))


def _covers(old: Pin, new: Pin) -> bool:
    """Whether one links what the other forbids."""
    left = set(_places(_all(old)))
    right = set(_places(_all(new)))
    return left <= right or right <= left
