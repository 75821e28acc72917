"""Which paragraph introduces which: "The Parties commit to:" and what stands under it."""

import re
from dataclasses import dataclass, replace

from alinea.model.statement import Paragraph, ParagraphKind, Part, Section
from alinea.reading.endings import tail
from alinea.reading.parts import is_preambular, is_speaker

_COLON = re.compile(r":[ \u00a0]?[-–—]?[\"”»)\]]*\Z")
_STOPPED = re.compile(r"[.;!?…][\"”»’')\]]*\Z|[;,][ \u00a0](?:and|or|y|e|o|u)\Z")
_FOLLOWING = re.compile(
    r"\b(?:following|as follows|siguientes?|lo siguiente|a continuación)\b[^.;:]{0,80}:"
    r"|\A(?:(?:have|has|hereby|han|por la presente)\s+){0,2}(?:agree|declare|decide|resolve|acuerdan?|acordado|convienen?|"
    r"declaran?|deciden?|resuelven?)(?:d|s)?(?:\s+(?:to|that|que|on|en))?\s*:",
    re.IGNORECASE,
)
_FLOWING = (ParagraphKind.ITEM, ParagraphKind.BODY)


@dataclass(frozen=True, slots=True)
class _Over:
    """A chapeau over whole sections, and whether what it governs is numbered."""

    index: int
    numbered: bool


def linked(
    paragraphs: tuple[Paragraph, ...], sections: tuple[Section, ...], text: str
) -> tuple[Paragraph, ...]:
    """Return the paragraphs with ``chapeau`` set and what introduces others called CHAPEAU."""
    said = [paragraph.span.of(text) for paragraph in paragraphs]
    found: list[Paragraph] = []
    above: list[int] = []
    over: _Over | None = None
    for index, paragraph in enumerate(paragraphs):
        if index and paragraph.section != paragraphs[index - 1].section:
            over = _over_sections(paragraphs, sections, said, index, above, over)
            above = []
        if paragraph.kind not in _FLOWING:
            found.append(paragraph)
            continue
        while above and not _governs(paragraphs, said, above[-1], index):
            above.pop()
        if (
            over
            and over.numbered
            and not above
            and paragraph.label is None
            and _closing(paragraphs, index)
        ):
            over = None
        chapeau = above[-1] if above else over.index if over else None
        if _introduces(paragraphs, said, index):
            above.append(index)
            found.append(replace(paragraph, kind=ParagraphKind.CHAPEAU, chapeau=chapeau))
        else:
            found.append(replace(paragraph, chapeau=chapeau))
    return tuple(found)


def _introduces(paragraphs: tuple[Paragraph, ...], said: list[str], index: int) -> bool:
    after = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
    if after is None:
        return False
    if _COLON.search(tail(said[index])):
        return True
    if is_speaker(said[index]) and (after.label or is_preambular(said[index + 1])):
        return True
    deeper = after.kind is ParagraphKind.ITEM and after.depth > paragraphs[index].depth
    return deeper and not _STOPPED.search(tail(said[index])) and not said[index].endswith(",")


def _governs(paragraphs: tuple[Paragraph, ...], said: list[str], top: int, index: int) -> bool:
    chapeau, paragraph = paragraphs[top], paragraphs[index]
    if chapeau.label is None and paragraph.label is None and paragraphs[index - 1].label:
        # The numbers are over: what follows is the closing formula.
        return False
    if is_speaker(said[top]) or paragraph.depth > chapeau.depth:
        return True
    if chapeau.label is not None:
        return False
    named = paragraph.label is not None or _FOLLOWING.search(said[top]) is not None
    return named or _unlabelled_item(said, top, index)


def _unlabelled_item(said: list[str], top: int, index: int) -> bool:
    """Tell whether a paragraph without a label is one of a list: it goes on, or what it follows does."""
    if said[index][:1].islower() or said[index].endswith(";"):
        return True
    return index > top + 1 and said[index - 1].rstrip().endswith(
        (";", "; and", "; y", ", and", ", y")
    )


def _over_sections(
    paragraphs: tuple[Paragraph, ...],
    sections: tuple[Section, ...],
    said: list[str],
    index: int,
    above: list[int],
    over: _Over | None,
) -> _Over | None:
    """Return what governs the next section: a chapeau that ended its own; over annexes, nothing."""
    if sections[paragraphs[index].section].part is Part.ANNEX:
        return None
    last = index - 1
    if above and above[-1] == last and _COLON.search(tail(said[last])):
        return _Over(last, paragraphs[index].label is not None)
    speaker = next((top for top in above if is_speaker(said[top])), None)
    return _Over(speaker, paragraphs[index].label is not None) if speaker is not None else over


def _closing(paragraphs: tuple[Paragraph, ...], index: int) -> bool:
    """Tell whether the numbers of a text are over: what follows is its closing formula."""
    return all(
        paragraph.label is None or paragraph.kind is ParagraphKind.FOOTNOTE
        for paragraph in paragraphs[index:]
    )
