"""An open window learns of what is imported, or taken back, at a terminal, and its search finds it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.gui.app import Program
from ascl_reader.gui.around import note_pane
from ascl_reader.gui.commands import not_saved
from ascl_reader.gui.importing.news_page import NewsPage
from ascl_reader.library.import_folders import IMPORTS
from ascl_reader.library.imported import ImportedLibrary
from ascl_reader.library.library import IMPORTED
from ascl_reader.library.statement import Section, Wording
from ascl_reader.search.result import SearchResult
from tests.gui.commands.conftest import NEW, STATEMENT, WORD
from tests.gui.conftest import OpenProgram, search_for, type_text
from tests.library.made_imports import change, entries


def import_elsewhere(qtbot: QtBot, program: Program) -> None:
    """Import a statement as another process does, and wait until the window shows it."""
    with qtbot.waitSignal(program.search.replaced):
        change(ImportedLibrary(paths.user_data()), entries("Said.", STATEMENT))
    QApplication.processEvents()


def stands_at_the_top(program: Program, statement: str) -> bool:
    """Return whether a statement's row is the first one that is seen, once the list is laid out."""
    place = program.window.list.view.visualRect(program.window.list.model.place(statement))
    return not place.isEmpty() and place.top() == 0


def test_an_import_of_another_process_is_read_and_searched_at_once(qtbot: QtBot, watching: Program) -> None:
    program = watching
    window, library = program.window, program.library
    read = window.session.statement
    answers: list[SearchResult] = []
    program.search.answered.connect(answers.append)
    search_for(qtbot, program, WORD)
    assert answers[-1].total == 0
    store = ImportedLibrary(paths.user_data())
    change(store, entries(f"A {WORD} in each school.", STATEMENT))
    qtbot.waitUntil(lambda: answers[-1].total == 1)
    assert answers[-1].hits[0].id == STATEMENT
    assert library.find(STATEMENT).full is not None
    assert "What Is New" in window.status._state.text()
    assert window.session.statement == read
    store.undo()
    qtbot.waitUntil(lambda: answers[-1].total == 0)
    assert library.find(STATEMENT).full is None


def test_a_page_in_the_place_of_the_panes_and_its_keys_stay(qtbot: QtBot, watching: Program) -> None:
    watching.window.commands.news.trigger()
    page, keys = watching.window.reading.page, QApplication.focusWidget()
    assert isinstance(page, NewsPage) and keys is page.list and page.told.text().startswith("Nothing has been imported")
    import_elsewhere(qtbot, watching)
    assert watching.window.reading.page is page and QApplication.focusWidget() is keys
    assert page.told.text() and not page.told.text().startswith("Nothing was imported")


def test_the_start_page_and_its_keys_stay(qtbot: QtBot, watching: Program) -> None:
    window = watching.window
    search_for(qtbot, watching, "school")
    window.commands.start_page.trigger()
    page = watching.start.page
    assert page is not None
    page.sample_button.setFocus()
    with qtbot.waitSignal(watching.search.answered):
        import_elsewhere(qtbot, watching)
    qtbot.wait(50)
    assert page.isVisible() and QApplication.focusWidget() is page.sample_button
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not page.isVisible() and window.list.view.hasFocus()


def test_the_start_page_gives_way_to_what_the_window_itself_imported(qtbot: QtBot, watching: Program) -> None:
    watching.window.commands.start_page.trigger()
    change(ImportedLibrary(paths.user_data()), NEW)
    watching.library_commands._changed(ImportedLibrary(paths.user_data()).last_step())
    qtbot.waitUntil(lambda: isinstance(watching.window.reading.page, NewsPage))
    assert watching.window.reading.isVisible()


def test_the_rows_that_were_chosen_stay_chosen(qtbot: QtBot, watching: Program) -> None:
    statements = watching.window.list
    chosen = list(statements.model.lines()[:3])
    statements.choose(chosen[1])
    statements.select(chosen)
    import_elsewhere(qtbot, watching)
    assert statements.selected_lines() == chosen


def test_the_list_stays_where_it_was_scrolled(qtbot: QtBot, watching: Program) -> None:
    view, model = watching.window.list.view, watching.window.list.model
    qtbot.waitUntil(lambda: not view.visualRect(model.index(model.rowCount() - 1, 0)).isEmpty())
    view.scrollTo(model.index(20, 0), view.ScrollHint.PositionAtTop)
    seen = model.lines()[20]
    import_elsewhere(qtbot, watching)
    qtbot.waitUntil(lambda: stands_at_the_top(watching, seen))


def test_what_a_search_found_stays_where_it_was_scrolled_with_the_rows_that_were_chosen(
    qtbot: QtBot, watching: Program
) -> None:
    search_for(qtbot, watching, "school")
    answers: list[SearchResult] = []
    watching.search.answered.connect(answers.append)
    statements = watching.window.list
    view, model = statements.view, statements.model
    qtbot.waitUntil(lambda: watching.window.session.course.keeps_statement)
    qtbot.waitUntil(lambda: not view.visualRect(model.index(model.rowCount() - 1, 0)).isEmpty())
    chosen, seen = list(model.lines()[3:6]), model.lines()[20]
    statements.choose(chosen[1])
    statements.select(chosen)
    QApplication.processEvents()
    view.scrollTo(model.place(seen), view.ScrollHint.PositionAtTop)
    with qtbot.waitSignal(watching.search.answered):
        import_elsewhere(qtbot, watching)
    qtbot.waitUntil(lambda: stands_at_the_top(watching, seen))
    assert statements.selected_lines() == chosen
    watching.search.answered.emit(answers[-1])  # as by more of an index that is still built
    qtbot.waitUntil(lambda: stands_at_the_top(watching, seen))
    assert statements.selected_lines() == chosen
    view.scrollToTop()
    watching.search.answered.emit(answers[-1])
    qtbot.waitUntil(lambda: statements.selected_lines() == chosen)


def test_words_that_were_selected_stay_so(qtbot: QtBot, watching: Program) -> None:
    pane = watching.window.panes.panes[Section.POSITION]
    pane.select(5, 20)
    selected = pane.edit.textCursor().selectedText()
    import_elsewhere(qtbot, watching)
    assert pane.edit.textCursor().selectedText() == selected != ""


def test_of_a_text_that_changed_no_words_are_selected(qtbot: QtBot, watching: Program) -> None:
    window, pane = watching.window, watching.window.panes.panes[Section.POSITION]
    import_elsewhere(qtbot, watching)
    window.session.show_statement(STATEMENT)
    window.session.choose_wording(Wording.FULL)
    pane.select(0, 4)
    assert pane.edit.textCursor().selectedText() == "Said"
    change(ImportedLibrary(paths.user_data()), entries("Told since.", STATEMENT))
    qtbot.waitUntil(lambda: pane.text == "Told since.")
    qtbot.wait(50)
    assert not pane.edit.textCursor().hasSelection()


def test_the_row_that_is_read_instead_of_one_that_was_taken_back_comes_into_sight(
    qtbot: QtBot, open_program: OpenProgram
) -> None:
    store = ImportedLibrary(paths.user_data())
    change(store, NEW)
    program = open_program()
    qtbot.waitUntil(lambda: hasattr(program, "library_commands"))
    window = program.window
    view, model = window.list.view, window.list.model
    window.session.show_statement("new-one")
    qtbot.waitUntil(lambda: not view.visualRect(model.index(model.rowCount() - 1, 0)).isEmpty())
    view.scrollToTop()
    store.undo()
    program.reload.begin()
    qtbot.waitUntil(lambda: window.session.statement != "new-one")
    qtbot.waitUntil(lambda: view.viewport().rect().intersects(view.visualRect(view.currentIndex())))


def test_a_note_that_is_being_typed_is_kept_though_its_statement_is_taken_back(
    qtbot: QtBot, open_program: OpenProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(note_pane, "TYPING_PAUSE", 60_000)
    store = ImportedLibrary(paths.user_data())
    change(store, NEW)
    program = open_program()
    qtbot.waitUntil(lambda: program.bookmark_autosave.ready)
    window = program.window
    window.session.show_statement("new-one")
    window.commands.to_note.trigger()
    type_text(window.note.text, "Ours.")
    store.undo()
    with qtbot.waitSignal(program.search.replaced):
        program.reload.begin()
    type_text(window.note.text, " And more of it.")
    window.note.commit()
    assert {each: note.text for each, note in program.bookmark_autosave.work.notes.items()} == {"new-one": "Ours."}


def test_a_day_that_is_half_typed_stays_so(qtbot: QtBot, watching: Program) -> None:
    qtbot.waitUntil(lambda: watching.bookmark_autosave.ready)
    note = watching.window.note
    note.details.click()
    note.more.look_again.click()
    note.more.day.setFocus()
    note.more.day.selectAll()
    type_text(note.more.day, "3 Marc")
    import_elsewhere(qtbot, watching)
    type_text(note.more.day, "h 2027")
    note.commit()
    statement = watching.window.session.statement
    assert watching.bookmark_autosave.work.notes[statement].look_again == "2027-03-03"


def test_the_panel_that_adds_to_a_briefing_lists_what_there_is_now(qtbot: QtBot, watching: Program) -> None:
    qtbot.waitUntil(lambda: watching.briefing_autosave.ready)
    watching.window.commands.add_to_briefing.trigger()
    watching.briefing.open()
    briefing = watching.briefing._briefing
    assert briefing is not None
    briefing.parts.add.click()
    panel, store = briefing.parts.adding, ImportedLibrary(paths.user_data())
    change(store, NEW)
    qtbot.waitUntil(lambda: "A new one" in panel.list.texts())
    panel.words.setText("zarzuela")
    qtbot.waitUntil(lambda: "A new one" in panel.list.texts() and len(panel.list.texts()) == 2)
    store.undo()
    qtbot.waitUntil(lambda: not panel._found[1])
    assert "A new one" not in panel.list.texts()
    briefing.parts.add.click()
    change(store, NEW)
    qtbot.waitUntil(lambda: panel.isHidden() and "new-one" in watching.library)
    briefing.parts.add.click()
    qtbot.waitUntil(lambda: "A new one" in panel.list.texts())


def test_an_import_of_the_window_itself_is_not_told_as_another_programs(
    qtbot: QtBot, open_program: OpenProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(not_saved, "LOOKING", 50)
    program = open_program()
    qtbot.waitUntil(lambda: hasattr(program, "library_commands"))
    change(ImportedLibrary(paths.user_data()), entries("Said.", STATEMENT))
    program.reload.begin()
    with qtbot.waitSignal(program.data_folder.imports_changed):
        pass
    qtbot.waitUntil(lambda: program.library.find(STATEMENT).full is not None)
    qtbot.wait(200)
    assert "What Is New" not in program.window.status._state.text()


def test_an_import_of_the_window_that_is_seen_on_the_disk_before_it_is_told_is_its_own_too(
    qtbot: QtBot, open_program: OpenProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = open_program()
    qtbot.waitUntil(lambda: hasattr(program, "library_commands"))
    change(ImportedLibrary(paths.user_data()), entries("Said.", STATEMENT))
    program.data_folder.imports_changed.emit()  # a look that came between the writing and the window's own word of it
    program.reload.begin()
    qtbot.waitUntil(lambda: program.library.find(STATEMENT).full is not None)
    qtbot.wait(200)
    assert "What Is New" not in program.window.status._state.text()


def test_an_import_between_the_reading_of_the_library_and_the_first_look_is_noticed(
    qtbot: QtBot, open_program: OpenProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch_folder = Program._watch_folder

    def watch_later(program: Program) -> None:
        """Begin to look once another process has imported something."""
        change(ImportedLibrary(paths.user_data()), entries("Said.", STATEMENT))
        watch_folder(program)

    monkeypatch.setattr(not_saved, "LOOKING", 50)
    monkeypatch.setattr(Program, "_watch_folder", watch_later)
    program = open_program()
    qtbot.waitUntil(lambda: program.library.find(STATEMENT).full is not None)


def test_an_import_that_comes_file_by_file_is_shown_whole(qtbot: QtBot, watching: Program, tmp_path: Path) -> None:
    other = ImportedLibrary(tmp_path / "another machine")
    change(other, entries("Said elsewhere.", STATEMENT, "ehwb-promote-not-treat"))
    (folder,) = (other.folder / IMPORTS).iterdir()
    place = paths.user_data() / IMPORTED / IMPORTS / folder.name
    with qtbot.waitSignal(watching.search.replaced):
        shutil.copytree(folder, place, ignore=lambda *_: [f"{STATEMENT}.yaml"])
    shutil.copytree(folder, place, dirs_exist_ok=True)
    qtbot.waitUntil(lambda: watching.library.find(STATEMENT).full is not None)
