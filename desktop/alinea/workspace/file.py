"""The workspace file, ``.alinea``: a zip of versioned JSON and of the sources byte for byte.

Format 1 (Alinea 0.1):
  ``alinea.json``           {"format": 1, "program": "0.1.0"}
  ``workspace.json``        the workspace without its statements and sources
  ``statements/N.json``     statement N, from 0, as it was read and corrected
  ``sources/HASH/NAME``     the bytes that a statement was read from
What a later program adds to a value is ignored by an earlier one of the same format; a change
that cannot be ignored takes a new number, and a fixture of every number stays in the tests.
"""

import io
import json
import zipfile
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

from alinea import __version__
from alinea.files import sha256, write_atomically
from alinea.model.errors import (
    ChangedOnDisk,
    Damaged,
    Missing,
    NewerWorkspace,
    TooLarge,
    Unreadable,
)
from alinea.model.statement import Statement
from alinea.model.workspace import SourceFile, Workspace
from alinea.workspace.codec import Json, Malformed, decoded, encoded

FORMAT = 1
SUFFIX = ".alinea"
LARGEST = 1 << 30
# What zipfile, zlib and json raise on bytes that are not what they claim; RuntimeError is an
# encrypted member or JSON nested too deeply.
BROKEN = (zipfile.BadZipFile, zlib.error, KeyError, ValueError, EOFError, RuntimeError, TypeError)
_EPOCH = (1980, 1, 1, 0, 0, 0)


def save(workspace: Workspace, path: Path, *, expected: str | None = None) -> str:
    """Write ``workspace`` to ``path`` atomically and return the SHA-256 of what was written.

    Raises ``ChangedOnDisk`` where ``expected`` is given and the file there has another hash, and
    ``Unwritable``. The same workspace gives the same bytes.
    """
    return write_atomically(path, packed(workspace), expected=expected)


def load(path: Path) -> Workspace:
    """Read a workspace. Raises ``Missing``, ``Unreadable``, ``Damaged``, ``NewerWorkspace``."""
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise Missing(path) from error
    except OSError as error:
        raise Unreadable(path, error.strerror or str(error)) from error
    return unpacked(data, path)


def new_workspace(
    statements: Sequence[Statement], paths: Sequence[Path], *, base: int = 0
) -> Workspace:
    """Return a workspace of statements just read from ``paths``, one each and in their order.

    Raises ``ChangedOnDisk`` where a file is no longer what its statement was read from.
    """
    sources: dict[str, SourceFile] = {}
    for statement, path in zip(statements, paths, strict=True):
        data = path.read_bytes()
        if sha256(data) != statement.source.sha256:
            raise ChangedOnDisk(path)
        sources[statement.source.sha256] = SourceFile(path.name, statement.source.sha256, data)
    return Workspace(tuple(statements), tuple(sources.values()), base)


def packed(workspace: Workspace, extra: Iterable[tuple[str, Json]] = ()) -> bytes:
    """Return the bytes of the file; ``extra`` are further JSON members, by name."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        _put(archive, "alinea.json", {"format": FORMAT, "program": __version__})
        _put(archive, "workspace.json", encoded(replace(workspace, statements=(), sources=())))
        for number, statement in enumerate(workspace.statements):
            _put(archive, f"statements/{number}.json", encoded(statement))
        for source in workspace.sources:
            name = f"sources/{source.sha256}/{source.name}"
            archive.writestr(_entry(name), source.data)
        for name, value in extra:
            _put(archive, name, value)
    return out.getvalue()


def unpacked(data: bytes, path: Path) -> Workspace:
    """Return the workspace in ``data``; ``path`` is only named in errors."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _workspace(archive, path)
    except BROKEN as error:
        raise Damaged(path, "alinea") from error


def member(data: bytes, name: str) -> Json:
    """Return the JSON member ``name`` of a file's bytes, None where it has none."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return json.loads(archive.read(name)) if name in archive.namelist() else None


def _workspace(archive: zipfile.ZipFile, path: Path) -> Workspace:
    size = sum(entry.file_size for entry in archive.infolist())
    if size > LARGEST:
        raise TooLarge(path, size, LARGEST)
    manifest = json.loads(archive.read("alinea.json"))
    version = manifest["format"]
    if not isinstance(version, int):
        raise Malformed("format")
    if version > FORMAT:
        raise NewerWorkspace(path, version)
    workspace = decoded(Workspace, json.loads(archive.read("workspace.json")))
    return replace(
        workspace, statements=tuple(_statements(archive)), sources=tuple(_sources(archive))
    )


def _statements(archive: zipfile.ZipFile) -> Iterable[Statement]:
    names = {name for name in archive.namelist() if name.startswith("statements/")}
    for number in range(len(names)):
        yield decoded(Statement, json.loads(archive.read(f"statements/{number}.json")))


def _sources(archive: zipfile.ZipFile) -> Iterable[SourceFile]:
    for name in archive.namelist():
        parts = PurePosixPath(name).parts
        if len(parts) == 3 and parts[0] == "sources":
            data = archive.read(name)
            if sha256(data) != parts[1]:
                raise Malformed(name)
            yield SourceFile(parts[2], parts[1], data)


def _put(archive: zipfile.ZipFile, name: str, value: Json) -> None:
    archive.writestr(_entry(name), json.dumps(value, ensure_ascii=False, indent=1).encode())


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry
