"""The lists of a review show what was found in its groups, why to check it, and what was left out of a page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.gui.commands.import_commands import Importing
from ascl_reader.gui.importing.review_lists import ImportList, LeftOutList, worded_check
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.widgets.grouped_list_delegate import META
from ascl_reader.importer.blocks.document import LeftOut, LeftOutReason
from ascl_reader.importer.finding.check_sentences import LIKELY_MEANT
from ascl_reader.importer.finding.found_statement import CheckReason
from tests.gui.importing.reviews import read, shown, written
from tests.gui.pseudo_language import PseudoLanguage


def test_doubtful_statements_come_first_and_nothing_is_written(qtbot: QtBot, importing: Importing, page: Path) -> None:
    dialog = read(qtbot, importing, page)
    assert shown(dialog) == ["Check first · 1", "Buses for villages", "New · 1", "Meals at noon"]
    assert dialog.state.text().startswith("2 statements found · 1 to check · nothing is saved")
    assert "no label under this heading" in dialog.review.form.why.text().lower()
    assert written() == []
    dialog.reject()
    assert written() == []


def test_arrow_keys_tell_which_statement_is_chosen_and_showing_tells_nothing(
    qtbot: QtBot, importing: Importing, page: Path, appearance: Appearance
) -> None:
    dialog = read(qtbot, importing, page)
    opened = dialog.review.opened
    assert opened is not None
    made = ImportList(appearance)
    qtbot.addWidget(made)
    told: list[int] = []
    made.statement_chosen.connect(told.append)
    made.show_review(opened, 0)
    assert (made.texts(), made.numbers(), told) == (shown(dialog), [1, 0], [])
    qtbot.keyClick(made, Qt.Key.Key_Up)
    assert told == [1]
    qtbot.keyClick(made, Qt.Key.Key_Down)
    assert told == [1, 0]
    opened.leave_out(0)
    made.show_review(opened, 1)
    assert made.texts()[-2:] == ["Left out · 1", "Meals at noon"]
    opened.undo()
    dialog.reject()


def test_words_and_reasons_are_shown_counted_and_said(qtbot: QtBot) -> None:
    shown = LeftOutList()
    qtbot.addWidget(shown)
    words = LeftOut("<b>Accept</b> & go on", 3, LeftOutReason.COOKIE_NOTICE)
    shown.show_words([words, LeftOut("Home", 9, LeftOutReason.NAVIGATION)], near=5)
    assert [shown.list.item(row).text() for row in range(2)] == [
        "<b>Accept</b> & go on  —  cookie notice",
        "Home  —  navigation of the site",
    ]
    assert shown.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == "cookie notice: <b>Accept</b> & go on"
    assert shown._heading.accessibleName() == "Left out of the page · 2"
    assert shown.chosen() is None
    shown.list.setCurrentRow(0)
    assert shown.chosen() == words


def test_it_is_hidden_where_nothing_was_left_out(qtbot: QtBot) -> None:
    shown = LeftOutList()
    qtbot.addWidget(shown)
    shown.show_words([LeftOut("Home", 1, LeftOutReason.NAVIGATION)], near=1)
    assert not shown.isHidden()
    shown.show_words([], near=1)
    assert shown.isHidden()


def test_every_reason_has_words(qtbot: QtBot) -> None:
    shown = LeftOutList()
    qtbot.addWidget(shown)
    shown.show_words([LeftOut("x", 1, reason) for reason in LeftOutReason], near=1)
    told = [shown.list.item(row).text() for row in range(shown.list.count())]
    assert len(set(told)) == len(LeftOutReason)


@pytest.fixture
def other_language(qapp: QApplication) -> Iterator[None]:
    """Have the window speak another language."""
    language = PseudoLanguage()
    qapp.installTranslator(language)
    yield
    qapp.removeTranslator(language)


@pytest.mark.usefixtures("other_language")
def test_words_of_the_page_stay(qtbot: QtBot) -> None:
    reason = CheckReason.NO_POSITION.value
    told = worded_check(LIKELY_MEANT.format(reason=reason, words="every school"))
    assert f"⟦{reason} " in told and "“every school”" in told


@pytest.mark.usefixtures("other_language")
def test_the_list_and_the_form_tell_it(qtbot: QtBot, importing: Importing, page: Path) -> None:
    dialog = read(qtbot, importing, page)
    chosen = dialog.review.list.currentIndex()
    assert "⟦no label under this heading" in chosen.data(META)
    assert "⟦no label under this heading" in dialog.review.form.why.text()
    dialog.reject()
