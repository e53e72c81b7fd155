"""Reading: from the tree to the list to the three panes, by keys and by links."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.around.header_line import SPARE
from ascl_reader.library.statement import Section, Wording, plain_text
from ascl_reader.reading.readable import Reading
from ascl_reader.window_request import WindowRequest
from tests.gui.conftest import OpenProgram, titles
from tests.gui.told import out_of_order, stops

pytestmark = pytest.mark.shared_window

EHCP = "ehcp-process-consistency"


def shown_text(program: Program, section: Section) -> str:
    return program.window.panes.panes[section].edit.toPlainText()


def test_the_first_start_shows_the_newest_statement_in_three_panes(program: Program) -> None:
    statement = program.library.find(program.window.session.statement)
    assert program.window.header.title.text() == statement.title
    assert program.window.windowTitle() == f"{statement.title} – ASCL Reader"
    for section in Section:
        assert shown_text(program, section) == plain_text(statement.texts().of(section))
    assert program.window.header.wording.text() == "Summary"
    assert len(titles(program)) == len(program.library.statements)


def test_a_position_only_statement_says_that_the_published_one_gives_no_more(program: Program) -> None:
    program.window.session.show_statement("sen-funding-formula-proxies")
    assert shown_text(program, Section.CONTEXT) == "The published statement gives no context."
    assert shown_text(program, Section.RATIONALE) == "The published statement gives no rationale."
    assert "proxy" in shown_text(program, Section.POSITION)


def test_another_statement_begins_at_the_top_of_each_pane(qtbot: QtBot, program: Program) -> None:
    program.window.resize(1360, 580)
    program.window.session.show_statement("race-disparities-commission-rejected")
    QApplication.processEvents()
    bar = program.window.panes.panes[Section.RATIONALE].edit.verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    program.window.session.show_statement("send-improvement-plan-funding")
    QApplication.processEvents()
    assert bar.value() == 0


def test_tab_follows_the_picture_also_past_what_was_made_for_a_later_statement(
    qtbot: QtBot, open_program: OpenProgram
) -> None:
    program = open_program()
    window, library = program.window, program.library
    superseded = next(each.id for each in library.statements if library.superseded_by(each.id))
    most = max(library.statements, key=lambda each: len(each.themes))
    window.session.show_statement(min(library.statements, key=lambda each: len(each.themes)).id)
    for each in (most.id, superseded):
        window.session.show_statement(each)
        window.list.view.setFocus()
        qtbot.waitUntil(lambda: not list(out_of_order(window, stops(window))))
    assert window.header.superseded.links()


def test_tab_goes_through_the_related_statements_before_the_note_also_after_one_without_any(
    qtbot: QtBot, open_program: OpenProgram
) -> None:
    program = open_program(request=WindowRequest(statement="race-disparities-commission-rejected"))
    window = program.window
    assert not window.related.buttons() and not program.library.related(window.session.statement)
    themes = window.header.line.themes
    qtbot.waitUntil(lambda: len(themes.made) == len(themes.all) + SPARE)  # which sets the order of the keys anew, too
    window.session.show_statement("every-teacher-teacher-of-send")
    qtbot.waitUntil(lambda: len(window.related.buttons()) == 1)

    def walked() -> list[QWidget]:
        """Return where Tab leads to from the figures to the note."""
        window.list.view.setFocus()
        order = stops(window)
        return order[order.index(window.panes.figures.button) : order.index(window.note.text) + 1]

    related = [*window.related.buttons(), window.related.by_words]
    qtbot.waitUntil(lambda: walked() == [window.panes.figures.button, *related, window.note.text])


def test_tab_goes_on_from_the_list_to_what_is_read_once_the_search_box_was_gone_to(
    qtbot: QtBot, open_program: OpenProgram
) -> None:
    window = open_program().window
    themes = window.header.line.themes
    qtbot.waitUntil(lambda: len(themes.made) == len(themes.all) + SPARE)  # which sets the order of the keys anew, too
    window.top.search.setFocus()
    qtbot.waitUntil(lambda: "_above" in vars(window.found))
    window.list.sort.setFocus()
    reached = []
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    assert reached == [window.list.view, window.header.star]


def test_back_and_forward_return_to_the_place_in_the_statement(qtbot: QtBot, program: Program) -> None:
    window = program.window
    window.resize(1360, 580)
    window.session.show_statement("race-disparities-commission-rejected")
    QApplication.processEvents()
    bar = window.panes.panes[Section.RATIONALE].edit.verticalScrollBar()
    bar.setValue(60)
    window.session.show_statement(EHCP)
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.session.statement == "race-disparities-commission-rejected"
    qtbot.waitUntil(lambda: bar.value() == 60)
    qtbot.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.session.statement == EHCP
    assert not window.commands.forward.isEnabled()
    qtbot.mouseClick(window.panes.panes[Section.CONTEXT].edit.viewport(), Qt.MouseButton.BackButton)
    assert window.session.statement == "race-disparities-commission-rejected"


def test_next_and_previous_go_through_the_list(qtbot: QtBot, program: Program) -> None:
    first = program.window.session.statement
    qtbot.keyClick(program.window, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert program.library.find(program.window.session.statement).title == titles(program)[1]
    qtbot.keyClick(program.window, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(program.window, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert program.window.session.statement == first


def test_an_empty_library_says_so_in_every_pane(open_program: OpenProgram, tmp_path: object) -> None:
    from tests.conftest import write_library

    program = open_program(write_library(tmp_path / "empty"))  # type: ignore[operator]
    assert program.window.header.title.text() == "No statement chosen"
    assert program.window.list.count.text() == "0 statements"
    assert program.window.list.notice.isVisible()
    assert [shown_text(program, section) for section in Section] == ["", "", ""]


def test_lines_are_broken_where_the_pane_ends(program: Program) -> None:
    for pane in program.window.panes.panes.values():
        assert pane.edit.document().textWidth() == pane.edit.viewport().width()


def test_a_hit_that_passes_by_is_shown_a_pane_at_a_time_and_whole_at_once_when_it_is_turned_to(
    qtbot: QtBot, program: Program
) -> None:
    panes = program.window.panes
    statement = program.library.find(EHCP)
    program.window.session.show_statement("race-disparities-commission-rejected")
    panes.show_gradually(Reading(statement, statement.wording))
    assert shown_text(program, Section.POSITION) != plain_text(statement.texts().position)
    panes.focus(Section.POSITION)
    for section in Section:
        assert shown_text(program, section) == plain_text(statement.texts().of(section))
    other = program.library.find("sen-funding-formula-proxies")
    panes.show_gradually(Reading(statement, statement.wording))
    panes.show_gradually(Reading(other, other.wording))
    qtbot.waitUntil(lambda: shown_text(program, Section.POSITION) == plain_text(other.texts().position))
    qtbot.wait(20)
    assert shown_text(program, Section.POSITION) == plain_text(other.texts().position)


class WhatIsPainted(QObject):
    """Notes, whenever the title or a text is painted, which statements these are of at that moment."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self._program = program
        self.seen: set[tuple[str, ...]] = set()
        title = program.window.header.title
        for part in (title, *(pane.edit.viewport() for pane in program.window.panes.panes.values())):
            part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            panes = self._program.window.panes.panes
            texts = ("" if panes[each].edit.is_blank else shown_text(self._program, each) for each in Section)
            self.seen.add((self._program.window.header.title.text(), *texts))
        return False


def test_no_title_is_painted_over_the_texts_of_another_statement(qtbot: QtBot, program: Program) -> None:
    """While typing, the panes of a hit were filled one after the other below the new title."""
    window = program.window
    old, new = program.library.find("race-disparities-commission-rejected"), program.library.find(EHCP)
    window.session.show_statement(old.id)
    QApplication.processEvents()
    painted = WhatIsPainted(program)
    window.session.show_passing(new.id)
    assert window.panes.is_filling
    whole = {each.title: [plain_text(each.texts().of(part)) for part in Section] for each in (old, new)}
    qtbot.waitUntil(lambda: (new.title, *whole[new.title]) in painted.seen)
    for title, *texts in painted.seen:
        assert all(text in ("", own) for text, own in zip(texts, whole[title], strict=True))


def test_the_place_of_a_text_is_painted_empty_until_the_text_comes(program: Program) -> None:
    window = program.window
    window.session.show_statement("race-disparities-commission-rejected")
    window.session.show_passing(EHCP)
    for edit in window.panes.texts():
        place = edit.viewport().grab().toImage()
        assert {place.pixel(x, y) for x in range(0, place.width(), 3) for y in range(place.height())} == {
            place.pixel(0, 0)
        }
    window.panes.focus(Section.POSITION)
    assert not any(edit.is_blank for edit in window.panes.texts())


def test_the_next_letter_that_finds_the_same_statement_leaves_its_texts_where_they_are(
    qtbot: QtBot, program: Program
) -> None:
    window = program.window
    window.session.show_statement("race-disparities-commission-rejected")
    window.session.show_passing(EHCP)
    qtbot.waitUntil(lambda: not window.panes.is_filling)
    window.session.show_passing(EHCP)
    assert window.panes.is_filling and not any(edit.is_blank for edit in window.panes.texts())


def test_asking_how_far_a_passing_hit_is_scrolled_does_not_fill_its_panes_at_once(
    qtbot: QtBot, program: Program
) -> None:
    """Saving the place did so in the midst of typing, and held up the next key."""
    panes = program.window.panes
    panes.show_gradually(program.window.session.readable.reading(program.library.find(EHCP), Wording.SUMMARY, (0, 7)))
    assert panes.scrolled.now()[:2] == (0, 7) and len(panes.scrolled.now()) == len(panes.scrolled.bars)
    assert panes.is_filling
    qtbot.waitUntil(lambda: not panes.is_filling)
    assert shown_text(program, Section.POSITION).startswith("ASCL calls for an education, health and care plan")
