"""What the tests of bookmarks and notes in the window share."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QInputDialog
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.places import FolderNode, folder_nodes
from ascl_reader.bookmarks.store import BookmarkStore
from ascl_reader.gui.app import Program
from ascl_reader.library.contents import Contents

CTRL = Qt.KeyboardModifier.ControlModifier
ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


def on_disk() -> Bookmarks:
    return BookmarkStore(paths.user_data()).load().work


def saved(qtbot: QtBot, program: Program) -> Bookmarks:
    qtbot.waitUntil(lambda: not program.bookmark_autosave.unsaved)
    return on_disk()


def folders(program: Program) -> tuple[FolderNode, ...]:
    """Return the folders of bookmarks in their order, Unfiled last."""
    return folder_nodes(program.bookmark_autosave.work)


def lines(program: Program) -> list[str]:
    model = program.window.bookmark_tree.tree.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    return [str(row.data()) for row in rows]


def answer(qtbot: QtBot, program: Program, name: str) -> None:
    """Type a name into the dialog that asks for one, and take it."""
    dialog = program.window.findChildren(QInputDialog)[-1]
    assert dialog.isVisible()
    dialog.setTextValue(name)
    dialog.accept()
    QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
    program.window.activateWindow()  # offscreen nothing is active after a dialog went
    qtbot.waitUntil(program.window.isActiveWindow)


def with_folders(qtbot: QtBot, program: Program, *names: str) -> None:
    for name in names:
        program.window.commands.new_folder.trigger()
        answer(qtbot, program, name)


def changed_text(program: Program, statement: str, words: str) -> Contents:
    import msgspec

    contents = program.library.contents
    found = program.library.find(statement)
    summary = msgspec.structs.replace(found.summary, position=words)
    new = msgspec.structs.replace(found, summary=summary)
    others = tuple(new if each.id == statement else each for each in contents.statements)
    return msgspec.structs.replace(contents, statements=others)


def without(program: Program, *statements: str) -> None:
    """Let statements leave the library, as when an import is undone."""
    import msgspec

    contents = program.library.contents
    others = tuple(each for each in contents.statements if each.id not in statements)
    take(program, msgspec.structs.replace(contents, statements=others))


def take(program: Program, contents: Contents) -> None:
    """Let the program go on with another library."""
    program.library.replace_contents(contents)
    program.search.replace(program.library.copy())
    program.window.show_library()
    program.bookmark_autosave.library_changed()


def list_folder(program: Program, key: str) -> None:
    """Choose a line below the tree, as a press of the mouse does."""
    shelves = program.window.bookmark_tree
    shelves.tree.clicked.emit(shelves.tree.model().place(key))
