"""The user's word over the reader's, on every field, and on every reading."""

import pytest

from alinea.model.statement import Aside, Correction, Field, Kind
from alinea.reading.read import read_text

TEXT = "Home\n\nJoint Statement on Water\n\nMiravel, 3 May 2024\n\nThe Parties met in Miravel to review their work in the basin. They will report on it.\n\nShare\n\nThey will exchange data every day. Share\n\nWater for All\n\nThey will keep the flow of the river."


def corrected(*pairs, text=TEXT):
    return read_text(text, corrections=tuple(Correction(field, value) for field, value in pairs))


def test_every_field_can_be_corrected():
    statement = corrected(
        (Field.KIND, "treaty"), (Field.DATE, "2025-01-02"), (Field.PLACE, "Cendra"), (Field.ISSUER, "Ministry of Water"), (Field.PARTIES, "MX US"), (Field.LANGUAGE, "es"), (Field.TITLE, "Another title"),
    )  # fmt: skip
    assert (statement.kind, str(statement.date), statement.place, statement.issuer) == (
        Kind.TREATY,
        "2025-01-02",
        "Cendra",
        "Ministry of Water",
    )
    assert ([party.code for party in statement.parties], statement.language, statement.title) == (
        ["MX", "US"],
        "es",
        "Another title",
    )
    assert len(statement.corrections) == 7
    assert statement.text == read_text(TEXT).text


def test_empty_correction_says_that_there_is_none():
    statement = corrected(
        (Field.DATE, ""), (Field.PLACE, ""), (Field.ISSUER, ""), (Field.TITLE, "")
    )
    assert (statement.date, statement.place, statement.issuer, statement.title) == (
        None,
        None,
        None,
        "",
    )


def test_last_correction_of_a_field_holds():
    assert (
        str(corrected((Field.DATE, "2025-01-02"), (Field.DATE, "2025-01-03")).date) == "2025-01-03"
    )


def test_title_corrected_to_a_line_of_the_text_moves_there(contract):
    statement = corrected((Field.TITLE, "Water for All"))
    contract(statement)
    assert statement.title == "Water for All"
    assert statement.title_span.of(statement.text) == "Water for All"
    assert statement.text.startswith("Water for All\n\nJoint Statement on Water")


def test_piece_put_back_stands_where_it_stood(contract):
    plain = read_text(TEXT)
    share = next(removed for removed in plain.removed if removed.text == "Share")
    assert plain.text[share.before :].startswith("They will exchange")
    statement = corrected((Field.RESTORE, share.key))
    contract(statement)
    assert "They will report on it.\n\nShare\n\nThey will exchange" in statement.text


def test_dateline_put_back_keeps_what_it_said():
    dateline = next(
        removed for removed in read_text(TEXT).removed if removed.reason is Aside.DATELINE
    )
    statement = corrected((Field.RESTORE, dateline.key))
    assert "Miravel, 3 May 2024" in statement.text
    assert str(statement.date) == "2024-05-03"


WORDS = [
    ("They will exchange data every day. Share", False), ("Share", True), ("They will report on it.", True), ("to review their work in the basin", True), ("Water for All", False),
    ("They will exchange data every day. Share\n\nWater for All", False),
]  # fmt: skip


@pytest.mark.parametrize(("words", "inside"), WORDS)
def test_words_are_taken_out_and_put_back(contract, words, inside):
    plain = read_text(TEXT)
    statement = corrected((Field.REMOVE, words))
    contract(statement)
    gone = [removed for removed in statement.removed if removed.reason is Aside.BY_HAND]
    assert " ".join(removed.text for removed in gone) == " ".join(words.split())
    assert len(statement.text.split()) == len(plain.text.split()) - len(words.split())
    assert "  " not in statement.text
    assert (len(statement.paragraphs) == len(plain.paragraphs)) is inside or not inside
    back = corrected((Field.REMOVE, words), *((Field.RESTORE, removed.key) for removed in gone))
    assert back.text == plain.text
    again = corrected(
        (Field.REMOVE, words),
        *((Field.RESTORE, removed.key) for removed in gone),
        (Field.REMOVE, words),
    )
    assert len(again.text.split()) == len(statement.text.split())


def test_words_taken_out_twice_go_at_two_places():
    text = "The Parties will act and act again in the basin. They will act."
    once = corrected((Field.REMOVE, "act"), text=text)
    twice = corrected((Field.REMOVE, "act"), (Field.REMOVE, "act"), text=text)
    assert (once.text.count("act"), twice.text.count("act")) == (2, 1)


def test_words_that_are_not_there_change_nothing():
    assert corrected((Field.REMOVE, "no such words")).text == read_text(TEXT).text
    assert corrected((Field.RESTORE, "no-such-key")).text == read_text(TEXT).text


def test_reading_is_the_same_every_time():
    assert read_text(TEXT) == read_text(TEXT)


def test_party_that_only_the_text_knows_can_be_chosen():
    text = "Joint Statement of the Republic of Valdoria and the Kingdom of Ilvera\n\nThe Republic of Valdoria and the Kingdom of Ilvera met with Mexico in Miravel."
    statement = corrected((Field.PARTIES, "VAL MX"), text=text)
    assert [(party.code, party.en) for party in statement.parties] == [
        ("VAL", "Valdoria"),
        ("MX", "Mexico"),
    ]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (Field.KIND, "haiku"),
        (Field.DATE, "soon"),
        (Field.LANGUAGE, "fr"),
        (Field.REVISIONS, "sideways"),
    ],
)
def test_value_of_a_later_version_changes_nothing(field, value):
    plain, statement = read_text(TEXT), corrected((field, value))
    assert (statement.kind, statement.date, statement.language, statement.text) == (
        plain.kind,
        plain.date,
        plain.language,
        plain.text,
    )
