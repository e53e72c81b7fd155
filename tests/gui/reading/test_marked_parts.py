"""Panes and passages as lines of a folder's list: shown, gone to, deleted, moved, one by one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ascl_reader.bookmarks.changes.bookmark_changes import NewBookmark, add_bookmarks
from ascl_reader.bookmarks.changes.folder_changes import add_folder, new_folder
from ascl_reader.bookmarks.changes.undo import StepKind
from ascl_reader.bookmarks.entries import UNFILED
from ascl_reader.bookmarks.passage_anchor import anchor_passage
from ascl_reader.bookmarks.places import bookmarks_in, row_key
from ascl_reader.gui.app import Program
from ascl_reader.gui.listing.row import ROW, STARRED
from ascl_reader.library.statement import Section, Statement, plain_text
from tests.gui.bookmark_windows import ALT_SHIFT, changed_text, list_folder, saved, take

pytestmark = pytest.mark.shared_window


def passage_of(statement: Statement, section: Section, start: int, length: int) -> NewBookmark:
    shown = plain_text(statement.texts().of(section))
    return NewBookmark(statement, section, anchor_passage(shown, start, length))


@pytest.fixture
def listed(qtbot: QtBot, ready: Program) -> Program:
    """Return the program with Unfiled listed: a statement, a passage of another, that one's rationale, a third."""
    one, two, three = ready.library.statements[:3]
    passage = passage_of(two, Section.POSITION, 0, 40)
    for wanted in (NewBookmark(one), passage, NewBookmark(two, Section.RATIONALE), NewBookmark(three)):
        ready.bookmark_autosave.do(StepKind.ADD_BOOKMARKS, add_bookmarks(ready.bookmark_autosave.work, [wanted]))
    list_folder(ready, f"folder:{UNFILED}")
    ready.window.list.view.setFocus()
    return ready


def shown(program: Program) -> list[tuple[str, str]]:
    model = program.window.list.model
    rows = [model.index(row, 0).data(ROW) for row in range(model.rowCount())]
    return [(row.title, row.meta.partition(" · ")[0]) for row in rows]


def order(program: Program, folder: str = UNFILED) -> list[str]:
    return [row_key(each) for each in bookmarks_in(program.bookmark_autosave.work, folder)]


def test_a_folder_lists_what_is_marked_in_its_order(listed: Program) -> None:
    one, two, three = listed.library.statements[:3]
    titles = [title for title, _ in shown(listed)]
    assert titles == [one.title, two.title, two.title, three.title]
    assert [place for _, place in shown(listed)][1:3] == ["Passage in the position", "Rationale"]
    model = listed.window.list.model
    words = plain_text(two.texts().position)[:40].strip()
    assert " ".join(words.split()) in model.index(1, 0).data(ROW).text
    assert all(model.index(row, 0).data(STARRED) for row in range(4))
    assert "3 statements · 2 marked parts" in listed.window.list.count.text()
    spoken = str(model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.startswith(f"{two.title}. Bookmarked. Passage in the position")


def test_its_line_leads_to_the_passage(qtbot: QtBot, listed: Program) -> None:
    window = listed.window
    view, two = window.list.view, listed.library.statements[1]
    view.setCurrentIndex(window.list.model.index(0, 0))
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert window.session.statement == two.id
    pane = window.panes.panes[Section.POSITION]
    qtbot.waitUntil(lambda: pane.selection() == (0, len(plain_text(two.texts().position)[:40].strip())))
    assert view.currentIndex().row() == 1, "the passage stays chosen"
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert (view.currentIndex().row(), window.session.statement) == (2, two.id)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert window.session.statement == listed.library.statements[2].id


def test_one_passage_is_deleted_and_comes_back(qtbot: QtBot, listed: Program) -> None:
    view = listed.window.list.view
    before = order(listed)
    view.setCurrentIndex(listed.window.list.model.index(1, 0))
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert order(listed) == [before[0], *before[2:]]
    assert len(saved(qtbot, listed).bin) == 1
    qtbot.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert order(listed) == before
    assert list(listed.window.list.model.lines()) == before


def test_one_line_is_moved_with_the_keys_and_with_the_mouse(qtbot: QtBot, listed: Program) -> None:
    view, before = listed.window.list.view, order(listed)
    view.setCurrentIndex(listed.window.list.model.index(2, 0))
    qtbot.keyClick(view, Qt.Key.Key_Up, ALT_SHIFT)
    assert order(listed) == [before[0], before[2], before[1], before[3]]
    view.rows_dropped.emit(4)
    assert order(listed) == [before[0], before[1], before[3], before[2]]


def test_a_passage_dropped_on_a_folder_is_in_both(listed: Program) -> None:
    folder = new_folder("Governors")
    listed.bookmark_autosave.do(StepKind.ADD_FOLDER, add_folder(listed.bookmark_autosave.work, folder))
    _, passage, _, whole = order(listed)
    listed.window.bookmark_tree.tree.lines_dropped.emit([passage, whole], f"folder:{folder.id}")
    list_folder(listed, f"folder:{folder.id}")
    assert set(order(listed, folder.id)) == {passage, whole}
    assert list(listed.window.list.model.lines()) == order(listed, folder.id)


def test_the_star_of_its_line_takes_it_away(qtbot: QtBot, listed: Program) -> None:
    view = listed.window.list.view
    star = view._delegate.star(view.visualRect(listed.window.list.model.index(1, 0))).center()
    before = order(listed)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=star)
    assert order(listed) == [before[0], *before[2:]]


def test_sorted_by_title_its_lines_stay_together(qtbot: QtBot, listed: Program) -> None:
    from ascl_reader.library.outline import SortOrder

    listed.window.commands.sorts[SortOrder.TITLE].trigger()
    titles = [title for title, _ in shown(listed)]
    assert titles == sorted(titles) and len(titles) == 4


def test_commands_take_the_statement_of_a_passage_once(qtbot: QtBot, listed: Program) -> None:
    view = listed.window.list.view
    view.setCurrentIndex(listed.window.list.model.index(1, 0))
    view.selectAll()
    ids = [each.id for each in listed.library.statements[:3]]
    assert listed.window.list.selected() == ids == listed.window.list.model.statements()


def test_a_lost_passage_is_told_until_it_was_seen_and_can_be_given_up(qtbot: QtBot, listed: Program) -> None:
    window, two = listed.window, listed.library.statements[1]
    window.list.view.setCurrentIndex(window.list.model.index(1, 0))
    take(listed, changed_text(listed, two.id, "Nothing of it."))
    standing = window.header.bookmark_status
    assert "not in the text any more" in standing.text.text()
    assert window.list.model.index(1, 0).data(ROW).meta.startswith("Not in the text any more")
    standing.accept.click()
    assert not standing.isVisible(), "it was seen"
    assert window.list.model.index(1, 0).data(ROW).meta.startswith("Not in the text any more"), "its words stay"
    take(listed, changed_text(listed, two.id, "Another text."))
    assert standing.to_bin.isVisible()
    standing.to_bin.click()
    assert len(order(listed)) == 3
    assert "not in the text" not in standing.text.text()
    qtbot.keyClick(window.list.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(order(listed)) == 4


def test_what_is_in_a_folder_below_is_deleted_there(qtbot: QtBot, ready: Program) -> None:
    above = new_folder("Above")
    below = new_folder("Below", above.id)
    work = add_folder(add_folder(ready.bookmark_autosave.work, above), below)
    work = add_bookmarks(work, [NewBookmark(ready.library.statements[0])], below.id)
    ready.bookmark_autosave.do(StepKind.IMPORT, work)
    list_folder(ready, f"folder:{above.id}")
    ready.window.list.view.setFocus()
    ready.window.list.view.setCurrentIndex(ready.window.list.model.index(0, 0))
    qtbot.keyClick(ready.window.list.view, Qt.Key.Key_Delete)
    assert not ready.bookmark_autosave.work.bookmarks and len(ready.bookmark_autosave.work.bin) == 1
