"""Files of one segment a line, as the test sets of aligners are given."""

from pathlib import Path

from alinea.model.errors import Missing, Unreadable


def read_lines(path: Path) -> tuple[str, ...]:
    """Return every line, empty ones too, so that a line's place is its number from 0.

    Only LF, CR LF and CR end a line: a form feed or U+2028 inside a segment stays there. An empty
    file has no lines. Text that is not UTF-8 is taken for Windows-1252. Raises ``Missing`` and
    ``Unreadable``.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise Missing(path) from error
    except OSError as error:
        raise Unreadable(path, error.strerror or str(error)) from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if lines and not lines[-1]:
        lines.pop()
    return tuple(lines)
