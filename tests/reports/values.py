"""Two short statements compared, every value by hand, for tests of reports."""

import datetime

from alinea.files import sha256
from alinea.model.alignment import Alignment, Link
from alinea.model.commitment import (
    Actor,
    ActorKind,
    Classed,
    Commitment,
    Cue,
    Deadline,
    Extraction,
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
from alinea.model.statement import Paragraph, Party, Section, Sentence, Source, Statement

AVARIA, BELOR = Party("XA", "Avaria", "Avaria"), Party("XB", "Belor", "Belor")


def statement(title, sentences, day, heading="Water", key="a"):
    """Return a statement of one section whose paragraphs are one sentence each."""
    text, spans = f"{title}\n\n{heading}", []
    for sentence in sentences:
        text += "\n\n"
        spans.append(Span(len(text), len(text) + len(sentence)))
        text += sentence
    start = len(title) + 2
    return Statement(
        key=key,
        title=title,
        language="en",
        source=Source(
            f"{key}.txt", "text", sha256(text.encode("utf-8", "replace")), len(text), "utf-8"
        ),
        text=text,
        sections=(Section(0, len(spans), Span(start, start + len(heading))),),
        paragraphs=tuple(Paragraph(span, 0) for span in spans),
        sentences=tuple(Sentence(span, index) for index, span in enumerate(spans)),
        date=day,
        place="Miravel",
        parties=(AVARIA, BELOR),
        title_span=Span(0, len(title)),
    )


def within(statement, sentence, words):
    start = statement.text.index(words, statement.sentences[sentence].span.start)
    return Span(start, start + len(words))


def commitment(of, sentence, actor, cue, action, deadline=None):
    span = of.sentences[sentence].span
    return Commitment(
        sentence=sentence,
        span=Span(span.start, span.end - 1),
        actors=(Actor(ActorKind.COLLECTIVE, ("XA", "XB"), within(of, sentence, actor), actor),),
        cue=Cue(within(of, sentence, cue), "test", "commissive"),
        action=within(of, sentence, action),
        level=5,
        level_with_chapeau=5,
        deadline=deadline and Deadline(within(of, sentence, deadline), "within"),
        topics=("environment",),
    )


def extraction(of, *commitments):
    told = {entry.sentence for entry in commitments}
    classes = tuple(
        Classed(index, SentenceClass.COMMITMENT, 5)
        if index in told
        else Classed(index, SentenceClass.NARRATIVE, 0)
        for index in range(len(of.sentences))
    )
    return Extraction(commitments, classes)


def comparison():
    left = statement(
        "First & draft",
        [
            "The Parties met in Miravel.",
            "The Parties commit to share data within 90 days.",
            "Both stay.",
        ],
        datetime.date(2026, 3, 3),
    )
    right = statement(
        "Adopted <text>",
        ["The Parties commit to share data within 60 days.", "Both stay."],
        datetime.date(2026, 4, 9),
        key="b",
    )
    first = commitment(left, 1, "The Parties", "commit to", "share data", "within 90 days")
    second = commitment(right, 0, "The Parties", "commit to", "share data", "within 60 days")
    difference = Difference(
        DifferenceKind.DEADLINE_MOVED,
        Gravity.CRITICAL,
        Place(0, first.deadline.span),
        Place(1, second.deadline.span),
        (("from", "within 90 days"), ("to", "within 60 days")),
        0,
        "deadline",
    )
    links = (
        Link((0,), (), 0.9),
        Link((1,), (0,), 0.99),
        Link((2,), (1,), 1.0),
    )
    return Comparison(
        statements=(left, right),
        extractions=(extraction(left, first), extraction(right, second)),
        alignments=(Alignment("a", "b", "sentence", links),),
        threads=(
            Thread(
                ThreadKind.DIVERGING,
                (Member(0, (0,), (1,)), Member(1, (0,), (0,))),
                "environment",
                (0,),
            ),
        ),
        differences=(difference,),
        rows=(
            Row(RowKind.HEADING, ((0,), (0,))),
            Row(RowKind.OTHER, ((0,), ())),
            Row(RowKind.DIVERGING, ((1,), (0,)), (0,), (0,)),
            Row(RowKind.OTHER, ((2,), (1,))),
        ),
    )
