"""What leads to a statement has a menu: open, compare with what is read, bookmark, copy the title."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.bookmarks.folder_dialog import FolderDialog
from ascl_reader.gui.compare.compare_dialog import CompareDialog
from ascl_reader.gui.frame.link_menu import LinkMenu, StatementLink
from tests.gui.menus import choose, offered

HERE = "ehcp-process-consistency"
ALL = ["Open", "Compare…", "Bookmark in a Folder…", "Copy Title"]


def opened(kind: type[QDialog]) -> QDialog | None:
    """Return the dialog of a kind that is on the screen."""
    return next((each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()), None)


def middle(link: QWidget, of: QWidget) -> QPoint:
    """Return where a link is within what has the menu."""
    return link.mapTo(of, link.rect().center())


def test_each_signal_tells_the_statement_of_the_link_and_elsewhere_there_is_no_menu(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(200, 100)
    widget.show()
    menu = LinkMenu(widget)
    menu.give(widget, lambda at: StatementLink("one", "First & last") if at.x() < 100 else None)
    told: list[tuple[str, str]] = []
    for name in ("opened", "compared", "bookmarked"):
        getattr(menu, name).connect(lambda statement, name=name: told.append((name, statement)))
    assert offered(widget, QPoint(10, 10)) == ALL and offered(widget, QPoint(150, 10)) == []
    for words in ALL:
        choose(widget, words, QPoint(10, 10))
    assert told == [("opened", "one"), ("compared", "one"), ("bookmarked", "one")]
    assert QGuiApplication.clipboard().text() == "First & last"


def test_a_related_statement_is_opened_compared_and_bookmarked_from_its_link(qtbot: QtBot, ready: Program) -> None:
    window = ready.window
    window.session.show_statement(HERE)
    qtbot.waitUntil(lambda: bool(window.related.buttons()))
    link = window.related.buttons()[0]
    there, at = str(link.property("statement")), middle(link, window.related)
    choose(window.related, "Bookmark in a Folder…", at)
    asked = opened(FolderDialog)
    assert asked is not None and window.session.statement == HERE
    asked.reject()
    choose(window.related, "Compare…", at)
    dialog = opened(CompareDialog)
    assert isinstance(dialog, CompareDialog)
    title = ready.library.find(there).title
    assert dialog.left.currentText().startswith(ready.library.find(HERE).title)
    assert dialog.right.currentText().startswith(title)
    dialog.reject()
    choose(window.related, "Open", at)
    assert window.session.statement == there


def test_what_was_read_last_has_it_on_the_start_page(ready: Program) -> None:
    ready.window.session.show_statement(HERE)
    ready.window.commands.start_page.trigger()
    page = ready.start.page
    assert page is not None
    page.show_recent([(HERE, ready.library.find(HERE).title)])
    QApplication.processEvents()
    button = page.recent_buttons[0]
    assert isinstance(button, QPushButton)
    page.ensureWidgetVisible(button)
    choose(page, "Copy Title", middle(button, page))
    assert QGuiApplication.clipboard().text() == ready.library.find(HERE).title
    assert offered(page, middle(page.themes_button, page)) == []
