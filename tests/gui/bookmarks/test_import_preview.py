"""What an import of bookmarks would do, line by line, before it is done: chosen by keys, wanted by Enter."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.bookmarks.bookmarks import Bookmarks, UnreadEntry
from ascl_reader.bookmarks.exchange.import_plan import plan_import
from ascl_reader.gui.bookmarks.import_preview import ImportPreview
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.library.library import Library
from tests.bookmarks.works import at, marked, noted

Open = Callable[[Bookmarks, Bookmarks], ImportPreview]


@pytest.fixture
def opened(qtbot: QtBot, small_library: Library, appearance: Appearance, host: QWidget) -> Open:
    """Return a function that shows what an import would do to bookmarks and notes."""

    def opened(work: Bookmarks, incoming: Bookmarks) -> ImportPreview:
        planned = work, plan_import(work, incoming)
        dialog = ImportPreview("trust.yaml", planned, small_library, appearance, host)
        dialog.open()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return opened


def test_new_and_changed_entries_are_told_with_what_was_before(qtbot: QtBot, opened: Open) -> None:
    work = noted("meals", "Ours of Monday.")
    incoming = noted("meals", "Theirs of Tuesday.", marked("buses"), now=at(2000))
    dialog = opened(work, incoming)
    assert dialog.title.text() == "Import from trust.yaml"
    assert dialog.told.text().startswith("1 added, 1 changed. Nothing of yours is deleted.")
    assert dialog.list.texts() == ["Added · 1", "About buses", "Changed · 1", "About meals"]
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    text = dialog.text.toPlainText()
    after, before = text.index("After the import:"), text.index("Today:")
    assert after < text.index("Theirs of Tuesday.") < before < text.rindex("Ours of Monday.")
    with qtbot.waitSignal(dialog.wanted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_where_there_is_nothing_new_nothing_can_be_imported(qtbot: QtBot, opened: Open) -> None:
    work = marked("meals")
    dialog = opened(work, work)
    assert dialog.told.text() == "You have all of this already: there is nothing to import."
    assert not dialog.import_button.isEnabled()
    with qtbot.assertNotEmitted(dialog.wanted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible(), "Enter closes it"


def test_an_entry_without_sense_comes_first_with_its_reason(qtbot: QtBot, opened: Open) -> None:
    unread = UnreadEntry("notes", {"statement": "meals", "text": 7}, "its text is no text")
    incoming = marked("buses").with_sections(unread=(unread,))
    dialog = opened(Bookmarks(), incoming)
    assert dialog.list.texts()[:2] == ["Not understood · 1", "meals"]
    assert dialog.text.toPlainText().startswith("its text is no text")
    assert "text: 7" in dialog.text.toPlainText()
    dialog.reject()
