"""What comes back at the next start, and what a damaged settings file costs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.gui.memory import settings
from ascl_reader.gui.memory.settings import Settings
from ascl_reader.gui.saving.saver import Saver
from ascl_reader.library.outline import SortOrder, View
from ascl_reader.window_request import WindowRequest
from tests.conftest import LONG
from tests.gui.conftest import OpenProgram, titles

pytestmark = pytest.mark.usefixtures("qapp")


def test_everything_comes_back_as_it_was(qtbot: QtBot, open_program: OpenProgram) -> None:
    first = open_program().window
    first.resize(1200, 700)
    first.session.choose_view(View.SOURCE)
    first.session.choose_branch(first.tree.branch("inclusion-and-send"))
    first.session.show_statement("ehwb-promote-not-treat")
    first.session.choose_sort(SortOrder.TITLE)
    qtbot.keyClick(first, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    first.appearance.choose("dark")
    first.columns.moveSplitter(400, 1)
    first.panes.splitter.setSizes([120, 240, 140])
    QApplication.processEvents()
    columns, panes = first.columns.sizes(), first.panes.splitter.sizes()
    first.close()
    second = open_program().window
    assert (second.width(), second.height()) == (1200, 700)
    assert second.session.listing.view is View.SOURCE
    assert second.session.listing.branch.key == "inclusion-and-send"
    assert second.session.statement == "ehwb-promote-not-treat"
    assert second.session.listing.sort is SortOrder.TITLE
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


ODD = ["null", "true", "-1", "99999999999999999999999", "1e400", '"x"', '"' + "A" * 5000 + '"', "[]", "[[1]]", "{}"]


def odd_file(shift: int) -> bytes:
    """Return a settings file in which every setting has an odd value, with another shift another one."""
    values = [f'"{each.name}": {ODD[(number + shift) % len(ODD)]}' for number, each in enumerate(settings.ALL)]
    return ("{" + ", ".join(values) + "}").encode()


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00\xff" * 400, b"[" * 100_000, b"[]", b'{"version": 9}']
    + [odd_file(shift) for shift in range(0, len(ODD), 1 if LONG else 4)],
)
def test_a_damaged_settings_file_gives_the_usual_window(open_program: OpenProgram, home: Path, content: bytes) -> None:
    (home / "settings").mkdir(parents=True)
    (home / "settings" / settings.FILE).write_bytes(content)
    program = open_program(ready=False)
    assert program.window.appearance.text_size in (80, 100, 250)
    assert len(titles(program)) == 35


def test_a_settings_folder_that_cannot_be_made_costs_only_the_memory(open_program: OpenProgram, home: Path) -> None:
    home.mkdir()
    (home / "settings").write_text("a file where the folder should be", encoding="utf-8")
    assert open_program().window.close()


def test_settings_are_typed_by_their_defaults(tmp_path: Path) -> None:
    saver = Saver()
    kept = Settings(tmp_path, saver)
    kept.put(settings.TEXT_SIZE, 150)
    kept.put(settings.TREE_OPEN, ["send"])
    kept.put(settings.TREE_SHOWN, False)
    kept.put(settings.GEOMETRY, b"\x01\x02")
    saver.flush()
    again = Settings(tmp_path, Saver())
    assert again.get(settings.TEXT_SIZE) == 150
    assert again.get(settings.TREE_OPEN) == ["send"]
    assert again.get(settings.TREE_SHOWN) is False
    assert again.get(settings.GEOMETRY) == b"\x01\x02"
    damaged = '{"looks/text-size": "large", "tree/open": ["send", 7], "window/geometry": "?", "list/sort": "title"}'
    (tmp_path / settings.FILE).write_text(damaged, encoding="utf-8")
    read = Settings(tmp_path, Saver())
    assert read.get(settings.TEXT_SIZE) == 100
    assert read.get(settings.TREE_OPEN) == []
    assert read.get(settings.GEOMETRY) == b""
    assert read.get(settings.SORT) == "title", "one damaged value costs only itself"


def test_what_a_later_version_wrote_beside_ours_is_kept(tmp_path: Path) -> None:
    (tmp_path / settings.FILE).write_text('{"later/setting": [1, {"a": 2}]}', encoding="utf-8")
    saver = Saver()
    Settings(tmp_path, saver).put(settings.TEXT_SIZE, 150)
    saver.flush()
    assert json.loads((tmp_path / settings.FILE).read_text(encoding="utf-8"))["later/setting"] == [1, {"a": 2}]


def test_a_safe_start_has_the_defaults_and_leaves_the_settings_as_they_are(
    qtbot: QtBot, open_program: OpenProgram
) -> None:
    first = open_program().window
    first.appearance.choose("dark")
    first.session.show_statement("ehwb-promote-not-treat")
    first.close()
    files = [paths.user_settings() / name for name in ("settings.json", "session.json")]
    before = [each.read_bytes() for each in files]
    program = open_program(request=WindowRequest(safe=True))
    safe = program.window
    assert safe.appearance.choice == "system" and safe.session.statement != "ehwb-promote-not-treat"
    qtbot.keyClick(safe, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    safe.commands.tree_shown.trigger()
    assert program.settings.get(settings.TREE_SHOWN) is False, "while it lasts"
    safe.close()
    assert [each.read_bytes() for each in files] == before
    again = open_program().window
    assert (again.appearance.choice, again.appearance.text_size) == ("dark", 100)
    assert again.session.statement == "ehwb-promote-not-treat"
