"""Keys that cannot be had, or should not, are warned of; others are not."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence

from ascl_reader.gui.palette.key_warnings import warnings

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("Ctrl+Alt+E", "AltGr"),
        ("Ctrl+Alt+Shift+4", "AltGr"),
        ("Ctrl+Alt+N", "Screen readers"),
        ("Ins", "Screen readers"),
        ("Shift+Ins", "Screen readers"),
        ("Ctrl+Alt+Right", "Screen readers"),
        ("Alt+F4", "system"),
        ("Meta+K", "system"),
        ("K", "typed"),
        ("Shift+K", "typed"),
        ("ü", "typed"),
        ("Down", "walks"),
        ("Tab", "walks"),
        ("Ctrl+C", "text"),
        ("Alt+F", "menu"),
    ],
)
def test_what_speaks_against_keys_is_said(keys: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    assert said in " ".join(warnings(QKeySequence(keys), {"F", "e"}))


@pytest.mark.parametrize("keys", ["", "Ctrl+K", "Ctrl+Shift+J", "Alt+Q", "F8", "Ctrl++", "Shift+F3", "Alt+Down", "Del"])
def test_ordinary_keys_are_not_warned_of(keys: str) -> None:
    assert warnings(QKeySequence(keys), {"F", "E"}) == []
