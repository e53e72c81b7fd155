"""The second line of the header: one line however little room there is, with its themes as chips; nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.around.elided import Chip
from ascl_reader.gui.around.header_line import SPARE, HeaderLine, ThemeChips
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.widgets.dialog import TextDialog
from ascl_reader.gui.widgets.flow_layout import FlowLayout
from tests.conftest import MakeLibrary, statement_data

THEMES = ("funding", "send-funding", "behaviour")
OLDER = [{"id": "old", "how": "supersedes", "why": "in newer words"}]


@pytest.fixture
def line(qtbot: QtBot, appearance: Appearance, make_library: MakeLibrary) -> HeaderLine:
    """Return the line of a statement that another took the place of, with all that the line can hold."""
    title = "A title as long as any that the published pages ever had"
    library = make_library(statement_data("old"), statement_data("new", title=title, related=OLDER))
    made = HeaderLine(library, appearance)
    qtbot.addWidget(made)
    made.superseded.show_links(library.superseded_by("old"))
    made.period.setText("Between 2014 and 2020 · inferred")
    made.not_listed.setText("Not on the page of 1 May 2024 any more.")
    made.sources.setText("In 2 source documents")
    made.show_themes(THEMES)
    made.show_rest(period=True, sources=True, not_listed=True, earlier=True)
    made.show()
    return made


@pytest.mark.parametrize("width", [1600, 1100, 850])
def test_it_is_one_line_in_which_the_period_is_whole(line: HeaderLine, width: int) -> None:
    line.resize(width, 60)
    QApplication.processEvents()
    assert line.heightForWidth(width) < 2 * line.info.height()
    assert line.period.width() >= line.period.sizeHint().width() and line.info.isVisible()
    shown = [chip for chip in line.themes.all if chip.isVisible()]
    assert len(shown) == len(THEMES) or line.themes.more.isVisible()
    parts = [line.superseded, *shown, line.themes.more, line.period, line.not_listed, line.sources, line.info]
    assert all(part.geometry().right() <= width for part in parts if part.isVisible())


def test_with_more_room_more_is_shown_and_in_a_stack_all_but_themes(line: HeaderLine) -> None:
    def shown(width: int) -> int:
        line.resize(width, 60)
        QApplication.processEvents()
        return sum(each.isVisible() for each in (*line.themes.all, line.sources, line.earlier))

    counts = [shown(width) for width in (850, 1300, 2200)]
    assert counts == sorted(counts) and counts[0] < counts[-1] == len(THEMES) + 2
    line.resize(300, 200)
    line.one_line = False
    line.fit()
    QApplication.processEvents()
    assert all(each.isVisible() for each in (line.sources, line.earlier, line.not_listed))


@pytest.mark.parametrize(("width", "are_all"), [(80, False), (1600, True)])
def test_in_a_stack_the_themes_take_one_line(line: HeaderLine, width: int, are_all: bool) -> None:
    line.one_line = False
    line.resize(width, 400)
    line.fit()
    QApplication.processEvents()
    shown = [chip for chip in line.themes.all if chip.isVisible()]
    assert len({chip.y() for chip in shown}) == 1 and (len(shown) == len(THEMES)) is are_all
    assert line.themes.more.isVisible() is not are_all


def test_in_a_stack_lines_are_closer_than_what_stands_beside_one_another(line: HeaderLine) -> None:
    line.one_line = False
    line.resize(line.period.sizeHint().width() + 4, 400)
    line.fit()
    QApplication.processEvents()
    above, below = line.period.geometry().bottom(), line.not_listed.y()
    assert 0 < below - above < line._gap


def test_in_a_stack_a_period_wider_than_a_line_takes_two(line: HeaderLine) -> None:
    line.one_line = False
    line.period.setText("Second half of the school year 2022 to early in the one after, 2023 · inferred from the text")
    line.resize(260, 400)
    line.fit()
    QApplication.processEvents()
    drawn = line.period.fontMetrics().boundingRect(line.period.rect(), Qt.TextFlag.TextWordWrap, line.period.text())
    assert line.period.geometry().right() < line.width() and drawn.height() <= line.period.height()
    assert line.period.height() > 1.5 * line.period.fontMetrics().height()
    line.resize(2000, 400)
    QApplication.processEvents()
    assert line.period.height() < 1.5 * line.period.fontMetrics().height()


def test_the_source_documents_are_told_by_a_press(qtbot: QtBot, program: Program) -> None:
    window = program.window
    window.session.show_statement("ehcp-process-consistency")
    window.resize(1600, 900)
    sources = window.header.sources
    qtbot.waitUntil(sources.isVisible)
    sources.setFocus()
    qtbot.keyClick(sources, Qt.Key.Key_Space)
    (dialog,) = window.findChildren(TextDialog)
    assert dialog.windowTitle() == sources.text() and "Statement 9 of" in dialog.text.toPlainText()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


@pytest.fixture
def chips(qtbot: QtBot, make_library: MakeLibrary, appearance: Appearance) -> Iterator[ThemeChips]:
    appearance.set_text_size(100)
    owner = QWidget()
    qtbot.addWidget(owner)
    flow = FlowLayout(on=owner)
    made = ThemeChips(make_library(statement_data("one")), owner)
    flow.addWidget(made.more)
    made.show_themes(("funding", "send-funding", "behaviour"), flow)
    owner.resize(600, 100)
    owner.show()
    yield made


def test_those_without_room_are_counted_and_named(qtbot: QtBot, chips: ThemeChips) -> None:
    chips.show_first(1)
    assert [chip.isVisible() for chip in chips.all] == [True, False, False]
    qtbot.waitUntil(lambda: chips.more.text() == "+2")
    assert chips.more.accessibleName() == "More themes: 2"
    assert chips.more.toolTip() == "SEND funding\nBehaviour"
    chips.show_first(0)
    qtbot.waitUntil(lambda: chips.more.text() == chips.more.accessibleName() == "3 themes")
    chips.show_first(3)
    assert not chips.more.isVisible()


def test_a_theme_is_chosen_from_the_menu_by_keys(qtbot: QtBot, chips: ThemeChips) -> None:
    chips.show_first(1)
    chips.more.setFocus()
    qtbot.keyClick(chips.more, Qt.Key.Key_Space)
    (menu,) = chips.more.findChildren(QMenu)
    assert [action.text() for action in menu.actions()] == ["SEND funding", "Behaviour"]
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    with qtbot.waitSignal(chips.chosen) as chosen:
        qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert chosen.args == ["behaviour"]


def test_more_chips_take_more_room_and_all_take_no_counting_one(chips: ThemeChips) -> None:
    needed = chips.widths(10)
    assert len(needed) == 4 and needed[1] < needed[2]
    chips.show_themes((), FlowLayout())
    assert chips.widths(10) == [0]


def test_a_chip_without_room_for_its_name_shows_that_it_is_cut(chips: ThemeChips) -> None:
    chip = chips.all[1]
    chip.resize(60, chip.height())
    assert chip.text().endswith("…") and chip.name == "SEND funding" and "SEND funding" in chip.toolTip()
    chip.resize(chip.sizeHint())
    assert chip.text() == "SEND funding"


def test_chips_of_a_statement_with_more_themes_are_made_before_it_comes(qtbot: QtBot, chips: ThemeChips) -> None:
    owner = chips.more.parentWidget()
    qtbot.waitUntil(lambda: len(owner.findChildren(Chip)) == 3 + SPARE + 1)
    made = set(owner.findChildren(Chip))
    chips.show_themes(("funding", "send-funding", "behaviour", "funding"), owner.findChild(FlowLayout))
    assert set(owner.findChildren(Chip)) == made
    assert [chip.isVisible() for chip in chips.all] == [True] * 4


def test_a_longer_name_is_whole_at_once_where_the_chip_may_grow(qtbot: QtBot, chips: ThemeChips) -> None:
    chip = chips.all[0]
    qtbot.waitUntil(lambda: chip.width() >= chip.sizeHint().width())
    chip.show_name("A name that is longer than the one before it")
    assert chip.text() == chip.name
    chip.show_name("A name that is longer than the one before it, and than all the room that there is for it " * 3)
    qtbot.waitUntil(lambda: chip.text().endswith("…"))
    chip.show_name("Another one that is longer than all the room that there is for it, and longer than that " * 3)
    assert chip.text().startswith("Another") and chip.text().endswith("…")


def test_nothing_is_made_ahead_where_there_are_chips_enough(qtbot: QtBot, chips: ThemeChips) -> None:
    owner = chips.more.parentWidget()
    qtbot.waitUntil(lambda: len(owner.findChildren(Chip)) == 3 + SPARE + 1 and not chips._ahead.is_busy)
    chips.show_themes(("funding",), owner.findChild(FlowLayout))
    assert not chips._ahead.is_busy
