"""Strength as pips."""


def pips(level: int) -> str:
    """Return a level, 0 to 6, as six pips, the filled ones first."""
    return "●" * level + "○" * (6 - level)
