"""The preview: the pages as they will be printed, drawn off the window's thread, sharp at every zoom and screen."""

from __future__ import annotations

from collections.abc import Generator
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea

from ascl_reader.gui.briefing.page_places import Fit, PagePlaces
from ascl_reader.gui.briefing.paper.pages import (
    FREE,
    Pages,
    Typesetter,
    draw_page,
    page_text,
)
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.widgets.accessible import DOCUMENT, ROLE
from ascl_reader.gui.widgets.background import Background

DRAW, READ = "drawing pages", "reading a page"

SETTLED = 500
"""Milliseconds without a change until the text of the page is looked up for a screen reader."""

MOST_DOTS = 24_000_000
"""Dots of one drawn page; a larger one is drawn a little coarser than the screen."""

KEPT = 2
"""Pages kept before and after those that are seen."""


class Drawn(NamedTuple):
    """A page as drawn: the drawing it was made from, and how many dots wide it is."""

    drawing: bytes
    width: int
    image: QImage


class BriefingPreview(QAbstractScrollArea):
    """Emits that the page that is looked at, or the zoom, changed."""

    moved = Signal()
    broken = Signal(object)

    def __init__(self, typesetter: Typesetter, appearance: Appearance) -> None:
        super().__init__()
        self._typesetter = typesetter
        self._appearance = appearance
        self.places = PagePlaces()
        self.pages: Pages | None = None
        self._drawn: dict[int, Drawn] = {}
        self._told = self.tr("No pages")

        self._background = Background(self)
        self._background.progressed.connect(self._take_drawn)
        self._background.finished.connect(self._finished)
        self._background.failed.connect(lambda kind, error: self.broken.emit(error))
        self._settled = QTimer(self, singleShot=True, interval=SETTLED)
        self._settled.timeout.connect(self._read)
        self.setObjectName("briefingPreview")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # or the fit would swing
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(ROLE, DOCUMENT)
        self.setAccessibleName(self._told)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.horizontalScrollBar().valueChanged.connect(self._scrolled)
        appearance.changed.connect(self.viewport().update)

    @property
    def page(self) -> int:
        """The page that is looked at, from 1."""
        return self.places.most_seen(self._seen()) + 1

    def show_pages(self, pages: Pages, told: str) -> None:
        """Shows pages; `told` says in words what they are. Pages shown already stay until they are drawn again."""
        self.pages = pages if pages.drawings else None
        self._told = told
        count = len(pages.drawings)
        self._drawn = {number: each for number, each in self._drawn.items() if number < count}
        self.setAccessibleName(self.tr("Preview: {told}").format(told=told))
        self.setAccessibleDescription("")
        self._place()

    def show_nothing(self, told: str) -> None:
        """Shows no page, but says why."""
        self.pages, self._told, self._drawn = None, told, {}
        self._background.drop(DRAW)
        self.setAccessibleName(told)
        self.setAccessibleDescription("")
        self._place()

    def let_go(self) -> None:
        """Stops without waiting and keeps no page: the window is closed, and may be opened again."""
        self.show_nothing("")
        self._settled.stop()
        self._background.let_go()
        self._background.run(FREE, self._typesetter.free_memory)

    def close_down(self) -> None:
        """Stops what is under way and waits for it, before the program ends."""
        self._settled.stop()
        self._background.close()

    def zoom(self, up: bool) -> None:
        """Shows the pages larger or smaller."""
        self.places.step(up)
        self._place(keep=True)

    def zoom_to(self, fit: Fit, zoom: float = 1.0) -> None:
        """Shows a whole page, its whole width, or a zoom of one's own choice."""
        self.places.fit = fit
        self.places.zoom = zoom if fit is Fit.CHOSEN else self.places.zoom
        self._place(keep=True)

    def turn(self, forward: bool) -> None:
        """Goes on by a page where whole pages are seen, else by what is seen."""
        bar = self.verticalScrollBar()
        if self.places.page.height() > self.viewport().height():
            bar.setValue(bar.value() + (1 if forward else -1) * bar.pageStep())
            return
        self.go_to(self.page + (self.places.columns if forward else -self.places.columns))

    def go_to(self, page: int) -> None:
        """Shows a page, from 1, in the middle of the view where it has room."""
        if self.places.count:
            place = self.places.place(min(max(page, 1), self.places.count) - 1)
            spare = max(0, self.viewport().height() - place.height()) // 2
            self.verticalScrollBar().setValue(place.top() - spare)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Places the pages again."""
        super().resizeEvent(event)
        self._place(keep=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turns pages by Page Up and Page Down, Home and End; the arrows scroll."""
        key = event.key()
        if key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Space):
            back = key == Qt.Key.Key_PageUp or bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.turn(not back)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go_to(1 if key == Qt.Key.Key_Home else self.places.count)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zooms with Ctrl, else scrolls."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom(event.angleDelta().y() > 0)
            event.accept()
        else:
            super().wheelEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Shows that it has the keyboard focus."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Shows that it has lost the keyboard focus."""
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the pages that are seen; one that is not drawn yet is white paper."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        colours = self._appearance.colours
        painter.fillRect(self.viewport().rect(), QColor(colours.behind_paper))
        offset = self._offset()
        for number in self.places.seen(self._seen()):
            place = self.places.place(number).translated(-offset)
            for spread in (3, 2, 1):
                painter.fillRect(place.adjusted(-spread, 1 - spread, spread, 1 + spread), QColor(0, 0, 0, 14))
            painter.fillRect(place, Qt.GlobalColor.white)
            drawn = self._drawn.get(number)
            if drawn is not None:
                painter.drawImage(place, drawn.image)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    def _place(self, keep: bool = False) -> None:
        """Places the pages; with `keep` the page in view stays where it was."""
        page = self.page if keep and self.places.count else 0
        room = self.viewport().size()
        if self.pages is None:
            self.places.count = 0
        else:
            self.places.take(len(self.pages.drawings), self.pages.size, room)
        whole = self.places.whole
        for bar, length, seen in (
            (self.verticalScrollBar(), whole.height(), room.height()),
            (self.horizontalScrollBar(), whole.width(), room.width()),
        ):
            bar.setPageStep(seen)
            bar.setSingleStep(40)
            bar.setRange(0, max(0, length - seen) if self.places.count else 0)
            bar.setEnabled(bar.maximum() > 0)  # else only its room is kept: it has nothing to show
        if page > 1:
            self.go_to(page)
        self._scrolled()

    def _scrolled(self) -> None:
        self.viewport().update()
        self._draw()
        self._settled.start()
        self.moved.emit()

    def _draw(self) -> None:
        """Draws what is seen and what comes before and after it, as far as it is not."""
        if self.pages is None or not self.isVisible():
            return
        seen = self.places.seen(self._seen())
        first, last = (seen[0], seen[-1]) if seen else (0, 0)
        near = range(max(0, first - KEPT), min(last + KEPT + 1, self.places.count))
        self._drawn = {number: each for number, each in self._drawn.items() if number in near}
        width = self._dots()
        wanted = [*seen, *(number for number in near if number not in seen and abs(number - first) <= 1)]
        missing = [number for number in wanted if not self._is_drawn(number, width)]
        if not missing:
            self._background.drop(DRAW)
            return
        self._background.run(DRAW, partial(_drawing, self.pages, missing, width))

    def _is_drawn(self, number: int, width: int) -> bool:
        there = self._drawn.get(number)
        assert self.pages is not None
        return there is not None and there.width == width and there.drawing is self.pages.drawings[number]

    def _dots(self) -> int:
        """Returns how many dots wide a page is drawn."""
        page, ratio = self.places.page, self.devicePixelRatioF()
        dots = page.width() * page.height() * ratio * ratio
        coarser: float = min(1.0, (MOST_DOTS / max(dots, 1)) ** 0.5)
        return round(page.width() * ratio * coarser)

    def _take_drawn(self, kind: str, step: tuple[int, Drawn]) -> None:
        number, drawn = step
        if self.pages is not None and number < len(self.pages.drawings):
            self._drawn[number] = drawn
            self.viewport().update(self.places.place(number).translated(-self._offset()))

    def _finished(self, kind: str, result: object) -> None:
        if isinstance(result, tuple):
            number, text = result  # another page may be looked at by now: its own text follows
            page = self.tr("Page {page} of {count}").format(page=number, count=self.places.count)
            self.setAccessibleDescription(f"{page}. {text}")

    def _read(self) -> None:
        if self.pages is not None and self.isVisible():
            sheet_maker, made, number = self._typesetter.sheet_maker, self.pages.made, self.page
            self._background.run(READ, lambda: (number, page_text(sheet_maker, made, number - 1)))

    def _offset(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _seen(self) -> QRect:
        return QRect(self._offset(), self.viewport().size())


def _drawing(pages: Pages, numbers: list[int], width: int) -> Generator[tuple[int, Drawn], None, None]:
    """Yields pages drawn so many dots wide, in any thread."""
    height = round(width * pages.size.height() / pages.size.width())
    for number in numbers:
        image = QImage(width, height, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        draw_page(painter, pages.drawings[number], QRectF(0, 0, width, height))
        painter.end()
        yield number, Drawn(pages.drawings[number], width, image)
