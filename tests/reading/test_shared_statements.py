"""The two real statements beside the project come out clean, every sentence intact."""

import datetime
import json

import pytest

from alinea.model.statement import Aside, Correction, Field, Kind, ParagraphKind
from alinea.reading.read import read


@pytest.fixture(scope="module")
def gold(shared):
    return json.loads((shared / "gold" / "us-mexico-2019.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def of_2019(shared):
    return read(shared / "statements" / "us-mexico-2019.en.txt")


@pytest.fixture(scope="module")
def of_2024(shared):
    return read(shared / "statements" / "us-guatemala-mexico-2024.en.txt")


def test_both_keep_the_contract(contract, of_2019, of_2024):
    contract(of_2019)
    contract(of_2024)


def test_2019_metadata(of_2019, gold):
    assert of_2019.title == gold["title"]["text"]
    assert of_2019.date == datetime.date.fromisoformat(gold["date"]["iso"])
    assert of_2019.place == gold["place"]["city"]
    assert of_2019.kind is Kind.JOINT_DECLARATION
    assert of_2019.issuer == "Office of the Spokesperson"
    assert [party.code for party in of_2019.parties] == [party["id"] for party in gold["parties"]]
    assert (of_2019.language, of_2019.page_language) == ("en", None)


def test_2019_sections_paragraphs_and_sentences(of_2019, gold):
    text = of_2019.text
    assert [
        section.heading.of(text) if section.heading else None for section in of_2019.sections
    ] == [
        section["heading"]["text"] if section["heading"] else None for section in gold["sections"]
    ]
    assert [paragraph.span.of(text) for paragraph in of_2019.paragraphs] == [
        paragraph["text"] for section in gold["sections"] for paragraph in section["paragraphs"]
    ]
    assert [sentence.span.of(text) for sentence in of_2019.sentences] == [
        sentence["text"] for sentence in gold["sentences"]
    ]


def test_2019_chapeau_governs_the_sections_after_it(of_2019):
    chapeau = next(
        index for index, one in enumerate(of_2019.paragraphs) if one.kind is ParagraphKind.CHAPEAU
    )
    assert [one.chapeau for one in of_2019.paragraphs] == [None] * (chapeau + 1) + [chapeau] * (
        len(of_2019.paragraphs) - chapeau - 1
    )


def test_2019_residue_is_listed_with_its_reason(of_2019, gold):
    removed = {removed.text: removed.reason for removed in of_2019.removed}
    assert set(removed) == {noise["text"] for noise in gold["noise"]}
    assert [removed.reason for removed in of_2019.removed] == [
        Aside.NAVIGATION,
        Aside.ORNAMENT,
        Aside.DATELINE,
        Aside.TAGS,
        Aside.TAGS,
    ]


def test_2019_every_piece_can_be_put_back(shared, contract, of_2019):
    for removed in of_2019.removed:
        again = read(
            shared / "statements" / "us-mexico-2019.en.txt",
            corrections=(Correction(Field.RESTORE, removed.key),),
        )
        contract(again)
        assert removed.text in again.text
        assert again.date == of_2019.date


def test_2019_references(of_2019):
    assert ("statement", "2018-12-18") in [(one.kind, one.target) for one in of_2019.references]


def test_2024_metadata(of_2024):
    assert of_2024.title.startswith("Joint Statement on Charting a New Path")
    assert of_2024.text.count(of_2024.title) == 1
    assert of_2024.date == datetime.date(2024, 2, 28)
    assert of_2024.place == "Washington, DC"
    assert of_2024.kind is Kind.JOINT_STATEMENT
    assert [party.code for party in of_2024.parties] == ["US", "GT", "MX"]
    assert (of_2024.language, of_2024.page_language) == ("en", "fr")


def test_2024_text_is_whole_and_nothing_else(shared, of_2024):
    raw = (shared / "statements" / "us-guatemala-mexico-2024.en.txt").read_text("utf-8")
    lines = [
        line.strip()
        for line in raw.splitlines()
        if len(line) > 150 and line.strip() != of_2024.title
    ]
    assert [paragraph.span.of(of_2024.text) for paragraph in of_2024.paragraphs] == lines
    assert [(removed.text, removed.reason) for removed in of_2024.removed] == [
        ("Aller au contenu principal", Aside.NAVIGATION),
        (of_2024.title, Aside.REPEATED_TITLE),
        ("Press releases", Aside.PAGE_LABEL),
        ("28 février, 2024", Aside.DATELINE),
        ("Guatemala", Aside.TAGS),
        ("Mexico", Aside.TAGS),
        ("United States", Aside.TAGS),
    ]
