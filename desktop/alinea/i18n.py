"""Message catalogues.

The interface speaks one language at a time, through ``_``; a report may be written in the other
one, so whatever words a report is handed its ``Catalogue`` instead.
"""

from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO

from alinea import bundle

DOMAIN = "alinea"
LANGUAGES = ("en", "es")


class Catalogue:
    """The messages of one language; English is the source text itself."""

    def __init__(self, language: str, messages: NullTranslations) -> None:
        self.language = language
        self._messages = messages

    def gettext(self, message: str) -> str:
        return self._messages.gettext(message) if message else ""

    def ngettext(self, singular: str, plural: str, count: int) -> str:
        return self._messages.ngettext(singular, plural, count)

    def pgettext(self, context: str, message: str) -> str:
        return self._messages.pgettext(context, message)


@cache
def load(language: str) -> Catalogue:
    """Return the catalogue of ``language``; one that has none speaks English."""
    folder = bundle.catalogues() / language / "LC_MESSAGES"
    compiled = folder / f"{DOMAIN}.mo"
    if compiled.is_file():
        with compiled.open("rb") as stream:
            return Catalogue(language, GNUTranslations(stream))
    source = folder / f"{DOMAIN}.po"
    if source.is_file():
        return Catalogue(language, GNUTranslations(_compile(source.read_bytes(), language)))
    return Catalogue(language, NullTranslations())


_current = Catalogue("en", NullTranslations())


def use(language: str) -> None:
    """Make ``language`` the one that ``_`` and its siblings speak."""
    global _current  # noqa: PLW0603  (one interface, one language at a time)
    _current = load(language)


def current() -> Catalogue:
    return _current


def _(message: str) -> str:
    return _current.gettext(message)


def ngettext(singular: str, plural: str, count: int) -> str:
    return _current.ngettext(singular, plural, count)


def pgettext(context: str, message: str) -> str:
    return _current.pgettext(context, message)


def N_(message: str) -> str:  # noqa: N802  (gettext's own name for it)
    """Mark a message for extraction; it is translated where it is used."""
    return message


def _compile(po: bytes, language: str) -> BytesIO:
    """Compile a catalogue in memory, so that a checkout never runs on a stale one."""
    from babel.messages.mofile import write_mo  # noqa: PLC0415  (only a checkout needs it)
    from babel.messages.pofile import read_po  # noqa: PLC0415

    mo = BytesIO()
    write_mo(mo, read_po(BytesIO(po), locale=language))
    mo.seek(0)
    return mo
