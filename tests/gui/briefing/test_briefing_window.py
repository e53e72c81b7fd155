"""The briefing window: order, parts, wording and fields by keys and mouse, and each of it undone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.briefing.briefing import Layout, Part
from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.briefing.briefing_window import BriefingWindow
from ascl_reader.gui.briefing.fields import day_of
from ascl_reader.library.library import Library
from tests.gui.briefing_windows import (
    ALT,
    CTRL,
    current,
    fill,
    four_statements,
    loaded_desk,
    opened,
    press,
    set_anew,
    shown_window,
)
from tests.gui.conftest import type_text


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[BriefingAutosave]:
    yield from loaded_desk(qtbot, tmp_path)


@pytest.fixture
def ids(shipped: Library) -> list[str]:
    return four_statements(shipped)


@pytest.fixture
def window(desk: BriefingAutosave, shipped: Library, ids: list[str]) -> Iterator[BriefingWindow]:
    yield from shown_window(desk, shipped, ids)


def test_statements_are_chosen_moved_and_taken_out_by_keys(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, ids)
    opened(qtbot, window)
    first, second, third, fourth = ids
    assert QApplication.focusWidget() is window.parts.list._cards[first]
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Down, ALT)
    assert current(desk).ids == (first, third, second, fourth)
    press(qtbot, Qt.Key.Key_Up, ALT)
    press(qtbot, Qt.Key.Key_Up, ALT)
    assert press(qtbot, Qt.Key.Key_Up, ALT) is window.parts.list._cards[second]
    assert current(desk).ids == (second, first, third, fourth)
    after = press(qtbot, Qt.Key.Key_Delete)
    assert current(desk).ids == (first, third, fourth)
    assert after is window.parts.list._cards[first]
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert current(desk).ids == (second, first, third, fourth)
    assert [card.shown.number for card in window.parts.list.cards if card.shown] == [1, 2, 3, 4]


def test_tab_goes_into_the_chosen_statement_only_and_space_ticks(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, ids)
    opened(qtbot, window)
    card = window.parts.list._cards[ids[0]]
    reached = [press(qtbot, Qt.Key.Key_Tab) for _ in range(8)]
    assert reached[:7] == [card.boxes[part] for part in Part]
    assert reached[7] is card.remove
    assert press(qtbot, Qt.Key.Key_Tab) is window.parts.add
    card.setFocus()
    box = press(qtbot, Qt.Key.Key_Right)
    assert isinstance(box, QCheckBox) and box is card.boxes[Part.CONTEXT]
    press(qtbot, Qt.Key.Key_Space)
    assert current(desk).chosen[0].parts == (Part.RATIONALE, Part.NOTE)
    assert current(desk).chosen[1].parts == (Part.CONTEXT, Part.RATIONALE, Part.NOTE)
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert box.isChecked() and Part.CONTEXT in current(desk).chosen[0].parts


def test_the_position_is_always_there_and_only_what_a_statement_has_is_offered(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, ids)
    opened(qtbot, window)
    with_note, without_note = (window.parts.list._cards[each] for each in ids[:2])
    assert with_note.boxes[None].isChecked() and not with_note.boxes[None].isEnabled()
    assert with_note.boxes[Part.NOTE].isVisible() and without_note.boxes[Part.NOTE].isHidden()
    without_note.boxes[Part.CONTEXT].click()
    assert current(desk).chosen[1].parts == (Part.RATIONALE, Part.NOTE)  # a note written later is printed
    assert with_note.accessibleDescription() == "1 of 4. Position, Context, Rationale, Our note. summary"


def test_a_statement_is_dragged_to_its_place(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, ids)
    opened(qtbot, window)
    QApplication.processEvents()
    cards = window.parts.list.cards
    below = cards[2].geometry().center() - cards[0].pos() + QPoint(0, 20)
    qtbot.mousePress(cards[0], Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    qtbot.mouseMove(cards[0], below)
    qtbot.mouseRelease(cards[0], Qt.MouseButton.LeftButton, pos=below)
    assert current(desk).ids == (ids[1], ids[2], ids[0], ids[3])


def test_what_is_typed_is_on_the_pages_at_once_and_one_step(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, ids)
    opened(qtbot, window)
    title = window.parts.above.editor("title")
    assert isinstance(title, QLineEdit)
    title.setFocus()
    title.selectAll()
    type_text(title, "Plans for ŵ")
    qtbot.waitUntil(lambda: shown_title(window) == "Plans for ŵ")
    assert current(desk).title == "SEND and funding"
    press(qtbot, Qt.Key.Key_Return)
    assert current(desk).title == "Plans for ŵ"
    assert window.windowTitle() == "Briefing: Plans for ŵ"
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert current(desk).title == title.text() == "SEND and funding"


def shown_title(window: BriefingWindow) -> str:
    pages = window.parts.preview.pages
    return pages.made.sheet.title if pages else ""


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


@pytest.mark.parametrize(
    ("typed", "kept", "shown"),
    [
        ("21/11/2026", "2026-11-21", "21 November 2026"),
        ("Saturday, 21st November 2026", "2026-11-21", "21 November 2026"),
        ("1.2.2027", "2027-02-01", "1 February 2027"),
        ("Tue 1 Dec 26", "2026-12-01", "1 December 2026"),
        ("2026-12-01", "2026-12-01", "1 December 2026"),
        ("30 February 2027", "30 February 2027", "30 February 2027"),
        ("Monday 1 December 2026", "Monday 1 December 2026", "Monday 1 December 2026"),
        ("after half term", "after half term", "after half term"),
    ],
)
def test_a_day_may_be_typed_in_any_usual_way(
    qtbot: QtBot, window: BriefingWindow, typed: str, kept: str, shown: str
) -> None:
    assert day_of(typed) == kept
    desk = window._autosave
    fill(desk, [])
    opened(qtbot, window)
    date = window.parts.above.editor("date")
    assert isinstance(date, QLineEdit)
    date.setFocus()
    type_text(date, typed)
    press(qtbot, Qt.Key.Key_Tab)
    assert (current(desk).date, date.text()) == (kept, shown)


def test_layout_and_ticks_change_the_briefing(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, ids)
    opened(qtbot, window)
    layout = window.parts.above.editor("layout")
    assert isinstance(layout, QComboBox)
    layout.setFocus()
    press(qtbot, Qt.Key.Key_Down)
    assert current(desk).layout is Layout.ONE_PAGE
    glance = window.parts.below.editor("at_a_glance")
    glance.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    assert current(desk).at_a_glance is False
    set_anew(qtbot, window, current(desk))
    assert window.parts.foot.state.text() == "1 page · 4 statements · summaries of published statements"
    assert any("left out: context" in text for text in window.parts.notices.texts)


def test_everything_that_takes_keys_has_a_name_and_a_whole_briefing_is_made_at_200_percent(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow, ids: list[str]
) -> None:
    window._appearance.set_text_size(200)
    try:
        window.resize(900, 700)
        set_anew(qtbot, opened(qtbot, window), fill(desk, ids))
        seen: list[QWidget] = []
        while (widget := press(qtbot, Qt.Key.Key_Tab)) not in seen:
            seen.append(widget)
            assert widget.accessibleName() or getattr(widget, "text", str)(), widget
            if window.parts.scroll.isAncestorOf(widget):
                assert not widget.visibleRegion().isEmpty(), widget
        for needed in (
            window.parts.above.editor("title"),
            window.parts.below.editor("school"),
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
