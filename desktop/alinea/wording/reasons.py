"""Why two passages were put together, in words."""

from alinea.i18n import Catalogue
from alinea.model.alignment import Reason, ReasonKind


def reason_sentence(reason: Reason, catalogue: Catalogue) -> str:
    _ = catalogue.gettext
    words = ", ".join(reason.shared)
    match reason.kind:
        case ReasonKind.WORDING:
            text = _("The wording is {percent} the same.")
        case ReasonKind.CONCEPTS:
            text = _("They speak of the same things: {words}.") if words else _("They speak of the same things.")
        case ReasonKind.FIGURES:
            text = _("They share figures or dates: {words}.")
        case ReasonKind.NAMES:
            text = _("They name the same parties or bodies: {words}.")
        case ReasonKind.NUMBERING:
            text = _("They carry the same number: {words}.")
        case ReasonKind.POSITION:
            text = _("They stand at the same place, between passages that match.")
        case ReasonKind.LENGTH:
            text = _("They are of about the same length.")
        case ReasonKind.PIN:
            text = _("You put them together.")
    return text.format(words=words, percent=f"{round(reason.score * 100)}%")
