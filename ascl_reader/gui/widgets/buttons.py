"""Buttons that several windows have: a link among words, and one whose tip says what it does."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton

from ascl_reader.gui.look.plain_text import set_text_role, set_tip


def link_button(text: str, call: Callable[[], object], *, bold: bool = False) -> QPushButton:
    """Returns a button in small letters that looks like a link; Enter in a field of a dialog does not press it."""
    button = QPushButton(text)
    button.setProperty("use", "link")
    button.setAutoDefault(False)
    button.clicked.connect(call)
    set_text_role("quiet", button, bold=bold)
    return button


def told_button(text: str, tip: str, call: Callable[[], object] | None = None) -> QPushButton:
    """Returns a button that says in its tip what it does; Enter in a field does not press it."""
    button = QPushButton(text)
    set_tip(button, tip)
    button.setAccessibleDescription(tip)
    button.setAutoDefault(False)
    if call is not None:
        button.clicked.connect(call)
    return button
