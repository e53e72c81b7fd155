"""Commands are found by their names, by other words and by their menus, in that order."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMenuBar, QWidget

from ascl_reader.gui.palette.command import Command, commands_of, found_commands, found_titles, has_words
from ascl_reader.gui.window.actions import Actions
from ascl_reader.gui.window.menus import Menus

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


PLAIN = {
    "font bigger": "larger",
    "make the text bigger": "larger",
    "Turn on dark mode!": "appearances/dark",
    "black background": "appearances/dark",
    "how do I print this?": "print_statement",
    "add note": "to_note",
    "we disagree": "to_note",
    "delete bookmark": "delete",
    "undelete": "bin",
    "what does SEND mean": "glossary",
    "settings": "preferences",
    "Welsh": "preferences",
    "what’s new": "news",
    "download": "import_",
    "home page": "start_page",
    "sort by date": "sorts/usual",
    "e-mail": "briefing",
    "agenda": "briefing",
    "where is my data": "files",
    "privacy": "using",
    "hide columns left": "tree_shown",
    "themes": "views/theme",
    "quote this": "copy_with_reference",
}


@pytest.mark.parametrize(("typed", "name"), PLAIN.items())
def test_what_people_type_finds_the_command(window_commands: list[Command], typed: str, name: str) -> None:
    assert name in [each.name for each in found_commands(window_commands, typed)][:4]


def test_a_wish_that_nothing_answers_finds_nothing(window_commands: list[Command]) -> None:
    for typed in ("xyzzy", "make me a xyzzy", "xyzzy frobnicate print"):
        assert found_commands(window_commands, typed) == [], typed


def test_every_command_has_other_words_or_says_all_in_its_name(window_commands: list[Command]) -> None:
    few = [each.name for each in window_commands if not each.words]
    assert len(window_commands) > 90 and len(few) < 20


@pytest.fixture(scope="module")
def window_commands(qapp: QApplication) -> Iterator[list[Command]]:
    """Return the commands of the window's menus."""
    owner = QWidget()
    actions = Actions(owner)
    menus = Menus(QMenuBar(owner), actions)
    yield commands_of(menus.menus, actions.named())
