"""Every command: named, in a menu, with keys that do not clash."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from ascl_reader.gui.app import Program
from ascl_reader.gui.widgets.accessible import plain_name

pytestmark = pytest.mark.shared_window


def in_menu(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        if action.menu() is not None:
            yield from in_menu(action.menu())  # type: ignore[arg-type]
        elif not action.isSeparator():
            yield action


def all_in_menus(program: Program) -> list[QAction]:
    return [action for menu in program.window.menus.menus for action in in_menu(menu)]


def test_every_command_has_a_name_and_stands_in_a_menu_once(program: Program) -> None:
    listed = all_in_menus(program)
    made = list(program.window.commands)
    assert made
    assert all(plain_name(action).strip() for action in made)
    assert Counter(map(id, listed)) == Counter(map(id, made))


def test_no_two_commands_share_a_key(program: Program) -> None:
    keys = Counter(key.toString() for action in program.window.commands for key in action.shortcuts())
    assert len(keys) > 20
    assert [key for key, count in keys.items() if count > 1] == []


def test_the_tree_can_be_hidden_and_comes_back_when_it_is_asked_for(program: Program) -> None:
    program.window.commands.tree_shown.trigger()
    assert not program.window.tree.isVisible()
    program.window.commands.to_tree.trigger()
    assert program.window.tree.tree.hasFocus()
