"""The names of levels and classes."""

from alinea.i18n import N_, Catalogue
from alinea.model.commitment import SentenceClass

_LEVELS = (
    N_("Narrative or prediction"),
    N_("Recognition or permission"),
    N_("Position or exhortation"),
    N_("Intent, effort or continuation"),
    N_("Firm future"),
    N_("Explicit commitment"),
    N_("Treaty-form obligation"),
)
_CLASSES = {
    SentenceClass.COMMITMENT: N_("Commitment"),
    SentenceClass.POSITION: N_("Position"),
    SentenceClass.EXHORTATION: N_("Exhortation"),
    SentenceClass.RECOGNITION: N_("Recognition"),
    SentenceClass.PERMISSION: N_("Permission"),
    SentenceClass.NARRATIVE: N_("Narrative"),
    SentenceClass.PREDICTION: N_("Prediction"),
    SentenceClass.BOILERPLATE: N_("Formula"),
    SentenceClass.CHAPEAU: N_("Chapeau"),
}


def level_name(level: int, catalogue: Catalogue) -> str:
    """Name a level from 0 to 6."""
    return catalogue.gettext(_LEVELS[level])


def class_name(kind: SentenceClass, catalogue: Catalogue) -> str:
    return catalogue.gettext(_CLASSES[kind])
