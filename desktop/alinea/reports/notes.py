"""Where the user's notes belong in a comparison."""

from collections.abc import Mapping, Sequence

from alinea.model.comparison import Comparison
from alinea.model.workspace import Workspace


def notes_by_sentence(
    comparison: Comparison, workspace: Workspace
) -> Mapping[tuple[int, int], Sequence[str]]:
    """Return the texts of notes by statement and sentence, both counted from 0."""
    found: dict[tuple[int, int], list[str]] = {}
    for number, statement in enumerate(comparison.statements):
        for note in workspace.notes:
            if note.anchor.statement != statement.key:
                continue
            for index, sentence in enumerate(statement.sentences):
                if sentence.span.meets(note.anchor.span):
                    found.setdefault((number, index), []).append(note.text)
                    break
    return found
