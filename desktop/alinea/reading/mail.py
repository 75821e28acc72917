"""E-mails (.eml), the document that they carry, and web pages saved as one file (.mhtml)."""

import re
from dataclasses import replace
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage, Message

from alinea.model.errors import Damaged, NoText
from alinea.model.statement import Aside, Caution, WarningKind
from alinea.reading.decode import decode
from alinea.reading.extract import Extract
from alinea.reading.mail_quotes import COVER, letter_only
from alinea.reading.plain import paragraphs
from alinea.reading.web import html_extract

_READ = (".docx", ".docm", ".dotx", ".odt", ".pdf", ".rtf", ".txt", ".md", ".html", ".htm")
_REPLY = re.compile(r"\A(?:(?:re|fwd?|rv|tr|aw|wg|enc)\s*:\s*)+", re.IGNORECASE)
# The parser of headers gives up on hostile ones in all these ways.
_GIVES_UP = (MessageError, LookupError, ValueError, TypeError, AttributeError)


def mail_extract(data: bytes, name: str, format_: str) -> Extract:
    """Read a message. Raises ``Damaged``, and ``NoText`` where no part of it is text."""
    try:
        message = message_from_bytes(data, policy=policy.default)
        found = _page(message) if format_ == "mhtml" else None
        found = found or _letter(message, name)
    except _GIVES_UP as error:
        raise Damaged(name, format_) from error
    if found is None:
        raise NoText(name)
    return replace(found, format=format_)


def _page(message: Message) -> Extract | None:
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            text, encoding = _text(part)
            return replace(html_extract(text), encoding=encoding)
    return None


def _letter(message: Message, name: str) -> Extract | None:
    body = _body(message)
    attached = [part for part in message.walk() if part.get_filename() and part is not body]
    found = None if body is None else _said(body)
    carried = _carried(attached, found, name)
    if carried or found is None:
        return carried
    unread = tuple(
        Caution(WarningKind.UNREADABLE_PART, str(part.get_filename())) for part in attached
    )
    subject = _REPLY.sub("", str(message.get("Subject") or ""))
    return replace(found, title=subject, cautions=(*found.cautions, *unread))


def _said(body: Message) -> Extract:
    text, encoding = _text(body)
    if body.get_content_type() == "text/html":
        found = html_extract(text, clipboard=True)
    else:
        flowed = str(body.get_param("format") or "").casefold() == "flowed"
        found = Extract("eml", paragraphs(_unflowed(text) if flowed else text))
    return replace(found, encoding=encoding, blocks=letter_only(found.blocks))


def _body(message: Message) -> Message | None:
    if isinstance(message, EmailMessage):
        found = message.get_body(("html", "plain"))
        if found is not None:
            return found
    for part in message.walk():
        if part.get_content_maintype() == "text" and not part.get_filename():
            return part
    return None


def _text(part: Message) -> tuple[str, str]:
    """Return a part's text and its encoding; the one that it declares may be wrong."""
    data = part.get_payload(decode=True)
    return decode(data, part.get_content_charset()) if isinstance(data, bytes) else ("", "utf-8")


def _carried(attached: list[Message], found: Extract | None, name: str) -> Extract | None:
    """Read the one document that a short cover note carries; what the note says is set aside."""
    from alinea.reading.documents import document_extract  # noqa: PLC0415  (the two call each other)

    blocks = found.blocks if found else ()
    words = sum(len(block.text.split()) for block in blocks if not block.aside)
    documents = [part for part in attached if str(part.get_filename()).casefold().endswith(_READ)]
    if words > COVER or len(documents) != 1:
        return None
    data = documents[0].get_payload(decode=True)
    if not isinstance(data, bytes) or not data.strip():
        return None
    inner = document_extract(data, f"{name}/{documents[0].get_filename()}")
    cover = tuple(replace(block, aside=block.aside or Aside.QUOTED_MAIL) for block in blocks)
    return replace(inner, blocks=(*cover, *inner.blocks))


def _unflowed(text: str) -> str:
    """Join the lines of format=flowed, which end in a space where they go on (RFC 3676)."""
    found: list[str] = []
    for line in text.replace("\r\n", "\n").split("\n"):
        if found and found[-1].endswith(" ") and found[-1] != "-- " and line.strip():
            found[-1] += line
        else:
            found.append(line)
    return "\n".join(found)
