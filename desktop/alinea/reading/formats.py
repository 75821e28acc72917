"""What a file is, told from its content; its name only decides between kinds of plain text."""

import re
import zipfile
from io import BytesIO
from pathlib import Path

from alinea.model.errors import Damaged, Encrypted, LegacyWord, UnknownFormat
from alinea.reading.decode import decode

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_OLE = "EncryptedPackage".encode("utf-16-le")
_WORD_OLE = "WordDocument".encode("utf-16-le")
_IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|meta|div|p|h1|article|table)\b",
    re.IGNORECASE | re.DOTALL,
)
_MAIL_FIELD = re.compile(
    r"(?:From|To|Subject|Date|Received|Return-Path|MIME-Version|Message-ID|Delivered-To|Content-Type|X-[\w-]+|DKIM-Signature|Cc|Reply-To|Sender|Snapshot-Content-Location|Thread-Topic|ARC-[\w-]+):",
    re.IGNORECASE,
)
_ANY_FIELD = re.compile(r"[!-9;-~]+:")
_PAGED = re.compile(r"multipart/related|Snapshot-Content-Location", re.IGNORECASE)
_ZIP_KINDS = (("xl/", "xlsx"), ("ppt/", "pptx"))


def format_of(data: bytes, name: str) -> str:
    """Return "docx", "odt", "pdf", "rtf", "html", "mhtml", "eml", "markdown" or "text".

    Raises ``LegacyWord``, ``Encrypted``, ``Damaged`` and ``UnknownFormat``.
    """
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _zipped(data, name)
    if data.startswith(_OLE):
        raise _old(data, name)
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if head.startswith(b"{\\rtf"):
        return "rtf"
    if _is_image(data):
        raise UnknownFormat(name, "image")
    return _textual(data, name)


def _is_image(data: bytes) -> bool:
    bitmap = data.startswith(b"BM") and data[6:10] == b"\0\0\0\0"
    video = data[4:12] in (b"ftypheic", b"ftypavif") or data[8:12] == b"WEBP"
    return data.startswith(_IMAGES) or bitmap or video


def _zipped(data: bytes, name: str) -> str:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
            mimetype = (
                archive.read("mimetype")[:80]
                if "mimetype" in names[:3] and archive.getinfo("mimetype").file_size < 200
                else b""
            )
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, RuntimeError) as error:
        suffix = Path(name).suffix.casefold().lstrip(".")
        raise Damaged(name, suffix if suffix in ("docx", "odt") else "zip") from error
    if mimetype.startswith(b"application/vnd.oasis.opendocument.text"):
        return "odt"
    if any(part.startswith("word/") for part in names) or "[Content_Types].xml" in names:
        for folder, found in _ZIP_KINDS:
            if any(part.startswith(folder) for part in names):
                raise UnknownFormat(name, found)
        return "docx"
    if mimetype.startswith(b"application/vnd.oasis.opendocument."):
        raise UnknownFormat(name, "xlsx" if b"spreadsheet" in mimetype else "pptx")
    raise UnknownFormat(name, "zip")


def _old(data: bytes, name: str) -> Exception:
    if _ENCRYPTED_OLE in data:
        return Encrypted(name, openable=False)
    return LegacyWord(name) if _WORD_OLE in data else UnknownFormat(name, "binary")


def _textual(data: bytes, name: str) -> str:
    suffix = Path(name).suffix.casefold()
    # An even number of bytes, for two of them may be one character.
    text, _ = decode(data[:65536])
    strange = sum(character < " " and character not in "\t\n\r\f\v\x1b\x1a" for character in text)
    if strange > 2 + len(text) // 50:
        raise UnknownFormat(name, "binary")
    start = text[:16384].lstrip("\ufeff \t\r\n")
    if "<office:document" in start[:4096] and "opendocument" in start[:8192]:
        return "odt"
    if _HTML.match(start) or (suffix in (".html", ".htm", ".xhtml") and "<" in start):
        return "html"
    if _is_mail(start):
        paged = suffix != ".eml" and _PAGED.search(start[:4000])
        return "mhtml" if paged else "eml"
    return "markdown" if suffix in (".md", ".markdown", ".mdown") else "text"


def _is_mail(start: str) -> bool:
    """Tell whether a file begins with two header fields of a message at least."""
    head = start[:4000].replace("\r\n", "\n").split("\n\n", 1)[0].split("\n")
    fields = [line for line in head if not line.startswith((" ", "\t"))]
    known = sum(_MAIL_FIELD.match(line) is not None for line in fields)
    return known >= 2 and all(
        _ANY_FIELD.match(line) or line.startswith("From ") for line in fields if line
    )
