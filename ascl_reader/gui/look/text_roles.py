"""Text sizes by what a text is for: the style sheet writes each widget in the size of its role."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

SIZES = {"label": 11.5, "quiet": 12.5, "control": 14.0, "body": 15.5, "heading": 19.0, "title": 23.0}
"""Pixels at 100 % by role."""

WIDER = 0.06
"""Part of a letter's width by which the letters of a label stand further apart."""

PROPERTY = "textRole"
"""The property of a widget that tells its role to the style sheet."""


def set_text_role(role: str, *widgets: QWidget, bold: bool = False) -> None:
    """Writes the text of widgets in the size of a role named in SIZES, whatever text size the user chooses."""
    value = f"{role} bold" if bold else role
    for widget in widgets:
        if widget.property(PROPERTY) != value:
            widget.setProperty(PROPERTY, value)
            if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
                widget.style().unpolish(widget)
                widget.style().polish(widget)


def font_rules(points: Callable[[str], float], strong: int) -> str:
    """Returns the style sheet's rules for all roles; `points` gives a role's size in points, `strong` a bold weight."""
    rules = []
    for role in SIZES:
        spacing = f" letter-spacing: {WIDER}em;" if role == "label" else ""
        for suffix, weight in (("", 400), (" bold", strong)):
            text = f'*[{PROPERTY}="{role}{suffix}"]'
            rules.append(f"{text} {{ font-size: {points(role)}pt; font-weight: {weight};{spacing} }}")
    return "\n".join(rules)
