"""The line at the bottom: what is compared, what was found, whether it is saved."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from alinea.comparison.counts import counts
from alinea.gui.families import Sign
from alinea.gui.look import sans
from alinea.gui.signs import sign_icon
from alinea.i18n import _, ngettext
from alinea.model.comparison import Comparison
from alinea.model.workspace import Workspace


class StatusStrip(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sizes = QLabel()
        self.saved = QLabel()
        self.shown = QLabel()
        self._signs = {sign: QLabel() for sign in (Sign.RECURRING, Sign.DIVERGING, Sign.ONLY)}
        self._words = {sign: QLabel() for sign in self._signs}
        box = QHBoxLayout(self)
        box.setContentsMargins(12, 3, 14, 3)
        box.setSpacing(5)
        box.addWidget(self.sizes)
        for sign, label in self._signs.items():
            box.addSpacing(14)
            box.addWidget(label)
            box.addWidget(self._words[sign])
        box.addSpacing(14)
        box.addWidget(self.shown)
        box.addStretch(1)
        box.addWidget(self.saved)
        for label in (self.sizes, self.saved, self.shown, *self._words.values()):
            label.setFont(sans(9))
            label.setObjectName("muted")
        self._colour()

    def show_work(self, workspace: Workspace, comparison: Comparison | None) -> None:
        """Say how much there is, and how many commitments recur, diverge, stand in one only."""
        many = len(workspace.statements)
        sentences = sum(len(one.sentences) for one in workspace.statements)
        parts = [
            ngettext("{count} statement", "{count} statements", many).format(count=many),
            ngettext("{count} sentence", "{count} sentences", sentences).format(count=sentences),
        ]
        found = counts(comparison) if comparison is not None else None
        if found is not None:
            held = sum(found.commitments)
            parts.append(
                ngettext("{count} commitment", "{count} commitments", held).format(count=held)
            )
        self.sizes.setText(" · ".join(parts) if many else "")
        for sign, words in self._words.items():
            words.setVisible(found is not None)
            self._signs[sign].setVisible(found is not None)
        if found is not None:
            for sign, say, count in (
                (Sign.RECURRING, _("{count} recurring"), found.recurring),
                (Sign.DIVERGING, _("{count} diverging"), found.diverging),
                (Sign.ONLY, _("{count} only in one"), found.only_in_one),
            ):
                self._words[sign].setText(say.format(count=count))

    def show_rows(self, shown: int, total: int) -> None:
        """Say how many rows the filters let through; nothing where they let all."""
        say = _("{shown} of {total} rows shown")
        self.shown.setText(say.format(shown=shown, total=total) if shown < total else "")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    def _colour(self) -> None:
        for sign, ink in (
            (Sign.RECURRING, "recurring"),
            (Sign.DIVERGING, "diverging"),
            (Sign.ONLY, "only"),
        ):
            self._signs[sign].setPixmap(sign_icon(sign, ink).pixmap(13, 13))
