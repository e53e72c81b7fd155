"""The command palette, the table of keys, the comparison and the timeline, made when first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog

from ascl_reader.gui.first_steps.help_texts import HelpTexts
from ascl_reader.gui.first_steps.hints import Hints
from ascl_reader.gui.first_steps.where_you_are import WhereYouAre
from ascl_reader.gui.memory.settings import OWN_KEYS, Settings
from ascl_reader.gui.window.main_window import MainWindow
from ascl_reader.library.library import Library

if TYPE_CHECKING:
    from ascl_reader.gui.palette.command import Command
    from ascl_reader.gui.palette.own_keys import OwnKeys


class FirstSteps(QObject):
    """Opens the command palette and the table of keys; nothing of them is there before."""

    def __init__(self, window: MainWindow, library: Library, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._settings = settings
        self._own_keys: OwnKeys | None = None
        actions = window.commands
        self.help = HelpTexts(window, window.menus.menus)
        self.where = WhereYouAre(window)
        self.hints = Hints(window, library, settings)
        actions.palette.triggered.connect(self.show_palette)
        actions.compare.triggered.connect(self.show_comparison)
        window.context_menus.links.compared.connect(self.compare_with)
        actions.timeline.triggered.connect(self.show_timeline)
        actions.change_keys.triggered.connect(self.show_keys)
        if settings.get(OWN_KEYS):
            self.own_keys()

    def own_keys(self) -> OwnKeys:
        """Returns the keys of the commands, which have those of the settings from then on."""
        from ascl_reader.gui.palette.own_keys import OwnKeys

        if self._own_keys is None:
            self._own_keys = OwnKeys(self._window.commands, self._settings)
        return self._own_keys

    def show_palette(self) -> None:
        """Opens the list of commands and statements."""
        from ascl_reader.gui.palette.palette_dialog import PaletteDialog

        titles = [(each.id, each.title) for each in self._library.statements]
        dialog = PaletteDialog(self._commands(), titles, self._window.appearance, self._window)
        dialog.command_chosen.connect(self._do)
        dialog.statement_chosen.connect(self._open_statement)
        self._open(dialog)

    def show_keys(self) -> None:
        """Opens the table of keys."""
        from ascl_reader.gui.palette.keys_dialog import KeysDialog

        titles = [menu.title() for menu in self._window.menus.menus]
        letters = {title[title.index("&") + 1] for title in titles if "&" in title}
        dialog = KeysDialog(self._commands(), self.own_keys(), letters, self._window.appearance, self._window)
        self._open(dialog)

    def show_comparison(self) -> None:
        """Opens the comparison: what is read beside another wording of it, or beside a text that is pasted."""
        self.compare_with("")

    def compare_with(self, other: str) -> None:
        """Opens the comparison: what is read beside another statement; of one the library lacks as of none."""
        from ascl_reader.gui.compare.compare_dialog import CompareDialog
        from ascl_reader.gui.compare.sides import sides_of

        sides, here = sides_of(self._library), self._window.session.statement
        own = [number for number, each in enumerate(sides) if each.statement == here] or [0]
        others = [number for number, each in enumerate(sides) if each.statement == other]
        if sides:
            right = (others or own[1:] or [len(sides)])[0]
            dialog = CompareDialog(sides, own[0], right, self._window.appearance, self._window)
            self._window.library_shown.connect(dialog.show_library)
            self._open(dialog)

    def show_timeline(self) -> None:
        """Opens the timeline of all statements, at the one that is read."""
        from ascl_reader.gui.timeline.mark_layout import entries_of
        from ascl_reader.gui.timeline.timeline_dialog import TimelineDialog

        entries = entries_of(self._library.statements, self._library.themes)
        here = self._window.session.statement or ""
        dialog = TimelineDialog(entries, here, self._window.appearance, self._window)
        self._window.library_shown.connect(dialog.show_library)
        dialog.statement_chosen.connect(self._open_statement)
        self._open(dialog)

    def _commands(self) -> list[Command]:
        from ascl_reader.gui.palette.command import commands_of

        return commands_of(self._window.menus.menus, self._window.commands.named())

    def _do(self, action: QAction) -> None:
        """Does a command once the palette is gone, so that it works on what had the keyboard focus before."""
        QTimer.singleShot(0, self._window, action.trigger)

    def _open_statement(self, statement_id: str) -> None:
        if statement_id in self._library:
            self._window.open_statement(statement_id)

    @staticmethod
    def _open(dialog: QDialog) -> None:
        dialog.open()
