"""The styles of a Word file as plain values: their names, what they build on, sizes, spaces and lines."""

from __future__ import annotations

from typing import NamedTuple

from ascl_reader.briefing.briefing import Layout
from ascl_reader.briefing.sheets.print_styles import ATKINSON, PrintStyle

GUTTER = 4.5
"""Half the millimetres between two columns."""

HANGING = 0.25
"""Inches that a bullet's text is set in."""

FONT, DYSLEXIA_FONT = "Calibri", "Verdana"
"""What a Word user has: our own fonts are not on the clerk's machine."""

MASTHEAD, TOLD, ABOUT = "ASCL Masthead", "ASCL Provenance", "ASCL About"
GLANCE = "ASCL At a Glance"
POSITION, POSITION_BULLET = "ASCL Position", "ASCL Position Bullet"
OWN, OWN_HEADING, OWN_BULLET = "ASCL Our School", "ASCL Our School Heading", "ASCL Our School Bullet"
SMALL, SMALL_BULLET = "ASCL Small Print", "ASCL Small Print Bullet"
CONTENTS, RULED = "ASCL Contents", "ASCL Ruled Line"

KEPT_WITH_NEXT = (TOLD, GLANCE, OWN_HEADING, "Title", "Subtitle", "Heading 1", "Heading 2")
"""The styles whose paragraphs stay on the page of what follows them."""

IN_BOX = (OWN, OWN_HEADING, OWN_BULLET)
"""The styles of what the school wrote, with one box round them all."""

TINTED = (GLANCE, "List Number")
"""The styles of what stands at a glance, on a ground of their own."""


class StyleLook(NamedTuple):
    """How the paragraphs of one style look; sizes and spaces in points, the colour as #rrggbb."""

    name: str
    base: str
    size: float
    bold: bool
    colour: str
    before: float
    after: float


class StyleLine(NamedTuple):
    """A line on one side of the paragraphs of a style; its width in eighths of a point, the colour as #rrggbb."""

    style: str
    side: str
    kind: str
    width: int
    colour: str


def font_of(look: PrintStyle, layout: Layout) -> str:
    """Returns the font; on one page the narrow one even for readers with dyslexia, to whom it is recommended too."""
    return DYSLEXIA_FONT if ATKINSON in look.fonts and layout is not Layout.ONE_PAGE else FONT


def space_apart(look: PrintStyle, layout: Layout) -> float:
    """Returns the space between paragraphs in points."""
    return look.body * (0.12 if layout is Layout.ONE_PAGE else 0.4)


def line_spacing(look: PrintStyle, layout: Layout) -> float:
    """Returns the height of a line as a multiple of the font's own, which is about 1.2 ems."""
    return (look.leading + 0.66) / 1.22 * 0.93 if layout is Layout.ONE_PAGE else look.leading + 0.5


def style_looks(look: PrintStyle, position: float, layout: Layout) -> tuple[StyleLook, ...]:
    """Returns the styles of a layout; `position` is the size of its positions in points."""
    compact, card = layout is Layout.ONE_PAGE, layout is Layout.CARD
    title = look.small if card else look.title * (0.7 if compact else 1)
    heading = look.body + 1 if compact else look.title * 0.85 if card else look.heading
    apart = space_apart(look, layout)
    return (
        StyleLook("Normal", "", look.body, False, look.ink, 0.0, apart),
        StyleLook("Title", "Normal", title, True, look.ink, apart, apart),
        StyleLook("Subtitle", "Normal", look.body, False, look.quiet, 0.0, apart),
        StyleLook("Heading 1", "Normal", heading, True, look.ink, apart * 3.5, apart / 2),
        StyleLook("Heading 2", "Normal", look.small, True, look.quiet, apart * 1.5, apart / 2),
        StyleLook("Header", "Normal", look.small, False, look.quiet, 0.0, 0.0),
        StyleLook("Footer", "Normal", look.small, False, look.quiet, 0.0, 0.0),
        StyleLook("List Bullet", "Normal", look.body, False, look.ink, 0.0, apart),
        StyleLook("List Number", "Normal", look.body, False, look.ink, 0.0, apart),
        StyleLook(MASTHEAD, "Normal", look.small, False, look.quiet, 0.0, apart),
        StyleLook(TOLD, "Normal", look.small, False, look.quiet, 0.0, apart),
        StyleLook(ABOUT, "Normal", look.small, False, look.quiet, 0.0, apart),
        StyleLook(GLANCE, "Heading 1", look.body, True, look.ink, apart * 2, apart),
        StyleLook(POSITION, "Normal", position, False, look.ink, 0.0, apart),
        StyleLook(POSITION_BULLET, "List Bullet", position, False, look.ink, 0.0, apart),
        StyleLook(OWN, "Normal", look.body, False, look.ink, 0.0, apart),
        StyleLook(OWN_HEADING, "Heading 2", look.small, True, look.quiet, apart, apart / 2),
        StyleLook(OWN_BULLET, "List Bullet", look.body, False, look.ink, 0.0, apart),
        StyleLook(SMALL, "Normal", look.small, False, look.ink, 0.0, apart),
        StyleLook(SMALL_BULLET, "List Bullet", look.small, False, look.ink, 0.0, apart),
        StyleLook(CONTENTS, "Normal", look.body, False, look.ink, 0.0, apart * 1.5),
        StyleLook(RULED, "Normal", look.body, False, look.quiet, 0.0, 0.0),
    )


def style_lines(look: PrintStyle, layout: Layout) -> tuple[StyleLine, ...]:
    """Returns the lines: below the masthead, beside position and glance, round what the school wrote."""
    sides = ("left",) if layout is Layout.ONE_PAGE else ("top", "left", "bottom", "right")
    return (
        StyleLine(MASTHEAD, "bottom", "single", 10, look.accent),
        *(StyleLine(name, "left", "single", 24, look.ink) for name in (POSITION, POSITION_BULLET)),
        *(StyleLine(name, "left", "single", 24, look.accent) for name in TINTED),
        *(StyleLine(name, side, "dashed", 6, look.quiet) for name in IN_BOX for side in sides),
    )
