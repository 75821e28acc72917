import pytest

from alinea.language.tokens import fold, tokens


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The U.S. and Mexico", ["The", "U.S.", "and", "Mexico"]),
        ("Mexico's co-hosted follow-up", ["Mexico's", "co-hosted", "follow-up"]),
        ("los EE. UU. y el Perú", ["los", "EE", ".", "UU", ".", "y", "el", "Perú"]),
        ("1,234.5 o 1.234,5 o 1\u00a0234,5", ["1,234.5", "o", "1.234,5", "o", "1\u00a0234,5"]),
        ("the 1st and 2nd", ["the", "1st", "and", "2nd"]),
        ("el 1.º y la 2.ª", ["el", "1.º", "y", "la", "2.ª"]),
        ("28.02.2024 at 10:30", ["28.02.2024", "at", "10:30"]),
        ("G20, COP28 y COVID-19", ["G20", ",", "COP28", "y", "COVID-19"]),
        ("S/RES/2728 (2024)", ["S", "/", "RES", "/", "2728", "(", "2024", ")"]),
        ("¿Qué? ¡Ya!", ["¿", "Qué", "?", "¡", "Ya", "!"]),
        ("wait... no… sí", ["wait", "...", "no", "…", "sí"]),
        ("25 %", ["25", "%"]),
        ("[A/B]", ["[", "A", "/", "B", "]"]),
        ("Me\u0301xico co\u00adopera", ["Me\u0301xico", "co\u00adopera"]),
        ("10 a.m.", ["10", "a.m."]),
        ("", []),
    ],
)
def test_text_falls_into_tokens(text, wanted):
    found = tokens(text)
    assert [token.text for token in found] == wanted
    assert all(token.span.of(text) == token.text for token in found)


def test_tokens_know_their_kind():
    kinds = {token.text: token.kind for token in tokens("The U.S. gave 5.5 % (1st).")}
    assert kinds == {
        "The": "word",
        "U.S.": "word",
        "gave": "word",
        "5.5": "number",
        "%": "mark",
        "(": "mark",
        "1st": "number",
        ")": "mark",
        ".": "mark",
    }


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("MÉXICO", "mexico"),
        ("Me\u0301xico", "mexico"),
        ("año", "ano"),
        ("STRASSE", "strasse"),
        ("co\u00adopera\u200bción", "cooperacion"),
        ("U.S.", "u.s."),
        ("ﬁn", "fin"),
        ("", ""),
    ],
)
def test_folding_drops_case_accents_and_what_cannot_be_seen(text, wanted):
    assert fold(text) == wanted
