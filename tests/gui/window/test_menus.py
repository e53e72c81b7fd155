"""The menu bar: its menus in their order, each entry with a letter of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget

from ascl_reader.gui.app import Program
from ascl_reader.gui.widgets.application import ENGLISH, WELSH, speak
from ascl_reader.gui.window.actions import Actions
from ascl_reader.gui.window.menus import Menus
from tests.conftest import PROJECT
from tests.gui.spoken import english_afterwards

pytestmark = pytest.mark.shared_window


@pytest.fixture(params=[ENGLISH, WELSH])
def bar(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[Menus]:
    """Return the menus in a language."""
    with english_afterwards(qapp):
        speak(request.param, PROJECT / "resources")
        owner = QWidget()
        yield Menus(QMenuBar(owner), Actions(owner))


def in_each_menu(actions: Sequence[QAction]) -> Iterator[list[str]]:
    """Yield the entries of a menu, and of each menu within."""
    yield [action.text() for action in actions if not action.isSeparator()]
    for action in actions:
        below = action.menu()
        if isinstance(below, QMenu):
            yield from in_each_menu(below.actions())


def test_no_two_entries_of_a_menu_share_a_letter_in_any_language(bar: Menus) -> None:
    heads = [menu.menuAction() for menu in bar.menus]
    every = [*in_each_menu(heads), *in_each_menu(bar.text.actions())]
    assert len(every) > 15
    for texts in every:
        letters = [text[text.index("&") + 1].casefold() for text in texts if "&" in text]
        assert sorted(letters) == sorted(set(letters)), texts
        assert len(letters) == len(texts), f"an entry without a letter: {texts}"


def test_the_menus_stand_in_their_order(program: Program) -> None:
    bar = [action.text().replace("&", "") for action in program.window.top.menu_bar.actions()]
    assert bar == ["File", "Edit", "View", "Go", "Bookmarks", "Briefing", "Help"]


def test_a_button_offers_sizes_appearances_and_fonts(program: Program) -> None:
    shown = [action.text().replace("&", "") for action in program.window.menus.text.actions() if action.text()]
    assert shown[-2:] == ["Appearance", "Font"] and len(shown) == 5


def test_no_entry_of_a_menu_shows_a_picture(program: Program) -> None:
    for menu in program.window.menus.menus:
        assert [each.text() for each in menu.actions() if each.isIconVisibleInMenu() and not each.icon().isNull()] == []
