"""Every reason and every caution has words in both languages."""

import pytest

from alinea.i18n import load
from alinea.model.statement import Aside, Caution, Removed, WarningKind
from alinea.wording.removals import aside_name, aside_sentence, caution_sentence, removal_sentence


@pytest.mark.parametrize("reason", Aside)
def test_reason_has_a_name_and_a_sentence(reason):
    for language in ("en", "es"):
        catalogue = load(language)
        assert aside_name(reason, catalogue)
        assert aside_sentence(reason, catalogue).endswith(".")
    assert aside_sentence(reason, load("en")) != aside_sentence(reason, load("es"))


@pytest.mark.parametrize("kind", WarningKind)
def test_caution_has_a_sentence(kind):
    for language in ("en", "es"):
        sentence = caution_sentence(Caution(kind, "3"), load(language))
        assert sentence.endswith(".")
        assert "{" not in sentence
    assert caution_sentence(Caution(kind, "3"), load("en")) != caution_sentence(
        Caution(kind, "3"), load("es")
    )


COUNTS = [
    (WarningKind.TRACKED, "1", "The file holds 1 tracked change.", "El archivo contiene 1 cambio registrado."),
    (WarningKind.TRACKED, "2", "The file holds 2 tracked changes.", "El archivo contiene 2 cambios registrados."),
    (WarningKind.UNREADABLE_PART, "a.docx", "One part of the file could not be read: a.docx.", "No se pudo leer una parte del archivo: a.docx."),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "detail", "english", "spanish"), COUNTS)
def test_caution_says_what_and_how_many(kind, detail, english, spanish):
    assert caution_sentence(Caution(kind, detail), load("en")) == english
    assert caution_sentence(Caution(kind, detail), load("es")) == spanish


def test_removals_are_counted():
    piece = Removed("Share", Aside.SHARE, 0, "key")
    assert [removal_sentence((piece,) * count, load("en")) for count in range(3)] == [
        "Nothing was set aside.",
        "1 piece was set aside.",
        "2 pieces were set aside.",
    ]
    assert removal_sentence((piece,) * 2, load("es")) == "Se apartaron 2 fragmentos."
