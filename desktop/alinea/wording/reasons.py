"""Why two passages were put together, in words."""

from alinea.i18n import Catalogue
from alinea.model.alignment import Reason, ReasonKind
from alinea.wording.formats import listing, percentage


def reason_sentence(reason: Reason, catalogue: Catalogue) -> str:
    """Return one whole sentence; shared words stand in it as the left text has them."""
    return _text(reason, catalogue).format(
        share=percentage(round(reason.score * 100), catalogue),
        words=listing(reason.shared, catalogue),
    )


def _text(reason: Reason, catalogue: Catalogue) -> str:
    _ = catalogue.gettext
    if reason.kind is ReasonKind.CONCEPTS and not reason.shared:
        return _("The two share {share} of what they say.")
    if reason.kind is ReasonKind.POSITION and reason.score < 1:
        return _("They stand beside passages that correspond.")
    return {
        ReasonKind.WORDING: _("{share} of the wording is the same, in the same order."),
        ReasonKind.CONCEPTS: _("The two share {share} of what they say: {words}."),
        ReasonKind.FIGURES: _("Both give the same figures or dates: {words}."),
        ReasonKind.NAMES: _("Both name {words}."),
        ReasonKind.NUMBERING: _("Both carry the number {words}."),
        ReasonKind.POSITION: _("They stand between passages that correspond."),
        ReasonKind.LENGTH: _("They are as long as each other, as the two texts go."),
        ReasonKind.PIN: _("You set this by hand."),
    }[reason.kind]
