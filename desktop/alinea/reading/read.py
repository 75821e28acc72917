"""A file, its bytes, a pasted text or a clipboard's HTML becomes a Statement.

The only thing that reading ever does is read what it was given: no reference is followed.
"""

import hashlib
from dataclasses import replace
from pathlib import Path

from alinea.model.errors import EmptyFile, Missing, NoText, TooLarge, Unreadable
from alinea.model.progress import Progress, silent
from alinea.model.statement import Caution, Correction, Source, Statement, WarningKind
from alinea.reading.decode import is_doubtful
from alinea.reading.documents import document_extract
from alinea.reading.extract import Extract
from alinea.reading.plain import plain_extract
from alinea.reading.statement import statement
from alinea.reading.views import view_of

LIMIT = 100 * 1024 * 1024
# Characters: some 300,000 words, which is ten times the longest outcome document.
TEXT_LIMIT = 2_000_000


def read(
    path: Path | str,
    *,
    password: str | None = None,
    corrections: tuple[Correction, ...] = (),
    progress: Progress = silent,
) -> Statement:
    """Read a file. Raises ``Missing``, ``Unreadable``, ``TooLarge`` and what ``read_bytes`` does."""
    path = Path(path)
    progress(0, 1, "reading")
    try:
        size = path.stat().st_size
        if size > LIMIT:
            raise TooLarge(path, size, LIMIT)
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise Missing(path) from error
    except OSError as error:
        raise Unreadable(path, error.strerror or str(error)) from error
    return read_bytes(
        data, str(path), password=password, corrections=corrections, progress=progress
    )


def read_bytes(
    data: bytes,
    name: str,
    *,
    password: str | None = None,
    corrections: tuple[Correction, ...] = (),
    progress: Progress = silent,
) -> Statement:
    """Read the content of a file called ``name``.

    What it is is told from the content. Raises ``EmptyFile``, ``NoText``, ``UnknownFormat``,
    ``LegacyWord``, ``Damaged``, ``Encrypted`` and ``TooLarge``.
    """
    if len(data) > LIMIT:
        raise TooLarge(name, len(data), LIMIT)
    if not data.strip(b"\0\xef\xbb\xbf\xff\xfe \t\r\n"):
        raise EmptyFile(name)
    extract = document_extract(
        data, name, password=password, view=view_of(corrections), progress=progress
    )
    built = _built(extract, data, name, corrections)
    progress(1, 1, "reading")
    return built


def read_text(text: str, *, name: str = "", corrections: tuple[Correction, ...] = ()) -> Statement:
    """Read pasted text. Raises ``EmptyFile``."""
    data = text.encode("utf-8", errors="replace")
    return _built(plain_extract(data.decode()), data, name, corrections)


def read_html(html: str, *, name: str = "", corrections: tuple[Correction, ...] = ()) -> Statement:
    """Read the HTML that a clipboard holds. Raises ``EmptyFile``."""
    from alinea.reading.web import html_extract  # noqa: PLC0415  (start-up)

    data = html.encode("utf-8", errors="replace")
    return _built(html_extract(data.decode(), clipboard=True), data, name, corrections)


def _built(
    extract: Extract, data: bytes, name: str, corrections: tuple[Correction, ...]
) -> Statement:
    if not any(block.text.strip() for block in extract.blocks):
        raise (
            NoText(name) if extract.format not in ("text", "html", "markdown") else EmptyFile(name)
        )
    extract = _limited(extract)
    if extract.encoding and is_doubtful(data, extract.encoding):
        doubt = Caution(WarningKind.ENCODING, extract.encoding)
        extract = replace(extract, cautions=(*extract.cautions, doubt))
    source = Source(
        Path(name).name,
        extract.format,
        hashlib.sha256(data).hexdigest(),
        len(data),
        extract.encoding,
    )
    return statement(extract, source, corrections)


def _limited(extract: Extract) -> Extract:
    """Keep the paragraphs of a text up to the limit."""
    total = 0
    for index, block in enumerate(extract.blocks):
        total += len(block.text)
        if total > TEXT_LIMIT and index:
            limit = Caution(WarningKind.TRUNCATED, str(TEXT_LIMIT))
            return replace(
                extract, blocks=extract.blocks[:index], cautions=(*extract.cautions, limit)
            )
    return extract
