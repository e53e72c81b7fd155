"""What was left out of a page, with its reasons, as text and never as anything else."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ascl_reader.gui.importing.left_out_list import LeftOutList
from ascl_reader.importer.blocks.document import LeftOut, LeftOutReason


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
