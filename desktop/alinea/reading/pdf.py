"""PDF files: text with its reading order, through PDFium.

Lines come in the order in which the file draws them, which is the reading order of all common
producers, columns included; only a page drawn in rows across columns is put in order again.
"""

from typing import TYPE_CHECKING

from alinea.model.errors import Damaged, Encrypted, NoText
from alinea.model.progress import Progress, silent
from alinea.model.statement import Caution, WarningKind
from alinea.reading.extract import Extract
from alinea.reading.pdf_flow import blocks_of
from alinea.reading.pdf_lines import Page, page_lines
from alinea.reading.pdf_margins import settled

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

PAGE_LIMIT = 800
_WRONG_PASSWORD = 4
# Below this many letters a page, what text there is comes from stamps and page numbers.
_SCANT = 25


def pdf_extract(
    data: bytes, name: str, password: str | None = None, progress: Progress = silent
) -> Extract:
    """Read a PDF. Raises ``Damaged``, ``Encrypted`` and, for a scan, ``NoText``."""
    document = _opened(data, name, password)
    try:
        count = len(document)
        pages, blank = [], 0
        for number in range(min(count, PAGE_LIMIT)):
            progress(number, count, "reading")
            page, pictured = _page(document, number)
            pages.append(page)
            blank += pictured and not page.lines
        title = str(document.get_metadata_dict().get("Title") or "")
    finally:
        document.close()
    _refuse_scans(pages, name)
    cautions: tuple[Caution, ...] = ()
    if blank:
        cautions += (Caution(WarningKind.PICTURES, str(blank)),)
    if count > PAGE_LIMIT:
        cautions += (Caution(WarningKind.TRUNCATED, str(PAGE_LIMIT)),)
    return Extract("pdf", blocks_of(settled(tuple(pages))), title=title, cautions=cautions)


def _opened(data: bytes, name: str, password: str | None) -> "PdfDocument":
    import pypdfium2  # noqa: PLC0415  (start-up)

    try:
        document = pypdfium2.PdfDocument(data, password=password)
        len(document)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _WRONG_PASSWORD:
            raise Encrypted(name, wrong=password is not None) from error
        raise Damaged(name, "pdf") from error
    return document


def _page(document: "PdfDocument", number: int) -> tuple[Page, bool]:
    """Return a page, and whether it holds a picture; one that cannot be loaded is empty."""
    import pypdfium2  # noqa: PLC0415  (start-up)
    import pypdfium2.raw as pdfium  # noqa: PLC0415

    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return Page((), 0.0, 0.0), True
    try:
        text = page.get_textpage()
        width, height = page.get_size()
        lines = page_lines(text)
        pictured = not lines and any(
            True for _ in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_IMAGE,), max_depth=3)
        )
        text.close()
    except pypdfium2.PdfiumError:
        return Page((), 0.0, 0.0), True
    finally:
        page.close()
    return Page(tuple(lines), width, height), pictured


def _refuse_scans(pages: list[Page], name: str) -> None:
    letters = sum(
        character.isalpha() for page in pages for line in page.lines for character in line.text
    )
    strange = sum(
        character == "\ufffd" or "\ue000" <= character <= "\uf8ff"
        for page in pages for line in page.lines for character in line.text
    )  # fmt: skip
    if letters < _SCANT or strange > letters:
        raise NoText(name)
