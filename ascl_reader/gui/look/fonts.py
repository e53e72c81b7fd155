"""The program's own fonts, the same on every machine: they come from packages, never from the system."""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

SOURCE_SANS, ATKINSON, LEXEND, SYSTEM_FONT = "source-sans", "atkinson", "lexend", "system"
CHOICES = (SOURCE_SANS, ATKINSON, LEXEND, SYSTEM_FONT)

FAMILIES = {
    SOURCE_SANS: ["Source Sans Pro"],
    ATKINSON: ["Atkinson Hyperlegible", "Source Sans Pro"],
    LEXEND: ["Lexend", "Source Sans Pro"],
}
"""What to ask Qt for; Source Sans fills in what others lack (Atkinson the Welsh w and y with circumflex)."""

_SAMPLE = "The government should give schools and colleges the money that its own plan for these pupils needs."

_FIRST = [("font_source_sans_pro", "SourceSansPro-Regular.ttf"), ("font_source_sans_pro", "SourceSansPro-Semibold.ttf")]
_LATER = [
    ("font_source_sans_pro", "SourceSansPro-It.ttf"),
    ("font_source_sans_pro", "SourceSansPro-Bold.ttf"),
]
_ATKINSON = [
    ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Regular.ttf"),
    ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Bold.ttf"),
    ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Italic.ttf"),
]


_LEXEND = [("fontpkg_lexend", "Lexend[wght].ttf")]


def families(choice: str) -> list[str]:
    """Returns the font families to ask Qt for, and loads their files; for the system's font, its own family."""
    if choice == SYSTEM_FONT:
        return [QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()]
    _load({ATKINSON: _ATKINSON, LEXEND: _LEXEND}.get(choice, []))
    return FAMILIES[choice]


def strong(families: Sequence[str]) -> QFont.Weight:
    """Returns the weight of bold text: semibold if the font has it.

    Lexend comes as one file, of which Qt takes the usual weight alone: only from bold on it thickens the letters.
    """
    return QFont.Weight.Bold if list(families[:1]) == ["Lexend"] else QFont.Weight.DemiBold


def letter_width(font: QFont) -> float:
    """Returns the pixels of a letter as they are on average in English sentences, spaces counted too."""
    return QFontMetricsF(font).horizontalAdvance(_SAMPLE) / len(_SAMPLE)


def load_first() -> list[str]:
    """Loads the fonts of the first window; returns the names of missing files (Qt then takes a system font)."""
    return _load(_FIRST)


def load_later() -> list[str]:
    """Loads the fonts that the first window does not show; returns the names of missing files."""
    return _load(_LATER)


_loaded: dict[tuple[str, str], bool] = {}


def _load(files: list[tuple[str, str]]) -> list[str]:
    for file in files:
        if file not in _loaded:
            path = _path(*file)
            _loaded[file] = path is not None and QFontDatabase.addApplicationFont(str(path)) >= 0
    return [name for package, name in files if not _loaded[package, name]]


def _path(package: str, name: str) -> Path | None:
    """Returns a font file's path, None if it is missing, without importing its package, which lists all its files."""
    spec = importlib.util.find_spec(package)
    folders = spec.submodule_search_locations if spec else None
    return Path(next(iter(folders))) / "files" / name if folders else None
