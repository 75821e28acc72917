"""Errors as sentences, and the last net under whatever nobody foresaw."""

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QTimer

from alinea.i18n import _, current
from alinea.model.errors import AlineaError
from alinea.wording.problems import problem_sentence

_log = logging.getLogger("alinea")


def sentence(error: object) -> str:
    """Say what went wrong; of what nobody foresaw only that it did."""
    if isinstance(error, AlineaError):
        return problem_sentence(error, current())
    if isinstance(error, BaseException):
        log(error)
    return _(
        "Something went wrong inside Alinea. Your work is still here; save it under a new name."
    )


def log(error: BaseException) -> None:
    """Log where an error came from; its message may hold a statement's words and is left out."""
    frames = traceback.extract_tb(error.__traceback__)
    where = " < ".join(
        f"{frame.filename}:{frame.lineno} {frame.name}" for frame in reversed(frames)
    )
    _log.error("%s at %s", type(error).__name__, where or "?")


def catch_everything(say: Callable[[str], None]) -> None:
    """Put errors that nobody caught into words, and go on."""

    def hook(
        kind: type[BaseException], error: BaseException, frames: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, frames)
            return
        # Later, since it may have happened amid a painting that saying so would begin again.
        told = sentence(error)
        QTimer.singleShot(0, lambda: say(told))

    sys.excepthook = hook
    threading.excepthook = lambda told: log(told.exc_value) if told.exc_value else None
