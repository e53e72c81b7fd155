"""The bar of the import window: title and state are read whole at every width."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.gui.importing.import_bar import ImportBar
from ascl_reader.gui.look.appearance import Appearance
from tests.gui.widgets.test_givers import Asked

NAME = "Import: Ethics_Inclusion_and_Equalities_as_agreed_by_the_committee.html"


@pytest.fixture(autouse=True)
def as_it_looks_by_default(appearance: Appearance) -> None:
    """Show text in its usual size, whatever a test before this one has set."""
    appearance.apply()


@pytest.mark.parametrize("width", (1400, 700, 460, 340))
def test_nothing_in_the_bar_is_cut_at_any_width(qtbot: QtBot, width: int) -> None:
    bar = ImportBar(NAME)
    qtbot.addWidget(bar)
    bar.resize(width, 60)
    bar.show()
    bar.state.setText("21 statements found · 3 to check · nothing is saved before you accept")
    bar.accept_button.setText("Accept 21 statements")
    QApplication.processEvents()
    bar.resize(width, bar.heightForWidth(width) if bar.hasHeightForWidth() else bar.sizeHint().height())
    QApplication.processEvents()
    assert bar.width() == width
    for label in (bar.title, bar.state):
        flags = int(label.alignment()) | (0x1000 if label.wordWrap() else 0)  # Qt.TextFlag.TextWordWrap
        needed = label.fontMetrics().boundingRect(QRect(0, 0, label.width(), 10_000), flags, label.text())
        assert needed.width() <= label.width() and needed.height() <= label.height() + 1  # Qt rounds
    assert bar.help.width() == bar.help.sizeHint().width()


def test_a_screen_reader_is_told_the_title_as_it_is(qtbot: QtBot) -> None:
    bar = ImportBar(NAME)
    qtbot.addWidget(bar)
    assert bar.title.accessibleName() == NAME
    assert bar.title.text().replace("\u200b", "") == NAME


def test_the_state_goes_beside_the_title_again_once_there_is_room(qtbot: QtBot) -> None:
    bar = ImportBar("Import: meals.txt")
    qtbot.addWidget(bar)
    bar.state.setText("21 statements found · 3 to check · nothing is saved before you accept")
    bar.show()
    places = []
    for width in (500, 1300):
        bar.resize(width, 90)
        QApplication.processEvents()
        places.append(bar.state.y() >= bar.title.geometry().bottom())
    assert places == [True, False]


def test_its_help_button_asks_for_the_page_about_importing(qtbot: QtBot) -> None:
    bar = ImportBar("Import: meals.txt")
    qtbot.addWidget(bar)
    giver = Asked(bar)
    bar.show()
    assert bar.help.accessibleName() == "Help"
    qtbot.keyClick(bar.help, Qt.Key.Key_Space)
    assert giver.pages == ["import"]
