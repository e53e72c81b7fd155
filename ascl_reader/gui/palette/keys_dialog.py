"""Edit ▸ Change Keyboard Shortcuts: a table of the commands with their keys, which warns of clashes."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from ascl_reader.gui.frame.menus import offer_buttons
from ascl_reader.gui.frame.search_field import SearchField
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.plain_text import plain_label, quiet_line
from ascl_reader.gui.palette.command import NATIVE, Command, found_commands
from ascl_reader.gui.palette.key_warnings import warnings
from ascl_reader.gui.palette.own_keys import OwnKeys
from ascl_reader.gui.widgets.accessible import HOTKEY_FIELD, ROLE, announce
from ascl_reader.gui.widgets.dialog import Dialog, dialog_button, dialog_heading
from ascl_reader.gui.widgets.flow_layout import FlowLayout
from ascl_reader.gui.widgets.message import Icon, Message, Role

NAME = Qt.ItemDataRole.UserRole

ROOM = 24
"""Lines of text that lie in the width where all columns have room."""


class KeysDialog(Dialog):
    """Changes take effect at once, and are kept; each command can be reset, and all of them."""

    help_page = "keys"

    def __init__(
        self,
        commands: Sequence[Command],
        keys: OwnKeys,
        menu_letters: Collection[str],
        appearance: Appearance,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Change Keyboard Shortcuts"))
        self._commands = {command.name: command for command in commands}
        self._keys = keys
        self._menu_letters = menu_letters
        self.box = SearchField(self.tr("Find a command"), appearance)
        self.box.textChanged.connect(self._fill)
        self.table = self._make_table()
        self.typed = QKeySequenceEdit()
        self.typed.setMaximumSequenceLength(1)
        self.typed.setProperty(ROLE, HOTKEY_FIELD)
        self.typed.installEventFilter(self)
        self.typed.setAccessibleName(self.tr("New keys"))
        self.typed.setAccessibleDescription(self.tr("Press the keys that the command is to have."))
        self.typed.keySequenceChanged.connect(self._judge)
        self.told = quiet_line()
        self.told.setObjectName("told")
        self.give = dialog_button(self.tr("&Use These Keys"), self._give, auto_default=False)
        self.none = dialog_button(self.tr("&No Keys"), self._take_away, auto_default=False)
        self.reset = dialog_button(self.tr("&Reset"), self._reset, auto_default=False)
        self.reset_all = dialog_button(self.tr("Reset &All…"), self._ask_to_reset_all, auto_default=False)
        self._lay_out()
        self._fill()
        self.box.setFocus()
        self.resize_on_screen(appearance.px(720), appearance.px(620))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaves Esc to the dialog, which it closes, also in the field that takes all other keys."""
        if (
            event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and not event.modifiers()
        ):
            if event.type() == QEvent.Type.KeyPress:
                self.reject()
            return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leaves out the menus in a narrow dialog: rather they than the names of commands are cut."""
        super().resizeEvent(event)
        self.table.setColumnHidden(2, self.width() < ROOM * self.fontMetrics().lineSpacing())

    def choose(self, name: str) -> None:
        """Chooses the row of a command."""
        for row in range(self.table.topLevelItemCount()):
            item = self.table.topLevelItem(row)
            if item is not None and item.data(0, NAME) == name:
                self.table.setCurrentItem(item)

    def _make_table(self) -> QTreeWidget:
        table = QTreeWidget()
        table.setObjectName("keys")
        table.setColumnCount(3)
        table.setHeaderLabels([self.tr("Command"), self.tr("Keys"), self.tr("Menu")])
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setAccessibleName(self.tr("Commands and their keys"))
        table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        table.header().setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        table.currentItemChanged.connect(self._row_chosen)
        return table

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        label: QLabel = plain_label(self.tr("New keys:"))
        label.setBuddy(self.typed)
        row.addWidget(label)
        row.addWidget(self.typed, 1)
        buttons = FlowLayout(self.give, self.none, self.reset, self.reset_all)
        offer_buttons(self.table, self.give, self.none, self.reset)
        title = dialog_heading(self.windowTitle())
        self.stack(title, self.box, self.table, row, self.told, buttons, self.close_buttons(), grows=self.table)

    @property
    def _chosen(self) -> str:
        item = self.table.currentItem()
        return str(item.data(0, NAME)) if item is not None else ""

    def _fill(self) -> None:
        """Lists the commands that have what is typed, with the same one chosen where it is among them."""
        chosen = self._chosen
        self.table.clear()
        for command in found_commands(self._commands.values(), self.box.text()):
            changed = self.tr(" (changed)") if self._keys.is_changed(command.name) else ""
            item = QTreeWidgetItem([command.title, command.keys + changed, command.place])
            item.setData(0, NAME, command.name)
            spoken = f"{command.title}, {command.keys or self.tr('no keys')}{changed}"
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken)
            self.table.addTopLevelItem(item)
        self.choose(chosen)
        first = self.table.topLevelItem(0)
        if not self._chosen and first is not None:
            self.table.setCurrentItem(first)
        self._row_chosen()

    def _row_chosen(self, *_: object) -> None:
        self.typed.clear()
        self._judge()

    def _judge(self) -> None:
        """Says what speaks against the keys that were pressed, and enables the buttons that can be used."""
        name, keys = self._chosen, self.typed.keySequence()
        owner = self._keys.owner(keys, name) if name else ""
        told = warnings(keys, self._menu_letters)
        if owner:
            told.insert(0, self.tr("“{command}” has these keys.").format(command=self._commands[owner].title))
        self.give.setText(self.tr("&Take Them from It") if owner else self.tr("&Use These Keys"))
        self.give.setEnabled(bool(name) and not keys.isEmpty())
        self.none.setEnabled(bool(name) and bool(self._keys.keys(name)))
        self.reset.setEnabled(bool(name) and self._keys.is_changed(name))
        self.reset_all.setEnabled(any(map(self._keys.is_changed, self._commands)))
        warned = " ".join([self.tr("Careful:"), *told]) if told else ""
        fine = self.tr("No command has these keys.") if not keys.isEmpty() else ""
        self._tell(warned or fine or self.tr("Press new keys in the field for the command that is chosen."))

    def _give(self) -> None:
        self._keys.give(self._chosen, self.typed.keySequence())
        self._done()

    def _take_away(self) -> None:
        self._keys.give(self._chosen, QKeySequence())
        self._done()

    def _reset(self) -> None:
        self._keys.reset(self._chosen)
        self._done()

    def _ask_to_reset_all(self) -> None:
        question = self.tr("Give every command its usual keys again?")
        box = Message(self, Icon.Question, self.windowTitle(), question)
        box.offer(self.tr("Keep Mine"), role=Role.RejectRole)
        box.offer(self.tr("Reset All"), self._reset_all, Role.DestructiveRole)
        box.ask()

    def _reset_all(self) -> None:
        self._keys.reset_all()
        self._done()

    def _done(self) -> None:
        name = self._chosen
        self._fill()
        if name:
            written = ", ".join(key.toString(NATIVE) for key in self._keys.keys(name)) or self.tr("no keys")
            self._tell(self.tr("{command}: {keys}.").format(command=self._commands[name].title, keys=written))

    def _tell(self, text: str) -> None:
        if self.told.text() != text:
            self.told.setText(text)
            if self.isVisible():
                announce(self.told, text)
