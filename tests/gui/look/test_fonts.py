"""The program's own fonts: found without importing their packages, and named where a file is missing."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

from ascl_reader.gui.look import fonts


def test_all_files_are_there(qapp: object) -> None:
    assert fonts.load_first() == fonts.load_later() == []
    for choice in fonts.FAMILIES:
        assert set(fonts.families(choice)) <= set(QFontDatabase.families())


@pytest.mark.parametrize("choice", fonts.FAMILIES)
def test_what_is_asked_for_is_what_is_shown(qapp: object, choice: str) -> None:
    fonts.load_first()
    assert QFontInfo(QFont(fonts.families(choice))).family() == fonts.FAMILIES[choice][0]


def test_a_missing_file_is_named_each_time(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_loaded", {})
    monkeypatch.setattr(fonts, "_FIRST", [("font_source_sans_pro", "None.ttf"), ("no_such_package", "Nothing.ttf")])
    assert fonts.load_first() == ["None.ttf", "Nothing.ttf"]
    assert fonts.load_first() == ["None.ttf", "Nothing.ttf"]
