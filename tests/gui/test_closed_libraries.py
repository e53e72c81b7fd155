"""After an import nothing keeps the library before it: of a large one that is hundreds of MB each time."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Statement
from ascl_reader.search.engine.search_index import SearchIndex
from tests.conftest import statement_data, write_library
from tests.gui.conftest import OpenProgram, search_for

OF_A_LIBRARY = (Library, SearchIndex)
"""What goes with a library; its synonyms stay where the next one has the same."""


def alive(*kinds: type) -> list[object]:
    """Return the objects of some kinds that are alive, once what nothing holds is gone."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    return [each for each in gc.get_objects() if type(each) in kinds]


@pytest.fixture
def there(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Return what other tests left; the program does not hide what it makes at its start from the collector."""
    monkeypatch.setattr(gc, "freeze", lambda: None)
    return alive(*OF_A_LIBRARY, Statement)


@pytest.fixture
def used(there: list[object], qtbot: QtBot, open_program: OpenProgram, tmp_path: Path) -> Program:
    """Return the program after acts that work something out of the library, each window closed again."""
    program = open_program(write_library(tmp_path / "library", *map(statement_data, ("one", "two"))))
    qtbot.waitUntil(lambda: program.bookmark_autosave.ready and program.briefing_autosave.ready)
    window, actions = program.window, program.window.commands
    window.session.show_statement("one")
    window.note.text.setPlainText("Money for rooms.")
    window.note.commit()
    for typed in ("rooms", "moneyy"):
        search_for(qtbot, program, typed)
    with qtbot.waitSignal(program.search.nearest_found):
        program.search.ask_nearest("one")
    for action in (actions.glossary, actions.timeline, actions.palette, actions.recent, actions.compare):
        action.trigger()
        for dialog in filter(QDialog.isVisible, window.findChildren(QDialog)):
            dialog.reject()
    actions.start_page.trigger()
    actions.news.trigger()
    window.session.show_statement("one")
    actions.add_to_briefing.trigger()
    program.briefing.open()
    briefing = program.briefing._briefing
    assert briefing is not None
    qtbot.waitUntil(lambda: briefing.parts.preview.pages is not None)
    briefing.close()
    page = tmp_path / "page.txt"
    page.write_text("Meals\n\nASCL position:\n\nEvery pupil should have a meal.\n", encoding="utf-8")
    importing = program.library_commands.importing
    importing.read([page])
    qtbot.waitUntil(lambda: importing.dialog is not None and importing.dialog.review.opened is not None)
    assert importing.dialog is not None
    importing.dialog.end()
    return program


def test_nothing_keeps_the_library_before_an_import(qtbot: QtBot, there: list[object], used: Program) -> None:
    others = {id(used.library), *map(id, there)}
    before = [weakref.ref(each) for each in alive(*OF_A_LIBRARY) if id(each) not in others]
    assert {type(each()) for each in before} == set(OF_A_LIBRARY)
    assert any(isinstance(each, Statement) and each.title == "About one" for each in alive(Statement))
    write_library(used.folder, statement_data("one", title="Quokkas"), statement_data("two"))
    used.reload.begin()
    qtbot.waitUntil(lambda: used.library.find("one").title == "Quokkas")
    search_for(qtbot, used, "quokkas")

    def kept() -> list[object]:
        """Return what is left of the library before; a job that is under way holds it until it ends."""
        named = [each for each in alive(Statement) if isinstance(each, Statement) and each.title == "About one"]
        statements = [each for each in named if id(each) not in others]
        return [*statements, *(each() for each in before if each() is not None)]

    qtbot.waitUntil(lambda: not kept())
