"""The main window: puts the desk, the bars and the work behind them together."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QIcon,
    QImage,
    QPixmap,
)
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from alinea.bundle import resources
from alinea.gui import problems
from alinea.gui.actions import Actions
from alinea.gui.banner import Banner
from alinea.gui.busy import Busy
from alinea.gui.cards import popup
from alinea.gui.desk import Desk
from alinea.gui.dialogs.password import PasswordDialog
from alinea.gui.dialogs.paste import PasteDialog
from alinea.gui.document import Document
from alinea.gui.exporting import Exporting
from alinea.gui.filing import Filing
from alinea.gui.reviewing import Reviewing
from alinea.gui.session import Session
from alinea.gui.settings import Settings
from alinea.gui.sources import Brought, Locked
from alinea.gui.speech import Speaking
from alinea.gui.status_strip import StatusStrip
from alinea.gui.top_bar import TopBar
from alinea.gui.viewing import Viewing
from alinea.gui.welcome import Welcome
from alinea.i18n import _, ngettext
from alinea.model.comparison import Comparison
from alinea.model.workspace import Standing, Workspace

_STANDINGS = {
    Standing.OPEN: "status_open",
    Standing.TO_RAISE: "status_raise",
    Standing.AGREED: "status_agreed",
}


class MainWindow(Speaking, QMainWindow):
    def __init__(
        self,
        settings: Settings | None = None,
        journals: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.settings = settings or Settings()
        self.document = Document(self)
        self.session = Session(self.document, self)
        self.desk = Desk()
        self.banner = Banner()
        self.busy = Busy()
        self.welcome = Welcome()
        self.strip = StatusStrip()
        self.filing = Filing(self.document, self.session, self.settings, self, journals)
        self.reviewing = Reviewing(self.document, self.session, self.desk, self)
        self.viewing = Viewing(self.desk, self.settings, self)
        self.exporting = Exporting(self.session, self.settings, self)
        handlers = (self, self.filing, self.reviewing, self.viewing, self.exporting)
        self.actions_ = Actions(self, handlers)
        self.bar = TopBar(self.actions_)
        self._lay_out()
        self._wire()
        self.viewing.wire(self.actions_, self.bar)
        self.desk.restyle(self.settings.points)
        self.retranslate()
        self._follow()

    # Commands that are the window's own.

    def do_quit(self) -> None:
        self.close()

    def do_undo(self) -> None:
        self.desk.inspector.remarks.keep()
        self.document.history.undo()

    def do_redo(self) -> None:
        self.document.history.redo()

    def do_compare(self) -> None:
        self.session.compare()

    def do_paste(self) -> None:
        """Take the clipboard for a statement, or for the files that it names."""
        self._take(QGuiApplication.clipboard().mimeData())

    def do_paste_text(self) -> None:
        text = PasteDialog.ask(self)
        if text is not None:
            self.session.bring([Brought(text=text, name=_("pasted text") + ".txt")])

    def open_paths(self, paths: Sequence[Path]) -> None:
        self.filing.open_paths(paths)

    # What the window does by itself.

    def retranslate(self) -> None:
        self.actions_.retranslate()
        self.bar.retranslate()
        self._follow()
        self.viewing.show_choices()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.desk.inspector.remarks.keep()
        if not self.filing.may_leave():
            event.ignore()
            return
        self.session.close()
        self.filing.close()
        self.settings.keep_bytes("geometry", self.saveGeometry())
        self.settings.keep_bytes("panes", self.desk.saveState())
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self._take(event.mimeData())
        event.acceptProposedAction()

    def say(self, sentence: str) -> None:
        self.banner.say(sentence)

    def _take(self, data: QMimeData) -> None:
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if paths:
            self.open_paths(paths)
        elif data.hasHtml():
            self.session.bring([Brought(html=data.html(), name=_("pasted text") + ".html")])
        elif data.hasText() and data.text().strip():
            self.session.bring([Brought(text=data.text(), name=_("pasted text") + ".txt")])
        else:
            self.say(_("There is no text on the clipboard."))

    def _follow(self) -> None:
        """Bring everything in line with the document: title, menus, bars, cards, notes."""
        workspace = self.document.workspace
        name = self.filing.name() if workspace.statements else ""
        self.setWindowTitle(f"{name}[*] – Alinea" if name else "Alinea[*]")
        self.setWindowModified(self.document.modified)
        self.strip.saved.setText(self.filing.state_words())
        self.strip.show_work(workspace, self.session.comparison)
        self.desk.show_workspace(workspace)
        page = 1 if workspace.statements else 0
        if page != self.pages.currentIndex():
            self.pages.setCurrentIndex(page)
            (self.desk.view if page else self.welcome.open_button).setFocus()
        self.welcome.show_recent(self.settings.recent)
        self.actions_.name_step(self.document.undo_words(), self.document.redo_words())
        self._allow()

    def _allow(self) -> None:
        present = []
        if len(self.document.workspace.statements) > 1:
            present.append("statements")
        if self.session.comparison is not None:
            present.append("comparison")
        if self.desk.row is not None:
            present.append("row")
        self.actions_.allow(present)
        self.actions_.name_step(self.document.undo_words(), self.document.redo_words())
        standing = self.desk.standing
        for one, name in _STANDINGS.items():
            self.actions_[name].setChecked(one is standing)
        self.bar.follow()

    def _changed(self, _before: Workspace, _after: Workspace) -> None:
        self._follow()

    def _compared(self, comparison: Comparison | None) -> None:
        self.desk.show_comparison(comparison, self.document.workspace)
        self._follow()
        self.viewing.seek_again()

    def _filtered(self) -> None:
        sheet = self.desk.model.sheet
        total = sheet.row_count if sheet is not None else 0
        self.strip.show_rows(len(self.desk.model.rows), total)

    def _failed(self, error: object) -> None:
        self.say(problems.sentence(error))

    def _unlock(self, locked: Sequence[Locked]) -> None:
        """Ask for the password of each locked file, after the event that brought it is over."""
        for one in locked:
            name = one.brought.path.name if one.brought.path else one.brought.name
            password = PasswordDialog.ask(self, name, wrong=one.wrong)
            if password is not None:
                self.session.unlock(one, password)

    def _say_full(self, count: int) -> None:
        say = ngettext(
            "Six statements can be compared at once; {count} was not added.",
            "Six statements can be compared at once; {count} were not added.",
            count,
        )
        self.say(say.format(count=count))

    def _say_known(self, titles: Sequence[str]) -> None:
        for title in titles:
            self.say(_("“{title}” is here already.").format(title=title))

    def _stopped(self) -> None:
        if len(self.document.workspace.statements) > 1:
            stopped = _("The comparison was stopped.")
            self.banner.offer(stopped, (_("Compare"), self.session.compare))

    def _offer_recovery(self, found: object) -> None:
        self.banner.offer(
            _("Alinea was not closed properly. Unsaved work was kept."),
            (_("Recover it"), lambda: self.filing.recover(found)),
            (_("Throw it away"), lambda: self.filing.forget(found)),
        )

    def _offer_export(self, path: Path) -> None:
        written = _("Written: {path}").format(path=path)
        self.banner.offer(written, (_("Open it"), lambda: self.exporting.open(path)))

    def _card_menu(self, number: int, place: QPoint) -> None:
        menu = QMenu(self)
        count = len(self.document.workspace.statements)
        base = menu.addAction(_("Set as base"), lambda: self.reviewing.set_base(number))
        base.setEnabled(number != self.document.workspace.base)
        menu.addAction(_("Correct details …"), lambda: self.reviewing.correct_details(number))
        menu.addAction(_("Receipt …"), lambda: self.reviewing.show_receipt(number))
        menu.addSeparator()
        left = menu.addAction(_("Move left"), lambda: self.reviewing.move(number, number - 1))
        left.setEnabled(number > 0)
        right = menu.addAction(_("Move right"), lambda: self.reviewing.move(number, number + 1))
        right.setEnabled(number + 1 < count)
        menu.addSeparator()
        menu.addAction(_("Remove statement"), lambda: self.reviewing.remove(number))
        popup(menu, place)

    def _passage_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        for name in (
            *("confirm", "link", "unlink", "alone", "merge", "split", "unpin", "|"),
            *("strength", "note", "|", "copy", "set_aside"),
        ):
            if name == "|":
                menu.addSeparator()
            else:
                menu.addAction(self.actions_[name])
        popup(menu, self.desk.view.viewport().mapToGlobal(place))

    def _fill_recent(self) -> None:
        menu = self.actions_.menus["recent>"]
        menu.clear()
        for path in self.settings.recent:
            open_it = lambda _checked=False, path=path: self.filing.open_workspace(path)  # noqa: E731
            menu.addAction(path.name, open_it).setToolTip(str(path))
        if menu.isEmpty():
            menu.addAction(_("None yet")).setEnabled(False)

    def _lay_out(self) -> None:
        self.setAcceptDrops(True)
        self.setWindowIcon(program_icon())
        self.actions_.fill(self.menuBar())
        self.pages = QStackedWidget()
        self.pages.addWidget(self.welcome)
        self.pages.addWidget(self.desk)
        middle = QWidget()
        box = QVBoxLayout(middle)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for widget in (self.bar, self.banner, self.busy):
            box.addWidget(widget)
        box.addWidget(self.pages, 1)
        box.addWidget(self.strip)
        self.strip.setObjectName("statusStrip")
        self.strip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setCentralWidget(middle)
        self.welcome.open_button.setFocus()
        self.setMinimumSize(960, 560)
        self.resize(1440, 900)
        geometry = self.settings.bytes_of("geometry")
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)
        panes = self.settings.bytes_of("panes")
        if not panes.isEmpty():
            self.desk.restoreState(panes)

    def _wire(self) -> None:
        self.document.changed.connect(self._changed)
        self.document.filed.connect(self._follow)
        self.session.compared.connect(self._compared)
        self.session.full.connect(self._say_full)
        self.session.known.connect(self._say_known)
        self.session.locked.connect(
            lambda locked: QTimer.singleShot(0, self, lambda: self._unlock(locked))
        )
        for source in (self.session, self.filing):
            source.failed.connect(self._failed)
        for speaker in (self.filing, self.reviewing, self.viewing, self.exporting):
            speaker.said.connect(self.say)
        for queue in self.session.queues:
            self.busy.watch(queue)
        self.session.comparing.cancelled.connect(self._stopped)
        self.busy.cancel_wanted.connect(self.session.cancel)
        self.filing.recovery_found.connect(self._offer_recovery)
        self.desk.selected.connect(self._allow)
        self.desk.filtered.connect(self._filtered)
        self.desk.cards.menu_wanted.connect(self._card_menu)
        self.exporting.written.connect(self._offer_export)
        self.desk.cards.chosen.connect(self.reviewing.show_receipt)
        self.welcome.open_wanted.connect(self.filing.do_open)
        self.welcome.paste_wanted.connect(self.do_paste_text)
        self.welcome.sample_wanted.connect(self.filing.do_sample)
        self.welcome.recent_wanted.connect(self.filing.open_workspace)
        self.actions_.menus["recent>"].aboutToShow.connect(self._fill_recent)
        view = self.desk.views[0]
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._passage_menu)


def program_icon() -> QIcon:
    data = (resources() / "icons" / "alinea.svg").read_bytes()
    return QIcon(QPixmap.fromImage(QImage.fromData(data)))
