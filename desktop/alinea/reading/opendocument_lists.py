"""The labels of lists in OpenDocument (part 3, section 16.30)."""

from dataclasses import dataclass, field, replace

from alinea.reading.numerals import written
from alinea.reading.xml import Element, local

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FORMS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
}


@dataclass(frozen=True, slots=True)
class Level:
    """``form`` is None for a level without numbers; ``shown`` how many levels the label shows."""

    form: str | None = None
    bullet: bool = False
    before: str = ""
    after: str = ""
    start: int = 1
    shown: int = 1


@dataclass(slots=True)
class Lists:
    """The list styles of a document, and how far each list has counted."""

    styles: dict[str, dict[int, Level]] = field(default_factory=dict)
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _last: str = ""

    def begin(self, node: Element, style: str) -> str:
        """Begin a list and return the key that it counts under."""
        key = node.get(XML_ID) or f"{style}#{len(self._counts)}"
        other = node.get(f"{TEXT}continue-list")
        if other in self._counts:
            self._counts[key] = self._counts[other]
        elif node.get(f"{TEXT}continue-numbering") == "true" and self._last in self._counts:
            self._counts[key] = self._counts[self._last]
        else:
            self._counts.setdefault(key, {})
        self._last = key
        return key

    def next(self, key: str, style: str, depth: int, start: str | None) -> str | None:
        """Count an item and return its label, None where it has none."""
        levels = self.styles.get(style, {})
        level = levels.get(depth, Level())
        if level.bullet:
            return "•"
        counts = self._counts.setdefault(key, {})
        first = int(start) if start and start.isdecimal() and len(start) < 6 else None
        if first is not None:
            counts[depth] = first
        else:
            counts[depth] = counts[depth] + 1 if depth in counts else level.start
        for deeper in [at for at in counts if at > depth]:
            del counts[deeper]
        if level.form is None:
            return None
        lowest = max(0, depth - level.shown + 1)
        numbers = [
            written(
                counts.get(at, levels.get(at, Level()).start),
                levels.get(at, level).form or "decimal",
            )
            for at in range(lowest, depth + 1)
        ]
        return f"{level.before}{'.'.join(numbers)}{level.after}".strip() or None


def list_styles(roots: list[Element]) -> dict[str, dict[int, Level]]:
    """Read all list styles, and the outline that numbers headings under the name ""."""
    found: dict[str, dict[int, Level]] = {}
    for root in roots:
        for node in root.iter(f"{TEXT}list-style", f"{TEXT}outline-style"):
            name = node.get(f"{STYLE}name") or "" if local(node) == "list-style" else ""
            found[name] = {}
            for child in node:
                depth = child.get(f"{TEXT}level") or "1"
                if depth.isdecimal():
                    found[name][int(depth) - 1] = _level(child)
    return found


def _level(node: Element) -> Level:
    if local(node) in ("list-level-style-bullet", "list-level-style-image"):
        return Level(bullet=True)
    form = node.get(f"{STYLE}num-format")
    start, shown = node.get(f"{TEXT}start-value") or "1", node.get(f"{TEXT}display-levels") or "1"
    level = Level(
        form=_FORMS.get(form) if form else None,
        before=node.get(f"{STYLE}num-prefix") or "",
        after=node.get(f"{STYLE}num-suffix") or "",
    )
    if start.isdecimal() and len(start) < 6:
        level = replace(level, start=int(start))
    return replace(level, shown=int(shown)) if shown.isdecimal() and len(shown) < 3 else level
