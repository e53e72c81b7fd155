"""What the window remembers between starts: its size, its columns, what was read, what was searched, what had the keys.

Of dialogs nothing comes back: the review of an import, with its corrections, is too large to be kept at every change.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from ascl_reader.gui import settings as kept
from ascl_reader.gui.first_page import make_application
from ascl_reader.gui.settings import Settings
from ascl_reader.outline import Sort, View
from ascl_reader.trail import Place

if TYPE_CHECKING:
    from ascl_reader.gui.main_window import MainWindow

USUAL_SIZE = (1360, 850)

TITLE_BAR = 40
"""Pixels left for the window's frame on a small screen."""

SOON = 1500
"""Milliseconds after a change until it is saved, so that a crash costs no more than that."""

NEWS = "news"
LIST = "list"


class LeftOff(NamedTuple):
    """Where the user was in the last session, beyond the branch and the statement."""

    statement: str
    scroll: tuple[int, ...]
    search: str
    before_search: Place | None
    area: str
    page: str


class WindowMemory(QObject):
    """Restores a window from the settings and saves it there, soon after a change and at the end."""

    def __init__(self, window: MainWindow, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(self.save)
        self._looks_kept = self._looks()
        self._left_off: LeftOff | None = None
        session, panes = window.session, window.panes
        for told in (session.trail_moved, session.outline_changed, session.listed, session.found, session.search_left):
            told.connect(self.note_change)
        window.appearance.changed.connect(self.note_change)
        for splitter in (window.columns, panes.splitter):
            splitter.splitterMoved.connect(self.note_change)
        for bar in panes.scroll_bars():
            bar.valueChanged.connect(self.note_change)
        make_application().focusChanged.connect(self.note_change)
        window.first_shown.connect(self._shown)

    def note_change(self) -> None:
        """Save soon; not later because more changes follow."""
        if not self._soon.isActive():
            self._soon.start()

    def restore(self, geometry: bool) -> None:
        """Bring the window back as it was, with its place and size unless a frame has them already."""
        window, settings = self._window, self._settings
        if geometry and not window.restoreGeometry(settings.get(kept.GEOMETRY)):
            room = window.screen().availableSize()
            window.resize(min(USUAL_SIZE[0], room.width()), min(USUAL_SIZE[1], room.height() - TITLE_BAR))
        window.columns.restore(settings.get(kept.COLUMNS))
        window.panes.restore_sizes(settings.get(kept.PANES))
        window.commands.tree_shown.setChecked(settings.get(kept.TREE_SHOWN))
        window.session.prefers_summary = settings.get(kept.SUMMARY)
        view = _member(View, settings.get(kept.TREE_VIEW), View.THEME)
        sort = _member(Sort, settings.get(kept.SORT), Sort.USUAL)
        left = self._left_off = self._read()
        window.session.begin(view, settings.get(kept.TREE_CHOSEN), sort, left.statement, left.scroll)
        window.top.search.setText(left.search)

    def begin_elsewhere(self) -> None:
        """Leave the search, the place and the area of the last session alone: the command line asks for others."""
        if self._left_off is not None:
            self._left_off = None
            self._window.top.search.clear()

    def resume(self) -> None:
        """Bring back the search, the page and the area with the keys, once the window is there and nobody acted yet."""
        left, self._left_off = self._left_off, None
        if left is None:
            return
        window = self._window
        if left.search and window.top.search.text() == left.search:
            window.session.resume_search(left.search, left.before_search)
            window.search_status.typed(left.search)
        if left.page == NEWS:
            window.commands.news.trigger()
        elif left.area in self._areas() and window.list.view.hasFocus():
            self._areas()[left.area].setFocus()

    def opened(self) -> list[str]:
        """Return the lines of the tree that were open at the end of the last session."""
        return self._settings.get(kept.TREE_OPEN)

    def _looks(self) -> tuple[int, str, str]:
        """Return the looks; what the command line asked for is not kept unless the user changes it."""
        appearance = self._window.appearance
        return appearance.text_size, appearance.choice, appearance.font_choice

    def save(self) -> None:
        """Put everything into the settings file."""
        window, settings = self._window, self._settings
        self._soon.stop()
        settings.put(kept.GEOMETRY, window.window().saveGeometry())
        settings.put(kept.COLUMNS, window.columns.states())
        settings.put(kept.PANES, window.panes.sizes())
        settings.put(kept.TREE_SHOWN, window.commands.tree_shown.isChecked())
        settings.put(kept.TREE_VIEW, window.session.view.value)
        settings.put(kept.TREE_CHOSEN, window.session.branch.key)
        settings.put(kept.TREE_OPEN, window.tree.opened())
        settings.put(kept.SORT, window.session.sort.value)
        settings.put(kept.SUMMARY, window.session.prefers_summary)
        self._save_place()
        if self._looks() != self._looks_kept:
            settings.put(kept.TEXT_SIZE, window.appearance.text_size)
            settings.put(kept.APPEARANCE, window.appearance.choice)
            settings.put(kept.FONT, window.appearance.font_choice)
            self._looks_kept = self._looks()
        settings.save()

    def _save_place(self) -> None:
        window, settings = self._window, self._settings
        settings.put(kept.STATEMENT, window.session.statement)
        if self._left_off is not None:
            return
        before = window.session.before_search
        settings.put(kept.SCROLL, [str(each) for each in window.panes.scrolled()])
        settings.put(kept.SEARCH, window.session.search_text)
        settings.put(kept.BEFORE_SEARCH, [before.statement, *map(str, before.scroll)] if before else [])
        settings.put(kept.AREA, self._area())
        settings.put(kept.PAGE, "" if window.reading.is_reading else self._page())

    def _read(self) -> LeftOff:
        get = self._settings.get
        before = get(kept.BEFORE_SEARCH)
        return LeftOff(
            get(kept.STATEMENT),
            _pixels(get(kept.SCROLL)),
            get(kept.SEARCH),
            Place(before[0], _pixels(before[1:])) if before else None,
            get(kept.AREA),
            get(kept.PAGE),
        )

    def _shown(self) -> None:
        """Scroll to where the statement was left: only now do the panes have their sizes."""
        left = self._left_off
        if left is not None and left.statement == self._window.session.statement:
            self._window.panes.restore_scroll(left.scroll)

    def _areas(self) -> dict[str, QWidget]:
        window = self._window
        panes = {section.value: pane.edit for section, pane in window.panes.panes.items()}
        return {"search": window.top.search, "tree": window.tree.tree, LIST: window.list.view, **panes}

    def _area(self) -> str:
        """Return the area that has the keys, or had them before a dialog."""
        focus = self._window.focusWidget()
        return next((name for name, area in self._areas().items() if area is focus), LIST)

    def _page(self) -> str:
        from ascl_reader.gui.news_page import NewsPage

        return NEWS if isinstance(self._window.reading.currentWidget(), NewsPage) else ""


def _pixels(values: list[str]) -> tuple[int, ...]:
    return tuple(int(each) for each in values if re.fullmatch(r"\d{1,7}", each))


def _member(choices: type[View] | type[Sort], value: str, default: View | Sort):  # type: ignore[no-untyped-def]
    return choices(value) if value in [each.value for each in choices] else default
