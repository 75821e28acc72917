from pathlib import Path

import pytest

from alinea.language.detect import language_of, shares

HEADINGS = [
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("headings.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def test_headings_of_few_words_are_told_apart():
    right = [language_of(text) == language for language, text in HEADINGS]
    assert sum(right) >= 0.95 * len(HEADINGS)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Parties will cooperate.", "en"),
        ("Las Partes cooperarán.", "es"),
        ("LAS PARTES COOPERARAN EN MATERIA DE MIGRACION", "es"),
        ("THE PARTIES WILL COOPERATE ON MIGRATION", "en"),
        ("Mexico, Guatemala y Honduras", "es"),
        ("Mexico, Guatemala and Honduras", "en"),
        ("¿Cooperación?", "es"),
        ("", "en"),
        ("12 / 34", "en"),
    ],
)
def test_language_of(text, language):
    assert language_of(text) == language


def test_documents_are_told_apart():
    samples = Path(__file__).resolve().parents[2] / "resources" / "samples"
    for path in sorted(samples.glob("*.*.txt")):
        assert language_of(path.read_text(encoding="utf-8")) == path.name.split(".")[1]


def test_shares_tell_a_mixed_text_from_a_pure_one():
    english = "The Parties will cooperate with each other on the basis of this declaration. "
    spanish = "Las Partes cooperarán entre sí sobre la base de la presente declaración. "
    assert shares(english)["en"] > 0.9
    assert shares(spanish)["es"] > 0.9
    mixed = shares(english + spanish)
    assert 0.35 < mixed["en"] < 0.65
    assert mixed["en"] + mixed["es"] == pytest.approx(1)
    assert shares("12 / 34") == {"en": 0.0, "es": 0.0}
