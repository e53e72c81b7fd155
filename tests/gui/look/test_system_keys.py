"""On macOS no command has keys that the system takes; elsewhere all stays as it is."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence

from ascl_reader.gui.look import system_keys


@pytest.mark.parametrize("system", ["linux", "win32"])
def test_elsewhere_nothing_changes(system: str) -> None:
    assert system_keys.here("Ctrl+H", "F11", "Ctrl+Y", system=system) == ["Ctrl+H", "F11", "Ctrl+Y"]


def test_on_macos_others_take_their_place() -> None:
    assert system_keys.here("Ctrl+H", "Ctrl+K", system="darwin") == ["Ctrl+Y", "Ctrl+K"]
    assert system_keys.here("Ctrl+Shift+Z", "Ctrl+Y", system="darwin") == ["Ctrl+Shift+Z"]
    assert system_keys.here(system="darwin") == []


def test_none_of_the_tables_keys_is_the_systems_and_qt_knows_each(qapp: object) -> None:
    given = [each for each in system_keys.ON_MACOS.values() if each]
    assert len(set(given)) == len(given)
    assert not system_keys.OWNED_BY_MACOS & set(given)
    for keys in (*system_keys.ON_MACOS, *given, *system_keys.OWNED_BY_MACOS):
        assert QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText) == keys
