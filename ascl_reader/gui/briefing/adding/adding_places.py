"""Where statements are taken from for a briefing: the library's themes, and the user's folders."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from ascl_reader.library.library import Library
from ascl_reader.library.themes import Theme, statements_in

INDENT = "    "
"""Before the name of a theme that stands below another."""


class AddingPlace(NamedTuple):
    """A theme or folder by its name, with its statements in their order; none: the whole library."""

    name: str
    statements: Sequence[str] | None


def places_of(library: Library, folders: Iterable[tuple[str, Sequence[str]]]) -> list[AddingPlace]:
    """Returns the folders and the themes that have statements of the library."""
    named = QCoreApplication.translate("adding places", "Folder: {name} ({count})")
    found = [AddingPlace(named.format(name=name, count=len(ids)), ids) for name, ids in folders if ids]
    for theme in library.themes.themes:
        found += _themes(library, theme, "")
    return found


def _themes(library: Library, theme: Theme, indent: str) -> list[AddingPlace]:
    ids = [each.id for each in statements_in(theme, library.statements)]
    if not ids:
        return []
    below = [place for child in theme.children for place in _themes(library, child, indent + INDENT)]
    return [AddingPlace(f"{indent}{theme.name} ({len(ids)})", ids), *below]
