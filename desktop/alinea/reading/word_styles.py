"""Paragraph and character styles of a Word file, with what they inherit."""

import re
from dataclasses import dataclass, field, replace

from alinea.reading.typeset import Type
from alinea.reading.word_numbering import W
from alinea.reading.xml import Element, local

_HEADING = re.compile(r"heading (\d)\Z")


@dataclass(frozen=True, slots=True)
class Style:
    """``name`` is the built-in English one in lower case; ``outline`` is 0 for a top heading."""

    name: str = ""
    outline: int | None = None
    number: str | None = None
    level: int = 0
    type: Type = field(default_factory=Type)


def styles(root: Element | None) -> dict[str, Style]:
    """Return the styles by id; "" is the default paragraph style."""
    nodes = (
        {}
        if root is None
        else {node.get(f"{W}styleId") or "": node for node in root.iterfind(f"{W}style")}
    )
    known: dict[str, Style] = {}
    base = Style()
    defaults = None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    if defaults is not None:
        base = Style(type=typed(defaults, Type()))
    for key in nodes:
        _resolve(key, nodes, known, base)
    for key, node in nodes.items():
        if node.get(f"{W}default") in ("1", "true") and node.get(f"{W}type") == "paragraph":
            known[""] = known[key]
    known.setdefault("", base)
    return known


def _resolve(key: str, nodes: dict[str, Element], known: dict[str, Style], base: Style) -> Style:
    """Resolve what a style is based on first; a circle of styles ends where it begins."""
    chain = []
    while key in nodes and key not in known and key not in chain:
        chain.append(key)
        parent = nodes[key].find(f"{W}basedOn")
        key = "" if parent is None else parent.get(f"{W}val") or ""
    style = known.get(key, base)
    for each in reversed(chain):
        style = known[each] = _style(nodes[each], style)
    return style


def _style(node: Element, parent: Style) -> Style:
    name_node = node.find(f"{W}name")
    name = (name_node.get(f"{W}val") or "").casefold() if name_node is not None else ""
    style = replace(parent, name=name)
    paragraph, run = node.find(f"{W}pPr"), node.find(f"{W}rPr")
    heading = _HEADING.match(name)
    if heading:
        style = replace(style, outline=int(heading.group(1)) - 1)
    if paragraph is not None:
        style = replace(style, type=typed_paragraph(paragraph, style.type))
        outline = paragraph.find(f"{W}outlineLvl")
        if outline is not None:
            style = replace(style, outline=outline_of(outline))
        number = paragraph.find(f"{W}numPr")
        if number is not None:
            style = _numbered(style, number)
    return style if run is None else replace(style, type=typed(run, style.type))


def _numbered(style: Style, node: Element) -> Style:
    number, level = node.find(f"{W}numId"), node.find(f"{W}ilvl")
    if number is not None:
        style = replace(style, number=number.get(f"{W}val"))
    if level is not None and (level.get(f"{W}val") or "").isdecimal():
        style = replace(style, level=int(level.get(f"{W}val")))
    return style


def outline_of(node: Element) -> int | None:
    """Return the heading level from 0; 9 stands for body text."""
    value = node.get(f"{W}val") or ""
    return int(value) if value.isdecimal() and int(value) < 9 else None


def typed(run: Element, over: Type) -> Type:
    """Return ``over`` changed by run properties."""
    for node in run:
        name = local(node)
        if name == "b":
            over = replace(over, bold=_on(node))
        elif name in ("strike", "dstrike"):
            over = replace(over, strike=_on(node))
        elif name == "u":
            over = replace(over, underline=node.get(f"{W}val") not in (None, "none"))
        elif name == "vanish":
            over = replace(over, hidden=_on(node))
        elif name == "sz":
            value = node.get(f"{W}val") or ""
            over = replace(over, size=int(value) if value.isdecimal() else over.size)
    return over


def typed_paragraph(node: Element, over: Type) -> Type:
    alignment = node.find(f"{W}jc")
    if alignment is None:
        return over
    return replace(over, centered=alignment.get(f"{W}val") == "center")


def _on(node: Element) -> bool:
    return node.get(f"{W}val") not in ("0", "false", "off")
