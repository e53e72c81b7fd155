"""Go ▸ Search for a Command: every command by plain words, with its keys, and statements by their titles."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from ascl_reader.gui.frame.search_field import SearchField
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.plain_text import quiet_line
from ascl_reader.gui.palette.command import Command, found_commands, found_titles
from ascl_reader.gui.widgets.accessible import announce
from ascl_reader.gui.widgets.dialog import Dialog
from ascl_reader.gui.widgets.grouped_list import GroupedList, GroupedRow
from ascl_reader.gui.widgets.grouped_list_delegate import KEY

MOST_TITLES = 30
"""Statements that are listed at the most; a further letter leaves fewer."""

WALK = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class PaletteDialog(Dialog):
    """Lists what has the typed words; Enter does it, Esc empties the box, then leaves.

    The arrows walk while the box keeps the letters. Emits the action that was chosen, or the id of the statement.
    """

    help_page = "keys"

    command_chosen = Signal(QAction)
    statement_chosen = Signal(str)

    def __init__(
        self,
        commands: Sequence[Command],
        titles: Sequence[tuple[str, str]],
        appearance: Appearance,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Search for a Command"))
        self._commands = {command.name: command for command in commands}
        self._titles = titles
        self.box = SearchField(
            self.tr("Find a command or a statement"),
            appearance,
            self.tr("What would you like to do? “dark mode”, “print”, or a statement’s title"),
        )
        self.box.setAccessibleDescription(self.tr("Down and Up choose, Enter does it, Escape empties or leaves."))
        self.box.textChanged.connect(self._fill)
        self.box.returnPressed.connect(self._do_chosen)
        self.box.installEventFilter(self)
        self.list = GroupedList(appearance, self.tr("Commands and statements"))
        self.list.clicked.connect(self._do)
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.told = quiet_line()
        self.stack(self.box, self.list, self.told, grows=self.list)
        self._fill()
        self.box.setFocus()
        self.resize_on_screen(appearance.px(640), appearance.px(520))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lets the arrow keys of the box walk through the list."""
        walks = (
            watched is self.box
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in WALK
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        )
        if walks:
            QApplication.sendEvent(self.list, event)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Does what is chosen when Enter is pressed in the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.list.hasFocus():
                self._do_chosen()
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        typed = self.box.text()
        commands = found_commands(self._commands.values(), typed)
        titles = found_titles(self._titles, typed, MOST_TITLES)
        groups = [
            (self.tr("Commands"), [self._row(command) for command in commands]),
            (self.tr("Statements"), [GroupedRow(f"statement {each}", title, "", "") for each, title in titles]),
        ]
        keys = [row.key for _, rows in groups for row in rows]
        possible = (command.name for command in commands if not command.why_not)
        self.list.show_groups(groups, next(possible, next(iter(keys), None)))
        self.told.setText(
            "" if keys else self.tr("Nothing has these words. Search finds words in the statements’ texts.")
        )
        self.told.setVisible(not keys)
        if typed:
            self._tell(len(keys))

    def _row(self, command: Command) -> GroupedRow:
        why = command.why_not
        on = self.tr("on") if command.action.isCheckable() and command.action.isChecked() else ""
        meta = " · ".join(part for part in (command.place, on, why) if part)
        return GroupedRow(command.name, command.title, "", command.keys, meta, dim=bool(why))

    def _tell(self, count: int) -> None:
        if not count:
            announce(self.box, self.told.text(), passing=True)
            return
        chosen = self.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
        announce(self.box, self.tr("{count} found. {first}").format(count=count, first=chosen), passing=True)

    def _chosen(self, index: QModelIndex) -> None:
        """Tells a screen reader which line is chosen, as the box keeps the keyboard focus."""
        if not self.list.quiet and self.box.hasFocus() and index.data(KEY) is not None:
            announce(self.box, str(index.data(Qt.ItemDataRole.AccessibleTextRole)), passing=True)

    def _do_chosen(self) -> None:
        self._do(self.list.currentIndex())

    def _do(self, index: QModelIndex) -> None:
        key = index.data(KEY) if index.isValid() else None
        if not isinstance(key, str):
            return
        command = self._commands.get(key)
        if command is None:
            self.accept()
            self.statement_chosen.emit(key.removeprefix("statement "))
        elif command.why_not:
            self.told.setText(f"{command.title}: {command.why_not}")
            self.told.show()
            announce(self.box, self.told.text(), passing=True)
        else:
            self.accept()
            self.command_chosen.emit(command.action)
