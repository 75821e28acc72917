"""What the two sheets say of a comparison, in both languages."""

import datetime
from dataclasses import replace

import pytest

from alinea.gui.akin import akin
from alinea.gui.card_facts import card_facts
from alinea.gui.families import Sign
from alinea.gui.matrix import Matrix, grouped
from alinea.gui.names import names_if_titles_agree, short_names
from alinea.gui.sheet import Tone
from alinea.gui.side_by_side import Remarks, SideBySide, joined, shortened
from alinea.gui.slots import Slot, abreast, lines_of, row_of_thread, threads_by_row, title_of
from alinea.i18n import load
from alinea.model.alignment import Alignment, Link, LinkKind
from alinea.model.comparison import Member, Thread, ThreadKind
from tests.gui import values


@pytest.mark.parametrize(
    ("language", "row", "column", "chip", "tone", "level"),
    [
        ("en", 2, 0, "weaker · deadline", Tone.DIVERGING, 6),
        ("es", 2, 0, "más débil · plazo", Tone.DIVERGING, 6),
        ("en", 2, 1, "weaker · deadline", Tone.DIVERGING, 3),
        ("en", 3, 1, "Recurring", Tone.RECURRING, 5),
        ("es", 3, 1, "Recurrente", Tone.RECURRING, 5),
        ("en", 4, 0, "Only here", Tone.ONLY, 4),
        ("es", 4, 0, "Solo aquí", Tone.ONLY, 4),
    ],
)
def test_a_passage_has_its_chip_and_strength(language, row, column, chip, tone, level):
    cell = SideBySide(values.comparison(), load(language)).cell(row, column)
    assert [one.words for one in cell.chips] == [chip]
    assert (cell.tone, cell.level) == (tone, level)


@pytest.mark.parametrize(
    ("language", "words"), [("en", "no counterpart"), ("es", "sin equivalente")]
)
def test_a_gap_says_that_it_is_one(language, words):
    cell = SideBySide(values.comparison(), load(language)).cell(4, 1)
    assert (cell.kind, cell.text) == ("gap", words)


def test_marks_stand_on_the_words_that_they_are_of():
    cell = SideBySide(values.comparison(), load("en")).cell(2, 0)
    cues = [one.span.of(cell.text) for one in cell.stretches if one.kind == "cue"]
    assert cues == ["shall"]


def test_sentences_are_joined_as_their_paragraphs_are():
    one = values.first_draft()
    text, pieces = joined(one, (1, 2))
    assert text == one.sentence_text(1) + "\n" + one.sentence_text(2)
    assert [text[at:].startswith(one.sentence_text(n)) for n, at in pieces] == [True, True]
    assert " […] " in joined(one, (1, 3))[0]


def test_remarks_change_only_their_rows():
    sheet = SideBySide(values.comparison(), load("en"))
    before = sheet.cell(3, 0)
    assert sheet.remark(Remarks({2: (Sign.PIN, Sign.NOTE)})) == {2}
    assert sheet.cell(2, 1).signs == (Sign.PIN, Sign.NOTE)
    assert sheet.cell(3, 0) is before
    assert sheet.remark(Remarks()) == {2}


def test_commitments_are_grouped_by_topic():
    lines = grouped(values.comparison())
    assert [(line.topic, line.thread) for line in lines] == [
        ("water", None),
        ("water", 0),
        ("water", 1),
        ("follow-up", None),
        ("follow-up", 2),
        ("follow-up", 3),
    ]


@pytest.mark.parametrize(
    ("language", "chips"),
    [
        ("en", ["weaker · deadline", "recurring ×2", "only in draft 1", "only in draft 2"]),
        (
            "es",
            [
                "más débil · plazo",
                "recurrente ×2",
                "solo en el borrador 1",
                "solo en el borrador 2",
            ],
        ),
    ],
)
def test_the_matrix_says_what_became_of_each(language, chips):
    sheet = Matrix(values.comparison(), load(language))
    labels = [sheet.cell(row, 0) for row in range(sheet.row_count) if not sheet.is_heading(row)]
    assert [label.chips[0].words for label in labels] == chips


def test_the_matrix_tints_what_changed_and_shows_which_way():
    sheet = Matrix(values.comparison(), load("en"))
    base, other = sheet.cell(1, 1), sheet.cell(1, 2)
    assert (base.tinted, base.moves) == (False, ())
    assert (other.tinted, other.moves, other.level) == (True, (Sign.WEAKER,), 3)
    assert other.text == "Valdoria should restore the wetlands by 30 June 2029."
    assert sheet.cell(4, 2).text == "absent"


def test_slots_name_what_changed():
    lines = lines_of(values.comparison(), 0, load("en"))
    table = dict(lines.slots)
    assert [one.words for one in table[Slot.WHO]] == ["Valdoria", "Valdoria"]
    assert [one.words for one in table[Slot.WHEN]] == ["31 December 2027", "30 June 2029"]
    assert [one.level for one in table[Slot.STRENGTH]] == [6, 3]
    changed = {slot for slot, filled in lines.slots if any(one.changed for one in filled)}
    assert changed == {Slot.VERB, Slot.STRENGTH, Slot.WHEN}


@pytest.mark.parametrize(
    ("language", "who"), [("en", "Valdoria and Ilvera"), ("es", "Valdoria e Ilvera")]
)
def test_actors_are_listed_as_the_language_lists(language, who):
    table = dict(lines_of(values.comparison(), 1, load(language)).slots)
    assert table[Slot.WHO][0].words == who


@pytest.mark.parametrize(
    ("held", "base", "column", "shown"),
    [
        ((0, 1, 2), 0, 2, (0, 2)),
        ((0, 1, 2), 0, 0, (0, 1)),
        ((0, 1, 2), 0, None, (0, 1)),
        ((0, 1, 2), 2, 1, (1, 2)),
        ((1, 2), 0, 2, (1, 2)),
        ((1,), 0, 2, (1,)),
        ((), 0, 0, ()),
    ],
)
def test_the_base_and_the_chosen_column_are_looked_at_together(held, base, column, shown):
    members = tuple(Member(number, (0,), ()) for number in held)
    comparison = replace(values.comparison(), base=base)
    assert abreast(comparison, Thread(ThreadKind.VARIANT, members, ""), column) == shown


def test_what_is_akin_is_found_from_either_side():
    comparison = values.comparison()
    one, two = comparison.statements
    links = (
        Link((2,), (2,), 0.9),
        Link((3,), (3,), 0.4, LinkKind.KIN),
        Link((3,), (2,), 0.6, LinkKind.KIN),
    )
    comparison = replace(comparison, alignments=(Alignment(one.key, two.key, "sentence", links),))
    found = akin(comparison, 4)
    assert [(near.statement, near.row) for near in found] == [(1, 3), (1, 5)]
    assert found[1].words == two.sentence_text(3)
    assert [(near.statement, near.row) for near in akin(comparison, 5)] == [(0, 4)]
    assert akin(comparison, 1) == ()


def test_rows_and_threads_find_each_other():
    comparison = values.comparison()
    for index in range(len(comparison.threads)):
        row = row_of_thread(comparison, index)
        assert index in threads_by_row(comparison)[row]
    assert title_of(comparison, comparison.threads[0]) == "Restore the wetlands"


@pytest.mark.parametrize(
    ("dates", "languages", "names"),
    [
        (["2019-06-07", "2024-02-28"], "ee", ("2019", "2024")),
        (["2024-02-28", "2024-02-28"], "es", ("English text", "Spanish text")),
        (["2026-03-03", "2026-03-17"], "ee", ("3 Mar", "17 Mar")),
        (
            ["2025-03-03", "2026-03-17", "2026-05-01"],
            "eee",
            ("3 Mar 2025", "17 Mar 2026", "1 May 2026"),
        ),
        (["2026-03-03", "2026-03-03"], "ee", ("First text", "Second text")),
        ([None, "2024-02-28"], "ee", ("A long title that…", "2024")),
    ],
)
def test_short_names_tell_statements_apart(dates, languages, names):
    statements = []
    for number, (date, language) in enumerate(zip(dates, languages, strict=True)):
        made = values.statement("A long title that goes on and on", [(None, [f"Text {number}."])])
        given = datetime.date.fromisoformat(date) if date else None
        source = replace(made.source, name=f"file {number}.txt")
        spoken = "en" if language == "e" else "es"
        statements.append(replace(made, date=given, language=spoken, source=source))
    assert short_names(statements, load("en")) == names


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [("short", 10, "short"), ("many words here", 12, "many words…"), ("word, and", 7, "word…")],
)
def test_words_are_cut_between_words(text, most, short):
    assert shortened(text, most) == short
    assert len(shortened(text, most)) <= most


def test_where_titles_agree_heads_and_cards_say_which_text_it_is():
    one, two = values.comparison().statements
    assert names_if_titles_agree((one, two), load("en")) == ("", "")
    same = (replace(one, title="Statement"), replace(two, title="Statement"))
    assert names_if_titles_agree(same, load("en")) == ("Draft 1", "Draft 2")
    sheet = SideBySide(replace(values.comparison(), statements=same), load("en"))
    assert sheet.columns[0].details.startswith("Draft 1")
    facts = card_facts(replace(values.workspace(), statements=same), None, load("en"))
    assert facts[1].details.replace("\N{NO-BREAK SPACE}", " ").startswith("Draft 2 · ")
