"""One window for the tests of a module: brought back to its beginning for each of them, and looked at whether it is.

Opening a window takes most of the time of a short test. Where anything about it is not as it was when it was opened, or
cannot be brought back, it is closed and the next test gets a new one; so no test depends on what another left.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.bookmarks.store import BookmarkStore
from ascl_reader.briefing.store import BriefingStore
from ascl_reader.gui.app import Program
from ascl_reader.gui.importing.import_window import ImportWindow
from ascl_reader.gui.look.appearance import Comfort
from ascl_reader.library.outline import ALL_KEY, SortOrder, View
from ascl_reader.library.statement import Wording
from ascl_reader.reading.navigation_history import NavigationHistory
from tests.gui.bookmark_windows import take

LOOKS = 5
"""How often a window is looked at before it counts as another than it was: what comes late is laid out meanwhile."""


class SharedWindow:
    """Opens a window with a folder of its own for the user's files, and gives it to one test after the other."""

    def __init__(
        self, folder: Path, bugs: list[str], opened: Callable[[], Program], closed: Callable[[Program], None]
    ) -> None:
        self.bugs = bugs
        self._folder = folder
        self._opened = opened
        self._closed = closed
        self._program: Program | None = None
        self._count = 0

    def begin(self, qtbot: QtBot, patch: pytest.MonkeyPatch) -> Program:
        """Return the program as it is when it was opened, with the user's files in a new folder of this test."""
        self._count += 1
        patch.setenv(paths.HOME_VARIABLE, str(self._folder / str(self._count)))
        if self._program is not None and not self._is_brought_back(self._program, qtbot):
            self.close()
        if self._program is None:
            program = self._opened()
            qtbot.waitUntil(lambda: hasattr(program, "history") and program.history.ready)
            qtbot.waitUntil(lambda: program.bookmark_autosave.ready and program.briefing_autosave.ready)
            QApplication.processEvents()
            self._program, self._seen = program, seen(program)
            program.window_state.save()
            self._looks = looks(program)
            self._place, self._panes = program.window.geometry(), program.window.panes.splitter.sizes()
            self._contents, self._settings = program.library.contents, dict(program.settings._values)
        return self._program

    def close(self) -> None:
        """Close the window; what would be asked then is answered with yes."""
        if self._program is not None:
            self._program.window.may_close = lambda: True
            self._closed(self._program)
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            self._program = None

    def _is_brought_back(self, program: Program, qtbot: QtBot) -> bool:
        """Bring everything back that the tests change often; return whether the window is as it was at first."""
        window = program.window
        for dialog in window.findChildren(QDialog):
            if dialog.isVisible() and not isinstance(dialog, ImportWindow):  # that one may ask something
                dialog.done(0)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if [each for each in QApplication.topLevelWidgets() if each.isVisible()] != [window]:
            return False
        self._forget(program, qtbot)
        self._show_beginning(program)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        for _ in range(LOOKS):
            QApplication.processEvents()
            if seen(program) == self._seen:
                return True
        return False

    def _forget(self, program: Program, qtbot: QtBot) -> None:
        """Go on with the files of a new user, and with the first library and settings."""
        program.window.note.commit()
        bookmarks, briefings = program.bookmark_autosave, program.briefing_autosave
        qtbot.waitUntil(lambda: not bookmarks.unsaved and not briefings.unsaved)
        if program.library.contents is not self._contents:
            take(program, self._contents)
        bookmarks.store = BookmarkStore(paths.user_data(), paths.user_settings())
        briefings.store = BriefingStore(bookmarks.store.journal)
        bookmarks._take_loaded(bookmarks.store.load())
        briefings._take_loaded(briefings.store.load())
        program.settings._values = dict(self._settings)
        program.search_offers.earlier.changed.emit()
        program.window.setGeometry(self._place)
        program.window_state.restore(geometry=False)

    def _show_beginning(self, program: Program) -> None:
        window, look = program.window, program.appearance
        if looks(program) != self._looks:
            look.choice, look.text_size, font, look.comfort = self._looks
            look.choose_font(font)
        look.apply()  # a pane with an appearance of its own may have been shown meanwhile
        if not window.panes.find_bar.isHidden():
            window.panes.find_bar.leave()
        if window.commands.reading_mode.isChecked():
            window.commands.reading_mode.trigger()
        if window.columns.states():
            window.commands.usual_columns.trigger()
        window.note.details.setChecked(False)
        window.note.height_shared.open(False)
        window.reading.show_reading()
        window.top.search.clear()
        window.found.choices.forget()
        session = window.session
        session.choose_theme(ALL_KEY)
        session.history = NavigationHistory()
        session.saved_scroll.forget()
        session.choose_wording(Wording.FULL)
        session.listing._chosen.clear()
        session.begin(View.THEME, ALL_KEY, SortOrder.USUAL, "")
        session.navigation_changed.emit()
        window.status._message_shown.stop()
        window.status._show_usual()
        window.panes.splitter.setSizes(self._panes)
        window.list.view.setFocus()


def seen(program: Program) -> dict[str, Any]:
    """Return what can be seen, read and done in the window."""
    window, session = program.window, program.window.session
    listing = session.listing
    focus = QApplication.focusWidget()
    model = window.list.model
    return {
        "widgets": [
            (type(each).__name__, each.geometry().getRect(), each.isEnabled(), each.accessibleName(), *told_by(each))
            for each in window.findChildren(QWidget)
            if each.isVisible()
        ],
        "commands": [(each.text(), each.isEnabled(), each.isChecked(), each.isVisible()) for each in window.commands],
        "dialogs": [type(each).__name__ for each in window.findChildren(QDialog)],
        "trees": [
            (pane.opened(), pane.tree.currentIndex().data(), pane.tree.model().rowCount())
            for pane in (window.tree, window.bookmark_tree)
        ],
        "selected": [pane.edit.textCursor().selectedText() for pane in window.panes.panes.values()],
        "manner": window.found.choices.manner(listing.branch),
        "size": (window.width(), window.height()),
        "focus": type(focus).__name__ if focus is not None else "",
        "lines": tuple(model.lines()),
        "chosen": window.list.selected_lines(),
        "reading": (session.reading.statement, session.reading.wording, window.panes.scrolled.now()),
        "list": (listing.view, listing.branch, listing.sort, session.search_text, window.top.search.text()),
        "way": (session.history.can_go_back, session.history.can_go_forward),
        "look": looks(program),
        "work": (program.bookmark_autosave.work, program.briefing_autosave.work),
        "steps": (program.bookmark_autosave.edited.to_undo, program.bookmark_autosave.edited.to_redo),
    }


def looks(program: Program) -> tuple[str, int, str, Comfort]:
    """Return the appearance, the text size, the font and the spacing."""
    look = program.appearance
    return look.choice, look.text_size, look.font_choice, look.comfort


def told_by(widget: QWidget) -> tuple[object, ...]:
    """Return the words on a widget or in its box, whether it is on, and how far it is turned or scrolled."""
    words = widget.property("text") or widget.property("plainText")
    return words, widget.property("checked"), widget.property("value")
