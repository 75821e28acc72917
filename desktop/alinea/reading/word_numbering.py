"""The labels that Word computes for paragraphs (Office Open XML part 1, section 17.9)."""

import re
from dataclasses import dataclass, field, replace

from alinea.reading.numerals import written
from alinea.reading.xml import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PLACE = re.compile(r"%([1-9])")
_BULLET = "•"


@dataclass(frozen=True, slots=True)
class Level:
    start: int = 1
    form: str = "decimal"
    text: str = ""
    legal: bool = False
    restart: int | None = None
    style: str | None = None


@dataclass(frozen=True, slots=True)
class Num:
    """A numbering instance: which abstract one it is of, and levels that begin anew with it."""

    abstract: str
    starts: tuple[tuple[int, int], ...] = ()
    levels: tuple[tuple[int, Level], ...] = ()


@dataclass(slots=True)
class Numbering:
    """The numberings of a document, and how far each has counted."""

    abstracts: dict[str, dict[int, Level]] = field(default_factory=dict)
    nums: dict[str, Num] = field(default_factory=dict)
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _seen: set[str] = field(default_factory=set)

    def of_style(self, style: str) -> tuple[str, int] | None:
        """Return the numbering and level that a paragraph style is tied to."""
        for number, num in self.nums.items():
            for depth, level in self.abstracts.get(num.abstract, {}).items():
                if level.style == style:
                    return number, depth
        return None

    def next(self, number: str, depth: int) -> str | None:
        """Count one paragraph and return its label, None where it has none."""
        num = self.nums.get(number)
        if num is None:
            return None
        levels = {**self.abstracts.get(num.abstract, {}), **dict(num.levels)}
        level = levels.get(depth)
        if level is None:
            return None
        counts = self._counts.setdefault(num.abstract, {})
        if number not in self._seen:
            self._seen.add(number)
            for at, start in num.starts:
                counts[at] = start - 1
        counts[depth] = counts[depth] + 1 if depth in counts else level.start
        for deeper in [at for at in counts if at > depth]:
            limit = levels[deeper].restart if deeper in levels else None
            if limit is None or (limit and depth < limit):
                del counts[deeper]
        return _label(level, levels, counts)


def _label(level: Level, levels: dict[int, Level], counts: dict[int, int]) -> str | None:
    if level.form == "bullet":
        return _BULLET
    if level.form == "none" and not level.text.strip():
        return None

    def number(found: re.Match[str]) -> str:
        at = int(found.group(1)) - 1
        other = levels.get(at, Level())
        return written(counts.get(at, other.start), "decimal" if level.legal else other.form)

    return _PLACE.sub(number, level.text).strip() or None


def numbering(root: Element | None) -> Numbering:
    """Read numbering.xml; a document without one has no numberings."""
    found = Numbering()
    if root is None:
        return found
    links: dict[str, str] = {}
    for node in root.iterfind(f"{W}abstractNum"):
        key = node.get(f"{W}abstractNumId") or ""
        found.abstracts[key] = {
            int(level.get(f"{W}ilvl") or 0): _level(level) for level in node.iterfind(f"{W}lvl")
        }
        link = _value(node, "numStyleLink")
        if link:
            links[key] = link
    styled = {
        _value(node, "styleLink"): node.get(f"{W}abstractNumId") or ""
        for node in root.iterfind(f"{W}abstractNum")
    }
    for key, link in links.items():
        found.abstracts[key] = found.abstracts.get(styled.get(link, ""), {})
    for node in root.iterfind(f"{W}num"):
        found.nums[node.get(f"{W}numId") or ""] = _num(node)
    return found


def _num(node: Element) -> Num:
    num = Num(_value(node, "abstractNumId") or "")
    for override in node.iterfind(f"{W}lvlOverride"):
        depth = _int(override.get(f"{W}ilvl"), 0)
        start = _value(override, "startOverride")
        level = override.find(f"{W}lvl")
        if start is not None:
            num = replace(num, starts=(*num.starts, (depth, _int(start, 1))))
        if level is not None:
            num = replace(num, levels=(*num.levels, (depth, _level(level))))
    return num


def _level(node: Element) -> Level:
    restart = _value(node, "lvlRestart")
    return Level(
        start=_int(_value(node, "start"), 1),
        form=_value(node, "numFmt") or "decimal",
        text=_value(node, "lvlText") or "",
        legal=node.find(f"{W}isLgl") is not None,
        restart=None if restart is None else _int(restart, 0),
        style=_value(node, "pStyle"),
    )


def _value(node: Element, name: str) -> str | None:
    child = node.find(f"{W}{name}")
    return None if child is None else child.get(f"{W}val")


def _int(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.lstrip("-").isdecimal() and len(text) < 9 else otherwise
