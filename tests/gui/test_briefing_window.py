"""The briefing window: order, parts and wording by keys and mouse, the preview as it follows, undone, told, empty."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.briefing import Briefing, Layout, Part
from ascl_reader.gui.appearance import Appearance
from ascl_reader.gui.briefing_desk import BriefingDesk
from ascl_reader.gui.briefing_fields import day_of
from ascl_reader.gui.briefing_page_places import Fit
from ascl_reader.gui.briefing_window import BriefingWindow
from ascl_reader.library import Library
from ascl_reader.sheets.content import OurWords
from tests.conftest import run_python
from tests.gui.conftest import type_text

NOW = "2026-11-20T10:00:00.000Z"
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier

LOADED_LATE = """
import sys
from ascl_reader.gui.app import make_application
from ascl_reader.gui import briefing_desk, briefing_window, briefings_dialog, briefing_output
assert "typst" not in sys.modules and "pypdf" not in sys.modules and "docx" not in sys.modules
"""


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[BriefingDesk]:
    desk = BriefingDesk(tmp_path / "data", tmp_path / "cache")
    with qtbot.waitSignal(desk.loaded):
        desk.start()
    yield desk
    assert desk.flush() is None
    desk.close()


@pytest.fixture
def ids(shipped: Library) -> list[str]:
    whole = [each.id for each in shipped.statements if each.summary.context and each.summary.rationale and each.facts]
    return sorted(whole)[:4]


@pytest.fixture
def own(ids: list[str]) -> dict[str, OurWords]:
    return {ids[0]: OurWords(note="Two plans refused this term.", stance="partly", questions=("Who pays?",))}


@pytest.fixture
def window(qtbot: QtBot, desk: BriefingDesk, shipped: Library, own: dict[str, OurWords]) -> Iterator[BriefingWindow]:
    appearance = Appearance("light", "source-sans", 100)
    window = BriefingWindow(desk, shipped, lambda: own, appearance)
    broken: list[object] = []
    window.broken.connect(broken.append)
    window.resize(1200, 800)
    yield window
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not broken


def fill(desk: BriefingDesk, ids: list[str], **values: object) -> Briefing:
    briefings = desk.briefings.adding("SEND and funding", NOW)
    assert briefings.current is not None
    desk.do(briefings.changing(msgspec.structs.replace(briefings.current.adding(ids), **values), NOW), "fill")
    return current(desk)


def current(desk: BriefingDesk) -> Briefing:
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

    qtbot.waitUntil(there, timeout=10_000)


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    qtbot.keyClick(widget, key, modifier)
    after = QApplication.focusWidget()
    assert after is not None
    return after


def test_a_change_of_four_statements_is_drawn_within_300_milliseconds(
    qtbot: QtBot, desk: BriefingDesk, window: BriefingWindow, ids: list[str]
) -> None:
    set_anew(qtbot, opened(qtbot, window), fill(desk, ids))
    taken = []
    for part in (Part.CONTEXT, Part.RATIONALE, Part.FACTS, Part.SOURCE):
        begun = time.perf_counter()
        window.parts.list._cards[ids[1]].boxes[part].click()
        set_anew(qtbot, window, current(desk))
        taken.append(time.perf_counter() - begun)
        qtbot.wait(150)
    assert sorted(taken)[1] < 0.3, taken


def test_statements_are_chosen_moved_and_taken_out_by_keys(
    qtbot: QtBot, desk: BriefingDesk, window: BriefingWindow, ids: list[str]
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
    qtbot: QtBot, desk: BriefingDesk, window: BriefingWindow, ids: list[str]
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
    qtbot: QtBot, desk: BriefingDesk, window: BriefingWindow, ids: list[str]
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
    qtbot: QtBot, desk: BriefingDesk, window: BriefingWindow, ids: list[str]
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
    qtbot: QtBot, desk: BriefingDesk, window: BriefingWindow, ids: list[str]
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
    qtbot: QtBot, desk: BriefingDesk, window: BriefingWindow, ids: list[str]
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
        ("after half term", "after half term", "after half term"),
    ],
)
def test_a_day_may_be_typed_in_any_usual_way(
    qtbot: QtBot, window: BriefingWindow, typed: str, kept: str, shown: str
) -> None:
    assert day_of(typed) == kept
    desk = window._desk
    fill(desk, [])
    opened(qtbot, window)
    date = window.parts.above.editor("date")
    assert isinstance(date, QLineEdit)
    date.setFocus()
    type_text(date, typed)
    press(qtbot, Qt.Key.Key_Tab)
    assert (current(desk).date, date.text()) == (kept, shown)


def test_layout_and_ticks_change_the_briefing(
    qtbot: QtBot, desk: BriefingDesk, window: BriefingWindow, ids: list[str]
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


def test_the_offer_to_fit_one_page_is_made_and_taken(
    qtbot: QtBot, desk: BriefingDesk, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, ids[:2])
    opened(qtbot, window)
    notices = window.parts.notices
    qtbot.waitUntil(lambda: any("leave out" in text for text in notices.texts), timeout=10_000)
    assert notices.texts[0].startswith("2 pages. To fit one page: leave out context")
    next(each for each in notices.findChildren(QPushButton) if each.text() == "Do it").setFocus()
    press(qtbot, Qt.Key.Key_Space)
    assert all(Part.CONTEXT not in each.parts for each in current(desk).chosen)
    set_anew(qtbot, window, current(desk))
    assert window.parts.preview.places.count == 1 and not notices.isVisible()


def test_the_preview_is_zoomed_turned_and_told(
    qtbot: QtBot, desk: BriefingDesk, window: BriefingWindow, ids: list[str]
) -> None:
    set_anew(qtbot, opened(qtbot, window), fill(desk, ids))
    preview, foot = window.parts.preview, window.parts.foot
    assert preview.accessibleName() == f"Preview: {preview.places.count} pages, 4 statements"
    whole = preview.places.zoom
    press(qtbot, Qt.Key.Key_Plus, CTRL)
    assert preview.places.zoom > whole and preview.places.fit is Fit.CHOSEN
    press(qtbot, Qt.Key.Key_2, CTRL)
    assert preview.places.page.width() == preview.viewport().width() - 48
    press(qtbot, Qt.Key.Key_0, CTRL)
    assert preview.places.zoom == whole
    preview.places.fit, preview.places.zoom = Fit.CHOSEN, 0.6
    preview._place()
    preview.go_to(1)
    press(qtbot, Qt.Key.Key_PageDown)
    press(qtbot, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: foot.page.text().startswith("Page 3"))
    told = f"Page 3 of {preview.places.count}. "
    qtbot.waitUntil(lambda: preview.accessibleDescription().startswith(told), timeout=5_000)
    assert "Rationale" in preview.accessibleDescription()
    drawn = preview._drawn[2]
    assert drawn.image.width() == round(preview.places.page.width() * preview.devicePixelRatioF())


def test_an_empty_briefing_says_what_to_do_and_nothing_goes_out(
    qtbot: QtBot, desk: BriefingDesk, window: BriefingWindow, ids: list[str]
) -> None:
    opened(qtbot, window)
    assert "There is no briefing yet" in window.parts.empty.text() and window.parts.empty.isVisible()
    fill(desk, [])
    assert "Ctrl+B" in window.parts.empty.text()
    assert not window.parts.print.isEnabled() and not window.parts.save.isEnabled()
    briefing = current(desk)
    desk.do(desk.briefings.changing(briefing.adding(ids), NOW), "add")
    set_anew(qtbot, window, current(desk))
    assert window.parts.print.isEnabled() and window.parts.preview.isVisible()


def test_a_statement_that_the_library_lost_is_named_and_taken_out(
    qtbot: QtBot, desk: BriefingDesk, window: BriefingWindow, ids: list[str]
) -> None:
    fill(desk, [ids[0], "no-longer-there"])
    opened(qtbot, window)
    qtbot.waitUntil(lambda: any("no-longer-there" in text for text in window.parts.notices.texts))
    assert window.parts.list._cards["no-longer-there"].gone.isVisible()
    buttons = window.parts.notices.findChildren(QPushButton)
    next(each for each in buttons if each.text() == "Take out of the briefing").setFocus()
    press(qtbot, Qt.Key.Key_Space)
    assert current(desk).ids == (ids[0],)


def test_everything_that_takes_keys_has_a_name_and_a_whole_briefing_is_made_at_200_percent(
    qtbot: QtBot, desk: BriefingDesk, window: BriefingWindow, ids: list[str]
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


def test_setting_many_statements_can_be_cancelled_and_begun_again(
    qtbot: QtBot, desk: BriefingDesk, window: BriefingWindow, shipped: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ascl_reader.gui.briefing_window.LONG", 0)
    fill(desk, [each.id for each in shipped.statements])
    opened(qtbot, window)
    waiting = window.parts.waiting
    qtbot.waitUntil(waiting.isVisible)
    waiting.button.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    assert waiting.told.text() == "The preview is not up to date."
    qtbot.wait(100)
    assert window.parts.preview.pages is None
    press(qtbot, Qt.Key.Key_Space)
    set_anew(qtbot, window, current(desk))
    assert not waiting.isVisible()


def test_nothing_heavy_is_loaded_before_a_page_is_set() -> None:
    done = run_python(LOADED_LATE)
    assert done.returncode == 0, done.stderr
