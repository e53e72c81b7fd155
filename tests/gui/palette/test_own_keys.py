"""Keys are changed, kept and reset; what foreign settings say gives the usual keys."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.frame.command_keys import KeyGiver
from ascl_reader.gui.frame.key_names import follow_in_tip
from ascl_reader.gui.memory.settings import OWN_KEYS, Settings
from ascl_reader.gui.palette.own_keys import OwnKeys
from ascl_reader.gui.saving.saver import Saver

pytestmark = pytest.mark.usefixtures("qapp")

USUAL = {"find": "Ctrl+K", "print": "Ctrl+P", "about": ""}


class Giver(KeyGiver):
    """Has three commands."""

    def __init__(self, window: QObject | None = None) -> None:
        super().__init__(window)
        for name, keys in USUAL.items():
            action = QAction(name, self)
            action.setShortcuts([QKeySequence(keys)] if keys else [])
            setattr(self, name, action)


def shown(keys: OwnKeys) -> dict[str, str]:
    return {name: ", ".join(each.toString() for each in keys.keys(name)) for name in USUAL}


@pytest.fixture
def saver() -> Saver:
    return Saver()


def settings_with(folder: Path, value: object, saver: Saver) -> Settings:
    (folder / "settings.json").write_text(json.dumps({"version": 1, OWN_KEYS.name: value}), encoding="utf-8")
    return Settings(folder, saver)


def test_changed_keys_are_there_at_the_next_start(tmp_path: Path, saver: Saver) -> None:
    keys = OwnKeys(Giver(), Settings(tmp_path, saver))
    keys.give("about", QKeySequence("F8"))
    keys.give("print", QKeySequence())
    assert saver.flush() is None
    again = OwnKeys(Giver(), Settings(tmp_path, Saver()))
    assert shown(again) == {"find": "Ctrl+K", "print": "", "about": "F8"}
    assert [name for name in USUAL if again.is_changed(name)] == ["print", "about"]


def test_who_names_a_key_is_told_of_each_change(qtbot: QtBot, tmp_path: Path, saver: Saver) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    giver, button = Giver(window), QPushButton(window)
    follow_in_tip(window, "find", "", button)
    keys = OwnKeys(giver, settings_with(tmp_path, {"find": ["F8"]}, saver))
    assert button.toolTip() == " (F8)"
    keys.give("print", QKeySequence("F8"))
    assert button.toolTip() == ""
    keys.reset("find")
    assert button.toolTip() == " (Ctrl+K)"
    keys.give("find", QKeySequence("F9"))
    keys.reset_all()
    assert button.toolTip() == " (Ctrl+K)"


def test_keys_are_taken_from_the_command_that_had_them_and_go_back_by_a_reset(tmp_path: Path, saver: Saver) -> None:
    keys = OwnKeys(Giver(), Settings(tmp_path, saver))
    assert keys.owner(QKeySequence("Ctrl+K"), "print") == "find"
    assert keys.owner(QKeySequence("Ctrl+K"), "find") == ""
    assert keys.owner(QKeySequence(), "find") == ""
    keys.give("print", QKeySequence("Ctrl+K"))
    assert shown(keys) == {"find": "", "print": "Ctrl+K", "about": ""}
    keys.reset("find")
    assert shown(keys) == {"find": "Ctrl+K", "print": "", "about": ""}
    keys.reset_all()
    assert shown(keys) == USUAL


@pytest.mark.parametrize(
    "value", [None, 3, "Ctrl+J", ["Ctrl+J"], {"find": "Ctrl+J"}, {"find": [1]}, {"find": ["rubbish"]}]
)
def test_foreign_values_give_the_usual_keys(tmp_path: Path, value: object, saver: Saver) -> None:
    assert shown(OwnKeys(Giver(), settings_with(tmp_path, value, saver))) == USUAL


def test_keys_of_commands_of_a_later_version_are_kept(tmp_path: Path, saver: Saver) -> None:
    settings = settings_with(tmp_path, {"later": ["F7"], "find": ["F8"]}, saver)
    keys = OwnKeys(Giver(), settings)
    assert shown(keys)["find"] == "F8"
    keys.reset_all()
    assert settings.get(OWN_KEYS) == {"later": ["F7"]}


@given(st.lists(st.tuples(st.sampled_from(sorted(USUAL)), st.sampled_from(["", "F8", "Ctrl+K", "Ctrl+P", "Alt+J"]))))
def test_no_two_commands_ever_have_the_same_keys(
    tmp_path_factory: pytest.TempPathFactory, given_keys: list[tuple[str, str]]
) -> None:
    saver = Saver()
    keys = OwnKeys(Giver(), Settings(tmp_path_factory.getbasetemp() / "none", saver))
    for name, written in given_keys:
        keys.give(name, QKeySequence(written))
        all_keys = [each for name in USUAL for each in keys.keys(name)]
        assert len(all_keys) == len(set(map(str, all_keys)))
