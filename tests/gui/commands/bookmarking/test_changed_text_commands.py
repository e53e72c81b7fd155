"""What is offered where a marked text changed: compared, taken as seen, its lost passages moved to the bin."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.importing.comparison_view import ComparisonDialog
from ascl_reader.library.statement import Section
from tests.gui.bookmark_windows import CTRL, changed_text, lines

pytestmark = pytest.mark.shared_window


def test_a_changed_text_is_told_compared_and_accepted(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    here = window.session.statement
    qtbot.keyClick(window.list.view, Qt.Key.Key_D, CTRL)
    assert not window.header.bookmark_status.isVisible()
    ready.library.replace_contents(changed_text(ready, here, "Quite another position."))
    window.show_library()
    ready.bookmark_autosave.library_changed()
    assert window.header.bookmark_status.isVisible()
    assert "changed since you marked this" in window.header.bookmark_status.text.text()
    assert "Changed since you marked it" in lines(ready)
    window.header.bookmark_status.compare.click()
    dialog = window.findChildren(ComparisonDialog)[-1]
    assert "Quite another position." in dialog.comparison.toPlainText()
    dialog.reject()
    window.header.bookmark_status.accept.click()
    assert not window.header.bookmark_status.isVisible()
    assert ready.bookmark_autosave.is_starred(here)


def test_a_passage_that_is_gone_is_kept_with_its_words(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    here = window.session.statement
    edit = window.panes.panes[Section.POSITION].edit
    edit.setFocus()
    edit.selectAll()
    words = edit.textCursor().selectedText()[:20]
    window.commands.bookmark_passage.trigger()
    ready.library.replace_contents(changed_text(ready, here, "Nothing of it."))
    window.show_library()
    ready.bookmark_autosave.library_changed()
    assert words in window.header.bookmark_status.text.text()
    assert len(ready.bookmark_autosave.work.bookmarks) == 1
