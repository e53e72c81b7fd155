"""No word of a row is cut, however wide the list is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QListWidget, QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from ascl_reader.gui.widgets.wrapped_items import WrappedItems

WORDS = "When something goes wrong with the import"
STYLE = "QListWidget::item { padding: 5px 14px; border-left: 3px solid red; }"


def cut(shown: QListWidget) -> bool:
    """Return whether the first row is too low for its words."""
    option = QStyleOptionViewItem()
    shown.initViewItemOption(option)
    option.rect = shown.visualItemRect(shown.item(0)) & shown.viewport().rect()
    option.text = WORDS
    option.features |= QStyleOptionViewItem.ViewItemFeature.HasDisplay
    room = shown.style().subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, shown)
    margin = shown.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, shown) + 1
    words = room.adjusted(margin, 0, -margin, 0)
    needed = QFontMetrics(shown.font()).boundingRect(words, Qt.TextFlag.TextWordWrap, WORDS)
    return needed.height() > room.height()


def test_every_word_is_seen_at_any_width(qtbot: QtBot) -> None:
    shown = QListWidget()
    qtbot.addWidget(shown)
    shown.setWordWrap(True)
    shown.setResizeMode(QListWidget.ResizeMode.Adjust)
    shown.setStyleSheet(STYLE)
    shown.setItemDelegate(WrappedItems(shown))
    shown.addItem(WORDS)
    shown.show()
    lines = set()
    for width in range(120, 420, 4):
        shown.resize(width, 300)
        shown.doItemsLayout()
        assert not cut(shown), width
        lines.add(shown.visualItemRect(shown.item(0)).height())
    assert len(lines) >= 3, "and none is higher than it needs to be"
