"""The rule that no two folders of one place have one name, in words for the screen; names of folders in sentences."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.folder_changes import clean_folder_name
from ascl_reader.bookmarks.entries import UNFILED, Folder
from ascl_reader.bookmarks.folder_paths import comparable_name, folder_path
from ascl_reader.bookmarks.places import parent_of, subfolders

translate = QCoreApplication.translate


def refusal(work: Bookmarks, name: str, parent: str | None, renamed: str = "") -> str:
    """Returns why a folder (a new one, or one that is renamed) cannot have a name in a place; empty if it can."""
    if not clean_folder_name(name):
        return translate("folder names", "A folder needs a name.")
    wanted = comparable_name(clean_folder_name(name))
    alike = [each for each in subfolders(work, parent) if each.id != renamed and comparable_name(each.name) == wanted]
    if not alike:
        return ""
    told = translate("folder names", "There is a folder “{name}” {place} already. Choose another name.")
    return told.format(name=alike[0].name, place=place_of(work, alike[0]))


def place_of(work: Bookmarks, folder: Folder) -> str:
    """Returns in words which folder a folder is in, to be read behind its name."""
    above = work.folders.get(parent_of(work, folder) or "")
    return inside(above) if above is not None else at_top()


def inside(folder: Folder) -> str:
    """Returns in words that something is in a folder."""
    return translate("folder names", "in “{folder}”").format(folder=folder.name)


def at_top() -> str:
    """Returns in words that a folder is in no other."""
    return translate("folder names", "at the top")


def spoken(work: Bookmarks, folders: list[str]) -> str:
    """Returns the names of folders in a sentence, of one in another with that before it: “A / B” and “C”."""
    names = sorted(
        translate("folder names", "Unfiled") if each == UNFILED else folder_path(work, each) for each in folders
    )
    quoted = [f"“{name}”" for name in names if name]
    last = quoted[-1:]
    return (
        translate("folder names", "{some} and {last}").format(some=", ".join(quoted[:-1]), last=last[0])
        if quoted[1:]
        else "".join(last)
    )
