"""What the program is, and which keys do what."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from alinea import __version__
from alinea.gui.look import sans, serif
from alinea.i18n import _


class _Told(QDialog):
    """A dialog that only tells."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QVBoxLayout(self)
        self.box.setSpacing(10)
        self.box.setContentsMargins(24, 20, 24, 16)

    def finish(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.box.addWidget(buttons)


class AboutDialog(_Told):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("About Alinea"))
        name = QLabel("¶ Alinea")
        name.setFont(serif(24))
        self.box.addWidget(name)
        for words in (
            _("Version {version}").format(version=__version__),
            _(
                "Joint statements, declarations and their drafts, side by side: what recurs, what diverges."
            ),
            _("Nothing that you open leaves this computer."),
            _(
                "The scale of strength is Alinea's own; no official ranking of such expressions exists."
            ),
        ):
            label = QLabel(words)
            label.setWordWrap(True)
            self.box.addWidget(label)
        self.setMinimumWidth(440)
        self.finish()

    @classmethod
    def ask(cls, parent: QWidget | None) -> None:
        dialog = cls(parent)
        dialog.exec()
        dialog.deleteLater()


class ShortcutsDialog(_Told):
    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Keyboard shortcuts"))
        page = QWidget()
        grid = QGridLayout(page)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        shown = [action for action in actions if not action.shortcut().isEmpty()]
        half = (len(shown) + 1) // 2
        for number, action in enumerate(shown):
            row, column = number % half, 2 * (number // half)
            name = QLabel(action.text().replace("&", "").rstrip("… ").strip())
            keys = QLabel(action.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
            font = sans(9.5)
            font.setBold(True)
            keys.setFont(font)
            keys.setAlignment(Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(keys, row, column)
            grid.addWidget(name, row, column + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        scroll = QScrollArea()
        scroll.setWidget(page)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self.box.addWidget(scroll, 1)
        self.resize(max(640, page.sizeHint().width() + 90), 640)
        self.finish()

    @classmethod
    def ask(cls, parent: QWidget | None, actions: Sequence[QAction]) -> None:
        dialog = cls(actions, parent)
        dialog.exec()
        dialog.deleteLater()
