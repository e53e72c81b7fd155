"""Commands are found by their names, by other words and by their menus, in that order."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction, QKeySequence

from ascl_reader.gui.palette.command import Command, found_commands, found_titles, has_words

pytestmark = pytest.mark.usefixtures("qapp")


def command(text: str, place: str = "File", words: str = "", keys: str = "") -> Command:
    action = QAction(text)
    action.setShortcut(QKeySequence(keys))
    return Command(text, action, place, words)


def titles(*found: Command) -> list[str]:
    return [each.title for each in found]


def test_names_come_before_other_words_and_menus() -> None:
    menu = command("&Font", "View ▸ Text")
    words = command("&Larger", words="bigger text")
    named = command("Te&xt Size")
    assert titles(*found_commands([menu, words, named], "text")) == ["Text Size", "Larger", "Font"]
    assert titles(*found_commands([menu, words, named], "TEXT big")) == ["Larger"]
    assert titles(*found_commands([menu, words, named], "")) == ["Font", "Larger", "Text Size"]


def test_a_title_has_no_sign_for_its_letter_and_no_dots() -> None:
    assert command("&Print This…", keys="Ctrl+P").title == "Print This"
    assert command("&Print This…", keys="Ctrl+P").keys == "Ctrl+P"


def test_a_command_that_cannot_be_used_says_why() -> None:
    undo = Command("undo", QAction("Undo"), "Edit", "")
    assert undo.why_not == ""
    undo.action.setEnabled(False)
    assert undo.why_not == "There is nothing to undo."


@pytest.mark.parametrize(
    ("text", "typed", "has"),
    [
        ("off-rolling of pupils", "rolling", True),
        ("our school’s note", "school's", True),
        ("copy", "p", False),
        ("copy", "opy", True),
        ("dark mode", "mode dark", True),
        ("dark mode", "dark modes", False),
    ],
)
def test_words_are_had_from_their_beginnings_and_longer_ones_anywhere(text: str, typed: str, has: bool) -> None:
    assert has_words(text, typed) is has


def test_titles_are_found_once_something_is_typed_and_not_too_many() -> None:
    known = [(str(number), f"About pupils {number}") for number in range(100)]
    assert found_titles(known, " ", 30) == []
    assert found_titles(known, "pupils", 30) == known[:30]
    assert found_titles(known, "pupils 77", 30) == [known[77]]
