"""Every reason for a link is a whole sentence in either language."""

import pytest

from alinea import i18n
from alinea.model.alignment import Reason, ReasonKind
from alinea.wording.reasons import reason_sentence

ROWS = [
    (
        Reason(ReasonKind.WORDING, 0.834),
        "83% of the wording is the same, in the same order.",
        "Coincide el 83\u00a0% de la redacción, en el mismo orden.",
    ),
    (
        Reason(ReasonKind.CONCEPTS, 0.5, ("wetlands", "basin")),
        "The two share 50% of what they say: wetlands and basin.",
        "Los dos pasajes coinciden en el 50\u00a0% de lo que dicen: wetlands y basin.",
    ),
    (
        Reason(ReasonKind.FIGURES, 1.0, ("40 million", "2027")),
        "Both give the same figures or dates: 40 million and 2027.",
        "Ambos dan las mismas cifras o fechas: 40 million y 2027.",
    ),
    (
        Reason(ReasonKind.NAMES, 1.0, ("Guatemala",)),
        "Both name Guatemala.",
        "Ambos nombran: Guatemala.",
    ),
    (
        Reason(ReasonKind.NUMBERING, 1.0, ("3",)),
        "Both carry the number 3.",
        "Ambos llevan el número 3.",
    ),
    (
        Reason(ReasonKind.POSITION, 1.0),
        "They stand between passages that correspond.",
        "Están entre pasajes que se corresponden.",
    ),
    (
        Reason(ReasonKind.POSITION, 0.5),
        "They stand beside passages that correspond.",
        "Están junto a pasajes que se corresponden.",
    ),
    (Reason(ReasonKind.PIN, 1.0), "You set this by hand.", "Usted lo fijó a mano."),
]


@pytest.mark.parametrize(("reason", "english", "spanish"), ROWS)
def test_reason_is_told_in_the_readers_language(reason, english, spanish):
    assert reason_sentence(reason, i18n.load("en")) == english
    assert reason_sentence(reason, i18n.load("es")) == spanish


@pytest.mark.parametrize("kind", list(ReasonKind))
@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_no_kind_of_reason_is_without_its_sentence(kind, language):
    sentence = reason_sentence(Reason(kind, 0.7, ("agua {river}", "100%")), i18n.load(language))
    assert sentence.endswith(".")
    assert "{share}" not in sentence
