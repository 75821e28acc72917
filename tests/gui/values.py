"""Comparisons made by hand, so that the window is tested apart from what finds them."""

import datetime
import hashlib
from dataclasses import replace

from alinea.model.alignment import Reason, ReasonKind
from alinea.model.bracket import Bracket
from alinea.model.commitment import (
    Actor,
    ActorKind,
    Classed,
    Commitment,
    Cue,
    Deadline,
    Extraction,
    Rule,
    SentenceClass,
)
from alinea.model.comparison import (
    Comparison,
    Difference,
    DifferenceKind,
    Gravity,
    Member,
    Place,
    Row,
    RowKind,
    Thread,
    ThreadKind,
)
from alinea.model.span import Span
from alinea.model.statement import (
    Aside,
    Caution,
    Paragraph,
    Party,
    Removed,
    Section,
    Sentence,
    Source,
    Statement,
    WarningKind,
)
from alinea.model.workspace import SourceFile, Workspace

VA = Party("VA", "Valdoria", "Valdoria")
IL = Party("IL", "Ilvera", "Ilvera")


def statement(title, sections, *, language="en", date=None, place=None):
    """Build a statement from pairs of a heading, or None, and sentences, a paragraph each."""
    text = title + "\n"
    made, paragraphs, sentences = [], [], []
    for heading, words in sections:
        span = None
        if heading:
            span = Span(len(text), len(text) + len(heading))
            text += heading + "\n"
        first = len(paragraphs)
        for sentence in words:
            here = Span(len(text), len(text) + len(sentence))
            sentences.append(Sentence(here, len(paragraphs)))
            paragraphs.append(Paragraph(here, len(made)))
            text += sentence + "\n"
        made.append(Section(first, len(paragraphs), span))
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Statement(
        key=digest[:16],
        title=title,
        language=language,
        source=Source(f"{title}.txt", "text", digest, len(text), "utf-8"),
        text=text,
        sections=tuple(made),
        paragraphs=tuple(paragraphs),
        sentences=tuple(sentences),
        date=date,
        place=place,
        parties=(VA, IL),
        title_span=Span(0, len(title)),
        removed=(Removed("Share this page", Aside.SHARE, 0, "share-1"),),
        cautions=(Caution(WarningKind.PICTURES, "1"),),
    )


def of(one, words):
    """Return where ``words`` stand in a statement."""
    start = one.text.index(words)
    return Span(start, start + len(words))


def commitment(one, sentence, actor, cue, aim, *, code=("VA",), by_when=None):
    whole = one.sentences[sentence].span
    action, level = aim

    def find(words):
        start = one.text.index(words, whole.start)
        return Span(start, start + len(words))

    deadline = None
    if by_when:
        deadline = Deadline(find(by_when), "date", datetime.date(2027, 12, 31))
    return Commitment(
        sentence=sentence,
        span=whole,
        actors=(Actor(ActorKind.PARTY, code, find(actor), actor),),
        cue=Cue(find(cue), cue, "commissive"),
        action=find(action),
        level=level,
        level_with_chapeau=level,
        deadline=deadline,
        topics=("water",),
        rules=(Rule("cue", (("cue", cue),), level),),
    )


def classes(one, held):
    """Class every sentence: a commitment where one is held, else narrative."""
    committed = {each.sentence: each for each in held}
    return tuple(
        Classed(n, SentenceClass.COMMITMENT, committed[n].level, committed[n].cue.span)
        if n in committed
        else Classed(n, SentenceClass.NARRATIVE, 0)
        for n in range(len(one.sentences))
    )


def first_draft():
    return statement(
        "Draft 1",
        [
            (None, ["The ministers met in Miravel."]),
            (
                "River basin",
                [
                    "Valdoria shall restore the wetlands by 31 December 2027.",
                    "The Parties commit to share daily data on the flow of the river.",
                    "Ilvera will host the [first] meeting.",
                ],
            ),
        ],
        date=datetime.date(2026, 3, 3),
        place="Miravel",
    )


def second_draft():
    return statement(
        "Draft 2",
        [
            (None, ["The ministers met in Miravel."]),
            (
                "The river",
                [
                    "Valdoria should restore the wetlands by 30 June 2029.",
                    "The Parties commit to share daily data on the flow of the river.",
                    "Both states will plant trees 🌳 along the banks of the river.",
                ],
            ),
        ],
        date=datetime.date(2026, 3, 17),
        place="Miravel",
    )


def third_draft():
    return statement(
        "Borrador 3",
        [
            (None, ["Los ministros se reunieron en Miravel."]),
            (
                "El río",
                [
                    "Valdoria restaurará los humedales a más tardar el 30 de junio de 2029.",
                    "Las Partes se comprometen a compartir cada día datos sobre el caudal del río.",
                ],
            ),
        ],
        language="es",
        date=datetime.date(2026, 3, 30),
        place="Miravel",
    )


def comparison():
    """Two drafts: a narrative row, a diverging, a recurring, and one row alone on each side."""
    one, two = first_draft(), second_draft()
    brackets = (Bracket(of(one, "[first]"), (of(one, "first"),)),)
    one = replace(one, brackets=brackets)
    both = ("VA", "IL")
    left = (
        commitment(
            one, 1, "Valdoria", "shall", ("restore the wetlands", 6), by_when="31 December 2027"
        ),
        commitment(one, 2, "The Parties", "commit to", ("share daily data", 5), code=both),
        commitment(one, 3, "Ilvera", "will", ("host the [first] meeting", 4), code=("IL",)),
    )
    right = (
        commitment(
            two, 1, "Valdoria", "should", ("restore the wetlands", 3), by_when="30 June 2029"
        ),
        commitment(two, 2, "The Parties", "commit to", ("share daily data", 5), code=both),
        commitment(two, 3, "Both states", "will", ("plant trees", 4), code=both),
    )
    wetlands = (Place(0, one.sentences[1].span), Place(1, two.sentences[1].span))
    kinds, grave = DifferenceKind, Gravity.CRITICAL
    differences = (
        Difference(kinds.WEAKENED, grave, *wetlands, (("from", "6"), ("to", "3")), 0, "level"),
        Difference(kinds.DEADLINE_MOVED, grave, *wetlands, (), 0, "deadline"),
        Difference(kinds.ONLY_IN_A, grave, Place(0, one.sentences[3].span), None, (), 2, "only"),
        Difference(kinds.ONLY_IN_B, grave, None, Place(1, two.sentences[3].span), (), 3, "only"),
    )
    threads = (
        Thread(ThreadKind.DIVERGING, (Member(0, (0,), ()), Member(1, (0,), ())), "water", (0, 1)),
        Thread(ThreadKind.VERBATIM, (Member(0, (1,), ()), Member(1, (1,), ())), "water"),
        Thread(ThreadKind.ABSENT, (Member(0, (2,), ()),), "follow-up", (2,)),
        Thread(ThreadKind.NEW, (Member(1, (2,), ()),), "follow-up", (3,)),
    )
    reasons = (Reason(ReasonKind.WORDING, 0.7), Reason(ReasonKind.CONCEPTS, 0.9, ("wetlands",)))
    rows = (
        Row(RowKind.OTHER, ((0,), (0,))),
        Row(RowKind.HEADING, ((1,), (1,))),
        Row(RowKind.DIVERGING, ((1,), (1,)), (0,), (0, 1), reasons=reasons),
        Row(RowKind.RECURRING, ((2,), (2,)), (1,), (), reasons=reasons[:1]),
        Row(RowKind.ONLY, ((3,), ()), (2,), (2,)),
        Row(RowKind.ONLY, ((), (3,)), (3,), (3,)),
    )
    found = (Extraction(left, classes(one, left)), Extraction(right, classes(two, right)))
    return Comparison((one, two), found, (), threads, differences, rows)


def workspace():
    """Return the workspace of the two drafts."""
    statements = comparison().statements
    return Workspace(
        statements,
        tuple(
            SourceFile(one.source.name, one.source.sha256, one.text.encode()) for one in statements
        ),
    )


def long_comparison(rows, words=60, columns=2):
    """Return a comparison of as many rows of about as many words as asked for."""
    stock = [
        "the",
        "parties",
        "will",
        "strengthen",
        "cooperation",
        "on",
        "the",
        "management",
        "of",
        "shared",
        "rivers",
        "and",
        "wetlands",
        "along",
        "their",
        "common",
        "border",
        "by",
        "exchanging",
        "daily",
        "data",
        "and",
        "training",
        "staff",
    ]
    texts = []
    for column in range(columns):
        sections = []
        for first in range(0, rows, 50):
            sentences = []
            for row in range(first, min(rows, first + 50)):
                turned = stock[(row + column) % len(stock) :] + stock
                sentences.append(
                    " ".join((turned * 4)[: words + (row * 7 + column) % 11 - 5]) + "."
                )
            sections.append((f"Section {first // 50 + 1}", sentences))
        texts.append(statement(f"Statement {column + 1}", sections))
    kinds = (RowKind.RECURRING, RowKind.DIVERGING, RowKind.OTHER)
    made = []
    for row in range(rows):
        if row % 50 == 0:
            made.append(Row(RowKind.HEADING, ((row // 50,),) * columns))
        made.append(Row(kinds[row % 3], ((row,),) * columns))
    held = []
    for one in texts:
        found = tuple(
            commitment(one, n, "parties", "will", ("strengthen cooperation", 4))
            for n in range(0, rows, 2)
        )
        held.append(Extraction(found, classes(one, found)))
    return Comparison(tuple(texts), tuple(held), (), (), (), tuple(made))
