"""Statements made of a few sentences, and the sample drafts, compared."""

import datetime
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from alinea.comparison.compare import compare
from alinea.language.names import party
from alinea.model.comparison import Comparison
from alinea.model.statement import Language, Statement
from alinea.reading.read import read, read_text

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
TITLES = {"en": "Joint Statement", "es": "Declaración conjunta"}
Paragraphs = str | tuple[str, ...]


def made(
    paragraphs: Paragraphs,
    language: Language,
    *,
    key: str = "one",
    year: int = 2024,
    codes: tuple[str, ...] = ("US", "MX"),
) -> Statement:
    texts = (paragraphs,) if isinstance(paragraphs, str) else paragraphs
    text = "\n\n".join((TITLES[language], *texts))
    return replace(
        read_text(text, name=f"{key}.txt"),
        key=key,
        language=language,
        date=datetime.date(year, 2, 28),
        parties=tuple(map(party, codes)),
    )


@pytest.fixture(scope="session")
def compared() -> Callable[..., Comparison]:
    """Compare texts given as paragraphs; each may be a pair (language, paragraphs)."""

    def run(
        *texts: object, language: Language = "en", base: int = 0, **rest: object
    ) -> Comparison:
        statements = []
        for number, text in enumerate(texts):
            spoken, paragraphs = (
                text if isinstance(text, tuple) and text[0] in TITLES else (language, text)
            )
            statements.append(
                made(paragraphs, spoken, key=f"t{number}", year=2020 + number, **rest)
            )
        return compare(statements, base=base)

    return run


@pytest.fixture(scope="session")
def sample() -> Callable[..., Comparison]:
    """Compare sample files by name, "draft-1.en"; each pair only once in a run."""
    known: dict[tuple[str, ...], Comparison] = {}

    def run(*names: str) -> Comparison:
        if names not in known:
            known[names] = compare([read(SAMPLES / f"{name}.txt") for name in names])
        return known[names]

    return run
