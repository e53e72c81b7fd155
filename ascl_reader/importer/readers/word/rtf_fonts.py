"""How a rich text file stores letters: its code page, and those of its fonts."""

from __future__ import annotations

import codecs

from ascl_reader.importer.readers.word.symbols import sign_of

_CODE_PAGES = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
_SYMBOLS = 2
"""The character set of fonts that hold signs and no letters."""

_USUAL = "cp1252"

MAC_ROMAN = 10000
"""The number that Windows gives to the letters of older Macs."""


NO_FONT = -1
"""Stands for letters that are in no font, such as those of the fonts' names."""


class Fonts:
    """The fonts by their numbers, and the code page of the file."""

    def __init__(self) -> None:
        self.code_page = _USUAL
        self._sets: dict[int, int] = {}
        self._names: dict[int, str] = {}

    def set_code_page(self, number: int) -> None:
        """Takes the code page that the file names for all its letters."""
        name = {MAC_ROMAN: "mac_roman", 65001: "utf-8", 936: "gbk"}.get(number, f"cp{number}")
        try:
            codecs.lookup(name)
        except LookupError:
            return
        self.code_page = name

    def set_character_set(self, font: int, number: int) -> None:
        """Takes the character set of a font."""
        self._sets[font] = number

    def add_to_name(self, font: int, text: str) -> None:
        """Adds letters to the name of a font."""
        self._names[font] = (self._names.get(font, "") + text)[:100]

    def name(self, font: int) -> str:
        """Returns the name of a font."""
        return self._names.get(font, "").rstrip("; ").strip()

    def decoded(self, data: bytes, font: int) -> str:
        """Returns bytes as the letters or signs that the font shows for them."""
        number = self._sets.get(font, 1)
        if number == _SYMBOLS:
            return "".join(sign_of(self.name(font) or "Symbol", each) for each in data)
        return data.decode(_CODE_PAGES.get(number, self.code_page), "replace")
