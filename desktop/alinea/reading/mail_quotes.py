"""What an e-mail quotes and how it is signed, told from what it says."""

import re
from dataclasses import replace

from alinea.model.statement import Aside
from alinea.reading.extract import Block

_QUOTE = re.compile(r"(?:>[ \t]?)+")
_WROTE = re.compile(
    r"(?:On|El|Le|Am|Em|Il)\b.{4,200}(?:wrote|escribió|a écrit|schrieb|escreveu|ha scritto)\s*:\s*\Z",
    re.IGNORECASE,
)
_PARTING = re.compile(
    r"[-_]{2,}\s*(?:Original Message|Mensaje original|Message d'origine|Ursprüngliche Nachricht|Mensagem original"
    r"|Forwarded message|Mensaje reenviado|Message transféré|Weitergeleitete Nachricht)\s*:?\s*[-_]{0,12}\s*\Z"
    r"|(?:Begin forwarded message|Inicio del mensaje reenviado)\s*:\s*\Z|_{10,}\s*\Z",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"\*{0,2}(?:From|Sent|To|Cc|Subject|Date|De|Enviado(?: el)?|Para|Asunto|Fecha|CC|À|Objet|Envoyé|Von|Gesendet"
    r"|An|Betreff|Reply-To)\s?:\*{0,2}\s"
)
_SIGNATURE = re.compile(r"\s*--\s?\Z")
# A mail of fewer words only accompanies what it carries or forwards.
COVER = 60


def letter_only(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Set aside earlier mails and the signature; where a mail only forwards one, its own words."""
    lines = [line for block in blocks for line in _lines(block)]
    asides = _asides(lines)
    own = _words(lines, asides, None)
    forwards = own < COVER and _words(lines, asides, Aside.QUOTED_MAIL) > own
    found = []
    for line, aside in zip(lines, asides, strict=True):
        said = replace(line, text=_QUOTE.sub("", line.text, count=1))
        if not said.text.strip():
            continue
        if forwards and aside is not Aside.SIGNATURE:
            keep = aside is Aside.QUOTED_MAIL and not _parts(said.text)
            aside = None if keep else Aside.QUOTED_MAIL  # noqa: PLW2901  (turned round)
        found.append(replace(said, aside=line.aside or aside))
    return tuple(found)


def _parts(text: str) -> bool:
    """Tell whether a line only says whose words follow."""
    words = text.strip()
    return bool(_FIELD.match(words) or _PARTING.match(words) or _WROTE.match(words))


def _words(lines: list[Block], asides: list[Aside | None], wanted: Aside | None) -> int:
    return sum(
        len(line.text.split())
        for line, aside in zip(lines, asides, strict=True)
        if aside is wanted and not _parts(line.text)
    )


def _lines(block: Block) -> list[Block]:
    """Part a paragraph that holds the header of a quoted mail, line by line."""
    rows = block.text.split("\n")
    fields = sum(_FIELD.match(row.strip()) is not None for row in rows)
    if fields < 2 or block.revisions or block.comments:
        return [block]
    return [replace(block, text=row, cuts=()) for row in rows if row.strip()]


def _asides(lines: list[Block]) -> list[Aside | None]:
    found: list[Aside | None] = []
    state: Aside | None = None
    for index, line in enumerate(lines):
        text = line.text.strip()
        following = lines[index : index + 4]
        fields = sum(_FIELD.match(other.text.strip()) is not None for other in following)
        if _PARTING.match(text) or _WROTE.match(text) or (_FIELD.match(text) and fields >= 3):
            state = Aside.QUOTED_MAIL
        elif _SIGNATURE.match(line.text):
            state = Aside.SIGNATURE
        found.append(state or (Aside.QUOTED_MAIL if _QUOTE.match(text) else None))
    return found
