"""How each profile prints: letters, sizes, spacing, colours. Plain values that the layouts and the writers share."""

from __future__ import annotations

import msgspec

from ascl_reader.briefing.briefing import Paper, Profile
from ascl_reader.briefing.school_colour import tint_of

SOURCE_SANS, ATKINSON = "Source Sans Pro", "Atkinson Hyperlegible"

SMALLEST = 11.0
"""Points; no profile and no budget prints anything smaller."""

MARGIN = 20.0
"""Millimetres on every side; nothing is printed outside."""

PAPERS = {Paper.A4: (210.0, 297.0), Paper.LETTER: (215.9, 279.4)}
"""Width and height in millimetres."""

LOGO_DPI = 400.0
"""Dots per inch of a logo where a format shows no drawings."""

CAPITALS = 0.66
"""Height of a capital letter in ems: what a line takes besides its leading."""

CLOSER_LINES, CLOSER_PARTS = 0.89, 0.8
"""What is left of the spaces between lines and between parts where they stand closer; of the widest, lines still stand
one and a half letters apart."""


class PrintStyle(msgspec.Struct, frozen=True):
    """How one profile is printed. Sizes are in points; leading and the spaces between paragraphs and letters in ems."""

    fonts: tuple[str, ...] = (SOURCE_SANS,)
    body: float = 12.0
    small: float = 11.0
    position: float = 13.0
    heading: float = 16.0
    title: float = 26.0
    leading: float = 0.62
    apart: float = 0.9
    tracking: float = 0.0
    spacing: float = 1.0
    """Width of a space, as a share of the font's own."""
    side_by_side: bool = True
    """Whether context and rationale stand beside one another."""
    smallest: float = 12.0
    """How far a page budget may make the body smaller."""
    ink: str = "#1d2430"
    quiet: str = "#4a5462"
    accent: str = "#1f5fa8"
    tint: str = "#eef3fa"
    line: str = "#b9c1cc"


PRINT_STYLES = {
    Profile.STANDARD: PrintStyle(smallest=SMALLEST),
    Profile.LARGE: PrintStyle(
        body=18.0,
        small=16.0,
        position=19.0,
        heading=22.0,
        title=30.0,
        leading=0.7,
        side_by_side=False,
        smallest=18.0,
    ),
    Profile.DYSLEXIA: PrintStyle(
        fonts=(ATKINSON, SOURCE_SANS),
        body=14.0,
        small=12.5,
        position=14.5,
        heading=17.5,
        title=25.0,
        leading=0.95,
        apart=1.5,
        tracking=0.03,
        spacing=1.35,
        side_by_side=False,
        smallest=14.0,
    ),
    Profile.GREYSCALE: PrintStyle(
        ink="#000000",
        quiet="#3a3a3a",
        accent="#000000",
        tint="#f0f0f0",
        line="#8a8a8a",
        smallest=SMALLEST,
    ),
}
"""The look of every profile."""


def print_style_of(
    profile: Profile, body: float | None = None, colour: str = "", *, closer: bool = False
) -> PrintStyle:
    """Returns a profile's print style, scaled to a size of the body text if one is given, nothing under 11 points.

    `colour` is the school's (#rrggbb); greyscale has none. `closer` takes a little of the spaces, not of the letters.
    """
    look = PRINT_STYLES[profile]
    if closer:
        look = msgspec.structs.replace(look, leading=CLOSER_LINES * look.leading, apart=CLOSER_PARTS * look.apart)
    if colour and profile is not Profile.GREYSCALE:
        look = msgspec.structs.replace(look, accent=colour, tint=tint_of(colour))
    if body is None or body == look.body:
        return look
    sizes = {name: max(SMALLEST, getattr(look, name) * body / look.body) for name in ("small", "position", "heading")}
    return msgspec.structs.replace(look, body=body, title=look.title * body / look.body, **sizes)


def line_height(look: PrintStyle) -> float:
    """Returns the line height of the body text, in points."""
    return look.body * (CAPITALS + look.leading)
