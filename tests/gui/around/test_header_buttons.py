"""The star, the button of the briefing and the switch of wordings in the header: seen, heard, pressed with keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.around.header_buttons import AddToBriefingButton, StarButton, WordingSwitch
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.widgets.dialog import TextDialog
from ascl_reader.library.statement import Wording


@pytest.fixture
def star(qtbot: QtBot, appearance: Appearance) -> StarButton:
    made = StarButton(appearance)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_star_is_filled_where_there_is_a_bookmark_and_its_name_says_so(star: StarButton) -> None:
    empty = star.grab().toImage()
    assert star.accessibleName() == "Bookmark this statement"
    star.show_star(True)
    star.show_keys([QKeySequence("Ctrl+D")])
    assert star.accessibleName() == "Bookmarked: remove the bookmark"
    assert star.toolTip() == "Bookmarked: remove the bookmark (Ctrl+D)"
    assert star.grab().toImage() != empty
    star.show_star(False)
    assert star.grab().toImage() == empty


def test_a_star_grows_with_the_text_and_stays_filled(star: StarButton, appearance: Appearance) -> None:
    star.show_star(True)
    size = star.size()
    appearance.set_text_size(200)
    assert star.width() > size.width() and star.height() > size.height()
    assert star.accessibleName() == "Bookmarked: remove the bookmark"


@pytest.mark.parametrize("kind", [StarButton, AddToBriefingButton])
def test_it_is_reached_and_pressed_with_keys(
    qtbot: QtBot, appearance: Appearance, kind: type[StarButton | AddToBriefingButton]
) -> None:
    button = kind(appearance)
    qtbot.addWidget(button)
    button.show()
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus and button.accessibleName()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)


def test_the_button_of_the_briefing_has_the_ink_of_the_appearance(qtbot: QtBot, appearance: Appearance) -> None:
    button = AddToBriefingButton(appearance)
    qtbot.addWidget(button)
    light = button.icon().pixmap(20).toImage()
    appearance.choose("dark")
    assert button.icon().pixmap(20).toImage() != light
    assert button.accessibleName() == "Add to the briefing"


def test_the_button_of_the_briefing_says_that_the_statement_is_in_it(qtbot: QtBot, appearance: Appearance) -> None:
    button = AddToBriefingButton(appearance)
    qtbot.addWidget(button)
    before = button.icon().pixmap(20).toImage()
    button.show_inside(True)
    assert button.accessibleName() == button.toolTip() == "In the briefing"
    assert button.icon().pixmap(20).toImage() != before
    button.show_inside(False)
    assert button.accessibleName() == "Add to the briefing"


@pytest.fixture
def switch(qtbot: QtBot, appearance: Appearance) -> WordingSwitch:
    switch = WordingSwitch(appearance)
    qtbot.addWidget(switch)
    switch.show()
    return switch


def buttons(switch: WordingSwitch) -> dict[str, QPushButton]:
    return {button.text(): button for button in switch.findChildren(QPushButton)}


@pytest.mark.parametrize(("name", "wording"), [("Summary", Wording.SUMMARY), ("Full text", Wording.FULL)])
def test_a_press_tells_the_wording(qtbot: QtBot, switch: WordingSwitch, name: str, wording: Wording) -> None:
    with qtbot.waitSignal(switch.chosen) as told:
        qtbot.mouseClick(buttons(switch)[name], Qt.MouseButton.LeftButton)
    assert told.args == [wording]


def test_the_wording_that_is_shown_is_pressed_and_told_to_nobody(qtbot: QtBot, switch: WordingSwitch) -> None:
    for shown in (Wording.FULL, Wording.SUMMARY):
        with qtbot.assertNotEmitted(switch.chosen):
            switch.show_wording(shown)
        pressed = [name for name, button in buttons(switch).items() if button.isChecked()]
        assert pressed == ["Full text" if shown is Wording.FULL else "Summary"]


def test_whose_words_they_are_is_in_the_tip(switch: WordingSwitch) -> None:
    assert "editors’ words" in buttons(switch)["Summary"].toolTip()
    assert "as you imported it" in buttons(switch)["Full text"].toolTip()
    assert buttons(switch)["Summary"].accessibleName() == "Wording: Summary"


def test_how_we_know_is_told_in_a_tip_and_when_pressed(qtbot: QtBot, program: Program) -> None:
    window = program.window
    window.session.show_statement("ehcp-process-consistency")
    info = window.header.info
    statement = program.library.find("ehcp-process-consistency")
    said = info.accessibleDescription()
    assert statement.period.why in said and "not ASCL’s" in said and "Statement 9 of" in said
    info.setFocus()
    qtbot.keyClick(info, Qt.Key.Key_Space)
    (dialog,) = window.window().findChildren(TextDialog)
    assert dialog.text.toPlainText().replace("\n", " ") == said
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
