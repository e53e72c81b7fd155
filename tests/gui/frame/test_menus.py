"""A menu on a small screen with large text: nothing of it stands outside, and what is below is scrolled to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QMenu, QPushButton, QStyle
from pytestqt.qtbot import QtBot

from ascl_reader.gui.frame.menus import BESIDE_SCREEN, MenuButton, Offer, empty, fit_to_screen, give_menu, offer_buttons
from ascl_reader.gui.look.appearance import Appearance
from tests.gui.menus import choose, offered, open_menu

WIDE = "Words that take half of a screen"


@pytest.fixture
def menu(qtbot: QtBot, appearance: Appearance) -> QMenu:
    """Return a menu that fits its screen."""
    appearance.apply()
    made = QMenu()
    qtbot.addWidget(made)
    fit_to_screen(made)
    return made


def opened(menu: QMenu) -> QMenu:
    """Open it as a command does."""
    menu.popup(QPoint(0, 0))
    return menu


def test_a_menu_with_room_keeps_the_usual_letters(menu: QMenu) -> None:
    menu.addAction("Open\tCtrl+O")
    usual = menu.font().pointSizeF()
    assert opened(menu).font().pointSizeF() == usual and not menu.property("narrow")


def test_a_menu_too_wide_has_smaller_letters_until_it_fits_and_the_usual_ones_again(menu: QMenu) -> None:
    usual, room = menu.font().pointSizeF(), menu.screen().availableGeometry().width() - BESIDE_SCREEN
    words = WIDE
    while menu.fontMetrics().horizontalAdvance(words) < room * 1.3:
        words += " and more"
    long = menu.addAction(f"{words}\tCtrl+Alt+Shift+D")
    assert opened(menu).width() <= room and menu.sizeHint().width() <= room
    assert usual / 2 <= menu.font().pointSizeF() < usual and menu.property("narrow")
    menu.close()
    long.setText("Short")
    assert opened(menu).font().pointSizeF() == usual and not menu.property("narrow")


def test_a_menu_too_high_is_one_column_that_the_keys_scroll(menu: QMenu) -> None:
    taken = list[str]()
    room = menu.screen().availableGeometry()
    entries = [menu.addAction(f"Entry {number}") for number in range(room.height() // 12)]
    entries[-1].triggered.connect(lambda: taken.append(entries[-1].text()))
    assert menu.style().styleHint(QStyle.StyleHint.SH_Menu_Scrollable, None, menu)
    opened(menu)
    assert menu.geometry().bottom() <= room.bottom() + 1 and menu.width() < room.width() // 2
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(menu, key)
    assert menu.activeAction() is entries[-1] and seen(menu, entries[-1])
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert taken == [entries[-1].text()]


def test_a_menu_that_is_filled_anew_keeps_nothing_of_before(menu: QMenu) -> None:
    for _ in range(3):
        empty(menu)
        group = QActionGroup(menu)
        for below in (menu, menu.addMenu("Below")):
            group.addAction(below.addAction("Entry"))
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [each.text() for each in menu.actions()] == ["Below", "Entry"]
    assert len(menu.findChildren(QMenu)) == len(menu.findChildren(QActionGroup)) == 1


def seen(menu: QMenu, entry: QAction) -> bool:
    """Return whether all of an entry is inside its menu."""
    return menu.rect().contains(menu.actionGeometry(entry))


LONG = "An entry that is far wider than any screen " * 40


class Filled(MenuButton):
    """Has one entry more each time that it opens."""

    def fill(self) -> None:
        self.entries.addAction(LONG)


def test_the_tip_is_read_out_too_and_enter_in_a_field_does_not_press_it(qtbot: QtBot) -> None:
    button = MenuButton("Ways", "What it is for")
    qtbot.addWidget(button)
    assert "What it is for" in button.toolTip() and button.accessibleDescription() == "What it is for"
    assert not button.autoDefault() and button.menu() is button.entries


def test_what_is_filled_in_as_it_opens_is_fitted_to_the_screen(qtbot: QtBot) -> None:
    button = Filled("Ways", "What it is for")
    qtbot.addWidget(button)
    button.entries.aboutToShow.emit()
    assert [each.text() for each in button.entries.actions()] == [LONG]
    assert button.entries.font().pointSizeF() < QApplication.font().pointSizeF()


def test_what_can_be_done_is_offered_in_its_own_words(qtbot: QtBot) -> None:
    listed, done = QListWidget(), list[str]()
    qtbot.addWidget(listed)
    listed.show()
    save, drop = QAction("Save", listed), QAction("Drop", listed)
    save.setShortcut("Ctrl+S")
    save.triggered.connect(lambda: done.append("saved"))
    give_menu(listed, lambda at: [Offer("Save R&B <b>", save), Offer("Drop It", drop)])
    assert offered(listed) == ["Save R&B <b>", "Drop It"]
    menu = open_menu(listed)
    assert menu is not None and menu.actions()[0].text() == "Save R&&B <b>\tCtrl+S"
    menu.close()
    drop.setEnabled(False)
    assert offered(listed) == ["Save R&B <b>"]
    choose(listed, "Save R&&B <b>")
    assert done == ["saved"]
    save.setEnabled(False)
    assert offered(listed) == []
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not listed.findChildren(QMenu)


def test_a_list_offers_what_its_buttons_can_do_with_the_chosen_line(qtbot: QtBot) -> None:
    listed, opens, drops = QListWidget(), QPushButton("&Open"), QPushButton("&Delete")
    for each in (listed, opens, drops):
        qtbot.addWidget(each)
    listed.addItems(["one", "two"])
    listed.show()
    offer_buttons(listed, opens, drops)
    assert offered(listed) == [], "nothing is chosen"
    listed.setCurrentRow(1)
    assert offered(listed) == ["Open", "Delete"]
    drops.setEnabled(False)
    assert offered(listed) == ["Open"]
    with qtbot.waitSignal(opens.clicked):
        choose(listed, "Open")


def test_the_menu_of_a_row_higher_than_its_list_opens_inside_the_screen(qtbot: QtBot) -> None:
    listed = QListWidget()
    qtbot.addWidget(listed)
    listed.addItem("A row of many lines")
    room = listed.screen().availableGeometry()
    listed.item(0).setSizeHint(QSize(50, 3 * room.height()))
    listed.resize(200, 100)
    listed.show()
    listed.setCurrentRow(0)
    action = QAction("Read", listed)
    give_menu(listed, lambda at: [Offer("Read", action)])
    menu = open_menu(listed)
    assert menu is not None and menu.height() >= menu.sizeHint().height()
    assert menu.geometry().bottom() <= room.bottom()
    assert menu.y() <= listed.viewport().mapToGlobal(listed.viewport().rect().bottomLeft()).y()
    menu.close()
