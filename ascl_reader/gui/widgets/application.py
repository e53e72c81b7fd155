"""Qt's application, for code that follows all windows, and its language; imports no more than a bare window."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import PySide6
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from ascl_reader.far_screen.far_display import DISPLAY_OPTIONS

APP_USER_MODEL_ID = "ASCLReader.ASCLReader"
"""The name by which Windows groups windows and menu entries; the installer sets the same one."""

SIGNS = ',;"\\' if os.sep == "/" else ',;"'
"""What cannot stand in a path in Qt's own settings; a backslash that parts folders is turned round."""


def make_application() -> QApplication:
    """Returns Qt's application, made the first time."""
    application = QApplication.instance()
    if isinstance(application, QApplication):
        return application
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(APP_USER_MODEL_ID)
    _tell_where_plugins_are()
    return QApplication([*sys.argv[:1], *DISPLAY_OPTIONS])


def _tell_where_plugins_are() -> None:
    """Tells Qt where its plugins are, where the folder's name has a sign that means something in Qt's own settings.

    PySide6 tells it by such settings, unquoted: in a folder "School, shared" no plugin was found, and no window came.
    """
    package = Path(PySide6.__file__).parent
    if any(sign in str(package) for sign in SIGNS):
        found = (package / "Qt" / "plugins", package / "plugins")
        QCoreApplication.setLibraryPaths([str(path) for path in found if path.is_dir()])


ENGLISH, WELSH = "en", "cy"

LANGUAGES = {ENGLISH: "English", WELSH: "Cymraeg"}
"""Each language in its own words."""


def speak(language: str, resources: Path) -> None:
    """Lets the windows that are made from now on speak a language; what is not translated stays English.

    `resources` is the folder of what the program ships with. A language that is not there is passed over.
    """
    application = QCoreApplication.instance()
    if language in LANGUAGES and language != ENGLISH and application is not None:
        translator = QTranslator(application)
        if translator.load(str(resources / "translations" / f"ascl-reader_{language}.qm")):
            application.installTranslator(translator)
