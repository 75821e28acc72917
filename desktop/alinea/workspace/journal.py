"""The recovery journal: unsaved work kept beside the program, never in the user's own file."""

import contextlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from alinea.files import write_atomically
from alinea.model.errors import AlineaError
from alinea.model.workspace import Workspace
from alinea.workspace.file import BROKEN, SUFFIX, member, packed, unpacked

_MEMBER = "journal.json"


@dataclass(frozen=True, slots=True)
class Recovery:
    """Unsaved work that a run left behind; ``origin`` is the file it belongs to, None if unsaved."""

    journal: Path
    origin: Path | None
    workspace: Workspace


def journal_path(folder: Path) -> Path:
    """Return the journal of this run in ``folder``."""
    return folder / f"{os.getpid()}{SUFFIX}"


def keep(workspace: Workspace, journal: Path, origin: Path | None) -> None:
    """Write the journal; raises ``Unwritable``."""
    note = {"origin": str(origin) if origin else None, "process": os.getpid()}
    journal.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(journal, packed(workspace, [(_MEMBER, note)]))


def discard(journal: Path) -> None:
    """Remove a journal; one that is gone already is no matter."""
    with contextlib.suppress(OSError):
        journal.unlink()


def left_behind(folder: Path) -> Iterator[Recovery]:
    """Yield what runs that are over did not save, oldest first; a damaged journal is passed over."""
    for journal in sorted(
        folder.glob(f"*{SUFFIX}"), key=lambda path: (path.stat().st_mtime, path)
    ):
        try:
            data = journal.read_bytes()
            note = member(data, _MEMBER) or {}
            workspace = unpacked(data, journal)
        except (AlineaError, OSError, *BROKEN):
            continue
        process = note.get("process")
        if isinstance(process, int) and _alive(process):
            continue
        origin = note.get("origin")
        yield Recovery(journal, Path(origin) if origin else None, workspace)


def _alive(process: int) -> bool:
    """Whether a process of that number runs; a number used anew counts, which only delays us."""
    if process == os.getpid():
        return True
    if os.name == "nt":
        return _alive_on_windows(process)
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _alive_on_windows(process: int) -> bool:
    """Ask Windows, where ``os.kill`` with 0 would end the process instead."""
    import ctypes  # noqa: PLC0415  (its windll exists there only)

    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore]  # Windows only
    handle = kernel.OpenProcess(0x1000, 0, process)
    if handle:
        kernel.CloseHandle(handle)
    return bool(handle)
