"""Bookmarks while the program runs: which statements have a star, a step taken and undone, and what was saved."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from ascl_reader.bookmarks.bookmark_status import TextStatus
from ascl_reader.bookmarks.changes.bookmark_changes import NewBookmark, add_bookmarks
from ascl_reader.bookmarks.changes.undo import StepKind
from ascl_reader.bookmarks.entries import PassageAnchor
from ascl_reader.bookmarks.places import starred_in
from ascl_reader.bookmarks.store import BookmarkStore
from ascl_reader.gui.bookmarks.autosave import BookmarkAutosave
from ascl_reader.library.contents import Contents
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Section
from tests.bookmarks.works import marked, only_bookmark, statement


def test_a_statement_has_a_star_only_where_it_is_marked_as_a_whole(qtbot: QtBot, autosave: BookmarkAutosave) -> None:
    meals, buses = statement("meals"), statement("buses")
    passage = NewBookmark(buses, Section.POSITION, PassageAnchor("more money"))
    with qtbot.waitSignal(autosave.changed):
        assert autosave.do(StepKind.ADD_BOOKMARKS, add_bookmarks(autosave.work, [NewBookmark(meals), passage]), "Meals")
    step = autosave.edited.to_undo
    assert step is not None and (step.kind, step.subject) == (StepKind.ADD_BOOKMARKS, "Meals")
    assert len(autosave.work.bookmarks) == 2
    assert starred_in(autosave.work) == {"meals"}
    assert autosave.is_starred("meals")
    assert not autosave.is_starred("buses")
    autosave.undo()
    assert starred_in(autosave.work) == frozenset()


def test_what_changes_nothing_is_no_step(qtbot: QtBot, autosave: BookmarkAutosave) -> None:
    with qtbot.assertNotEmitted(autosave.changed):
        assert not autosave.do(StepKind.ADD_BOOKMARKS, autosave.work)
    assert autosave.edited.to_undo is None


def test_a_bookmark_is_on_the_disk_and_loaded_the_next_time(
    autosave: BookmarkAutosave, tmp_path: Path, small_library: Library
) -> None:
    autosave.do(StepKind.ADD_BOOKMARKS, marked("meals"))
    assert autosave.flush() is None
    stored = BookmarkStore(tmp_path / "data").load().work
    assert only_bookmark(stored).statement == "meals"


def test_a_text_that_another_library_changes_is_told(
    qtbot: QtBot, autosave: BookmarkAutosave, small_library: Library
) -> None:
    autosave.do(StepKind.ADD_BOOKMARKS, marked("meals"))
    bookmark = only_bookmark(autosave.work)
    assert autosave.checker.of_bookmark(autosave.work, bookmark).text is TextStatus.SAME
    summary = {"context": "", "position": "ASCL asks for much more.", "rationale": ""}
    small_library.replace_contents(Contents((statement("meals", summary=summary),)))
    with qtbot.waitSignal(autosave.changed):
        autosave.library_changed()
    assert autosave.checker.of_bookmark(autosave.work, bookmark).text is TextStatus.CHANGED
