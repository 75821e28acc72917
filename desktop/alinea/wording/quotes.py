"""Words of the texts inside a sentence of ours: quoted, shortened, with Spanish contractions."""

import re

from alinea.i18n import Catalogue

_LONG = 14
_QUOTED = re.compile(r"(«[^»]*»|“[^”]*”)")
_CONTRACTED = re.compile(r"\b([ad]e?) el\b")


def quoted(words: str, catalogue: Catalogue) -> str:
    """Return ``words`` in the quotation marks of the language, the middle left out if long.

    Quotation marks inside become the second pair of the language; what words end with is not
    carried over: full stops, semicolons.
    """
    flat = " ".join(words.split()).rstrip(" .;,:")
    parts = flat.split(" ")
    if len(parts) > _LONG:
        flat = " ".join([*parts[: _LONG - 5], "…", *parts[-4:]])
    if catalogue.language == "es":
        return "«" + flat.translate(_INSIDE_ES) + "»"
    return "“" + flat.translate(_INSIDE_EN) + "”"


_INSIDE_ES = str.maketrans({"«": "“", "»": "”"})
_INSIDE_EN = str.maketrans({"“": "‘", "”": "’"})


def sentence(text: str, catalogue: Catalogue) -> str:
    """Return ``text`` with a capital at its beginning and, in Spanish, "a el" and "de el" joined."""
    if catalogue.language == "es":
        parts = _QUOTED.split(text)
        text = "".join(
            part if part[:1] in "«“" and part else _CONTRACTED.sub(_joined, part) for part in parts
        )
    return text[:1].upper() + text[1:]


def _joined(match: re.Match[str]) -> str:
    return {"a": "al", "de": "del"}.get(match.group(1), match.group())
