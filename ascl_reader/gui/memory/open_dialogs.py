"""What stands in open dialogs, unanswered, so that it comes back after a crash or a new start."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import QObject, Signal

IMPORT = "import"
"""The kind of the review of an import."""


class OpenDialogs(QObject):
    """Keeps the state of the open dialog of each kind, and gives back what the last session left open.

    `changed` tells that a dialog has another state, was answered or cancelled; `forgotten` that it must be saved at
    once.
    """

    changed = Signal()
    forgotten = Signal()

    def __init__(self, left: dict[str, Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left = {kind: state for kind, state in left.items() if isinstance(state, dict)}
        self._kept = {kind: json.dumps(state) for kind, state in self._left.items()}

    def keep(self, kind: str, state: dict[str, Any] | None) -> None:
        """Keeps the state of the open dialog of a kind, in values that JSON has; None: it was answered or cancelled."""
        self._left.pop(kind, None)
        before = self._kept.get(kind)
        if state is None:
            self._kept.pop(kind, None)
        else:
            self._kept[kind] = json.dumps(state)
        if self._kept.get(kind) != before:
            self.changed.emit()

    def forget(self, kind: str) -> None:
        """Drops the state of a dialog, and has that saved at once: it must not come back."""
        self.keep(kind, None)
        self.forgotten.emit()

    def left(self, kind: str) -> dict[str, Any] | None:
        """Returns, once, what the last session left open; its dialog is to keep it again, or to drop it.

        Its keys and values may be any: the file may have been changed by hand.
        """
        return self._left.pop(kind, None)

    def states(self) -> dict[str, str]:
        """Returns the state of each kind of dialog, as JSON."""
        return dict(self._kept)
