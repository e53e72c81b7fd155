"""What the tests of the dialogs of bookmarks share: bookmarks that are loaded and saved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.gui.bookmarks.autosave import BookmarkAutosave
from ascl_reader.library.library import Library
from tests.bookmarks.works import library


@pytest.fixture
def small_library() -> Library:
    return library({"key": "meals"}, {"key": "buses"}, {"key": "trains"})


@pytest.fixture
def autosave(qtbot: QtBot, qapp: QApplication, tmp_path: Path, small_library: Library) -> Iterator[BookmarkAutosave]:
    """Return bookmarks of a small library, loaded from a folder in which there are none yet."""
    made = BookmarkAutosave(tmp_path / "data", tmp_path / "cache", small_library)
    with qtbot.waitSignal(made.loaded):
        made.start()
    yield made
    assert made.flush() is None
    made.close()
