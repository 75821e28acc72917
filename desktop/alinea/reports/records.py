"""Values as plain records for JSON: the stable, documented form that scripts read.

Offsets are half-open and count code points of the statement's ``text``, which every record of a
statement carries; sentences, paragraphs and statements are numbered from 0.
"""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from alinea.comparison.counts import counts
from alinea.i18n import Catalogue, load
from alinea.model.alignment import Link
from alinea.model.commitment import Actor, Classed, Commitment, Deadline, Extraction
from alinea.model.comparison import Comparison, Difference, Member, Place, Thread
from alinea.model.span import Span
from alinea.model.statement import Statement
from alinea.wording.differences import difference_sentence
from alinea.wording.reasons import reason_sentence
from alinea.wording.removals import aside_name, caution_sentence
from alinea.wording.rules import rule_sentence
from alinea.wording.threads import thread_sentence

Record = dict[str, Any]


def head_record(statement: Statement) -> Record:
    """Return what a statement is, without its parts."""
    return {
        "key": statement.key,
        "title": statement.title,
        "kind": statement.kind.value,
        "date": statement.date.isoformat() if statement.date else None,
        "place": statement.place,
        "issuer": statement.issuer,
        "parties": [asdict(party) for party in statement.parties],
        "language": statement.language,
        "page_language": statement.page_language,
        "source": asdict(statement.source),
    }


def statement_record(statement: Statement, catalogue: Catalogue) -> Record:
    text = statement.text
    return {
        **head_record(statement),
        "text": text,
        "sections": [
            {
                "heading": section.heading.of(text) if section.heading else None,
                "number": section.number,
                "depth": section.depth,
                "part": section.part,
                "first": section.first,
                "last": section.last,
            }
            for section in statement.sections
        ],
        "paragraphs": [
            {
                **_words(paragraph.span, text),
                "section": paragraph.section,
                "kind": paragraph.kind,
                "label": paragraph.label,
                "depth": paragraph.depth,
                "part": paragraph.part,
                "chapeau": paragraph.chapeau,
                "cell": asdict(paragraph.cell) if paragraph.cell else None,
            }
            for paragraph in statement.paragraphs
        ],
        "sentences": [
            {**_words(sentence.span, text), "paragraph": sentence.paragraph}
            for sentence in statement.sentences
        ],
        "brackets": [
            {
                **_words(bracket.span, text),
                "depth": bracket.depth,
                "group": bracket.group,
                "alternatives": [_words(span, text) for span in bracket.alternatives],
                "attributed": list(bracket.attributed),
                "option": bracket.option,
                "status": bracket.status,
            }
            for bracket in statement.brackets
        ],
        "references": [
            {**_words(reference.span, text), "kind": reference.kind, "target": reference.target}
            for reference in statement.references
        ],
        "revisions": [
            {
                **_words(revision.span, text),
                "text": revision.text,
                "kind": revision.kind,
                "author": revision.author,
                "at": revision.at,
            }
            for revision in statement.revisions
        ],
        "comments": [
            {
                "on": comment.span.of(text),
                "start": comment.span.start,
                "end": comment.span.end,
                "text": comment.text,
                "author": comment.author,
                "at": comment.at,
            }
            for comment in statement.comments
        ],
        "removed": [
            {
                "text": removed.text,
                "reason": aside_name(removed.reason, catalogue),
                "code": removed.reason,
                "before": removed.before,
                "key": removed.key,
            }
            for removed in statement.removed
        ],
        "warnings": [caution_sentence(caution, catalogue) for caution in statement.cautions],
        "words": len(text.split()),
    }


def extraction_record(statement: Statement, found: Extraction, catalogue: Catalogue) -> Record:
    return {
        **head_record(statement),
        "text": statement.text,
        "commitments": [
            commitment_record(statement, commitment, catalogue) for commitment in found.commitments
        ],
        "sentences": [_class_record(statement, classed, catalogue) for classed in found.classes],
    }


def commitment_record(
    statement: Statement, commitment: Commitment, catalogue: Catalogue
) -> Record:
    text = statement.text
    conditions, caveats = commitment.conditions, commitment.caveats
    return {
        "sentence": commitment.sentence,
        "sentence_text": statement.sentence_text(commitment.sentence),
        **_words(commitment.span, text),
        "actors": [_actor_record(actor, text) for actor in commitment.actors],
        "cue": {
            **_words(commitment.cue.span, text),
            "entry": commitment.cue.entry,
            "illocution": commitment.cue.illocution,
            "tense": commitment.cue.tense,
            "voice": commitment.cue.voice,
        },
        "action": {**_words(commitment.action, text), "kind": commitment.action_kind},
        "object": _words(commitment.objects[0], text) if commitment.objects else None,
        "objects": _all(commitment.objects, text),
        "beneficiaries": _all(commitment.beneficiaries, text),
        "measures": _all(commitment.measures, text),
        "deadline": _deadline_record(commitment.deadline, text) if commitment.deadline else None,
        "condition": _words(conditions[0], text) if conditions else None,
        "conditions": _all(conditions, text),
        "caveat": _words(caveats[0], text) if caveats else None,
        "caveats": _all(caveats, text),
        "mechanisms": _all(commitment.mechanisms, text),
        "references": _all(commitment.references, text),
        "purposes": _all(commitment.purposes, text),
        "topic": commitment.topics[0] if commitment.topics else None,
        "topics": list(commitment.topics),
        "level": commitment.level,
        "level_with_chapeau": commitment.level_with_chapeau,
        "chapeau": commitment.chapeau,
        "negative": commitment.negative,
        "alternatives": list(commitment.alternatives),
        "rules": [rule_sentence(rule, catalogue) for rule in commitment.rules],
        "rule_ids": [rule.id for rule in commitment.rules],
        "flags": list(commitment.flags),
    }


def link_record(link: Link, catalogue: Catalogue) -> Record:
    return {
        "left": list(link.left),
        "right": list(link.right),
        "score": round(link.score, 4),
        "kind": link.kind,
        "moved": link.moved,
        "pinned": link.pinned,
        "reasons": [
            {
                "kind": reason.kind,
                "score": round(reason.score, 4),
                "shared": list(reason.shared),
                "text": reason_sentence(reason, catalogue),
            }
            for reason in link.reasons
        ],
    }


def links_record(links: Sequence[Link], catalogue: Catalogue) -> Record:
    return {"beads": [link_record(link, catalogue) for link in links]}


def comparison_record(comparison: Comparison, catalogue: Catalogue) -> Record:
    differences = [_difference_record(comparison, entry) for entry in comparison.differences]
    return {
        "statements": [
            {
                **head_record(statement),
                "sentences": len(statement.sentences),
                "commitments": len(extraction.commitments),
            }
            for statement, extraction in zip(
                comparison.statements, comparison.extractions, strict=True
            )
        ],
        "base": comparison.base,
        "threads": [
            _thread_record(comparison, thread, differences, catalogue)
            for thread in comparison.threads
        ],
        "differences": differences,
        "rows": [
            {
                "kind": row.kind,
                "cells": [list(cell) for cell in row.cells],
                "threads": list(row.threads),
                "differences": list(row.differences),
                "moved": row.moved,
            }
            for row in comparison.rows
        ],
        "counts": asdict(counts(comparison)),
    }


def _words(span: Span, text: str) -> Record:
    return {"text": span.of(text), "start": span.start, "end": span.end}


def _all(spans: Sequence[Span], text: str) -> list[Record]:
    return [_words(span, text) for span in spans]


def _actor_record(actor: Actor, text: str) -> Record:
    span = actor.span
    return {
        "text": span.of(text) if span else None,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "name": actor.name,
        "kind": actor.kind,
        "resolves_to": list(actor.codes),
        "inferred": actor.inferred,
    }


def _deadline_record(deadline: Deadline, text: str) -> Record:
    return {
        **_words(deadline.span, text),
        "kind": deadline.kind,
        "normalized": deadline.date.isoformat() if deadline.date else None,
        "period": deadline.period,
        "anchor": deadline.anchor,
        "inclusive": deadline.inclusive,
        "vague": deadline.kind in ("vague", "immediate"),
    }


def _class_record(statement: Statement, classed: Classed, catalogue: Catalogue) -> Record:
    span = statement.sentences[classed.sentence].span
    reasons = [rule_sentence(rule, catalogue) for rule in classed.rules]
    return {
        **_words(span, statement.text),
        "paragraph": statement.sentences[classed.sentence].paragraph,
        "class": classed.kind,
        "level": classed.level,
        "rank": classed.rank,
        "cue": _words(classed.cue, statement.text) if classed.cue else None,
        "topics": list(classed.topics),
        "reason": " ".join(reasons),
        "rule_ids": [rule.id for rule in classed.rules],
    }


def _place_record(comparison: Comparison, place: Place | None) -> Record | None:
    if place is None:
        return None
    text = comparison.statements[place.statement].text
    return {"statement": place.statement, **_words(place.span, text)}


def _difference_record(comparison: Comparison, difference: Difference) -> Record:
    return {
        "kind": difference.kind,
        "gravity": difference.gravity,
        "left": _place_record(comparison, difference.left),
        "right": _place_record(comparison, difference.right),
        "sentence": {
            language: difference_sentence(comparison, difference, load(language))
            for language in ("en", "es")
        },
        "thread": difference.thread,
        "values": dict(difference.values),
        "rule": difference.rule,
    }


def _thread_record(
    comparison: Comparison, thread: Thread, differences: list[Record], catalogue: Catalogue
) -> Record:
    return {
        "kind": thread.kind,
        "topic": thread.topic,
        "members": [
            record for member in thread.members for record in _member_records(comparison, member)
        ],
        "differences": [differences[index] for index in thread.differences],
        "sentence": {
            language: thread_sentence(comparison, thread, load(language))
            for language in ("en", "es")
        },
        "reasons": [reason_sentence(reason, catalogue) for reason in thread.reasons],
    }


def _member_records(comparison: Comparison, member: Member) -> list[Record]:
    """Return a record per commitment, or per sentence where the matter is only mentioned."""
    statement = comparison.statements[member.statement]
    extraction = comparison.extractions[member.statement]
    found: list[Record] = []
    for index in member.commitments:
        commitment = extraction.commitments[index]
        found.append(
            {
                "statement": member.statement,
                "commitment": index,
                "sentence": commitment.sentence,
                "sentence_text": statement.sentence_text(commitment.sentence),
                **_words(commitment.span, statement.text),
                "actors": list(commitment.codes),
                "level": commitment.level,
                "level_with_chapeau": commitment.level_with_chapeau,
            }
        )
    if found:
        return found
    return [
        {
            "statement": member.statement,
            "commitment": None,
            "sentence": sentence,
            "sentence_text": statement.sentence_text(sentence),
            **_words(statement.sentences[sentence].span, statement.text),
            "actors": [],
            "level": extraction.classes[sentence].level,
            "level_with_chapeau": extraction.classes[sentence].level,
        }
        for sentence in member.sentences
    ]
