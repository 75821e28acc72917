"""What the command line prints for a person: lines of plain text in the reader's language."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from alinea.comparison.counts import counts
from alinea.i18n import Catalogue
from alinea.model.commitment import Commitment, Extraction
from alinea.model.comparison import Comparison, DifferenceKind, Gravity
from alinea.model.statement import Statement
from alinea.reports.pips import pips
from alinea.wording.differences import difference_sentence, gravity_name
from alinea.wording.formats import day, listing
from alinea.wording.levels import class_name, level_name
from alinea.wording.removals import aside_name, caution_sentence
from alinea.wording.rules import rule_sentence

UNCHANGED = (DifferenceKind.VERBATIM, DifferenceKind.EDITORIAL)


def statement_lines(statement: Statement, catalogue: Catalogue) -> Iterator[str]:
    """Yield the receipt of a statement: what it is, what was read, what was set aside."""
    yield statement.title
    yield "  " + " · ".join(_head(statement, catalogue))
    yield "  " + " · ".join(_sizes(statement, catalogue))
    if statement.removed:
        yield catalogue.gettext("Set aside:")
        for removed in statement.removed:
            yield f"  {aside_name(removed.reason, catalogue)}: {_shortened(removed.text)}"
    for caution in statement.cautions:
        yield caution_sentence(caution, catalogue)


def extraction_lines(
    statement: Statement, found: Extraction, catalogue: Catalogue
) -> Iterator[str]:
    """Yield every commitment with its level, actors and the rules that set the level."""
    yield statement.title
    count = len(found.commitments)
    yield catalogue.ngettext("{count} commitment", "{count} commitments", count).format(
        count=count
    )
    for commitment in found.commitments:
        yield ""
        yield from _commitment_lines(statement, commitment, catalogue)
    others = [classed for classed in found.classes if classed.kind != "commitment"]
    if others:
        yield ""
        yield catalogue.gettext("Other sentences:")
    for classed in others:
        name = class_name(classed.kind, catalogue)
        yield f"  {name}: {_shortened(statement.sentence_text(classed.sentence))}"


def comparison_lines(
    comparison: Comparison, written: Sequence[Path], catalogue: Catalogue
) -> Iterator[str]:
    """Yield the counts and every change, gravest first, and the files that were written."""
    for statement in comparison.statements:
        yield statement.title
        yield "  " + " · ".join(_head(statement, catalogue))
    found = counts(comparison)
    yield ""
    say = catalogue.gettext("{recurring} recurring · {diverging} diverging · {only} only in one")
    yield say.format(recurring=found.recurring, diverging=found.diverging, only=found.only_in_one)
    for gravity in Gravity:
        sentences = [
            difference_sentence(comparison, difference, catalogue)
            for difference in comparison.differences
            if difference.gravity is gravity and difference.kind not in UNCHANGED
        ]
        if sentences:
            yield ""
            yield gravity_name(gravity, catalogue)
            yield from (f"  {sentence}" for sentence in dict.fromkeys(sentences))
    for path in written:
        yield ""
        yield catalogue.gettext("Written: {path}").format(path=path)


def _commitment_lines(
    statement: Statement, commitment: Commitment, catalogue: Catalogue
) -> Iterator[str]:
    level = pips(commitment.level)
    if commitment.level_with_chapeau != commitment.level:
        level += f" ({pips(commitment.level_with_chapeau)})"
    actors = listing([_actor_name(statement, code) for code in commitment.codes], catalogue)
    yield f"{level} {level_name(commitment.level, catalogue)} · {actors}"
    yield f"  {statement.words_of(commitment.span)}"
    if commitment.deadline is not None:
        words = statement.words_of(commitment.deadline.span)
        yield "  " + catalogue.gettext("By when: {words}").format(words=words)
    for span in commitment.conditions:
        words = statement.words_of(span)
        yield "  " + catalogue.gettext("Condition: {words}").format(words=words)
    for span in commitment.caveats:
        words = statement.words_of(span)
        yield "  " + catalogue.gettext("Caveat: {words}").format(words=words)
    why = " ".join(rule_sentence(rule, catalogue) for rule in commitment.rules)
    yield "  " + catalogue.gettext("Why: {why}").format(why=why)


def _actor_name(statement: Statement, code: str) -> str:
    for party in statement.parties:
        if party.code == code:
            return party.es if statement.language == "es" else party.en
    return code


def _head(statement: Statement, catalogue: Catalogue) -> Iterable[str]:
    yield statement.language.upper()
    if statement.place:
        yield statement.place
    if statement.date:
        yield day(statement.date, catalogue)
    if statement.parties:
        names = [
            party.es if catalogue.language == "es" else party.en for party in statement.parties
        ]
        yield listing(names, catalogue)


def _sizes(statement: Statement, catalogue: Catalogue) -> Iterable[str]:
    words, paragraphs = len(statement.text.split()), len(statement.paragraphs)
    sentences = len(statement.sentences)
    yield catalogue.ngettext("{count} word", "{count} words", words).format(count=words)
    say = catalogue.ngettext("{count} paragraph", "{count} paragraphs", paragraphs)
    yield say.format(count=paragraphs)
    say = catalogue.ngettext("{count} sentence", "{count} sentences", sentences)
    yield say.format(count=sentences)


def _shortened(text: str, limit: int = 90) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else flat[: limit - 1] + "…"
