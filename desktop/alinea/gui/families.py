"""Families of differences and their signs, as the filters and the chips name them."""

from enum import StrEnum

from alinea.i18n import N_, Catalogue
from alinea.model.comparison import DifferenceKind


class Sign(StrEnum):
    """Every sign, by the character that stands for it in plain text."""

    RECURRING = "≡"
    DIVERGING = "≠"
    ONLY = "◌"
    BRACKET = "[ ]"
    STRONGER = "↑"
    WEAKER = "↓"
    ACTOR = "☰"
    DEADLINE = "⧖"
    FIGURE = "#"
    CONDITION = "§"
    SUBSTANCE = "◆"
    MECHANISM = "⊕"
    LANGUAGE = "⇄"
    ORDER = "⇅"
    WORDING = "≈"
    PIN = "⚲"
    NOTE = "✎"
    RAISE = "⚑"
    AGREED = "✓"
    TOPIC = "•"
    CLOSE = "×"
    ADD = "+"
    AGAIN = "↻"


class Family(StrEnum):
    STRONGER = "stronger"
    WEAKER = "weaker"
    ACTOR = "actor"
    DEADLINE = "deadline"
    FIGURE = "figure"
    CONDITION = "condition"
    SUBSTANCE = "substance"
    MECHANISM = "mechanism"
    BRACKET = "bracket"
    LANGUAGE = "language"
    ORDER = "order"
    WORDING = "wording"


_KINDS: dict[Family, tuple[DifferenceKind, ...]] = {
    Family.STRONGER: (DifferenceKind.STRENGTHENED, DifferenceKind.STATUS_GAINED),
    Family.WEAKER: (DifferenceKind.WEAKENED, DifferenceKind.STATUS_LOST),
    Family.ACTOR: (
        DifferenceKind.ACTOR_WIDENED,
        DifferenceKind.ACTOR_NARROWED,
        DifferenceKind.ACTOR_CHANGED,
        DifferenceKind.AGENT_REMOVED,
    ),
    Family.DEADLINE: (
        DifferenceKind.DEADLINE_ADDED,
        DifferenceKind.DEADLINE_REMOVED,
        DifferenceKind.DEADLINE_MOVED,
    ),
    Family.FIGURE: (DifferenceKind.NUMBER_CHANGED, DifferenceKind.L_VALUE),
    Family.CONDITION: (
        DifferenceKind.CONDITION_ADDED,
        DifferenceKind.CONDITION_REMOVED,
        DifferenceKind.CONDITION_CHANGED,
        DifferenceKind.CAVEAT_ADDED,
        DifferenceKind.CAVEAT_REMOVED,
    ),
    Family.SUBSTANCE: (
        DifferenceKind.POLARITY,
        DifferenceKind.ACTION_RESULT_TO_PROCESS,
        DifferenceKind.ACTION_PROCESS_TO_RESULT,
        DifferenceKind.SCOPE_WIDENED,
        DifferenceKind.SCOPE_NARROWED,
        DifferenceKind.BENEFICIARY_CHANGED,
    ),
    Family.MECHANISM: (
        DifferenceKind.MECHANISM_ADDED,
        DifferenceKind.MECHANISM_REMOVED,
        DifferenceKind.REFERENCE_CHANGED,
    ),
    Family.BRACKET: (DifferenceKind.BRACKET_STATUS,),
    Family.LANGUAGE: (
        DifferenceKind.L_MODALITY,
        DifferenceKind.L_OMISSION,
        DifferenceKind.L_ADDITION,
        DifferenceKind.L_TERM,
    ),
    Family.ORDER: (DifferenceKind.SPLIT, DifferenceKind.MERGED, DifferenceKind.REORDERED),
    Family.WORDING: (
        DifferenceKind.TERM_CHANGED,
        DifferenceKind.TONE_ADDED,
        DifferenceKind.TENSE_VOICE,
        DifferenceKind.EDITORIAL,
    ),
}
_FAMILY = {kind: family for family, kinds in _KINDS.items() for kind in kinds}

ALWAYS = (
    Family.STRONGER,
    Family.WEAKER,
    Family.ACTOR,
    Family.DEADLINE,
    Family.FIGURE,
    Family.CONDITION,
)
"""The families that the panel lists even where nothing is of them."""

SIGN_OF = {
    Family.STRONGER: Sign.STRONGER,
    Family.WEAKER: Sign.WEAKER,
    Family.ACTOR: Sign.ACTOR,
    Family.DEADLINE: Sign.DEADLINE,
    Family.FIGURE: Sign.FIGURE,
    Family.CONDITION: Sign.CONDITION,
    Family.SUBSTANCE: Sign.SUBSTANCE,
    Family.MECHANISM: Sign.MECHANISM,
    Family.BRACKET: Sign.BRACKET,
    Family.LANGUAGE: Sign.LANGUAGE,
    Family.ORDER: Sign.ORDER,
    Family.WORDING: Sign.WORDING,
}

_NAMES = {
    Family.STRONGER: N_("Stronger"),
    Family.WEAKER: N_("Weaker"),
    Family.ACTOR: N_("Actor"),
    Family.DEADLINE: N_("Deadline"),
    Family.FIGURE: N_("Figure"),
    Family.CONDITION: N_("Condition or caveat"),
    Family.SUBSTANCE: N_("Action and scope"),
    Family.MECHANISM: N_("Mechanism or reference"),
    Family.BRACKET: N_("Brackets"),
    Family.LANGUAGE: N_("Between languages"),
    Family.ORDER: N_("Split, merged, moved"),
    Family.WORDING: N_("Wording"),
}
_SHORT = {
    Family.STRONGER: N_("stronger"),
    Family.WEAKER: N_("weaker"),
    Family.ACTOR: N_("actors"),
    Family.DEADLINE: N_("deadline"),
    Family.FIGURE: N_("figure"),
    Family.CONDITION: N_("condition"),
    Family.SUBSTANCE: N_("action"),
    Family.MECHANISM: N_("mechanism"),
    Family.BRACKET: N_("brackets"),
    Family.LANGUAGE: N_("translation"),
    Family.ORDER: N_("order"),
    Family.WORDING: N_("wording"),
}


def family_of(kind: DifferenceKind) -> Family | None:
    """Return the family of a kind; None for verbatim and for what stands in one text only."""
    return _FAMILY.get(kind)


def family_name(family: Family, catalogue: Catalogue) -> str:
    return catalogue.gettext(_NAMES[family])


def short_name(family: Family, catalogue: Catalogue) -> str:
    """Name a family in lower case, for the chip above a passage."""
    return catalogue.gettext(_SHORT[family])
