"""How words are set, where that carries meaning."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Type:
    """How a run or paragraph is set; ``size`` is in half points, None where nothing says."""

    bold: bool = False
    strike: bool = False
    underline: bool = False
    hidden: bool = False
    size: int | None = None
    centered: bool = False
