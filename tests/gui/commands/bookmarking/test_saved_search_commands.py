"""Saved searches in the window, with keys: saved, listed, searched again, renamed, deleted, undone, kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.bookmarks.changes.search_changes import new_search, save_search
from ascl_reader.bookmarks.changes.undo import StepKind
from ascl_reader.gui.app import Program
from ascl_reader.gui.browsing.tree_model import COUNT
from ascl_reader.library.outline import View
from tests.gui.bookmark_windows import ALT_SHIFT, CTRL, answer, lines, saved, with_folders
from tests.gui.commands.bookmarking.test_bookmark_commands import CTRL_SHIFT, told
from tests.gui.conftest import OpenProgram, search_for, titles

pytestmark = pytest.mark.shared_window

FINES = "Fines and clear rules for holidays in term"


def save(qtbot: QtBot, program: Program, text: str) -> None:
    search_for(qtbot, program, text)
    QTest.keyClick(program.window.top.search, Qt.Key.Key_K, CTRL_SHIFT)


def searches(program: Program) -> list[tuple[str, str]]:
    return sorted((each.name, each.text) for each in program.bookmark_autosave.work.searches.values())


def to_line(qtbot: QtBot, program: Program, name: str) -> None:
    """Go to a line of the bookmark tree with keys only."""
    QTest.keyClick(program.window, Qt.Key.Key_8, CTRL)
    tree = program.window.bookmark_tree.tree
    QTest.keyClick(tree, Qt.Key.Key_Home)
    for _ in range(len(lines(program))):
        if tree.currentIndex().data() == name:
            return
        QTest.keyClick(tree, Qt.Key.Key_Down)
    raise AssertionError(f"no line {name}")


def number(program: Program, name: str) -> str:
    model = program.window.bookmark_tree.tree.model()
    (row,) = (row for row in range(model.rowCount()) if model.index(row, 0).data() == name)
    return str(model.index(row, 0).data(COUNT))


def test_a_search_is_saved_with_a_key_and_listed_below_the_folders(qtbot: QtBot, ready: Program) -> None:
    with_folders(qtbot, ready, "Governors")
    save(qtbot, ready, "fines")
    assert searches(ready) == [("fines", "fines")]
    assert told(ready) == "Saved: “fines”, below the folders (Ctrl+8). F2 there gives it another name."
    assert lines(ready) == ["Governors", "Unfiled", "fines"]
    assert ready.window.session.search_text == "fines", "the search goes on"
    assert [each.text for each in saved(qtbot, ready).searches.values()] == ["fines"]


def test_the_same_search_is_not_saved_twice_and_nothing_is_not_saved(qtbot: QtBot, ready: Program) -> None:
    save(qtbot, ready, "fines")
    save(qtbot, ready, "Fines")
    assert told(ready) == "This search is saved already: “fines”."
    ready.window.session.leave_search()
    QTest.keyClick(ready.window, Qt.Key.Key_K, CTRL_SHIFT)
    assert told(ready) == "Search for something first (Ctrl+K), then save the search."
    assert len(searches(ready)) == 1


def test_a_saved_search_is_searched_from_the_tree_and_the_keys_stay_there(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    save(qtbot, ready, "fines")
    window.session.leave_search()
    to_line(qtbot, ready, "fines")
    qtbot.waitUntil(lambda: titles(ready) == [FINES])
    assert window.top.search.text() == "fines" and window.bookmark_tree.tree.hasFocus()
    assert window.bookmark_tree.tree.currentIndex().data() == "fines"
    assert not window.top.search.below.isVisible()
    QTest.keyClick(window.bookmark_tree.tree, Qt.Key.Key_Up)
    assert window.session.search_text == window.top.search.text() == ""
    assert window.bookmark_tree.tree.currentIndex().data() == "Unfiled"


def test_its_line_stays_chosen_while_bookmarks_change_and_goes_with_the_search(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    save(qtbot, ready, "fines")
    window.session.leave_search()
    to_line(qtbot, ready, "fines")
    qtbot.waitUntil(lambda: titles(ready) == [FINES])
    QTest.keyClick(window, Qt.Key.Key_D, CTRL)
    assert window.bookmark_tree.chosen().startswith("search:")
    search_for(qtbot, ready, "phones")
    assert window.bookmark_tree.chosen() == window.session.listing.branch.key == "folder:unfiled"
    to_line(qtbot, ready, "fines")
    QTest.keyClick(window.bookmark_tree.tree, Qt.Key.Key_Escape)
    assert window.bookmark_tree.chosen() == "folder:unfiled" and window.session.search_text == ""


def test_it_is_renamed_with_f2_and_deleted_with_del_and_both_are_undone(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    save(qtbot, ready, "fines OR penalties")
    window.session.leave_search()
    to_line(qtbot, ready, "fines OR penalties")
    QTest.keyClick(window.bookmark_tree.tree, Qt.Key.Key_F2)
    answer(qtbot, ready, "  Money ")
    assert searches(ready) == [("Money", "fines OR penalties")] and told(ready) == "Renamed: “Money”."
    to_line(qtbot, ready, "Money")
    QTest.keyClick(window.bookmark_tree.tree, Qt.Key.Key_Delete)
    assert searches(ready) == [] and told(ready) == "The saved search “Money” is in the bin. Ctrl+Z brings it back."
    assert lines(ready) == ["Unfiled"]
    for expected, said in (
        ([("Money", "fines OR penalties")], "Undone: Delete Search (“Money”)."),
        ([("fines OR penalties", "fines OR penalties")], "Undone: Rename Search (“Money”)."),
        ([], "Undone: Save Search (“fines OR penalties”)."),
    ):
        QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
        assert searches(ready) == expected and told(ready) == said
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL_SHIFT)
    assert len(searches(ready)) == 1


def test_a_name_is_needed(qtbot: QtBot, ready: Program) -> None:
    from ascl_reader.gui.bookmarks.folder_name_dialog import FolderNameDialog

    save(qtbot, ready, "fines")
    to_line(qtbot, ready, "fines")
    QTest.keyClick(ready.window.bookmark_tree.tree, Qt.Key.Key_F2)
    (dialog,) = ready.window.findChildren(FolderNameDialog)
    assert dialog.labelText() == "Name of the search:" and dialog.windowTitle() == "Rename Search"
    dialog.setTextValue("  ")
    dialog.accept()
    assert dialog.isVisible() and dialog.told.text() == "A search needs a name."
    dialog.reject()
    assert searches(ready) == [("fines", "fines")]


def test_it_is_not_moved_and_says_why(qtbot: QtBot, ready: Program) -> None:
    save(qtbot, ready, "fines")
    to_line(qtbot, ready, "fines")
    QTest.keyClick(ready.window.bookmark_tree.tree, Qt.Key.Key_Up, ALT_SHIFT)
    assert told(ready) == "Saved searches stand in the order of their names; F2 renames this one."


def test_the_number_of_statements_stands_beside_it_and_what_an_import_brought_is_new(
    qtbot: QtBot, ready: Program
) -> None:
    import msgspec

    window = ready.window
    save(qtbot, ready, "fines")
    window.session.leave_search()
    qtbot.waitUntil(lambda: number(ready, "fines") == "1")
    contents = ready.library.contents
    known = ready.library.find("term-time-holidays-penalties")
    more = msgspec.structs.replace(known, id="more-fines", title="More on fines")
    changed = msgspec.structs.replace(contents, statements=(*contents.statements, more), digest="with-more-fines")
    ready._library_read(type(ready.library)(changed), False)
    qtbot.waitUntil(lambda: number(ready, "fines") == "2 · 1 new", timeout=30_000)
    line = window.bookmark_tree.tree.model().index(len(lines(ready)) - 1, 0)
    assert line.data(Qt.ItemDataRole.AccessibleTextRole) == "Saved search: fines, 2 statements, 1 new"
    to_line(qtbot, ready, "fines")
    qtbot.waitUntil(lambda: number(ready, "fines") == "2")
    qtbot.waitUntil(lambda: "More on fines" in titles(ready))


def test_they_are_there_at_the_next_start_with_their_numbers(qtbot: QtBot, open_program: OpenProgram) -> None:
    first = open_program()
    qtbot.waitUntil(lambda: hasattr(first, "bookmark_autosave") and first.bookmark_autosave.ready)
    save(qtbot, first, "fines")
    first.window.close()
    second = open_program(ready=False)
    qtbot.waitUntil(lambda: hasattr(second, "bookmark_autosave") and second.bookmark_autosave.ready)
    qtbot.waitUntil(lambda: "fines" in lines(second) and number(second, "fines") == "1")


def test_an_open_question_for_a_name_comes_back(qtbot: QtBot, open_program: OpenProgram) -> None:
    from ascl_reader.gui.bookmarks.folder_name_dialog import FolderNameDialog

    first = open_program()
    qtbot.waitUntil(lambda: hasattr(first, "bookmark_autosave") and first.bookmark_autosave.ready)
    save(qtbot, first, "fines")
    to_line(qtbot, first, "fines")
    QTest.keyClick(first.window.bookmark_tree.tree, Qt.Key.Key_F2)
    first.window.findChildren(FolderNameDialog)[-1].setTextValue("Mon")
    first.window.close()
    second = open_program(ready=False)
    qtbot.waitUntil(lambda: bool(second.window.findChildren(FolderNameDialog)))
    assert second.window.findChildren(FolderNameDialog)[-1].textValue() == "Mon"


def test_where_nothing_may_be_saved_it_says_so(qtbot: QtBot, ready: Program) -> None:
    ready.bookmark_autosave.writable = False
    save(qtbot, ready, "fines")
    assert searches(ready) == []


@pytest.mark.parametrize("text", ["“à l’école”", "position:penalties -fines", "<b>fines</b> & more"])
def test_any_search_is_saved_as_it_was_typed(qtbot: QtBot, ready: Program, text: str) -> None:
    save(qtbot, ready, text)
    assert lines(ready)[-1] == text and [each.text for each in saved(qtbot, ready).searches.values()] == [text]


def test_one_that_comes_from_another_window_is_listed(qtbot: QtBot, ready: Program) -> None:
    work = save_search(ready.bookmark_autosave.work, new_search("phones"))
    ready.bookmark_autosave.do(StepKind.MERGE_COPY, work)
    assert lines(ready) == ["Unfiled", "phones"]
    assert QApplication.focusWidget() is ready.window.list.view


def test_a_search_in_a_theme_or_a_year_is_saved_with_its_words_and_looks_there_again(
    qtbot: QtBot, ready: Program
) -> None:
    window = ready.window
    window.session.choose_theme("send-funding")
    save(qtbot, ready, "costs")
    within = titles(ready)
    assert [each.text for each in saved(qtbot, ready).searches.values()] == ['theme:"SEND funding" costs']
    window.session.choose_branch(next(iter(window.tree._model._branches.values())))
    to_line(qtbot, ready, 'theme:"SEND funding" costs')
    qtbot.waitUntil(lambda: sorted(titles(ready)) == sorted(within) and len(within) > 1)
    window.session.leave_search()
    window.session.choose_view(View.YEAR)
    window.session.choose_branch(window.tree.branch("2023"))
    save(qtbot, ready, "funding")
    assert "year:2023 funding" in [each.text for each in ready.bookmark_autosave.work.searches.values()]


def test_a_saved_search_looks_everywhere_whatever_is_listed(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    save(qtbot, ready, "fines")
    window.session.leave_search()
    window.session.choose_theme("funding")
    to_line(qtbot, ready, "fines")
    qtbot.waitUntil(lambda: titles(ready) == [FINES])
