"""Numbers as word processors write them in labels."""

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def roman(number: int) -> str:
    """Write 1 to 3999 in lower-case Roman numerals; other numbers stay as they are."""
    if not 0 < number < 4000:
        return str(number)
    written = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        written += letters * count
    return written


def roman_value(written: str) -> int | None:
    """Read Roman numerals of either case, None for letters that are none."""
    values = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
    letters = [values.get(letter) for letter in written.casefold()]
    total = 0
    for at, value in enumerate(letters):
        if value is None:
            return None
        after = letters[at + 1] if at + 1 < len(letters) else 0
        total += -value if after is not None and value < after else value
    return total if total and roman(total) == written.casefold() else None


def letters(number: int) -> str:
    """Write a, b … z, aa, bb … as Word does; other word processors differ from the 27th on."""
    if number < 1:
        return str(number)
    count, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * min(count + 1, 8)


def written(number: int, form: str) -> str:
    """Write ``number`` in a form of WordprocessingML (ST_NumberFormat)."""
    match form:
        case "lowerRoman" | "upperRoman":
            shown = roman(number)
        case "lowerLetter" | "upperLetter":
            shown = letters(number)
        case "decimalZero":
            shown = f"{number:02d}"
        case "ordinal":
            shown = f"{number}º"
        case "none":
            shown = ""
        case _:
            shown = str(number)
    return shown.upper() if form.startswith("upper") else shown
