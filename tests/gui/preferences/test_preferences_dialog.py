"""Preferences: found by words, with their effect at once, reset, and as a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.look.appearance import Comfort
from ascl_reader.gui.preferences.preferences_dialog import PreferencesDialog
from ascl_reader.gui.preferences.settings_file import FORMAT
from ascl_reader.gui.reading.pane_arrangement import PaneLayout
from ascl_reader.gui.widgets.message import Message
from ascl_reader.library.outline import SortOrder
from tests.gui.conftest import type_text

pytestmark = pytest.mark.shared_window


@pytest.fixture
def dialog(qtbot: QtBot, ready: Program) -> PreferencesDialog:
    """Return the dialog as it is opened with its key."""
    qtbot.keyClick(ready.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    made = ready.window.findChild(PreferencesDialog)
    assert made is not None
    qtbot.waitUntil(made.search.hasFocus)
    return made


def choose(dialog: PreferencesDialog, name: str, words: str) -> None:
    [row] = [each for each in dialog.rows if each.preference.name == name]
    row.box.setCurrentText(words)
    row.box.activated.emit(row.box.currentIndex())


def shown(dialog: PreferencesDialog) -> list[str]:
    return [row.preference.name for row in dialog.rows if not row.isHidden()]


def test_settings_are_found_by_their_words(qtbot: QtBot, dialog: PreferencesDialog) -> None:
    assert len(shown(dialog)) == len(dialog.rows) >= 11
    type_text(dialog.search, "lexend")
    assert shown(dialog) == ["Font"] and dialog.told.text() == "1 setting"
    dialog.search.setText("xylophone")
    assert shown(dialog) == [] and dialog.told.text() == "No setting has these words."
    qtbot.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert dialog.isVisible() and dialog.search.text() == "" and len(shown(dialog)) == len(dialog.rows)
    assert not dialog.told.isVisible(), "what was found is told no more"


@pytest.mark.parametrize("back", [False, True])
def test_what_tab_leads_to_is_scrolled_into_sight(qtbot: QtBot, dialog: PreferencesDialog, back: bool) -> None:
    dialog.resize(dialog.width(), 420)
    QApplication.processEvents()
    shift, none = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
    view, walked = dialog._area.viewport(), []
    for _ in range(3 * len(dialog.rows)):
        now = QApplication.focusWidget()
        assert now is not None
        if view.isAncestorOf(now):
            top = now.mapTo(view, QPoint(0, 0)).y()
            assert top >= 0 and top + now.height() <= view.height()
            walked.append(now)
        qtbot.keyClick(now, Qt.Key.Key_Tab, shift if back else none)
    assert {row.box for row in dialog.rows} <= set(walked)


def test_each_takes_effect_at_once(ready: Program, dialog: PreferencesDialog) -> None:
    look, window = ready.appearance, ready.window
    choose(dialog, "Appearance", "Sepia")
    choose(dialog, "Text size", "125 %")
    choose(dialog, "Font", "Lexend")
    choose(dialog, "Line spacing", "180 %")
    choose(dialog, "Letter spacing", "+4 %")
    choose(dialog, "Column width", "60")
    assert (look.colours.name, look.text_size, look.font_choice) == ("sepia", 125, "lexend")
    assert look.comfort == Comfort(180, 4, 60)
    choose(dialog, "Panes", "Stacked")
    choose(dialog, "Wording", "The summary")
    choose(dialog, "Show the tree", "No")
    choose(dialog, "Order of the list", "Title A to Z")
    choose(dialog, "Remember searches", "No")
    assert window.panes.arrangement.layout is PaneLayout.STACKED and window.panes.arrangement.is_stacked
    assert window.session.wordings.prefers_summary and not window.tree.isVisible()
    assert window.session.listing.sort is SortOrder.TITLE and not ready.search_offers.earlier.is_on
    dialog.reset_all()
    assert (look.choice, look.text_size, look.comfort) == ("system", 100, Comfort())
    assert (
        window.tree.isVisible() and window.session.listing.sort is SortOrder.USUAL and ready.search_offers.earlier.is_on
    )
    assert not any(row.reset.isEnabled() for row in dialog.rows)


def test_the_sample_looks_as_texts_do(ready: Program, dialog: PreferencesDialog) -> None:
    choose(dialog, "Font", "Atkinson Hyperlegible")
    font = dialog.sample.edit.document().defaultFont()
    assert font == ready.appearance.font("body") and "Atkinson" in font.families()[0]


def test_settings_go_into_a_file_and_come_from_one(
    ready: Program, dialog: PreferencesDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    buttons = {each.text(): each for each in dialog.findChildren(type(dialog.rows[0].reset))}
    choose(dialog, "Appearance", "Dark")
    buttons["Export…"].click()
    dialog.reset_all()
    buttons["Import…"].click()
    assert ready.appearance.choice == "dark"
    assert dialog.told.text() == f"Settings imported from mine.json: {len(dialog.rows)}."


def test_it_is_opened_once_and_closed_by_escape(qtbot: QtBot, ready: Program, dialog: PreferencesDialog) -> None:
    ready.window.commands.preferences.trigger()
    assert len(ready.window.findChildren(PreferencesDialog)) == 1
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: ready.window.findChild(PreferencesDialog) is None)
    ready.window.commands.preferences.trigger()
    assert ready.window.findChild(PreferencesDialog) is not None


def test_in_a_low_dialog_the_settings_have_the_room_and_the_sample_comes_by_a_button(
    qtbot: QtBot, ready: Program, dialog: PreferencesDialog
) -> None:
    buttons = {each.text(): each for each in dialog.findChildren(type(dialog.rows[0].reset))}
    area = dialog._area
    assert dialog.sample.isVisible() and not dialog.sample_button.isVisible()
    assert not area.isAncestorOf(buttons["Reset All…"])
    ready.appearance.set_text_size(200)
    dialog.resize(600, 400)
    qtbot.waitUntil(lambda: dialog.sample_button.isVisible() and area.height() > 200)
    assert not dialog.sample.isVisible() and area.isAncestorOf(buttons["Reset All…"])
    keys, order = dialog.search.nextInFocusChain(), []
    while keys is not dialog.search:
        order.append(keys)
        keys = keys.nextInFocusChain()
    assert order.index(dialog.rows[-1].reset) < order.index(buttons["Reset All…"]) < order.index(buttons["Close"])
    qtbot.mouseClick(dialog.sample_button, Qt.MouseButton.LeftButton)
    assert dialog.sample.isVisible() and not area.isVisible() and dialog.sample_button.text() == "Show Settings"
    qtbot.waitUntil(lambda: dialog.sample.height() > 200)
    type_text(dialog.search, "lexend")
    assert area.isVisible() and not dialog.sample.isVisible(), "what is found is seen"
    ready.appearance.set_text_size(100)
    dialog.resize(680, 640)
    qtbot.waitUntil(lambda: dialog.sample.isVisible() and dialog.sample.height() == 160)
    qtbot.waitUntil(lambda: buttons["Reset All…"].isVisible() and not area.isAncestorOf(buttons["Reset All…"]))


def test_a_reset_of_all_restyles_the_windows_once(ready: Program, dialog: PreferencesDialog) -> None:
    choose(dialog, "Appearance", "Dark")
    choose(dialog, "Text size", "125 %")
    choose(dialog, "Font", "Lexend")
    told: list[int] = []
    ready.appearance.changed.connect(lambda: told.append(ready.appearance.text_size))
    dialog.reset_all()
    assert told == [100]


def test_reset_all_asks_and_names_what_goes(ready: Program, dialog: PreferencesDialog) -> None:
    button = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Reset All…")
    assert not button.isEnabled(), "everything is as at the first start"
    choose(dialog, "Appearance", "Sepia")
    choose(dialog, "Line spacing", "180 %")
    button.click()
    [question] = dialog.findChildren(Message)
    assert "Appearance, Line spacing" in question.text() and ready.appearance.colours.name == "sepia"
    question.defaultButton().click()
    assert ready.appearance.colours.name == "sepia" and ready.appearance.comfort.line_spacing == 180
    button.click()
    question = next(each for each in dialog.findChildren(Message) if each.isVisible())
    next(each for each in question.buttons() if each.text() == "Reset All").click()
    assert ready.appearance.choice == "system" and ready.appearance.comfort == Comfort()
    assert not button.isEnabled() and dialog.told.text() == "Everything is as it was at the first start."


def test_an_import_tells_what_cannot_be_chosen_apart_from_what_is_unknown(
    dialog: PreferencesDialog, tmp_path: Path
) -> None:
    path = tmp_path / "theirs.json"
    size = next(row.preference.key for row in dialog.rows if row.preference.name == "Text size")
    found = {size: 900, "window/geometry": "x"}
    path.write_text(json.dumps({"format": FORMAT, "version": 1, "settings": found}), encoding="utf-8")
    dialog.take(path)
    assert dialog.told.text() == (
        "Settings imported from theirs.json: 0. Left out, as their values cannot be chosen here: Text size. "
        "Unknown here and left out: 1."
    )
