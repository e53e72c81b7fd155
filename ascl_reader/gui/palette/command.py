"""A command of the window as the palette lists it, and the commands that answer what was typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from ascl_reader.gui.palette.command_words import little_words, other_words, why_not
from ascl_reader.gui.widgets.accessible import plain_name

_SIGNS = str.maketrans("", "", "’'?!.,…“”")

NATIVE = QKeySequence.SequenceFormat.NativeText


class Command(NamedTuple):
    """A command: its name in the settings, its action, the menus it stands in, and other words for it."""

    name: str
    action: QAction
    place: str
    words: str

    @property
    def title(self) -> str:
        """Its words in the menu, without the dots that announce a dialog."""
        return plain_name(self.action).rstrip("…")

    @property
    def keys(self) -> str:
        """Its keys as they are written on this computer, with commas between."""
        return ", ".join(key.toString(NATIVE) for key in self.action.shortcuts())

    @property
    def why_not(self) -> str:
        """Why it cannot be used now; empty if it can."""
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

    A command has a word where one of its own begins with it or, from three letters on, has it inside. Where none has
    all words, little words are left out ("how do I print"); then those with the most of the words are returned.
    """
    known = list(commands)
    asked = plain_words(typed)
    meant = [word for word in asked if word not in little_words()] or asked
    found = _with_all(known, asked, typed) or _with_all(known, meant, typed)
    return found or _with_most(known, meant)


def _with_all(commands: Sequence[Command], asked: Sequence[str], typed: str) -> list[Command]:
    """Returns the commands that have all of these words, the nearest to what was typed first."""
    ranked = []
    for number, command in enumerate(commands):
        title = command.title.casefold()
        rank = next((at for at, text in enumerate(_texts(command)) if all(_means(text, word) for word in asked)), None)
        if rank is not None:
            begins = title.startswith(typed.strip().casefold())
            ranked.append((not begins, rank, number, command))
    return [command for *_, command in sorted(ranked, key=lambda each: each[:3])]


def _with_most(commands: Sequence[Command], asked: Sequence[str]) -> list[Command]:
    """Returns the commands that have the most of these words, at least half of them."""
    counts = [sum(_means(_texts(command)[1], word) for word in asked) for command in commands]
    most = max(counts, default=0)
    if 2 * most < len(asked):
        return []
    return [command for command, count in zip(commands, counts, strict=True) if count == most and most]


def _texts(command: Command) -> tuple[str, str, str]:
    """Returns the words of a command: of its name, with other words, with those of its menus."""
    title, words = command.title, command.words
    told = (title, f"{title} {words}", f"{title} {words} {command.place}")
    return (_spaced(told[0]), _spaced(told[1]), _spaced(told[2]))


def found_titles(titles: Sequence[tuple[str, str]], typed: str, most: int) -> list[tuple[str, str]]:
    """Returns the first ids and titles that have every typed word; empty if nothing is typed."""
    found: list[tuple[str, str]] = []
    if typed.strip():
        for each in titles:
            if len(found) == most:
                break
            if has_words(each[1].casefold(), typed):
                found.append(each)
    return found


def has_words(text: str, typed: str) -> bool:
    """Returns whether a text has every typed word."""
    spaced = _spaced(text)
    return all(_has(spaced, word) for word in plain_words(typed))


def plain_words(typed: str) -> list[str]:
    """Returns the words of a text in small letters, without hyphens, apostrophes and the signs of a question."""
    return typed.casefold().replace("-", " ").translate(_SIGNS).split()


def _spaced(text: str) -> str:
    return " " + " ".join(plain_words(text))


def _has(spaced: str, word: str) -> bool:
    """Returns whether a word begins one of a text's words or, from three letters on, is within one."""
    return f" {word}" in spaced or (len(word) >= 3 and word in spaced)


def _means(spaced: str, word: str) -> bool:
    """Returns whether a text has a word, or has it without the s of several."""
    return _has(spaced, word) or (len(word) > 3 and word.endswith("s") and _has(spaced, word[:-1]))
