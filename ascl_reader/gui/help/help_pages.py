"""The pages of the help: the program's own Markdown, and the page of keys that is made of the commands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QFont, QImage, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from ascl_reader import paths
from ascl_reader.gui.help.drawn_pictures import Picture
from ascl_reader.reading.readable import Spans

PAGES = (
    "start",
    "reading",
    "search",
    "import",
    "bookmarks",
    "briefing",
    "keys",
    "accessibility",
    "privacy",
    "files",
    "trouble",
    "terminal",
)
"""The names of the pages, in the order of their list; `start` is shown where a page of some name is not there."""

MARGIN = 12
"""Pixels around a page, and below each of its lines."""

KEYS, FILES = "keys", "files"
"""The page that is made of the commands, and the one that names the folders of this computer."""


class HelpPage:
    """One page. `lines` stand below its title as they are, never as Markdown; its document is a child of `owner`."""

    def __init__(self, name: str, owner: QObject, html: str = "", lines: Sequence[tuple[str, str]] = ()) -> None:
        self.name = name
        self.document = QTextDocument(owner)
        self.text = ""
        if html:
            self.write(html)
        else:
            self.document.setMarkdown(page_file(name).read_text("utf-8"))
        self.document.setDocumentMargin(MARGIN)
        self._add_lines(lines)
        self._made: dict[str, QImage] = {}
        self.pictures = tuple(dict.fromkeys(_pictures(self.document)))
        self.title = self.document.firstBlock().text()
        self.text = self.document.toPlainText()

    def write(self, html: str) -> None:
        """Replaces the text of the page."""
        self.document.setHtml(html)
        self.text = self.document.toPlainText()

    def has(self, words: Sequence[str]) -> bool:
        """Returns whether the page has all of these words, also as parts of longer ones, in any letter case."""
        return all(_places(word, self.text) for word in words)

    def places(self, words: Sequence[str]) -> Spans:
        """Returns where these words stand in the text of the page, from the top down."""
        return tuple(sorted({place for word in words for place in _places(word, self.text)}))

    def make_pictures(self, makers: Mapping[str, Picture], ratio: float) -> None:
        """Makes the pictures of the page, for a screen with so many pixels for each of Qt's."""
        self._made = {name: makers[name](ratio) for name in self.pictures if name in makers}

    def fit_pictures(self, width: int) -> None:
        """Shows the pictures that were made, none wider than the page, whose width is in pixels."""
        room = max(1, width - 2 * MARGIN - 2)
        for name, made in self._made.items():
            ratio = made.devicePixelRatio()
            image = made
            if made.width() > room * ratio:
                image = made.scaledToWidth(round(room * ratio), Qt.TransformationMode.SmoothTransformation)
                image.setDevicePixelRatio(ratio)
            self.document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), image)
        if self._made:
            self.document.markContentsDirty(0, self.document.characterCount())

    def _add_lines(self, lines: Sequence[tuple[str, str]]) -> None:
        """Adds names and their values, as plain text, below the title."""
        cursor = QTextCursor(self.document.firstBlock())
        strong = QTextCharFormat()
        strong.setFontWeight(QFont.Weight.Bold)
        below = QTextBlockFormat()
        below.setBottomMargin(MARGIN)
        for name, value in lines:
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            cursor.insertBlock(below, strong)
            cursor.insertText(name, strong)
            cursor.insertText(f"\u2028{value}", QTextCharFormat())


def _places(word: str, text: str) -> list[tuple[int, int]]:
    """Returns where a word begins in a text, and how long it is."""
    return [(each.start(), len(each.group())) for each in re.finditer(re.escape(word), text, re.IGNORECASE)]


def _pictures(document: QTextDocument) -> Iterator[str]:
    """Yields the names of the pictures of a page."""
    block = document.begin()
    while block.isValid():
        parts = block.begin()
        while not parts.atEnd():
            if parts.fragment().charFormat().isImageFormat():
                yield parts.fragment().charFormat().toImageFormat().name()
            parts += 1
        block = block.next()


def page_file(name: str) -> Path:
    """Returns the file of a page."""
    return paths.resources() / "help" / f"{name}.md"


def help_pages(owner: QObject, keys: str, folders: Mapping[str, Path]) -> list[HelpPage]:
    """Returns all pages: with the table of keys as HTML, and this computer's folders by what is in them."""
    lines = [(name, str(path)) for name, path in folders.items()]
    return [HelpPage(each, owner, keys if each == KEYS else "", lines if each == FILES else ()) for each in PAGES]
