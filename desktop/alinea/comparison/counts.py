"""How many threads recur and diverge, and how many differences of each kind there are."""

from dataclasses import dataclass

from alinea.model.comparison import Comparison, DifferenceKind, Thread, ThreadKind


@dataclass(frozen=True, slots=True)
class Counts:
    """Threads: those that recur, diverge, stand in one statement only, are bracketed.

    The four are all threads, each once; ``lost`` are those among the diverging of which a
    statement keeps but a mention. ``by_kind`` counts the differences of each kind in the order of
    the kinds, without those that do not occur; ``commitments`` are those of each statement.
    """

    recurring: int
    diverging: int
    only_in_one: int
    bracketed: int
    lost: int
    by_kind: tuple[tuple[DifferenceKind, int], ...]
    commitments: tuple[int, ...]


def counts(comparison: Comparison) -> Counts:
    shares = [share_of(thread) for thread in comparison.threads]
    by_kind = dict.fromkeys(DifferenceKind, 0)
    for difference in comparison.differences:
        by_kind[difference.kind] += 1
    return Counts(
        shares.count("recurring"),
        shares.count("diverging"),
        shares.count("only"),
        shares.count("bracketed"),
        sum(thread.kind is ThreadKind.LOST for thread in comparison.threads),
        tuple((kind, count) for kind, count in by_kind.items() if count),
        tuple(len(extraction.commitments) for extraction in comparison.extractions),
    )


def share_of(thread: Thread) -> str:
    """Return where a thread is counted: "recurring", "diverging", "only" or "bracketed"."""
    if len(thread.members) == 1:
        return "only"
    if thread.kind in (ThreadKind.VERBATIM, ThreadKind.VARIANT):
        return "recurring"
    return "bracketed" if thread.kind is ThreadKind.BRACKETED else "diverging"
