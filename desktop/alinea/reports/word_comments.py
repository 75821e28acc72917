"""Word comments: the plain sentence of every grave difference, on the words that changed."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from alinea.i18n import Catalogue
from alinea.model.comparison import Comparison, Gravity
from alinea.model.span import Span
from alinea.reports.word_xml import safe_text
from alinea.wording.differences import difference_sentence, kind_name

if TYPE_CHECKING:
    from datetime import datetime

    from docx.document import Document

AUTHOR, INITIALS = "Alinea", "¶"
COMMENTED = (Gravity.CRITICAL, Gravity.MAJOR)

Anchors = Mapping[int, Sequence[tuple[Span, int]]]


def add_comments(
    document: "Document", comparison: Comparison, catalogue: Catalogue, when: "datetime"
) -> Anchors:
    """Add a comment per two-sided critical or major difference; return where each is to stand.

    The result goes by statement, as spans of its text with the number of the comment. A passage
    that is new or gone has its whole row to say so, and no comment.
    """
    anchors: dict[int, list[tuple[Span, int]]] = {}
    told: set[tuple[int, Span, str]] = set()
    for difference in comparison.differences:
        place = difference.right
        if difference.gravity not in COMMENTED or difference.left is None or place is None:
            continue
        sentence = difference_sentence(comparison, difference, catalogue)
        if (place.statement, place.span, sentence) in told:
            continue
        told.add((place.statement, place.span, sentence))
        text = f"{kind_name(difference.kind, catalogue)}. {sentence}"
        comment = document.comments.add_comment(safe_text(text), AUTHOR, INITIALS)
        # The library stamps the clock, and the same comparison is to give the same file.
        comment._comment_elm.date = when  # noqa: SLF001
        anchors.setdefault(place.statement, []).append((place.span, comment.comment_id))
    return anchors
