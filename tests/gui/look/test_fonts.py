"""The program's own fonts: found without importing their packages, and named where a file is missing."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QImage, QPainter

from ascl_reader.gui.look import fonts


def test_all_files_are_there(qapp: object) -> None:
    assert fonts.load_first() == fonts.load_later() == []
    for choice in fonts.FAMILIES:
        assert set(fonts.families(choice)) <= set(QFontDatabase.families())


@pytest.mark.parametrize("choice", fonts.FAMILIES)
def test_what_is_asked_for_is_what_is_shown(qapp: object, choice: str) -> None:
    fonts.load_first()
    assert QFontInfo(QFont(fonts.families(choice))).family() == fonts.FAMILIES[choice][0]


@pytest.mark.parametrize("choice", fonts.FAMILIES)
def test_what_is_strong_has_more_ink_in_every_font(qapp: object, choice: str) -> None:
    fonts.load_first()
    families = fonts.families(choice)
    assert _ink(families, fonts.strong(families)) > 1.2 * _ink(families, QFont.Weight.Normal)


def _ink(families: list[str], weight: QFont.Weight) -> int:
    """Returns how much darker than its paper a line of text is, summed over its pixels."""
    image = QImage(300, 40, QImage.Format.Format_Grayscale8)
    image.fill(255)
    font = QFont(families, 12)
    font.setWeight(weight)
    painter = QPainter(image)
    painter.setFont(font)
    painter.drawText(4, 28, "Every school should be")
    painter.end()
    return sum(255 - value for value in bytes(image.constBits()))


def test_a_missing_file_is_named_each_time(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_loaded", {})
    monkeypatch.setattr(fonts, "_FIRST", [("font_source_sans_pro", "None.ttf"), ("no_such_package", "Nothing.ttf")])
    assert fonts.load_first() == ["None.ttf", "Nothing.ttf"]
    assert fonts.load_first() == ["None.ttf", "Nothing.ttf"]
