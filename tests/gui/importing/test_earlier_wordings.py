"""The earlier wordings of a statement, compared with the text of today."""

from __future__ import annotations

from pathlib import Path

import msgspec
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.commands.import_commands import Importing
from ascl_reader.gui.importing.earlier_wordings import EarlierWordings
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.library.statement import FullWording, Origin, Texts
from tests.bookmarks.works import statement
from tests.gui.importing.reviews import accepted, choose, read_changed, shown


def test_a_changed_statement_is_compared_and_its_earlier_wording_kept(
    qtbot: QtBot, program: Program, importing: Importing, page: Path
) -> None:
    dialog = read_changed(qtbot, program, importing, page)
    assert "Changed since the last import · 1" in shown(dialog)
    choose(dialog, "Meals at noon")
    text = dialog.review.shown.comparison.toPlainText()
    assert "noon." in text and "midday." in text and "2 words differ" in text
    accepted(qtbot, program, importing)
    program.window.session.show_statement("meals-at-noon")
    assert program.window.header.earlier.isVisible()
    program.window.commands.earlier.trigger()
    earlier = program.window.findChildren(EarlierWordings)[-1]
    assert "2 words differ" in earlier.comparison.toPlainText()
    earlier.reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert program.window.findChildren(EarlierWordings) == [], "the dialog outlived its closing"


def earlier(text: str, day: str) -> FullWording:
    return FullWording(Texts(position=text), (Origin(heading="Food and travel", n=1, file="food.md", read=day),))


def test_each_earlier_wording_is_chosen_by_keys_compared_or_shown_as_it_was(
    qtbot: QtBot, appearance: Appearance
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    meals = msgspec.structs.replace(
        statement("meals"),
        full=earlier("A meal at one.", "2026-03-01"),
        earlier=(earlier("A meal at noon.", "2025-03-01"), earlier("Soup at noon.", "2024-03-01")),
    )
    dialog = EarlierWordings(meals, appearance, parent)
    assert dialog.list.texts() == ["Earlier wordings · 2", "Read 1 March 2025", "Read 1 March 2024"]
    assert "A meal at noon. one." in dialog.comparison.toPlainText()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert "Soup A meal at noon. one." in dialog.comparison.toPlainText()
    dialog.views.findChildren(QPushButton)[1].click()
    assert "Soup at noon." in dialog.comparison.toPlainText()
    assert "meal" not in dialog.comparison.toPlainText()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Up)
    assert "A meal at noon." in dialog.comparison.toPlainText(), "the view stays when another wording is chosen"
    assert "one" not in dialog.comparison.toPlainText()
