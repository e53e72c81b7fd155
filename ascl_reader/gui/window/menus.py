"""The menu bar: everything the program can do, in plain names."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from ascl_reader.gui.frame.menus import fit_to_screen
from ascl_reader.gui.window.actions import Actions


class Menus(QObject):
    """Fills a menu bar; `sort` and `text` are also shown by buttons."""

    def __init__(self, bar: QMenuBar, actions: Actions) -> None:
        super().__init__(bar)
        self._bar = bar
        a = actions
        self.sort = self._menu(None, self.tr("S&ort the List"), (*a.sorts.values(), None, *a.hit_orders.values()))
        earlier = self._menu(None, self.tr("Earlier Searc&hes"), (a.remember_searches, a.clear_searches))
        size = self._menu(None, self.tr("Te&xt Size"), (a.larger, a.smaller, a.usual_size))
        appearance = self._menu(None, self.tr("&Appearance"), a.appearances.values())
        font = self._menu(None, self.tr("&Font"), a.fonts.values())
        panes = self._menu(None, self.tr("&Panes"), a.layouts.values())
        columns = self._menu(
            None, self.tr("Size of Co&lumns"), (a.wider, a.narrower, a.higher, a.lower, None, a.usual_columns)
        )
        self.text = QMenu(bar)
        fit_to_screen(self.text)
        self.text.addActions([a.larger, a.smaller, a.usual_size])
        self.text.addSeparator()
        self.text.addMenu(appearance)
        self.text.addMenu(font)
        self.menus = [
            self._menu(
                bar,
                self.tr("&File"),
                (a.import_, a.export_library, None, a.print_statement, None, a.check, None, a.quit),
            ),
            self._menu(
                bar,
                self.tr("&Edit"),
                (
                    a.undo,
                    a.redo,
                    None,
                    a.copy,
                    a.copy_with_reference,
                    a.select_all,
                    None,
                    a.undo_import,
                    None,
                    a.find,
                    a.find_here,
                    a.next_mark,
                    a.previous_mark,
                    a.show_found,
                    a.leave_search,
                    a.save_search,
                    earlier,
                    None,
                    a.preferences,
                    a.change_keys,
                ),
            ),
            self._menu(
                bar,
                self.tr("&View"),
                (
                    *a.views.values(),
                    None,
                    self.sort,
                    None,
                    *a.wordings.values(),
                    a.earlier,
                    a.compare,
                    a.news,
                    None,
                    size,
                    appearance,
                    font,
                    None,
                    panes,
                    a.tree_shown,
                    a.list_shown,
                    columns,
                    a.reading_mode,
                    a.full_screen,
                ),
            ),
            self._menu(
                bar,
                self.tr("&Go"),
                (
                    *(a.start_page, a.back, a.forward, None, a.next_statement, a.previous_statement, None),
                    *(a.to_tree, a.to_list, a.to_context, a.to_position, a.to_rationale, a.to_related),
                    *(
                        a.to_note,
                        a.to_bookmarks,
                        None,
                        a.next_term,
                        a.previous_term,
                        None,
                        a.recent,
                        a.timeline,
                        a.palette,
                    ),
                    *(None, a.next_area, a.previous_area),
                ),
            ),
            self._menu(
                bar,
                self.tr("&Bookmarks"),
                (
                    *(a.bookmark, a.bookmark_passage, a.bookmark_in, a.bookmark_all, None),
                    *(a.new_folder, a.rename_folder, a.delete, a.move_up, a.move_down, None),
                    *(a.earlier_notes, a.bin, a.export_own, a.import_own, a.print_own),
                ),
            ),
            self._menu(
                bar,
                self.tr("B&riefing"),
                (a.add_to_briefing, a.add_list_to_briefing, None, a.briefing, a.briefings),
            ),
            self._menu(
                bar,
                self.tr("&Help"),
                (a.using, a.shortcuts, a.search_help, a.glossary, a.hints, a.files, a.where, a.messages, None, a.about),
            ),
        ]

    def _menu(self, bar: QMenuBar | None, name: str, entries: Iterable[QAction | QMenu | None]) -> QMenu:
        menu = bar.addMenu(name) if bar is not None else QMenu(name, self._bar)
        fit_to_screen(menu)
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            elif isinstance(entry, QMenu):
                menu.addMenu(entry)
            else:
                menu.addAction(entry)
        return menu
