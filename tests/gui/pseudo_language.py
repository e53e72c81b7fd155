"""A language for the tests: each text of the program in brackets and longer by two fifths, as a translation may be."""

from __future__ import annotations

import re
from math import ceil

from PySide6.QtCore import QTranslator

from ascl_reader.gui.widgets.application import LANGUAGES

LONGER = 0.4
"""The share of a text's length by which its translation is longer."""

_WORD = re.compile(r"[a-z]{3,}")
_DATE = re.compile(r"\d{1,2} [A-Z][a-z]+ \d{4}")
_KEYS = re.compile(r"(Ctrl|Alt|Shift|Meta|Esc|Del|Return|Space|Tab|PgUp|PgDown|Home|End|F\d+)\b\S*")
_FILTER = re.compile(r"(is|stance|wording|theme|year):[\w-]+")
_TRANSLATED = re.compile("⟦.*(⟧|…)", re.DOTALL)


class PseudoLanguage(QTranslator):
    """Translates every text; places to be filled, the letter for a key and the dots at the end stay."""

    def translate(  # type: ignore[override]
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """Returns the text as the language has it."""
        dots = "…" if source.endswith("…") else ""
        longer = " ẃ" * ceil(len(source) * LONGER / 2)
        return f"⟦{source.removesuffix('…')}{longer}⟧{dots}"

    def isEmpty(self) -> bool:
        """Returns that there is something in it."""
        return False


def is_left_out(text: str, data: str) -> bool:
    """Returns whether words stand in a text that come neither from the language nor from `data`.

    A language is called by its own name in every language, and a filter of a search is typed alike in all of them.
    """
    if text in LANGUAGES.values():
        return False
    rest = _KEYS.sub("", _FILTER.sub("", _DATE.sub("", _TRANSLATED.sub("", text))))
    return _letters(data)[:6] not in _letters(rest) and bool(_WORD.search(rest))


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text.lower()))
