"""The bar at the top of the import window: what is imported, how far the review is, Cancel, Accept and help."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QBoxLayout, QPushButton, QSizePolicy, QWidget

from ascl_reader.gui.look.plain_text import plain_label, set_text_role
from ascl_reader.gui.widgets.accessible import Heading
from ascl_reader.gui.widgets.arranging import in_row
from ascl_reader.gui.widgets.givers import ask_help, help_button

SIDE, BETWEEN = 16, 10
"""Pixels at both ends of the bar, and between its parts."""

LEAST_WORDS = 14
"""Letters of the title that have room beside the buttons; with less, these stand below it."""

_ENDS_A_WORD = re.compile(r"([-_.,()+])")
_MAY_BREAK = "\u200b"
"""A space without a width: a line may end there, also inside the name of a file."""


class ImportBar(QWidget):
    """Shows title and state side by side where both fit beside the buttons, else one below the other, in whole."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = Heading(_ENDS_A_WORD.sub(rf"\1{_MAY_BREAK}", title))
        self.title.setAccessibleName(title)
        self.state = plain_label(use="quiet")
        self.cancel = QPushButton(self.tr("Cancel"))
        self.accept_button = QPushButton()
        self.accept_button.setProperty("use", "accent")
        self._told = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._told.setSpacing(BETWEEN)
        for label in (self.title, self.state):
            label.setMinimumWidth(1)
        self._told.addWidget(self.title, 1)
        self._told.addWidget(self.state)
        self._whole = _Arranged(self, self._arrange)
        self._whole.setContentsMargins(SIDE, 8, SIDE, 8)
        self._whole.setSpacing(BETWEEN)
        self._whole.addLayout(self._told, 1)
        self.help = help_button(lambda: ask_help(self.window(), "import"))
        buttons = (self.cancel, self.accept_button, self.help)
        for button in buttons:
            button.setAutoDefault(False)
        self.help.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._whole.addLayout(in_row(*buttons, between=BETWEEN))
        set_text_role("heading", self.title, bold=True)
        set_text_role("quiet", self.state)

    def _arrange(self) -> None:
        """Puts the state below the title where there is no room beside it."""
        labels = (self.title, self.state)
        widths = [label.fontMetrics().horizontalAdvance(label.text()) for label in labels]
        buttons = [button for button in (self.cancel, self.accept_button, self.help) if not button.isHidden()]
        taken = 2 * SIDE + sum(button.sizeHint().width() + BETWEEN for button in buttons)
        fits = sum(widths) + 2 * BETWEEN + taken <= self.width()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        room = LEAST_WORDS * self.title.fontMetrics().averageCharWidth()
        whole = across if self.width() - taken >= room else down
        if self._whole.direction() is not whole:
            self._whole.setDirection(whole)
        wanted = across if fits else down
        if self._told.direction() is not wanted:
            for label in labels:
                label.setWordWrap(not fits)
            self._told.setDirection(wanted)


class _Arranged(QBoxLayout):
    """Has its parts arranged each time before it sets them out: their words, or the room, may have changed."""

    def __init__(self, owner: QWidget, arrange: Callable[[], object]) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight, owner)
        self._arrange = arrange

    def setGeometry(self, rect: QRect) -> None:
        """Sets the parts out."""
        self._arrange()
        super().setGeometry(rect)
