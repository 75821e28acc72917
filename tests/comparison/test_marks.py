"""How the stretches of a sentence are shown."""

from alinea.comparison.marks import marks


def words(comparison, statement, sentence, kind):
    text = comparison.statements[statement].text
    return [
        mark.span.of(text) for mark in marks(comparison, statement, sentence) if mark.kind == kind
    ]


def test_slots_and_differences_are_marked_in_both_texts(compared):
    comparison = compared(
        "The Parties will train 300 officers within 90 days, as appropriate.",
        "The Parties will train 200 officers within 60 days, as appropriate.",
    )
    assert words(comparison, 0, 0, "cue") == ["will"]
    assert words(comparison, 0, 0, "deadline") == ["within 90 days"]
    assert words(comparison, 1, 0, "condition") == ["as appropriate"]
    assert "300" in words(comparison, 0, 0, "figure")
    assert "200" in words(comparison, 1, 0, "differing")
    assert any("The Parties will train" in one for one in words(comparison, 0, 0, "shared"))


def test_marks_stay_inside_their_sentence(sample):
    comparison = sample("draft-1.en", "draft-2.en")
    for number, statement in enumerate(comparison.statements):
        for at, sentence in enumerate(statement.sentences):
            assert all(sentence.span.holds(mark.span) for mark in marks(comparison, number, at))


def test_brackets_are_marked(sample):
    comparison = sample("draft-1.en", "draft-2.en")
    assert words(comparison, 0, 7, "bracket") == ["[shall]", "[should]"]


def test_across_languages_only_what_differs_is_marked(sample):
    comparison = sample("adopted.en", "adopted.es")
    assert words(comparison, 1, 5, "differing") == ["90 días"]
    assert words(comparison, 1, 5, "shared") == []
