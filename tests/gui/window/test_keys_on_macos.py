"""The window's commands on macOS, simulated: their keys can be had there, each of them once."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from ascl_reader.gui.frame.command_keys import OWNED_BY_MACOS
from ascl_reader.gui.window.actions import Actions


@pytest.fixture
def keys(qapp: QObject, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the keys of all commands, as a Mac would have them."""
    monkeypatch.setattr("sys.platform", "darwin")
    owner = QObject()
    made = Actions(owner).findChildren(QAction)
    return [keys.toString(QKeySequence.SequenceFormat.PortableText) for action in made for keys in action.shortcuts()]


def test_none_is_the_systems(keys: list[str]) -> None:
    assert len(keys) > 60
    assert OWNED_BY_MACOS & set(keys) == set()


def test_option_alone_types_signs_and_walks_through_texts(keys: list[str]) -> None:
    assert [each for each in keys if each.startswith("Alt+")] == []


def test_no_two_commands_have_the_same(keys: list[str]) -> None:
    assert [each for each, times in Counter(keys).items() if times > 1] == []
