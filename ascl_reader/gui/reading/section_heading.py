"""The heading of a pane: the section's name, how many places are marked in it, its star, and what is missing."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout

from ascl_reader.gui.look.plain_text import quiet_line, set_text_role
from ascl_reader.gui.look.words import section_names
from ascl_reader.gui.widgets.accessible import Heading
from ascl_reader.library.statement import Section

GAP = 40
"""Pixels between the heading and what is said beside it."""


class SectionHeading(QBoxLayout):
    """One line, or two where there is little room; `beside` are the pixels left and right of it."""

    def __init__(self, section: Section, beside: tuple[int, int]) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight)
        self.name = section_names()[section]
        """The section's name on screen."""
        self.label = Heading(self.name.upper())
        self.label.setAccessibleName(self.name)
        self.label.setProperty("use", "accent" if section is Section.POSITION else "label")
        self._missing = quiet_line()
        self._missing.hide()
        left, right = beside
        self.setContentsMargins(left, 0, right, 0)
        self.setSpacing(GAP)
        self.addWidget(self.label)
        self.addWidget(self._missing, 1)
        set_text_role("label", self.label, bold=True)

    def show_marks(self, count: int, bookmarked: bool) -> None:
        """Says how many places are marked, and with a star that the section has a bookmark."""
        matches = self.tr("1 match") if count == 1 else self.tr("{count} matches").format(count=count)
        told = [self.name, matches] if count else [self.name]
        shown = " · ".join([self.name.upper(), *told[1:]])
        self.label.setText(f"{shown}  ★" if bookmarked else shown)
        self.label.setAccessibleName(", ".join([*told, self.tr("bookmarked")] if bookmarked else told))

    def show_missing(self, told: str, width: int) -> None:
        """Tells beside the name, in a pane of this width, which other sections the statement does not have."""
        self._missing.setText(told)
        self._missing.setVisible(bool(told))
        self.fit(width)

    def fit(self, width: int) -> None:
        """Sets the sentence on what is missing below the name where a pane of this width has no room beside it."""
        words = self._missing.fontMetrics().horizontalAdvance(self._missing.text())
        fits = self.label.sizeHint().width() + words + 2 * GAP <= width
        direction = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if direction is not self.direction():
            self.setDirection(direction)
            self.setSpacing(GAP if fits else 0)
