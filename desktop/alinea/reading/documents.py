"""The reader of each format, called for what a file's content is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module

from alinea.model.errors import TooLarge
from alinea.model.progress import Progress, silent
from alinea.reading.decode import decode
from alinea.reading.extract import Extract
from alinea.reading.formats import format_of
from alinea.reading.views import View

# Bytes. Formats that pack nothing: more of them than this is no statement.
BARE_LIMIT = 32 * 1024 * 1024
_BARE = frozenset({"text", "markdown", "html", "rtf"})


@dataclass(frozen=True, slots=True)
class Opening:
    """A file's content and what was said about how to read it."""

    data: bytes
    name: str
    format: str
    password: str | None = None
    view: View = "proposed"
    progress: Progress = silent


def _reader(module: str, function: str) -> Callable[..., Extract]:
    """Import a reader when it is first needed: the libraries behind them take their time."""
    found: Callable[..., Extract] = getattr(import_module(f"alinea.reading.{module}"), function)
    return found


_READERS: Mapping[str, Callable[[Opening], Extract]] = {
    "docx": lambda one: _reader("word", "word_extract")(one.data, one.name, one.view),
    "odt": lambda one: _reader("opendocument", "opendocument_extract")(one.data, one.name),
    "pdf": lambda one: _reader("pdf", "pdf_extract")(
        one.data, one.name, one.password, one.progress
    ),
    "rtf": lambda one: _reader("rtf", "rtf_extract")(one.data, one.name),
    "html": lambda one: _reader("web", "html_bytes_extract")(one.data),
    "mhtml": lambda one: _reader("mail", "mail_extract")(one.data, one.name, one.format),
    "eml": lambda one: _reader("mail", "mail_extract")(one.data, one.name, one.format),
    "markdown": lambda one: _reader("markdown", "markdown_extract")(*decode(one.data)),
    "text": lambda one: _reader("plain", "plain_extract")(*decode(one.data)),
}


def document_extract(
    data: bytes,
    name: str,
    *,
    password: str | None = None,
    view: View = "proposed",
    progress: Progress = silent,
) -> Extract:
    """Read a file's content.

    Raises ``NoText``, ``UnknownFormat``, ``LegacyWord``, ``Damaged``, ``Encrypted``, ``TooLarge``.
    """
    found = format_of(data, name)
    if found in _BARE and len(data) > BARE_LIMIT:
        raise TooLarge(name, len(data), BARE_LIMIT)
    return _READERS[found](Opening(data, name, found, password, view, progress))
