"""What the window remembers between starts: its size, its columns, its looks; and where the user was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject

from ascl_reader.gui.memory import settings as kept
from ascl_reader.gui.memory.settings import Settings
from ascl_reader.library.outline import SortOrder

if TYPE_CHECKING:
    from ascl_reader.gui.window.main_window import MainWindow

USUAL_SIZE = (1360, 850)

TITLE_BAR = 40
"""Pixels left for the window's frame on a small screen."""


class WindowState(QObject):
    """Restores a window from the settings and saves it there, soon after a change and at the end."""

    def __init__(self, window: MainWindow, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._looks_kept = self._looks()
        window.session.outline_changed.connect(self.save)
        window.header.wording_chosen.connect(self.save)
        for action in (*window.commands.wordings.values(), *window.commands.sorts.values(), window.commands.tree_shown):
            action.triggered.connect(self.save)
        window.appearance.changed.connect(self.save)
        window.columns.splitterMoved.connect(self.save)
        window.panes.splitter.splitterMoved.connect(self.save)

    def restore(self, geometry: bool) -> None:
        """Bring the window back as it was, with its place and size unless a frame has them already."""
        window, settings = self._window, self._settings
        if geometry and not window.restoreGeometry(QByteArray(settings.get(kept.GEOMETRY))):
            room = window.screen().availableSize()
            window.resize(min(USUAL_SIZE[0], room.width()), min(USUAL_SIZE[1], room.height() - TITLE_BAR))
        window.columns.restore(settings.get(kept.COLUMNS))
        window.panes.restore_sizes(QByteArray(settings.get(kept.PANES)))
        window.commands.tree_shown.setChecked(settings.get(kept.TREE_SHOWN))
        window.session.wordings.prefers_summary = settings.get(kept.SUMMARY)
        window.opened_before = settings.get(kept.TREE_OPEN)

    def sort(self) -> SortOrder:
        """Returns the order of the list that was chosen last."""
        sort = self._settings.get(kept.SORT)
        return SortOrder(sort) if sort in [each.value for each in SortOrder] else SortOrder.USUAL

    def _looks(self) -> tuple[int, str, str]:
        """Return the looks; what the command line asked for is not kept unless the user changes it."""
        appearance = self._window.appearance
        return appearance.text_size, appearance.choice, appearance.font_choice

    def save(self) -> None:
        """Puts everything into the settings, which are written soon."""
        window, settings = self._window, self._settings
        settings.put(kept.GEOMETRY, bytes(window.window().saveGeometry().data()))
        settings.put(kept.COLUMNS, window.columns.states())
        settings.put(kept.PANES, bytes(window.panes.sizes().data()))
        settings.put(kept.TREE_SHOWN, window.commands.tree_shown.isChecked())
        settings.put(kept.TREE_OPEN, window.tree.opened())
        settings.put(kept.SORT, window.session.sort.value)
        settings.put(kept.SUMMARY, window.session.wordings.prefers_summary)
        if self._looks() != self._looks_kept:
            settings.put(kept.TEXT_SIZE, window.appearance.text_size)
            settings.put(kept.APPEARANCE, window.appearance.choice)
            settings.put(kept.FONT, window.appearance.font_choice)
            self._looks_kept = self._looks()
