"""How long work tells how far it is, and hears that it should stop."""

from collections.abc import Callable

Progress = Callable[[int, int, str], None]
"""Called as (steps done, steps in all, what: "reading", "commitments", "alignment", "comparison"
or "report"). It may raise ``Cancelled``, which the work lets pass."""


def silent(done: int, total: int, what: str) -> None:
    """Take no notice."""
