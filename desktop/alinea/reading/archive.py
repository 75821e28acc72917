"""The zip inside .docx and .odt, its sizes looked at before anything is unpacked."""

import zipfile
import zlib
from io import BytesIO
from types import TracebackType

from alinea.model.errors import Damaged, Encrypted, TooLarge
from alinea.reading.xml import Element, parse

PART_LIMIT = 80 * 1024 * 1024
# Text in XML packs at 5 to 40 to 1; a bomb at 1000 to 1.
RATIO_LIMIT = 200
_SMALL = 5 * 1024 * 1024


class Archive:
    """Parts by name. Raises ``Damaged``, ``Encrypted`` and ``TooLarge`` with the file's own name."""

    def __init__(self, data: bytes, path: str, format_: str) -> None:
        self._path, self._format = path, format_
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise Damaged(path, format_) from error
        self.names = tuple(dict.fromkeys(self._zip.namelist()))

    def __enter__(self) -> "Archive":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._zip.close()

    def read(self, name: str) -> bytes | None:
        """Return the bytes of a part, None where there is none."""
        try:
            part = self._zip.getinfo(name)
        except KeyError:
            return None
        if part.flag_bits & 1:
            raise Encrypted(self._path, openable=False)
        size = part.file_size
        if size > PART_LIMIT or (
            size > _SMALL and size > RATIO_LIMIT * max(part.compress_size, 1)
        ):
            raise TooLarge(self._path, size, PART_LIMIT)
        try:
            return self._zip.read(part)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            NotImplementedError,
            RuntimeError,
            ValueError,
        ) as error:
            raise Damaged(self._path, self._format) from error

    def xml(self, name: str) -> Element | None:
        """Return the root of an XML part, None where there is no such part."""
        from lxml import etree  # noqa: PLC0415  (start-up)

        data = self.read(name)
        if data is None:
            return None
        try:
            return parse(_transitional(data))
        except (etree.XMLSyntaxError, ValueError) as error:
            raise Damaged(self._path, self._format) from error


def _transitional(data: bytes) -> bytes:
    """Call the namespaces of strict Open XML by the names of the common, transitional kind."""
    if b"purl.oclc.org/ooxml" not in data[:4000]:
        return data
    return data.replace(
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ).replace(
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    )
