"""Which parts of a web page are not its text, by its elements, roles and class names."""

import re

from alinea.model.statement import Aside
from alinea.reading.xml import Element, local

_ELEMENTS = {"nav": Aside.NAVIGATION, "aside": Aside.RELATED, "form": Aside.NAVIGATION, "button": Aside.SHARE,
             "footer": Aside.NAVIGATION, "header": Aside.NAVIGATION, "figcaption": Aside.PAGE_LABEL, "dialog": Aside.COOKIES}  # fmt: skip
_ROLES = {
    "navigation": Aside.NAVIGATION,
    "banner": Aside.NAVIGATION,
    "contentinfo": Aside.NAVIGATION,
    "search": Aside.NAVIGATION,
    "complementary": Aside.RELATED,
    "menu": Aside.NAVIGATION,
    "menubar": Aside.NAVIGATION,
    "toolbar": Aside.SHARE,
}
_NAMES = (
    (Aside.COOKIES, re.compile(r"cookies?|consent|gdpr|rgpd", re.IGNORECASE)),
    (Aside.SHARE, re.compile(r"(?<![a-z])(?:shar(?:e|ing)|social|addtoany|addthis|sharethis|partage|compartir|teilen|print|imprimir)(?![a-z])", re.IGNORECASE)),
    (Aside.TAGS, re.compile(r"(?<![a-z])(?:tags?|tag-?list|tagcloud|keywords?|etiquetas|topics?)(?![a-z])", re.IGNORECASE)),
    (Aside.RELATED, re.compile(r"(?<![a-z])(?:related|relacionad[oa]s?|recommend(?:ed|ations)?|sidebar|see-?also|more-?news|teasers?)(?![a-z])", re.IGNORECASE)),
    (Aside.NAVIGATION, re.compile(r"(?<![a-z])(?:nav|navbar|navigation|menu|breadcrumbs?|skip-?(?:link|nav|to)\w*|pagination|pager|footer|(?:site|page|region|global)-?header|topbar|masthead|language-?(?:switch\w*|select\w*)|search-?(?:form|box|block))(?![a-z])", re.IGNORECASE)),
)  # fmt: skip
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE
)
_SCREEN_ONLY = re.compile(
    r"(?<![a-z])(?:visually-?hidden|sr-only|screen-?reader(?:-text)?|element-invisible)(?![a-z])",
    re.IGNORECASE,
)
# A part that holds more of the page than this is not beside the text, whatever it is called.
_SHARE = 0.4
# Pages have a few articles at most; a list of hundreds is no text.
_MAINS = 40


def sizes(body: Element) -> dict[Element, int]:
    """Return how many characters each element holds, in one pass."""
    from lxml import etree  # noqa: PLC0415  (start-up)

    found: dict[Element, int] = {}
    open_ = [0]
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if event == "start":
            open_.append(len(element.text or ""))
        else:
            size = open_.pop()
            found[element] = size
            open_[-1] += size + len(element.tail or "")
    return found


def zone(element: Element, lengths: dict[Element, int], total: int) -> Aside | None:
    """Return what an element is set aside for, None where it may be text.

    ``lengths`` are those of ``sizes``, ``total`` that of the page.
    """
    name = local(element)
    if name in (
        "body",
        "html",
        "main",
        "article",
        "p",
        "h1",
        "span",
        "a",
        "li",
        "td",
        "tr",
        "table",
    ):
        return _hidden(element)
    found = _ELEMENTS.get(name) or _ROLES.get((element.get("role") or "").casefold())
    if name in ("header", "footer") and _inside_article(element):
        found = None
    if found is None:
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        if names.strip():
            found = next((reason for reason, pattern in _NAMES if pattern.search(names)), None)
    if found is None:
        return _hidden(element)
    if found is not Aside.COOKIES and _holds_text(element, lengths, total):
        return None
    return found


def _hidden(element: Element) -> Aside | None:
    if element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
        return Aside.HIDDEN
    return Aside.NAVIGATION if _SCREEN_ONLY.search(element.get("class") or "") else None


def _inside_article(element: Element) -> bool:
    parent = element.getparent()
    while parent is not None:
        if local(parent) in ("article", "main"):
            return True
        parent = parent.getparent()
    return False


def _holds_text(element: Element, lengths: dict[Element, int], total: int) -> bool:
    if lengths.get(element, 0) > _SHARE * total:
        return True
    return next(element.iter("main", "article", "h1"), None) is not None


def main_part(body: Element) -> Element | None:
    """Return the element that a page calls its main part, if it holds enough of the page's text."""
    parts = [node for node in body.iter("main", "article") if local(node)]
    parts += [
        node for node in body.iter() if isinstance(node.tag, str) and node.get("role") == "main"
    ]
    sized = [(_prose(part), -at, part) for at, part in enumerate(parts[:_MAINS])]
    if not sized:
        return None
    most, _, part = max(sized, key=lambda item: item[:2])
    return part if most >= 200 and most >= 0.3 * _prose(body) else None


def _prose(element: Element) -> int:
    """Count the characters of an element's longer stretches of text."""
    return sum(len(text) for text in element.itertext() if len(text) > 60)
