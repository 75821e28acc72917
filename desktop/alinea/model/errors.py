"""What can go wrong, as data. ``alinea.wording.problems`` puts it into words."""

from pathlib import Path


class AlineaError(Exception):
    """The root of every error that Alinea raises on purpose."""


class FileProblem(AlineaError):
    """Something about one file."""

    def __init__(self, path: Path | str) -> None:
        super().__init__(str(path))
        self.path = Path(path)


class Missing(FileProblem):
    """There is no such file."""


class Unreadable(FileProblem):
    """The system refuses to let us read the file; ``reason`` is the system's own."""

    def __init__(self, path: Path | str, reason: str) -> None:
        super().__init__(path)
        self.reason = reason


class Unwritable(FileProblem):
    """The system refuses to let us write the file; ``reason`` is the system's own."""

    def __init__(self, path: Path | str, reason: str) -> None:
        super().__init__(path)
        self.reason = reason


class EmptyFile(FileProblem):
    """The file holds nothing, or nothing but white space."""


class NoText(FileProblem):
    """The file is sound and no text could be found in it: a scan, or pictures only."""


class UnknownFormat(FileProblem):
    """``found`` is what the content looks like: zip, binary, image, xlsx and so on."""

    def __init__(self, path: Path | str, found: str) -> None:
        super().__init__(path)
        self.found = found


class LegacyWord(FileProblem):
    """A Word 97-2003 .doc, to be saved as .docx first."""


class Damaged(FileProblem):
    """The file says that it is ``format`` and cannot be read as such."""

    def __init__(self, path: Path | str, format_: str) -> None:
        super().__init__(path)
        self.format = format_


class Encrypted(FileProblem):
    """A password is needed, or the one given is wrong (``wrong``).

    ``openable`` is False where Alinea cannot use a password: Word's own encryption.
    """

    def __init__(self, path: Path | str, *, wrong: bool = False, openable: bool = True) -> None:
        super().__init__(path)
        self.wrong = wrong
        self.openable = openable


class TooLarge(FileProblem):
    """Size and limit in bytes, as unpacked."""

    def __init__(self, path: Path | str, size: int, limit: int) -> None:
        super().__init__(path)
        self.size = size
        self.limit = limit


class ChangedOnDisk(FileProblem):
    """The file is no longer what we read or wrote last."""


class NewerWorkspace(FileProblem):
    """The workspace was written by a later Alinea, in format ``version``."""

    def __init__(self, path: Path | str, version: int) -> None:
        super().__init__(path)
        self.version = version


class TooFew(AlineaError):
    """A comparison needs two statements at least; ``given`` says how many there are."""

    def __init__(self, given: int) -> None:
        super().__init__(given)
        self.given = given


class Cancelled(AlineaError):
    """The user asked for the work to stop."""
