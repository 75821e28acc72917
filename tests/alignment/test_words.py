"""Words of the two languages answer each other: by the lexicon, by their looks, by what texts teach."""

import pytest
from rapidfuzz.distance import Indel

from alinea.alignment.align import align_lines
from alinea.alignment.answers import answers, turned
from alinea.alignment.association import learned
from alinea.alignment.cognates import skeleton
from alinea.alignment.constants import constants
from alinea.alignment.evidence import witnesses
from alinea.alignment.lexicon import folded, lexicon
from alinea.alignment.sides import label, side


def test_lexicon_is_large():
    words = lexicon()
    assert len(words.words["en"]) > 8_000
    assert len(words.words["es"]) > 8_000


@pytest.mark.parametrize(
    ("word", "language", "entry"),
    [
        ("committed", "en", "commit"),
        ("children", "en", "child"),
        ("policies", "en", "policy"),
        ("comprometieron", "es", "comprometer"),
        ("mujeres", "es", "mujer"),
        ("ratificarán", "es", "ratificar"),
        ("nacionales", "es", "nacional"),
    ],
)
def test_inflected_forms_reach_their_entry(word, language, entry):
    assert entry in lexicon().bases(word, language)
    assert lexicon().equivalents(entry, language)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Cooperación", "cooperacion"),
        ("re-establish", "re establish"),
        ("EE. UU.", "ee uu"),
        ("L'Aquila", "l aquila"),
    ],
)
def test_entries_are_found_without_case_accents_and_marks(text, plain):
    assert folded(text) == plain


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("implementation", "implementación"),
        ("responsibility", "responsabilidad"),
        ("terrorism", "terrorismo"),
        ("sphere", "esfera"),
        ("commission", "comisión"),
        ("documentary", "documentario"),
        ("photography", "fotografía"),
        ("theatre", "teatro"),
        ("special", "especial"),
        ("independence", "independencia"),
        ("immigrant", "inmigrante"),
        ("immediately", "inmediatamente"),
    ],
)
def test_cognates_have_one_skeleton_or_nearly(english, spanish):
    one, other = skeleton(english, "en"), skeleton(spanish, "es")
    assert Indel.normalized_similarity(one, other) >= 0.78
    assert one[:3] == other[:3]


def answered(left, right, one="en", other="es"):
    ours, theirs = side([left], one), side([right], other)
    rows = answers(ours, theirs)
    return {ours.terms[at][0] for at, row in enumerate(rows) if row and at in ours.passages[0]}


@pytest.mark.parametrize(
    ("left", "right", "one", "other", "word"),
    [
        ("the children", "las niñas", "en", "es", "children"),
        ("las niñas", "the girls", "es", "en", "niñas"),
        ("the xenolithic rocks", "las rocas xenolíticas", "en", "es", "xenolithic"),
        ("in Kesmara", "en Kesmara", "en", "es", "kesmara"),
        ("hospitality", "hospitable", "en", "en", "hospitality"),
        ("they take part", "participan", "en", "es", "part"),
    ],
)
def test_words_are_answered(left, right, one, other, word):
    assert word in answered(left, right, one, other)


def test_words_that_say_nothing_bear_no_evidence():
    words = {
        word for word, _ in side(["It is the responsibility of all of them to do so."], "en").terms
    }
    assert "responsibility" in words
    assert not words & {"it", "is", "the", "of", "them"}


def test_negations_are_told_from_other_small_words():
    assert ("¬", "") in side(["They shall not pass."], "en").terms
    assert ("¬", "") in side(["Nunca pasarán."], "es").terms
    assert ("¬", "") not in side(["They shall pass."], "en").terms


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("3. The Parties", "3"), ("(a) exchange data", "a"), ("a) intercambiar datos", "a"),
        ("IV. Trade", "iv"), ("2.1. Scope", "2.1"), ("PP5. Recalling", "5"), ("12) Toma nota", "12"),
        ("The Parties", ""), ("2019 was a year", ""), ("a lake", ""),
    ],
)  # fmt: skip
def test_labels_are_read_off_the_front(text, mark):
    assert label(text) == mark


def test_words_that_no_lexicon_has_are_learned_from_pairs_that_are_sure():
    plain = [
        ("The bridge will be opened in spring", "El puente se abrirá en primavera"),
        ("The hospital needs more doctors", "El hospital necesita más médicos"),
        ("Schools shall teach both languages", "Las escuelas enseñarán ambos idiomas"),
    ]
    ours = side([f"{a}, said the blimper." for a, _ in plain], "en")
    theirs = side([f"{b}, dijo el zorrón." for _, b in plain], "es")
    found = answers(ours, theirs)
    left = witnesses(ours, theirs, found, constants())
    right = witnesses(theirs, ours, turned(found, len(theirs.terms)), constants())
    taught = {
        (ours.terms[one][0], theirs.terms[other][0])
        for one, other, _ in learned([(i, i, 1, 1) for i in range(3)], ours, theirs, left, right)
    }
    assert ("blimper", "zorrón") in taught
    assert not {one for one, _ in taught} & {"bridge", "hospital", "schools"}


def test_two_passages_all_but_alike_do_not_both_answer_one():
    left = [
        "Parser: overflow in the reader.",
        "Parser: error in the tag.",
        "Parser: error in the reading.",
        "Parser: error in the syntax.",
    ]
    right = [
        "Analizador: desbordamiento en el lector.",
        "Analizador: error en la lectura.",
        "Analizador: error en la sintaxis.",
    ]
    found = {link.left: link.right for link in align_lines(left, right, "en", "es") if link.left}
    assert found == {(0,): (0,), (1,): (), (2,): (1,), (3,): (2,)}


@pytest.mark.parametrize(
    ("right", "partner"),
    [("Los buques no entrarán en el puerto.", 1), ("Los buques entrarán en el puerto.", 0)],
)
def test_passages_that_differ_in_a_negation_only_find_their_own(right, partner):
    plain = [
        ("Fees are due in June.", "Las tasas vencen en junio."),
        (
            "The ministers visited the wetlands of the north.",
            "Los ministros visitaron los humedales del norte.",
        ),
        (
            "A new school opened its doors in the capital.",
            "Una nueva escuela abrió sus puertas en la capital.",
        ),
        (
            "Farmers lost half of the wheat harvest.",
            "Los agricultores perdieron la mitad de la cosecha de trigo.",
        ),
        (
            "The police arrested nine suspects on Monday.",
            "La policía detuvo el lunes a nueve sospechosos.",
        ),
    ]
    left = [
        "Ships shall enter the port.",
        "Ships shall not enter the port.",
        *(a for a, _ in plain),
    ]
    links = align_lines(left, [right, *(b for _, b in plain)], "en", "es")
    assert ((partner,), (0,)) in {(link.left, link.right) for link in links}
