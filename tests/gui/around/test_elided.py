"""A line of the related statements: a link with its reason, or words where there is no statement to link to."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.around.elided import RelatedRow


def test_a_line_without_a_statement_has_words_in_the_place_of_the_link(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    row = RelatedRow(QGridLayout(around), 0)
    row.show_link("Extends", "a-statement", "A <b>title</b> & more", "why it does")
    assert row.link.isVisibleTo(around) and not row.missing.isVisibleTo(around)
    assert row.link.accessibleName() == "Extends A <b>title</b> & more"
    row.show_link("Supersedes", None, "", "why")
    assert not row.link.isVisibleTo(around) and row.missing.isVisibleTo(around)
    row.hide()
    assert not row.missing.isVisibleTo(around)
