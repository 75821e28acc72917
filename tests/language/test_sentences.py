"""Sentences end where a reader says they end."""

from itertools import pairwise
from pathlib import Path

import pytest

from alinea.language.sentences import sentences

TABLES = Path(__file__).with_name("sentences")


def rows(name):
    for line in (TABLES / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


def split(text, language):
    return [span.of(text) for span in sentences(text, language)]


@pytest.mark.parametrize(
    ("language", "row"),
    [(language, row) for language in ("en", "es") for row in rows(f"table.{language}")],
)
def test_paragraph_falls_into_its_sentences(language, row):
    wanted = [part.strip() for part in row.split("¦")]
    assert split(row.replace("¦", ""), language) == wanted


def test_at_least_ninety_in_a_hundred_of_the_rows_kept_aside_are_right():
    for language in ("en", "es"):
        table = list(rows(f"held.{language}"))
        right = sum(
            split(row.replace("¦", ""), language) == [part.strip() for part in row.split("¦")]
            for row in table
        )
        assert right >= 0.9 * len(table)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", []),
        (" \n\t ", []),
        (".", ["."]),
        ("...", ["..."]),
        ("A", ["A"]),
        ("\u00a0Uno.\u00a0 Dos. \n", ["Uno.", "Dos."]),
        ("Uno\n\nDos", ["Uno", "Dos"]),
        ("Uno\ndos.", ["Uno\ndos."]),
    ],
)
def test_edges(language, text, wanted):
    assert split(text, language) == wanted


def test_every_character_but_white_space_lies_in_one_sentence(shared):
    for path in sorted((shared / "statements").iterdir()):
        for paragraph in path.read_text(encoding="utf-8").split("\n"):
            spans = sentences(paragraph, "en")
            assert "".join("".join(span.of(paragraph) for span in spans).split()) == "".join(
                paragraph.split()
            )
            assert all(left.end <= right.start for left, right in pairwise(spans))


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    "bad",
    [
        "(a. " * 5_000,
        "aa.Aa" * 5_000,
        ". " * 10_000,
        "1. " * 7_500,
        "a.b." * 6_250,
        "U.S. Guatemala " * 1_250,
        "(" * 12_500 + "a. B" + ")" * 12_500,
        "(a. B) " * 3_750,
        "… A" * 5_000,
        "a" * 25_000 + ". B",
        "\n " * 12_500,
    ],
    ids=lambda bad: bad[:12],
)
def test_segmentation_stays_fast_on_adversarial_text(seconds, bad, language):
    assert seconds(lambda: sentences(bad, language)) < 20  # a hang, not a speed
