"""Every window and dialog of the program, opened one after the other as a user opens them.

The audit of what a screen reader is told walks through them, and `python -m tests.screenshots` draws them.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QMessageBox, QWidget

from ascl_reader.gui.app import Program
from ascl_reader.gui.importing.comparison_view import ComparisonDialog
from ascl_reader.gui.importing.import_window import ImportWindow
from ascl_reader.gui.widgets.dialog import TextDialog
from ascl_reader.gui.widgets.problems import show_faults
from ascl_reader.library.comparison import compare
from ascl_reader.library.faults import Fault, FaultKind
from ascl_reader.library.statement import Section
from ascl_reader.terminal.command_line import run
from tests.gui.menus import open_menu
from tests.made_page import PAGE

PATIENCE = 30.0
"""Seconds until a window that does not come is a fault."""

REVIEWED = """Sport and play

Sport for all – May 2021

ASCL position:

Every school should have a field.

Why are we saying it?

Children who play learn more.

Parks should be open on Sundays. Agreed by Council, May 2021.

Lights on fields

ASCL position:

Fields should have lights.
"""

MAIN = "reading"


class Visit(NamedTuple):
    """What is to be opened, and how; `there` says when it is whole."""

    name: str
    open: Callable[[], object]
    there: Callable[[], bool] = lambda: True


def furnish(folder: Path, first: str, second: str) -> Path:
    """Give this user bookmarks, folders, notes, a bin and imported statements; return a page to be reviewed."""
    page, again, other = (folder / name for name in ("food.txt", "food-again.txt", "sport.txt"))
    page.write_text(PAGE, encoding="utf-8")
    again.write_text(PAGE.replace("warm meal", "hot meal"), encoding="utf-8")
    other.write_text(REVIEWED, encoding="utf-8")
    for arguments in (
        ["import", "--accept-all", str(page)],
        ["import", "--accept-all", str(again)],
        ["bookmark", "add", first, second, "--folder", "Governors / Autumn"],
        ["bookmark", "add", second, "--folder", "Parents"],
        ["bookmark", "remove", second],
        ["bookmark", "add", second, "--folder", "Parents"],
        ["bookmark", "note", first, "--text", "Two plans refused."],
        ["bookmark", "note", first, "--text", "Two plans refused this term.", "--question", "Who pays?"],
        ["bookmark", "export", str(folder / "own.yaml")],
    ):
        assert run(arguments) == 0, arguments
    return other


def stay_open(put: Callable[[object, str, object], object]) -> None:
    """Let dialogs that wait for an answer stand open instead, and files be left unchosen; `put` sets an attribute."""
    put(QMessageBox, "exec", lambda box: box.open() or 0)
    put(QMessageBox, "information", staticmethod(_message))
    put(TextDialog, "exec", TextDialog.open)
    put(QPrintDialog, "exec", lambda _dialog: 0)
    for name in ("getOpenFileName", "getOpenFileNames", "getSaveFileName"):
        put(QFileDialog, name, staticmethod(lambda *_, **__: ("", "")))
    put(QFileDialog, "getExistingDirectory", staticmethod(lambda *_, **__: ""))


def _message(parent: QWidget, title: str, text: str) -> None:
    QMessageBox(QMessageBox.Icon.Information, title, text, parent=parent).open()


def close_all_but(before: set[QWidget]) -> None:
    """Close what stands open besides these windows, the last one first."""
    for top in reversed(shown()):
        if top not in before:
            top.done(0) if isinstance(top, QDialog) else top.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def wait_until(holds: Callable[[], bool]) -> None:
    """Let the program go on until something holds; raises TimeoutError where it does not come to that."""
    end = time.monotonic() + PATIENCE
    QApplication.processEvents()
    while not holds():
        if time.monotonic() > end:
            raise TimeoutError(f"not so after {PATIENCE} seconds: {holds}")
        QApplication.processEvents()
        time.sleep(0.005)
    QApplication.processEvents()


def shown() -> list[QWidget]:
    """Return the windows, dialogs and menus that are on the screen."""
    return [each for each in QApplication.topLevelWidgets() if each.isVisible() and each.isWindow()]


def each_window(program: Program, page: Path) -> Iterator[tuple[str, QWidget]]:
    """Open each window and dialog, give its name and itself, and close it; the main window comes in its states."""
    main = program.window
    wait_until(lambda: hasattr(program, "at_close") and program.bookmark_autosave.ready)
    wait_until(lambda: program.briefing_autosave.ready)
    program.search.start()
    wait_until(lambda: program.search.is_ready)
    for visit in states(program):
        visit.open()
        wait_until(visit.there)
        yield visit.name, main.window()
    for visit in dialogs(program, page):
        before = set(shown())
        visit.open()
        wait_until(lambda before=before, visit=visit: bool(set(shown()) - before) and visit.there())
        yield visit.name, QApplication.activePopupWidget() or next(each for each in shown() if each not in before)
        close_all_but(before)


def states(program: Program) -> Iterator[Visit]:
    """Yield what the main window shows in turn."""
    main, actions = program.window, program.window.commands
    ids = [each.id for each in program.library.statements]
    yield Visit("start page", actions.start_page.trigger, main.columns.isHidden)
    yield Visit("what is new", actions.news.trigger)
    yield Visit(MAIN, lambda: main.session.show_statement(ids[0]), main.read.is_seen)
    yield Visit("note and its details", lambda: main.note.details.setChecked(True))
    yield Visit("figures", lambda: (main.note.details.setChecked(False), main.panes.figures.button.setChecked(True)))
    yield Visit("find in the statement", actions.find_here.trigger)
    yield Visit("two wordings", lambda: main.session.show_statement(_imported(program)))
    for name, words in (("nothing found", "zzzqq"), ("search", "EHCP funding")):
        yield Visit(
            name,
            lambda words=words: main.found.search_everywhere(words),
            lambda words=words: main.found._result.text == words and program.search.is_ready,
        )
    yield Visit("help in the search box", actions.search_help.trigger)


def _imported(program: Program) -> str:
    return next(each.id for each in program.library.statements if each.title.startswith("Meals"))


def dialogs(program: Program, page: Path) -> Iterator[Visit]:
    """Yield the dialogs and the windows beside the main one."""
    main, actions = program.window, program.window.commands
    first = program.library.statements[0].id
    main.session.show_statement(first)
    main.session.leave_search()
    wait_until(lambda: len(main.list.model.lines()) == len(program.library.statements))  # or the help pictures none
    for action in (
        actions.using, actions.shortcuts, actions.glossary, actions.files, actions.messages,
        actions.about, actions.palette, actions.change_keys, actions.preferences, actions.timeline, actions.compare,
        actions.recent, actions.check, actions.undo_import, actions.bookmark_in, actions.bookmark_all,
        actions.new_folder, actions.bin, actions.earlier_notes, actions.briefings,
    ):  # fmt: skip
        yield Visit(action.text().replace("&", "").rstrip("…"), action.trigger)
    main.session.show_statement(_imported(program))
    yield Visit("earlier wordings", actions.earlier.trigger)
    fault = Fault(FaultKind.DANGLING_RELATION, "statements/one.yaml", 3, "related", "two")
    yield Visit("problems in the library", lambda: show_faults(main, [fault], 35))
    yield Visit("a fault in the program", lambda: program.problems._show("Traceback\n  made up"))
    yield Visit("comparison of wordings", lambda: _compare(program))
    for menu in main.menus.menus:
        name, below = menu.title().replace("&", ""), main.mapToGlobal(QPoint(40, 60))
        yield Visit(f"menu {name}", lambda menu=menu, below=below: _drop(menu, below))
    yield from context_menus(program)
    exchange = program.bookmark_files.exchange
    export = page.parent / "own.yaml"
    yield Visit("file dialog", exchange.ask_export)
    yield Visit("import of bookmarks", lambda: exchange.read(export))
    importing = program.library_commands.importing
    yield Visit(
        "review", lambda: importing.read([page]), lambda: importing.dialog is not None and _is_open(importing.dialog)
    )
    yield from briefing(program, first)


def context_menus(program: Program) -> Iterator[Visit]:
    """Yield the menus that the menu key opens in the parts of the main window."""
    main = program.window
    main.bookmark_tree.tree.setCurrentIndex(main.bookmark_tree.tree.model().index(0, 0))
    parts: tuple[tuple[str, QWidget], ...] = (
        ("list", main.list.view),
        ("theme", main.tree.tree),
        ("folder", main.bookmark_tree.tree),
        ("position", main.panes.panes[Section.POSITION].edit),
        ("search box", main.top.search),
    )
    for name, widget in parts:
        yield Visit(f"context menu {name}", lambda widget=widget: open_menu(widget))


def _drop(menu: QMenu, below: QPoint) -> None:
    """Opens a menu with its first entry chosen, as by keys."""
    menu.popup(below)
    menu.setActiveAction(menu.actions()[0])


def _is_open(window: object) -> bool:
    return isinstance(window, ImportWindow) and window.review.opened is not None


def _compare(program: Program) -> None:
    found = compare("Schools should be open until noon.", "Schools should be closed until noon, and warm.")
    ComparisonDialog("Since you marked it", {Section.POSITION: found}, program.appearance, program.window).open()


def briefing(program: Program, first: str) -> Iterator[Visit]:
    """Yield the window of a briefing, and what opens from it."""
    main, commands = program.window, program.briefing
    main.session.show_statement(first)
    yield Visit("briefing without statements", commands.open)
    main.commands.add_to_briefing.trigger()

    def drawn() -> bool:
        return commands._briefing is not None and commands._briefing.parts.preview.pages is not None

    yield Visit("briefing", commands.open, drawn)

    def card_menu() -> None:
        """Opens the briefing's window, and in it the menu of its statement."""
        commands.open()
        assert commands._briefing is not None
        open_menu(commands._briefing.parts.list.cards[0])

    yield Visit("context menu briefing", card_menu, lambda: QApplication.activePopupWidget() is not None)
