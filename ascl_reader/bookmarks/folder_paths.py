"""Folders by their names, as they are typed at a terminal: "Governors / Finance"."""

from __future__ import annotations

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.entries import UNFILED, Folder
from ascl_reader.bookmarks.places import parent_of, subfolders


def find_folder(work: Bookmarks, path: str) -> str | None:
    """Returns the id of the folder with these names, ignoring case; None if there is none."""
    names = _names(path)
    if names == [UNFILED]:
        return UNFILED
    found: Folder | None = None
    for name in names:
        here = subfolders(work, found.id if found else None)
        found = next((each for each in here if comparable_name(each.name) == name), None)
        if found is None:
            return None
    return found.id if found else None


def folder_path(work: Bookmarks, folder_id: str) -> str:
    """Returns the path of a folder, such as "Governors / Finance"; empty for Unfiled."""
    return " / ".join(map(_without_signs, names_to(work, folder_id)))


def names_to(work: Bookmarks, folder_id: str) -> tuple[str, ...]:
    """Returns the names of a folder and of the one above it, that one first, just as they are; empty for Unfiled."""
    folder = work.folders.get(folder_id)
    if folder is None:
        return ()
    parent = work.folders.get(parent_of(work, folder) or "")
    return tuple(each.name for each in (parent, folder) if each is not None)


def comparable_name(name: str) -> str:
    """Returns a folder's name in the form in which names are compared, without case and separators."""
    return _without_signs(name.strip()).casefold()


def _names(path: str) -> list[str]:
    return [comparable_name(name) for name in path.split("/") if name.strip()]


def _without_signs(name: str) -> str:
    """Returns a name without the sign that stands between two folders, and the one that did so in older tables."""
    return name.replace("/", "∕").replace("|", "¦")
