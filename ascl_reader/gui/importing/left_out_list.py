"""The words of a page that are in none of its statements, each with the reason; any of them can be taken in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ascl_reader.gui.look.text_roles import set_text_role
from ascl_reader.gui.widgets.accessible import Heading
from ascl_reader.importer.blocks.document import LeftOut, LeftOutReason

WORDS = Qt.ItemDataRole.UserRole


class LeftOutList(QWidget):
    """Shows what was left out of a page, in the page's order; hidden where nothing was."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[LeftOut, ...] = ()
        self._heading = Heading()
        self._heading.setProperty("use", "label")
        set_text_role("label", self._heading, bold=True)
        self.list = QListWidget()
        self.list.setObjectName("leftOut")
        self.list.setWordWrap(True)
        self.list.setAccessibleName(self.tr("Left out of the page"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        set_text_role("quiet", self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        head.addWidget(self._heading)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        self.hide()

    def show_words(self, left_out: Sequence[LeftOut], near: int) -> None:
        """Shows the words left out of a page, scrolled to those at a line or page `near` which the statement begins."""
        if tuple(left_out) != self._shown:
            self._shown = tuple(left_out)
            self.list.clear()
            for each in left_out:
                self._add(each)
            count = len(left_out)
            told = self.tr("Left out of the page · 1") if count == 1 else self.tr("Left out of the page · {count}")
            self._heading.setText(told.format(count=count).upper())
            self._heading.setAccessibleName(told.format(count=count))
            self.setVisible(bool(left_out))
        row = next((n for n, each in enumerate(left_out) if each.place >= near), len(left_out) - 1)
        if row >= 0:
            self.list.scrollToItem(self.list.item(row), QListWidget.ScrollHint.PositionAtTop)

    def chosen(self) -> LeftOut | None:
        """Returns the words that are chosen, none where none are."""
        item = self.list.currentItem()
        return item.data(WORDS) if item is not None and item.isSelected() else None

    def _add(self, words: LeftOut) -> None:
        reason = self._reasons().get(words.reason, words.reason.value)
        item = QListWidgetItem(f"{words.text}  —  {reason}" if words.text else reason)
        item.setData(WORDS, words)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{reason}: {words.text}")
        self.list.addItem(item)

    def _reasons(self) -> dict[LeftOutReason, str]:
        return {
            LeftOutReason.NAVIGATION: self.tr("navigation of the site"),
            LeftOutReason.COOKIE_NOTICE: self.tr("cookie notice"),
            LeftOutReason.COMMENTS: self.tr("comments of readers"),
            LeftOutReason.RELATED: self.tr("links to other pages"),
            LeftOutReason.FEEDBACK: self.tr("share, feedback or translation line"),
            LeftOutReason.LAST_UPDATED: self.tr("when the page was last updated"),
            LeftOutReason.FOOTNOTE: self.tr("footnote, or its mark"),
            LeftOutReason.REVIEWER_COMMENT: self.tr("comment of somebody who worked on the document"),
            LeftOutReason.HIDDEN: self.tr("not visible on the page"),
            LeftOutReason.STRUCK_OUT: self.tr("struck out"),
            LeftOutReason.DUPLICATE: self.tr("stands twice on the page"),
            LeftOutReason.RUNNING_LINE: self.tr("head, foot or page number"),
            LeftOutReason.WATERMARK: self.tr("watermark"),
            LeftOutReason.LINK_ADDRESS: self.tr("printed address of a link"),
            LeftOutReason.CAPTION: self.tr("the words below a picture"),
            LeftOutReason.PICTURE: self.tr("a picture, whose words cannot be read"),
            LeftOutReason.UNREADABLE_FONT: self.tr("letters that cannot be read"),
            LeftOutReason.HEADING_OF_GROUP: self.tr("heading of a group of statements"),
            LeftOutReason.ATTACHMENT: self.tr("attached to the mail"),
            LeftOutReason.PACKED_BESIDE: self.tr("packed in the same file, without statements"),
            LeftOutReason.METADATA: self.tr("when and by whom it was agreed"),
            LeftOutReason.INTRODUCTION: self.tr("before the first statement"),
            LeftOutReason.BELONGS_TO_NONE: self.tr("belongs to no statement"),
            LeftOutReason.BY_PERSON: self.tr("taken out by you"),
        }
