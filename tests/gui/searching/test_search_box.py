"""Searching: as it is typed, marked everywhere, walked through with F3, left with Esc."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.listing.row import ROW
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.searching.search_box import SearchBox
from ascl_reader.gui.widgets import garbage_collection
from ascl_reader.library.statement import Section
from tests.gui.conftest import OpenProgram, coloured, open_index, search_for, titles, type_text

pytestmark = pytest.mark.shared_window


def marked(program: Program, section: Section) -> list[str]:
    return coloured(program.window.panes.panes[section].edit)


def test_typing_lists_the_hits_and_shows_the_best_one_with_its_marks(qtbot: QtBot, program: Program) -> None:
    search_for(qtbot, program, "EHCP")
    window = program.window
    assert titles(program)[:2] == ["Meeting SEND outside the EHCP route", "A fair EHCP process in every area"]
    qtbot.waitUntil(lambda: window.session.statement == "send-support-without-ehcp")
    qtbot.waitUntil(lambda: marked(program, Section.POSITION) == ["EHCP"])  # a pane at a time
    assert window.top.search.status() == "4 of 35"
    also, only = window.found.did.buttons()
    assert also.accessibleName().startswith("“EHCP” also as “education, health and care plan”. Press")
    assert only.text() == "only my words"
    assert window.list.count.text() == "4 statements"


def test_the_long_form_is_marked_where_the_acronym_was_typed(qtbot: QtBot, program: Program) -> None:
    search_for(qtbot, program, "EHCP")
    program.window.session.show_statement("ehcp-process-consistency")
    assert marked(program, Section.POSITION) == ["education, health and care plan", "EHCP"]


def test_typing_counts_as_use_in_which_memory_is_not_looked_through(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(garbage_collection, "_last_use", [0.0])
    type_text(program.window.top.search, "x")
    assert garbage_collection._last_use[0] > 0


def test_extracts_in_the_list_are_marked(qtbot: QtBot, program: Program) -> None:
    search_for(qtbot, program, "off rolling")
    row = program.window.list.model.index(0, 0).data(ROW)
    at, length = row.text_marks[0]
    assert row.text[at : at + length] == "off-rolling"


def test_f3_walks_through_the_marks_of_all_panes_and_begins_again(qtbot: QtBot, program: Program) -> None:
    search_for(qtbot, program, "EHCP")
    window = program.window
    qtbot.waitUntil(lambda: window.session.statement == "send-support-without-ehcp")
    qtbot.waitUntil(lambda: window.panes.places.count == 3)  # the panes are filled one after the other
    total = window.panes.places.count
    assert total == sum(len(marked(program, section)) for section in Section) == 3
    places = []
    for _ in range(total + 1):
        with qtbot.waitSignal(window.panes.places.reached) as reached:
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F3)
        places.append(reached.args[0])
    assert places == [1, 2, 3, 1]
    assert window.top.search.status().startswith("match 1 of 3")
    with qtbot.waitSignal(window.panes.places.reached) as reached:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert reached.args == [3, 3, "Position: EHCP"]


def test_another_statement_takes_back_the_place_in_the_one_before(qtbot: QtBot, program: Program) -> None:
    search_for(qtbot, program, "funding")
    qtbot.waitUntil(lambda: program.window.panes.places.count > 0)
    qtbot.keyClick(program.window.top.search, Qt.Key.Key_F3)
    assert "match 1 of" in program.window.top.search.status()
    qtbot.keyClick(program.window, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert "place" not in program.window.top.search.status()


def test_f3_says_so_where_only_the_title_was_found(qtbot: QtBot, program: Program) -> None:
    search_for(qtbot, program, "title:fines")
    qtbot.waitUntil(lambda: program.window.session.statement == "term-time-holidays-penalties")
    qtbot.keyClick(program.window.top.search, Qt.Key.Key_F3)
    assert program.window.top.search.status().startswith("Not in these three texts")


def test_enter_goes_to_the_list_and_its_first_hit(qtbot: QtBot, program: Program) -> None:
    search_for(qtbot, program, "refugee")
    qtbot.keyClick(program.window.top.search, Qt.Key.Key_Return)
    assert program.window.list.view.hasFocus()
    assert program.window.session.statement == "refugee-asylum-seeker-education"


def test_nothing_found_names_the_missing_word_and_offers_another(qtbot: QtBot, program: Program) -> None:
    search_for(qtbot, program, "xylophones pupils")
    window = program.window
    qtbot.waitUntil(window.found.nothing.isVisible)
    told, counted = "No statement has “xylophones”.", f"0 of {len(program.library.statements)}"
    assert (window.found.nothing.sentence.text(), window.top.search.status()) == (told, counted)
    offered = window.found.nothing.buttons()
    assert offered[0].text() == "pupils" and offered[0].isVisible()
    with qtbot.waitSignal(program.search.answered):
        qtbot.mouseClick(offered[0], Qt.MouseButton.LeftButton)
    assert "Meeting SEND outside the EHCP route" in titles(program)
    assert window.top.search.text() == "pupils"


def test_what_is_offered_instead_comes_next_after_the_box_and_leaves_the_keys_there(
    qtbot: QtBot, program: Program
) -> None:
    box = program.window.top.search
    for go in (Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Down):
        search_for(qtbot, program, "xylophones pupils")
        if go is Qt.Key.Key_Tab:  # the others go there also before it is shown
            qtbot.waitUntil(program.window.found.nothing.isVisible)
        qtbot.keyClick(box, go)
        offer = QApplication.focusWidget()
        assert isinstance(offer, QPushButton) and offer.text() == "pupils"
        with qtbot.waitSignal(program.search.answered):
            qtbot.keyClick(offer, Qt.Key.Key_Space)
        assert box.text() == "pupils" and box.hasFocus()
        qtbot.keyClicks(box, "s")
        assert box.text() == "pupilss", "the caret is at its end"


def test_what_is_typed_before_the_index_is_open_is_answered(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = open_program(ready=False)
    assert not program.search.is_ready
    program.window.top.focus_search()
    type_text(program.window.top.search, "safeguardin")
    assert program.window.top.search.status().startswith("Preparing the search")
    qtbot.waitUntil(lambda: len(titles(program)) == 2)
    assert titles(program)[0] == "Extra social-care duties under draft safeguarding rules"


def test_choosing_a_theme_leaves_the_search(qtbot: QtBot, program: Program) -> None:
    search_for(qtbot, program, "EHCP")
    qtbot.keyClick(program.window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(program.window.tree.tree, Qt.Key.Key_Down)
    assert program.window.top.search.text() == ""
    assert len(titles(program)) == 4


def test_odd_queries_are_answered_too(qtbot: QtBot, program: Program) -> None:
    for typed in ("“", "position:", '"', "(((", "a" * 400, "ŵŷ é", "🙂", "\u200f\u05d0", "* OR *"):
        search_for(qtbot, program, typed)
        assert program.window.session.statement, typed


def test_an_index_that_fails_while_searching_is_built_anew(
    qtbot: QtBot, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_index(qtbot, program)
    broken = program.search._opening.index
    monkeypatch.setattr(broken, "_sets", None)
    search_for(qtbot, program, "misogyny")
    assert titles(program) == ["Tackling misogyny and online hate among pupils"]


@pytest.mark.parametrize("typed", ["EHCP funding", "EHCP funding of schools in each area and more"])
def test_a_small_window_of_large_text_shows_how_many_were_found(
    qtbot: QtBot, appearance: Appearance, typed: str
) -> None:
    appearance.text_size = 200
    box = SearchBox(appearance)
    qtbot.addWidget(box)
    box.setFont(appearance.font("control"))
    box.resize(372, 72)
    box.show()
    box.setText(typed)
    box.show_status("2 of 37 · nearest 4")
    assert box._status.isVisible() and box._status.text().partition(" ")[0] == "2"
    assert not box._help.isVisible() and box._clear.geometry().left() >= box._status.geometry().right()
    box.clear_all()
    assert box._help.isVisible(), "an empty box has room for it"


def test_a_sentence_in_the_box_is_not_cut_to_its_first_word(qtbot: QtBot, appearance: Appearance) -> None:
    box = SearchBox(appearance)
    qtbot.addWidget(box)
    box.resize(280, 36)
    box.show()
    box.setText("EHCP funding")
    box.show_status("No statement has “EHCP”")
    assert box._status.text() != "No" and box._help.isVisible()


def test_another_text_size_gives_the_message_the_width_of_its_letters(qtbot: QtBot, appearance: Appearance) -> None:
    box = SearchBox(appearance)
    qtbot.addWidget(box)
    box.setFixedWidth(600)
    box.show()
    for size in (200, 100):
        appearance.set_text_size(size)
        box.show_status("No statement")
        letters = QFontMetrics(appearance.font("quiet")).horizontalAdvance("No statement")
        assert box._status.text() == "No statement"
        assert letters <= box._status.width() <= letters + 4 <= box.textMargins().right()


def test_what_stands_at_the_end_of_the_box_is_placed_again_only_where_it_changes(
    qtbot: QtBot, appearance: Appearance, monkeypatch: pytest.MonkeyPatch
) -> None:
    box = SearchBox(appearance)
    qtbot.addWidget(box)
    box.resize(400, 36)
    qtbot.keyClick(box, "p")
    box.show_status("35 of 35")
    placed: list[int] = []
    monkeypatch.setattr(box._lens, "setGeometry", lambda *_: placed.append(len(box.text())))
    qtbot.keyClick(box, "a")
    box.show_status("35 of 35")
    assert placed == []
    qtbot.keyClicks(box, "y for all who teach and help in schools")
    box.show_status("7 of 35")
    assert placed and box._status.text() == "7 of 35"
