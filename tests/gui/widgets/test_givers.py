"""Help is given by the nearest help giver: by F1, and by a button that is there only where somebody gives it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.look.plain_text import quiet_line
from ascl_reader.gui.widgets.dialog import Dialog
from ascl_reader.gui.widgets.givers import TARGET, HelpGiver, ask_help, nearest


class Asked(HelpGiver):
    """Notes what it is asked for."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.pages: list[str] = []

    def show_page(self, page: str, asker: QWidget) -> None:
        self.pages.append(page)


def test_f1_and_the_help_button_ask_who_gives_help_for_the_window_above(qtbot: QtBot) -> None:
    window, between = QWidget(), QWidget()
    qtbot.addWidget(window)
    between.setParent(window)
    giver = Asked(window)
    dialog = Dialog(between)
    first = QLineEdit()
    dialog.stack(first, quiet_line("told"), dialog.close_buttons(), grows=first)
    dialog.show()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is first)
    assert dialog.help.accessibleName() == "Help"
    assert min(dialog.help.width(), dialog.help.height()) >= TARGET >= 24
    qtbot.mouseClick(dialog.help, Qt.MouseButton.LeftButton)
    qtbot.keyClick(first, Qt.Key.Key_F1)
    assert giver.pages == ["reading", "reading"]


def test_a_dialog_for_which_nobody_gives_help_has_no_button_for_it(qtbot: QtBot) -> None:
    dialog = Dialog()
    qtbot.addWidget(dialog)
    dialog.stack(part := QLineEdit(), grows=part)
    dialog.ask_help()
    assert dialog.findChildren(QPushButton) == []


def test_the_nearest_of_several_help_givers_is_asked(qtbot: QtBot) -> None:
    above, window = QWidget(), QWidget()
    qtbot.addWidget(above)
    window.setParent(above)
    far, near = Asked(above), Asked(window)
    ask_help(window, "import")
    ask_help(above, "reading")
    assert (near.pages, far.pages) == (["import"], ["reading"])
    assert nearest(Asked, near) is near
    assert nearest(QLineEdit, window) is nearest(Asked, None) is None
