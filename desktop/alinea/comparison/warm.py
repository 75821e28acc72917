"""Load lexicon, cues and tables ahead, so that the first comparison does not wait for them."""

from alinea.comparison.compare import compare
from alinea.reading.read import read_text

_TEXTS = (
    "Joint statement\n\nThe Parties commit to share data within 90 days, as appropriate.",
    "Declaración conjunta\n\nLas Partes se comprometen a compartir datos en un plazo de 90 días.",
)


def warm() -> None:
    """Compare two sentences of no consequence, one in each language."""
    compare([read_text(text) for text in _TEXTS])
