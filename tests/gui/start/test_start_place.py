"""Where the start page stands: the commands that work on the columns leave it first."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

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
