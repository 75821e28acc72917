"""Word-level differences: what changed, apart from case and punctuation."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alinea.alignment.edits import edits
from alinea.model.span import Span


def shown(left, right):
    return [(edit.kind, edit.left.of(left), edit.right.of(right)) for edit in edits(left, right)]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "The Parties will train 300 officers.",
            "The Parties shall train 250 officers.",
            [
                ("same", "The Parties", "The Parties"),
                ("replaced", "will", "shall"),
                ("same", "train", "train"),
                ("replaced", "300", "250"),
                ("same", "officers.", "officers."),
            ],
        ),
        (
            "Las Partes se comprometen a financiar albergues.",
            "Las Partes examinaron la importancia de financiar albergues.",
            [
                ("same", "Las Partes", "Las Partes"),
                ("replaced", "se comprometen a", "examinaron la importancia de"),
                ("same", "financiar albergues.", "financiar albergues."),
            ],
        ),
        (
            "open 24 hours a day, as far as possible.",
            "open 24 hours a day.",
            [
                ("same", "open 24 hours a day", "open 24 hours a day"),
                ("deleted", ", as far as possible", ""),
                ("same", ".", "."),
            ],
        ),
        (
            "abierto las 24 horas.",
            "abierto las 24 horas, en la medida de lo posible.",
            [
                ("same", "abierto las 24 horas", "abierto las 24 horas"),
                ("inserted", "", ", en la medida de lo posible"),
                ("same", ".", "."),
            ],
        ),
        (
            "Migration and Labor, now",
            "migration and Labor now",
            [
                ("case", "Migration", "migration"),
                ("same", "and Labor", "and Labor"),
                ("punctuation", ",", ""),
                ("same", "now", "now"),
            ],
        ),
        (
            "[shall] maintain",
            "[IL: shall] maintain",
            [
                ("same", "[", "["),
                ("inserted", "", "IL:"),
                ("same", "shall] maintain", "shall] maintain"),
            ],
        ),
        (
            "Subject to available resources, the Parties will train officers.",
            "The Parties will train officers, subject to available resources.",
            [
                ("moved", "Subject to available resources", "subject to available resources"),
                ("punctuation", ",", ""),
                ("case", "the", "The"),
                ("same", "Parties will train officers", "Parties will train officers"),
                ("punctuation", "", ","),
                ("same", ".", "."),
            ],
        ),
        (
            "En la medida de lo posible, las Partes capacitarán a su personal cada año.",
            "Las Partes capacitarán a su personal cada año en la medida de lo posible.",
            [
                ("moved", "En la medida de lo posible", "en la medida de lo posible"),
                ("punctuation", ",", ""),
                ("case", "las", "Las"),
                (
                    "same",
                    "Partes capacitarán a su personal cada año",
                    "Partes capacitarán a su personal cada año",
                ),
                ("same", ".", "."),
            ],
        ),
        ("", "nothing before", [("inserted", "", "nothing before")]),
        ("nada después", "", [("deleted", "nada después", "")]),
        ("", "", []),
    ],
)
def test_what_changed_is_told_as_a_reader_would_tell_it(left, right, expected):
    assert shown(left, right) == expected


def test_two_replacements_parted_by_one_small_word_are_one():
    left, right = (
        "the competent authority of the capital acts",
        "a regional body of a province acts",
    )
    assert shown(left, right) == [
        ("replaced", "the competent authority of the capital", "a regional body of a province"),
        ("same", "acts", "acts"),
    ]


words = st.lists(
    st.sampled_from(
        [
            "will",
            "the",
            "a",
            "Parties",
            "parties",
            ",",
            ".",
            "[",
            "]",
            ";",
            "agree",
            "to",
            "act",
            "24",
        ]
    ),
    max_size=25,
)


@given(words, words)
def test_every_mark_and_word_of_both_sides_is_told_exactly_once(left, right):
    left, right = " ".join(left), " ".join(right)
    found = edits(left, right)
    for text, spans in (
        (left, [edit.left for edit in found]),
        (right, [edit.right for edit in found]),
    ):
        told = [0] * len(text)
        for span in spans:
            for at in range(span.start, span.end):
                told[at] += 1
        assert all(
            count == 1 for count, letter in zip(told, text, strict=True) if not letter.isspace()
        )


@given(words)
def test_a_passage_does_not_differ_from_itself(some):
    text = " ".join(some)
    assert {edit.kind for edit in edits(text, text)} <= {"same"}


@given(words, words)
@settings(max_examples=50)
def test_what_is_called_the_same_is_the_same(left, right):
    left, right = " ".join(left), " ".join(right)
    for edit in edits(left, right):
        if edit.kind == "same":
            assert edit.left.of(left).split() == edit.right.of(right).split()
        elif edit.kind in ("case", "moved"):
            assert edit.left.of(left).casefold() == edit.right.of(right).casefold()


def test_empty_side_stands_where_the_words_would():
    (_, deleted, _) = edits("keep this word.", "keep word.")
    assert deleted.left == Span(5, 9)
    assert deleted.right == Span(4, 4)


def test_fifteen_thousand_words_are_compared():
    random = Random(1)
    left = [random.choice("abcdefgh") * random.randint(1, 9) for _ in range(15_000)]
    right = [word for word in left if random.random() > 0.1]
    found = edits(" ".join(left), " ".join(right))
    assert {one.kind for one in found} >= {"same", "deleted"}
