"""Kinds of difference between two versions of a passage."""

import pytest

EN, ES = "en", "es"
FORMAL = {"VERBATIM", "EDITORIAL"}

CHANGES = [
    (
        EN,
        "The Parties will share data on migration flows.",
        "The Parties commit to share data on migration flows.",
        {"STRENGTHENED"},
    ),
    (
        ES,
        "Las Partes compartirán datos sobre los flujos migratorios.",
        "Las Partes se comprometen a compartir datos sobre los flujos migratorios.",
        {"STRENGTHENED"},
    ),
    (
        EN,
        "The Parties commit to build a bridge.",
        "The Parties will seek to build a bridge.",
        {"WEAKENED"},
    ),
    (
        ES,
        "Las Partes se comprometen a construir un puente.",
        "Las Partes procurarán construir un puente.",
        {"WEAKENED"},
    ),
    (
        EN,
        "The Parties shall publish annual reports.",
        "The Parties should publish annual reports.",
        {"STATUS_LOST", "WEAKENED"},
    ),
    (
        ES,
        "Las Partes deberán publicar informes anuales.",
        "Las Partes deberían publicar informes anuales.",
        {"STATUS_LOST", "WEAKENED"},
    ),
    (
        EN,
        "The United States and Mexico will fund rural schools.",
        "Mexico will fund rural schools.",
        {"ACTOR_NARROWED"},
    ),
    (
        ES,
        "México financiará las escuelas rurales.",
        "México y los Estados Unidos financiarán las escuelas rurales.",
        {"ACTOR_WIDENED"},
    ),
    (
        EN,
        "The United States will return the stolen artifacts.",
        "The stolen artifacts will be returned.",
        {"AGENT_REMOVED"},
    ),
    (
        ES,
        "Los Estados Unidos devolverán las piezas robadas.",
        "Se devolverán las piezas robadas.",
        {"AGENT_REMOVED"},
    ),
    (
        EN,
        "The Parties will adopt a joint plan.",
        "The Parties will adopt a joint plan within 90 days.",
        {"DEADLINE_ADDED"},
    ),
    (
        ES,
        "Las Partes publicarán un informe a más tardar el 31 de diciembre de 2025.",
        "Las Partes publicarán un informe oportunamente.",
        {"DEADLINE_REMOVED"},
    ),
    (
        EN,
        "The Parties will adopt a joint plan within 90 days.",
        "The Parties will adopt a joint plan within 45 days.",
        {"DEADLINE_MOVED"},
    ),
    (
        EN,
        "Mexico will invest $40 million in rural development.",
        "Mexico will invest $25 million in rural development.",
        {"NUMBER_CHANGED"},
    ),
    (
        ES,
        "México capacitará a 300 funcionarios de aduanas.",
        "México capacitará a 200 funcionarios de aduanas.",
        {"NUMBER_CHANGED"},
    ),
    (
        EN,
        "The Parties will not impose tariffs on grain.",
        "The Parties will impose tariffs on grain.",
        {"POLARITY"},
    ),
    (
        ES,
        "Las Partes impondrán aranceles a los cereales.",
        "Las Partes no impondrán aranceles a los cereales.",
        {"POLARITY"},
    ),
    (
        EN,
        "The Parties will finance the power line.",
        "The Parties will finance the power line, subject to the availability of funds.",
        {"CONDITION_ADDED"},
    ),
    (
        ES,
        "Las Partes compartirán los datos, según proceda.",
        "Las Partes compartirán los datos.",
        {"CAVEAT_REMOVED"},
    ),
    (
        EN,
        "The Parties will review the plan once a year.",
        "The Parties will review the plan once a year, through a trilateral working group.",
        {"MECHANISM_ADDED"},
    ),
    (
        EN,
        "Both countries will dismantle human trafficking networks.",
        "Both countries will address human trafficking networks.",
        {"ACTION_RESULT_TO_PROCESS"},
    ),
    (
        EN,
        "The Parties will train police officers and judges.",
        "The Parties will train police officers, judges and prosecutors.",
        {"SCOPE_WIDENED"},
    ),
    (
        ES,
        "Las Partes abrirán vías regulares en la agricultura, la construcción y el turismo.",
        "Las Partes abrirán vías regulares en la agricultura.",
        {"SCOPE_NARROWED"},
    ),
    (
        EN,
        "The Parties will protect asylum seekers.",
        "The Parties will protect migrants.",
        {"BENEFICIARY_CHANGED"},
    ),
    (
        EN,
        "The Parties will combat human trafficking.",
        "The Parties will combat trafficking in persons.",
        {"TERM_CHANGED"},
    ),
    (
        EN,
        "The Parties will guarantee the safe return of migrants.",
        "The Parties will guarantee the safe and dignified return of migrants.",
        {"TONE_ADDED"},
    ),
    (
        EN,
        "The delegations commit to expand access to labor pathways.",
        "The delegations committed to expand access to labor pathways.",
        {"TENSE_VOICE"},
    ),
    (
        EN,
        "Mexico will invest $40 million in rural roads by 2026.",
        "The United States and Mexico will seek to invest $25 million in rural roads.",
        {"ACTOR_WIDENED", "WEAKENED", "NUMBER_CHANGED", "DEADLINE_REMOVED"},
    ),
]


def kinds(comparison):
    return {one.kind.value for one in comparison.differences}


@pytest.mark.parametrize(("language", "left", "right", "expected"), CHANGES)
def test_change_is_typed(compared, language, left, right, expected):
    assert kinds(compared(left, right, language=language)) == expected


QUIET = [
    (
        EN,
        "Within 60 days, the Parties will adopt a joint plan.",
        "The Parties will adopt a joint plan within 60 days.",
    ),
    (
        EN,
        "The Parties will strengthen cooperation on border security.",
        "The Parties will enhance collaboration in border security.",
    ),
    (
        EN,
        "The Parties will enforce labor standards, regardless of nationality.",
        "The Parties will enforce labour standards irrespective of nationality.",
    ),
    (
        ES,
        "Las Partes reforzarán la cooperación en materia de seguridad.",
        "Las Partes fortalecerán la cooperación sobre seguridad.",
    ),
    (
        ES,
        "Las Partes crearán un fondo con el fin de proteger los bosques.",
        "Las Partes establecerán un fondo para proteger los bosques.",
    ),
]


@pytest.mark.parametrize(("language", "left", "right"), QUIET)
def test_paraphrase_of_equal_strength_stays_editorial(compared, language, left, right):
    assert kinds(compared(left, right, language=language)) == {"EDITORIAL"}


def test_opposite_moves_stand_side_by_side(compared):
    found = kinds(
        compared(
            "The Parties will dismantle the networks.",
            "The Parties commit to address the networks.",
        )
    )
    assert {"STRENGTHENED", "ACTION_RESULT_TO_PROCESS"} <= found


def test_words_that_no_rule_knows_are_shown(compared):
    comparison = compared(
        "The Parties will clean the upper lagoon.", "The Parties will clean the upper quay."
    )
    (found,) = comparison.differences
    assert found.kind.value in {"TERM_CHANGED", "SCOPE_NARROWED", "SCOPE_WIDENED"}
    assert dict(found.values) == {"from": "lagoon", "to": "quay"}


def test_renumbered_reference_is_no_change(compared):
    left = ("1. Mexico will build a bridge.", "2. Mexico will report on paragraph 1.")
    right = (
        "1. Mexico will open a port.",
        "2. Mexico will build a bridge.",
        "3. Mexico will report on paragraph 2.",
    )
    assert "REFERENCE_CHANGED" not in kinds(compared(left, right))


def test_every_difference_points_to_words_in_both_texts(sample):
    comparison = sample("draft-2.en", "draft-3.en")
    for one in comparison.differences:
        places = [place for place in (one.left, one.right) if place is not None]
        assert len(places) == 2 or one.kind.value.startswith("ONLY_IN")
        for place in places:
            text = comparison.statements[place.statement].text
            assert 0 <= place.span.start < place.span.end <= len(text)


def test_gravest_comes_first(sample):
    ranks = ["critical", "major", "minor"]
    found = [ranks.index(one.gravity) for one in sample("draft-1.en", "draft-2.en").differences]
    assert found == sorted(found)


def test_same_input_gives_the_same_result(compared):
    texts = ("The Parties will build a bridge by 2026.", "Mexico commits to build two bridges.")
    assert compared(*texts) == compared(*texts)
