"""The legend: what every sign and mark of the Word comparison means."""

from collections.abc import Iterator

from alinea.i18n import Catalogue
from alinea.reports.pips import pips
from alinea.reports.word_passages import BLUE, GREEN, ORANGE, VIOLET
from alinea.reports.word_xml import paragraph, run
from alinea.wording.levels import level_name

BETWEEN = "   "


def legend(catalogue: Catalogue) -> Iterator[str]:
    """Yield the legend's paragraphs: the signs, the marks in passages, the strength scale."""
    yield paragraph("Explanation", _signs(catalogue))
    yield paragraph("Explanation", _marks(catalogue))
    yield paragraph("Explanation", _strength(catalogue))
    yield paragraph("Sign")


def _signs(catalogue: Catalogue) -> str:
    entries = (
        ("≡", BLUE, catalogue.gettext("recurring")),
        ("≠", ORANGE, catalogue.gettext("diverging")),
        ("◌", VIOLET, catalogue.gettext("only in one")),
        ("⇅", GREEN, catalogue.gettext("stands elsewhere in the other text")),
    )
    return "".join(
        run(f"{sign} ", f'<w:b/><w:color w:val="{colour}"/>') + run(f"{name}{BETWEEN}")
        for sign, colour, name in entries
    )


def _marks(catalogue: Catalogue) -> str:
    entries = (
        ('<w:b/><w:u w:val="single"/>', catalogue.gettext("words that commit")),
        (
            (
                f'<w:u w:val="single" w:color="{ORANGE}"/>'
                '<w:shd w:val="clear" w:color="auto" w:fill="FDEEE4"/>'
            ),
            catalogue.gettext("differing words"),
        ),
        (
            '<w:shd w:val="clear" w:color="auto" w:fill="E5F1F8"/>',
            catalogue.gettext("shared words"),
        ),
        (f'<w:u w:val="dotted" w:color="{GREEN}"/>', catalogue.gettext("moved words")),
        (f'<w:b/><w:i/><w:color w:val="{VIOLET}"/>', catalogue.gettext("[bracketed text]")),
    )
    return "".join(run(name, form) + run(BETWEEN) for form, name in entries)


def _strength(catalogue: Catalogue) -> str:
    scale = BETWEEN.join(
        f"{pips(level)} {level_name(level, catalogue)}" for level in range(6, -1, -1)
    )
    say = catalogue.gettext("Strength, a scale of Alinea's own: {scale}.")
    arrow = catalogue.gettext("An arrow shows the level that the introductory words give.")
    return run(f"{say.format(scale=scale)} {arrow}")
