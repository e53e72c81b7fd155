"""The whole briefing window: what is being typed counts, everything has a name, and all can be seen at 200 %."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.briefing.briefing import Layout
from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.briefing.briefing_window import BriefingWindow
from tests.gui.briefing_windows import (
    ALT,
    CTRL,
    NOW,
    current,
    fill,
    opened,
    press,
    set_anew,
)
from tests.gui.conftest import type_text


def test_what_is_still_being_typed_is_kept_when_statements_are_moved(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, ids)
    opened(qtbot, window)
    audience = window.parts.above.editor("audience")
    audience.setFocus()
    type_text(audience, "governors")
    window.parts.list.move_current(down=True)
    assert current(desk).audience == "governors"
    assert current(desk).ids[1] == ids[0]


def test_everything_that_takes_keys_has_a_name_and_a_whole_briefing_is_made_at_200_percent(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    window._appearance.set_text_size(200)
    try:
        window.resize(900, 700)
        set_anew(qtbot, opened(qtbot, window), fill(desk, ids))
        for opener in (
            window.parts.above.last,
            window.parts.below.last,
            window.parts.list._cards[ids[0]].agenda.opener,
        ):
            opener.setFocus()
            press(qtbot, Qt.Key.Key_Space)
        seen: list[QWidget] = []
        while (widget := press(qtbot, Qt.Key.Key_Tab)) not in seen:
            seen.append(widget)
            assert widget.accessibleName() or getattr(widget, "text", str)(), widget
            if window.parts.scroll.isAncestorOf(widget):
                qtbot.waitUntil(lambda: not widget.visibleRegion().isEmpty())
        for needed in (
            window.parts.above.editor("title"),
            window.parts.above.editor("school"),
            window.parts.above.editor("cover"),
            window.parts.below.editor("colour"),
            window.parts.for_all,
            window.parts.list._cards[ids[0]].agenda.recommendation,
            window.parts.list._cards[ids[0]],
            window.parts.preview,
            window.parts.print,
        ):
            assert needed in seen
        body = window.parts.scroll.widget()
        assert body is not None
        assert body.width() <= window.parts.scroll.viewport().width()
    finally:
        window._appearance.set_text_size(100)


def tab_to(qtbot: QtBot, wanted: QWidget) -> None:
    """Press Tab until a widget has the keys; it is in sight then."""
    for _ in range(80):
        if press(qtbot, Qt.Key.Key_Tab) is wanted:
            break
    assert QApplication.focusWidget() is wanted and not wanted.visibleRegion().isEmpty()


def test_a_whole_briefing_goes_from_nothing_to_a_file_by_keys_alone_at_200_percent(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, tmp_path: Path
) -> None:
    window._appearance.set_text_size(200)
    above = window.parts.above
    try:
        window.resize(800, 600)
        fill(desk, [])
        panel = opened(qtbot, window).parts.adding
        assert press(qtbot, Qt.Key.Key_B, CTRL) is panel.words
        assert press(qtbot, Qt.Key.Key_Down) is panel.list
        press(qtbot, Qt.Key.Key_Return)
        press(qtbot, Qt.Key.Key_Down)
        press(qtbot, Qt.Key.Key_Return)
        first, second = current(desk).ids
        press(qtbot, Qt.Key.Key_Escape)
        tab_to(qtbot, above.editor("title"))
        type_text(above.editor("title"), " of the governors")
        tab_to(qtbot, above.editor("layout"))
        press(qtbot, Qt.Key.Key_Space)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        tab_to(qtbot, above.last)
        press(qtbot, Qt.Key.Key_Space)
        tab_to(qtbot, above.editor("cover"))
        type_text(above.editor("cover"), "- for decision")
        tab_to(qtbot, window.parts.list._cards[second])
        press(qtbot, Qt.Key.Key_Up, ALT)
        made = current(desk)
        assert (made.ids, made.layout, made.cover) == ((second, first), Layout.ONE_PAGE, "- for decision")
        assert made.title.endswith(" of the governors")
        for key, modifiers, ending in (
            (Qt.Key.Key_S, CTRL, ".pdf"),
            (Qt.Key.Key_S, CTRL | Qt.KeyboardModifier.ShiftModifier, ".docx"),
        ):
            press(qtbot, key, modifiers)
            dialog = next(each for each in window.findChildren(QFileDialog) if each.isVisible())
            qtbot.waitUntil(dialog.isActiveWindow)
            name = dialog.focusWidget()
            assert isinstance(name, QLineEdit)
            name.selectAll()
            type_text(name, str(tmp_path / f"sheet{ending}"))
            with qtbot.waitSignal(window.output.saved):
                qtbot.keyClick(name, Qt.Key.Key_Return)
            window.activateWindow()  # as a window manager does; the test's screen has none
            qtbot.waitUntil(window.isActiveWindow)
        assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
        assert (tmp_path / "sheet.docx").read_bytes().startswith(b"PK")
        press(qtbot, Qt.Key.Key_P, CTRL)
        qtbot.waitUntil(lambda: bool(window.findChildren(QPrintDialog)))
        (asked,) = window.findChildren(QPrintDialog)
        qtbot.waitUntil(asked.isActiveWindow)
        qtbot.keyClick(asked, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: not window.findChildren(QPrintDialog))
    finally:
        window._appearance.set_text_size(100)


def test_ctrl_q_asks_to_end_the_program(qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow) -> None:
    fill(desk, [])
    opened(qtbot, window)
    with qtbot.waitSignal(window.quit_asked):
        press(qtbot, Qt.Key.Key_Q, CTRL)


def test_what_was_taken_over_from_the_last_briefing_is_told_and_cleared_in_one_step(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, ids, school="Example School", place="The library")
    begun = desk.briefings.beginning("Spring", NOW)
    assert begun.current is not None
    desk.do("new briefing", begun.changing(begun.current.adding(ids), NOW))
    opened(qtbot, window)
    assert window.parts.above.editor("place").isVisible()
    told = "As in “SEND and funding”: place and school. Change or clear what is different this time."
    qtbot.waitUntil(lambda: told in window.parts.notices.texts)
    button = next(each for each in window.parts.notices.findChildren(QPushButton) if each.text() == "Clear them")
    button.click()
    assert (current(desk).school, current(desk).place) == ("", "")
    assert told not in window.parts.notices.texts or not window.parts.above.editor("place").isVisible()
    window.changes.undo()
    assert current(desk).school == "Example School"


def test_the_title_says_briefing_once(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    for title, shown in (
        ("SEND and funding", "Briefing: SEND and funding"),
        ("Briefing of 29 November 2026", "Briefing of 29 November 2026"),
        ("", "Briefing"),
    ):
        fill(desk, ids, title=title)
        opened(qtbot, window)
        assert window.windowTitle() == window.parts.title.text() == shown


def test_escape_leaves_a_field_with_what_was_typed_and_closes_the_window_once_more(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, ids)
    opened(qtbot, window)
    title = window.parts.above.editor("title")
    title.setFocus()
    type_text(title, " today")
    kept = press(qtbot, Qt.Key.Key_Escape)
    assert window.isVisible() and kept is not title
    assert current(desk).title == "SEND and funding today"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_escape_leaves_a_box_of_several_lines_too(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, ids)
    opened(qtbot, window)
    qtbot.mouseClick(window.parts.above.last, Qt.MouseButton.LeftButton)
    cover = window.parts.above.editor("cover")
    cover.setFocus()
    assert cover.hasFocus()
    type_text(cover, "Dear all")
    assert press(qtbot, Qt.Key.Key_Escape) is not cover
    assert window.isVisible() and current(desk).cover == "Dear all"


def test_escape_in_the_title_of_an_empty_briefing_closes_the_window(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow
) -> None:
    fill(desk, [])
    opened(qtbot, window)
    title = window.parts.above.editor("title")
    title.setFocus()
    type_text(title, " today")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not window.isVisible() and current(desk).title == "SEND and funding today"
