"""The names and signs of kinds of difference, and the names of gravities."""

from alinea.i18n import N_, Catalogue
from alinea.model.comparison import DifferenceKind, Gravity

K = DifferenceKind
_KINDS = {
    K.VERBATIM: N_("Word for word"),
    K.EDITORIAL: N_("Editorial"),
    K.STRENGTHENED: N_("Stronger"),
    K.WEAKENED: N_("Weaker"),
    K.STATUS_LOST: N_("No longer a commitment"),
    K.STATUS_GAINED: N_("Now a commitment"),
    K.ACTOR_WIDENED: N_("More actors"),
    K.ACTOR_NARROWED: N_("Fewer actors"),
    K.ACTOR_CHANGED: N_("Other actors"),
    K.AGENT_REMOVED: N_("Actor left unsaid"),
    K.ACTION_RESULT_TO_PROCESS: N_("Result becomes process"),
    K.ACTION_PROCESS_TO_RESULT: N_("Process becomes result"),
    K.SCOPE_WIDENED: N_("Wider scope"),
    K.SCOPE_NARROWED: N_("Narrower scope"),
    K.BENEFICIARY_CHANGED: N_("Other persons concerned"),
    K.DEADLINE_ADDED: N_("Deadline added"),
    K.DEADLINE_REMOVED: N_("Deadline dropped"),
    K.DEADLINE_MOVED: N_("Deadline moved"),
    K.NUMBER_CHANGED: N_("Figure changed"),
    K.CONDITION_ADDED: N_("Condition added"),
    K.CONDITION_REMOVED: N_("Condition dropped"),
    K.CONDITION_CHANGED: N_("Condition changed"),
    K.CAVEAT_ADDED: N_("Caveat added"),
    K.CAVEAT_REMOVED: N_("Caveat dropped"),
    K.MECHANISM_ADDED: N_("Mechanism added"),
    K.MECHANISM_REMOVED: N_("Mechanism dropped"),
    K.REFERENCE_CHANGED: N_("Reference changed"),
    K.TERM_CHANGED: N_("Other term"),
    K.TONE_ADDED: N_("Other tone"),
    K.TENSE_VOICE: N_("Other tense or voice"),
    K.POLARITY: N_("Turned into its opposite"),
    K.SPLIT: N_("Split"),
    K.MERGED: N_("Merged"),
    K.REORDERED: N_("Moved"),
    K.BRACKET_STATUS: N_("Brackets"),
    K.ONLY_IN_A: N_("Only in the earlier text"),
    K.ONLY_IN_B: N_("Only in the later text"),
    K.L_MODALITY: N_("Strength differs between the languages"),
    K.L_OMISSION: N_("Left out in the other language"),
    K.L_ADDITION: N_("Added in the other language"),
    K.L_TERM: N_("Term differs between the languages"),
    K.L_VALUE: N_("Value differs between the languages"),
}
_GRAVITIES = {
    Gravity.CRITICAL: N_("Critical"),
    Gravity.MAJOR: N_("Major"),
    Gravity.MINOR: N_("Minor"),
}
_SIGNS = {
    K.VERBATIM: "≡",
    K.EDITORIAL: "≈",
    K.STRENGTHENED: "↑",
    K.STATUS_GAINED: "↑",
    K.WEAKENED: "↓",
    K.STATUS_LOST: "↓",
    K.ACTOR_WIDENED: "☰",
    K.ACTOR_NARROWED: "☰",
    K.ACTOR_CHANGED: "☰",
    K.AGENT_REMOVED: "☰",
    K.DEADLINE_ADDED: "⧖",
    K.DEADLINE_REMOVED: "⧖",
    K.DEADLINE_MOVED: "⧖",
    K.NUMBER_CHANGED: "#",
    K.L_VALUE: "#",
    K.CONDITION_ADDED: "§",
    K.CONDITION_REMOVED: "§",
    K.CONDITION_CHANGED: "§",
    K.CAVEAT_ADDED: "§",
    K.CAVEAT_REMOVED: "§",
    K.SCOPE_WIDENED: "↔",
    K.SCOPE_NARROWED: "↔",
    K.POLARITY: "¬",
    K.REORDERED: "⇅",
    K.BRACKET_STATUS: "[ ]",
    K.ONLY_IN_A: "◌",
    K.ONLY_IN_B: "◌",
    K.L_OMISSION: "◌",
    K.L_ADDITION: "◌",
    K.L_MODALITY: "⇵",
}


def kind_name(kind: DifferenceKind, catalogue: Catalogue) -> str:
    return catalogue.gettext(_KINDS[kind])


def gravity_name(gravity: Gravity, catalogue: Catalogue) -> str:
    return catalogue.gettext(_GRAVITIES[gravity])


def kind_sign(kind: DifferenceKind) -> str:
    """Return the sign that stands for a kind beside its colour, so that colour is never alone."""
    return _SIGNS.get(kind, "≠")
