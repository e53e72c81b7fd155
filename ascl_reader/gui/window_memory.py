"""Restores the window, now and at the next start."""

from __future__ import annotations

from ascl_reader.gui.commands.session_restore import SessionRestore
from ascl_reader.gui.commands.window_state import WindowState
from ascl_reader.gui.memory.session_state import Session
from ascl_reader.gui.memory.settings import TREE_OPEN, Settings
from ascl_reader.gui.window.main_window import MainWindow


def restored(
    window: MainWindow, settings: Settings, session: Session, geometry: bool
) -> tuple[WindowState, SessionRestore]:
    """Restores a window, with its place on the screen or without; returns what keeps its state from now on."""
    window.opened_before = settings.get(TREE_OPEN)
    state, place = _state_of(window, settings), _place_of(window)
    state.restore(geometry=geometry)
    place.restore(session.left, state.sort())
    session.place = place.place
    place.changed.connect(session.mark)
    window.first_shown.connect(place.scroll_back)
    window.closing.connect(state.save)
    return state, place


def _state_of(window: MainWindow, settings: Settings) -> WindowState:
    """Returns the object that saves and restores the state of a window."""
    return WindowState(
        settings,
        session=window.session,
        tree=window.tree,
        columns=window.columns,
        header=window.header,
        panes=window.panes,
        actions=window.commands,
        appearance=window.appearance,
        window=window,
    )


def _place_of(window: MainWindow) -> SessionRestore:
    """Returns the object that brings a window back to where the last session ended."""
    texts = {section.value: pane.edit for section, pane in window.panes.panes.items()}
    areas = {"search": window.top.search, "tree": window.tree.tree, "list": window.list.view, **texts}
    return SessionRestore(
        session=window.session,
        search_box=window.top.search,
        search_status=window.search_status,
        panes=window.panes,
        reading=window.reading,
        areas={**areas, "bookmarks": window.bookmark_tree.tree, "note": window.note.text},
        news=window.commands.news,
        window=window,
    )
