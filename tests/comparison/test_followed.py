"""Did the other language follow?"""

from alinea.alignment.align import align
from alinea.comparison.followed import followed


def followings(sample, old, new):
    first, second = (sample(f"{old}.{language}", f"{new}.{language}") for language in ("en", "es"))
    before = align(first.statements[0], second.statements[0])
    after = align(first.statements[1], second.statements[1])
    return first, second, followed(first, second, before, after)


def told(comparison, following):
    change = comparison.differences[following.change]
    return change.kind.value, following.outcome


def test_change_missed_by_the_spanish_is_found(sample):
    first, second, found = followings(sample, "draft-3", "adopted")
    missed = [
        told((first, second)[one.of], one)
        for one in found
        if one.outcome == "missed" and (first, second)[one.of].differences[one.change].gravity == "critical"
    ]  # fmt: skip
    kinds = [kind for kind, _ in missed]
    assert kinds[0] == "DEADLINE_MOVED"
    assert set(kinds) <= {"DEADLINE_MOVED", "STRENGTHENED", "STATUS_GAINED"}


def test_changes_made_in_both_are_followed(sample):
    first, _, found = followings(sample, "draft-2", "draft-3")
    outcomes = {
        one.outcome
        for one in found
        if first.differences[one.change].gravity == "critical" and one.of == 0
    }
    assert outcomes == {"followed"}
