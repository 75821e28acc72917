"""One commitment followed across statements and languages."""

from alinea.comparison.counts import counts

FOUR = ("draft-1.en", "draft-2.en", "draft-3.en", "adopted.en")


def at(comparison, words):
    """Return the thread in which some statement says ``words``."""
    for thread in comparison.threads:
        for member in thread.members:
            extraction = comparison.extractions[member.statement]
            statement = comparison.statements[member.statement]
            sentences = {extraction.commitments[one].sentence for one in member.commitments}
            if any(words in statement.sentence_text(one) for one in sentences):
                return thread
    raise AssertionError(words)


def test_every_commitment_is_in_exactly_one_thread(sample):
    comparison = sample(*FOUR)
    for number, extraction in enumerate(comparison.extractions):
        owned = [
            at
            for thread in comparison.threads
            for member in thread.members
            if member.statement == number
            for at in member.commitments
        ]
        assert sorted(owned) == list(range(len(extraction.commitments)))


def test_kinds_tell_what_became_of_a_commitment(sample):
    comparison = sample("draft-3.en", "adopted.en")
    told = {
        "hold a joint flood exercise": "verbatim",
        "enforce labour standards": "variant",
        "open regular pathways": "diverging",
        "commit to finance shelters": "lost",
        "grant 150 scholarships": "new",
    }
    assert {words: at(comparison, words).kind.value for words in told} == told
    comparison = sample("draft-2.en", "draft-3.en")
    assert at(comparison, "waive the visa fee").kind == "absent"
    assert at(comparison, "impose new fees").kind == "bracketed"


def test_commitment_is_followed_through_four_texts(sample):
    thread = at(sample(*FOUR), "publish an annual report")
    assert [member.statement for member in thread.members] == [0, 1, 2, 3]
    assert [bool(member.commitments) for member in thread.members] == [False, True, True, True]


def test_split_commitment_is_one_thread(sample):
    thread = at(sample("draft-1.en", "draft-2.en"), "guarantee the safe return of migrants")
    assert [len(member.commitments) for member in thread.members][1] == 2


def test_thread_runs_through_both_languages(sample):
    comparison = sample("draft-3.en", "adopted.en", "adopted.es")
    thread = at(comparison, "train 300 customs officers")
    assert [member.statement for member in thread.members] == [0, 1, 2]


def test_neighbours_on_the_same_topic_are_not_the_same(compared):
    comparison = compared(
        "The Parties will train customs officers at the northern border.",
        "The Parties will abolish customs duties on medicines.",
    )
    assert {thread.kind.value for thread in comparison.threads} == {"absent", "new"}


def test_counts_hold_every_thread_once(sample):
    comparison = sample(*FOUR)
    found = counts(comparison)
    total = found.recurring + found.diverging + found.only_in_one + found.bracketed
    assert total == len(comparison.threads)
    assert found.commitments == tuple(len(one.commitments) for one in comparison.extractions)
