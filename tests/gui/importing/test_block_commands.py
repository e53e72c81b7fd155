"""Corrections by keys at a paragraph of the page and at selected words."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.gui.commands.import_commands import Importing
from ascl_reader.gui.importing.import_window import ImportWindow
from ascl_reader.gui.importing.statement_views import PANES
from ascl_reader.gui.widgets.accessible import latest_messages
from ascl_reader.importer.review.drafts import Draft
from ascl_reader.library.statement import Section
from tests.gui.importing.reviews import choose, go_to_paragraph, read


def draft(dialog: ImportWindow) -> Draft:
    assert dialog.review.opened is not None
    return dialog.review.opened.items[dialog.review.chosen].draft


def left_out(dialog: ImportWindow) -> list[str]:
    assert dialog.review.opened is not None
    return [each.text for each in dialog.review.opened.left_out(draft(dialog).document)]


def test_a_section_begins_at_the_chosen_paragraph(qtbot: QtBot, importing: Importing, page: Path) -> None:
    dialog = read(qtbot, importing, page)
    choose(dialog, "Meals at noon")
    before = draft(dialog).texts
    go_to_paragraph(dialog, "Kitchens")
    dialog.review.page.setFocus()
    qtbot.keyClick(dialog.review.page, Qt.Key.Key_C)
    assert "Kitchens" in draft(dialog).texts.context and "Kitchens" not in draft(dialog).texts.rationale
    block = dialog.review.page.chosen_block()
    assert block is not None and "Kitchens" in block.text, "the paragraph stays chosen"
    qtbot.keyClick(dialog.review.page, Qt.Key.Key_P)
    assert "Kitchens" in draft(dialog).texts.position
    assert [words for _, words in latest_messages()[:2]] == ["Position begins here.", "Context begins here."]
    qtbot.keyClick(dialog.review.page, Qt.Key.Key_R)
    assert draft(dialog).texts == before
    for _ in range(3):
        qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert latest_messages()[0][1] == "Undone."
    assert draft(dialog).texts == before and not dialog.review.commands.undo.isEnabled()
    dialog.reject()


def test_a_paragraph_is_put_out_told_and_taken_in_again(qtbot: QtBot, importing: Importing, page: Path) -> None:
    dialog = read(qtbot, importing, page)
    choose(dialog, "Meals at noon")
    before, was_out = draft(dialog).texts, left_out(dialog)
    go_to_paragraph(dialog, "Kitchens")
    block = dialog.review.page.chosen_block()
    assert block is not None
    dialog.review.page.setFocus()
    qtbot.keyClick(dialog.review.page, Qt.Key.Key_X)
    assert "Kitchens" not in draft(dialog).texts.rationale
    words = dialog.review.left_out.list
    row = [words.item(each).text() for each in range(words.count())].index(f"{block.text}  —  taken out by you")
    words.setFocus()
    words.setCurrentRow(row)
    qtbot.keyClick(words, Qt.Key.Key_I)
    assert draft(dialog).texts == before and left_out(dialog) == was_out
    dialog.review.commands.undo.trigger()
    dialog.review.commands.undo.trigger()
    dialog.reject()


def test_selected_words_are_put_out_of_a_pane(qtbot: QtBot, importing: Importing, page: Path) -> None:
    dialog = read(qtbot, importing, page)
    choose(dialog, "Meals at noon")
    dialog.review.views.press(PANES)
    dialog.review._show_view(PANES)
    pane = dialog.review.shown.panes[Section.RATIONALE]
    word = pane.text.split("\n")[1].split()[0]
    pane.edit.setFocus()
    pane.select(pane.text.index(word), len(word))
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_X)
    assert word not in draft(dialog).texts.rationale and word in left_out(dialog)
    assert pane.isVisible() and word not in pane.text, "the view stays"
    assert not dialog.review.commands.put_out.isEnabled(), "nothing is selected now"
    dialog.review.commands.undo.trigger()
    assert word in draft(dialog).texts.rationale
    dialog.reject()


def test_only_what_can_be_done_is_offered(qtbot: QtBot, importing: Importing, page: Path) -> None:
    dialog = read(qtbot, importing, page)
    a = dialog.review.commands
    choose(dialog, "Meals at noon")
    go_to_paragraph(dialog, "Kitchens")
    assert a.put_out.isEnabled() and not a.take_in.isEnabled()
    assert [section for section, action in a.begins.items() if action.isEnabled()] == [
        Section.CONTEXT,
        Section.POSITION,
    ]
    dialog.reject()


def test_what_can_be_done_is_right_as_the_review_opens(qtbot: QtBot, importing: Importing, page: Path) -> None:
    dialog = read(qtbot, importing, page)
    allowed = [action.isEnabled() for action in dialog.review.commands]
    assert dialog.review.page.chosen_block() is not None and dialog.review.commands.put_out.isEnabled()
    dialog.review._blocks.allow()
    assert [action.isEnabled() for action in dialog.review.commands] == allowed
