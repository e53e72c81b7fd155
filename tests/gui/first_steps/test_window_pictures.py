"""The help's pictures of the window show it as it is, with numbers on what can be seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.first_steps.window_pictures import WIDEST, WindowPictures, number_on
from ascl_reader.gui.help.drawn_pictures import badge_half
from ascl_reader.gui.help.help_dialog import HelpDialog


def test_numbers_stand_on_the_parts_in_the_colours_of_the_appearance(qtbot: QtBot, program: Program) -> None:
    window = program.window
    for name in ("dark", "light"):
        window.appearance.choose(name)
        image = WindowPictures(window).all()["window"](1.0)
        accent = window.appearance.colours.accent
        half, names = badge_half(window.appearance), []
        assert image.width() == pytest.approx(min(WIDEST, window.width() + 2 * half), abs=1)
        scale = (image.width() - 2 * half) / window.width()
        for part in (window.tree, window.list, window.panes, window.top.search, window.top.briefing):
            at = number_on(within(part, window, scale), half, scale * window.width())
            names.append(image.pixelColor(round(at.x()) - 8, round(at.y())).name())
            words: list[QWidget] = [*window.tree.findChildren(QPushButton), window.list.head.name, window.header.title]
            words += [each for each in (window.header.switch, window.top.briefing) if each.isVisible()]
            covered = [
                each for each in words if within(each, window, scale).adjusted(-half, -half, half, half).contains(at)
            ]
            assert covered == [], f"{name}: the number of {part} is on {covered}"
        assert names == [accent] * len(names)


def within(part: QWidget, window: QWidget, scale: float) -> QRectF:
    """Return where a part of the window stands in a picture of it."""
    corner = part.mapTo(window, QPoint())
    return QRectF(corner.x() * scale, corner.y() * scale, part.width() * scale, part.height() * scale)


def test_a_picture_that_is_seen_shows_the_window_as_it_is_after_a_change_of_text_size(
    qtbot: QtBot, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    appearance = program.window.appearance
    next(each for each in program.window.findChildren(QAction) if each.text() == "&Using ASCL Reader").trigger()
    help_dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, HelpDialog))
    page = next(each for each in help_dialog._pages if each.name == help_dialog._read)
    before, make, drawn = page._made["window"], help_dialog._pictures["window"], list[tuple[int, QImage]]()

    def draw(ratio: float) -> QImage:
        drawn.append((appearance.text_size, make(ratio)))
        return drawn[-1][1]

    monkeypatch.setattr(help_dialog, "_pictures", {**help_dialog._pictures, "window": draw})
    appearance.set_text_size(150)
    qtbot.waitUntil(lambda: page._made["window"] is not before)
    assert drawn[-1] == (150, page._made["window"]) and page._made["window"] != before
    help_dialog.close()


def test_where_the_start_page_stands_the_window_is_drawn(program: Program) -> None:
    program.window.commands.start_page.trigger()
    pictures = WindowPictures(program.window).all()
    sizes = {name: pictures[name](1.0).size().toTuple() for name in ("window", "bar", "note")}
    assert sizes["window"] == (560, 250)
    assert sizes["note"] == (560, 48)
    assert sizes["bar"][0] == min(WIDEST, program.window.width())


def test_the_number_of_a_wide_button_covers_none_of_its_words(program: Program) -> None:
    window, half = program.window, badge_half(program.window.appearance)
    wide = QRectF(0, 0, 20 * half, 2.5 * half)
    assert number_on(wide, half, is_button=True).y() - half > wide.center().y() + half / 4
    picture = WindowPictures(window).all()["note"](1.0)
    scale, accent = picture.width() / window.note.width(), window.appearance.colours.accent
    words = within(window.note.details, window.note, scale).adjusted(half, half / 2, -half, -half / 2)
    across, down = range(round(words.left()), round(words.right())), round(words.center().y())
    assert accent not in {picture.pixelColor(x, down).name() for x in across}
