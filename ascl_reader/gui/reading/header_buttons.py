"""The small buttons in the header: the star of a bookmark, and the one that adds the statement to the briefing."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.icons import icon


class StarButton(QToolButton):
    """Filled where there is a bookmark; its name says so too."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._starred = False
        self.setProperty("flat", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._restyle()
        appearance.changed.connect(self._restyle)

    def show_star(self, starred: bool) -> None:
        """Shows whether there is a bookmark."""
        self._starred = starred
        self._draw()

    def _restyle(self) -> None:
        side = self._appearance.px(20)
        self.setIconSize(QSize(side, side))
        self._draw()
        self.setFixedSize(self.sizeHint())  # else each change of the icon lays out the header, and all below it, anew

    def _draw(self) -> None:
        colours, side = self._appearance.colours, self._appearance.px(20)
        name, colour = ("star-filled", colours.mark_edge) if self._starred else ("star", colours.ink)
        self.setIcon(icon(name, colour, side))
        text = self.tr("Bookmarked: remove the bookmark") if self._starred else self.tr("Bookmark this statement")
        self.setAccessibleName(text)
        self.setToolTip(f"{text} (Ctrl+D)")


class AddToBriefingButton(QToolButton):
    """Adds the statement to the current briefing."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.setProperty("flat", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        text = self.tr("Add to the briefing")
        self.setAccessibleName(text)
        self.setToolTip(f"{text} (Ctrl+B)")
        self._restyle()
        appearance.changed.connect(self._restyle)

    def _restyle(self) -> None:
        side = self._appearance.px(20)
        self.setIcon(icon("briefing", self._appearance.colours.ink, side))
        self.setIconSize(QSize(side, side))
