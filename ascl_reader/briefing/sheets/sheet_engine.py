"""Has sheets set by an engine: as PDF, pictures and drawings, and tells how long they are."""

from __future__ import annotations

import json
import logging
import time
from typing import NamedTuple

import msgspec

from ascl_reader.briefing.briefing import Profile
from ascl_reader.briefing.engine.requests import (
    CannotBeSet,
    Engine,
    LogoRequest,
    SheetQuestion,
    SheetRequest,
)
from ascl_reader.briefing.sheets.content import Sheet
from ascl_reader.briefing.sheets.layout_input import drawing_of, layout_data
from ascl_reader.briefing.sheets.logo import Logo
from ascl_reader.briefing.sheets.print_styles import LOGO_DPI

_log = logging.getLogger("ascl_reader.paper")

EXTENT, BESIDE = "<extent>", "<beside>"
"""Labels in a layout: of the sheet's length, and of the statements whose context and rationale stand side by side."""


class SheetLength(NamedTuple):
    """The length of a sheet: its pages, how far down the last is filled, and the room for text of each (points)."""

    pages: int
    filled: float
    """From the top of the paper."""
    room: float
    top: float
    """What is above the text."""

    @property
    def text(self) -> float:
        """The height of the text on the last page."""
        return self.filled - self.top


class SheetEngine:
    """Has sheets set and measured by an engine. Several threads may use it at the same time."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._handed: tuple[tuple[Sheet, Logo | None, float | None], str] | None = None

    def pdf(self, sheet: Sheet, logo: Logo | None = None, body: float | None = None) -> bytes:
        """Returns the sheet as tagged PDF (PDF/UA-1)."""
        return self._set("pdf", sheet, logo, body, day=sheet.printed_on)[0]

    def pages(self, sheet: Sheet, dpi: float, logo: Logo | None = None, body: float | None = None) -> list[bytes]:
        """Returns each page as a PNG picture; the resolution is in dots per inch."""
        return self._set("png", sheet, logo, body, dpi=dpi)

    def drawings(self, sheet: Sheet, logo: Logo | None = None, body: float | None = None) -> list[bytes]:
        """Returns each page as an SVG drawing, for a printer."""
        return self._set("svg", sheet, logo, body)

    def length(self, sheet: Sheet, logo: Logo | None = None, body: float | None = None) -> SheetLength:
        """Returns the length of the sheet, without drawing it."""
        found = json.loads(self._told(EXTENT, sheet, logo, body, one=True))
        return SheetLength(int(found["pages"]), float(found["filled"]), float(found["room"]), float(found["top"]))

    def beside(self, sheet: Sheet, logo: Logo | None = None, body: float | None = None) -> frozenset[int]:
        """Returns the numbers of the statements whose context and rationale stand beside one another."""
        return frozenset(json.loads(self._told(BESIDE, sheet, logo, body, one=False)))

    def can_draw(self, sheet: Sheet, logo: Logo) -> bool:
        """Returns whether a logo can be drawn."""
        try:
            self._told(EXTENT, msgspec.structs.replace(sheet, entries=(), glance=()), logo, None, one=True)
        except CannotBeSet:
            return False
        return True

    def picture(self, logo: Logo, profile: Profile) -> bytes:
        """Returns a logo as PNG of at most 45 by 15 mm, for formats that show no drawings."""
        return self._engine.answer(LogoRequest(drawing_of(logo, profile), LOGO_DPI))[0]

    def forget(self) -> None:
        """Drops the sheet that was asked about last."""
        self._handed = None

    def _set(
        self,
        output: str,
        sheet: Sheet,
        logo: Logo | None,
        body: float | None,
        *,
        dpi: float | None = None,
        day: str = "",
    ) -> list[bytes]:
        began = time.perf_counter()
        data = self._input(sheet, logo, body)
        files = self._engine.answer(SheetRequest(sheet.layout.value, data, output, dpi, day))
        _log.debug("%s as %s in %.0f ms", sheet.layout.value, output, 1000 * (time.perf_counter() - began))
        return files

    def _told(self, label: str, sheet: Sheet, logo: Logo | None, body: float | None, *, one: bool) -> bytes:
        return self._engine.answer(SheetQuestion(sheet.layout.value, self._input(sheet, logo, body), label, one))[0]

    def _input(self, sheet: Sheet, logo: Logo | None, body: float | None) -> str:
        """Returns the input of a layout; a sheet that was measured is mostly drawn next, and is not made ready twice.

        Several threads may come here: each takes and leaves the whole of it in one step.
        """
        kept = self._handed
        if kept is not None and kept[0][0] is sheet and kept[0][1] is logo and kept[0][2] == body:
            return kept[1]
        made = layout_data(sheet, logo, body)
        self._handed = ((sheet, logo, body), made)
        return made
