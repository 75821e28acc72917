"""Preamble, operative part and annexes."""

import re
from dataclasses import replace
from functools import lru_cache

from alinea.language.tables import rows
from alinea.model.statement import Paragraph, Part, Section
from alinea.reading.endings import tail
from alinea.reading.phrases import bare

_ANNEX = re.compile(r"(?:annex|appendix|anexo|apéndice)(?:es|s)?\b", re.IGNORECASE)
_PREAMBLE = re.compile(r"(?:preamble|preámbulo|preambular part|parte preambular)\b", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:[,;]|\b(?:and|y|e),?)[\"”»)\]]*\Z")
_SPEAKER = re.compile(r"[^.;:]{3,200},\Z")


def with_parts(
    text: str, sections: tuple[Section, ...], paragraphs: tuple[Paragraph, ...]
) -> tuple[tuple[Section, ...], tuple[Paragraph, ...]]:
    """Return both with their parts; a text without a preamble and annexes has none."""
    annexed = _annexed(text, sections)
    end = _preamble_end(text, sections, paragraphs, annexed)
    marked = tuple(
        replace(paragraph, part=_part(index, paragraph, end, annexed))
        for index, paragraph in enumerate(paragraphs)
    )
    named = tuple(
        replace(section, part=_section_part(section, index, marked, annexed))
        for index, section in enumerate(sections)
    )
    return named, marked


def _annexed(text: str, sections: tuple[Section, ...]) -> int:
    """Return the first section of the annexes, or the number of sections."""
    for index, section in enumerate(sections):
        if section.heading and _ANNEX.match(section.heading.of(text)):
            return index
    return len(sections)


def _part(index: int, paragraph: Paragraph, end: int, annexed: int) -> Part | None:
    if paragraph.section >= annexed:
        return Part.ANNEX
    label = (paragraph.label or "").casefold()
    if label.startswith("pp"):
        return Part.PREAMBLE
    if label.startswith("op"):
        return Part.OPERATIVE
    if not end:
        return None
    return Part.PREAMBLE if index < end else Part.OPERATIVE


def _section_part(
    section: Section, index: int, paragraphs: tuple[Paragraph, ...], annexed: int
) -> Part | None:
    if index >= annexed:
        return Part.ANNEX
    parts = {paragraphs[at].part for at in range(section.first, section.last)}
    return parts.pop() if len(parts) == 1 else None


def _preamble_end(
    text: str, sections: tuple[Section, ...], paragraphs: tuple[Paragraph, ...], annexed: int
) -> int:
    """Return the place after the last paragraph of the preamble, 0 without one.

    A preamble is under a heading that says so, or it is a run of paragraphs in participles, two at
    least, that begins with the text.
    """
    for section in sections[:2]:
        if section.heading and _PREAMBLE.match(section.heading.of(text)):
            return section.last
    found = [
        index
        for index, paragraph in enumerate(paragraphs)
        if paragraph.section < annexed and is_preambular(paragraph.span.of(text))
    ]
    if len(found) < 2 or found[0] > 3:
        return 0
    last = found[0]
    for index in found[1:]:
        if index - last > 2:
            break
        last = index
    return last + 1 if last > found[0] else 0


def is_speaker(text: str) -> bool:
    """Tell whether a line only names who speaks: "The General Assembly,", "Las Partes,"."""
    return bool(_SPEAKER.match(text)) and not is_preambular(text)


def is_preambular(text: str) -> bool:
    """Tell whether a paragraph is a participle that goes on: "Recalling its resolution …,"."""
    if not _GOES_ON.search(tail(text)):
        return False
    words = bare(text[:120])
    leads, starts, stems = _openers()
    lead, _, rest = words.partition(" ")
    wording = rest if lead in leads else words
    first = wording.split(" ", 1)[0]
    return any(
        wording == start or wording.startswith(start + " ") for start in starts.get(first, ())
    ) or any(wording.startswith(stem) for stem in stems)


@lru_cache(maxsize=1)
def _openers() -> tuple[frozenset[str], dict[str, tuple[str, ...]], tuple[str, ...]]:
    table = rows("reading/preambular.tsv")
    leads = frozenset(bare(row["phrase"]) for row in table if row["place"] == "lead")
    starts: dict[str, tuple[str, ...]] = {}
    stems = []
    for row in table:
        if row["place"] != "start":
            continue
        phrase = bare(row["phrase"])
        if row["phrase"].endswith("*"):
            stems.append(phrase)
        else:
            first = phrase.split(" ", 1)[0]
            starts[first] = (*starts.get(first, ()), phrase)
    return leads, starts, tuple(stems)
