"""Every error of the model has one sentence in each language, with what the user needs in it."""

import inspect
from pathlib import Path

import pytest

from alinea.i18n import load
from alinea.model import errors
from alinea.wording.problems import problem_sentence

HERE = Path("/home/ana/draft.docx")
ROWS = [
    (errors.Missing(HERE), "There is no file “draft.docx”.", "No existe el archivo «draft.docx»."),
    (errors.Unreadable(HERE, "denied"), "“draft.docx” cannot be read: denied.", "No se puede leer «draft.docx»: denied."),
    (errors.Unwritable(HERE, "full"), "“draft.docx” cannot be written: full.", "No se puede escribir «draft.docx»: full."),
    (errors.EmptyFile(HERE), "“draft.docx” is empty.", "«draft.docx» está vacío."),
    (errors.Damaged(HERE, "docx"), "“draft.docx” is damaged and cannot be read as docx.", "«draft.docx» está dañado y no se puede leer como docx."),
    (errors.Encrypted(HERE), "“draft.docx” is protected by a password.", "«draft.docx» está protegido con contraseña."),
    (errors.Encrypted(HERE, wrong=True), "The password given does not open “draft.docx”.", "La contraseña indicada no abre «draft.docx»."),
    (errors.TooLarge(HERE, 300_000_000, 100_000_000), "“draft.docx” is too large: 300 MB, where Alinea reads at most 100 MB.", "«draft.docx» es demasiado grande: 300 MB, cuando Alinea lee como máximo 100 MB."),
    (errors.TooFew(1), "A comparison needs at least two statements; there is 1.", "Una comparación necesita al menos dos textos; hay 1."),
    (errors.Cancelled(), "The work was stopped.", "Se detuvo el trabajo."),
]  # fmt: skip


@pytest.mark.parametrize(("error", "english", "spanish"), ROWS)
def test_problem_is_one_sentence_in_each_language(error, english, spanish):
    assert problem_sentence(error, load("en")) == english
    assert problem_sentence(error, load("es")) == spanish


WAYS_OUT = [(errors.NoText(HERE), "text recognition", "reconocimiento de texto"), (errors.LegacyWord(HERE), "save it as .docx", "guárdelo como .docx"), (errors.Encrypted(HERE, openable=False), "save it without one", "guárdelo sin ella"), (errors.UnknownFormat(HERE, "zip"), "unpack it", "descomprímalo")]  # fmt: skip


@pytest.mark.parametrize(("error", "english", "spanish"), WAYS_OUT)
def test_problem_with_a_way_out_names_it(error, english, spanish):
    assert english in problem_sentence(error, load("en"))
    assert spanish in problem_sentence(error, load("es"))


FOUND = ["image", "xlsx", "pptx", "zip", "binary", "anything else"]


@pytest.mark.parametrize("found", FOUND)
def test_every_unknown_format_has_a_sentence(found):
    for language in ("en", "es"):
        assert "draft.docx" in problem_sentence(errors.UnknownFormat(HERE, found), load(language))


def test_no_error_of_the_model_is_without_words():
    """Each class has a sentence of its own, and none falls through to the last resort."""
    given = {
        "reason": "denied",
        "version": 9,
        "given": 1,
        "found": "zip",
        "format_": "docx",
        "size": 2_000_000,
        "limit": 1_000_000,
    }
    sentences = set()
    kinds = [
        kind
        for _, kind in inspect.getmembers(errors, inspect.isclass)
        if issubclass(kind, errors.AlineaError)
    ]
    leaves = [kind for kind in kinds if kind not in (errors.AlineaError, errors.FileProblem)]
    for kind in leaves:
        names = [name for name in inspect.signature(kind.__init__).parameters if name in given]
        path = [HERE] if issubclass(kind, errors.FileProblem) else []
        error = kind(*path, *(given[name] for name in names))
        sentences.add(problem_sentence(error, load("en")))
    assert len(sentences) == len(leaves)
    assert not any(
        "no words for" in sentence or "cannot be used" in sentence for sentence in sentences
    )
