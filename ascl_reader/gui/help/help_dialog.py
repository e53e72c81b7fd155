"""The help window: its pages at the left with a search, the chosen one at the right."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence, QResizeEvent, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QListWidget,
    QMenu,
    QPushButton,
    QWidget,
)

from ascl_reader.gui.frame.search_field import SearchField
from ascl_reader.gui.help.drawn_pictures import Picture
from ascl_reader.gui.help.help_pages import FILES, KEYS, HelpPage, help_pages
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.plain_text import in_utf16, on_button, quiet_line
from ascl_reader.gui.reading.passage_document import PaneMarks, selections
from ascl_reader.gui.widgets.accessible import announce
from ascl_reader.gui.widgets.arranging import in_column
from ascl_reader.gui.widgets.dialog import Dialog, text_to_read
from ascl_reader.gui.widgets.splitter import Splitter
from ascl_reader.gui.widgets.wrapped_items import WrappedItems
from ascl_reader.reading.readable import Spans

LIST_WIDTH = 260
"""Pixels at 100 % of text; a third of the window where that is less."""

SETTLED = 200
"""Milliseconds after another text size or appearance until a window is pictured: its parts are placed one after the
other, and a picture made at once showed cut titles and chips one on another.
"""


class HelpDialog(Dialog):
    """Stands beside the window that is asked about, which can be used meanwhile. Esc closes it.

    A search leaves in the list the pages that have all its words, and marks the words; Enter and F3 go from one to the
    next, Shift+F3 back.
    """

    help_page = ""

    def __init__(
        self,
        keys: str,
        folders: Mapping[str, Path],
        pictures: Mapping[str, Picture],
        appearance: Appearance,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self.setWindowTitle(self.tr("Help"))
        self._pages = help_pages(self, keys, folders)
        self._listed: list[HelpPage] = []
        self._read = ""
        self._appearance = appearance
        self._places: Spans = ()
        self._at = -1
        self.box = SearchField(self.tr("Search the help"), appearance)
        self.told = quiet_line()
        self.told.hide()
        self.list = QListWidget()
        self.list.setObjectName("helpPages")
        self.list.setAccessibleName(self.tr("Pages"))
        self.list.setWordWrap(True)
        self.list.setItemDelegate(WrappedItems(self.list))
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.page = text_to_read(self.tr("Page"))
        self.folder_button = self._folder_button(folders)
        self._lay_out()
        self.box.textChanged.connect(self._search)
        self.box.returnPressed.connect(self.go_on)
        self.list.currentRowChanged.connect(self._show_chosen)
        QShortcut(QKeySequence("F3"), self).activated.connect(self.go_on)
        QShortcut(QKeySequence("Shift+F3"), self).activated.connect(self.go_back)
        QShortcut(QKeySequence.StandardKey.Find, self).activated.connect(self.box.setFocus)
        self._settling = QTimer(self, singleShot=True, interval=SETTLED)
        self._settling.timeout.connect(self._picture_anew)
        appearance.changed.connect(self._look_changed)
        self._fill(self._pages)
        self.resize_on_screen(appearance.px(860), appearance.px(640))
        side = min(appearance.px(LIST_WIDTH), self.width() // 3)
        self._columns.setSizes([side, self.width() - side])
        self._columns.splitterMoved.connect(self._fit)
        self.list.setFocus()

    def show_page(self, name: str) -> None:
        """Shows a page by its name, and all pages in the list."""
        self.box.clear()
        names = [page.name for page in self._listed]
        self.list.setCurrentRow(names.index(name) if name in names else 0)

    def show_keys(self, keys: str) -> None:
        """Writes these keys, as HTML, on their page; the page that is read stays where it is scrolled."""
        bar = self.page.verticalScrollBar()
        at = bar.value()
        for page in self._pages:
            if page.name == KEYS:
                page.write(keys)
        self._search()
        bar.setValue(at)

    def go_on(self) -> None:
        """Goes to the next place of the words that are searched; after the last comes the first."""
        self._go(1)

    def go_back(self) -> None:
        """Goes to the place before; before the first comes the last."""
        self._go(-1)

    def _go(self, step: int) -> None:
        if not self._places:
            return
        self._at = (self._at + step) % len(self._places) if self._at >= 0 or step > 0 else len(self._places) - 1
        at, length = self._places[self._at]
        cursor = self.page.textCursor()
        cursor.setPosition(in_utf16(self.page.toPlainText(), at, length)[0])
        self.page.setTextCursor(cursor)
        self._mark()
        place = self.tr("match {at} of {count} on this page").format(at=self._at + 1, count=len(self._places))
        self._tell(place)

    def _search(self) -> None:
        words = self._searched()
        found = [page for page in self._pages if page.has(words)]
        self._fill(found)
        if not words:
            self._tell("")
        elif not found:
            self._tell(self.tr("No page has these words."))
        else:
            many = self.tr("{count} pages").format(count=len(found))
            self._tell(self.tr("1 page") if len(found) == 1 else many)

    def _searched(self) -> list[str]:
        return self.box.text().split()

    def _fill(self, pages: list[HelpPage]) -> None:
        """Lists pages; the chosen one stays chosen where it is among them."""
        row, names = self.list.currentRow(), [page.name for page in pages]
        name = self._listed[row].name if row >= 0 else self._read
        self._listed = pages
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems([page.title for page in pages])
        self.list.setCurrentRow(names.index(name) if name in names else 0)
        self.list.blockSignals(False)
        self._show_chosen()

    def _show_chosen(self) -> None:
        row = self.list.currentRow()
        if row >= 0:
            self._show(self._listed[row])
        else:  # no page has the words: the one that is read stays
            self._places, self._at = (), -1
        self._mark()

    def _show(self, page: HelpPage) -> None:
        if self._read != page.name:
            page.make_pictures(self._pictures, self.devicePixelRatioF())
            page.fit_pictures(self.page.viewport().width())
        self._read = page.name
        if self.page.document() is not page.document:
            page.document.setDefaultFont(self.page.font())
            self.page.setDocument(page.document)
            self.page.setAccessibleName(page.title)
            self.page.moveCursor(QTextCursor.MoveOperation.Start)
        self.folder_button.setVisible(page.name == FILES)
        self._places, self._at = page.places(self._searched()), -1

    def _look_changed(self) -> None:
        self._fit()
        self._mark()
        self._settling.start()

    def _picture_anew(self) -> None:
        """Makes the pictures of the page again, in the present appearance."""
        for page in self._pages:
            if page.name == self._read:
                page.make_pictures(self._pictures, self.devicePixelRatioF())
        self._fit()

    def _fit(self) -> None:
        """Fits the pictures into the width of the page that is read."""
        for page in self._pages:
            if page.name == self._read:
                page.fit_pictures(self.page.viewport().width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits the pictures into the new width, once the columns have it."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)

    def _mark(self) -> None:
        marks = PaneMarks(found=self._places, current=self._at)
        document, colours = self.page.document(), self._appearance.colours
        self.page.setExtraSelections(selections(document, self.page.toPlainText(), marks, colours))

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.told.setVisible(bool(words))
        announce(self, words)

    def _folder_button(self, folders: Mapping[str, Path]) -> QPushButton:
        button = QPushButton(self.tr("Open Folder"))
        button.setAutoDefault(False)
        menu = QMenu(button)
        for name, path in folders.items():
            menu.addAction(on_button(name), partial(self._open_folder, path)).setEnabled(path.is_dir())
        button.setMenu(menu)
        return button

    def _open_folder(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._tell(self.tr("Nothing on this computer opens {file}.").format(file=path.name))

    def _lay_out(self) -> None:
        side = QWidget()
        in_column(self.box, self.told, self.list, on=side, around=(0, 0, 8, 0), grows=self.list)
        self._columns = Splitter(Qt.Orientation.Horizontal)
        self._columns.addWidget(side)
        self._columns.addWidget(self.page)
        self._columns.setStretchFactor(1, 1)
        buttons = self.close_buttons()
        for button in buttons.buttons():
            cast(QPushButton, button).setAutoDefault(False)  # Enter belongs to the search
            cast(QPushButton, button).setDefault(False)
        buttons.addButton(self.folder_button, buttons.ButtonRole.ActionRole)
        self.stack(self._columns, buttons, grows=self._columns)
