"""Where the start page stands: the commands that work on the columns leave it first."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QPushButton

from ascl_reader.gui.app import Program


def test_every_command_of_a_statement_shows_that_first(program: Program) -> None:
    window, place = program.window, program.window.views.start_place
    place.leave()
    page = QPushButton("a page")
    a = window.commands
    for action in (a.bookmark, a.add_to_briefing, a.copy_with_reference, a.next_statement, a.reading_mode, a.back):
        place.show(page)
        assert page.hasFocus()
        assert not window.columns.isVisible()
        seen: list[bool] = []
        link = action.triggered.connect(lambda _=False, seen=seen: seen.append(window.columns.isVisible()))
        action.trigger()
        action.triggered.disconnect(link)
        assert seen == [True]
        assert page.isHidden()


def test_the_window_does_not_grow_while_one_takes_the_place_of_the_other(program: Program) -> None:
    """A small screen with large text: with both shown for a moment it became higher than the screen."""
    window, actions = program.window, program.window.commands
    program.appearance.set_text_size(200)
    window.resize(640, 480)
    QApplication.processEvents()
    for action in (actions.start_page, actions.to_list, actions.start_page):
        action.trigger()
        QApplication.processEvents()
        assert (window.width(), window.height()) == (640, 480)


def test_the_title_of_the_window_names_a_statement_only_while_it_can_be_seen(program: Program) -> None:
    window = program.window
    first = program.library.statements[0]
    window.open_statement(first.id)
    named = f"{first.title} – ASCL Reader"
    assert window.window().windowTitle() == named
    window.commands.start_page.trigger()
    assert window.window().windowTitle() == "ASCL Reader"
    window.commands.to_list.trigger()
    assert window.window().windowTitle() == named
    window.commands.news.trigger()
    assert window.window().windowTitle() == "ASCL Reader"
    window.reading.show_reading()
    assert window.window().windowTitle() == named
