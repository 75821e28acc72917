"""Contested text as values: nesting, alternatives, attributions, options, what is agreed."""

import pytest

from alinea.model.bracket import BracketStatus
from alinea.model.statement import Party
from alinea.reading.brackets import brackets
from alinea.reading.read import read_text

OWN = (Party("VAL", "Valdoria", "Valdoria"), Party("KES", "Kesmara", "Kesmara"))

# text, and for each bracket: alternatives, depth, group, attributed, option, status
PLAIN = [
    ("They [will] act.", [("will", 0, None, "", None)]),
    ("[shall][should] act", [("shall", 0, 0, "", None), ("should", 0, 0, "", None)]),
    ("[deberá] [debería] actuar", [("deberá", 0, 0, "", None), ("debería", 0, 0, "", None)]),
    ("[shall] / [should] act", [("shall", 0, 0, "", None), ("should", 0, 0, "", None)]),
    ("[shall] promptly [should]", [("shall", 0, None, "", None), ("should", 0, None, "", None)]),
    ("[within 30 days]. [They will]", [("within 30 days", 0, None, "", None), ("They will", 0, None, "", None)]),
    ("within [90/60] days", [("90|60", 0, None, "", None)]),
    ("[shall/should] act", [("shall|should", 0, None, "", None)]),
    ("[deberán/podrán] actuar", [("deberán|podrán", 0, None, "", None)]),
    ("[commit / agree to launch / decide]", [("commit|agree to launch|decide", 0, None, "", None)]),
    ("[women and/or men]", [("women and/or men", 0, None, "", None)]),
    ("[hombres y/o mujeres]", [("hombres y/o mujeres", 0, None, "", None)]),
    ("[S/RES/2728 (2024)]", [("S/RES/2728 (2024)", 0, None, "", None)]),
    ("[by 3/4/2027]", [("by 3/4/2027", 0, None, "", None)]),
    ("[a [b [c] d] e]", [("a [b [c] d] e", 0, None, "", None), ("b [c] d", 1, None, "", None), ("c", 2, None, "", None)]),
    ("[US: shall]", [("shall", 0, None, "US", None)]),
    ("[US, MX and GT: shall]", [("shall", 0, None, "US MX GT", None)]),
    ("[EE. UU. y México: deberá]", [("deberá", 0, None, "US MX", None)]),
    ("[EU+UK: shall]", [("shall", 0, None, "EUN GB", None)]),
    ("[proposed by Mexico: shall]", [("shall", 0, None, "MX", None)]),
    ("[propuesta de México: deberá]", [("deberá", 0, None, "MX", None)]),
    ("[US proposal: shall]", [("shall", 0, None, "US", None)]),
    ("[VA, KE: the common price]", [("the common price", 0, None, "VAL KES", None)]),
    ("[Chair: bridging text]", [("bridging text", 0, None, "Chair", None)]),
    ("[US: shall / MX: should]", [("shall|should", 0, None, "US MX", None)]),
    ("[Note: to be checked]", [("Note: to be checked", 0, None, "", None)]),
    ("[as follows: data]", [("as follows: data", 0, None, "", None)]),
    ("[the text] {MX, GT}", [("the text", 0, None, "MX GT", None), ("", 0, None, "MX GT", None)]),
    ("{MX: deberá} actuar", [("deberá", 0, None, "MX", None)]),
    ("Alt 1: [shall act]", [("shall act", 0, None, "", "Alt 1")]),
    ("[Option A: shall act] [Option B: should act]", [("shall act", 0, 0, "", "Option A"), ("should act", 0, 0, "", "Option B")]),
    ("[Alternativa 2: actuará]", [("actuará", 0, None, "", "Alternativa 2")]),
    ("the quotation […] goes on [...] and [sic]", []),
    ("a note[3] is none, but [3] is", [("3", 0, None, "", None)]),
    ("[not paired, [paired]", [("paired", 0, None, "", None)]),
    ("not opened], [opened]", [("opened", 0, None, "", None)]),
    ("a {set} of braces", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PLAIN, ids=[row[0] for row in PLAIN])
def test_bracket_is_read_into_its_parts(text, expected):
    found = [
        ("|".join(span.of(text) for span in one.alternatives), one.depth, one.group, " ".join(one.attributed), one.option)
        for one in brackets(text, (), OWN)
    ]  # fmt: skip
    assert found == expected


STATUSES = [
    ("[agreed]", BracketStatus.AGREED), ("[Agreed text]", BracketStatus.AGREED), ("[acordado]", BracketStatus.AGREED), ("[texto acordado]", BracketStatus.AGREED), ("(agreed)", BracketStatus.AGREED),
    ("[ad ref]", BracketStatus.AD_REF), ("[agreed ad ref]", BracketStatus.AD_REF), ("[acordado ad referéndum]", BracketStatus.AD_REF), ("(ad ref.)", BracketStatus.AD_REF), ("(convenido ad referendum)", BracketStatus.AD_REF),
    ("[the agreed measures]", BracketStatus.OPEN), ("[las medidas acordadas]", BracketStatus.OPEN),
]  # fmt: skip


@pytest.mark.parametrize(("text", "status"), STATUSES)
def test_mark_of_agreement_is_no_contested_text(text, status):
    [found] = brackets(f"They will act {text}.")
    assert found.status is status
    assert bool(found.alternatives) is (status is BracketStatus.OPEN)


def test_options_without_brackets_are_contested_too():
    text = "24. Alt 1: The Parties will set a price.\n\n24. Alt 2: The Parties will consider a price.\n\n25. They will meet in the option that suits them."
    statement = read_text(text)
    assert [(one.option, one.span.of(statement.text), one.group) for one in statement.brackets] == [
        ("Alt 1", "The Parties will set a price.", 0), ("Alt 2", "The Parties will consider a price.", 0),
    ]  # fmt: skip


def test_text_reads_with_and_without_a_bracket():
    statement = read_text("The Parties will [promptly] exchange data every day.")
    [one] = statement.brackets
    with_it = (
        statement.text[: one.span.start]
        + one.alternatives[0].of(statement.text)
        + statement.text[one.span.end :]
    )
    assert with_it == "The Parties will promptly exchange data every day."
    assert (
        statement.text[: one.span.start] + statement.text[one.span.end :]
        == "The Parties will  exchange data every day."
    )
