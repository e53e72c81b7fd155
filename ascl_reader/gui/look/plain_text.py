"""Text as Qt takes it: never for HTML or a menu letter, in the size of its role, with places in UTF-16 units.

Qt takes a text for HTML where its first line has what looks like a tag. It draws what that names, from the disk too.
An emoji takes two UTF-16 units.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtGui import Qt as QtForText
from PySide6.QtWidgets import QLabel, QWidget

from ascl_reader.gui.look.style_sheet import PROPERTY

_LONG_WORD = re.compile(r"\S{24}(?=\S{4})")

TOLD = "description of the tip"
"""The property with the description that was made of a tip."""


def plain_label(
    text: str = "", parent: QWidget | None = None, *, use: str = "", role: str = "", wraps: bool = False
) -> QLabel:
    """Returns a label that shows plain text; with a buddy, “&” still stands before its letter.

    `use` is what the style sheet knows it by, `role` that of its size in SIZES; it goes on in more lines if it `wraps`.
    """
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wraps)
    if use:
        label.setProperty("use", use)
    if role:
        set_text_role(role, label)
    return label


def quiet_line(text: str = "") -> QLabel:
    """Returns a line of smaller words, which wraps."""
    return plain_label(text, use="quiet", wraps=True)


def set_text_role(role: str, *widgets: QWidget, bold: bool = False) -> None:
    """Writes the text of widgets in the size of a role named in SIZES, whatever text size the user chooses."""
    value = f"{role} bold" if bold else role
    for widget in widgets:
        if widget.property(PROPERTY) != value:
            widget.setProperty(PROPERTY, value)
            if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
                widget.style().unpolish(widget)
                widget.style().polish(widget)


def set_tip(thing: QWidget | QAction, text: str, wraps: bool = False) -> None:
    """Sets the tool tip of something; `wraps`: in several lines where it is long. Screen readers get it unbroken."""
    tip = f"<p>{escaped(text)}</p>" if wraps and text else never_html(text)
    if isinstance(thing, QWidget) and tip == thing.toolTip():  # Qt would tell it all the same, at each key of a search
        return
    thing.setToolTip(tip)
    if isinstance(thing, QWidget) and thing.accessibleDescription() in ("", thing.property(TOLD)):
        told = text if tip != text else ""  # else a screen reader takes the tip itself
        thing.setAccessibleDescription(told)
        thing.setProperty(TOLD, told)


def never_html(text: str) -> str:
    """Returns a text for a part of Qt that would take some texts for HTML: as it is, or as HTML that shows it so."""
    if not QtForText.mightBeRichText(text):
        return text
    return f'<p style="white-space: pre-wrap">{escaped(text)}</p>'.replace("\n", "<br>")


def hanging(texts: Iterable[str], sign: str, width: int) -> str:
    """Returns paragraphs behind a sign of so many pixels, as HTML: what wraps stands below the words of its own.

    Words longer than any English one, such as an address, may break: a label would make the window as wide as they are.
    """
    style = f"margin: 0 0 0 {width}px; text-indent: -{width}px"
    may_break = (_LONG_WORD.sub("\\g<0>\u200b", text) for text in texts)
    return "".join(f'<p style="{style}">{sign}{escaped(text)}</p>' for text in may_break)


def escaped(text: str) -> str:
    """Returns a text for use within HTML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def on_button(text: str) -> str:
    """Returns a text for a button, a menu or a tab, where “&” alone would make a letter a key of it."""
    return text.replace("&", "&&")


def in_utf16(text: str, start: int, length: int) -> tuple[int, int]:
    """Returns a start and length counted in characters as Qt counts them."""
    return spans_in_utf16(text, ((start, length),))[0]


def spans_in_utf16(text: str, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Returns starts and lengths of one text as Qt counts them; the text is looked through once for all of them."""
    if text.isascii() or max(text, default="") <= "\uffff":
        return list(spans)
    return [(at + _above(text[:at]), length + _above(text[at : at + length])) for at, length in spans]


def from_utf16(text: str, start: int, length: int) -> tuple[int, int]:
    """Returns a start and length counted as Qt counts them in characters."""
    if text.isascii() or max(text, default="") <= "\uffff":
        return start, length
    units = text.encode("utf-16-le")
    before = units[: 2 * start].decode("utf-16-le", "replace")
    inside = units[2 * start : 2 * (start + length)].decode("utf-16-le", "replace")
    return len(before), len(inside)


def _above(text: str) -> int:
    return sum(each > "\uffff" for each in text)
