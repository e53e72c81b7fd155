"""Qt's application, for those who must hear what happens in all windows. Imports nothing that a bare window lacks."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication


def make_application() -> QApplication:
    """Returns Qt's application, made the first time."""
    application = QApplication.instance()
    return application if isinstance(application, QApplication) else QApplication(sys.argv[:1])
