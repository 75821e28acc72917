"""The sample drafts tell their story: the answer key of resources/samples."""

import json
from pathlib import Path

import pytest

STORY = json.loads(
    (Path(__file__).resolve().parents[2] / "resources/samples/story.json").read_text("utf-8")
)
STEPS = [("draft-1", "draft-2"), ("draft-2", "draft-3"), ("draft-3", "adopted")]
WHOLE = {"SPLIT", "MERGED", "REORDERED", "VERBATIM"}
"""Kinds that are said of a passage as a whole, so that it is found by its sentence."""


def flat(text):
    return " ".join((text or "").split())


def changes(step, language, *, same=False):
    left, right = (f"{name}.{language}" for name in step)
    for change in STORY["changes"]:
        if [change["from"], change["to"]] != [f"{name}.en.txt" for name in step]:
            continue
        if language == "es":
            if change["es_same"] and not same:
                continue
            yield left, right, change, change["old_es"], change["new_es"]
        else:
            yield left, right, change, change["old"], change["new"]


def cases(language):
    return [
        pytest.param(case, id=f"{case[2]['id']}-{language}")
        for step in STEPS
        for case in changes(step, language)
    ]


def passages(comparison, difference):
    """Return the texts of the rows and headings in which a difference stands, side by side."""
    number = comparison.differences.index(difference)
    found = ["", ""]
    for row in comparison.rows:
        if number in row.differences:
            for side, cell in enumerate(row.cells):
                statement = comparison.statements[side]
                for at in cell:
                    span = (
                        statement.sections[at].heading
                        if row.kind == "heading"
                        else statement.sentences[at].span
                    )
                    found[side] += " " + span.of(statement.text)
    return found


def at(comparison, old, new):
    """Return the kinds of the differences that stand at a passage."""
    found = set()
    for difference in comparison.differences:
        left, right = passages(comparison, difference)
        if (not old or flat(old) in flat(left)) and (not new or flat(new) in flat(right)):
            found.add(difference.kind.value)
    return found


@pytest.mark.parametrize("case", cases("en") + cases("es"))
def test_change_of_the_story_is_found(sample, case):
    left, right, change, old, new = case
    found = at(sample(left, right), old, new)
    wanted = set(change["kinds"])
    accepted = set(change["also_accepted"])
    assert wanted <= found or (len(wanted) == 1 and accepted & found)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("step", STEPS)
def test_nothing_is_said_that_is_not_in_the_story(sample, step, language):
    comparison = sample(*(f"{name}.{language}" for name in step))
    told = list(changes(step, language, same=True))
    for difference in comparison.differences:
        kind = difference.kind.value
        if kind in ("VERBATIM", "EDITORIAL"):
            continue
        left, right = passages(comparison, difference)
        allowed = set()
        for _, _, change, old, new in told:
            if flat(old) in flat(left) and flat(new) in flat(right):
                allowed |= {*change["kinds"], *change["also_accepted"]}
        slips = {"STATUS_LOST", "STATUS_GAINED", "STRENGTHENED", "WEAKENED"}
        if language == "es" and "permanecer" in left:
            allowed |= slips
        assert kind in allowed, (kind, left, right, difference.values)


def test_language_versions_differ_in_the_two_slips_only(sample):
    found = {
        (one.kind.value, dict(one.values)["from"], dict(one.values)["to"])
        for one in sample("adopted.en", "adopted.es").differences
    }
    assert found == {("L_VALUE", "60 days", "90 días"), ("L_MODALITY", "may", "deberán")}


@pytest.mark.parametrize("draft", ["draft-1", "draft-2", "draft-3"])
def test_faithful_versions_are_silent(sample, draft):
    assert sample(f"{draft}.en", f"{draft}.es").differences == ()
