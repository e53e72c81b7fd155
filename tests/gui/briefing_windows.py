"""What the tests of the briefing window share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.bookmarks.store import own_work
from ascl_reader.briefing.briefing import Briefing
from ascl_reader.briefing.sheets.content import SchoolNotes
from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.briefing.briefing_window import BriefingWindow
from ascl_reader.gui.briefing.paper.pages import Pages, Typesetter
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.library.library import Library

NOW = "2026-11-20T10:00:00.000Z"
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def loaded_desk(qtbot: QtBot, folder: Path) -> Iterator[BriefingAutosave]:
    desk = BriefingAutosave(own_work(folder / "data", folder / "settings"))
    with qtbot.waitSignal(desk.loaded):
        desk.start()
    yield desk
    assert desk.flush() is None
    desk.close()


def four_statements(library: Library) -> list[str]:
    whole = [each.id for each in library.statements if each.summary.context and each.summary.rationale and each.facts]
    return sorted(whole)[:4]


def shown_window(desk: BriefingAutosave, library: Library, ids: list[str]) -> Iterator[BriefingWindow]:
    """Yield a window in which the school wrote on the first statement; a fault of the program fails the test."""
    own = {ids[0]: SchoolNotes(note="Two plans refused this term.", stance="partly", questions=("Who pays?",))}
    window = BriefingWindow(desk, library, lambda: own, Appearance("light", "source-sans", 100))
    broken: list[object] = []
    window.broken.connect(broken.append)
    window.resize(1200, 800)
    yield window
    window.end()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not broken


def fill(desk: BriefingAutosave, ids: list[str], **values: object) -> Briefing:
    briefings = desk.briefings.beginning("SEND and funding", NOW)
    assert briefings.current is not None
    desk.do("fill", briefings.changing(msgspec.structs.replace(briefings.current.adding(ids), **values), NOW))
    return current(desk)


def current(desk: BriefingAutosave) -> Briefing:
    assert desk.current is not None
    return desk.current


def opened(qtbot: QtBot, window: BriefingWindow) -> BriefingWindow:
    window.show_briefing()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def set_anew(qtbot: QtBot, window: BriefingWindow, like: Briefing) -> None:
    """Wait until the pages are those of a briefing, and drawn."""
    preview = window.parts.preview

    def there() -> bool:
        pages = preview.pages
        if pages is None or msgspec.structs.replace(pages.briefing, changed="") != msgspec.structs.replace(
            like, changed=""
        ):
            return False
        return all(preview._is_drawn(each, preview._dots()) for each in preview.places.seen(preview._seen()))

    qtbot.waitUntil(there)


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    qtbot.keyClick(widget, key, modifier)
    after = QApplication.focusWidget()
    assert after is not None
    return after


def made(typesetter: Typesetter, briefing: Briefing) -> Pages:
    """Returns the pages of a briefing that the school wrote nothing for."""
    setting = typesetter.setting(briefing, {})
    while True:
        try:
            next(setting)
        except StopIteration as stop:
            pages: Pages = stop.value
            return pages
