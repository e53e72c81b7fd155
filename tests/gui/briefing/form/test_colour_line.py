"""The school's colour: typed, made dark enough, told; without effect in greyscale."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QColorDialog
from pytestqt.qtbot import QtBot

from ascl_reader.briefing.briefing import Profile
from ascl_reader.briefing.school_colour import LEAST_CONTRAST, contrast_with_white
from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.briefing.briefing_window import BriefingWindow
from ascl_reader.gui.briefing.form.colour_line import ColourLine
from tests.gui.briefing_windows import current, fill, opened, press
from tests.gui.conftest import type_text


def colour_line(window: BriefingWindow) -> ColourLine:
    line = window.parts.below.editor("colour")
    assert isinstance(line, ColourLine)
    return line


def test_a_pale_colour_is_made_darker_and_that_is_said(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow
) -> None:
    fill(desk, [])
    opened(qtbot, window)
    window.parts.below.last.click()
    line = colour_line(window)
    line.setFocus()
    type_text(line, "#ffcc00")
    press(qtbot, Qt.Key.Key_Tab)
    saved = current(desk).colour
    assert contrast_with_white(saved) >= LEAST_CONTRAST
    assert line.text() == saved
    assert line.message.text() == (f"#ffcc00 is too pale on white paper (1.5 to 1; 4.5 is needed): {saved} is printed.")
    line.setFocus()
    line.selectAll()
    type_text(line, "navy")
    press(qtbot, Qt.Key.Key_Tab)
    assert (current(desk).colour, line.message.text()[:6]) == (saved, "Type a")


def test_the_palette_opens_by_keys_and_its_colour_is_taken(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow
) -> None:
    fill(desk, [], colour="#8a1538")
    opened(qtbot, window)
    line = colour_line(window)
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    dialog = window.findChild(QColorDialog)
    assert dialog is not None and dialog.currentColor().name() == "#8a1538"
    dialog.reject()
    line.take("#004225")
    assert current(desk).colour == "#004225"


def test_greyscale_has_no_colour_and_says_so(qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow) -> None:
    fill(desk, [], colour="#8a1538", profile=Profile.GREYSCALE)
    opened(qtbot, window)
    line = colour_line(window)
    assert (line.isEnabled(), line.message.text()) == (False, "Greyscale prints no colour.")
    window.changes.change({"profile": Profile.STANDARD}, "change profile")
    assert (line.isEnabled(), line.message.text(), line.text()) == (True, "", "#8a1538")
    assert QApplication.focusWidget() is not None


def test_why_it_has_no_effect_is_said_as_soon_as_another_briefing_is_shown(
    qtbot: QtBot, desk: BriefingAutosave, window: BriefingWindow
) -> None:
    other = msgspec.structs.replace(fill(desk, []), id="other", colour="#004225", profile=Profile.GREYSCALE)
    opened(qtbot, window)
    window.parts.below.show_briefing(other, True)
    line = colour_line(window)
    assert (line.text(), line.message.text()) == ("#004225", "Greyscale prints no colour.")
