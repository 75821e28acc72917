"""Rows hold the whole of every statement."""

import pytest

FOUR = ("draft-1.en", "draft-2.en", "draft-3.en", "adopted.en")
SETS = [FOUR[:2], FOUR, ("adopted.en", "adopted.es"), (*FOUR[1:3], "draft-2.es", "draft-3.es")]


@pytest.mark.parametrize("names", SETS)
def test_every_sentence_and_heading_is_in_one_row(sample, names):
    comparison = sample(*names)
    for number, statement in enumerate(comparison.statements):
        sentences = [
            at for row in comparison.rows if row.kind != "heading" for at in row.cells[number]
        ]
        headings = [
            at for row in comparison.rows if row.kind == "heading" for at in row.cells[number]
        ]
        assert sorted(sentences) == list(range(len(statement.sentences)))
        assert sorted(headings) == [
            at for at, section in enumerate(statement.sections) if section.heading
        ]


def test_rows_follow_the_base(sample):
    comparison = sample(*FOUR[:2])
    order = [row.cells[0][0] for row in comparison.rows if row.kind != "heading" and row.cells[0]]
    assert order == sorted(order)


def test_heading_stands_before_its_section(sample):
    comparison = sample(*FOUR[:2])
    base = comparison.statements[0]
    for row, following in zip(comparison.rows, comparison.rows[1:], strict=False):
        if row.kind == "heading" and row.cells[0] and following.kind != "heading":
            assert base.section_of(following.cells[0][0]) == row.cells[0][0]


def test_headings_that_answer_each_other_share_a_row(sample):
    comparison = sample("draft-1.en", "draft-1.es")
    assert all(row.cells[0] and row.cells[1] for row in comparison.rows if row.kind == "heading")


def test_moved_passage_stands_beside_its_old_place_and_is_marked(sample):
    comparison = sample(*FOUR[:2])
    (row,) = [row for row in comparison.rows if row.moved]
    left, right = (
        comparison.statements[side].sentence_text(row.cells[side][0]) for side in (0, 1)
    )
    assert left.startswith("4. The Parties will transmit")
    assert right.startswith("26. The Parties will transmit")


def test_new_passage_of_two_later_drafts_shares_a_row(compared):
    comparison = compared(
        ("Mexico will build a bridge.", "Mexico will open a port."),
        ("Mexico will build a bridge.", "Guatemala will plant trees.", "Mexico will open a port."),
        ("Mexico will build a bridge.", "Guatemala will plant trees.", "Mexico will open a port."),
    )
    assert [row.cells for row in comparison.rows if not row.cells[0]] == [((), (1,), (1,))]
