"""Related statements below the panes: links that lead to them, and words where there is nothing to lead to."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.around.elided import RelatedRow
from ascl_reader.search.result import RelatedStatement

pytestmark = pytest.mark.shared_window


def test_a_related_statement_is_a_link(qtbot: QtBot, program: Program) -> None:
    program.window.session.show_statement("pshe-sre-statutory-not-prescriptive")
    name = "Superseded by Teaching primary pupils about same-sex families"
    qtbot.waitUntil(lambda: program.window.related.buttons()[0].accessibleName() == name)
    link = program.window.related.buttons()[0]
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton, pos=QPoint(10, 5))
    assert program.window.session.statement == "lgbt-families-primary-relationships"


def test_another_statement_fills_the_lines_once(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    filled: list[str] = []
    monkeypatch.setattr(RelatedRow, "show_link", lambda _, how, statement, *rest: filled.append(statement))
    program.window.related.show_statement("pshe-sre-statutory-not-prescriptive")
    assert filled == [program.library.related("pshe-sre-statutory-not-prescriptive")[0].id]


def test_a_relation_to_a_statement_we_do_not_have_is_told_without_a_link(qtbot: QtBot, program: Program) -> None:
    program.window.session.show_statement("collective-responsibility-exclusions-ap")
    program.window.related.all.click()
    links = program.library.related("collective-responsibility-exclusions-ap")
    assert any(link.id is None for link in links)
    qtbot.waitUntil(lambda: len(program.window.related.buttons()) == len(links) - 1)


def test_several_lines_are_equally_far_apart(qtbot: QtBot, program: Program) -> None:
    related, shown = program.window.related, "ehcp-process-consistency"
    program.window.session.show_statement(shown)
    related.by_words.click()
    near = [
        RelatedStatement(each, ("plan",)) for each in ("term-time-holidays-penalties", "send-reforms-what-schools-need")
    ]
    related.show_nearest(shown, near)
    qtbot.waitUntil(lambda: len(related.buttons()) >= 3 and related.buttons()[-1].y() > related.buttons()[0].y())
    tops = [link.y() for link in related.buttons()]
    assert len({after - before for before, after in pairwise(tops)}) == 1, tops


def test_a_single_line_has_all_the_room_beside_the_heading(qtbot: QtBot, program: Program) -> None:
    program.window.resize(1366, 768)
    program.window.session.show_statement("term-time-holidays-penalties")
    related = program.window.related
    (link,) = related.buttons()
    qtbot.waitUntil(lambda: link.text() == link.title)  # type: ignore[attr-defined]
    assert related.by_words.x() - related._scroll.geometry().right() < 3 * 12
    assert related._rows[0].why.text()


def test_titles_of_related_statements_are_cut_short_where_there_is_no_room(qtbot: QtBot, program: Program) -> None:
    window = program.window
    window.resize(800, 760)
    program.appearance.set_text_size(250)
    window.session.show_statement("ehcp-process-consistency")
    related = window.panes.related
    lines = related._scroll.widget()
    qtbot.waitUntil(lambda: lines.width() == related._scroll.viewport().width())
    for link in related.buttons():
        assert link.geometry().right() <= lines.width()
    assert any(link.text().endswith("…") for link in related.buttons())


def test_the_nearest_by_words_are_asked_for_by_a_key_and_listed_apart_from_the_editors_links(
    qtbot: QtBot, program: Program
) -> None:
    related = program.window.related
    program.window.session.show_statement("ehcp-process-consistency")
    related.all.click()
    expected = [link.id for link in program.library.related("ehcp-process-consistency")]
    qtbot.waitUntil(lambda: [link.property("statement") for link in related.buttons()] == expected)
    links = [link.property("statement") for link in related.buttons()]
    asked: list[str] = []
    related.nearest_asked.connect(asked.append)
    related.by_words.setFocus()
    qtbot.keyClick(related.by_words, Qt.Key.Key_Space)
    assert asked == ["ehcp-process-consistency"]
    near = [
        RelatedStatement("term-time-holidays-penalties", ("plan", "EHCP")),
        RelatedStatement("lgbt-families-primary-relationships", ("parents",)),
    ]
    related.show_nearest("another-one", near)
    assert [link.property("statement") for link in related.buttons()] == links, "an answer that comes late is dropped"
    linked = RelatedStatement(links[0], ("plan",))
    related.show_nearest("ehcp-process-consistency", [linked, *near])
    shown = related.buttons()[len(links) :]
    assert [link.property("statement") for link in shown] == [each.id for each in near]
    assert shown[0].accessibleName().startswith("By words ")
    assert shown[0].accessibleDescription() == "plan, EHCP"
    qtbot.keyClick(related.by_words, Qt.Key.Key_Space)
    assert [link.property("statement") for link in related.buttons()] == links


def test_where_no_statement_is_near_that_is_said(program: Program) -> None:
    related = program.window.related
    related.by_words.click()
    related.show_nearest(program.window.session.statement, ())
    assert any("No other statement" in each.text() and each.isVisible() for each in related.findChildren(QLabel))


def test_the_next_statement_is_compared_too_while_they_are_shown(qtbot: QtBot, program: Program) -> None:
    related = program.window.related
    related.by_words.click()
    with qtbot.waitSignal(related.nearest_asked) as asked:
        qtbot.keyClick(program.window, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert asked.args == [program.window.session.statement]


def test_large_text_in_a_small_window_needs_no_scrolling_sideways(qtbot: QtBot, program: Program) -> None:
    window = program.window
    window.resize(800, 600)
    program.appearance.set_text_size(200)
    window.session.show_statement("ehcp-process-consistency")
    qtbot.waitUntil(window.panes._stack.isVisible)
    qtbot.wait(50)
    assert window.panes._stack.horizontalScrollBar().maximum() == 0


def test_the_first_alone_is_in_sight_until_a_key_shows_all_and_that_stays(qtbot: QtBot, program: Program) -> None:
    related, session = program.window.related, program.window.session
    session.show_statement("ehcp-process-consistency")
    links = program.library.related("ehcp-process-consistency")
    assert len(links) > 1
    qtbot.waitUntil(lambda: [link.property("statement") for link in related.buttons()] == [links[0].id])
    low = related.height()
    related.all.setFocus()
    qtbot.keyClick(related.all, Qt.Key.Key_Space)
    assert [link.property("statement") for link in related.buttons()] == [link.id for link in links]
    qtbot.waitUntil(lambda: related.height() > low)
    session.show_statement("rshe-review-age-limits")
    more = program.library.related("rshe-review-age-limits")
    qtbot.waitUntil(lambda: [link.property("statement") for link in related.buttons()] == [link.id for link in more])
