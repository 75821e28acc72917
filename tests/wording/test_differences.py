"""One plain sentence per difference and thread, in the reader's language."""

import datetime
from dataclasses import replace

import pytest

from alinea.comparison.compare import compare
from alinea.i18n import load
from alinea.language.names import party
from alinea.model.comparison import (
    Comparison,
    Difference,
    DifferenceKind,
    Gravity,
    Place,
    ThreadKind,
)
from alinea.model.span import Span
from alinea.reading.read import read_text
from alinea.wording.differences import difference_sentence, gravity_name, kind_name, kind_sign
from alinea.wording.sayings import SAYINGS
from alinea.wording.statements import statement_names
from alinea.wording.threads import thread_kind_name, thread_sentence

EN, ES = load("en"), load("es")


def made(text, *, language="en", year=2019, codes=("US", "MX", "GT"), name="one.txt"):
    title = "Joint Statement" if language == "en" else "Declaración conjunta"
    return replace(
        read_text(f"{title}\n\n{text}", name=name),
        language=language,
        date=datetime.date(year, 6, 7) if year else None,
        parties=tuple(map(party, codes)),
    )


def sentences(left, right, kind, **rest):
    """Return the English and the Spanish sentence for the first difference of a kind."""
    comparison = compare([made(left, year=2019, **rest), made(right, year=2024, **rest)])
    found = next(one for one in comparison.differences if one.kind is kind)
    return tuple(difference_sentence(comparison, found, catalogue) for catalogue in (EN, ES))


TOLD = [
    (
        "Mexico will fund rural schools.",
        "The United States, Mexico and Guatemala will fund rural schools.",
        DifferenceKind.ACTOR_WIDENED,
        "Mexico is no longer the only actor: the 2024 text names all three parties.",
        "México ya no es el único actor: el texto de 2024 menciona a las tres partes.",
    ),
    (
        "The United States will fund rural schools.",
        "The United States, Mexico and Guatemala will fund rural schools.",
        DifferenceKind.ACTOR_WIDENED,
        "The United States is no longer the only actor: the 2024 text names all three parties.",
        "Los Estados Unidos ya no son el único actor: el texto de 2024 menciona a las tres partes.",
    ),
    (
        "Mexico will fund rural schools.",
        "Guatemala will fund rural schools.",
        DifferenceKind.ACTOR_CHANGED,
        "The 2024 text names Guatemala as the actor and no longer Mexico.",
        "El texto de 2024 menciona como actor a Guatemala y ya no a México.",
    ),
    (
        "Mexico will build a bridge within 90 days.",
        "Mexico will build a bridge.",
        DifferenceKind.DEADLINE_REMOVED,
        "The 2024 text drops the deadline “within 90 days”.",
        "El texto de 2024 suprime el plazo «within 90 days».",
    ),
    (
        "Mexico will build a bridge.",
        "Mexico commits to build a bridge.",
        DifferenceKind.STRENGTHENED,
        (
            "The 2024 text puts it more strongly: “commits to” (explicit commitment) instead of "
            "“will” (firm future)."
        ),
        (
            "El texto de 2024 lo expresa con más fuerza: «commits to» (compromiso expreso) en "
            "lugar de «will» (futuro firme)."
        ),
    ),
    (
        "Mexico will build a bridge.",
        "Mexico will build a bridge.\n\nGuatemala will plant trees.",
        DifferenceKind.ONLY_IN_B,
        "The 2024 text adds a commitment: “Guatemala will plant trees”.",
        "El texto de 2024 añade un compromiso: «Guatemala will plant trees».",
    ),
]


@pytest.mark.parametrize(("left", "right", "kind", "english", "spanish"), TOLD)
def test_sentence_is_plain_in_both_languages(left, right, kind, english, spanish):
    assert sentences(left, right, kind) == (english, spanish)


def bare(kind, values=(), rule="", *, left=True, right=True):
    one, two = made("Mexico will build a bridge."), made("Mexico will pay.", year=2024)
    span = Span(0, 5)
    comparison = Comparison((one, two), (), (), (), (), ())
    difference = Difference(
        kind,
        Gravity.MINOR,
        Place(0, span) if left else None,
        Place(1, span) if right else None,
        values,
        None,
        rule,
    )
    return comparison, difference


@pytest.mark.parametrize("catalogue", [EN, ES], ids=["en", "es"])
@pytest.mark.parametrize("kind", list(DifferenceKind))
@pytest.mark.parametrize(
    "values",
    [
        (),
        (("from", "by hand"),),
        (("to", "by machine"),),
        (("from", "by hand"), ("to", "by machine")),
        (("from", "a"), ("to", "b"), ("from_level", "3"), ("to_level", "5")),
        (("from", "a"), ("to", "b"), ("from_codes", "MX GT"), ("to_codes", "MX GT US")),
        (("from_date", "2025-01-01"), ("to_date", "2026-01-01"), ("from", "x"), ("to", "y")),
    ],
)
def test_every_kind_makes_one_whole_sentence(kind, values, catalogue):
    told = difference_sentence(*bare(kind, values), catalogue)
    assert told.endswith(".")
    assert told[0].isupper()
    assert "{" not in told
    assert "  " not in told
    assert "“”" not in told
    assert "«»" not in told


@pytest.mark.parametrize("variant", sorted(SAYINGS, key=str))
def test_sayings_are_translated_and_keep_their_fields(variant):
    message = SAYINGS[variant]
    assert ES.gettext(message) != message


def test_quotation_marks_are_those_of_the_reader():
    text = "Mexico will adopt the “Plan for the South”."
    comparison = compare([made(text), made("Mexico will pay.", year=2024)])
    found = next(one for one in comparison.differences if one.kind is DifferenceKind.ONLY_IN_A)
    assert "“Mexico will adopt the ‘Plan for the South’”" in difference_sentence(
        comparison, found, EN
    )
    assert "«Mexico will adopt the “Plan for the South”»" in difference_sentence(
        comparison, found, ES
    )


NAMES = [
    ([{"year": 2019}, {"year": 2024}], ("the 2019 text", "the 2024 text"), "el texto de 2019"),
    (
        [{"name": "draft-1.txt"}, {"name": "draft 2.docx"}],
        ("draft 1", "draft 2"),
        "el borrador 1",
    ),
    (
        [{"name": "Rev.3.txt"}, {"name": "adopted.txt"}],
        ("revision 3", "the adopted text"),
        "la revisión 3",
    ),
    (
        [{"language": "en"}, {"language": "es"}],
        ("the English text", "the Spanish text"),
        "el texto inglés",
    ),
    ([{"year": None}, {"year": None}], ("the first text", "the second text"), "el primer texto"),
]


@pytest.mark.parametrize(("heads", "english", "spanish"), NAMES)
def test_statements_go_by_the_shortest_name_that_tells_them_apart(heads, english, spanish):
    statements = [made("Mexico will pay.", **head) for head in heads]
    assert statement_names(statements, EN) == english
    assert statement_names(statements, ES)[0] == spanish


def test_spanish_joins_article_and_preposition():
    found = sentences(
        "The United Kingdom will pay.",
        "France will pay.",
        DifferenceKind.ACTOR_CHANGED,
        codes=("GB", "FR"),
    )
    assert "y ya no al Reino Unido" in found[1]


def test_list_of_names_takes_e_before_the_sound_i():
    values = (("from_codes", "MX"), ("to_codes", "MX GT IT"))
    comparison, difference = bare(DifferenceKind.ACTOR_WIDENED, values)
    assert "Guatemala e Italia" in difference_sentence(comparison, difference, ES)


@pytest.mark.parametrize("catalogue", [EN, ES], ids=["en", "es"])
def test_kinds_gravities_and_signs_have_names(catalogue):
    assert all(kind_name(kind, catalogue) for kind in DifferenceKind)
    assert all(kind_sign(kind) for kind in DifferenceKind)
    assert len({gravity_name(gravity, catalogue) for gravity in Gravity}) == 3
    assert len({thread_kind_name(kind, catalogue) for kind in ThreadKind}) == len(ThreadKind)


def test_thread_sentence_says_where_a_commitment_stands():
    texts = (
        "Mexico will build a bridge.\n\nMexico will plant trees.",
        "Mexico will build a bridge.\n\nMexico discussed planting trees.",
    )
    comparison = compare([made(texts[0]), made(texts[1], year=2024)])
    told = {thread_sentence(comparison, thread, EN) for thread in comparison.threads}
    assert told == {
        "The commitment stands word for word in the 2019 text and the 2024 text.",
        "The commitment is in the 2019 text; in the 2024 text it is only spoken of.",
    }
    told = {thread_sentence(comparison, thread, ES) for thread in comparison.threads}
    assert (
        "El compromiso figura en el texto de 2019; en el texto de 2024 solo se menciona." in told
    )
