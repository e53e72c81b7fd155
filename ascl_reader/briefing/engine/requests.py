"""What the engine is asked for, in this process or in one of its own: plain values, nothing of typst."""

from __future__ import annotations

from typing import Protocol

import msgspec


class SheetRequest(msgspec.Struct, frozen=True, tag=True):
    """Asks for a sheet as files: one for each page (png, svg), or one of all (pdf)."""

    layout: str
    """The name of its layout, without the ending."""
    data: str
    """What the layout is handed (JSON)."""
    output: str
    """pdf, png or svg."""
    dpi: float | None = None
    """The resolution of pictures, in dots per inch."""
    day: str = ""
    """The day that a PDF says it was made on, YYYY-MM-DD."""


class SheetQuestion(msgspec.Struct, frozen=True, tag=True):
    """Asks what a layout tells about a sheet, without drawing it; the answer is JSON."""

    layout: str
    data: str
    label: str
    """The name that the layout gives to the value."""
    one: bool = False
    """Whether the layout gives one value of this name; else it gives a list."""


class LogoRequest(msgspec.Struct, frozen=True, tag=True):
    """Asks for a logo as PNG, by its drawing (SVG)."""

    drawing: str
    dpi: float


EngineRequest = SheetRequest | SheetQuestion | LogoRequest


class CannotBeSet(Exception):
    """Typst cannot set what it was asked for; the text is its own."""


class Engine(Protocol):
    """Sets sheets; several threads may ask at the same time."""

    def answer(self, request: EngineRequest) -> list[bytes]:
        """Returns the files that were asked for, or what the layout tells. Raises CannotBeSet."""
        ...

    def free_memory(self) -> None:
        """Drops what was worked out for sheets that were set."""
        ...
