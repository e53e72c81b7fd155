"""Labelled fields in one or two columns, of which some are folded until they are asked for or filled."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QPushButton, QWidget

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.plain_text import plain_label
from ascl_reader.gui.widgets.arranging import REST, in_column
from ascl_reader.gui.widgets.buttons import link_button
from ascl_reader.gui.widgets.flow_layout import FlowLayout

NARROW = 300
"""Pixels at 100 % under which the fields stand below one another."""


NAMED, SPARE = 2, 12
"""Folded fields that the button names at most, and pixels that it needs beside its words."""


class FieldCell(NamedTuple):
    """A field with its label: name, label, whether it is as wide as all, and whether it may be folded."""

    widget: QWidget
    editor: QWidget
    name: str
    label: str
    wide: bool
    more: bool


class FoldingGrid(QWidget):
    """What is added after `begin_more` is folded; emits the name of the first field that was unfolded."""

    unfolded = Signal(str)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._cells: list[FieldCell] = []
        self._filled: frozenset[str] = frozenset()
        self._opened = False
        self._words = ("", "")
        self._arranged: tuple[int, tuple[tuple[str, int], ...]] | None = None
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self.more: QPushButton | None = None
        self._column = in_column(self._grid, on=self, between=6)
        appearance.changed.connect(self._restyle)

    def add(self, name: str, label: str, editor: QWidget, message: QWidget | None = None, wide: bool = False) -> None:
        """Adds a field below its label; the message stands below the field."""
        told = plain_label(label, use="quiet", role="quiet", wraps=True)
        told.setBuddy(editor)
        editor.setAccessibleName(label)
        cell = QWidget()
        in_column(told, editor, *([message] if message else []), REST, on=cell, between=2)
        self._cells.append(FieldCell(cell, editor, name, label, wide, self.more is not None))
        self._restyle()

    def begin_more(self, opens: str, closes: str) -> None:
        """Lets what is added from here on be folded, by a button that says which {fields} it opens."""
        self._words = opens, closes
        self.more = link_button("", self._fold)
        line = FlowLayout()  # the words may be wider than the column: they do not hold it open
        line.addWidget(self.more)
        self._column.addLayout(line)

    def show_filled(self, names: Iterable[str]) -> None:
        """Shows the fields of these names even while the others are folded."""
        self._filled = frozenset(names)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Sets the fields side by side where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def _fold(self) -> None:
        """Opens the folded fields and goes to the first of them, or folds those that are empty."""
        assert self.more is not None
        new = [each.name for each in self._cells if not self._is_seen(each)]
        self._opened = not self._opened
        self._arrange()
        if self._opened and new:
            self.unfolded.emit(new[0])

    def _is_seen(self, cell: FieldCell) -> bool:
        return not cell.more or self._opened or cell.name in self._filled

    def _arrange(self) -> None:
        columns = 2 if self.width() >= self._appearance.px(NARROW) else 1
        seen = [each for each in self._cells if self._is_seen(each)]
        spans = [columns if each.wide or not self._has_room(each) else 1 for each in seen]
        wanted = columns, tuple((each.name, span) for each, span in zip(seen, spans, strict=True))
        self._word_button()
        if wanted == self._arranged:
            return
        self._arranged = wanted
        for cell in self._cells:
            self._grid.removeWidget(cell.widget)
            if cell not in seen:
                cell.widget.hide()
        row = column = 0
        for cell, span in zip(seen, spans, strict=True):
            if column + span > columns:
                row, column = row + 1, 0
            self._grid.addWidget(cell.widget, row, column, 1, span)
            cell.widget.show()
            column += span
        for each in range(2):
            self._grid.setColumnStretch(each, 1 if each < columns else 0)
            self._grid.setColumnMinimumWidth(each, 0)

    def _has_room(self, cell: FieldCell) -> bool:
        """Returns whether every choice of a field can be read in half of the width."""
        half = (self.width() - self._grid.horizontalSpacing()) // 2
        return not isinstance(cell.editor, QComboBox) or cell.editor.sizeHint().width() <= half

    def _word_button(self) -> None:
        """Names on the button the first fields that it opens, as many as have room; none folded, no button."""
        if self.more is None:
            return
        folded = [each for each in self._cells if not self._is_seen(each)]
        names = [each.label.split(" (")[0].split(", ")[0].lower() for each in folded]
        words = [self._words[0].format(fields=", ".join(names[:count])) for count in range(NAMED, 0, -1)]
        room = self.more.fontMetrics()
        fitting = (each for each in words if room.horizontalAdvance(each) + SPARE <= self.width())
        self.more.setText(self._words[1] if self._opened else next(fitting, words[-1]))
        self.more.setVisible(self._opened or bool(folded))

    def _restyle(self) -> None:
        self._arranged = None
        self._arrange()
