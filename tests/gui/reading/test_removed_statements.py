"""A statement that left the library: listed with its title, read in the panes as it was last seen."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.bookmarks.changes.bookmark_changes import NewBookmark, add_bookmarks
from ascl_reader.bookmarks.changes.undo import StepKind
from ascl_reader.bookmarks.entries import PassageAnchor
from ascl_reader.bookmarks.passage_anchor import anchor_passage
from ascl_reader.gui.app import Program
from ascl_reader.gui.listing.row import ROW, STARRED
from ascl_reader.library.outline import SortOrder
from ascl_reader.library.read_library import read_library
from ascl_reader.library.statement import Section, plain_text
from ascl_reader.paths import shipped_library
from tests.gui.bookmark_windows import CTRL, lines, list_folder, take, without
from tests.gui.conftest import search_for
from tests.gui.removed_statements import NOTE, go, gone, is_read, removed, told

pytestmark = pytest.mark.shared_window

__all__ = ["gone"]


def test_it_is_listed_with_its_title_where_it_was(gone: Program) -> None:
    statement = removed(gone)
    model = gone.window.list.model
    row = model.index(1, 0).data(ROW)
    assert (row.title, row.meta.partition(" · ")[0]) == (statement.title, "No longer in the library")
    assert row.text and row.text in " ".join(statement.texts().plain(Section.POSITION).split())
    assert model.index(1, 0).data(STARRED) is True
    assert "3 statements" in gone.window.list.count.text()
    assert lines(gone)[-1] == "No longer in the library"
    list_folder(gone, "noted:gone")
    assert list(model.lines()) == [statement.id]


def test_with_the_keys_it_is_read_in_the_panes_as_it_was_last_seen(qtbot: QtBot, gone: Program) -> None:
    window, statement = gone.window, removed(gone)
    go(gone, 0)
    qtbot.keyClick(window.list.view, Qt.Key.Key_Down)
    assert is_read(gone, statement.id)
    for section, pane in window.panes.panes.items():
        assert pane.text == plain_text(statement.texts().of(section)) != ""
    assert window.header.title.text() == statement.title and window.header.wording.text() == "Summary"
    assert window.note.text.toPlainText() == NOTE and window.note.text.isReadOnly()
    assert "removed" not in window.header.star.accessibleName()
    assert "Bookmarked" in window.header.star.accessibleName()
    for words in ("not in the library now", "as you last saw it", "the summary"):
        assert words in told(gone)
    for hidden in (window.header.period, window.header.sources, window.header.info):
        assert not hidden.isVisible(), "nothing is known of it now"
    assert not [chip for chip in window.header.line.themes.all if chip.isVisible()]
    assert window.list.view.hasFocus(), "the keys stay in the list"
    qtbot.keyClick(window.list.view, Qt.Key.Key_Down)
    assert is_read(gone, gone.library.statements[1].id) and told(gone) == ""
    assert window.header.period.isVisible() and not window.note.text.isReadOnly()


def test_passages_are_marked_in_its_text_and_those_that_it_lacks_are_told(gone: Program) -> None:
    statement, work = removed(gone), gone.bookmark_autosave.work
    position = plain_text(statement.texts().position)
    passage = anchor_passage(position, 0, 12)
    other = PassageAnchor("Numbat words of an earlier day", offset=3)
    wanted = [NewBookmark(statement, Section.POSITION, each) for each in (passage, other)]
    gone.bookmark_autosave.do(StepKind.IMPORT, add_bookmarks(work, [*wanted, NewBookmark(statement, Section.CONTEXT)]))
    go(gone, 1)
    panes = gone.window.panes.panes
    assert passage is not None and panes[Section.POSITION]._bookmarked.passages == ((0, len(passage.words)),)
    assert "bookmarked" in panes[Section.CONTEXT]._heading.label.accessibleName()
    assert "“Numbat words of an earlier day”" in told(gone)
    assert passage.words not in told(gone)


def test_without_a_text_only_its_title_and_our_words_are_shown(gone: Program) -> None:
    statement, work = removed(gone), gone.bookmark_autosave.work
    gone.bookmark_autosave.do(StepKind.IMPORT, work.with_sections(texts={}))
    gone.bookmark_autosave.changed.emit()  # as when they come from the disk: texts alone are no step
    go(gone, 1)
    assert is_read(gone, statement.id) and gone.window.header.title.text() == statement.title
    assert [pane.edit.toPlainText() for pane in gone.window.panes.panes.values()] == ["", "", ""]
    assert not gone.window.header.wording.isVisible()
    assert "Its text was not kept." in told(gone) and gone.window.note.text.toPlainText() == NOTE


def test_its_texts_can_be_copied(qtbot: QtBot, gone: Program) -> None:
    go(gone, 1)
    pane = gone.window.panes.panes[Section.POSITION]
    pane.edit.setFocus()
    gone.window.commands.select_all.trigger()
    gone.window.commands.copy.trigger()
    assert QApplication.clipboard().text().startswith(pane.text[:40])


def test_our_note_on_it_is_found_and_leads_to_it(qtbot: QtBot, gone: Program) -> None:
    statement = removed(gone)
    search_for(qtbot, gone, "quokka")
    model = gone.window.list.model
    assert list(model.lines()) == [statement.id]
    row = model.index(0, 0).data(ROW)
    assert (row.title, row.text.startswith("Our note: Quokka")) == (statement.title, True)
    assert row.text_marks == ((len("Our note: "), len("Quokka")),)
    go(gone, 0)
    assert is_read(gone, statement.id) and "Quokka" in gone.window.note.text.toPlainText()


def test_sorted_by_title_it_comes_last(gone: Program) -> None:
    gone.window.commands.sorts[SortOrder.TITLE].trigger()
    assert gone.window.list.model.lines()[-1] == removed(gone).id


def test_what_comes_back_is_read_from_the_library_again(gone: Program) -> None:
    go(gone, 1)
    take(gone, read_library(shipped_library()))
    assert is_read(gone, removed(gone).id) and told(gone) == ""
    assert gone.window.header.period.isVisible() and not gone.window.note.text.isReadOnly()
    assert "No longer in the library" not in lines(gone)


def test_what_is_read_stays_read_when_it_leaves_the_library(ready: Program) -> None:
    first = ready.library.statements[0]
    ready.bookmarks.commands.toggle([first.id])
    list_folder(ready, "folder:unfiled")
    go(ready, 0)
    without(ready, first.id)
    assert is_read(ready, first.id) and ready.window.list.current() == first.id
    assert "not in the library now" in told(ready)


def test_a_note_that_changes_elsewhere_is_shown(gone: Program) -> None:
    go(gone, 1)
    work = gone.bookmark_autosave.work
    note = msgspec.structs.replace(work.notes[removed(gone).id], text="Bilby")
    gone.bookmark_autosave.do(StepKind.IMPORT, work.with_entries("notes", [note]))
    assert gone.window.note.text.toPlainText() == "Bilby"


def test_the_title_of_the_window_names_what_is_shown(gone: Program) -> None:
    window, statement = gone.window, removed(gone)
    go(gone, 1)
    assert window.windowTitle() == f"{statement.title} – ASCL Reader"
    go(gone, 0)
    assert window.windowTitle().startswith(gone.library.find(window.session.statement).title)


def test_enter_and_a_key_lead_to_its_panes(qtbot: QtBot, gone: Program) -> None:
    window, position = gone.window, gone.window.panes.panes[Section.POSITION].edit
    go(gone, 1)
    qtbot.keyClick(window.list.view, Qt.Key.Key_Return)
    assert position.hasFocus()
    window.list.view.setFocus()
    qtbot.keyClick(window.list.view, Qt.Key.Key_4, CTRL)
    assert position.hasFocus() and is_read(gone, removed(gone).id)
