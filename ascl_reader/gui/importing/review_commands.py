"""What can be done with a found statement in the review of an import: each command once, with its key and places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from ascl_reader.gui.frame import command_keys
from ascl_reader.gui.frame.command_keys import follow
from ascl_reader.gui.frame.menus import Offer, give_menu
from ascl_reader.gui.importing.found_list import ImportList
from ascl_reader.gui.importing.left_out_list import LeftOutList
from ascl_reader.gui.importing.page import ImportPage
from ascl_reader.gui.look.plain_text import set_tip
from ascl_reader.gui.widgets.accessible import plain_name
from ascl_reader.gui.widgets.grouped_list_delegate import KEY
from ascl_reader.library.statement import Section


class ImportCommands(QObject):
    """Makes the commands. Enter works in the lists, the others wherever the keyboard focus is, but where text is typed.

    A box in which text is typed takes letters and Delete for itself.
    """

    def __init__(self, window: QWidget, places: tuple[QWidget, ...]) -> None:
        super().__init__(window)
        self._window = window
        self._places = places
        self._made: list[QAction] = []
        self._keys: list[tuple[str, ...]] = []
        self.looks_right = self._make(self.tr("&Looks right"), "Return", "Enter", here=True)
        self.split = self._make(self.tr("&Split here"), "S")
        self.join = self._make(self.tr("&Join with the one before"), "J")
        self.earlier = self._make(self.tr("Mov&e start up"), "Alt+Up")
        self.later = self._make(self.tr("Move s&tart down"), "Alt+Down")
        self.begins = {
            Section.CONTEXT: self._make(self.tr("&Context begins here"), "C"),
            Section.POSITION: self._make(self.tr("&Position begins here"), "P"),
            Section.RATIONALE: self._make(self.tr("&Rationale begins here"), "R"),
        }
        self.put_out = self._make(self.tr("Take o&ut these words"), "X")
        self.take_in = self._make(self.tr("Take these words &in"), "I")
        self.leave_out = self._make(self.tr("Leave &out"), "Delete")
        self.undo = self._make(self.tr("Un&do"))
        for action, keys in zip(self._made, command_keys.here_each(self._keys), strict=True):
            action.setShortcuts([QKeySequence(each) for each in keys])
        follow(window, "undo", ("Ctrl+Z",), self.undo.setShortcuts)

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._made)

    def _make(self, text: str, *shortcuts: str, here: bool = False) -> QAction:
        action = QAction(text, self)
        if here:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        for place in self._places if here else (self._window,):
            place.addAction(action)
        self._made.append(action)
        self._keys.append(shortcuts)
        return action


class CommandButton(QPushButton):
    """A button that shows an action: its name, whether it can be done, its key in the tip."""

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self._action = action
        self._shown = "", ""
        """The words and the key that it shows; mostly only whether it can be pressed changes."""
        self.setAutoDefault(False)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._show)
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Carries the command out with Enter too: what a button says is done by the key that is pressed on it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        self.setEnabled(self._action.isEnabled())
        keys = self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        if (self._action.text(), keys) == self._shown:
            return
        self._shown = self._action.text(), keys
        name = plain_name(self._action)
        self.setText(self._action.text())
        set_tip(self, f"{name} ({keys})")
        self.setAccessibleName(name)
        self.setAccessibleDescription(keys)


def give_menus(commands: ImportCommands, found: ImportList, page: ImportPage, left_out: LeftOutList) -> None:
    """Gives each its menu: what is done with a whole statement, with a paragraph of it, with words left out."""
    a = commands

    def for_found(at: QPoint) -> Iterable[Offer]:
        """Returns what can be done with the chosen statement; one that the page lost is only left out or kept."""
        key = found.currentIndex().data(KEY)
        if key is None:
            return ()
        return _named((a.leave_out,) if isinstance(key, str) else (a.looks_right, a.join, a.leave_out))

    def for_page(at: QPoint) -> Iterable[Offer]:
        """Returns what can be done at the chosen paragraph."""
        if page.chosen_block() is None:
            return ()
        return _named((a.split, a.earlier, a.later, *a.begins.values(), a.put_out))

    def for_left_out(at: QPoint) -> Iterable[Offer]:
        """Returns what can be done with the chosen words."""
        return _named((a.take_in,) if left_out.chosen() is not None else ())

    give_menu(found, for_found)
    give_menu(page, for_page)
    give_menu(left_out.list, for_left_out)


def _named(actions: Iterable[QAction]) -> list[Offer]:
    return [Offer(plain_name(each), each) for each in actions]
