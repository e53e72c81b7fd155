"""A choice of a statement's wording: where there is no room for both, its title is cut short, never its wording."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ascl_reader.gui.widgets.choice_box import ChoiceBox, room_for_value

SEPARATOR = " · "
"""What stands between a title and its wording."""


class WordingBox(ChoiceBox):
    """Draws the title with "…" and the wording whole; the list and the name have both whole."""

    def fitting_text(self) -> str:
        """Returns the chosen text as it is drawn in the room there is."""
        room, metrics, whole = room_for_value(self), self.fontMetrics(), self.currentText()
        title, separator, wording = whole.rpartition(SEPARATOR)
        if not title or metrics.horizontalAdvance(whole) <= room:
            return super().fitting_text()
        end = separator + wording
        left = max(room - metrics.horizontalAdvance(end), metrics.horizontalAdvance("…"))
        return metrics.elidedText(title, Qt.TextElideMode.ElideRight, left) + end
