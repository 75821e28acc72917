"""Bytes become text: which encoding a plain text is in.

Byte-order mark, then strict UTF-8, then Windows-1252 or MacRoman, whichever makes letters out of
the bytes between letters. Measured: charset-normalizer takes Spanish in these two for cp1250 and
mac_turkish and spoils it.
"""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SINGLE_BYTE = ("cp1252", "mac_roman")
# What the second byte of an accented letter, or a quotation mark, looks like in Windows-1252.
_MANGLED = re.compile(
    r"[\u00c2\u00c3][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u2122]|\u00e2\u20ac[\u0080-\u00bf\u0152-\u2122]"
)
_MARGIN = 3
_GOOD = re.compile(r"[áéíóúñüçãõàèìòùâêîôûäëïöÁÉÍÓÚÑÜÇ¿¡«»“”‘’–—…º°ª§€ß]")
_LETTERS_ROUND_MARK = re.compile(r"[a-z][^\w\s'’‘\-.,:/–—·…“”()\[\]&@][a-z]")
_STRANGE_CASE = re.compile(r"[a-z][À-ÖØ-ÞŒŠŸŽ]|[ŒœƒŠšŽžÿŸıˆ˜˘˙˚˛ˇ]|[\x80-\x9f�]")


def decode(data: bytes, declared: str | None = None) -> tuple[str, str]:
    """Return the text and the name of the encoding; ``declared`` is what the file claims.

    Never fails: a byte that nothing explains becomes U+FFFD.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, errors="replace"), name.removesuffix("-sig")
    wide = _wide(data)
    if wide:
        return data.decode(wide, errors="replace"), wide
    for name in filter(None, ("utf-8", _known(declared))):
        try:
            return unmangled(data.decode(name)), name
        except (UnicodeDecodeError, UnicodeError):
            continue
    patched = _mostly_utf8(data)
    if patched is not None:
        return patched, "utf-8"
    readings = [(data.decode(name, errors="replace"), name) for name in _SINGLE_BYTE]
    return max(readings, key=lambda reading: _likelihood(reading[0]))


def unmangled(text: str) -> str:
    """Undo UTF-8 that was read as Windows-1252 and written again: "migraciÃ³n", "itâ€™s"."""
    if len(_MANGLED.findall(text)) < 2:
        return text
    try:
        raw = b"".join(_byte(character) for character in text)
        return raw.decode("utf-8")
    except (UnicodeError, ValueError):
        return text


def _byte(character: str) -> bytes:
    """Return the byte that a character was read from; Windows-1252 leaves five undefined."""
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return character.encode("latin-1")


def is_doubtful(data: bytes, name: str) -> bool:
    """Tell whether ``data``, read as ``name``, may as well be in another encoding."""
    if name not in _SINGLE_BYTE:
        return name == "utf-8" and (_mostly_utf8(data) is not None or _was_mangled(data))
    scores = sorted(_likelihood(data.decode(other, errors="replace")) for other in _SINGLE_BYTE)
    return scores[-1] - scores[-2] < _MARGIN or scores[-1] <= 0


def _was_mangled(data: bytes) -> bool:
    text = data.decode("utf-8", errors="replace")
    return unmangled(text) != text


def _known(declared: str | None) -> str | None:
    if not declared:
        return None
    try:
        name = codecs.lookup(declared).name
    except LookupError:
        return None
    # Pages that say Latin-1 mean Windows-1252 (WHATWG Encoding Standard, section 4.2).
    return "cp1252" if name in {"iso8859-1", "ascii"} else name


def _wide(data: bytes) -> str | None:
    """Tell UTF-16 without a mark by the zero bytes that half of Latin text is made of."""
    sample = data[:4000]
    if len(sample) < 4 or b"\0" not in sample:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > half * 0.6 and even < half * 0.1:
        return "utf-16-le"
    if even > half * 0.6 and odd < half * 0.1:
        return "utf-16-be"
    return None


def _mostly_utf8(data: bytes) -> str | None:
    """Read UTF-8 with a few stray Windows-1252 bytes pasted in; None if strays are the rule."""
    text = data.decode("utf-8", errors="surrogateescape")
    strays = sum("\udc80" <= character <= "\udcff" for character in text)
    sound = sum(character > "\x7f" for character in text) - strays
    if not strays or strays > sound:
        return None
    return "".join(
        bytes([ord(character) - 0xDC00]).decode("cp1252", errors="replace")
        if "\udc80" <= character <= "\udcff"
        else character
        for character in text
    )


def _likelihood(text: str) -> int:
    return (
        len(_GOOD.findall(text))
        - 3 * len(_LETTERS_ROUND_MARK.findall(text))
        - 3 * len(_STRANGE_CASE.findall(text))
    )
