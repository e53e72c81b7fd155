"""A copy of the bookmarks that a synchronising program left: offered in words, merged as one step, counted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.bookmarks.store import BookmarkStore
from ascl_reader.gui.bookmarks.autosave import BookmarkAutosave
from ascl_reader.gui.bookmarks.conflicted_copies import copies_of_bookmarks
from ascl_reader.gui.widgets.message import Message
from ascl_reader.library.library import Library
from tests.bookmarks.works import at, marked, noted


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    BookmarkStore(tmp_path / "data").save(noted("meals", "Ours.", marked("meals")))
    theirs = noted("meals", "Theirs, later.", marked("buses"), now=at(2000))
    BookmarkStore(tmp_path / "elsewhere").save(noted("trains", "Written elsewhere.", theirs))
    path = tmp_path / "data" / "bookmarks (DESKTOP’s conflicted copy 2026-03-12).yaml"
    return (tmp_path / "elsewhere" / "bookmarks.yaml").rename(path)


@pytest.fixture
def beside(tmp_path: Path, copy: Path, small_library: Library, parent: QWidget) -> Iterator[BookmarkAutosave]:
    """Return bookmarks that were loaded beside a copy, for which it was looked."""
    autosave = BookmarkAutosave(tmp_path / "data", tmp_path / "cache", small_library)
    copies = copies_of_bookmarks(parent, autosave)
    broken: list[object] = []
    copies.broken.connect(broken.append)
    autosave.start()
    yield autosave
    copies.close()
    assert autosave.flush() is None
    autosave.close()
    assert not broken


def box(qtbot: QtBot, parent: QWidget, words: str) -> Message:
    qtbot.waitUntil(lambda: any(words in each.text() for each in parent.findChildren(Message) if each.isVisible()))
    return next(each for each in parent.findChildren(Message) if words in each.text())


def test_a_copy_is_merged_and_its_new_bookmarks_and_notes_are_counted(
    qtbot: QtBot, beside: BookmarkAutosave, copy: Path, parent: QWidget
) -> None:
    question = box(qtbot, parent, copy.name)
    assert "another version" in question.text()
    next(each for each in question.buttons() if each.text() == "Merge").click()
    told = box(qtbot, parent, "Merged.")
    assert "New bookmarks, folders, notes and searches: 2." in told.text(), (
        "the note on meals is a later one, not a new one"
    )
    assert beside.work.notes["meals"].text == "Theirs, later."
    assert beside.starred() == {"meals", "buses"}
    assert beside.work.notes["trains"].text == "Written elsewhere."
    qtbot.waitUntil(lambda: not copy.exists())
    beside.undo()
    assert beside.starred() == {"meals"}, "it was one step"


def test_a_copy_that_is_not_wanted_now_changes_nothing(
    qtbot: QtBot, beside: BookmarkAutosave, copy: Path, parent: QWidget
) -> None:
    question = box(qtbot, parent, copy.name)
    next(each for each in question.buttons() if each.text() == "Not Now").click()
    assert copy.exists()
    assert beside.starred() == {"meals"}
