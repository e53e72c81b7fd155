"""Runs the real program and writes what is on its screen into a file, for a test that presses real keys.

    python observed_reader.py STATE.json [--library DIR] [--appearance light|dark] [--hold FILE]

It builds and runs the program as ascl_reader.gui.app.run does. It only looks: keys and mouse come from outside. While
FILE is there, the search index that is being built comes no further.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Generator
from pathlib import Path
from typing import Any

from observed_review import review_state
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPoint, QRect, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication, QPushButton, QWidget

from ascl_reader.far_screen import go_between
from ascl_reader.far_screen.far_display import is_far
from ascl_reader.gui.app import Program
from ascl_reader.gui.searching.index_opening import IndexOpening
from ascl_reader.gui.startup.run_window import prepare_application
from ascl_reader.progress import Steps
from ascl_reader.search.engine.search_index import SearchIndex
from ascl_reader.search.result import SearchResult
from ascl_reader.window_request import WindowRequest

EVERY = 100
"""Milliseconds between two looks."""

MOST_ROWS = 60
"""Rows of the list that are told; a large library has thousands."""


class Observer(QObject):
    """Looks at the window at intervals and writes the state when it has changed, whole or not at all."""

    def __init__(self, program: Program, state_file: Path) -> None:
        super().__init__(program.window)
        self._program = program
        self._window = program.window
        self._search = program.search
        self._file = state_file
        self._written = ""
        self._mark = 0
        self._indexed: list[int] = []
        self._answered = ""
        window = self._window
        window.panes.places.reached.connect(self._mark_reached)
        window.session.sought_changed.connect(self._marks_renewed)
        window.session.reading_changed.connect(self._marks_renewed)
        self._search.progressed.connect(self._progressed)
        self._search.answered.connect(self._was_answered)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(EVERY)

    def _mark_reached(self, number: int, _total: int, _said: str) -> None:
        self._mark = number

    def _marks_renewed(self) -> None:
        self._mark = 0

    def _progressed(self, done: int, total: int) -> None:
        self._indexed = [done, total]

    def _was_answered(self, result: SearchResult) -> None:
        self._answered = result.text

    def _look(self) -> None:
        """Writes the state; not while the panes are filled: what is not yet filled is left empty on the screen."""
        if self._window.panes.is_filling:
            return
        state = json.dumps({**self._what_is_read(), **self._how_it_looks()}, ensure_ascii=False, indent=1)
        if state != self._written:
            beside = self._file.with_suffix(".new")
            beside.write_text(state, encoding="utf-8")
            os.replace(beside, self._file)  # noqa: PTH105
            self._written = state

    def _what_is_read(self) -> dict[str, Any]:
        window, session = self._window, self._window.session
        model = window.list.model
        focus = QApplication.focusWidget()
        return {
            "title": window.header.title.text(),
            "window_title": window.windowTitle(),
            "texts": {section.value: pane.edit.toPlainText() for section, pane in window.panes.panes.items()},
            "note": window.note.text.toPlainText(),
            "count": window.list.count.text(),
            "rows": [model.index(row, 0).data() for row in range(min(model.rowCount(), MOST_ROWS))],
            "row": window.list.view.currentIndex().row(),
            "search": window.top.search.text(),
            "answered": self._answered,
            "told": window.top.search.status(),
            "did": [
                f"{each.accessibleName() or each.text()} {each.accessibleDescription()}".strip()
                for each in window.found.did.buttons()
            ],
            "search_ready": self._search.is_ready,
            "indexed": self._indexed,
            "marks": window.panes.places.count,
            "mark": self._mark,
            "focus": _name_of(focus),
            "keys_in": focus.window().windowTitle() if focus is not None else "",
            "view": session.listing.view.value,
            "branch": session.listing.branch.key,
            "tree_line": window.tree.tree.currentIndex().data(),
            "opened": window.tree.opened(),
            "review": review_state(),
            "whole": self._is_whole(),
        }

    def _is_whole(self) -> bool:
        """Return whether the commands are there, with bookmarks and briefings: they come soon after the window."""
        ready = hasattr(self._program, "at_close")
        return ready and self._program.bookmark_autosave.ready and self._program.briefing_autosave.ready

    def _how_it_looks(self) -> dict[str, Any]:
        window, panes = self._window, self._window.panes
        return {
            "id": int(window.winId()),
            "active": window.isActiveWindow(),
            "size": [window.width(), window.height()],
            "columns": [window.tree.width(), window.list.width(), panes.width()],
            "panes": panes.splitter.sizes(),
            "stacked": not panes.splitter.isVisible(),
            "scroll": list(panes.scrolled.now()),
            "scroll_room": [bar.maximum() for bar in panes.scrolled.bars],
            "text_size": window.appearance.text_size,
            "appearance": window.appearance.colours.name,
            "places": self._places(),
        }

    def _places(self) -> dict[str, list[int]]:
        """Return where on the screen the things are that a mouse can press: x, y, width, height."""
        window = self._window
        named: dict[str, QWidget] = {"handle list|reading": window.columns.handle(1), "search": window.top.search}
        if window.panes.splitter.isVisible():
            named["handle context|position"] = window.panes.splitter.handle(1)
        named |= {pane.name: pane.edit.viewport() for pane in window.panes.panes.values()}
        named |= {f"switch {button.text()}": button for button in window.tree.findChildren(QPushButton)}
        places = {name: _on_screen(widget, widget.rect()) for name, widget in named.items() if widget.isVisible()}
        places |= _lines("tree", window.tree.tree)
        return places | _lines("list", window.list.view)


def _name_of(widget: QWidget | None) -> str:
    """Return what a screen reader calls a widget: its name, else the words on a button."""
    if widget is None:
        return ""
    return widget.accessibleName() or (widget.text() if isinstance(widget, QPushButton) else "")


def _on_screen(widget: QWidget, rect: QRect) -> list[int]:
    corner = widget.mapToGlobal(QPoint(0, 0)) + rect.topLeft()
    return [corner.x(), corner.y(), rect.width(), rect.height()]


def _lines(kind: str, view: QAbstractItemView) -> dict[str, list[int]]:
    """Return where the lines of a tree or list are that can be seen whole."""
    sight = view.viewport().rect()
    rects = {f"{kind} {index.data()}": view.visualRect(index) for index in _indexes(view.model(), QModelIndex())}
    seen = {name: rect for name, rect in rects.items() if not rect.isEmpty() and sight.contains(rect)}
    return {name: _on_screen(view.viewport(), rect) for name, rect in seen.items()}


def _indexes(model: QAbstractItemModel, parent: QModelIndex) -> list[QModelIndex]:
    found = []
    for row in range(min(model.rowCount(parent), MOST_ROWS)):
        index = model.index(row, 0, parent)
        found += [index, *_indexes(model, index)]
    return found


def _hold_the_index(file: Path) -> None:
    """Let the building of the index wait after each step while the file is there, so that no test hangs on speed."""
    steps_of = IndexOpening.steps

    def held(opening: IndexOpening) -> Generator[Any, None, SearchIndex]:
        """Yields the steps of building, each with the wait after it, and returns the index."""
        steps = Steps(steps_of(opening))
        for step in steps:
            yield step
            while file.exists():
                time.sleep(0.02)
        return steps.result

    IndexOpening.steps = held  # type: ignore[method-assign]


def main() -> int:
    """Open the window, observe it until it is closed, return the program's exit code."""
    parser = argparse.ArgumentParser()
    parser.add_argument("state", type=Path)
    parser.add_argument("--library", type=Path)
    parser.add_argument("--appearance", choices=("light", "dark"))
    parser.add_argument("--hold", type=Path)
    given = parser.parse_args()
    if given.hold:
        _hold_the_index(given.hold)
    if is_far(os.environ) and (between := go_between.begin()):
        between.takes_over()
    application = prepare_application()
    program = Program(WindowRequest(appearance=given.appearance), given.library)
    program.window.show()
    observer = Observer(program, given.state)
    code = application.exec()
    del observer
    return code


if __name__ == "__main__":
    sys.exit(main())
