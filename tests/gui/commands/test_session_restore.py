"""The next start goes on where the last one ended: search, statement, place in it, area with the keys, What Is New."""

from __future__ import annotations

import threading
import time
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.browsing.listed_branch import UNFILED_KEY
from ascl_reader.gui.importing.news_page import NewsPage
from ascl_reader.gui.memory import session_state, state_file
from ascl_reader.gui.memory.session_state import SessionState
from ascl_reader.gui.saving import saver
from ascl_reader.library.outline import View
from ascl_reader.library.statement import Section
from ascl_reader.reading.navigation_history import ReadingPosition
from ascl_reader.window_request import WindowRequest
from tests.conftest import LONG
from tests.gui.bookmark_windows import list_folder
from tests.gui.conftest import OpenProgram, search_for, titles
from tests.gui.sessions import again, place, write_session

RACE, EHCP = "race-disparities-commission-rejected", "ehcp-process-consistency"
FAMILIES = "lgbt-families-primary-relationships"
CTRL = Qt.KeyboardModifier.ControlModifier
SEARCH_BOX = "Search all statements"


def searching(qtbot: QtBot, program: Program, text: str) -> list[str]:
    """Search and return the titles found, once the best is shown."""
    search_for(qtbot, program, text)
    qtbot.waitUntil(lambda: program.window.header.title.text() == titles(program)[0])
    return titles(program)


def test_a_search_comes_back_with_its_results_and_the_statement_that_was_read(
    qtbot: QtBot, open_program: OpenProgram
) -> None:
    first = open_program()
    first.window.session.choose_view(View.YEAR)
    first.window.session.show_statement(RACE)
    found = searching(qtbot, first, "EHCP funding")
    qtbot.keyClick(first.window, Qt.Key.Key_2, CTRL)
    qtbot.keyClick(first.window.list.view, Qt.Key.Key_Down)
    read = first.window.session.statement
    told = first.window.top.search.status()
    first.window.close()

    second = again(qtbot, open_program)
    window = second.window
    assert window.top.search.text() == "EHCP funding"
    qtbot.waitUntil(lambda: titles(second) == found)
    qtbot.wait(300)
    assert window.session.statement == read
    assert window.list.view.currentIndex().data() == second.library.find(read).title
    assert window.top.search.status() == told
    assert window.panes.places.count
    assert window.session.listing.view is View.YEAR
    assert window.list.view.hasFocus()
    qtbot.keyClick(window.list.view, Qt.Key.Key_Escape)
    assert window.session.statement == read
    assert len(titles(second)) == 35
    qtbot.keyClick(window.list.view, Qt.Key.Key_Escape)
    assert window.session.statement == RACE


def test_a_search_in_a_folder_comes_back_in_that_folder(qtbot: QtBot, open_program: OpenProgram) -> None:
    """Bookmarks come a moment after the window: until then no folder was searched, and all statements were tinted."""
    first = open_program()
    qtbot.waitUntil(lambda: first.bookmark_autosave.ready)
    first.bookmarks.commands.toggle([RACE])
    list_folder(first, UNFILED_KEY)
    search_for(qtbot, first, "report")
    found = titles(first)
    assert len(found) == 1
    first.window.close()

    second = again(qtbot, open_program)
    window = second.window
    qtbot.waitUntil(lambda: window.bookmark_tree.chosen() != "")
    qtbot.waitUntil(lambda: titles(second) == found)
    assert (window.tree.chosen(), window.bookmark_tree.chosen()) == ("", window.session.listing.branch.key)


def test_the_next_letter_typed_after_a_restart_searches_as_ever(qtbot: QtBot, open_program: OpenProgram) -> None:
    first = open_program()
    before = searching(qtbot, first, "EHCP")
    first.window.close()
    second = again(qtbot, open_program)
    qtbot.waitUntil(second.window.top.search.hasFocus)
    qtbot.waitUntil(lambda: titles(second) == before)
    found = searching(qtbot, second, "mental health")
    assert second.window.header.title.text() == found[0]


def test_the_place_in_the_statement_comes_back(qtbot: QtBot, open_program: OpenProgram) -> None:
    first = open_program().window
    first.resize(1360, 580)
    first.session.show_statement(RACE)
    QApplication.processEvents()
    bar = first.panes.scrolled.bars[2]
    bar.setValue(60)
    first.close()
    second = again(qtbot, open_program).window
    assert second.session.statement == RACE
    qtbot.waitUntil(lambda: second.panes.scrolled.bars[2].value() == 60)


def test_the_place_in_a_long_position_beside_the_others_comes_back(qtbot: QtBot, open_program: OpenProgram) -> None:
    """Before the window was seen the pane was lower: it could not be scrolled so far, and then was taken for moved."""
    first = open_program().window
    first.resize(1366, 700)
    first.session.show_statement(FAMILIES)
    QApplication.processEvents()
    first.panes.scrolled.bars[1].setValue(100)
    assert first.panes.scrolled.now() == (0, 100, 0, 0)
    first.close()
    second = again(qtbot, open_program).window
    qtbot.waitUntil(lambda: second.panes.scrolled.now() == (0, 100, 0, 0))


def test_the_place_in_panes_below_one_another_comes_back(qtbot: QtBot, open_program: OpenProgram) -> None:
    first = open_program().window
    first.resize(800, 600)
    first.session.show_statement(RACE)
    QApplication.processEvents()
    first.panes.scrolled.bars[-1].setValue(200)
    first.close()
    second = again(qtbot, open_program).window
    qtbot.waitUntil(lambda: second.panes.scrolled.bars[-1].value() == 200)


def has_keys(program: Program, area: str) -> bool:
    """Return whether an area has the keyboard focus."""
    window = program.window
    areas = {"tree": window.tree.tree, "list": window.list.view, "note": window.note.text}
    return QApplication.focusWidget() is (areas.get(area) or window.panes.panes[Section(area)].edit)


def test_the_area_that_had_the_keys_has_them_again(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = again(qtbot, open_program)
    for key, area in (("1", "tree"), ("2", "list"), ("3", "context"), ("5", "rationale"), ("7", "note")):
        qtbot.keyClick(program.window, getattr(Qt.Key, f"Key_{key}"), CTRL)
        assert has_keys(program, area)
        program.window.close()
        program = again(qtbot, open_program)
        qtbot.waitUntil(partial(has_keys, program, area))


def test_what_is_new_is_open_again(qtbot: QtBot, open_program: OpenProgram) -> None:
    first = again(qtbot, open_program)
    qtbot.keyClick(first.window, Qt.Key.Key_7, Qt.KeyboardModifier.AltModifier)
    assert not first.window.reading.is_reading
    first.window.close()
    second = again(qtbot, open_program)
    qtbot.waitUntil(lambda: isinstance(second.window.reading.currentWidget(), NewsPage))
    qtbot.waitUntil(second.window.reading.currentWidget().list.hasFocus)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert second.window.reading.is_reading
    second.window.close()
    assert again(qtbot, open_program).window.reading.is_reading


def test_the_command_line_wins_over_the_last_session(qtbot: QtBot, open_program: OpenProgram) -> None:
    first = open_program()
    searching(qtbot, first, "EHCP")
    first.window.close()
    second = again(qtbot, open_program, WindowRequest(statement=RACE))
    qtbot.wait(200)
    assert second.window.session.statement == RACE
    assert second.window.top.search.text() == second.window.session.search_text == ""
    assert len(titles(second)) == 35
    searching(qtbot, second, "EHCP")
    second.window.close()
    third = again(qtbot, open_program, WindowRequest(search="mental health"))
    assert third.window.top.search.text() == "mental health"
    qtbot.waitUntil(lambda: third.window.header.title.text() == titles(third)[0] and len(titles(third)) < 35)
    assert third.window.session.search_text == "mental health"


def test_a_crash_costs_no_more_than_two_seconds(qtbot: QtBot, open_program: OpenProgram, home: Path) -> None:
    """While the user goes on and on scrolling and typing, everything is on the disk within two seconds."""
    program = open_program()
    program.window.resize(1360, 580)
    program.window.session.show_statement(RACE)
    QApplication.processEvents()
    bar = program.window.panes.scrolled.bars[2]
    began = time.monotonic()
    while time.monotonic() - began < 2.2:
        bar.setValue(60 if bar.value() != 60 else 59)
        qtbot.wait(20)
    kept_now = place(home / "settings")
    assert kept_now.statement == RACE
    assert kept_now.scroll[2] in (59, 60)
    search_for(qtbot, program, "EHCP")
    qtbot.wait(1700)
    kept_now = place(home / "settings")
    assert kept_now.search == "EHCP"
    assert kept_now.before_search is not None and kept_now.before_search.statement == RACE
    assert kept_now.area == "search"


def test_where_the_user_is_is_not_written_by_the_window(
    qtbot: QtBot, open_program: OpenProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that takes its time holds up no key."""
    threads: list[threading.Thread] = []
    go_on = threading.Event()

    def write_slowly(path: Path, data: bytes) -> None:
        threads.append(threading.current_thread())
        go_on.wait(10)

    monkeypatch.setattr(saver, "SOON", 20)
    program = open_program()
    monkeypatch.setattr(state_file, "write_safely", write_slowly)
    program.window.session.show_statement(RACE)
    qtbot.waitUntil(lambda: bool(threads))
    program.window.session.show_statement(EHCP)
    qtbot.waitUntil(lambda: program.window.header.title.text() == program.library.find(EHCP).title)
    assert threading.main_thread() not in threads and not go_on.is_set(), "it lives while the disk is waited for"
    go_on.set()


DAMAGED = [
    b"",
    b"[]",
    b"null",
    b"\xff\xfe{",
    b"[" * 100_000,
    b'{"scroll": [-3]}',
    b'{"scroll": [99999999999999999999]}',
    b'{"statement": 7}',
    b'{"before_search": ["x", ["y"]], "search": "EHCP"}',
]


def test_a_damaged_file_begins_at_the_beginning(open_program: OpenProgram, home: Path) -> None:
    (home / "settings").mkdir(parents=True)
    for content in DAMAGED:
        for name in (session_state.FILE, "left-off.json"):
            (home / "settings" / name).write_bytes(content)
            assert session_state.read(home / "settings") == (session_state.NOWHERE, {})
        (home / "settings" / session_state.FILE).write_bytes(b'{"version": 1, "place": %b, "dialogs": 7}' % content)
        assert session_state.read(home / "settings") == (session_state.NOWHERE, {})
    for content in DAMAGED if LONG else DAMAGED[-1:]:  # the window knows no more of the file than what was read
        (home / "settings" / session_state.FILE).write_bytes(b'{"version": 1, "place": %b, "dialogs": 7}' % content)
        program = open_program(ready=False)
        assert len(titles(program)) == 35
        program.window.close()


def test_what_is_no_longer_there_falls_back(qtbot: QtBot, open_program: OpenProgram, home: Path) -> None:
    gone = SessionState(
        "by colour",
        "no-branch",
        "no-statement",
        (5,) * 9,
        "EHCP",
        ReadingPosition("gone", (1, 2)),
        "nowhere",
        "nothing",
    )
    write_session(home / "settings", gone)
    assert place(home / "settings") == gone
    program = again(qtbot, open_program)
    qtbot.waitUntil(lambda: program.search.is_ready and len(titles(program)) < 35)
    qtbot.keyClick(program.window.list.view, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(titles(program)) == 35)


def test_a_window_closed_before_it_was_whole_forgets_nothing(
    qtbot: QtBot, open_program: OpenProgram, home: Path
) -> None:
    first = open_program()
    searching(qtbot, first, "EHCP")
    first.window.close()
    before = place(home / "settings")
    second = Program()
    second.session.mark()
    second.saver.flush()
    assert place(home / "settings") == before
    second.window.deleteLater()
