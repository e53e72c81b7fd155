"""The panel that adds statements: by words, themes and folders, with keys alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.gui.briefing.adding.adding_panel import LOW, AddingPanel, places_of
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.widgets.grouped_list_delegate import KEY, GroupedListDelegate
from ascl_reader.library.library import Library
from tests.gui.conftest import type_text

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot: QtBot, shipped: Library) -> Iterator[AddingPanel]:
    panel = AddingPanel(shipped, Appearance("light", "source-sans", 100))
    qtbot.addWidget(panel)
    panel.show_briefing((), True)
    panel.show_places([("Autumn", [each.id for each in shipped.statements[:3]])])
    panel.show()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    yield panel


def test_enter_adds_the_chosen_statement_and_it_says_that_it_is_in(
    qtbot: QtBot, panel: AddingPanel, shipped: Library
) -> None:
    first = shipped.statements[0].id
    panel.words.setFocus()
    with qtbot.waitSignal(panel.chosen) as added:
        qtbot.keyClick(panel.words, Qt.Key.Key_Return)
    assert added.args == [[first]]
    panel.show_briefing((first,), True)
    assert "in the briefing" in str(panel.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))
    assert not panel.add.isEnabled()
    qtbot.keyClick(panel.words, Qt.Key.Key_Down)
    assert panel.list.hasFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.chosen) as added:
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert added.args == [[shipped.statements[1].id]]
    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(panel.list, Qt.Key.Key_Escape)


def test_a_click_on_add_in_a_row_adds_that_statement_alone(qtbot: QtBot, panel: AddingPanel, shipped: Library) -> None:
    second = shipped.statements[1].id
    row = panel.list.place(second)
    delegate = panel.list.itemDelegate()
    assert isinstance(delegate, GroupedListDelegate)
    with qtbot.waitSignal(panel.chosen) as added:
        qtbot.mouseClick(panel.list.viewport(), LEFT, pos=delegate.badge_area(row).center())
    assert added.args == [[second]]
    panel.show_briefing((second,), True)
    with qtbot.assertNotEmitted(panel.chosen):
        qtbot.mouseClick(panel.list.viewport(), LEFT, pos=delegate.badge_area(panel.list.place(second)).center())
        title = panel.list.visualRect(panel.list.place(shipped.statements[0].id)).topLeft()
        qtbot.mouseClick(panel.list.viewport(), LEFT, pos=title + QPoint(20, 12))


def test_add_that_is_pressed_in_one_row_and_let_go_in_another_adds_nothing(
    qtbot: QtBot, panel: AddingPanel, shipped: Library
) -> None:
    delegate, view = panel.list.itemDelegate(), panel.list.viewport()
    assert isinstance(delegate, GroupedListDelegate)
    first, second = (delegate.badge_area(panel.list.place(each.id)).center() for each in shipped.statements[:2])
    with qtbot.assertNotEmitted(panel.chosen):
        qtbot.mousePress(view, LEFT, pos=first)
        qtbot.mouseRelease(view, LEFT, pos=second)


def test_after_add_the_focus_is_in_the_list_and_not_on_the_button_that_adds_all(
    qtbot: QtBot, panel: AddingPanel, shipped: Library
) -> None:
    panel.chosen.connect(lambda ids: panel.show_briefing(tuple(ids), True))
    qtbot.mouseClick(panel.add, LEFT)
    qtbot.waitUntil(lambda: not panel.add.isEnabled())
    assert panel.list.hasFocus()


def test_a_folder_narrows_the_list_and_all_of_it_is_added_at_once(
    qtbot: QtBot, panel: AddingPanel, shipped: Library
) -> None:
    ids = [each.id for each in shipped.statements[:3]]
    panel.place.setCurrentIndex(1)
    panel.place.activated.emit(1)
    assert panel.list.keys() == ids
    panel.show_briefing((ids[1],), True)
    assert panel.add_all.text() == "Add all 2"
    with qtbot.waitSignal(panel.chosen) as added:
        panel.add_all.click()
    assert added.args == [[ids[0], ids[2]]]


def test_words_ask_once_typing_stops_and_only_the_answer_to_them_is_shown(
    qtbot: QtBot, panel: AddingPanel, shipped: Library
) -> None:
    wanted = shipped.statements[7].id
    with qtbot.waitSignal(panel.words_typed) as asked:
        type_text(panel.words, "funding")
    assert asked.args == ["funding"]
    panel.show_found("fund", [shipped.statements[2].id])
    assert len(panel.list.keys()) == len(shipped.statements)
    panel.show_found("funding", [wanted, "gone"])
    assert panel.list.keys() == [wanted]
    assert panel.list.currentIndex().data(KEY) == wanted
    panel.words.clear()
    assert len(panel.list.keys()) == len(shipped.statements)


def test_where_nothing_can_be_changed_nothing_is_added(qtbot: QtBot, panel: AddingPanel) -> None:
    panel.show_briefing((), False)
    assert not panel.add.isEnabled()
    with qtbot.assertNotEmitted(panel.chosen):
        qtbot.keyClick(panel.words, Qt.Key.Key_Return)


def test_each_place_says_how_many_it_has(shipped: Library) -> None:
    places = places_of(shipped, [("Autumn", ("a", "b")), ("Empty", ())])
    assert places[0] == ("Folder: Autumn (2)", ("a", "b"))
    assert not any("Empty" in place.name for place in places)
    themes = places[1:]
    assert len(themes) > 5
    for place in themes:
        assert place.statements
        assert place.name.endswith(f"({len(place.statements)})")
    assert {each for place in themes for each in place.statements or ()} == {each.id for each in shipped.statements}


def test_a_whole_sentence_can_be_pasted_as_in_the_search_box(panel: AddingPanel) -> None:
    sentence = "Every school should be able to pay for the support that each pupil needs, each year. " * 3
    panel.words.setText(sentence)
    assert panel.words.text() == sentence


def test_in_a_low_window_the_list_has_the_room_of_the_name_and_of_the_way_elsewhere(
    qtbot: QtBot, panel: AddingPanel
) -> None:
    line = panel.words.fontMetrics().lineSpacing()
    panel.resize(360, (LOW + 1) * line)
    QApplication.processEvents()
    before = panel.list.height()
    assert panel.heading.isVisible() and panel.to_window.isVisible()
    panel.resize(360, (LOW - 1) * line)
    qtbot.waitUntil(lambda: panel.list.height() >= before - 2 * line + panel.heading.sizeHint().height())
    assert not panel.heading.isVisible() and not panel.to_window.isVisible()


def test_with_larger_text_the_same_window_is_low(qtbot: QtBot, shipped: Library, appearance: Appearance) -> None:
    panel = AddingPanel(shipped, appearance)
    qtbot.addWidget(panel)
    panel.show()
    panel.resize(360, (LOW + 1) * panel.words.fontMetrics().lineSpacing())
    assert panel.heading.isVisible() and panel.to_window.isVisible()
    try:
        appearance.set_text_size(150)
        assert not panel.heading.isVisible() and not panel.to_window.isVisible()
    finally:
        appearance.set_text_size(100)
    assert panel.heading.isVisible() and panel.to_window.isVisible()


def test_a_folder_is_not_looked_through_again_for_each_statement_that_is_listed(
    panel: AddingPanel, shipped: Library
) -> None:
    class Folder(list[str]):
        """Statements that are looked through in vain."""

        def __contains__(self, key: object) -> bool:
            raise AssertionError("a large folder takes the square of its length")

    panel.show_places([("Spring", Folder(each.id for each in shipped.statements[:3]))])
    panel.place.setCurrentIndex(1)
    panel.place.activated.emit(1)
    assert "3 statements" in str(panel.list.model().index(0, 0).data())
    panel.words.setText("schools")
    panel.show_found("schools", [shipped.statements[5].id, shipped.statements[1].id])
    assert panel.list.currentIndex().data(KEY) == shipped.statements[1].id
