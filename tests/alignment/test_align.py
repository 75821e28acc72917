"""Statements are aligned in order and out of it, within a language and between the two."""

import json
import os
import subprocess
import sys
import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alinea.alignment import engine
from alinea.alignment.align import align, align_lines
from alinea.bundle import resources
from alinea.model.alignment import LinkKind, ReasonKind
from alinea.model.errors import Cancelled
from alinea.reading.read import read

SAMPLES = resources() / "samples"
STORY = json.loads((SAMPLES / "story.json").read_text(encoding="utf-8"))
FILES = ("draft-1", "draft-2", "draft-3", "adopted")


@pytest.fixture(scope="module")
def statements():
    return {
        f"{name}.{language}": read(SAMPLES / f"{name}.{language}.txt")
        for name in FILES
        for language in ("en", "es")
    }


def holder(statement, words):
    """Return the sentence that holds the words."""
    plain = words.rstrip(".;")
    (found,) = [
        at for at in range(len(statement.sentences)) if plain in statement.sentence_text(at)
    ]
    return found


def across(alignment, unit):
    return {j for link in alignment.links if unit in link.left for j in link.right}


@pytest.mark.parametrize("name", FILES)
def test_every_sentence_finds_its_translation(statements, name):
    left, right = statements[f"{name}.en"], statements[f"{name}.es"]
    alignment = align(left, right)
    assert [link.left for link in alignment.links] == [(at,) for at in range(len(left.sentences))]
    assert [link.right for link in alignment.links] == [
        (at,) for at in range(len(right.sentences))
    ]


@pytest.mark.parametrize(("first", "second"), [(0, 1), (1, 2), (0, 2)])
@pytest.mark.parametrize(
    ("one", "other"), [("en", "en"), ("es", "es"), ("en", "es"), ("es", "en")]
)
def test_what_no_draft_changed_is_found_in_every_other(statements, first, second, one, other):
    left = statements[f"{FILES[first]}.{one}"]
    right = statements[f"{FILES[second]}.{other}"]
    alignment = align(left, right)
    words = {"en": "text", "es": "text_es"}
    for passage in STORY["unchanged"]:
        if passage["paragraphs"][first] and passage["paragraphs"][second]:
            here = holder(left, passage[words[one]])
            assert across(alignment, here) == {holder(right, passage[words[other]])}


@pytest.mark.parametrize(
    ("one", "other"), [("en", "en"), ("es", "es"), ("en", "es"), ("es", "en")]
)
def test_the_samples_changes_of_place_and_shape_are_found(statements, one, other):
    words = {"en": ("old", "new"), "es": ("old_es", "new_es")}
    for change in STORY["changes"]:
        left = statements[change["from"].replace(".en.txt", f".{one}")]
        right = statements[change["to"].replace(".en.txt", f".{other}")]
        old, new = change[words[one][0]], change[words[other][1]]
        if not {"REORDERED", "SPLIT", "MERGED"} & set(change["kinds"]):
            continue
        alignment = align(left, right)
        here, there = holder(left, old), holder(right, new)
        (link,) = [link for link in alignment.links if here in link.left]
        assert there in link.right
        assert link.moved is ("REORDERED" in change["kinds"])
        assert len(link.left) == 1 + ("MERGED" in change["kinds"])
        assert len(link.right) == 1 + ("SPLIT" in change["kinds"])


def test_what_stands_in_one_draft_only_is_alone(statements):
    alignment = align(statements["draft-1.en"], statements["draft-2.es"])
    alone = [link for link in alignment.links if link.kind is LinkKind.ALONE]
    right = statements["draft-2.es"]
    assert [right.sentence_text(link.right[0])[:7] for link in alone] == [
        "7. Las ",
        "24. Alt",
        "28 bis.",
    ]


def test_paragraphs_are_units_too(statements):
    left, right = statements["adopted.en"], statements["adopted.es"]
    alignment = align(left, right, unit="paragraph")
    assert alignment.unit == "paragraph"
    assert {(link.left, link.right) for link in alignment.links} == {
        ((at,), (at,)) for at in range(len(left.paragraphs))
    }


def test_every_link_says_why(statements):
    for link in align(statements["draft-1.en"], statements["draft-2.es"]).links:
        if link.kind is LinkKind.MATCH:
            assert link.reasons
            assert all(0 <= reason.score <= 1 for reason in link.reasons)
            kinds = {reason.kind for reason in link.reasons}
            assert kinds & {
                ReasonKind.CONCEPTS,
                ReasonKind.NAMES,
                ReasonKind.FIGURES,
                ReasonKind.NUMBERING,
            }


def test_reasons_show_words_and_figures_as_the_left_text_has_them(statements):
    left = statements["draft-1.en"]
    links = align(left, statements["draft-1.es"]).links
    (link,) = [link for link in links if link.left == (holder(left, "USD 40 million"),)]
    shared = {reason.kind: reason.shared for reason in link.reasons}
    assert "40 million" in shared[ReasonKind.FIGURES]
    assert "Auren" in shared[ReasonKind.NAMES]
    assert "construction" in shared[ReasonKind.CONCEPTS]


def test_progress_is_told_and_may_stop_the_work(statements):
    told = []

    def stop(done, total, what):
        told.append((done, total, what))
        raise Cancelled

    with pytest.raises(Cancelled):
        align(statements["draft-1.en"], statements["draft-1.es"], progress=stop)
    assert told == [(0, 1, "alignment")]


def test_labels_that_only_the_word_processor_shows_count_too(statements):
    left = statements["adopted.en"]
    paragraphs = [
        replace(paragraph, label=f"{at + 1}.") if at in (5, 6) else replace(paragraph, label=None)
        for at, paragraph in enumerate(left.paragraphs)
    ]
    numbered = replace(left, key="numbered", paragraphs=tuple(paragraphs))
    links = align(numbered, replace(numbered, key="again"), unit="paragraph").links
    said = [
        reason for link in links for reason in link.reasons if reason.kind is ReasonKind.NUMBERING
    ]
    assert {"6", "7"} <= {reason.shared[0] for reason in said}


def test_the_same_links_come_out_under_any_hash_seed():
    code = (
        "from alinea.alignment.align import align_lines\n"
        "from alinea.bundle import resources\n"
        "lines = [(resources() / 'samples' / f'draft-1.{one}.txt').read_text('utf-8').splitlines()"
        " for one in ('en', 'es')]\n"
        "print(align_lines(*lines, 'en', 'es'))"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(seen) == 1


SENTENCES = st.lists(
    st.lists(
        st.sampled_from(
            [
                "water",
                "agua",
                "the Parties",
                "las Partes",
                "30",
                "commit",
                "river",
                "río",
                "(a)",
                "1.",
                "no",
                "…",
            ]
        ),
        max_size=6,
    ).map(" ".join),
    max_size=12,
)


@given(SENTENCES, SENTENCES, st.sampled_from(["en", "es"]), st.sampled_from(["en", "es"]))
@settings(max_examples=60, deadline=None)
def test_every_line_is_in_exactly_one_link_in_order(left, right, one, other):
    links = align_lines(left, right, one, other)
    assert sorted(i for link in links for i in link.left) == list(range(len(left)))
    assert sorted(j for link in links for j in link.right) == list(range(len(right)))
    lefts = [link.left[0] for link in links if link.left]
    assert lefts == sorted(lefts)
    for link in links:
        assert (link.kind is LinkKind.ALONE) == (not link.left or not link.right)
        assert 0 <= link.score <= 1


@given(SENTENCES, SENTENCES)
@settings(max_examples=20, deadline=None)
def test_the_same_lines_give_the_same_links(left, right):
    first = align_lines(left, right, "en", "es")
    engine.forget()
    assert align_lines(left, right, "en", "es") == first


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ([], []),
        (["One sentence."], []),
        ([], ["Una frase."]),
        ([""], [""]),
        (["", ""], ["", "", ""]),
    ],
)
def test_texts_of_nothing_are_aligned_too(left, right):
    links = align_lines(left, right, "en", "es")
    assert sum(len(link.left) for link in links) == len(left)
    assert sum(len(link.right) for link in links) == len(right)


def test_a_moved_and_edited_block_is_found():
    left = [f"Clause {word} concerns the {thing} of the {place}." for word, thing, place in THINGS]
    right = [f"La cláusula {word} se refiere {thing} {place}." for word, thing, place in COSAS]
    right = [*right[4:7], *right[:4], *right[7:]]
    found = {link.left: link for link in align_lines(left, right, "en", "es")}
    assert [found[(i,)].right for i in range(9)] == [
        (3,), (4,), (5,), (6,), (0,), (1,), (2,), (7,), (8,)
    ]  # fmt: skip
    assert {i for i in range(9) if found[(i,)].moved} in ({4, 5, 6}, {0, 1, 2, 3})


THINGS = [
    ("A", "bridge", "river"), ("B", "school", "village"), ("C", "port", "island"),
    ("D", "prison", "capital"), ("E", "forest", "mountain"), ("F", "mine", "desert"),
    ("G", "hospital", "border"), ("H", "airport", "coast"), ("I", "library", "university"),
]  # fmt: skip
COSAS = [
    ("A", "al puente", "del río"), ("B", "a la escuela", "de la aldea"), ("C", "al puerto", "de la isla"),
    ("D", "a la cárcel", "de la capital"), ("E", "al bosque", "de la montaña"), ("F", "a la mina", "del desierto"),
    ("G", "al hospital", "de la frontera"), ("H", "al aeropuerto", "de la costa"), ("I", "a la biblioteca", "de la universidad"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            [f"Something quite unlike number {i * 7}." for i in range(700)],
            [f"Otra cosa, la {i * 13}." for i in range(700)],
        ),
        (["The same line again."] * 600, ["La misma línea otra vez."] * 600),
        ([f"Line {i} of many." for i in range(900)], ["Una sola frase."]),
    ],
)
def test_texts_that_offer_no_hold_do_not_take_for_ever(left, right):
    start = time.process_time()
    align_lines(left, right, "en", "es")
    assert time.process_time() - start < 60  # a hang, not a speed
