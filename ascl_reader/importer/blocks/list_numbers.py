"""The numbers and letters before the entries of lists: 3, c, C, iii, III."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_HIGHEST_ROMAN = 3999
_MOST_LETTERS = 30


def written_number(number: int, style: str) -> str:
    """Returns a number in a style: 1, 01, a, A, i or I; any other style is that of figures."""
    if style == "01":
        return f"{number:02d}"
    if style in ("a", "A") and 0 < number <= 26 * _MOST_LETTERS:
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter.upper() if style == "A" else letter
    if style in ("i", "I") and 0 < number <= _HIGHEST_ROMAN:
        letters = _roman(number)
        return letters.upper() if style == "I" else letters
    return str(number)


def _roman(number: int) -> str:
    letters = ""
    for value, written in _ROMAN:
        count, number = divmod(number, value)
        letters += written * count
    return letters
