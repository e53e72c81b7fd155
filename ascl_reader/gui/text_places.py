"""Places in a text as Qt counts them: in UTF-16 units, where an emoji takes two."""

from __future__ import annotations


def in_utf16(text: str, start: int, length: int) -> tuple[int, int]:
    """Return a start and length counted in characters as Qt counts them."""
    if text.isascii() or max(text, default="") <= "\uffff":
        return start, length
    return start + _above(text[:start]), length + _above(text[start : start + length])


def _above(text: str) -> int:
    return sum(each > "\uffff" for each in text)
