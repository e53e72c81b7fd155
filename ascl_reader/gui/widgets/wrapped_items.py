"""Rows of a list whose words take as many lines as they need, with the padding of the style sheet reckoned in."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem


class WrappedItems(QStyledItemDelegate):
    """Counts the lines in the width that the words have: Qt counts them without the padding, and cuts the last one."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Returns the size of a row."""
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        style = shown.widget.style() if shown.widget is not None else QApplication.style()
        text = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, shown, shown.widget)
        narrower = QStyleOptionViewItem(option)
        narrower.rect.setWidth(text.width())
        return super().sizeHint(narrower, index)
