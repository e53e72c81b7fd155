"""Characters that stand for plainer ones, as Word, phones and other keyboards write them; no place moves by it."""

from __future__ import annotations

import re

_UNUSUAL = re.compile(
    "[\u2000-\u200d\u2012\u2015\u201b\u2032\u205f\u2060\u2212\u2215\u3000\ufeff\ufe63\ufe6a\uff01-\uff5e\uffe1\u00b7\ua78c\u02bb\u02b9]"
)
"""Looked for first: nearly all texts have none of them."""

_PLAIN: dict[int, int | str] = {
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)},  # full width
    **dict.fromkeys([*range(0x2000, 0x200B), 0x205F, 0x3000], " "),
    **dict.fromkeys([0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF], "\u00ad"),  # where a line may break, or may not
    **dict.fromkeys([0x201B, 0x2032, 0xA78C, 0x02BB, 0x02B9], "'"),
    **{0x2015: "–", 0x2215: "/", 0xFE63: "-", 0xFE6A: "%", 0xFFE1: "£"},
}

_HYPHEN = re.compile(r"(?<=\w)[\u2012\u2212](?=\w)")
_POINT = re.compile(r"(?<=\d)\u00b7(?=\d)")


def plain_characters(text: str) -> str:
    """Returns a text of the same length: figures of full width in plain ones, 2019−2021 with a hyphen, 79·4 as 79.4."""
    if text.isascii() or _UNUSUAL.search(text) is None:
        return text
    return _POINT.sub(".", _HYPHEN.sub("-", text.translate(_PLAIN)))
