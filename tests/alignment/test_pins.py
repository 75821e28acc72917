"""The user's word on what belongs together is obeyed, and survives a new version of a text."""

import pytest

from alinea.alignment.align import align
from alinea.model.alignment import Anchor, LinkKind, Pin, PinKind
from alinea.model.span import Span
from alinea.model.statement import Paragraph, Section, Sentence, Source, Statement

EN = [
    "The Parties will exchange data on the flow of the river every day.",
    "The Parties will restore the wetlands of the upper basin.",
    "The Parties will train three hundred customs officers.",
    "The Parties will open shelters for the victims of trafficking.",
    "The next meeting will be held in Lima.",
]
ES = [
    "Las Partes intercambiarán todos los días datos sobre el caudal del río.",
    "Las Partes restaurarán los humedales de la cuenca alta.",
    "Las Partes capacitarán a trescientos funcionarios de aduanas.",
    "Las Partes abrirán albergues para las víctimas de la trata.",
    "La próxima reunión se celebrará en Lima.",
]


def statement(key, language, sentences):
    text, spans = "", []
    for sentence in sentences:
        spans.append(Span(len(text), len(text) + len(sentence)))
        text += sentence + "\n"
    paragraphs = tuple(Paragraph(span, 0) for span in spans)
    return Statement(
        key,
        "",
        language,
        Source("", "text", "", 0),
        text,
        (Section(0, len(paragraphs)),),
        paragraphs,
        tuple(Sentence(span, at) for at, span in enumerate(spans)),
    )


def anchor(of, unit):
    span = of.sentences[unit].span
    return Anchor(of.key, span, of.words_of(span))


def beads(alignment, kind=LinkKind.MATCH):
    return {(link.left, link.right) for link in alignment.links if link.kind is kind}


@pytest.fixture
def left():
    return statement("a", "en", EN)


@pytest.fixture
def right():
    return statement("b", "es", ES)


def test_without_pins_every_sentence_finds_its_own(left, right):
    assert beads(align(left, right)) == {((i,), (i,)) for i in range(5)}


def test_linked_passages_are_one_link_and_the_others_keep_theirs(left, right):
    pin = Pin(
        PinKind.LINK, (anchor(left, 1), anchor(left, 2)), (anchor(right, 1), anchor(right, 2))
    )
    alignment = align(left, right, pins=[pin])
    assert beads(alignment) == {((1, 2), (1, 2)), *(((i,), (i,)) for i in (0, 3, 4))}
    assert [link.pinned for link in alignment.links] == [False, True, False, False]


def test_a_link_across_the_order_is_obeyed(left, right):
    pin = Pin(PinKind.LINK, (anchor(left, 0),), (anchor(right, 4),))
    alignment = align(left, right, pins=[pin])
    assert ((0,), (4,)) in beads(alignment)
    assert {((i,), (i,)) for i in (1, 2, 3)} < beads(alignment)


def test_unlinked_passages_are_in_no_common_link(left, right):
    pin = Pin(PinKind.UNLINK, (anchor(left, 2),), (anchor(right, 2),))
    for link in align(left, right, pins=[pin]).links:
        assert not (2 in link.left and 2 in link.right)


def test_what_is_said_to_stand_alone_does(left, right):
    pin = Pin(PinKind.ALONE, (anchor(left, 3),))
    alignment = align(left, right, pins=[pin])
    assert ((3,), ()) in beads(alignment, LinkKind.ALONE)
    assert {((i,), (i,)) for i in (0, 1, 2, 4)} == beads(alignment)
    (pinned,) = [link for link in alignment.links if link.pinned]
    assert pinned.left == (3,)


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [
        (PinKind.LINK, PinKind.UNLINK, False),
        (PinKind.UNLINK, PinKind.LINK, True),
        (PinKind.ALONE, PinKind.LINK, True),
        (PinKind.LINK, PinKind.ALONE, False),
    ],
)
def test_of_pins_that_clash_the_later_holds(left, right, first, second, kept):
    pins = [Pin(kind, (anchor(left, 1),), (anchor(right, 1),)) for kind in (first, second)]
    assert (((1,), (1,)) in beads(align(left, right, pins=pins))) is kept


def test_pins_hold_whichever_statement_is_on_the_left(left, right):
    pin = Pin(PinKind.LINK, (anchor(left, 0),), (anchor(right, 4),))
    assert ((4,), (0,)) in beads(align(right, left, pins=[pin]))


def test_pin_finds_its_passage_in_a_new_version_by_its_words(left, right):
    pin = Pin(PinKind.LINK, (anchor(left, 4),), (anchor(right, 0),))
    later = statement(
        "a", "en", ["A sentence that is new.", *EN[:3], EN[4].replace("held", "hosted")]
    )
    assert ((4,), (0,)) in beads(align(later, right, pins=[pin]))


def test_pin_whose_passage_is_gone_says_nothing(left, right):
    pin = Pin(PinKind.ALONE, (Anchor("a", Span(0, 9), "Something never said here at all."),))
    assert beads(align(left, right, pins=[pin])) == beads(align(left, right))


def test_pin_of_another_statement_says_nothing(left, right):
    pin = Pin(PinKind.ALONE, (Anchor("c", left.sentences[0].span, EN[0]),))
    assert beads(align(left, right, pins=[pin])) == beads(align(left, right))


def test_every_unit_stands_in_exactly_one_match_or_alone_whatever_the_pins(left, right):
    pins = [
        Pin(PinKind.LINK, (anchor(left, 0), anchor(left, 3)), (anchor(right, 2),)),
        Pin(PinKind.ALONE, (anchor(left, 1),)),
        Pin(PinKind.UNLINK, (anchor(left, 4),), (anchor(right, 4),)),
    ]
    links = align(left, right, pins=pins).links
    assert sorted(i for link in links for i in link.left) == list(range(5))
    assert sorted(j for link in links for j in link.right) == list(range(5))


def test_a_pin_on_five_hundred_sentences_is_obeyed():
    numbers = [
        f"Country number {i} will pay {i * 37} dollars for project {i * 11}." for i in range(500)
    ]
    otros = [
        f"El país número {i} pagará {i * 37} dólares por el proyecto {i * 11}." for i in range(500)
    ]
    left, right = statement("a", "en", numbers), statement("b", "es", otros)
    align(left, right)
    pin = Pin(PinKind.ALONE, (anchor(left, 250),))
    links = align(left, right, pins=[pin]).links
    assert [link.right for link in links if 250 in link.left] == [()]
