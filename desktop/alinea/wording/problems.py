"""What went wrong, in one sentence that says what to do about it."""

from collections.abc import Mapping

from alinea.i18n import N_, Catalogue
from alinea.model import errors

_SENTENCES: Mapping[type[errors.AlineaError], str] = {
    errors.Missing: N_("There is no file “{file}”."),
    errors.Unreadable: N_("“{file}” cannot be read: {reason}."),
    errors.Unwritable: N_("“{file}” cannot be written: {reason}."),
    errors.EmptyFile: N_("“{file}” is empty."),
    errors.NoText: N_(
        "“{file}” holds no text, only pictures: it may be a scan, to be put through text "
        "recognition first."
    ),
    errors.LegacyWord: N_(
        "“{file}” is in the old Word format: open it in Word or LibreOffice and save it as .docx."
    ),
    errors.Damaged: N_("“{file}” is damaged and cannot be read as {format}."),
    errors.TooLarge: N_(
        "“{file}” is too large: {size} MB, where Alinea reads at most {limit} MB."
    ),
    errors.ChangedOnDisk: N_(
        "“{file}” was changed by another program since Alinea read or wrote it."
    ),
    errors.NewerWorkspace: N_("“{file}” was written by a later version of Alinea."),
    errors.Cancelled: N_("The work was stopped."),
}
_UNKNOWN: Mapping[str, str] = {
    "image": N_("“{file}” is a picture, not a text: put it through text recognition first."),
    "xlsx": N_("“{file}” is a spreadsheet, not a text."),
    "pptx": N_("“{file}” is a presentation, not a text."),
    "zip": N_("“{file}” is an archive: unpack it and open the texts in it."),
}


def problem_sentence(error: errors.AlineaError, catalogue: Catalogue) -> str:
    """Say what happened, naming the file where there is one."""
    if isinstance(error, errors.TooFew):
        return catalogue.ngettext(
            "A comparison needs at least two statements; there is {count}.",
            "A comparison needs at least two statements; there are {count}.",
            error.given,
        ).format(count=error.given)
    return catalogue.gettext(_sentence(error)).format(**_values(error))


def _sentence(error: errors.AlineaError) -> str:
    if isinstance(error, errors.UnknownFormat):
        otherwise = N_("“{file}” is not in a format that Alinea reads.")
        return _UNKNOWN.get(error.found, otherwise)
    if isinstance(error, errors.Encrypted):
        return _encrypted(error)
    for kind in type(error).__mro__:
        if kind in _SENTENCES:
            return _SENTENCES[kind]
    if isinstance(error, errors.FileProblem):
        return N_("“{file}” cannot be used.")
    return N_("Something went wrong that Alinea has no words for.")


def _encrypted(error: errors.Encrypted) -> str:
    if not error.openable:
        return N_(
            "“{file}” is protected by a password: open it in the program that it was made with "
            "and save it without one."
        )
    if error.wrong:
        return N_("The password given does not open “{file}”.")
    return N_("“{file}” is protected by a password.")


def _values(error: errors.AlineaError) -> dict[str, str]:
    values: dict[str, str] = {}
    if isinstance(error, errors.FileProblem):
        values["file"] = error.path.name or str(error.path)
    if isinstance(error, errors.Unreadable | errors.Unwritable):
        values["reason"] = error.reason
    if isinstance(error, errors.Damaged):
        values["format"] = error.format
    if isinstance(error, errors.TooLarge):
        values["size"] = _megabytes(error.size)
        values["limit"] = _megabytes(error.limit)
    return values


def _megabytes(size: int) -> str:
    return str(max(1, round(size / 1_000_000)))
