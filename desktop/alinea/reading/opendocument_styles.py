"""How OpenDocument styles set their text, with what they inherit."""

from dataclasses import dataclass, field, replace

from alinea.reading.opendocument_lists import STYLE
from alinea.reading.typeset import Type
from alinea.reading.xml import Element, local

_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"


@dataclass(frozen=True, slots=True)
class Look:
    """``title`` tells that the style is the document's title, or made from it."""

    type: Type = field(default_factory=Type)
    title: bool = False

    def over(self, own: "Look") -> "Look":
        """Return the look of words in a character style inside this one."""
        kind = replace(
            self.type,
            bold=self.type.bold or own.type.bold,
            strike=self.type.strike or own.type.strike,
            underline=self.type.underline or own.type.underline,
            hidden=self.type.hidden or own.type.hidden,
        )
        return replace(self, type=kind)


def looks(roots: list[Element]) -> dict[str, Look]:
    """Return the looks of all styles by name."""
    nodes = {
        node.get(f"{STYLE}name") or "": node
        for root in roots
        for node in root.iter(f"{STYLE}style")
        if node.get(f"{STYLE}family") in ("paragraph", "text")
    }
    known: dict[str, Look] = {}
    for name in nodes:
        chain: list[str] = []
        at = name
        while at in nodes and at not in known and at not in chain:
            chain.append(at)
            at = nodes[at].get(f"{STYLE}parent-style-name") or ""
        look = known.get(at, Look())
        for each in reversed(chain):
            look = known[each] = _look(each, nodes[each], look)
    return known


def _look(name: str, node: Element, parent: Look) -> Look:
    kind = parent.type
    for child in node:
        if local(child) == "text-properties":
            kind = _typed(child, kind)
        elif local(child) == "paragraph-properties":
            alignment = child.get(f"{_FO}text-align")
            if alignment:
                kind = replace(kind, centered=alignment == "center")
    display = node.get(f"{STYLE}display-name") or name
    return Look(kind, parent.title or display == "Title")


def _typed(node: Element, kind: Type) -> Type:
    weight = node.get(f"{_FO}font-weight")
    if weight:
        kind = replace(kind, bold=weight == "bold" or (weight.isdecimal() and int(weight) >= 600))
    struck = node.get(f"{STYLE}text-line-through-style") or node.get(
        f"{STYLE}text-line-through-type"
    )
    if struck:
        kind = replace(kind, strike=struck != "none")
    underlined = node.get(f"{STYLE}text-underline-style")
    if underlined:
        kind = replace(kind, underline=underlined != "none")
    if node.get("{urn:oasis:names:tc:opendocument:xmlns:text:1.0}display") == "none":
        kind = replace(kind, hidden=True)
    size = (node.get(f"{_FO}font-size") or "").removesuffix("pt")
    if size.replace(".", "", 1).isdecimal():
        kind = replace(kind, size=round(float(size) * 2))
    return kind
