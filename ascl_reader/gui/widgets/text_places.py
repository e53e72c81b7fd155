"""Places in a text as Qt counts them: in UTF-16 units, where an emoji takes two."""

from __future__ import annotations


def in_utf16(text: str, start: int, length: int) -> tuple[int, int]:
    """Returns a start and length counted in characters as Qt counts them."""
    if text.isascii() or max(text, default="") <= "\uffff":
        return start, length
    return start + _above(text[:start]), length + _above(text[start : start + length])


def from_utf16(text: str, start: int, length: int) -> tuple[int, int]:
    """Returns a start and length counted as Qt counts them in characters."""
    if text.isascii() or max(text, default="") <= "\uffff":
        return start, length
    units = text.encode("utf-16-le")
    before = units[: 2 * start].decode("utf-16-le", "replace")
    inside = units[2 * start : 2 * (start + length)].decode("utf-16-le", "replace")
    return len(before), len(inside)


def _above(text: str) -> int:
    return sum(each > "\uffff" for each in text)
