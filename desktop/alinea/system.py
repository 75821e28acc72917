"""What this machine lacks for the window: asked before Qt is loaded, since Qt aborts without it.

Needs nothing but the standard library, so that the test command can ask it on a bare machine.
"""

import ctypes
import os
import sys
from collections.abc import Iterable

# Library as the dynamic linker knows it, and the Debian package that brings it. Found in bare
# bookworm chroots: the first group is needed to import QtGui at all, the second to show a window.
IMPORT = (
    ("libEGL.so.1", "libegl1"),
    ("libGL.so.1", "libgl1"),
    ("libglib-2.0.so.0", "libglib2.0-0"),
    ("libdbus-1.so.3", "libdbus-1-3"),
    ("libfontconfig.so.1", "libfontconfig1"),
    ("libxkbcommon.so.0", "libxkbcommon0"),
)
SCREEN = (
    ("libxcb-cursor.so.0", "libxcb-cursor0"),
    ("libxcb-icccm.so.4", "libxcb-icccm4"),
    ("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    ("libxcb-shape.so.0", "libxcb-shape0"),
    ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
)


def missing_packages(*, screen: bool) -> tuple[str, ...]:
    """Return the Debian packages to install, none on Windows and macOS; ``screen`` for X11 too."""
    if not sys.platform.startswith("linux"):
        return ()
    return tuple(_missing(IMPORT + (SCREEN if screen else ())))


def has_screen() -> bool:
    """Whether a window can be shown: true off Linux, and wherever Qt was told its platform."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _missing(wanted: Iterable[tuple[str, str]]) -> Iterable[str]:
    for library, package in wanted:
        try:
            ctypes.CDLL(library)
        except OSError:
            yield package
