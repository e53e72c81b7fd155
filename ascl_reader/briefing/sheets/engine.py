"""Typesets sheets for preview, printing and PDF. The only module that imports typst."""

from __future__ import annotations

import ctypes
import json
import logging
import sys
import time
from datetime import datetime, timezone
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from ascl_reader.briefing.briefing import Profile
from ascl_reader.briefing.sheets.content import Sheet
from ascl_reader.briefing.sheets.layout_input import drawing_of, layout_data
from ascl_reader.briefing.sheets.logo import Logo
from ascl_reader.briefing.sheets.print_fonts import font_folders
from ascl_reader.briefing.sheets.print_styles import LOGO_DPI

_log = logging.getLogger("ascl_reader.paper")

LAYOUTS = "sheets"
"""The folder of the layouts in the program's resources."""

COMPILATIONS_KEPT = 10
"""How many compilations typst keeps a result for that none of them uses (its own number)."""

AGED = 3
"""Compilations of nothing after pages were drawn or measured, which happens at every pause in typing: what is two and
more texts old is let go of, and the last pages are still used again (half the memory, in the same time)."""

PICTURE = b"""
#set page(width: auto, height: auto, margin: 0pt, fill: none)
#let drawn(..size) = image(bytes(sys.inputs.logo), format: "svg", ..size)
#context {
  let natural = measure(drawn())
  let scale = calc.min(45mm / natural.width, 15mm / natural.height)
  drawn(width: natural.width * scale, height: natural.height * scale)
}
"""
"""A page that is a logo and nothing else, of the size that it has on paper."""


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


class Engine:
    """Typesets sheets; its fonts are loaded once. Several threads may use it at the same time.

    A sheet's texts are handed over as JSON and set as they are: nothing typed can become markup. The day of printing
    is all that changes in the bytes from one run to the next.
    """

    def __init__(self, resources: Path, cache: Path) -> None:
        self._layouts = resources / LAYOUTS
        self._cache = cache
        self._handed: tuple[tuple[Sheet, Logo | None, float | None], str] | None = None

    def pdf(self, sheet: Sheet, logo: Logo | None = None, body: float | None = None) -> bytes:
        """Returns the sheet as tagged PDF (PDF/UA-1)."""
        made = datetime.fromisoformat(sheet.printed_on).replace(tzinfo=timezone.utc)
        return self._compile(sheet, logo, body, format="pdf", pdf_standards="ua-1", timestamp=made)[0]

    def pages(self, sheet: Sheet, dpi: float, logo: Logo | None = None, body: float | None = None) -> list[bytes]:
        """Returns each page as a PNG picture; the resolution is in dots per inch."""
        return self._compile(sheet, logo, body, format="png", ppi=dpi)

    def drawings(self, sheet: Sheet, logo: Logo | None = None, body: float | None = None) -> list[bytes]:
        """Returns each page as an SVG drawing, for a printer."""
        return self._compile(sheet, logo, body, format="svg")

    def length(self, sheet: Sheet, logo: Logo | None = None, body: float | None = None) -> SheetLength:
        """Returns the length of the sheet, without drawing it."""
        found = json.loads(_asked(self._compiler(sheet, logo, body), field="value", one=True))
        return SheetLength(int(found["pages"]), float(found["filled"]), float(found["room"]), float(found["top"]))

    def beside(self, sheet: Sheet, logo: Logo | None = None, body: float | None = None) -> frozenset[int]:
        """Returns the numbers of the statements whose context and rationale stand beside one another."""
        return frozenset(json.loads(_asked(self._compiler(sheet, logo, body), "<beside>", field="value")))

    def can_draw(self, sheet: Sheet, logo: Logo) -> bool:
        """Returns whether typst can draw a logo."""
        try:
            _asked(self._compiler(msgspec.structs.replace(sheet, entries=(), glance=()), logo, None))
        except RuntimeError:  # typst's own word for a document that cannot be set
            return False
        return True

    def picture(self, logo: Logo, profile: Profile) -> bytes:
        """Returns a logo as PNG of at most 45 by 15 mm, for formats that show no drawings."""
        import typst

        drawing = drawing_of(logo, profile)
        compiler = typst.Compiler(
            PICTURE, font_paths=self._fonts, ignore_system_fonts=True, sys_inputs={"logo": drawing}
        )
        picture: Any = compiler.compile(format="png", ppi=LOGO_DPI)
        return bytes(picture)

    def free_memory(self) -> None:
        """Lets go of what was worked out for sheets that were set; typst keeps it for ten compilations more."""
        import typst

        compiler = typst.Compiler(b"", font_paths=self._fonts, ignore_system_fonts=True)
        self._handed = None
        _age(compiler, COMPILATIONS_KEPT + 1)
        _give_back()

    def _compile(self, sheet: Sheet, logo: Logo | None, body: float | None, **output: Any) -> list[bytes]:
        """Returns what typst makes: a file for each page, or one for all of them."""
        began = time.perf_counter()
        compiler = self._compiler(sheet, logo, body)
        made = compiler.compile(**output)
        if output["format"] == "svg":
            _age(compiler, AGED)
        _give_back()
        _log.debug("%s as %s in %.0f ms", sheet.layout.value, output["format"], 1000 * (time.perf_counter() - began))
        return made if isinstance(made, list) else [made]  # a single page comes alone

    def _compiler(self, sheet: Sheet, logo: Logo | None, body: float | None) -> Any:
        import typst

        return typst.Compiler(
            input={
                **self._files,
                "main": self._files[f"{sheet.layout.value}.typ"],
                "briefing.json": self._input(sheet, logo, body).encode(),
            },
            font_paths=self._fonts,
            ignore_system_fonts=True,
        )

    def _input(self, sheet: Sheet, logo: Logo | None, body: float | None) -> str:
        """Returns what a layout is handed; a sheet that was measured is mostly drawn next, and is not made ready twice.

        Several threads may come here: each takes and leaves the whole of it in one step.
        """
        kept = self._handed
        if kept is not None and kept[0][0] is sheet and kept[0][1] is logo and kept[0][2] == body:
            return kept[1]
        made = layout_data(sheet, logo, body)
        self._handed = ((sheet, logo, body), made)
        return made

    @cached_property
    def _files(self) -> dict[str, bytes]:
        """Returns the layouts; the sheet is one file more, as with an input that changes nothing set would be kept."""
        return {path.name: path.read_bytes() for path in self._layouts.glob("*.typ")}

    @cached_property
    def _fonts(self) -> Any:
        import typst

        folders = [str(folder) for folder in font_folders(self._cache)]
        return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)


def _asked(compiler: Any, what: str = "<extent>", **how: Any) -> str:
    """Returns what a layout tells about itself, its length where nothing else is asked, as JSON.

    The engine keeps what it worked out, and lets go of what is old only when something is compiled: without that a
    hundred questions would hold a gigabyte.
    """
    found: str = compiler.query(what, **how)
    _age(compiler, AGED)
    return found


def _age(compiler: Any, compilations: int) -> None:
    """Lets what typst keeps grow older, by compilations of nothing (0.03 ms each)."""
    for _ in range(compilations):
        compiler.compile(b"", format="svg")


def _give_back() -> None:
    """Hands memory that is free back to the system, where the C library would hold on to it (glibc)."""
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
