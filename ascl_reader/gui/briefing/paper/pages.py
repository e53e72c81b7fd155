"""A briefing's pages as the engine's own drawings: the same ones are shown, printed and counted."""

from __future__ import annotations

import base64
import re
from collections.abc import Generator, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QRectF, QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgRenderer

from ascl_reader import paths
from ascl_reader.briefing.briefing import Briefing, Profile
from ascl_reader.briefing.engine.engine_process import EngineProcess
from ascl_reader.briefing.sheets.content import SchoolNotes
from ascl_reader.briefing.sheets.logo import Logo, read_logo
from ascl_reader.briefing.sheets.print_styles import PAPERS
from ascl_reader.briefing.sheets.typeset import PreparedSheet, SheetMaker
from ascl_reader.errors import UnsuitableLogo
from ascl_reader.library.library import Library
from ascl_reader.progress import Progress

FREE = "freeing the memory of pages"
"""The job that ends a typesetter's engine: each part that asks it in the background has it done last."""

POINTS = 72 / 25.4
"""Points in a millimetre."""

_LOGO = re.compile(rb"data:image/svg\+xml;base64,[^\"]*")
"""A logo in a drawing, which Qt cannot draw itself: it is a drawing within a drawing."""


class Pages(NamedTuple):
    """What is printed: the sheet, a drawing (SVG) of each page, and why its logo is not on it."""

    briefing: Briefing
    made: PreparedSheet
    drawings: tuple[bytes, ...]
    refused: UnsuitableLogo | None

    @property
    def size(self) -> QSizeF:
        """The size of a page in points."""
        width, height = PAPERS[self.made.sheet.paper]
        return QSizeF(width * POINTS, height * POINTS)


class Typesetter:
    """Sets the pages of briefings of a library, with an engine that is started by the first one."""

    def __init__(self, library: Library, cache: Path | None = None) -> None:
        self._library = library
        self._engine = EngineProcess(paths.resources(), cache or paths.user_cache())
        self._digest = ""
        self._sheet_maker: SheetMaker | None = None
        self._logo: tuple[tuple[Logo, Profile], bytes] | None = None
        self.is_shown = False
        """Whether a window shows its pages: the engine stays ready for their next change."""

    @property
    def sheet_maker(self) -> SheetMaker:
        """The sheet maker for the present library."""
        if self._sheet_maker is None or self._digest != self._library.digest:
            self._digest = self._library.digest
            self._sheet_maker = SheetMaker(self._library.copy(), self._engine)
        return self._sheet_maker

    def start(self) -> None:
        """Starts the engine, in any thread: it gets ready while the window is made."""
        self._engine.start()

    def forget_earlier_library(self) -> None:
        """Drops the sheet maker of a library whose contents have changed; a job that still uses it ends with it."""
        if self._digest != self._library.digest:
            self._sheet_maker = None

    def free_memory(self) -> None:
        """Drops what was worked out for the pages so far, in any thread, unless a window shows them."""
        if self.is_shown:
            return
        sheet_maker = self._sheet_maker
        if sheet_maker is not None:
            sheet_maker.forget()
        self._engine.free_memory()

    def setting(self, briefing: Briefing, own: Mapping[str, SchoolNotes]) -> Generator[Progress, None, Pages]:
        """Sets a briefing's pages in any thread; yields the progress. A briefing of nothing has no pages."""
        sheet_maker = self.sheet_maker
        return self._set(sheet_maker, briefing, own, date.today())

    def _set(
        self, sheet_maker: SheetMaker, briefing: Briefing, own: Mapping[str, SchoolNotes], printed: date
    ) -> Generator[Progress, None, Pages]:
        logo, refused = None, None
        if briefing.logo:
            try:
                logo = read_logo(Path(briefing.logo))
            except UnsuitableLogo as error:
                refused = error
        made = yield from sheet_maker.preparing(briefing, own, printed, logo)
        yield 1, 2
        drawings = [_exact(each) for each in sheet_maker.drawings(made)] if made.sheet.entries else []
        if made.logo is not None:
            picture = b"data:image/png;base64," + base64.b64encode(self._picture(sheet_maker, made, made.logo))
            drawings = [_LOGO.sub(picture, each) for each in drawings]
        if made.logo_refused:
            refused = UnsuitableLogo(path=Path(briefing.logo), reason="it cannot be drawn")
        return Pages(briefing, made, tuple(drawings), refused)

    def _picture(self, sheet_maker: SheetMaker, made: PreparedSheet, logo: Logo) -> bytes:
        """Returns a logo as PNG, drawn by the engine once for each profile's colours."""
        drawn = logo, made.sheet.profile
        if self._logo is None or self._logo[0] != drawn:
            self._logo = drawn, sheet_maker.logo_picture(made) or b""
        return self._logo[1]


def _exact(drawing: bytes) -> bytes:
    """Returns a drawing whose letters have their own weight: on a printer Qt outlines fills that say no width."""
    return drawing.replace(b"<svg ", b'<svg stroke-width="0" ', 1)


def draw_page(painter: QPainter, drawing: bytes, place: QRectF) -> None:
    """Draws a page into a place, as sharp as what is painted on allows."""
    hints = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    painter.setRenderHints(hints)
    QSvgRenderer(QByteArray(drawing)).render(painter, place)


def page_text(sheet_maker: SheetMaker, made: PreparedSheet, page: int) -> str:
    """Returns the text of one page (0 is the first) in the order of reading."""
    from ascl_reader.importer.readers.pdf.page_picture import page_words

    return page_words(Path("briefing.pdf"), sheet_maker.pdf(made), page + 1)
