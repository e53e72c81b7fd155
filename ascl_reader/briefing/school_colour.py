"""A school's colour on white paper: made dark enough to be seen and read, and a pale one of its hue for grounds."""

from __future__ import annotations

import colorsys
import re

LEAST_CONTRAST = 4.5
"""The contrast of text to its ground that WCAG 2.2 asks for (1.4.3, level AA)."""

_NAMED = re.compile(r"#?([0-9a-f]{6}|[0-9a-f]{3})", re.IGNORECASE)

_STEP = 0.01
"""Share of the lightness by which a colour is made darker at a time."""

_GROUND = 0.08
"""Share of a colour in the ground of a box."""


def parse_colour(text: str) -> str | None:
    """Returns a colour typed as #1f5fa8, 1F5FA8 or #15a as #rrggbb; None for anything else."""
    found = _NAMED.fullmatch(text.strip())
    if found is None:
        return None
    digits = found[1].lower()
    return f"#{digits if len(digits) == 6 else ''.join(2 * each for each in digits)}"


def contrast_with_white(colour: str) -> float:
    """Returns the contrast of a colour (#rrggbb) with white, from 1 to 21, as WCAG works it out."""
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in _shares(colour)]
    return 1.05 / (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05)


def readable_colour(text: str) -> str:
    """Returns a colour as #rrggbb, darker where white paper would swallow it; empty if it is none."""
    colour = parse_colour(text)
    if colour is None:
        return ""
    hue, lightness, saturation = colorsys.rgb_to_hls(*_shares(colour))
    while contrast_with_white(colour) < LEAST_CONTRAST:
        lightness -= _STEP
        colour = _named(colorsys.hls_to_rgb(hue, max(lightness, 0.0), saturation))
    return colour


def tint_of(colour: str) -> str:
    """Returns the pale ground that goes with a colour."""
    red, green, blue = (1 - _GROUND * (1 - each) for each in _shares(colour))
    return _named((red, green, blue))


def _shares(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue


def _named(shares: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(each * 255):02x}" for each in shares)
