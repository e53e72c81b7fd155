"""The true pages of a PDF around one found statement, with its sections and where it begins drawn on them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.plain_text import plain_label
from ascl_reader.gui.look.words import section_names
from ascl_reader.gui.widgets.arranging import REST, in_column
from ascl_reader.importer.blocks.document import Rectangle, SourceDocument
from ascl_reader.importer.finding.found_statement import FoundStatement
from ascl_reader.importer.process.messages import PictureDrawn
from ascl_reader.library.statement import Section

SCALE = 1.5
"""Pixels to a point in which a page is asked for: 108 to the inch, sharp at the width of the view."""

MOST_PAGES = 4
"""The most pages of one statement that are shown; no published one has more than two."""

POSITION_INK, OTHER_INK = QColor("#1f5fa8"), QColor("#5b6675")
"""Colours on the page, which is white in every appearance."""

BOUNDARY = QColor("#8a5a00")
NAME_POINTS, SMALLEST = 9, 9
"""Height of the names at the edge, in points of the page, and in pixels at the least."""

TINT = 36
"""How strongly a section is tinted, of 255."""


def parts_of(document: SourceDocument, found: FoundStatement) -> list[tuple[Section, Rectangle]]:
    """Returns the places of a statement's blocks on the pages of a document, each with its section."""
    parts: list[tuple[Section, Rectangle]] = []
    for section, block in found.blocks:
        on_page: dict[int, Rectangle] = {}
        for each in document.rectangles_of(block):
            on_page[each.page] = on_page[each.page].around(each) if each.page in on_page else each
        parts += [(section, each) for each in on_page.values()]
    return parts


def beginning_of(document: SourceDocument, found: FoundStatement) -> Rectangle | None:
    """Returns the place on the pages at which a statement begins: its title, else its first block; None if unknown."""
    title = document.rectangles_of(found.heading) if found.heading is not None else ()
    return next(iter((*title, *(each for _, each in parts_of(document, found)))), None)


class PictureView(QScrollArea):
    """Asks for pictures of the pages on which the statement stands: the file, and the pages from 1."""

    asked = Signal(object, object)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._wanted: tuple[Path, tuple[int, ...]] | None = None
        self._parts: list[tuple[Section, Rectangle]] = []
        self._beginning: Rectangle | None = None
        self._body = QWidget()
        self._body.setObjectName("importPart")
        self._told = plain_label(use="quiet", role="quiet", wraps=True)
        self._column = in_column(self._told, REST, on=self._body, around=(16, 12, 16, 12))
        self._sheets: list[_Sheet] = []
        self.setWidget(self._body)
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("The page as printed"))

    def show_statement(self, path: Path, document: SourceDocument, found: FoundStatement) -> None:
        """Asks for the pages of a statement, and shows its parts on them once they are drawn."""
        self._parts = parts_of(document, found)
        self._beginning = beginning_of(document, found)
        pages = tuple(sorted({each.page for _, each in self._parts})[:MOST_PAGES])
        if self._wanted == (path, pages) and self._sheets:
            self._mark()
            return
        self._wanted = (path, pages)
        self._clear()
        self._told.setText(self.tr("Drawing the page…"))
        self._told.show()
        self.asked.emit(path, pages)

    def show_pictures(self, path: Path, pages: Sequence[int], drawn: Sequence[PictureDrawn]) -> None:
        """Shows the drawn pages, if they are still those that are wanted."""
        if (path, tuple(pages)) != self._wanted:
            return
        self._clear()
        self._told.hide()
        for number, each in zip(pages, drawn, strict=True):
            sheet = _Sheet(number, each, section_names(), self.tr("begins here"))
            sheet.setAccessibleName(self.tr("Page {number} as printed").format(number=number))
            self._sheets.append(sheet)
            self._column.insertWidget(self._column.count() - 1, sheet)
        self._mark()

    def show_failed(self, sentence: str) -> None:
        """Says that the pages cannot be drawn."""
        self._clear()
        self._told.setText(sentence)
        self._told.show()

    def _mark(self) -> None:
        for sheet in self._sheets:
            sheet.mark([(section, each) for section, each in self._parts if each.page == sheet.page], self._beginning)
        QTimer.singleShot(0, self, self._scroll_to_beginning)  # once the sheets have their places

    def _scroll_to_beginning(self) -> None:
        first = self._beginning
        sheet = next((each for each in self._sheets if first is not None and each.page == first.page), None)
        if first is not None and sheet is not None:
            self._column.activate()
            self._body.resize(self._body.width(), self._column.heightForWidth(self._body.width()))
            self.verticalScrollBar().setValue(sheet.y() + sheet.place_of(first.y) - self._appearance.px(40))

    def _clear(self) -> None:
        for sheet in self._sheets:
            self._column.removeWidget(sheet)
            sheet.deleteLater()
        self._sheets.clear()


class _Sheet(QWidget):
    """One page, as wide as the view, with marks on it."""

    def __init__(self, page: int, drawn: PictureDrawn, names: dict[Section, str], begins_words: str) -> None:
        super().__init__()
        self.page = page
        self._points = (drawn.page_width, drawn.page_height)
        self._image = QImage(
            drawn.pixels, drawn.width, drawn.height, 3 * drawn.width, QImage.Format.Format_RGB888
        ).copy()
        self._names, self._begins_words = names, begins_words
        self._parts: list[tuple[Section, Rectangle]] = []
        self._beginning: Rectangle | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def mark(self, parts: list[tuple[Section, Rectangle]], beginning: Rectangle | None) -> None:
        """Shows these parts of a statement, and where it begins if that is on this page."""
        self._parts = parts
        self._beginning = beginning if beginning is not None and beginning.page == self.page else None
        told = ", ".join(dict.fromkeys(self._names[section] for section, _ in parts))
        self.setAccessibleDescription(told)
        self.update()

    def place_of(self, y: float) -> int:
        """Returns where a height of the page, in points, lies in the widget."""
        return round(y * self.width() / self._points[0])

    def hasHeightForWidth(self) -> bool:
        """Returns that it keeps the shape of the page."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Returns the height that keeps the shape of the page."""
        return round(width * self._points[1] / self._points[0])

    def sizeHint(self) -> QSize:
        """Returns the size of the picture at half of its pixels, which a small view has room for."""
        return QSize(self._image.width() // 2, self.heightForWidth(self._image.width() // 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the page, the tint and bar of each part, its name where a section begins, and the boundary."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        font = self.font()
        font.setPixelSize(max(SMALLEST, round(NAME_POINTS * self.width() / self._points[0])))
        painter.setFont(font)
        whole = QRectF(0, 0, self.width(), self.heightForWidth(self.width()))
        painter.drawImage(whole, self._image)
        painter.setPen(QPen(OTHER_INK, 1))
        painter.drawRect(whole.adjusted(0, 0, -1, -1))
        scale, before = self.width() / self._points[0], None
        for section, each in self._parts:
            ink = POSITION_INK if section is Section.POSITION else OTHER_INK
            place = QRectF(each.x * scale, each.y * scale, each.width * scale, each.height * scale)
            place.adjust(-4, -2, 4, 2)
            tint = QColor(ink)
            tint.setAlpha(TINT)
            painter.fillRect(place, tint)
            painter.fillRect(QRectF(place.left() - 4, place.top(), 3, place.height()), ink)
            if section is not before:
                self._name(painter, place, self._names[section], ink)
            before = section
        if self._beginning is not None:
            self._draw_boundary(painter, self._beginning, scale)

    def _name(self, painter: QPainter, place: QRectF, name: str, ink: QColor) -> None:
        """Writes the name of a section at the right edge of the page, on white, above its first block."""
        width, height = painter.fontMetrics().horizontalAdvance(name) + 8, painter.fontMetrics().height()
        room = QRectF(self.width() - width - 4, max(place.top() - height, 0), width, height)
        painter.fillRect(room, QColor("#ffffff"))
        painter.setPen(QPen(ink, 1))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, name)

    def _draw_boundary(self, painter: QPainter, first: Rectangle, scale: float) -> None:
        """Draws a dashed line above the beginning, as wide as what begins there, and says so at the right edge."""
        widest = max(
            [first.x + first.width, *(each.x + each.width for _, each in self._parts if each.x >= first.x - 9)]
        )
        y = round(first.y * scale) - 5
        painter.setPen(QPen(BOUNDARY, 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(round(first.x * scale) - 8, y, round(widest * scale) + 8, y)
        painter.setPen(QPen(BOUNDARY, 1.5, Qt.PenStyle.DotLine))
        place = QRectF(0, y + painter.fontMetrics().height() / 2, 0, 0)
        self._name(painter, place, self._begins_words, BOUNDARY)
