"""Help that is asked for: who gives it for a window, and the button that asks for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QPushButton, QWidget

from ascl_reader.gui.look.plain_text import set_tip

translate = QCoreApplication.translate

TARGET = 28
"""Pixels that the help button has at least, across and down."""


class HelpGiver(QObject):
    """Opens pages of the help for the window that it is a child of, and for all windows above that."""

    def show_page(self, page: str, asker: QWidget) -> None:
        """Shows a page of the help to who asks for it."""
        raise NotImplementedError


def ask_help(asker: QWidget, page: str) -> None:
    """Asks the nearest help giver for a page; nothing happens where there is none, as before the window is whole."""
    giver = giver_for(asker)
    if giver is not None:
        giver.show_page(page, asker)


def giver_for(asker: QWidget) -> HelpGiver | None:
    """Returns who gives help for a window: the nearest help giver, in it or above it; none where there is none."""
    window: QWidget | None = asker
    while window is not None:
        for child in window.children():
            if isinstance(child, HelpGiver):
                return child
        window = window.parentWidget()
    return None


def help_button(call: Callable[[], object], key: str = "") -> QPushButton:
    """Returns the button “?” that calls for help; its tip names a key where that is always the same."""
    button = QPushButton("?")
    button.setAutoDefault(False)
    button.clicked.connect(call)
    button.setObjectName("help")
    button.setAccessibleName(translate("Dialog", "Help"))
    set_tip(button, translate("Dialog", "Help on this") + key)
    button.setMinimumSize(TARGET, TARGET)
    return button
