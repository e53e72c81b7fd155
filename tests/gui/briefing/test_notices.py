"""The notices of a briefing: what would make it shorter, what the library lost, and what can be done."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from ascl_reader.briefing.briefing import ChosenStatement, Layout, Part, Profile
from ascl_reader.briefing.engine.typst_engine import engine_here
from ascl_reader.briefing.sheets.content import SchoolNotes
from ascl_reader.briefing.sheets.typeset import SheetMaker
from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.briefing.briefing_window import BriefingWindow
from ascl_reader.gui.briefing.notices import BriefingNotices, Notice, NoticeWords
from ascl_reader.gui.briefing.paper.pages import Pages
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.paths import resources
from tests.briefing.sheets.made_up import LIBRARY, PRINTED, SENTENCE, briefing
from tests.gui.briefing_windows import (
    current,
    fill,
    opened,
    press,
    set_anew,
)


def test_the_offer_to_fit_one_page_is_made_and_taken(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, ids[:2])
    opened(qtbot, window)
    notices = window.parts.notices
    qtbot.waitUntil(lambda: any("leave out" in text for text in notices.texts))
    assert notices.texts[0].startswith("2 pages. To fit one page, leave out context")
    next(each for each in notices.findChildren(QPushButton) if each.text() == "Do it").setFocus()
    assert window.parts.list.isAncestorOf(press(qtbot, Qt.Key.Key_Space)), "the button that had the keys goes"
    assert all(Part.CONTEXT not in each.parts for each in current(desk).chosen)
    set_anew(qtbot, window, current(desk))
    assert window.parts.preview.places.count == 1 and not notices.isVisible()


def test_a_notice_that_says_the_same_as_before_does_what_it_was_shown_for_last(
    qtbot: QtBot, appearance: Appearance
) -> None:
    done: list[str] = []
    notices = BriefingNotices(appearance)
    qtbot.addWidget(notices)
    for each in ("first", "second"):
        notices.show_notices([Notice("One text arrived.", "Take it", partial(done.append, each))])
    [button] = notices.findChildren(QPushButton)
    button.click()
    assert done == ["second"]


def test_a_statement_that_the_library_lost_is_named_and_taken_out(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, [ids[0], "no-longer-there"])
    opened(qtbot, window)
    qtbot.waitUntil(lambda: any("no-longer-there" in text for text in window.parts.notices.texts))
    assert window.parts.list._cards["no-longer-there"].gone.isVisible()
    buttons = window.parts.notices.findChildren(QPushButton)
    next(each for each in buttons if each.text() == "Take out of the briefing").setFocus()
    press(qtbot, Qt.Key.Key_Space)
    assert current(desk).ids == (ids[0],)


def test_a_long_note_is_named_as_what_takes_the_second_page(qapp: QApplication, tmp_path: Path) -> None:
    own = {"gamma": SchoolNotes(note=SENTENCE * 60)}
    chosen = (ChosenStatement("gamma", (Part.NOTE,)),)
    wanted = briefing(("gamma",), Layout.ONE_PAGE, Profile.STANDARD, chosen=chosen)
    made = SheetMaker(LIBRARY, engine_here(resources(), tmp_path)).prepare(wanted, own, PRINTED)
    told = NoticeWords().budget(Pages(wanted, made, (), None))
    assert told.startswith("The positions alone take one page; with our note it takes 2.")
