"""Signs of the fonts Symbol and Wingdings, whose numbers are not those of the letters that they show."""

from __future__ import annotations

UNKNOWN_SIGN = "\ufffd"
"""Stands for a sign that is not known here, as it does in any text."""

_PRIVATE = 0xF000
"""Word adds this to the number of a sign."""

_SYMBOL = {
    0x2D: "−", 0xA2: "′", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓",
    0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…",
    0xD2: "®", 0xD3: "©", 0xD4: "™", 0xE2: "®", 0xE3: "©", 0xE4: "™", 0xA0: "€",
}  # fmt: skip
_WINGDINGS = {
    0x28: "☎", 0x2A: "✉", 0x4A: "☺", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x76: "❖",
    0x9F: "•", 0xA7: "▪", 0xA8: "◻", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗",
    0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x97: "●", 0xA2: "■", 0xA3: "□"}
_WINGDINGS_3 = {0x7D: "▶", 0x84: "▸", 0x86: "▸"}
_WEBDINGS = {0x34: "▶", 0x61: "✔", 0x63: "□", 0x67: "■", 0x6E: "●", 0x72: "✗", 0x3D: "▪"}
_FONTS = {
    "symbol": _SYMBOL,
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
    "wingdings 3": _WINGDINGS_3,
    "webdings": _WEBDINGS,
}


def sign_of(font: str, number: int) -> str:
    """Returns the sign that a font shows for a number; a letter where the font is one of letters."""
    signs = _FONTS.get(font.strip().lower())
    if signs is None:
        is_letter = not _PRIVATE <= number <= _PRIVATE + 0xFF and 0x20 <= number <= 0x10FFFF
        return chr(number) if is_letter and not 0xD800 <= number <= 0xDFFF else UNKNOWN_SIGN
    number -= _PRIVATE if number >= _PRIVATE else 0
    is_space_or_figure = signs is _SYMBOL and 0x20 <= number <= 0x3F
    return signs.get(number) or (chr(number) if is_space_or_figure else UNKNOWN_SIGN)


def in_font(font: str, text: str) -> str:
    """Returns a text with the signs of a font in place of the numbers that stand for them.

    A letter that stands alone is a sign too where the font has no letters: ü in Wingdings is a tick.
    """
    alone = text.strip()
    signs = _FONTS.get(font.strip().lower())
    if len(alone) == 1 and signs is not None and not (signs is _SYMBOL and alone.isascii()):
        number = alone.encode("cp1252", "ignore")
        sign = sign_of(font, number[0] if number else ord(alone))
        return text if sign == UNKNOWN_SIGN else text.replace(alone, sign)
    if text.isascii() or not any(_PRIVATE <= ord(each) <= _PRIVATE + 0xFF for each in text):
        return text
    return "".join(_known(font, each) if _PRIVATE <= ord(each) <= _PRIVATE + 0xFF else each for each in text)


def _known(font: str, letter: str) -> str:
    """Returns the sign for a letter, or the letter where the font is not known: Word's bullets have their own."""
    sign = sign_of(font, ord(letter))
    return letter if sign == UNKNOWN_SIGN else sign
