"""From an Extract to a Statement: the steps that are the same for every format."""

from bisect import bisect_right
from dataclasses import replace

from alinea.language.detect import language_of
from alinea.language.names import declared_parties
from alinea.language.sentences import sentences
from alinea.model.statement import (
    Caution,
    Comment,
    Correction,
    Field,
    Language,
    Reference,
    Removed,
    Revision,
    Sentence,
    Source,
    Statement,
    WarningKind,
)
from alinea.reading import metadata
from alinea.reading.brackets import brackets
from alinea.reading.capitals import recased
from alinea.reading.clean import cleaned
from alinea.reading.corrected import corrected, last
from alinea.reading.extract import Extract
from alinea.reading.kept import Kept, kept
from alinea.reading.linebreaks import broken
from alinea.reading.pagelanguage import page_language
from alinea.reading.parties import parties
from alinea.reading.references import references
from alinea.reading.sift import Sifted, sifted
from alinea.reading.structure import Laid, laid_out
from alinea.reading.tongue import language_cautions
from alinea.reading.views import view_of, viewed


def statement(
    extract: Extract, source: Source, corrections: tuple[Correction, ...] = ()
) -> Statement:
    """Build the statement; ``corrections`` are obeyed and kept in it."""
    extract = cleaned(broken(viewed(extract, view_of(corrections))))
    sift = sifted(extract)
    stay = kept(sift.blocks, sift.title, corrections)
    laid = laid_out(stay.blocks, stay.titled)
    language = _language(laid.text, corrections)
    about = _about(extract, sift, laid, language, corrections)
    name = recased(about.title, about.paragraphs)
    own = declared_parties("\n\n".join((name, *about.paragraphs)), language)
    speakers = parties(about.title, about.paragraphs, language, own)
    revisions, comments = _margins(stay, laid)
    built = Statement(
        key=source.sha256[:16],
        title=about.title,
        language=language,
        source=source,
        text=laid.text,
        sections=laid.sections,
        paragraphs=laid.paragraphs,
        sentences=_sentences(laid, language),
        kind=metadata.kind(about),
        date=metadata.day(about),
        place=metadata.place(about),
        issuer=metadata.issuer(about),
        parties=speakers,
        title_span=laid.title,
        page_language=page_language(extract, sift, language),
        brackets=brackets(laid.text, laid.paragraphs, speakers),
        revisions=revisions,
        comments=comments,
        references=_references(laid, language),
        removed=_removed(stay, laid),
        cautions=(*extract.cautions, *language_cautions(laid.text, language)),
        corrections=corrections,
    )
    return _warned(corrected(built, corrections, own))


def _about(
    extract: Extract,
    sift: Sifted,
    laid: Laid,
    language: Language,
    corrections: tuple[Correction, ...],
) -> metadata.About:
    title = last(corrections, Field.TITLE)
    if title is None:
        title = laid.title.of(laid.text) if laid.title else ""
    return metadata.About(
        title.strip(),
        sift.datelines,
        tuple(paragraph.span.of(laid.text) for paragraph in laid.paragraphs),
        tuple(block.text for block in sift.blocks),
        language,
        extract.date,
    )


def _language(text: str, corrections: tuple[Correction, ...]) -> Language:
    wanted = last(corrections, Field.LANGUAGE)
    if wanted == "es":
        return "es"
    return "en" if wanted == "en" else language_of(text)


def _references(laid: Laid, language: Language) -> tuple[Reference, ...]:
    """Return what paragraphs refer to; the title and headings name their own matter."""
    starts = [paragraph.span.start for paragraph in laid.paragraphs]
    found = []
    for reference in references(laid.text, language):
        at = bisect_right(starts, reference.span.start) - 1
        if at >= 0 and laid.paragraphs[at].span.holds(reference.span):
            found.append(reference)
    return tuple(found)


def _removed(stay: Kept, laid: Laid) -> tuple[Removed, ...]:
    ends = (*laid.starts, len(laid.text))
    places = [min(ends[piece.block] + piece.offset, len(laid.text)) for piece in stay.pieces]
    return tuple(
        Removed(piece.text, piece.reason, before, piece.key)
        for piece, before in zip(stay.pieces, places, strict=True)
    )


def _sentences(laid: Laid, language: Language) -> tuple[Sentence, ...]:
    return tuple(
        Sentence(span.shifted(paragraph.span.start), index)
        for index, paragraph in enumerate(laid.paragraphs)
        for span in sentences(paragraph.span.of(laid.text), language)
    )


def _margins(stay: Kept, laid: Laid) -> tuple[tuple[Revision, ...], tuple[Comment, ...]]:
    """Return the revisions and comments with their spans in the statement's text."""
    revisions = [
        replace(item, span=item.span.shifted(start))
        for block, start in zip(stay.blocks, laid.starts, strict=True)
        for item in block.revisions
    ]
    comments = [
        replace(item, span=item.span.shifted(start))
        for block, start in zip(stay.blocks, laid.starts, strict=True)
        for item in block.comments
    ]
    return (
        tuple(sorted(revisions, key=lambda item: item.span)),
        tuple(sorted(comments, key=lambda item: item.span)),
    )


def _warned(built: Statement) -> Statement:
    cautions = built.cautions
    if built.date is None:
        cautions += (Caution(WarningKind.NO_DATE),)
    if not built.title:
        cautions += (Caution(WarningKind.NO_TITLE),)
    return replace(built, cautions=cautions)
