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

from ascl_reader.briefing.briefing import Layout, Profile
from ascl_reader.briefing.sheets import phrases
from ascl_reader.briefing.sheets.content import TYPED, Sheet, SheetEntry
from ascl_reader.briefing.sheets.logo import Logo
from ascl_reader.briefing.sheets.print_fonts import font_folders, lacking_in_atkinson, printable_characters
from ascl_reader.briefing.sheets.print_styles import (
    ATKINSON,
    LOGO_DPI,
    MARGIN,
    PAPERS,
    print_style_of,
)
from ascl_reader.briefing.sheets.typed_note import lines_of
from ascl_reader.briefing.sheets.typed_text import kept_for_sense, printable, unbroken

_log = logging.getLogger("ascl_reader.paper")

LAYOUTS = "sheets"
"""The folder of the layouts in the program's resources."""

POINTS = 72 / 25.4
"""Points in a millimetre."""

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

LONGEST_HEAD = 70
"""Characters of the title in the head of a page."""


class SheetLength(NamedTuple):
    """The length of a sheet: its pages, the filled height of the last and the height of a full one (points)."""

    pages: int
    filled: float
    room: float


class Engine:
    """Typesets sheets; its fonts are loaded once. Several threads may use it at the same time.

    A sheet's texts are handed over as JSON and set as they are: nothing typed can become markup. The day of printing
    is all that changes in the bytes from one run to the next.
    """

    def __init__(self, resources: Path, cache: Path) -> None:
        self._layouts = resources / LAYOUTS
        self._cache = cache

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
        return SheetLength(int(found["pages"]), float(found["filled"]), float(found["room"]))

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
            input=self._layouts / f"{sheet.layout.value}.typ",
            root=self._layouts,
            font_paths=self._fonts,
            ignore_system_fonts=True,
            sys_inputs={"briefing": layout_data(sheet, logo, body)},
        )

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


def drawing_of(logo: Logo, profile: Profile) -> str:
    """Returns a logo's drawing as a profile prints it: grey where all is."""
    return logo.grey if profile is Profile.GREYSCALE else logo.drawing


def layout_data(sheet: Sheet, logo: Logo | None, body: float | None) -> str:
    """Returns the input of a layout as JSON: the sheet in printable characters, its print style and its paper."""
    width, height = PAPERS[sheet.paper]
    running = phrases.shortened(sheet.title, phrases.MOST_HEAD_WORDS, LONGEST_HEAD)
    alt = f"Logo of {sheet.school}" if sheet.school else "Logo"
    data = {
        "sheet": {
            **_unbroken(_sheet_data(sheet)),
            "head": sheet.head,
            "details": sheet.details,
            "author": sheet.author,
            "running": running,
        },
        "look": {
            **msgspec.to_builtins(print_style_of(sheet.profile, body, sheet.colour)),
            "lacking": {ATKINSON: lacking_in_atkinson()},
        },
        "logo": {"drawing": drawing_of(logo, sheet.profile), "alt": alt} if logo else None,
        "page": {"width": width * POINTS, "height": height * POINTS, "margin": MARGIN * POINTS},
    }
    return msgspec.json.encode(_printable(data, printable_characters())).decode()


def _sheet_data(sheet: Sheet) -> dict[str, Any]:
    """Returns the sheet as plain data; the lead of a position, and the lines and links of a note, besides."""
    data: dict[str, Any] = msgspec.to_builtins(sheet)
    for entry, plain in zip(data["entries"], sheet.entries, strict=True):
        entry["lead"], entry["after_lead"] = plain.lead
        labels = (phrases.POSITION, *(part.heading for part in plain.parts))
        entry["running_on"] = {label: _running_on(plain, label) for label in labels}
        if sheet.layout is Layout.CARD:
            entry.update({key: kept_for_sense(entry[key]) for key in ("lead", "after_lead")})
            for passage in entry["position"]:
                passage["text"] = kept_for_sense(passage["text"])
        for part in entry["parts"]:
            if part["part"] in TYPED:
                _add_lines(part["passages"])
    _add_lines(data["cover"])
    return data


def _add_lines(passages: list[dict[str, Any]]) -> None:
    for passage in passages:
        passage["lines"] = msgspec.to_builtins(lines_of(passage["text"]))


def _running_on(entry: SheetEntry, label: str) -> str:
    return phrases.running_on(entry.number, entry.title, phrases.HEADING_RUNNING_ON.get(label, label))


def _unbroken(data: Any) -> Any:
    """Returns texts whose dates and figures stay in one line; addresses and titles, which others read, as they are."""
    if isinstance(data, str):
        return unbroken(data)
    if isinstance(data, dict):
        return {key: value if key in {"link", "id", "title"} else _unbroken(value) for key, value in data.items()}
    return [_unbroken(each) for each in data] if isinstance(data, list | tuple) else data


def _printable(data: Any, characters: frozenset[int]) -> Any:
    if isinstance(data, str):
        return printable(data, characters)
    if isinstance(data, dict):
        return {key: value if key == "drawing" else _printable(value, characters) for key, value in data.items()}
    return [_printable(each, characters) for each in data] if isinstance(data, list | tuple) else data
