"""Writing a file so that a power cut leaves the old one or the new one, never half of either."""

import contextlib
import hashlib
import os
import tempfile
from pathlib import Path

from alinea.model.errors import ChangedOnDisk, Unwritable


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def write_atomically(path: Path, data: bytes, *, expected: str | None = None) -> str:
    """Put ``data`` at ``path`` and return its SHA-256 in hexadecimal.

    The bytes go to a new file in the same folder, are forced to the disk and then take the old
    file's place, so that whatever happens ``path`` is whole. Through a symbolic link, what it
    points to is written. Raises ``ChangedOnDisk`` where ``expected`` is given and is not the hash
    of what stands there now, and ``Unwritable``; after either, the old file is untouched.
    """
    target = Path(os.path.realpath(path))
    try:
        _check(target, expected)
        _replace(target, data)
    except OSError as error:
        raise Unwritable(path, error.strerror or str(error)) from error
    return sha256(data)


def _check(target: Path, expected: str | None) -> None:
    if expected is not None and target.exists() and sha256(target.read_bytes()) != expected:
        raise ChangedOnDisk(target)


def _replace(target: Path, data: bytes) -> None:
    mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
    handle, name = tempfile.mkstemp(
        prefix=f".{target.name[:40]}.", suffix=".tmp", dir=target.parent
    )
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(mode)
        Path(name).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
    _settle(target.parent)


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current


def _settle(folder: Path) -> None:
    """Force the folder's entry to the disk too, where the system knows how."""
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
