"""The line in the header that leads to the statements that took the place of the one that is read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.around.superseded_links import SupersededLinks
from ascl_reader.library.library import Library
from tests.conftest import MakeLibrary, statement_data


def supersedes(statement_id: str, how: str = "supersedes", **told: str) -> dict[str, object]:
    """Return a relation to an older statement, with these words."""
    return {"id": statement_id, "how": how, "why": "earlier words", **told}


@pytest.fixture
def library(make_library: MakeLibrary) -> Library:
    """Return an old statement that two took the place of, one saying so itself, and one that only relates to it."""
    return make_library(
        statement_data("old"),
        statement_data("newer", title="Warm rooms", related=[supersedes("old", back="later words")]),
        statement_data(
            "newest",
            title="Warm schools in every single part of the country",
            related=[supersedes("old", basis="explicit")],
        ),
        statement_data("beside", related=[supersedes("old", "relates")]),
    )


@pytest.fixture
def line(qtbot: QtBot, library: Library) -> SupersededLinks:
    made = SupersededLinks(library)
    qtbot.addWidget(made)
    return made


def test_each_later_statement_is_named_with_why_from_this_end(line: SupersededLinks, library: Library) -> None:
    line.show_links(library.superseded_by("old"))
    assert line.isVisible()
    assert [link.accessibleName() for link in line.links()] == [
        "Superseded by Warm rooms",
        "Superseded by Warm schools in every single part of the country",
    ]
    assert [link.toolTip() for link in line.links()] == ["later words (editors’ view)", "earlier words"]
    assert [link.accessibleDescription() for link in line.links()] == [link.toolTip() for link in line.links()]


@pytest.mark.parametrize("statement_id", ["newer", "newest", "beside", "", "unknown"])
def test_it_is_hidden_for_every_other_statement(line: SupersededLinks, library: Library, statement_id: str) -> None:
    line.show_links(library.superseded_by("old"))
    line.show_links(library.superseded_by(statement_id))
    assert not line.isVisible() and line.links() == []


def test_of_many_later_statements_three_are_named_and_the_others_counted(
    qtbot: QtBot, make_library: MakeLibrary
) -> None:
    later = [statement_data(f"later-{number}", related=[supersedes("old")]) for number in range(400)]
    library = make_library(statement_data("old"), statement_data("new"), *later)
    line = SupersededLinks(library)
    qtbot.addWidget(line)
    line.show_links(library.superseded_by("old"))
    shown = [each.text() for each in line.findChildren(QLabel) if each.isVisible()]
    assert len(line.findChildren(QPushButton)) == len(line.links()) == 3
    assert shown == ["Superseded by", "and 397 more"]
    line.resize(2000, 80)
    line.grab()
    places = [each.geometry().left() for each in (*line.links(), *line.findChildren(QLabel)[1:])]
    assert places == sorted(set(places))
    line.show_links(library.superseded_by("new"))
    assert line.links() == []


def test_each_link_is_reached_and_pressed_with_keys(qtbot: QtBot, line: SupersededLinks, library: Library) -> None:
    line.show_links(library.superseded_by("old"))
    for link, statement_id in zip(line.links(), ("newer", "newest"), strict=True):
        assert link.focusPolicy() & Qt.FocusPolicy.TabFocus
        with qtbot.waitSignal(line.chosen) as chosen:
            qtbot.keyClick(link, Qt.Key.Key_Space)
        assert chosen.args == [statement_id]


def test_the_header_says_it_without_a_bookmark_and_a_key_leads_to_the_later_statement(
    qtbot: QtBot, program: Program
) -> None:
    window = program.window
    window.session.show_statement("pshe-sre-statutory-not-prescriptive")
    (link,) = window.header.superseded.links()
    assert link.isVisible()
    qtbot.keyClick(link, Qt.Key.Key_Space)
    assert window.session.statement == "lgbt-families-primary-relationships"
    assert not window.header.superseded.isVisible()


def test_a_long_title_in_a_narrow_window_is_cut_rather_than_widen_it(line: SupersededLinks, library: Library) -> None:
    line.resize(160, 80)
    line.show_links(library.superseded_by("old"))
    line.grab()
    assert all(link.geometry().right() <= line.width() for link in line.links())
    assert any(link.text().endswith("…") for link in line.links())
