"""Qt's application, for those who must hear what happens in all windows. Imports nothing that a bare window lacks."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication

from ascl_reader.far_screen.far_display import DISPLAY_OPTIONS

APP_USER_MODEL_ID = "ASCLReader.ASCLReader"
"""By this name Windows knows which windows and menu entries belong together; the installer gives the same."""


def make_application() -> QApplication:
    """Returns Qt's application, made the first time."""
    application = QApplication.instance()
    if isinstance(application, QApplication):
        return application
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(APP_USER_MODEL_ID)
    return QApplication([*sys.argv[:1], *DISPLAY_OPTIONS])
