"""What was read and when: noted after a while, told in the list, kept with the last place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.listing.list_model import ListModel
from ascl_reader.gui.listing.row import ROW
from ascl_reader.history import reading_log
from ascl_reader.history.reading_log import Freshness, ReadingLog
from ascl_reader.history.reading_store import ReadingStore
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Wording
from tests.conftest import statement_data, write_library
from tests.gui.conftest import OpenProgram, search_for
from tests.gui.read_statements import CTRL, EHCP, RACE, begin, known, metas, read

pytestmark = pytest.mark.usefixtures("read_quickly")


def test_what_was_passed_quickly_does_not_count(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = begin(qtbot, open_program)
    program.window.session.show_statement(RACE)
    program.window.session.show_statement(EHCP)
    qtbot.waitUntil(lambda: known(program) == [EHCP])


def test_what_stands_in_a_minimised_window_is_not_read(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = begin(qtbot, open_program)
    program.window.showMinimized()
    program.window.session.show_statement(RACE)
    qtbot.wait(150)
    assert known(program) == []
    program.window.showNormal()
    read(qtbot, program, EHCP)
    assert known(program) == [EHCP]


def test_what_is_read_is_told_with_its_wording_also_while_nothing_is_noted(
    qtbot: QtBot, open_program: OpenProgram
) -> None:
    program = begin(qtbot, open_program)
    for off in (False, True):
        program.history.switch(off)
        with qtbot.waitSignal(program.history.was_read) as told:
            program.window.session.show_statement(EHCP if off else RACE)
        assert told.args == [EHCP if off else RACE, Wording.SUMMARY]
    assert known(program) == [RACE]


def test_the_statement_shown_at_the_start_counts_once_the_user_turns_to_it(
    qtbot: QtBot, open_program: OpenProgram
) -> None:
    program = begin(qtbot, open_program)
    qtbot.wait(150)
    assert known(program) == []
    qtbot.keyClick(program.window, Qt.Key.Key_4, CTRL)
    qtbot.waitUntil(lambda: known(program) == [program.window.session.statement])


def test_unread_is_said_once_two_statements_were_read(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = begin(qtbot, open_program)
    read(qtbot, program, RACE)
    assert not [meta for meta in metas(program).values() if "Unread" in meta]
    read(qtbot, program, EHCP)
    told = metas(program)
    assert {each for each, meta in told.items() if "Unread" not in meta} == {RACE, EHCP}
    model = program.window.list.model
    other = next(each for each in model.lines() if each not in (RACE, EHCP))
    assert "Unread" in model.place(other).data(Qt.ItemDataRole.AccessibleTextRole)
    search_for(qtbot, program, "EHCP")
    told = metas(program)
    assert EHCP in told and len(told) > 3
    assert {each for each, meta in told.items() if "Unread" not in meta} <= {RACE, EHCP}


def test_changed_is_said_at_the_next_start_after_the_text_changed(
    qtbot: QtBot, open_program: OpenProgram, tmp_path: Path
) -> None:
    folder = write_library(tmp_path / "library", statement_data("one"), statement_data("two"))
    first = begin(qtbot, open_program, folder)
    read(qtbot, first, "two", "one")
    first.window.close()
    new = {"context": "Money is short.", "position": "ASCL asks for less.", "rationale": "Pupils need it."}
    write_library(folder, statement_data("one", summary=new))
    second = begin(qtbot, open_program, folder)
    assert " · changed since you read it · " in metas(second)["one"]
    assert "changed" not in metas(second)["two"]
    read(qtbot, second, "two", "one")
    assert "changed" not in metas(second)["one"]


def test_the_last_place_comes_back_also_after_a_restart(qtbot: QtBot, open_program: OpenProgram) -> None:
    first = begin(qtbot, open_program)
    first.window.resize(1360, 580)
    read(qtbot, first, RACE)
    bars = first.window.panes.scrolled.bars
    bars[2].setValue(60)
    read(qtbot, first, EHCP)
    assert bars[2].value() == 0
    first.window.session.show_statement(RACE)
    qtbot.waitUntil(lambda: bars[2].value() == 60)
    bars[2].setValue(40)
    read(qtbot, first, EHCP)
    first.window.close()
    second = begin(qtbot, open_program)
    assert second.window.session.statement == EHCP
    second.window.session.show_statement(RACE)
    qtbot.waitUntil(lambda: second.window.panes.scrolled.bars[2].value() == 40)


def test_a_search_shows_its_hits_from_the_top_and_passing_one_forgets_no_place(
    qtbot: QtBot, open_program: OpenProgram
) -> None:
    window = (program := begin(qtbot, open_program)).window
    window.resize(1360, 580)
    read(qtbot, program, RACE)
    bar = window.panes.scrolled.bars[2]
    bar.setValue(60)
    read(qtbot, program, EHCP)
    search_for(qtbot, program, "race disparities")
    qtbot.waitUntil(lambda: window.session.statement == RACE)
    qtbot.wait(50)
    assert bar.value() == 0
    window.top.search.clear_all()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.session.statement == EHCP)
    window.session.show_statement(RACE)
    qtbot.waitUntil(lambda: bar.value() == 60)


def test_another_wording_has_a_place_of_its_own(qtbot: QtBot, open_program: OpenProgram) -> None:
    session = begin(qtbot, open_program).window.session
    session.saved_scroll.add_earlier({(RACE, Wording.FULL): (0, 0, 60, 0), (EHCP, Wording.SUMMARY): (0, 5, 0, 0)})
    shown: list[tuple[int, ...]] = []
    session.reading_changed.connect(lambda reading: shown.append(reading.scroll))
    session.show_statement(RACE)
    session.show_statement(EHCP)
    assert shown == [(), (0, 5, 0, 0)]


def test_what_another_window_noted_is_taken_in(qtbot: QtBot, open_program: OpenProgram, home: Path) -> None:
    program = begin(qtbot, open_program)
    read(qtbot, program, RACE)
    store = ReadingStore(home / "data")
    qtbot.waitUntil(lambda: [visit.statement for visit in store.load().recent] == [RACE])
    store.save(reading_log.record_reading(store.load(), program.library.find(EHCP), Wording.SUMMARY))
    read(qtbot, program, "send-improvement-plan-funding")
    qtbot.waitUntil(lambda: EHCP in known(program))
    qtbot.waitUntil(lambda: program.history.freshness(EHCP) is None)


@pytest.mark.parametrize("content", [b"", b"\x00\xff", b"recent: 7\n", b"[1, 2"])
def test_a_damaged_history_begins_anew(qtbot: QtBot, open_program: OpenProgram, home: Path, content: bytes) -> None:
    (home / "data").mkdir(parents=True)
    (home / "data" / "history.yaml").write_bytes(content)
    program = begin(qtbot, open_program)
    read(qtbot, program, RACE)
    assert known(program) == [RACE]


def test_the_words_of_a_thousand_rows_are_changed_at_once_and_described_when_drawn(
    qtbot: QtBot, make_library: Callable[..., Library]
) -> None:
    contents = make_library(statement_data("one")).contents
    many = (msgspec.structs.replace(contents.statements[0], id=f"statement-{number}") for number in range(1000))
    library = Library(msgspec.structs.replace(contents, statements=tuple(many)))
    model = ListModel(library)
    model.show_lines([each.id for each in library.statements])
    words = {each.id: Freshness.UNREAD for each in library.statements}
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    model.show_freshness(words)
    assert told == [(0, 999)], "all rows are told in one signal"
    assert not model._rows, "no row is described before it is drawn"
    assert model.index(999, 0).data(ROW).unread
    model.show_freshness(words)
    assert len(told) == 1, "what did not change is not told again"


def test_a_reading_tells_of_that_statement_alone_once_unread_is_said(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = begin(qtbot, open_program)
    history = program.history
    told: list[tuple[dict[str, Freshness], str]] = []
    history.freshness_changed.connect(lambda said, only: told.append((said, only)))
    ids = [each.id for each in program.library.statements][:4]
    read(qtbot, program, *ids)
    history.switch(True)
    history.switch(False)
    history.clear()
    read(qtbot, program, *ids[:2])
    assert [only for _, only in told] == [ids[0], "", ids[2], ids[3], "", "", "", ids[0], ""]
    unread = [set(said) for said, _ in told]
    everyone = {each.id for each in program.library.statements}
    assert unread[:4] == [set(), everyone - set(ids[:2]), everyone - set(ids[:3]), everyone - set(ids)]
    assert unread[4:] == [set(), everyone - set(ids), set(), set(), everyone - set(ids[:2])]
    assert {each: history.freshness(each) for each in everyone} == {each: told[-1][0].get(each) for each in everyone}


def test_an_empty_log_says_nothing(program: Program) -> None:
    assert not [meta for meta in metas(program).values() if "Unread" in meta or "Changed" in meta]
    assert reading_log.freshness(ReadingLog(), program.library.statements[0]) is Freshness.UNREAD


def test_a_search_knows_what_is_unread_also_where_the_list_does_not_say_so(
    qtbot: QtBot, open_program: OpenProgram
) -> None:
    program = begin(qtbot, open_program)
    read(qtbot, program, RACE)
    assert not any("Unread" in meta for meta in metas(program).values()), "one statement read is not enough for that"
    search_for(qtbot, program, "is:unread")
    lines = list(program.window.list.model.lines())
    assert RACE not in lines and len(lines) == len(program.library.statements) - 1
