"""The menus of a review: what can be done with the statement, the paragraph or the words that are chosen."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ascl_reader.gui.commands.import_commands import Importing
from tests.gui.importing.reviews import choose, go_to_paragraph, read
from tests.gui.menus import choose as take
from tests.gui.menus import offered

pytestmark = pytest.mark.qt_log_ignore("plugin does not support")

MOVES = ["Move start up", "Move start down"]


def test_each_list_offers_what_can_be_done_there(qtbot: QtBot, importing: Importing, page: Path) -> None:
    dialog = read(qtbot, importing, page)
    review = dialog.review
    dialog.review.list.choose(1)
    dialog.review._choose(1)
    assert offered(review.list) == ["Looks right", "Join with the one before", "Leave out"]
    choose(dialog, "Meals at noon")
    go_to_paragraph(dialog, "Kitchens")
    words = offered(review.page)
    assert words[0] == "Split here" and words[-1] == "Take out these words"
    assert not set(MOVES) & set(words), "the first one's start has nowhere to go"
    assert "Rationale begins here" not in words, "it stands there already"
    take(review.list, "Leave out")
    assert offered(review.list)[-1] == "Include again"
    assert offered(review.left_out.list) == []
    if review.left_out.list.count():
        review.left_out.list.setCurrentRow(0)
        assert offered(review.left_out.list) == ["Take these words in"]
    review.commands.undo.trigger()
    dialog.reject()


def test_the_first_statement_has_none_to_join(qtbot: QtBot, importing: Importing, page: Path) -> None:
    dialog = read(qtbot, importing, page)
    dialog.review.list.choose(0)
    dialog.review._choose(0)
    assert offered(dialog.review.list) == ["Looks right", "Leave out"]
    dialog.reject()
