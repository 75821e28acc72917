"""Whatever the user brings, a file, words or a clipboard, on its way to becoming a statement."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from alinea.model.errors import AlineaError, Encrypted, Missing, TooLarge, Unreadable
from alinea.model.progress import Progress
from alinea.model.statement import Correction, Statement
from alinea.model.workspace import SourceFile

LARGEST = 100 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Brought:
    """A file (``path``), its ``data`` alone, or pasted ``text`` or ``html``, under a ``name``."""

    path: Path | None = None
    data: bytes = b""
    text: str = ""
    html: str = ""
    name: str = ""
    password: str | None = None


@dataclass(frozen=True, slots=True)
class Locked:
    """A file that waits for its password; ``wrong`` when the one given did not open it."""

    brought: Brought
    wrong: bool


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of it: statements in the order given, errors and locked files beside."""

    read: tuple[tuple[Statement, SourceFile], ...] = ()
    problems: tuple[AlineaError, ...] = ()
    locked: tuple[Locked, ...] = ()
    passwords: Mapping[str, str] = field(default_factory=dict)


def take(brought: Sequence[Brought], progress: Progress) -> Taken:
    """Read all of it; what cannot be read does not keep the rest from being read."""
    read: list[tuple[Statement, SourceFile]] = []
    problems: list[AlineaError] = []
    locked: list[Locked] = []
    passwords: dict[str, str] = {}
    for done, one in enumerate(brought):
        progress(done, len(brought), "reading")
        try:
            statement, source = _taken(one)
        except Encrypted as error:
            locked.append(Locked(one, error.wrong))
            continue
        except AlineaError as error:
            problems.append(error)
            continue
        read.append((statement, source))
        if one.password is not None:
            passwords[source.sha256] = one.password
    progress(len(brought), len(brought), "reading")
    return Taken(tuple(read), tuple(problems), tuple(locked), passwords)


def read_again(
    statement: Statement,
    sources: Iterable[SourceFile],
    corrections: tuple[Correction, ...],
    password: str | None,
) -> Statement:
    """Read a statement anew from the bytes that the workspace keeps, obeying ``corrections``.

    Raises ``Missing`` where the workspace has them no more.
    """
    from alinea.reading.read import read_bytes, read_html  # noqa: PLC0415  (start-up)

    for source in sources:
        if source.sha256 != statement.source.sha256:
            continue
        if _was_pasted(statement, source):
            return read_html(source.data.decode(), name=source.name, corrections=corrections)
        return read_bytes(source.data, source.name, password=password, corrections=corrections)
    raise Missing(statement.source.name)


def _was_pasted(statement: Statement, source: SourceFile) -> bool:
    """Whether HTML came from the clipboard, where nothing stands around the text: try and see."""
    from alinea.reading.read import read_html  # noqa: PLC0415  (start-up)

    if statement.source.format != "html":
        return False
    try:
        html = source.data.decode()
        again = read_html(html, name=source.name, corrections=statement.corrections)
    except (AlineaError, UnicodeDecodeError):
        return False
    return again.text == statement.text


def _taken(one: Brought) -> tuple[Statement, SourceFile]:
    from alinea.reading.read import read_bytes, read_html, read_text  # noqa: PLC0415  (start-up)

    if one.path is not None:
        data = _bytes_of(one.path)
        statement = read_bytes(data, str(one.path), password=one.password)
        name = one.path.name
    elif one.data:
        statement, data, name = read_bytes(one.data, one.name), one.data, one.name
    elif one.html:
        data, name = one.html.encode(errors="replace"), one.name
        statement = read_html(data.decode(), name=name)
    else:
        data, name = one.text.encode(errors="replace"), one.name
        statement = read_text(data.decode(), name=name)
    return statement, SourceFile(name, statement.source.sha256, data)


def _bytes_of(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise TooLarge(path, size, LARGEST)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise Missing(path) from error
    except OSError as error:
        raise Unreadable(path, error.strerror or str(error)) from error
