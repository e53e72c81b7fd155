"""What comes back at the next start, and what a damaged settings file costs."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.gui.memory import settings as kept
from ascl_reader.gui.memory.settings import Settings
from ascl_reader.library.outline import SortOrder, View
from ascl_reader.window_request import WindowRequest
from tests.gui.conftest import OpenProgram, titles


def test_everything_comes_back_as_it_was(qtbot: QtBot, open_program: OpenProgram) -> None:
    first = open_program().window
    first.resize(1200, 700)
    first.session.choose_view(View.SOURCE)
    first.session.choose_branch(first.tree.branch("inclusion-and-send"))
    first.session.show_statement("ehwb-promote-not-treat")
    first.session.choose_sort(SortOrder.TITLE)
    qtbot.keyClick(first, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    first.appearance.choose("dark")
    first.columns.setSizes([700, 500])
    first.panes.splitter.setSizes([120, 240, 140])
    QApplication.processEvents()
    columns, panes = first.columns.sizes(), first.panes.splitter.sizes()
    first.close()
    second = open_program().window
    assert (second.width(), second.height()) == (1200, 700)
    assert second.session.view is View.SOURCE
    assert second.session.branch.key == "inclusion-and-send"
    assert second.session.statement == "ehwb-promote-not-treat"
    assert second.session.sort is SortOrder.TITLE
    assert second.appearance.text_size == 110
    assert second.appearance.colours.name == "dark"
    assert second.columns.sizes() == columns
    assert second.panes.splitter.sizes() == panes
    assert second.list.view.currentIndex().data() == "Promoting emotional health without treating pupils"


def test_the_looks_that_were_last_chosen_come_back_though_others_were_saved_before(open_program: OpenProgram) -> None:
    program = open_program()
    first = program.window
    first.appearance.set_text_size(175)
    program.window_state.save()
    first.appearance.set_text_size(100)
    first.close()
    assert open_program().window.appearance.text_size == 100


def test_the_lines_of_the_tree_that_were_open_are_open_again(open_program: OpenProgram) -> None:
    first = open_program().window
    first.session.choose_theme("send-funding")
    first.close()
    second = open_program().window
    assert second.tree.opened() == ["send"]
    assert second.tree.tree.currentIndex().data() == "SEND funding"


def test_what_the_command_line_asks_for_is_not_remembered(open_program: OpenProgram) -> None:
    request = WindowRequest(text_size=200, appearance="dark")
    open_program(request=request).window.close()
    second = open_program().window
    assert second.appearance.text_size == 100
    assert second.appearance.choice == "system"


@pytest.mark.parametrize(
    "content", [b"", b"\x00\xff" * 400, b"[window]\ngeometry=@ByteArray(\\0\\1)\n", b"[list]\nsort=@Variant(x)"]
)
def test_a_damaged_settings_file_gives_the_usual_window(open_program: OpenProgram, home: Path, content: bytes) -> None:
    (home / "settings").mkdir(parents=True)
    (home / "settings" / "settings.ini").write_bytes(content)
    program = open_program()
    assert program.window.appearance.text_size == 100
    assert len(titles(program)) == 35


def test_a_settings_folder_that_cannot_be_made_costs_only_the_memory(open_program: OpenProgram, home: Path) -> None:
    home.mkdir()
    (home / "settings").write_text("a file where the folder should be", encoding="utf-8")
    program = open_program()
    assert not program.settings.writable
    program.window.close()


def test_settings_are_typed_by_their_defaults(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    settings.put(kept.TEXT_SIZE, 150)
    settings.put(kept.TREE_OPEN, ["send"])
    settings.put(kept.TREE_SHOWN, False)
    settings.put(kept.GEOMETRY, QByteArray(b"\x01\x02"))
    settings.save()
    again = Settings(tmp_path)
    assert again.get(kept.TEXT_SIZE) == 150
    assert again.get(kept.TREE_OPEN) == ["send"]
    assert again.get(kept.TREE_SHOWN) is False
    assert again.get(kept.GEOMETRY) == QByteArray(b"\x01\x02")
    (tmp_path / "settings.ini").write_text("[looks]\ntext-size=large\n[tree]\nopen=send\n", encoding="utf-8")
    damaged = Settings(tmp_path)
    assert damaged.get(kept.TEXT_SIZE) == 100
    assert damaged.get(kept.TREE_OPEN) == ["send"]
