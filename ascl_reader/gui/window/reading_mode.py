"""Reading mode: only the statement that is read; bars, tree, list and note are hidden until it is left."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget


class ReadingMode(QObject):
    """Hides widgets while an action is checked; `read` gives the text the keyboard focus where that was in one of them.

    Actions that lead to hidden widgets leave the mode first: make this object before they are connected to others.
    """

    def __init__(
        self,
        action: QAction,
        actions: Iterable[QAction],
        leads_out: Iterable[QAction],
        *,
        hidden: Sequence[QWidget],
        read: Callable[[], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._action, self._actions, self._hidden = action, list(actions), hidden
        self._read, self._window = read, window
        self._before: QWidget | None = None
        self._were_shown: list[QWidget] = []
        action.toggled.connect(self._show)
        for each in leads_out:
            each.triggered.connect(self.leave)

    def leave(self) -> bool:
        """Shows everything again; returns whether it was hidden."""
        was_on = self._action.isChecked()
        self._action.setChecked(False)
        return was_on

    def _show(self, on: bool) -> None:
        focus = self._window.focusWidget()
        if on:
            self._window.addActions(self._actions)  # keys of a menu bar that is hidden are dead
            lost = focus is None or any(each is focus or each.isAncestorOf(focus) for each in self._hidden)
            self._before = focus if lost else None
            if lost:
                self._read()
        if on:
            self._were_shown = [each for each in self._hidden if not each.isHidden()]
        for each in self._were_shown:
            each.setVisible(not on)
        if not on:
            for action in self._actions:
                self._window.removeAction(action)
            before, self._before = self._before, None
            if before is not None and before.isVisible():
                before.setFocus()
