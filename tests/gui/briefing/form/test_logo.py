"""The field for the school's logo: a picture is taken by its name, another file is refused with its reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from ascl_reader.errors import UnsuitableLogo
from ascl_reader.gui.briefing.form.logo import LogoField


@pytest.fixture
def field(qtbot: QtBot) -> LogoField:
    made = LogoField()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    image = QImage(64, 32, QImage.Format.Format_RGB32)
    image.fill(QColor("#c00000"))
    path = tmp_path / "school.png"
    assert image.save(str(path))
    return path


def test_a_picture_is_asked_for_by_space_and_told(qtbot: QtBot, field: LogoField, picture: Path) -> None:
    qtbot.keyClick(field.choose, Qt.Key.Key_Space)
    [dialog] = field.findChildren(QFileDialog)
    assert dialog.isVisible()
    with qtbot.waitSignal(field.chosen) as chosen:
        dialog.fileSelected.emit(str(picture))
    dialog.reject()
    assert chosen.args == [str(picture)]


def test_a_file_that_is_no_picture_is_refused_with_its_reason(qtbot: QtBot, field: LogoField, tmp_path: Path) -> None:
    text = tmp_path / "school.png"
    text.write_text("This is no picture.")
    with qtbot.assertNotEmitted(field.chosen), qtbot.waitSignal(field.refused) as refused:
        field.take(str(text))
    [error] = refused.args
    assert isinstance(error, UnsuitableLogo)
    assert str(text) in str(error)


def test_a_logo_can_be_removed_where_there_is_one(qtbot: QtBot, field: LogoField, picture: Path) -> None:
    assert field.name.text() == "No logo"
    assert not field.remove.isVisible()
    field.show_path(str(picture))
    assert (field.name.text(), field.name.toolTip()) == ("school.png", str(picture))
    with qtbot.waitSignal(field.chosen) as chosen:
        qtbot.keyClick(field.remove, Qt.Key.Key_Space)
    assert chosen.args == [""]
