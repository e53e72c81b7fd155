"""Rows that are dragged: named by what they are, with a line where they would go only where they can go there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView

from ascl_reader.bookmarks.changes.bookmark_changes import NewBookmark, add_bookmarks
from ascl_reader.bookmarks.changes.folder_changes import add_folder, new_folder
from ascl_reader.bookmarks.changes.undo import StepKind
from ascl_reader.bookmarks.places import bookmark_in_row, row_key
from ascl_reader.gui.app import Program
from ascl_reader.gui.listing.draggable_list import DraggableList
from ascl_reader.library.outline import SortOrder
from ascl_reader.library.statement import Section
from tests.drag_enter import drag_enter, drag_move
from tests.gui.bookmark_windows import list_folder

pytestmark = pytest.mark.shared_window

COPY = Qt.DropAction.CopyAction
SELECT = QItemSelectionModel.SelectionFlag.Select


@pytest.fixture
def listed(ready: Program) -> Program:
    """Return the program with a folder of two statements and two sections listed."""
    folder, found = new_folder("Governors"), ready.library.statements
    parts = [NewBookmark(found[2], Section.POSITION), NewBookmark(found[2], Section.CONTEXT)]
    work = add_folder(ready.bookmark_autosave.work, folder)
    work = add_bookmarks(work, [NewBookmark(found[0]), NewBookmark(found[1]), *parts], folder.id)
    ready.bookmark_autosave.do(StepKind.IMPORT, work)
    assert len(set(map(row_key, work.bookmarks.values()))) == 4
    list_folder(ready, f"folder:{folder.id}")
    return ready


def drag(view: DraggableList) -> tuple[bool, bool]:
    """Drag the chosen rows over their own list; return whether they can be dropped and whether a line shows where."""
    data = view.model().mimeData(view.selectedIndexes())
    for event, take in (
        (drag_enter(QPoint(40, 40), COPY, data), view.dragEnterEvent),
        (drag_move(QPoint(40, 44), COPY, data), view.dragMoveEvent),
    ):
        event.source = lambda: view  # type: ignore[method-assign]
        take(event)  # type: ignore[arg-type]
    return event.isAccepted(), view.showDropIndicator()


def label(program: Program, *rows: int) -> str:
    model = program.window.list.model
    return program.window.list.view.drag_label([model.index(row, 0) for row in rows])


def test_where_nothing_can_be_dropped_no_line_is_drawn_and_the_pointer_says_so(ready: Program) -> None:
    assert drag(ready.window.list.view) == (False, False), "the list of all statements has no order of its own"


def test_in_a_folder_a_line_shows_where_the_rows_go(listed: Program) -> None:
    view = listed.window.list.view
    view.choose_alone(listed.window.list.model.index(1, 0))
    assert drag(view) == (True, True)
    listed.window.session.choose_sort(SortOrder.TITLE)
    view.choose_alone(listed.window.list.model.index(1, 0))
    assert drag(view) == (True, False), "what is dropped is told why it cannot be moved in this order"


def test_what_is_dragged_is_named_by_what_it_is(ready: Program, listed: Program) -> None:
    view = listed.window.list.view
    kinds = [bool(bookmark_in_row(key)) for key in listed.window.list.model.lines()]
    whole, parts = ([row for row, is_part in enumerate(kinds) if is_part is kind] for kind in (False, True))
    assert label(listed, whole[0]) == str(listed.window.list.model.index(whole[0], 0).data())
    assert label(listed, *whole) == "2 statements"
    assert label(listed, *parts) == "2 marked parts"
    assert label(listed, *whole, parts[0]) == "2 statements · 1 marked part"
    assert view.dragDropMode() is QAbstractItemView.DragDropMode.DragDrop
