"""Saves the window's size, columns, order of the list and appearance for the next start, and restores them."""

from __future__ import annotations

from enum import Enum
from typing import TypeVar

from PySide6.QtCore import QByteArray, QObject
from PySide6.QtWidgets import QWidget

from ascl_reader.gui.around.header_pane import HeaderPane
from ascl_reader.gui.browsing.browsing_session import BrowsingSession
from ascl_reader.gui.browsing.tree_pane import TreePane
from ascl_reader.gui.frame.screen_room import bring_inside
from ascl_reader.gui.look.appearance import Appearance, Comfort
from ascl_reader.gui.memory import settings as kept
from ascl_reader.gui.memory.settings import Settings
from ascl_reader.gui.reading.pane_arrangement import PaneLayout
from ascl_reader.gui.reading.reading_panes import ReadingPanes
from ascl_reader.gui.window.actions import Actions
from ascl_reader.gui.window.columns import Columns
from ascl_reader.library.outline import SortOrder

Choice = TypeVar("Choice", bound=Enum)

USUAL_SIZE = (1360, 850)

TITLE_BAR = 40
"""Pixels left for the window's frame on a small screen."""


class WindowState(QObject):
    """Restores a window from the settings and saves it there, soon after a change and at the end."""

    def __init__(
        self,
        settings: Settings,
        *,
        session: BrowsingSession,
        tree: TreePane,
        columns: Columns,
        header: HeaderPane,
        panes: ReadingPanes,
        actions: Actions,
        appearance: Appearance,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._settings = settings
        self._session = session
        self._tree = tree
        self._columns = columns
        self._panes = panes
        self._actions = actions
        self._appearance = appearance
        self._window = window
        self._saved_appearance = self._present_appearance()
        session.listing.outline_changed.connect(self._changed)
        header.wording_chosen.connect(self._changed)
        choices = (*actions.wordings.values(), *actions.sorts.values(), *actions.layouts.values())
        sizes = (actions.wider, actions.narrower, actions.higher, actions.lower, actions.usual_columns)
        for action in (*choices, *sizes, actions.tree_shown, actions.list_shown):
            action.triggered.connect(self._changed)
        appearance.changed.connect(self._changed)
        columns.splitterMoved.connect(self._changed)
        panes.splitter.splitterMoved.connect(self._changed)

    def restore(self, geometry: bool) -> None:
        """Brings the window back as it was, with its place and size unless a frame has them already."""
        window, settings = self._window, self._settings
        if geometry and not window.restoreGeometry(QByteArray(settings.get(kept.GEOMETRY))):
            room = window.screen().availableSize()
            window.resize(min(USUAL_SIZE[0], room.width()), min(USUAL_SIZE[1], room.height() - TITLE_BAR))
        if geometry:
            bring_inside(window)
        self._columns.restore(settings.get(kept.COLUMNS))
        self._panes.arrangement.restore_sizes(QByteArray(settings.get(kept.PANES)))
        self._panes.arrangement.choose(_one_of(PaneLayout, settings.get(kept.LAYOUT), PaneLayout.ROOM))
        self._panes.open_below(settings.get(kept.BELOW_OPEN))
        self._actions.tree_shown.setChecked(settings.get(kept.TREE_SHOWN))
        self._actions.list_shown.setChecked(settings.get(kept.LIST_SHOWN))
        self._session.wordings.prefers_summary = settings.get(kept.SUMMARY)

    def sort(self) -> SortOrder:
        """Returns the order of the list that was chosen last."""
        return _one_of(SortOrder, self._settings.get(kept.SORT), SortOrder.USUAL)

    def _changed(self) -> None:
        if self._window.isVisible():  # before that it has no size of its own
            self.save()

    def _present_appearance(self) -> tuple[int, str, str, Comfort]:
        """Returns the appearance; one that the command line asked for is saved only once the user changes it."""
        look = self._appearance
        return look.text_size, look.choice, look.font_choice, look.comfort

    def save(self) -> None:
        """Puts everything into the settings, which are written soon."""
        settings, appearance = self._settings, self._appearance
        settings.put(kept.GEOMETRY, bytes(self._window.window().saveGeometry().data()))
        settings.put(kept.COLUMNS, self._columns.states())
        settings.put(kept.PANES, bytes(self._panes.arrangement.sizes().data()))
        settings.put(kept.LAYOUT, self._panes.arrangement.layout.value)
        settings.put(kept.BELOW_OPEN, self._panes.opened())
        settings.put(kept.TREE_SHOWN, self._actions.tree_shown.isChecked())
        settings.put(kept.LIST_SHOWN, self._actions.list_shown.isChecked())
        settings.put(kept.TREE_OPEN, self._tree.opened())
        settings.put(kept.SORT, self._session.listing.sort.value)
        settings.put(kept.SUMMARY, self._session.wordings.prefers_summary)
        if self._present_appearance() != self._saved_appearance:
            settings.put(kept.TEXT_SIZE, appearance.text_size)
            settings.put(kept.APPEARANCE, appearance.choice)
            settings.put(kept.FONT, appearance.font_choice)
            settings.put(kept.LINE_SPACING, appearance.comfort.line_spacing)
            settings.put(kept.LETTER_SPACING, appearance.comfort.letter_spacing)
            settings.put(kept.COLUMN, appearance.comfort.column)
            self._saved_appearance = self._present_appearance()


def _one_of(choices: type[Choice], value: str, otherwise: Choice) -> Choice:
    """Returns the choice that a saved value names, else `otherwise`: a later version may have written another."""
    return next((each for each in choices if each.value == value), otherwise)
