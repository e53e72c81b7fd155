"""Which way a text runs: from right to left where its first letter is one of Arabic, Hebrew or the like."""

from __future__ import annotations

from unicodedata import bidirectional


def runs_from_right(text: str) -> bool:
    """Returns whether a text runs from right to left; one without a letter does not."""
    if text.isascii():
        return False
    first = next((kind for kind in map(bidirectional, text) if kind in ("L", "R", "AL")), "L")
    return first != "L"


def html_direction(text: str) -> str:
    """Returns the attribute that tells a browser so of an element with this text, empty for others."""
    return ' dir="rtl"' if runs_from_right(text) else ""
