"""What the list's model tells by role, and what can be done with a row."""

from __future__ import annotations

from PySide6.QtCore import Qt

ROW, SHAPE, STARRED, IN_BRIEFING, EXTRACT = (Qt.ItemDataRole.UserRole + number for number in range(5))
"""A row whole; what its height depends on; whether it has a star; whether it is in the briefing; and, where only that
changed, the words in it.
"""

OF_A_ROW = (
    Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)

OF_A_HEADING = Qt.ItemFlag.ItemNeverHasChildren
"""Keys and clicks go past it; its words are read as any row's."""
