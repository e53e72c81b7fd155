"""Objects that provide something, such as help or keys, to a window and all that belong to it; and the help button."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QPushButton, QWidget

from ascl_reader.gui.look.plain_text import set_tip

translate = QCoreApplication.translate

Giver = TypeVar("Giver", bound=QObject)

TARGET = 28
"""Pixels that the help button has at least, across and down."""


def nearest(kind: type[Giver], part: QObject | None) -> Giver | None:
    """Returns the nearest giver of a kind: a child of a part, or of what that belongs to; None if there is none."""
    while part is not None:
        for child in part.children():
            if isinstance(child, kind):
                return child
        part = part.parent()
    return None


class HelpGiver(QObject):
    """Opens pages of the help for the window that it is a child of, and for all windows above that."""

    def show_page(self, page: str, asker: QWidget) -> None:
        """Shows a page of the help to who asks for it."""
        raise NotImplementedError


def ask_help(asker: QWidget, page: str) -> None:
    """Asks the nearest help giver for a page; nothing happens where there is none, as before the window is whole."""
    giver = nearest(HelpGiver, asker)
    if giver is not None:
        giver.show_page(page, asker)


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
