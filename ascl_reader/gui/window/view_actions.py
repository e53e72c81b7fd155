"""The actions of the View menu that change how the window looks: text, colours, panes, columns, reading mode."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ascl_reader.gui.look.appearance import USUAL, Appearance
from ascl_reader.gui.reading.reading_panes import ReadingPanes
from ascl_reader.gui.start.start_place import StartPlace
from ascl_reader.gui.widgets.accessible import announce
from ascl_reader.gui.window.actions import Actions
from ascl_reader.gui.window.areas import Areas
from ascl_reader.gui.window.column_actions import ColumnActions
from ascl_reader.gui.window.columns import Columns
from ascl_reader.gui.window.reading_mode import ReadingMode
from ascl_reader.gui.window.top_bar import TopBar


class ViewActions(QObject):
    """Connects the actions with what they change; of those of a choice, the one that holds is checked."""

    def __init__(
        self,
        actions: Actions,
        appearance: Appearance,
        *,
        top: TopBar,
        columns: Columns,
        panes: ReadingPanes,
        areas: Areas,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        a = self._actions = actions
        self._appearance, self._top, self._panes = appearance, top, panes
        self.start_place = StartPlace(_leading_to_columns(a), columns, columns.list.view, window)
        leads_out = (a.find, a.start_page, a.search_help, a.to_tree, a.to_list, a.to_related, a.to_note, a.to_bookmarks)
        columns_change = (a.tree_shown, a.list_shown, a.usual_columns)
        hidden = (top, columns.side, panes.foot)
        self.reading_mode = ReadingMode(
            a.reading_mode, a, (*leads_out, *columns_change), hidden=hidden, read=areas.to_reading, window=window
        )
        ColumnActions(a, columns=columns, panes=panes.arrangement, box=top.search, read=areas.to_reading)
        a.leave_search.triggered.connect(self._escape)
        a.larger.triggered.connect(lambda: self._size_text(partial(appearance.step, up=True)))
        a.smaller.triggered.connect(lambda: self._size_text(partial(appearance.step, up=False)))
        a.usual_size.triggered.connect(lambda: self._size_text(partial(appearance.set_text_size, USUAL)))
        a.full_screen.toggled.connect(self._fill_screen)
        for choice, action in a.appearances.items():
            action.triggered.connect(lambda _=False, choice=choice: appearance.choose(choice))
        for font, action in a.fonts.items():
            action.triggered.connect(lambda _=False, font=font: appearance.choose_font(font))
        for layout, action in a.layouts.items():
            action.triggered.connect(lambda _=False, layout=layout: panes.arrangement.choose(layout))
        appearance.changed.connect(self.show_choices)
        panes.arrangement.changed.connect(self.show_choices)
        self.show_choices()

    def show_choices(self) -> None:
        """Checks the actions of what was chosen."""
        a, look = self._actions, self._appearance
        a.appearances[look.choice].setChecked(True)
        a.fonts[look.font_choice].setChecked(True)
        a.layouts[self._panes.arrangement.layout].setChecked(True)

    def _size_text(self, change: Callable[[], None]) -> None:
        """Makes the text larger or smaller, and tells how large it is now."""
        change()
        announce(self._top, self.tr("Text size: {percent} %").format(percent=self._appearance.text_size))

    def _fill_screen(self, on: bool) -> None:
        frame = self._panes.window()
        if on:
            frame.showFullScreen()
        else:
            frame.showNormal()

    def _escape(self) -> None:
        if not self.reading_mode.leave():
            self._top.search.clear_all()


def _leading_to_columns(a: Actions) -> list[QAction]:
    """Returns the actions that work on tree, list or panes: not those that open a dialog or change how all looks."""
    stay = {a.find, a.search_help, a.copy, a.select_all, a.next_area, a.previous_area, a.full_screen, a.quit}
    stay |= {a.larger, a.smaller, a.usual_size, *a.appearances.values(), *a.fonts.values(), *a.layouts.values()}
    stay |= {a.import_, a.export_library, a.undo_import, a.check, a.remember_searches, a.clear_searches}
    stay |= {a.preferences, a.change_keys, a.palette, a.recent, a.briefing, a.briefings, a.bin, a.timeline}
    stay |= {a.using, a.shortcuts, a.glossary, a.files, a.about, a.messages, a.start_page}
    return [action for action in a if action not in stay]
