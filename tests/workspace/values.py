"""A workspace that uses every field, for tests."""

import datetime

from alinea.files import sha256
from alinea.model.alignment import Anchor, Pin, PinKind
from alinea.model.bracket import Bracket, BracketStatus
from alinea.model.commitment import SentenceClass
from alinea.model.span import Span
from alinea.model.statement import (
    Aside,
    Caution,
    Correction,
    Field,
    Kind,
    Paragraph,
    Party,
    Removed,
    Section,
    Sentence,
    Source,
    Statement,
    WarningKind,
)
from alinea.model.workspace import Note, Override, SourceFile, Standing, Status, Workspace

DATA = "Declaración\n\nLas Partes [deberán][deberían] cooperar.".encode()
TEXT = DATA.decode()


def statement(key="a"):
    body = Span(13, len(TEXT))
    return Statement(
        key=key,
        title="Declaración",
        language="es",
        source=Source("declaración ñandú.txt", "text", sha256(DATA), len(DATA), "utf-8"),
        text=TEXT,
        sections=(Section(0, 1),),
        paragraphs=(Paragraph(body, 0, label="1."),),
        sentences=(Sentence(body, 0),),
        kind=Kind.DECLARATION,
        date=datetime.date(2026, 4, 9),
        place="Miravel",
        parties=(Party("XA", "Avaria", "Avaria"),),
        title_span=Span(0, 11),
        brackets=(Bracket(Span(24, 33), (Span(25, 32),), group=0, status=BracketStatus.OPEN),),
        removed=(Removed("Compartir", Aside.SHARE, 13, "k1"),),
        cautions=(Caution(WarningKind.NO_DATE),),
        corrections=(Correction(Field.PLACE, "Miravel"),),
    )


def workspace():
    anchor = Anchor("a", Span(13, 20), "Las Par")
    when = "2026-04-09T10:42:00Z"
    return Workspace(
        statements=(statement("a"), statement("b")),
        sources=(SourceFile("declaración ñandú.txt", sha256(DATA), DATA),),
        base=1,
        pins=(Pin(PinKind.LINK, (anchor,), (anchor, anchor)), Pin(PinKind.ALONE, (anchor,))),
        overrides=(Override(anchor, 4, SentenceClass.COMMITMENT, "Ana", when, "firm"),),
        notes=(Note(anchor, "¿Consultar?", "Ana", when),),
        statuses=(Status(anchor, Standing.TO_RAISE, "Ana", when),),
        hidden_kinds=("EDITORIAL",),
        topic_terms=(("water", "cuenca"),),
    )
