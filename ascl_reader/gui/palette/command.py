"""A command of the window as the palette lists it, and the commands that answer what was typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from ascl_reader.gui.palette.command_words import other_words, why_not
from ascl_reader.gui.widgets.accessible import plain_name

NATIVE = QKeySequence.SequenceFormat.NativeText


class Command(NamedTuple):
    """A command: its name in the settings, its action, the menus it stands in, and other words for it."""

    name: str
    action: QAction
    place: str
    words: str

    @property
    def title(self) -> str:
        """What it is called in its menu, without the dots of a dialog that follows."""
        return plain_name(self.action).rstrip("…")

    @property
    def keys(self) -> str:
        """Its keys as they are written on this computer, with commas between."""
        return ", ".join(key.toString(NATIVE) for key in self.action.shortcuts())

    @property
    def why_not(self) -> str:
        """Why it cannot be used now; empty where it can."""
        return "" if self.action.isEnabled() else why_not(self.name)


def commands_of(menus: Iterable[QMenu], names: Mapping[str, QAction]) -> list[Command]:
    """Returns the commands of these menus in their order, each with its name in the settings."""
    name_of = {id(action): name for name, action in names.items()}
    words = other_words()
    return [
        Command(name, action, place, words.get(name, ""))
        for menu in menus
        for place, action in _in_menu(menu)
        if (name := name_of.get(id(action)))
    ]


def _in_menu(menu: QMenu, above: str = "") -> Iterator[tuple[str, QAction]]:
    title = menu.title().replace("&", "")
    place = f"{above} ▸ {title}" if above else title
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from _in_menu(below, place)
        elif not action.isSeparator():
            yield place, action


def found_commands(commands: Iterable[Command], typed: str) -> list[Command]:
    """Returns the commands that have every typed word: first where the name has them, then by other words, then menus.

    A word is had where one of theirs begins with it, or, from three letters on, has it inside.
    """
    ranked = []
    for number, command in enumerate(commands):
        title = command.title.casefold()
        texts = (title, f"{title} {command.words}".casefold(), f"{title} {command.words} {command.place}".casefold())
        rank = next((place for place, text in enumerate(texts) if has_words(text, typed)), None)
        if rank is not None:
            begins = title.startswith(typed.strip().casefold())
            ranked.append((not begins, rank, number, command))
    return [command for *_, command in sorted(ranked, key=lambda each: each[:3])]


def found_titles(titles: Sequence[tuple[str, str]], typed: str, most: int) -> list[tuple[str, str]]:
    """Returns the first ids and titles that have every typed word; none where nothing is typed."""
    found: list[tuple[str, str]] = []
    if typed.strip():
        for each in titles:
            if len(found) == most:
                break
            if has_words(each[1].casefold(), typed):
                found.append(each)
    return found


def has_words(text: str, typed: str) -> bool:
    """Returns whether a text in small letters has every typed word."""
    spaced = " " + text.replace("-", " ").replace("’", "'")
    for word in typed.casefold().replace("-", " ").replace("’", "'").split():
        if f" {word}" not in spaced and (len(word) < 3 or word not in spaced):
            return False
    return True
