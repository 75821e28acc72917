"""What was set aside and why, and what a reader should know about a file, in words."""

from alinea.i18n import N_, Catalogue
from alinea.model.statement import Aside, Caution, Removed, WarningKind

_ASIDES = {
    Aside.NAVIGATION: N_("Navigation"),
    Aside.SHARE: N_("Share button"),
    Aside.TAGS: N_("Tags"),
    Aside.ORNAMENT: N_("Ornament"),
    Aside.DATELINE: N_("Dateline"),
    Aside.REPEATED_TITLE: N_("Title said again"),
    Aside.PAGE_LABEL: N_("Page label"),
    Aside.MARKUP: N_("Mark-up"),
    Aside.COOKIES: N_("Cookie notice"),
    Aside.RELATED: N_("Related links"),
    Aside.HEADER: N_("Running header"),
    Aside.FOOTER: N_("Running footer"),
    Aside.PAGE_NUMBER: N_("Page number"),
    Aside.DELETED: N_("Tracked deletion"),
    Aside.INSERTED: N_("Tracked insertion"),
    Aside.HIDDEN: N_("Hidden text"),
    Aside.QUOTED_MAIL: N_("Quoted e-mail"),
    Aside.SIGNATURE: N_("E-mail signature"),
    Aside.BY_HAND: N_("Set aside by you"),
}
_SENTENCES = {
    Aside.NAVIGATION: N_("It belongs to the menus of the page."),
    Aside.SHARE: N_("It is a button for sharing or printing the page."),
    Aside.TAGS: N_("It lists the tags of the page."),
    Aside.ORNAMENT: N_("It holds no words."),
    Aside.DATELINE: N_(
        "It says when, where and by whom the text was issued; this was read from it."
    ),
    Aside.REPEATED_TITLE: N_("It says the title again."),
    Aside.PAGE_LABEL: N_("It says what kind of page this is."),
    Aside.MARKUP: N_("It is mark-up that was left in the text."),
    Aside.COOKIES: N_("It belongs to the cookie notice of the page."),
    Aside.RELATED: N_("It points to other pages."),
    Aside.HEADER: N_("It stands at the head of the pages."),
    Aside.FOOTER: N_("It stands at the foot of the pages."),
    Aside.PAGE_NUMBER: N_("It numbers the pages."),
    Aside.DELETED: N_("A tracked change deletes it."),
    Aside.INSERTED: N_("A tracked change inserts it."),
    Aside.HIDDEN: N_("The file hides it."),
    Aside.QUOTED_MAIL: N_("It is quoted from an earlier e-mail."),
    Aside.SIGNATURE: N_("It is the signature of the e-mail."),
    Aside.BY_HAND: N_("You set it aside."),
}


def aside_name(reason: Aside, catalogue: Catalogue) -> str:
    """Name the reason in a word or two, for a list."""
    return catalogue.gettext(_ASIDES[reason])


def aside_sentence(reason: Aside, catalogue: Catalogue) -> str:
    """Say why a piece is not part of the text, as one sentence."""
    return catalogue.gettext(_SENTENCES[reason])


def removal_sentence(removed: tuple[Removed, ...], catalogue: Catalogue) -> str:
    """Say how much was set aside."""
    if not removed:
        return catalogue.gettext("Nothing was set aside.")
    count = len(removed)
    return catalogue.ngettext(
        "{count} piece was set aside.", "{count} pieces were set aside.", count
    ).format(count=count)


_CAUTIONS = {
    WarningKind.ENCODING: N_(
        "The encoding of the file is not certain; it was read as {detail}. Look at the accents."
    ),
    WarningKind.NO_DATE: N_(
        "No date was found. Deadlines that count from the statement cannot be computed."
    ),
    WarningKind.NO_TITLE: N_("No title was found."),
    WarningKind.LANGUAGE: N_("The language of the text is not certain."),
    WarningKind.UNREADABLE_PART: N_("One part of the file could not be read: {detail}."),
    WarningKind.TRUNCATED: N_("The file is very long; only the first part was read."),
    WarningKind.OTHER_LANGUAGE: N_("The text seems to be neither in English nor in Spanish."),
}


def caution_sentence(caution: Caution, catalogue: Catalogue) -> str:
    """Say what the reader of a file should know."""
    if caution.kind in _CAUTIONS:
        return catalogue.gettext(_CAUTIONS[caution.kind]).format(detail=caution.detail)
    count = int(caution.detail) if caution.detail.isdecimal() else 0
    return _counted(caution.kind, count, catalogue).format(count=count)


def _counted(kind: WarningKind, count: int, catalogue: Catalogue) -> str:
    match kind:
        case WarningKind.INVISIBLE:
            said = catalogue.ngettext(
                "{count} invisible character was taken out.",
                "{count} invisible characters were taken out.",
                count,
            )
        case WarningKind.NORMALIZED:
            said = catalogue.ngettext(
                "In {count} paragraph, accents written apart from their letters were joined to them.",
                "In {count} paragraphs, accents written apart from their letters were joined to them.",
                count,
            )
        case WarningKind.PICTURES:
            said = catalogue.ngettext(
                "{count} picture was not read. It may hold text.",
                "{count} pictures were not read. They may hold text.",
                count,
            )
        case _:
            said = catalogue.ngettext(
                "The file holds {count} tracked change.",
                "The file holds {count} tracked changes.",
                count,
            )
    return said
