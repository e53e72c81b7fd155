"""What a screen reader is told of a window: a walk of Qt's accessible tree, with what is wrong in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from ascl_reader.gui.briefing.form.card import BriefingCard

Role, Text = QAccessible.Role, QAccessible.Text

ROLES: dict[type[QWidget], set[QAccessible.Role]] = {
    QAbstractButton: {Role.Button, Role.CheckBox, Role.RadioButton, Role.ButtonMenu, Role.ButtonDropDown, Role.Link},
    QAbstractItemView: {Role.List, Role.Tree, Role.Table},
    QLineEdit: {Role.EditableText},
    QTextEdit: {Role.EditableText, Role.Document},
    QPlainTextEdit: {Role.EditableText},
    QComboBox: {Role.ComboBox},
    QAbstractSpinBox: {Role.SpinBox},
}
"""What a control may be called."""

LINE = 24
"""Pixels down within which two controls stand in one line."""

MOST_STOPS = 150

PLAIN = re.compile(r"[^\w ]+")


def interfaces(window: QWidget) -> Iterator[tuple[QWidget, QAccessibleInterface]]:
    """Yield what can be seen of a window with what is told of it."""
    for widget in (window, *window.findChildren(QWidget)):
        if widget.isVisible() and (widget is window or not widget.isWindow()) and widget.focusProxy() is None:
            told = QAccessible.queryAccessibleInterface(widget)
            if told is not None:
                yield widget, told


def faults_told(widget: QWidget, told: QAccessibleInterface) -> Iterator[str]:
    """Yield what is wrong with what is told of a widget."""
    name, role = told.text(Text.Name), told.role()
    takes_keys = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled()
    if takes_keys and not name.strip():
        yield "takes keys and has no name"
    if takes_keys and not told.state().focusable:
        yield "takes keys and is not told as focusable"
    wanted = next((roles for kind, roles in ROLES.items() if isinstance(widget, kind)), None)
    if takes_keys and wanted is not None and role not in wanted:
        yield f"has the role {role.name}"
    if takes_keys and wanted is None and role in (Role.Client, Role.NoRole) and widget.focusProxy() is None:
        yield f"takes keys and has the role {role.name}"
    seen = label_of(widget)
    if isinstance(widget, QComboBox):  # where Qt tells its value in the place of its name, a label or words name it
        name = " ".join((name, seen, told.text(Text.Description)))
        if not (seen or told.text(Text.Description)):
            yield "has its value for a name and no label"
    if takes_keys and seen and _plain(seen) not in _plain(name):
        yield f"is labelled “{seen}” and called “{name}”"
    if name and (len(name) > 1 and name == name.upper() and name != name.lower() and " " in name):
        yield f"is called in capitals: “{name}”"


def label_of(widget: QWidget) -> str:
    """Return the words that label a control on the screen, without the sign for its key."""
    if isinstance(widget, QAbstractButton):
        return _shown(widget.text())
    if isinstance(widget, QGroupBox):
        return _shown(widget.title())
    for label in widget.window().findChildren(QLabel):
        if label.buddy() is widget and label.isVisible():
            return _shown(label.text())
    return ""


def _shown(text: str) -> str:
    words = re.sub("&(.)", r"\1", text.partition("   ")[0])  # what is behind wide space are the keys of a command
    return words.strip(" …:+").strip()


def _plain(text: str) -> str:
    return " ".join(PLAIN.sub(" ", text.casefold()).split())


def above(widget: QWidget) -> Iterator[QWidget]:
    """Yield what a widget stands in, from the inside to the window."""
    around = widget.parentWidget()
    while around is not None:
        yield around
        around = around.parentWidget()


def standing_for(widget: QWidget, beside: QWidget) -> QWidget:
    """Return a widget, or the area that scrolls it, where another one stands outside of that."""
    areas = [each for each in above(widget) if isinstance(each, QScrollArea) and not each.isAncestorOf(beside)]
    return areas[-1] if areas else widget


def place(widget: QWidget) -> QRect:
    """Return where a widget is in its window."""
    return QRect(widget.mapTo(widget.window(), widget.rect().topLeft()), widget.size())


def stops(window: QWidget) -> list[QWidget]:
    """Return what Tab leads to in a window, by pressing it until it comes back to where it began.

    Not by nextInFocusChain: PySide makes what that returns a child of what it was asked of, and drops both together.
    """
    found: list[QWidget] = []
    widget = window.focusWidget()
    while widget is not None and widget not in found and len(found) < MOST_STOPS:
        found.append(widget)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
        widget = window.focusWidget()
    return found[found.index(widget) :] if widget in found else found


def out_of_order(window: QWidget, order: list[QWidget]) -> Iterator[str]:
    """Yield where Tab goes against the picture: up where it does not go to the right, or to the left in a line."""
    if not order:
        return
    areas = {each: place(standing_for(each, window)) for each in order}
    top = min(each.top() for each in areas.values())
    in_first_line = [each for each, area in areas.items() if area.top() < top + LINE]
    first = min(in_first_line, key=lambda each: areas[each].left())
    order = order[order.index(first) :] + order[: order.index(first)]
    for one, other in pairwise(order):
        here, there = place(standing_for(one, other)), place(standing_for(other, one))
        higher = there.bottom() <= here.top() + 2 and there.left() <= here.right()
        beside = there.bottom() > here.top() + 4 and there.top() < here.bottom() - 4
        in_one_card = any(isinstance(each, BriefingCard) and each.isAncestorOf(other) for each in above(one))
        if in_one_card:
            continue  # what takes the card away comes last, although it stands in its corner
        if higher or (beside and there.right() <= here.left() + 2):
            yield f"{name_of(one)} {here.getRect()} → {name_of(other)} {there.getRect()}"


def name_of(widget: QWidget) -> str:
    told = QAccessible.queryAccessibleInterface(widget)
    return f"{type(widget).__name__} “{told.text(Text.Name)[:40] if told else ''}”"
