"""The lines of a folder's list: what acts on them acts on what is seen, and says so where it cannot."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from pytestqt.qtbot import QtBot

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes import bookmark_changes
from ascl_reader.bookmarks.changes.bookmark_changes import NewBookmark, add_bookmarks, add_to_folder
from ascl_reader.bookmarks.changes.folder_changes import add_folder, new_folder
from ascl_reader.bookmarks.changes.undo import StepKind
from ascl_reader.bookmarks.entries import UNFILED, Bookmark
from ascl_reader.bookmarks.places import bookmarks_in
from ascl_reader.gui.app import Program
from ascl_reader.gui.commands.bookmarking import bookmarks_shown, listed_bookmarks
from ascl_reader.library.outline import SortOrder
from ascl_reader.library.statement import Section, Wording
from tests.gui.bookmark_windows import ALT_SHIFT, CTRL, lines, list_folder, take, without
from tests.gui.conftest import search_for

pytestmark = pytest.mark.shared_window

SELECT = QItemSelectionModel.SelectionFlag.Select


@pytest.fixture
def listed(ready: Program) -> Program:
    """Return the program with a folder listed that holds four statements, and a folder in it with a fifth."""
    folder = new_folder("Governors")
    below = new_folder("Below", folder.id)
    work = add_folder(add_folder(ready.bookmark_autosave.work, folder), below)
    found = ready.library.statements
    work = add_bookmarks(work, [NewBookmark(each) for each in found[:4]], folder.id)
    ready.bookmark_autosave.do(StepKind.IMPORT, add_bookmarks(work, [NewBookmark(found[4])], below.id))
    ready.governors, ready.below = folder.id, below.id  # type: ignore[attr-defined]
    list_folder(ready, f"folder:{folder.id}")
    ready.window.list.view.setFocus()
    return ready


def order(program: Program) -> list[str]:
    return [each.statement for each in bookmarks_in(program.bookmark_autosave.work, program.governors)]  # type: ignore[attr-defined]


def choose(program: Program, *rows: int) -> None:
    view = program.window.list.view
    place = program.window.list.model.index(rows[0], 0)
    view.selectionModel().setCurrentIndex(place, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    for row in rows[1:]:
        view.selectionModel().select(program.window.list.model.index(row, 0), SELECT)


def told(program: Program) -> str:
    return program.window.status._state.text()


def test_hits_of_a_search_are_not_the_folders(qtbot: QtBot, listed: Program) -> None:
    window, before = listed.window, order(listed)
    title = listed.library.find(before[0]).title
    search_for(qtbot, listed, f'title:"{title}"')
    window.list.view.setFocus()
    window.list.mark_current(before[0])
    qtbot.keyClick(window.list.view, Qt.Key.Key_Delete)
    qtbot.keyClick(window.list.view, Qt.Key.Key_Down, ALT_SHIFT)
    assert order(listed) == before and not listed.bookmark_autosave.work.bin
    other = next(each.id for each in listed.library.statements if each.id not in before[:4])
    listed.bookmarks.commands.toggle([other])
    assert other not in order(listed), "it is marked in Unfiled, which is what can be expected while all are searched"


def test_what_stands_next_is_chosen_after_deleting(qtbot: QtBot, listed: Program) -> None:
    window, before = listed.window, order(listed)
    choose(listed, 1)
    qtbot.keyClick(window.list.view, Qt.Key.Key_Delete)
    assert window.list.current() == window.session.statement == before[2]
    assert told(listed) == "1 in the bin. Ctrl+Z brings it back."
    qtbot.keyClick(window.list.view, Qt.Key.Key_Delete)
    assert order(listed) == [before[0], before[3]]


def test_several_chosen_lines_stay_chosen(qtbot: QtBot, listed: Program) -> None:
    window, before = listed.window, order(listed)
    choose(listed, 2, 3)
    qtbot.keyClick(window.list.view, Qt.Key.Key_Up, ALT_SHIFT)
    assert order(listed) == [before[0], before[2], before[3], before[1]]
    assert window.list.selected_lines() == before[2:]
    qtbot.keyClick(window.list.view, Qt.Key.Key_Up, ALT_SHIFT)
    assert order(listed) == [*before[2:], *before[:2]]


def test_several_stay_chosen_where_the_lines_come_later(
    qtbot: QtBot, listed: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bookmarks_shown, "MANY", 1)
    window, before = listed.window, order(listed)
    choose(listed, 2, 3)
    qtbot.keyClick(window.list.view, Qt.Key.Key_Up, ALT_SHIFT)
    wanted = [before[0], before[2], before[3], before[1]]
    qtbot.waitUntil(lambda: list(window.list.model.lines())[:4] == wanted)
    assert window.list.selected_lines() == before[2:]


def test_an_older_answer_does_not_take_the_place_of_the_lines(
    qtbot: QtBot, listed: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    work, here = listed.bookmark_autosave.work, listed.library.statements[0]
    [one] = [each for each in work.bookmarks.values() if each.statement == here.id]
    many = [msgspec.structs.replace(one, id=f"b-{number}", folders={}) for number in range(600)]
    listed.bookmark_autosave.do(StepKind.IMPORT, work.with_entries("bookmarks", many))
    listed.bookmark_autosave.undo()
    qtbot.wait(300)
    unfiled = listed.window.bookmark_tree.branch(f"folder:{UNFILED}")
    assert unfiled is not None and not (unfiled.statements or unfiled.gone)


def test_nothing_is_moved_in_another_order(qtbot: QtBot, listed: Program) -> None:
    window, before = listed.window, order(listed)
    window.commands.sorts[SortOrder.TITLE].trigger()
    choose(listed, 1)
    qtbot.keyClick(window.list.view, Qt.Key.Key_Up, ALT_SHIFT)
    assert order(listed) == before and "nothing can be moved" in told(listed)


def test_what_stands_in_a_folder_below_says_so(qtbot: QtBot, listed: Program) -> None:
    choose(listed, 4)
    qtbot.keyClick(listed.window.list.view, Qt.Key.Key_Up, ALT_SHIFT)
    assert "folder below" in told(listed)


def test_a_statement_leaves_the_library_while_its_folder_is_sorted(listed: Program) -> None:
    before = order(listed)
    for sort in (SortOrder.TITLE, SortOrder.OLDEST):
        listed.window.commands.sorts[sort].trigger()
        without(listed, before[1])
        assert listed.window.list.model.lines()[-1] == before[1]


def test_dropped_on_unfiled_it_is_in_no_folder(listed: Program) -> None:
    before = order(listed)
    listed.window.bookmark_tree.tree.lines_dropped.emit(before[:2], f"folder:{UNFILED}")
    assert order(listed) == before[2:]
    assert {each.statement for each in bookmarks_in(listed.bookmark_autosave.work, UNFILED)} == set(before[:2])


def test_what_was_in_the_folder_before_is_not_counted_as_added(listed: Program) -> None:
    before = order(listed)
    other = next(each.id for each in listed.library.statements if each.id not in before)
    folder = f"folder:{listed.governors}"  # type: ignore[attr-defined]
    listed.window.bookmark_tree.tree.lines_dropped.emit([before[0], other], folder)
    assert other in order(listed)
    assert told(listed).startswith("1 added to “Governors”")


def test_a_deleted_folder_is_told_and_the_one_above_is_listed(qtbot: QtBot, listed: Program) -> None:
    window = listed.window
    list_folder(listed, f"folder:{listed.below}")  # type: ignore[attr-defined]
    window.bookmark_tree.tree.setFocus()
    qtbot.keyClick(window.bookmark_tree.tree, Qt.Key.Key_Delete)
    assert window.session.listing.branch.key == f"folder:{listed.governors}"  # type: ignore[attr-defined]
    assert "“Below” is in the bin" in told(listed)
    qtbot.keyClick(window.bookmark_tree.tree, Qt.Key.Key_Delete)
    assert window.session.listing.branch.key == f"folder:{UNFILED}" and lines(listed)[0] == "Unfiled"


def test_the_keys_come_to_the_tree_without_choosing_a_line(qtbot: QtBot, listed: Program) -> None:
    window, key = listed.window, listed.window.session.listing.branch.key
    qtbot.keyClick(window, Qt.Key.Key_1, CTRL)
    assert window.tree.tree.hasFocus() and window.session.listing.branch.key == key
    qtbot.keyClick(window.tree.tree, Qt.Key.Key_Down)
    assert window.session.listing.branch.key == "all"


def test_a_press_on_the_chosen_line_of_the_tree_leaves_the_search(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    search_for(qtbot, ready, "funding")
    tree = window.tree.tree
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(tree.currentIndex()).center())
    assert not window.session.search_text and len(window.list.model.lines()) == len(ready.library.statements)


def test_the_wording_of_a_marked_passage_is_shown_for_that_statement_only(ready: Program) -> None:
    from ascl_reader.library.statement import FullWording, Texts

    window = ready.window
    one, two = ready.library.statements[:2]
    full = FullWording(Texts("In full.", "All of it, in full.", "Why, in full."), ())
    contents = ready.library.contents
    both = {one.id, two.id}
    statements = tuple(
        msgspec.structs.replace(each, full=full) if each.id in both else each for each in contents.statements
    )
    take(ready, msgspec.structs.replace(contents, statements=statements))
    first = ready.library.find(one.id)
    ready.bookmark_autosave.do(
        StepKind.ADD_BOOKMARKS,
        add_bookmarks(ready.bookmark_autosave.work, [NewBookmark(first, Section.POSITION, wording=Wording.SUMMARY)]),
    )
    list_folder(ready, f"folder:{UNFILED}")
    choose(ready, 0)
    assert window.session.statement == one.id
    assert window.session.wordings.of(ready.library.find(one.id)) is Wording.SUMMARY
    window.session.show_statement(two.id)
    assert window.session.wordings.of(ready.library.find(two.id)) is Wording.FULL
    window.session.show_statement(one.id)
    assert window.session.wordings.of(ready.library.find(one.id)) is Wording.FULL, "it was only for then"


def test_a_folder_needs_a_name(qtbot: QtBot, listed: Program) -> None:
    from ascl_reader.gui.bookmarks.folder_name_dialog import FolderNameDialog

    listed.window.commands.new_folder.trigger()
    dialog = listed.window.findChildren(FolderNameDialog)[-1]
    dialog.setTextValue("   ")
    dialog.accept()
    assert dialog.isVisible() and dialog.told.text() == "A folder needs a name."
    dialog.reject()
    assert len(listed.bookmark_autosave.work.folders) == 2


@pytest.mark.parametrize(
    ("rows", "by", "expected"),
    [
        ((0, 2), 1, [1, 0, 3, 2]),
        ((1, 3), -1, [1, 0, 3, 2]),
        ((0, 1), 1, [2, 0, 1, 3]),
        ((0, 3), 1, [1, 0, 2, 3]),
        ((0, 2), -1, [0, 2, 1, 3]),
        ((2, 3), 1, [0, 1, 2, 3]),
    ],
)
def test_lines_that_stand_apart_move_by_one_place_each(
    qtbot: QtBot, listed: Program, rows: tuple[int, ...], by: int, expected: list[int]
) -> None:
    before, changed = (
        order(listed),
        {each.id: each.changed for each in listed.bookmark_autosave.work.bookmarks.values()},
    )
    choose(listed, *rows)
    key = Qt.Key.Key_Down if by > 0 else Qt.Key.Key_Up
    qtbot.keyClick(listed.window.list.view, key, ALT_SHIFT)
    assert order(listed) == [before[row] for row in expected]
    moved = [
        each.statement for each in listed.bookmark_autosave.work.bookmarks.values() if each.changed != changed[each.id]
    ]
    assert set(moved) <= {before[row] for row in rows}, "the others were not touched"
    if expected == [0, 1, 2, 3]:
        assert "the last line already" in told(listed)


def test_taking_many_out_makes_no_set_for_each_of_them(listed: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, elsewhere = listed.governors, new_folder("Elsewhere")  # type: ignore[attr-defined]
    statements = [NewBookmark(each, Section.CONTEXT) for each in listed.library.statements[:40]]
    work = add_bookmarks(add_folder(listed.bookmark_autosave.work, elsewhere), statements, folder)
    ids = [each.id for each in work.bookmarks.values() if each.section]
    listed.bookmark_autosave.do(StepKind.IMPORT, add_to_folder(work, ids[::2], elsewhere.id))
    listed.window.list.view.selectAll()
    made = []

    def counted(*given: Iterable[object]) -> set[object]:
        made.append(given)
        return set(*given)

    monkeypatch.setattr(listed_bookmarks, "set", counted, raising=False)
    listed.bookmarks.listed.take_out()
    assert len(made) < 10
    assert [each.id for each in bookmarks_in(listed.bookmark_autosave.work, elsewhere.id)] == ids[::2]
    assert list(listed.bookmark_autosave.work.bookmarks) == ids[::2]


def test_moving_every_other_line_orders_the_folder_once(listed: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    before, asked = order(listed), []
    usual = bookmark_changes.bookmarks_in

    def counted(work: Bookmarks, folder: str) -> list[Bookmark]:
        asked.append(folder)
        return usual(work, folder)

    monkeypatch.setattr(bookmark_changes, "bookmarks_in", counted)
    choose(listed, 1, 3)
    listed.window.commands.move_up.trigger()
    assert order(listed) == [before[1], before[0], before[3], before[2]]
    assert len(asked) < 2


def test_what_is_dropped_where_it_is_already_is_told_so(listed: Program) -> None:
    before, here = order(listed), listed.window.session.listing.branch.key
    listed.window.bookmark_tree.tree.lines_dropped.emit(before[:1], here)
    assert order(listed) == before and told(listed) == "Already in “Governors”."
