"""Brackets between two drafts, and the ledger across all of them."""

from alinea.comparison.ledger import ledger

FOUR = ("draft-1.en", "draft-2.en", "draft-3.en", "adopted.en")


def code(comparison, name):
    """Return the code that the reader gave to a state of the sample."""
    (found,) = {
        party.code
        for statement in comparison.statements
        for party in statement.parties
        if name in party.en
    }
    return found


def events(comparison):
    return {
        dict(one.values)["event"] for one in comparison.differences if one.kind == "BRACKET_STATUS"
    }


def test_what_happened_to_brackets_is_named(compared):
    before = (
        "Mexico will build [two] bridges.",
        "Mexico [shall][should] open a port within [90/60] days.",
        "The Parties will train judges.",
        "The Parties will plant [and water] trees.",
    )
    after = (
        "Mexico will build two bridges.",
        "Mexico [US: shall][MX: should] open a port within 90 days.",
        "[MX: The Parties will train judges.]",
        "The Parties will plant trees.",
    )
    assert events(compared(before, after)) == {
        "closed", "attributed", "chosen", "opened", "given up",
    }  # fmt: skip


def test_brackets_alone_are_no_change_of_words(compared):
    comparison = compared("Mexico will build two bridges.", "Mexico will build [two] bridges.")
    assert {one.kind.value for one in comparison.differences} == {"BRACKET_STATUS"}


def test_ledger_counts_what_negotiators_count(sample):
    found = ledger(sample(*FOUR))
    assert found.open == (4, 7, 2, 0)
    assert found.provisional == (0, 1, 1, 0)


def test_ledger_follows_a_bracket_to_its_end(sample):
    comparison = sample(*FOUR)
    (entry,) = [
        one for one in ledger(comparison).entries if ("shall", "should") in
        [standing.wordings for standing in one.standings]
    ]  # fmt: skip
    assert [standing.by for standing in entry.standings] == [
        (),
        (code(comparison, "Ilvera"), code(comparison, "Valdoria")),
    ]
    assert [(step.before, step.after, step.event) for step in entry.steps] == [
        (0, 1, "changed"),
        (1, 2, "closed"),
    ]


def test_ledger_says_who_opened_a_bracket(sample):
    comparison = sample(*FOUR)
    steps = [
        (step.event, step.by)
        for entry in ledger(comparison).entries
        for step in entry.steps
        if step.after == 2 and step.event == "opened"
    ]
    assert ("opened", (code(comparison, "Ilvera"),)) in steps
