"""The dialog of terms: found by a word, explained, with the statements that use them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.frame.link_menu import LinkMenu, StatementLink
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.widgets.grouped_list_delegate import BADGE
from ascl_reader.gui.window.glossary_dialog import GlossaryDialog, TermUse
from ascl_reader.library.glossary import GlossaryEntry
from tests.gui.conftest import type_text
from tests.gui.menus import choose, offered

ENTRIES = (
    GlossaryEntry("SEND", "special educational needs and disabilities"),
    GlossaryEntry("AP", "alternative provision", (), "Schooling <b>outside</b> a school."),
    GlossaryEntry("off-rolling", "off-rolling", (), "Taking a pupil off the roll."),
)


@pytest.fixture
def dialog(qtbot: QtBot, appearance: Appearance) -> Iterator[GlossaryDialog]:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = GlossaryDialog(ENTRIES, appearance, parent)
    dialog.show()
    yield dialog


def test_terms_stand_by_letter_and_say_what_they_mean(qtbot: QtBot, dialog: GlossaryDialog) -> None:
    assert dialog.terms.keys() == ["AP", "off-rolling", "SEND"]
    assert dialog.meaning.text() == "AP: alternative provision. Schooling <b>outside</b> a school."
    dialog.terms.setFocus()
    qtbot.keyClick(dialog.terms, Qt.Key.Key_Down)
    assert dialog.meaning.text() == "off-rolling: Taking a pupil off the roll."


def test_a_term_shows_no_count_before_it_is_known(dialog: GlossaryDialog) -> None:
    index = dialog.terms.currentIndex()
    assert index.data(BADGE) == ("", "")
    dialog.show_uses({"AP": [TermUse("one", "About one")]})
    assert dialog.terms.currentIndex().data(BADGE) == ("book", "1 statement")


def test_a_word_of_the_meaning_finds_them(dialog: GlossaryDialog) -> None:
    type_text(dialog.box, "pupil roll")
    assert dialog.terms.keys() == ["off-rolling"]
    type_text(dialog.box, "x")
    assert dialog.terms.keys() == [] and dialog.meaning.text() == "No term has these words."


def test_the_statements_that_use_one_are_opened_from_there(qtbot: QtBot, dialog: GlossaryDialog) -> None:
    assert not dialog.used.isVisible()
    dialog.show_uses({"AP": [TermUse("one", "About one"), TermUse("two", "About two")]})
    assert dialog.used.texts() == ["Used in", "About one", "About two"]
    assert not dialog.used.itemDelegate().badge_area(dialog.used.currentIndex()).width(), "no badge without a word"
    dialog.used.setFocus()
    qtbot.keyClick(dialog.used, Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.statement_chosen) as chosen:
        qtbot.keyClick(dialog.used, Qt.Key.Key_Return)
    assert chosen.args == ["two"]


def test_the_menu_key_offers_to_copy_a_term_and_what_can_be_done_with_a_statement_that_uses_it(
    dialog: GlossaryDialog,
) -> None:
    LinkMenu(dialog).give(dialog.used, dialog.link_at)
    dialog.show_uses({"AP": [TermUse("one", "First")]})
    assert offered(dialog.terms) == ["Copy"]
    choose(dialog.terms, "Copy")
    assert QGuiApplication.clipboard().text() == dialog.meaning.text()
    at = dialog.used.visualRect(dialog.used.currentIndex()).center()
    assert dialog.link_at(at) == StatementLink("one", "First")
    assert "Compare…" in offered(dialog.used, at)


def test_on_a_low_screen_the_lists_alone_scroll(qtbot: QtBot, appearance: Appearance, low_screen: None) -> None:
    """The whole dialog scrolled too, so that two bars stood beside one another."""
    appearance.set_text_size(200)
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = GlossaryDialog(ENTRIES, appearance, parent)
    dialog.show_uses({"AP": [TermUse(f"s{number}", f"Statement {number}") for number in range(9)]})
    dialog.show()
    assert dialog._scroll is None and dialog.used.isVisible()
    rows = [each.visualRect(each.currentIndex()) for each in (dialog.terms, dialog.used)]
    assert dialog.terms.viewport().height() >= rows[0].height()
    type_text(dialog.box, "x")
    assert dialog.meaning.isVisible() and dialog.meaning.text() == "No term has these words."
