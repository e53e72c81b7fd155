"""The form of a found statement: what is typed and chosen in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.commands.import_commands import Importing
from ascl_reader.gui.importing.form import THEME
from tests.gui.importing.reviews import accepted, choose, press_in_box, read


def test_a_title_that_is_being_typed_counts(qtbot: QtBot, program: Program, importing: Importing, page: Path) -> None:
    dialog = read(qtbot, importing, page)
    choose(dialog, "Meals at noon")
    dialog.review.form.title.setFocus()
    dialog.review.form.title.selectAll()
    qtbot.keyClicks(dialog.review.form.title, "Warm meals for all")
    accepted(qtbot, program, importing)
    assert program.library.find("meals-at-noon").title == "Warm meals for all"


def test_a_period_that_makes_no_sense_is_told_and_not_taken(qtbot: QtBot, importing: Importing, page: Path) -> None:
    dialog = read(qtbot, importing, page)
    choose(dialog, "Meals at noon")
    form, opened = dialog.review.form, dialog.review.opened
    assert opened is not None
    before = opened.items[dialog.review.chosen].draft.period
    form.period.setFocus()
    form.period.selectAll()
    qtbot.keyClicks(form.period, "some day")
    qtbot.keyClick(form.period, Qt.Key.Key_Tab)
    assert form._period_told.isVisible()
    assert form.period.property("wrong") and form.period.accessibleDescription().startswith("Not valid: Type a month")
    assert opened.items[dialog.review.chosen].draft.period == before
    assert not form.is_sound()
    assert form.period.hasFocus(), "what is in question gets the keyboard focus"
    form.period.selectAll()
    qtbot.keyClicks(form.period, "2020 to 2021")
    with qtbot.waitSignal(form.period_typed):
        qtbot.keyClick(form.period, Qt.Key.Key_Tab)
    assert form.is_sound()
    after = opened.items[dialog.review.chosen].draft.period
    assert after is not None
    assert after.label == "2020 to 2021"
    dialog.review.commands.undo.trigger()
    dialog.review.commands.undo.trigger()
    dialog.reject()


def test_a_theme_is_added_from_the_menu_and_removed_by_space(
    qtbot: QtBot, importing: Importing, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = read(qtbot, importing, page)
    choose(dialog, "Meals at noon")
    form = dialog.review.form
    before = form._themes
    more = next(each for each in form.findChildren(QPushButton) if each.menu() is not None)
    there = {each.accessibleName() for each in form.findChildren(QPushButton)}
    more.menu().aboutToShow.emit()
    offered = [each for each in more.menu().actions() if each.menu() is None]
    theme = next(each for each in offered if f"Remove the theme {each.text()}" not in there)
    name = theme.text()
    theme.trigger()
    assert len(form._themes) == len(before) + 1
    chip = next(each for each in form.findChildren(QPushButton) if each.accessibleName() == f"Remove the theme {name}")
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert form._themes == before
    press_in_box(monkeypatch, "Leave")
    dialog.reject()


def test_a_theme_fits_the_form_also_once_it_is_narrower(qtbot: QtBot, importing: Importing, page: Path) -> None:
    dialog = read(qtbot, importing, page)
    choose(dialog, "Meals at noon")
    form = dialog.review.form
    for width in (700, 200, 700):
        form.setFixedWidth(width)
        qtbot.waitUntil(lambda width=width: form.viewport().width() <= width)
        chips = [each for each in form._chips.widgets() if isinstance(each, QPushButton) and each.property(THEME)]
        assert chips
        for chip in chips:
            assert chip.sizeHint().width() <= form.viewport().width() - 32, chip.text()
            assert chip.text().endswith("✕")
            assert ("…" in chip.text()) is (chip.text().removesuffix("  ✕") != chip.property(THEME))
        assert any("…" in chip.text() for chip in chips) is (width < 300), "the narrow form has no room for all"
    dialog.reject()


def test_a_theme_is_cut_only_where_its_whole_name_has_no_room(
    qtbot: QtBot, program: Program, importing: Importing, page: Path
) -> None:
    program.appearance.set_text_size(200)
    dialog = read(qtbot, importing, page)
    choose(dialog, "Meals at noon")
    form = dialog.review.form
    chip = next(each for each in form._chips.widgets() if isinstance(each, QPushButton) and each.property(THEME))
    form.setFixedWidth(900)
    qtbot.waitUntil(lambda: "…" not in chip.text())
    margins = form._column.contentsMargins()
    beside = form.width() - form.viewport().width() + margins.left() + margins.right()
    form.setFixedWidth(chip.sizeHint().width() + beside + 4)
    assert "…" not in chip.text()
    form.setFixedWidth(form.width() - 12)
    qtbot.waitUntil(lambda: "…" in chip.text())
    dialog.reject()
