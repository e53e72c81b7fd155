"""Copies that synchronising programs left: merged into what is there by then, refused in words, asked of once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.undo import StepKind
from ascl_reader.bookmarks.store import BookmarkStore
from ascl_reader.gui.bookmarks.autosave import BookmarkAutosave
from ascl_reader.gui.saving.copies_to_merge import CopiesToMerge, Merging
from ascl_reader.gui.widgets.application import make_application
from ascl_reader.gui.widgets.message import Message
from tests.bookmarks.works import library, marked

COPY = "bookmarks (DESKTOP’s conflicted copy 2026-03-12).yaml"


@pytest.fixture
def autosave(qtbot: QtBot, tmp_path: Path) -> Iterator[BookmarkAutosave]:
    BookmarkStore(tmp_path / "data").save(marked("first"))
    made = BookmarkAutosave(tmp_path / "data", tmp_path / "cache", library())
    yield made
    assert made.flush() is None
    made.close()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def copies(window: QWidget, autosave: BookmarkAutosave) -> Iterator[CopiesToMerge[Bookmarks]]:
    """Return what looks for copies, once the bookmarks are loaded."""
    merging = Merging(
        store=BookmarkStore,
        do=lambda work, names: autosave.do(StepKind.MERGE_COPY, work, names),
        count_new=lambda before, after: len(after.bookmarks) - len(before.bookmarks),
        title="Another version",
        offer="There is another version: {names}",
        merged="New: {count}",
    )
    made = CopiesToMerge(window, autosave, merging)
    broken: list[object] = []
    made.broken.connect(broken.append)
    yield made
    made.close()
    assert not broken


def left(folder: Path, *names: str) -> Path:
    """Leave a copy beside the bookmarks, in which these statements are marked."""
    BookmarkStore(folder / "elsewhere").save(marked(*names))
    return (folder / "elsewhere" / "bookmarks.yaml").rename(folder / "data" / COPY)


def boxes(window: QWidget) -> list[str]:
    return [each.text() for each in window.findChildren(Message) if each.isVisible()]


def press(window: QWidget, name: str) -> None:
    box = next(each for each in window.findChildren(Message) if each.isVisible())
    next(each for each in box.buttons() if each.text() == name).click()


@pytest.mark.usefixtures("copies")
def test_what_is_marked_while_the_copy_is_read_is_not_lost(
    qtbot: QtBot, tmp_path: Path, autosave: BookmarkAutosave, window: QWidget
) -> None:
    copy = left(tmp_path, "theirs")
    autosave.start()
    qtbot.waitUntil(lambda: boxes(window) == [f"There is another version: {COPY}"])
    press(window, "Merge")
    autosave.do(StepKind.ADD_BOOKMARKS, marked("ours", work=autosave.work))
    qtbot.waitUntil(lambda: boxes(window) == ["New: 1"])
    assert autosave.starred() == {"first", "ours", "theirs"}
    qtbot.waitUntil(lambda: not copy.exists())
    stored = BookmarkStore(tmp_path / "data").load().work
    assert {each.statement for each in stored.bookmarks.values()} == {"first", "ours", "theirs"}
    assert [each.name.startswith("merged-") for each in (copy.parent / "backups").glob("*conflicted*")] == [True]


@pytest.mark.usefixtures("copies")
def test_a_copy_that_cannot_be_read_is_told_and_stays(
    qtbot: QtBot, tmp_path: Path, autosave: BookmarkAutosave, window: QWidget
) -> None:
    copy = left(tmp_path, "theirs")
    copy.write_bytes(b"version: 1\nnotes: {\xff\xfe")
    autosave.start()
    qtbot.waitUntil(lambda: bool(boxes(window)))
    press(window, "Merge")
    qtbot.waitUntil(lambda: any(f"{COPY} was not merged and stays where it is" in each for each in boxes(window)))
    assert copy.exists()
    assert autosave.starred() == {"first"}


def test_a_copy_that_came_meanwhile_is_offered_on_the_users_return_and_only_once(
    qtbot: QtBot, tmp_path: Path, autosave: BookmarkAutosave, window: QWidget, copies: CopiesToMerge[Bookmarks]
) -> None:
    with qtbot.waitSignal(autosave.loaded):
        autosave.start()
    left(tmp_path, "theirs")
    came_back = make_application().applicationStateChanged
    qtbot.wait(50)
    assert not boxes(window)
    came_back.emit(Qt.ApplicationState.ApplicationActive)
    qtbot.waitUntil(lambda: bool(boxes(window)))
    press(window, "Not Now")
    with qtbot.waitSignal(copies._background.finished):
        came_back.emit(Qt.ApplicationState.ApplicationActive)
    assert not boxes(window)
