"""What the cards of the statements say."""

from alinea.gui.cards import CardFacts
from alinea.gui.names import names_if_titles_agree, short_day
from alinea.i18n import Catalogue
from alinea.model.comparison import Comparison
from alinea.model.statement import Statement
from alinea.model.workspace import Workspace


def card_facts(
    workspace: Workspace, comparison: Comparison | None, catalogue: Catalogue
) -> tuple[CardFacts, ...]:
    """Return a card's facts for every statement of the workspace; the base is named as such."""
    counts = {}
    if comparison is not None:
        for statement, extraction in zip(
            comparison.statements, comparison.extractions, strict=True
        ):
            counts[statement.key] = len(extraction.commitments)
    found = []
    names = names_if_titles_agree(workspace.statements, catalogue)
    for number, statement in enumerate(workspace.statements):
        base = number == workspace.base and len(workspace.statements) > 1
        details = _details(
            statement, names[number], counts.get(statement.key), catalogue, base=base
        )
        found.append(
            CardFacts(_title(statement, catalogue), statement.language.upper(), details, base)
        )
    return tuple(found)


def _title(statement: Statement, catalogue: Catalogue) -> str:
    return statement.title or statement.source.name or catalogue.gettext("Untitled")


def _details(
    statement: Statement,
    name: str,
    commitments: int | None,
    catalogue: Catalogue,
    *,
    base: bool,
) -> str:
    parts = [name] if name else []
    if statement.date:
        parts.append(short_day(statement.date, catalogue))
    if commitments is not None:
        say = catalogue.ngettext("{count} commitment", "{count} commitments", commitments)
        parts.append(say.format(count=commitments))
    else:
        count = len(statement.sentences)
        say = catalogue.ngettext("{count} sentence", "{count} sentences", count)
        parts.append(say.format(count=count))
    if base:
        parts.append(catalogue.gettext("base"))
    # A line breaks between the facts and not within one.
    return " · ".join(part.replace(" ", "\N{NO-BREAK SPACE}") for part in parts)
