"""Where a briefing is saved: no file is replaced that was not named, and a name is kept or put right with a word."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.briefing.briefing import Briefing
from ascl_reader.gui.briefing.save_dialog import SaveDialog, file_name, offered_name, put_right
from ascl_reader.gui.widgets.message import Message

ENDINGS = (".pdf", ".docx", ".html", ".md", ".txt")

Boxes = Callable[[], list[Message]]
Taken = list[tuple[Path, str]]


@pytest.fixture
def taken() -> Taken:
    return []


@pytest.fixture
def asking(host: QWidget, briefing: Briefing, tmp_path: Path, taken: Taken) -> Iterator[SaveDialog]:
    made = SaveDialog(host, briefing, str(tmp_path), ".pdf")
    made.taken.connect(lambda path, told: taken.append((path, told)))
    yield made
    for dialog in host.findChildren(QFileDialog):
        dialog.reject()


@pytest.fixture
def boxes(host: QWidget) -> Callable[[], list[Message]]:
    return lambda: [each for each in host.findChildren(Message) if each.isVisible()]


def type_name(qtbot: QtBot, dialog: QFileDialog, name: str) -> None:
    """Put a file's name into the dialog and press Enter."""
    qtbot.waitUntil(dialog.isVisible)
    edit = dialog.findChild(QLineEdit)
    assert edit is not None
    edit.setText(name)  # at once: letter by letter, Qt would complete it to a name that is there
    qtbot.keyClick(edit, Qt.Key.Key_Return)


@pytest.mark.parametrize("name", ["Report v1.2", "Governors 21.11.2026"])
def test_a_file_that_the_added_ending_would_hit_is_asked_about(
    qtbot: QtBot, asking: SaveDialog, boxes: Boxes, taken: Taken, name: str
) -> None:
    there = Path(asking.folder, f"{name}.pdf")
    there.write_bytes(b"the clerk's own")
    type_name(qtbot, asking.ask(), name)
    box = boxes()[0]
    assert f"“{name}.pdf” is in this folder already" in box.text()
    assert not taken
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert not taken and there.read_bytes() == b"the clerk's own"
    type_name(qtbot, asking.ask(), name)
    replace = next(each for each in boxes()[0].buttons() if each.text() == "Replace")
    qtbot.keyClick(replace, Qt.Key.Key_Space)
    assert taken == [(there, "")]


def test_another_name_can_be_given_instead(
    qtbot: QtBot, host: QWidget, asking: SaveDialog, taken: Taken, tmp_path: Path
) -> None:
    (tmp_path / "v1.2.pdf").touch()
    type_name(qtbot, asking.ask(), "v1.2")
    box = host.findChild(Message)
    assert box is not None
    qtbot.keyClick(box, Qt.Key.Key_Return)
    again = next(each for each in host.findChildren(QFileDialog) if each.isVisible())
    assert Path(again.selectedFiles()[0]).name == "v1.2.pdf"
    again.fileSelected.emit(str(tmp_path / "v1.3"))
    assert taken == [(tmp_path / "v1.3.pdf", "")]


def test_slashes_of_a_date_are_put_right_and_told(
    qtbot: QtBot, asking: SaveDialog, taken: Taken, tmp_path: Path
) -> None:
    type_name(qtbot, asking.ask(), "Minutes 21/11/2026")
    assert taken == [(tmp_path / "Minutes 21-11-2026.pdf", "a file’s name cannot be “Minutes 21/11/2026”")]


def test_another_format_changes_the_ending_and_no_dot_of_the_name(asking: SaveDialog) -> None:
    dialog = asking.ask("Report v1.2")
    for ending, name in ((".docx", "Report v1.2.docx"), (".txt", "Report v1.2.txt")):
        dialog.filterSelected.emit(next(kind for kind, each in asking.kinds.items() if each == ending))
        assert Path(dialog.selectedFiles()[0]).name == name


def test_the_name_offered_is_the_title_with_the_meeting_s_date(asking: SaveDialog, briefing: Briefing) -> None:
    assert Path(asking.ask().selectedFiles()[0]).name == "SEND funding plans.pdf"
    dated = msgspec.structs.replace(briefing, date="2026-11-21")
    assert offered_name(dated) == "SEND funding plans 2026-11-21"
    for title in ("Governors, 21 November 2026", "Governors 2026-11-21"):
        assert offered_name(msgspec.structs.replace(dated, title=title)) == title
    assert offered_name(msgspec.structs.replace(briefing, date="21/11/2026")) == "SEND funding plans 21-11-2026"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        (' ../..: "?" ', "Briefing"),
        ("Meeting 21/11/2026, 10:30", "Meeting 21-11-2026, 10.30"),
        ("Report v1.2", "Report v1.2"),
        ("Con", "Con briefing"),
        ("Com1.old", "Com1 briefing.old"),
        ("教" * 90, "教" * 66),
    ],
)
def test_a_title_becomes_a_name_that_every_system_takes(title: str, name: str) -> None:
    assert file_name(title) == name


@pytest.mark.parametrize(
    ("chosen", "path"),
    [
        ("a.PDF", "a.PDF"),
        ("a.", "a.docx"),
        ("a.b", "a.b.docx"),
        ("sub/a", "sub/a.docx"),
        ("not/a", "not-a.docx"),
        ("CON.pdf", "CON briefing.pdf"),
    ],
)
def test_the_path_that_is_written(tmp_path: Path, chosen: str, path: str) -> None:
    (tmp_path / "sub").mkdir()
    assert put_right(tmp_path / chosen, tmp_path, ".docx", ENDINGS) == tmp_path / path
    outside = Path("/nowhere/to/be/found")
    assert put_right(outside, tmp_path, ".pdf", ENDINGS) == outside.with_name("found.pdf")
