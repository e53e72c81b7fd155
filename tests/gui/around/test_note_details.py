"""What stands behind the note's button: brought into sight where the panes scroll, and an arrow that tells of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.bookmarks.changes.note_changes import (
    set_look_again,
    set_questions,
    set_stance,
    write_note,
)
from ascl_reader.bookmarks.changes.undo import StepKind
from ascl_reader.bookmarks.entries import Stance
from ascl_reader.gui.app import Program
from ascl_reader.gui.look.icons import icon
from ascl_reader.window_request import WindowRequest
from tests.gui.conftest import OpenProgram

pytestmark = pytest.mark.shared_window


@pytest.fixture
def small(qtbot: QtBot, open_program: OpenProgram) -> Program:
    """Return the program in a small window with text of twice the size."""
    return opened(qtbot, open_program, WindowRequest(size=(800, 600), text_size=200))


def opened(qtbot: QtBot, open_program: OpenProgram, request: WindowRequest) -> Program:
    program = open_program(request=request, ready=False)
    qtbot.waitUntil(lambda: hasattr(program, "bookmark_autosave") and program.bookmark_autosave.ready)
    return program


def in_sight(program: Program, widget: QWidget) -> bool:
    """Return whether the whole height of a widget can be seen."""
    view = program.window.panes._stack.viewport()
    place = QRect(widget.mapTo(view, QPoint(0, 0)), widget.size())
    return widget.isVisible() and place.top() >= 0 and place.bottom() < view.height()


def test_what_is_opened_is_brought_into_sight(qtbot: QtBot, small: Program) -> None:
    note, panes = small.window.note, small.window.panes
    bar = panes._stack.verticalScrollBar()
    panes._stack.ensureWidgetVisible(note.details, 0, 0)
    before = bar.value()
    note.details.click()
    qtbot.waitUntil(lambda: in_sight(small, note.more.stance) and bar.value() > before)
    assert note.more.stance.hasFocus()
    room = panes._stack.viewport().height()
    if note.more.height() <= room:
        qtbot.waitUntil(lambda: in_sight(small, note.more.questions))
    else:
        qtbot.waitUntil(lambda: note.more.mapTo(panes._stack.viewport(), QPoint(0, 0)).y() == 0)


def test_what_is_in_sight_already_stays_where_it_is(qtbot: QtBot, open_program: OpenProgram) -> None:
    small = opened(qtbot, open_program, WindowRequest(size=(800, 800)))
    note, bar = small.window.note, small.window.panes._stack.verticalScrollBar()
    note.details.click()
    qtbot.waitUntil(lambda: in_sight(small, note.more.questions))
    note.details.click()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: in_sight(small, note.details))
    with qtbot.waitSignal(note.opened):
        note.details.click()
    qtbot.waitUntil(lambda: in_sight(small, note.more.questions))
    assert in_sight(small, note.details)


def test_side_by_side_nothing_moves(qtbot: QtBot, ready: Program) -> None:
    ready.window.resize(1360, 850)
    before = ready.window.panes.scrolled.now()
    ready.window.note.details.click()
    qtbot.waitUntil(ready.window.note.more.questions.isVisible)
    assert ready.window.panes.scrolled.now() == before


def noted(program: Program) -> None:
    """Give the statement that is read a note of more lines than the box has, a stance, a day and two questions."""
    work, statement = program.bookmark_autosave.work, program.library.find(program.window.session.statement)
    work = write_note(work, statement, "\n".join(f"- line {n}" for n in range(8)))
    work = set_stance(work, statement, Stance.DIFFERS)
    work = set_questions(work, statement, ["Who pays?", "Which of the two services answers for it in the end?"])
    program.bookmark_autosave.do(StepKind.IMPORT, set_look_again(work, statement, "2025-03-12"))


def side_by_side(program: Program) -> bool:
    return program.window.panes.splitter.isVisible()


@pytest.mark.parametrize(("size", "percent", "notice"), [((1366, 850), 125, False), ((1366, 768), 125, True)])
def test_opened_the_note_takes_a_third_of_the_window_and_the_panes_stay(
    qtbot: QtBot, ready: Program, size: tuple[int, int], percent: int, notice: bool
) -> None:
    window, note = ready.window, ready.window.note
    window.resize(*size)
    ready.appearance.set_text_size(percent)
    if notice:
        window.header.bookmark_status.show_sentences(["A sentence that tells what became of it."], True, True)
    qtbot.waitUntil(lambda: side_by_side(ready))
    fonts = [
        each.font().pointSizeF() for each in (note.text, note.more.stance, window.header.title, window.header.period)
    ]
    note.details.setFocus()
    QTest.keyClick(note.details, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: note.more.stance.isVisible() and note.more.stance.hasFocus())
    for box in (note.more.questions, note.text):
        box.setFocus()
        for _ in range(6):
            QTest.keyClick(box, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: note.height() <= window.height() / 3 + 2)
        assert side_by_side(ready) and box.hasFocus()
        seen = QRect(box.mapTo(note, QPoint(0, 0)), box.size())
        assert note.rect().intersects(seen), "what is typed in is brought into sight"
    note.details.setFocus()
    QTest.keyClick(note.details, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not note.more.stance.isVisible())
    assert note.details.hasFocus()
    assert fonts == [
        each.font().pointSizeF() for each in (note.text, note.more.stance, window.header.title, window.header.period)
    ], "text that was made larger does not shrink when the panes move"


def test_a_long_note_has_one_line_until_it_is_gone_to_and_with_the_next_statement_again(
    qtbot: QtBot, ready: Program
) -> None:
    window, text = ready.window, ready.window.note.text
    window.resize(1366, 768)
    noted(ready)
    one = text.height_of(1)
    qtbot.waitUntil(lambda: text.toPlainText().startswith("- line 0") and text.height() == one)
    text.setFocus()
    assert text.height() == text.height_of(5)
    window.list.view.setFocus()
    assert text.height() == text.height_of(5), "what is open stays open: nothing moves below the mouse"
    noted_statement = window.session.statement
    window.session.show_statement("ehcp-process-consistency")
    window.session.show_statement(noted_statement)
    assert text.height() == one


def test_with_room_enough_typing_does_not_stack_the_panes(qtbot: QtBot, ready: Program) -> None:
    window, note = ready.window, ready.window.note
    window.resize(1366, 768)
    note.details.click()
    for box in (note.more.questions, note.text):
        box.setFocus()
        for _ in range(6):
            QTest.keyClick(box, Qt.Key.Key_Return)
        qtbot.wait(50)
        assert side_by_side(ready) and box.hasFocus()


def test_stacking_takes_no_keys_from_elsewhere(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    window.resize(1360, 850)
    window.note.text.setFocus()
    window.list.view.setFocus()
    window.resize(800, 600)
    qtbot.waitUntil(lambda: not side_by_side(ready))
    assert window.list.view.hasFocus()


@pytest.mark.parametrize(("size", "percent"), [((800, 600), 200), ((1366, 768), 150), ((1360, 850), 100)])
def test_the_button_leaves_the_note_room_and_ends_its_words_with_an_ellipsis(
    qtbot: QtBot, open_program: OpenProgram, size: tuple[int, int], percent: int
) -> None:
    program = opened(qtbot, open_program, WindowRequest(size=size, text_size=percent))
    note, whole = program.window.note, "We disagree · review on 12 March 2025 · 2 questions"
    program.window.resize(*size)
    noted(program)
    qtbot.wait(100)
    button = note.details
    beside = button.y() == note.text.y()
    assert beside == (size != (800, 600))
    assert not beside or (button.width() <= note.width() / 3 and note.text.width() > note.width() * 0.4)
    shown = button.shown_text()
    assert shown == whole or (shown.endswith("…") and whole.startswith(shown[:-1].rstrip()) and len(shown) > 12)
    assert button.text() == whole and whole in button.toolTip() and whole in button.accessibleName()
    assert button.fontMetrics().horizontalAdvance(shown) + button.iconSize().width() < button.width()


def test_the_boxes_show_whole_lines(qtbot: QtBot, ready: Program) -> None:
    note = ready.window.note
    noted(ready)
    questions = note.more.questions.toPlainText()
    note.details.click()
    for percent in (80, 100, 125, 150, 200, 250):
        ready.appearance.set_text_size(percent)
        note.more.questions.setPlainText(questions)
        qtbot.wait(50)
        for box in (note.text, note.more.questions):
            for place in (QTextCursor.MoveOperation.Start, QTextCursor.MoveOperation.End):
                box.setFocus()
                box.moveCursor(place)
                line, height = box._line_height(), box.viewport().height()
                assert 0 <= height - round(height / line) * line < 3, "no part of another line"
                top = box.cursorRect().top()
                assert abs(top / line - round(top / line)) < 0.1
        assert note.text.verticalScrollBar().maximum() > 0 == note.more.questions.verticalScrollBar().maximum()
        note.more.questions.clear()
        bare = note.more.questions
        above = bare.viewport().y()
        below = bare.height() - bare.viewport().geometry().bottom() - 1
        assert abs(above - below) <= 1 and bare.viewport().height() - bare._line_height() < 3, "one line, in the middle"
        assert bare.viewport().x() >= ready.appearance.px(8) - 1, "the text keeps off the edge"


def test_the_questions_end_where_the_button_ends(qtbot: QtBot, ready: Program) -> None:
    note = ready.window.note
    note.details.click()
    qtbot.wait(50)
    ends = [each.mapTo(note, QPoint(each.width(), 0)).x() for each in (note.details, note.more.questions)]
    assert ends[0] == ends[1]


def drawn(program: Program) -> QImage:
    """Return the picture on the button."""
    details = program.window.note.details
    return details.icon().pixmap(details.iconSize()).toImage()


def test_the_arrow_points_where_the_button_leads(qtbot: QtBot, ready: Program) -> None:
    note, appearance = ready.window.note, ready.appearance
    for choice, size in (("light", 100), ("dark", 200)):
        appearance.choose(choice)
        appearance.set_text_size(size)
        side = appearance.px(14)
        for name in ("chevron-down", "chevron-up"):
            assert note.details.isChecked() == (name == "chevron-up")
            assert note.details.iconSize() == QSize(side, side)
            expected = icon(name, appearance.colours.ink, side)
            assert not expected.isNull()
            assert drawn(ready) == expected.pixmap(side, side).toImage()
            qtbot.mouseClick(note.details, Qt.MouseButton.LeftButton)
    assert note.details.text() == "Stance, date, questions"


def test_what_is_opened_stands_on_the_ground_of_the_note(qtbot: QtBot, ready: Program) -> None:
    window, note = ready.window, ready.window.note
    window.resize(1360, 850)
    note.details.click()
    qtbot.waitUntil(note.more.questions.isVisible)
    picture = window.grab().toImage()
    inside, beside = note.more.mapTo(window, QPoint(note.more.width() - 4, 4)), note.mapTo(window, QPoint(4, 4))
    assert picture.pixelColor(inside).name() == picture.pixelColor(beside).name()
