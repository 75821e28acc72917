"""What a change is about, in a few words of the text itself: the lead of an item in a list."""

from alinea.model.comparison import Comparison, Difference, Place
from alinea.model.statement import Language, Statement

_LENGTH = 72


def lead(comparison: Comparison, difference: Difference) -> tuple[str, Language] | None:
    """Return the words and their language; None where the difference quotes its passage whole."""
    if difference.left is None or difference.right is None:
        return None
    if difference.thread is not None:
        for member in comparison.threads[difference.thread].members:
            if member.commitments:
                statement = comparison.statements[member.statement]
                extraction = comparison.extractions[member.statement]
                one = extraction.commitments[member.commitments[0]]
                inside = one.span.start <= one.action.start < one.span.end
                start = one.action.start if inside else one.span.start
                return _shortened(statement.text[start : one.span.end]), statement.language
    return _sentence_at(comparison.statements[difference.left.statement], difference.left)


def _sentence_at(statement: Statement, place: Place) -> tuple[str, Language]:
    for sentence in statement.sentences:
        if sentence.span.start <= place.span.start < sentence.span.end:
            return _shortened(sentence.span.of(statement.text)), statement.language
    return _shortened(place.span.of(statement.text)), statement.language


def _shortened(text: str) -> str:
    flat = " ".join(text.split()).rstrip(".;,: ")
    flat = flat[:1].upper() + flat[1:]
    if len(flat) <= _LENGTH:
        return flat
    return flat[:_LENGTH].rsplit(" ", 1)[0].rstrip(",;: ") + "…"
