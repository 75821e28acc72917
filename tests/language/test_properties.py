"""Whatever the text, nothing raises and every span lies inside it."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alinea.language.collectives import collectives
from alinea.language.dates import date_in, dates
from alinea.language.detect import language_of, shares
from alinea.language.lemmas import candidates, lemma
from alinea.language.names import capitals, declared_parties, mentions, parties_in
from alinea.language.numbers import figures, ordinals
from alinea.language.numerals import decimal_of
from alinea.language.sentences import sentences
from alinea.language.stretches import Stretches
from alinea.language.tokens import fold, tokens
from alinea.model.span import Span

WORDS = (
    "The Parties will cooperate . , ; : ! ? … ... ( ) [ ] « » “ ” ' ¿ ¡ U.S. EE. UU. Mr. Sr. art. "
    "No. 5 2.4 1,234.5 1.234,5 90 días million mil millones dos twenty-five half a un y and per "
    "cent % $ USD € dólares 7 June 2019 de marzo 1.º 1st 2024 2030 by para in en 10 a.m. 15:00 / - "
    "– México Mexican New Gulf of the Republic of Valdoria Estados Unidos third tercio ½ ٣ Ⅷ"
)
PIECES = st.sampled_from([*WORDS.split(), "\n", "\u00a0", "\u0301", "\u00ad"])
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(PIECES, max_size=40).map(" ".join),
    st.lists(PIECES, max_size=40).map("".join),
)
LANGUAGES = st.sampled_from(["en", "es"])


@pytest.mark.parametrize(
    "spans_of",
    [sentences, figures, ordinals, dates, mentions, capitals, collectives],
    ids=lambda function: function.__name__,
)
def test_spans_lie_inside_the_text_in_order(spans_of):
    @settings(max_examples=150, deadline=None)
    @given(TEXTS, LANGUAGES)
    def holds(text, language):
        found = [getattr(one, "span", one) for one in spans_of(text, language)]
        assert all(0 <= span.start < span.end <= len(text) for span in found)
        assert all(left.end <= right.start for left, right in pairwise(found))

    holds()


@settings(max_examples=150, deadline=None)
@given(TEXTS, LANGUAGES)
def test_sentences_leave_out_nothing_but_white_space(text, language):
    spans = sentences(text, language)
    assert "".join("".join(span.of(text) for span in spans).split()) == "".join(text.split())
    assert all(span.of(text) == span.of(text).strip() for span in spans)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_tokens_leave_out_nothing_but_white_space(text):
    found = tokens(text)
    assert "".join("".join(token.text.split()) for token in found) == "".join(text.split())
    assert all(token.span.of(text) == token.text for token in found)


@settings(max_examples=150, deadline=None)
@given(TEXTS, LANGUAGES)
def test_nothing_raises_on_any_text(text, language):
    assert language_of(text) in ("en", "es")
    assert all(0 <= share <= 1 for share in shares(text).values())
    assert len({one.code for one in parties_in(text, language)}) == len(parties_in(text, language))
    declared = declared_parties(text, language)
    assert len({one.code for one in declared}) == len(declared)
    dated = date_in(text)
    assert dated is None or 0 <= dated[0].start < dated[0].end <= len(text)
    assert fold(fold(text)) == fold(text)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=30), PIECES), LANGUAGES)
def test_a_word_is_among_its_own_candidates(word, language):
    found = candidates(word, language)
    assert found[0] == lemma(word, language)
    assert len(set(found)) == len(found) > 0


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 10**9), st.integers(0, 99))
def test_grouped_digits_are_read_back(whole, part):
    english, spanish = (
        f"{whole:,}.{part:02}",
        f"{whole:,}.{part:02}".translate(str.maketrans(",.", ".,")),
    )
    assert decimal_of(english, "en") == decimal_of(spanish, "es") == decimal_of(spanish, "en")


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 8)), max_size=12),
    st.integers(0, 40),
    st.integers(1, 8),
)
def test_stretches_answer_as_a_plain_search_does(pairs, start, size):
    spans = [Span(first, first + long) for first, long in pairs]
    asked = Span(start, start + size)
    covered = {place for span in spans for place in range(span.start, span.end)}
    stretches = Stretches(spans)
    assert stretches.meet(asked) == any(span.meets(asked) for span in spans if len(span))
    if any(span.holds(asked) for span in spans):
        assert stretches.hold(asked)
    if not set(range(asked.start, asked.end)) <= covered:
        assert not stretches.hold(asked)
