"""Switch the interface between English and Spanish while it runs."""

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, QTranslator

from alinea import i18n

_LOCALES = {"en": QLocale(QLocale.Language.English), "es": QLocale(QLocale.Language.Spanish)}


class _QtWords(QTranslator):
    """Qt's own catalogue; told apart from others by its type."""


def speak(language: str) -> None:
    """Speak ``language`` everywhere; every widget hears of it as a LanguageChange event."""
    application = QCoreApplication.instance()
    i18n.use(language)
    QLocale.setDefault(_LOCALES[language])
    if application is None:
        return
    for old in application.findChildren(_QtWords):
        application.removeTranslator(old)
        old.setParent(None)
    words = _QtWords(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if language != "en" and words.load(f"qtbase_{language}", folder):
        application.installTranslator(words)
    # Sent even where Qt has no catalogue to install or remove.
    QCoreApplication.sendEvent(application, QEvent(QEvent.Type.LanguageChange))


class Speaking:
    """Beside a widget class: says everything anew when the language changes."""

    def retranslate(self) -> None:
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)  # type: ignore[misc]  # the widget class beside this one has it
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
