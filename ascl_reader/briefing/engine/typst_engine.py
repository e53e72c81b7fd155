"""Typesets sheets for preview, printing and PDF. The only module that imports typst."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Sequence
from datetime import datetime, timezone
from functools import cached_property
from pathlib import Path
from typing import Any

from ascl_reader.briefing.engine.print_fonts import font_folders
from ascl_reader.briefing.engine.requests import (
    CannotBeSet,
    EngineRequest,
    LogoRequest,
    SheetQuestion,
    SheetRequest,
)

LAYOUTS = "sheets"
"""The folder of the layouts in the program's resources."""

COMPILATIONS_KEPT = 10
"""For how many compilations typst keeps a result that none of them uses (typst's own number)."""

AGED = 3
"""Compilations of nothing after pages were drawn or measured, which happens at every pause in typing: what is two or
more texts old is dropped, and the last pages are still used again (half the memory, in the same time)."""

PICTURE = b"""
#set page(width: auto, height: auto, margin: 0pt, fill: none)
#let drawn(..size) = image(bytes(sys.inputs.logo), format: "svg", ..size)
#context {
  let natural = measure(drawn())
  let scale = calc.min(45mm / natural.width, 15mm / natural.height)
  drawn(width: natural.width * scale, height: natural.height * scale)
}
"""
"""The Typst source of a page with only a logo, in the size that it has on paper."""


class TypstEngine:
    """The engine in this process; its fonts are loaded once. Several threads may use it at the same time.

    A sheet's texts are handed over as JSON and set as they are: nothing typed can become markup. The day of printing
    is all that changes in the bytes from one run to the next.
    """

    def __init__(self, layouts: Path, fonts: Sequence[Path]) -> None:
        self._layouts = layouts
        self._folders = [str(folder) for folder in fonts]

    def load(self) -> None:
        """Loads typst, the layouts and the fonts, which the first request would do otherwise."""
        _ = self._files, self._fonts

    def answer(self, request: EngineRequest) -> list[bytes]:
        """Returns the files that were asked for, or what the layout tells. Raises CannotBeSet."""
        try:
            if isinstance(request, SheetQuestion):
                return [self._asked(request).encode()]
            if isinstance(request, LogoRequest):
                return [self._picture(request)]
            return self._set(request)
        except RuntimeError as error:  # typst's own word for a document that cannot be set
            raise CannotBeSet(str(error)) from error

    def free_memory(self) -> None:
        """Drops what was worked out for sheets that were set, which typst would keep for ten more compilations."""
        import typst

        _age(typst.Compiler(b"", font_paths=self._fonts, ignore_system_fonts=True), COMPILATIONS_KEPT + 1)
        give_back_memory()

    def compiler(self, layout: str, data: str) -> Any:
        """Returns typst's compiler for a sheet."""
        import typst

        return typst.Compiler(
            input={**self._files, "main": self._files[f"{layout}.typ"], "briefing.json": data.encode()},
            font_paths=self._fonts,
            ignore_system_fonts=True,
        )

    def _set(self, request: SheetRequest) -> list[bytes]:
        """Returns the files that typst makes: one for each page, or one for all of them."""
        compiler = self.compiler(request.layout, request.data)
        if request.output == "pdf":
            made = datetime.fromisoformat(request.day).replace(tzinfo=timezone.utc)
            files = compiler.compile(format="pdf", pdf_standards="ua-1", timestamp=made)
        else:
            files = compiler.compile(format=request.output, ppi=request.dpi)
        if request.output == "svg":
            _age(compiler, AGED)
        give_back_memory()
        return files if isinstance(files, list) else [files]  # a single page comes alone

    def _asked(self, request: SheetQuestion) -> str:
        """Returns what a layout tells about itself, as JSON.

        The engine keeps what it worked out, and drops what is old only when something is compiled: without that a
        hundred questions would hold a gigabyte.
        """
        compiler = self.compiler(request.layout, request.data)
        found: str = compiler.query(request.label, field="value", one=request.one)
        _age(compiler, AGED)
        return found

    def _picture(self, request: LogoRequest) -> bytes:
        import typst

        inputs = {"logo": request.drawing}
        compiler = typst.Compiler(PICTURE, font_paths=self._fonts, ignore_system_fonts=True, sys_inputs=inputs)
        picture: Any = compiler.compile(format="png", ppi=request.dpi)
        return bytes(picture)

    @cached_property
    def _files(self) -> dict[str, bytes]:
        """Returns the layouts; the sheet is one more file, as typst keeps no result where it is given as an input."""
        return {path.name: path.read_bytes() for path in self._layouts.glob("*.typ")}

    @cached_property
    def _fonts(self) -> Any:
        import typst

        return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=self._folders)


def engine_here(resources: Path, cache: Path) -> TypstEngine:
    """Returns an engine in this process, with the layouts and fonts of the program. Raises MissingFonts."""
    return TypstEngine(resources / LAYOUTS, font_folders(cache))


def _age(compiler: Any, compilations: int) -> None:
    """Lets what typst keeps grow older, by compilations of nothing (0.03 ms each)."""
    for _ in range(compilations):
        compiler.compile(b"", format="svg")


def give_back_memory() -> None:
    """Hands memory that is free back to the system, where the C library would hold on to it (glibc)."""
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
