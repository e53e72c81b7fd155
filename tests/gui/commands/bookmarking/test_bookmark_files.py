"""Bookmarks and notes as files: which commands can be given when, and what opens."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.gui.app import Program
from tests.gui.conftest import OpenProgram


def enabled(program: Program) -> list[bool]:
    """Return whether bin, export, printing and import can be asked for."""
    a = program.window.commands
    return [each.isEnabled() for each in (a.bin, a.export_own, a.print_own, a.import_own)]


def test_once_bookmarks_are_loaded_every_command_can_be_given(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: hasattr(program, "bookmark_files"))
    if not program.bookmark_autosave.ready:
        assert enabled(program) == [False] * 4
    qtbot.waitUntil(lambda: program.bookmark_autosave.ready)
    assert enabled(program) == [True] * 4


def test_into_a_file_that_is_only_read_nothing_is_imported(qtbot: QtBot, open_program: OpenProgram) -> None:
    path = paths.user_data() / "bookmarks.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("version: 99\nfolders: []\n", encoding="utf-8")
    program = open_program()
    qtbot.waitUntil(lambda: hasattr(program, "bookmark_autosave") and program.bookmark_autosave.ready)
    assert enabled(program) == [True, True, True, False]


def test_export_and_import_are_made_when_they_are_first_asked_for(ready: Program) -> None:
    assert ready.bookmark_files._exchange is None
    assert ready.bookmark_files.exchange is ready.bookmark_files.exchange


def test_the_bin_opens_over_the_window(ready: Program) -> None:
    dialog = ready.bookmark_files.show_bin()
    assert dialog.isVisible() and dialog.parent() is ready.window
    dialog.close()
