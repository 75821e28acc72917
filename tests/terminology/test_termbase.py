"""The termbase and what it says of renderings."""

import pytest

from alinea.model.terminology import Term
from alinea.terminology.renderings import wrong
from alinea.terminology.termbase import read_rows, shipped, termbase


def found(text, language):
    return [
        (one.term.id, one.span.of(text))
        for one in shipped().occurrences(text, language)
        if not one.avoid
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "They fight human trafficking.", ("human-trafficking", "human trafficking")),
        ("es", "Combaten la trata de personas.", ("human-trafficking", "trata de personas")),
        ("en", "ASYLUM SEEKERS wait.", ("asylum-seeker", "ASYLUM SEEKERS")),
        ("es", "Los solicitantes de asilo esperan.", ("asylum-seeker", "solicitantes de asilo")),
    ],
)
def test_terms_are_found_in_any_form_longest_first(language, text, expected):
    assert found(text, language) == [expected]


def test_ids_are_unique_and_every_term_has_both_languages():
    terms = shipped().terms
    assert len({term.id for term in terms}) == len(terms) > 400
    assert all(term.en and term.es for term in terms)


def test_no_term_avoids_what_it_accepts():
    for term in shipped().terms:
        assert not set(term.avoid) & set(term.es), term.id
        assert term.domain == "traps" or not set(term.avoid) & set(term.en), term.id


WRONG = [
    ("They combat migrant smuggling.", "Combaten la trata de personas.", ["migrant-smuggling"]),
    ("They combat human trafficking.", "Combaten el tráfico ilícito de migrantes.", ["human-trafficking"]),
    ("They invest two billion dollars.", "Invierten dos billones de dólares.", ["billion"]),
    ("They hold biennial meetings.", "Celebran reuniones semestrales.", ["biennial"]),
]  # fmt: skip


@pytest.mark.parametrize(("english", "spanish", "expected"), WRONG)
def test_rendering_that_means_something_else_is_pointed_at(english, spanish, expected):
    assert [one.term.id for one in wrong(english, "en", spanish, "es")] == expected


RIGHT = [
    ("They combat migrant smuggling.", "Combaten el tráfico de migrantes."),
    ("They combat human trafficking and migrant smuggling.",
     "Combaten la trata de personas y el tráfico ilícito de migrantes."),
    ("They address root causes.", "Abordan las causas profundas."),
    ("They pay two billion dollars.", "Pagan dos mil millones de dólares."),
]  # fmt: skip


@pytest.mark.parametrize(("english", "spanish"), RIGHT)
def test_accepted_rendering_is_never_reproached(english, spanish):
    assert list(wrong(english, "en", spanish, "es")) == []
    assert list(wrong(spanish, "es", english, "en")) == []


def test_own_terms_are_read_from_records():
    (term,) = read_rows([{"id": "x", "en": "dam|weir", "es": "presa", "avoid": "preso"}])
    assert term == Term("x", "", ("dam", "weir"), ("presa",), ("preso",))
    (one,) = termbase([term]).occurrences("Two weirs.", "en")
    assert (one.term.id, one.form) == ("x", 1)
