"""Where the panes stand: side by side, below one another, or one at a time, as the user chose or as there is room."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from math import ceil

from PySide6.QtCore import QByteArray, QObject, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractButton, QWidget

from ascl_reader.gui.around.header_pane import HeaderPane
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.fonts import letter_width
from ascl_reader.gui.look.words import section_names
from ascl_reader.gui.reading.pane_stack import PaneStack
from ascl_reader.gui.reading.passage_document import line_height
from ascl_reader.gui.reading.section_pane import SectionPane
from ascl_reader.gui.widgets.arranging import in_column
from ascl_reader.gui.widgets.choices import Segment, SegmentedControl
from ascl_reader.gui.widgets.splitter import Splitter
from ascl_reader.library.statement import Section

SIDE_BY_SIDE = (Section.CONTEXT, Section.POSITION, Section.RATIONALE)
STACKED = (Section.POSITION, Section.CONTEXT, Section.RATIONALE)

SHORTEST_LINE, FEWEST_LINES = 30, 12
"""Letters and lines; side by side, no pane has shorter lines, or shows fewer."""

BESIDE_TEXT = 40
"""Pixels beside the text of a pane, without its scroll bar."""

CROWDED = 5
"""Lines; where a long message in the header leaves fewer, the panes stack whatever others do."""

AROUND = 180
"""Pixels at 100 % of text: a header in two lines, and what is below the panes, each a line."""

OPENED = 80
"""Pixels at 100 % of text that are reckoned for each part opened below the panes, however much it shows."""


class PaneLayout(Enum):
    """How the panes stand: as there is room, or as the user chose."""

    ROOM = "room"
    SIDE_BY_SIDE = "side-by-side"
    STACKED = "stacked"
    ONE = "one"


class PaneArrangement(QObject):
    """Holds header, panes and what is below them; emits `changed` once they stand in another way.

    Whether they stack follows from the room and the size of text alone, so that it is the same for every statement.
    Until the room is known they stand nowhere: what is moved once it is styled, is styled and laid out again.
    """

    changed = Signal()

    def __init__(
        self,
        appearance: Appearance,
        header: HeaderPane,
        panes: Mapping[Section, SectionPane],
        foot: QWidget,
        owner: QWidget,
    ) -> None:
        super().__init__(owner)
        self._appearance = appearance
        self._measured: object = None
        self._header, self._panes, self._foot, self._owner = header, panes, foot, owner
        self.layout = PaneLayout.ROOM
        """What the user chose."""
        self.is_stacked = False
        self.minds_heights = True
        """Whether header and foot may become so high that the panes stack: not where width or user decide."""
        self.order = SIDE_BY_SIDE
        """The sections as they stand."""
        self.opened_parts: Callable[[], int] = lambda: 0
        """Returns how many of the parts below the panes are open."""
        self.missing: tuple[Section, ...] = ()
        """The sections without a text, which have no pane."""
        self._one = Section.POSITION
        self._dragged = QByteArray()
        self._switch: SegmentedControl | None = None
        self.splitter = Splitter(Qt.Orientation.Horizontal)
        self.stack = PaneStack(owner)
        self.stack.hide()
        self.is_placed = False
        """Whether the room is known, and they stand in it."""
        self.column = in_column(on=owner, between=0)
        for area in (self.splitter, self.stack):
            self.column.addWidget(area, 1)

    @property
    def is_one(self) -> bool:
        """Whether one pane is shown at a time."""
        return self.layout is PaneLayout.ONE

    def choices(self) -> list[QAbstractButton]:
        """Returns the buttons of the switch from pane to pane, if there is one."""
        return self._switch.findChildren(QAbstractButton) if self._switch is not None else []

    def choose(self, layout: PaneLayout) -> None:
        """Sets how the panes stand from now on."""
        self.layout = layout
        self._place_switch()
        self._show_panes()
        self.settle()

    def show_missing(self, missing: tuple[Section, ...]) -> None:
        """Gives the room of sections without a text to the others."""
        self.missing = missing
        self._show_panes()

    def turn_to(self, section: Section) -> None:
        """Shows a pane, if one is shown at a time."""
        if self.is_one and section is not self._one and section not in self.missing:
            self._one = section
            self._show_panes()

    def bring_into_sight(self, pane: SectionPane) -> None:
        """Shows a pane, and scrolls to its caret where the panes scroll together."""
        self.turn_to(pane.section)
        if self.is_stacked:
            self.stack.bring_into_sight(pane.edit.viewport(), pane.edit.cursorRect().center())

    def follow_caret(self, pane: SectionPane) -> None:
        """Scrolls the stack with the caret, which the pane itself, as high as its text, cannot do."""
        if self.is_stacked and pane.edit.hasFocus():
            self.bring_into_sight(pane)

    def give_keys(self, pane: SectionPane) -> None:
        """Gives a pane the keyboard focus, and shows it from its top on where there is room."""
        self.turn_to(pane.section)
        pane.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.is_stacked:
            self.stack.bring_caret_into_sight(pane, pane.edit.viewport(), pane.edit.cursorRect().center())

    def least_width(self, height: int) -> int:
        """Returns the pixels that the panes need side by side; 0 if there is no height for that, or no choice."""
        low = self._usual_lines(height) < FEWEST_LINES
        return 0 if self.layout is not PaneLayout.ROOM or low else self._least_width()

    def sizes(self) -> QByteArray:
        """Returns the widths of the panes, for the next start."""
        return self.splitter.saveState() if self.is_placed and not self.is_stacked else self._dragged

    def restore_sizes(self, sizes: QByteArray) -> None:
        """Restores the widths of an earlier start, at once or when the panes stand side by side."""
        if sizes:
            self._dragged = sizes
            self.splitter.restoreState(sizes)

    def reset_sizes(self) -> None:
        """Makes the panes equally wide again."""
        self._dragged = QByteArray()
        self.splitter.setSizes([1000] * self.splitter.count())

    def settle(self) -> None:
        """Stacks the panes, or sets them side by side, as was chosen or as there is room."""
        if not self._owner.testAttribute(Qt.WidgetAttribute.WA_Resized):
            return  # Qt has not placed the panes yet
        self.minds_heights = self.layout is PaneLayout.ROOM and self._owner.width() >= self._least_width()
        if not self.is_placed:
            self._lay_out(not self.minds_heights and self._stacks_in_any_height())
        stacked = self._wants_stack()
        if stacked is self.is_stacked:
            return
        keys = self._owner.window().focusWidget()
        self._lay_out(stacked)
        if keys is not None and self._owner.isAncestorOf(keys):
            keys.setFocus()

    def _wants_stack(self) -> bool:
        if not self.minds_heights:  # first: how high the header is takes long to find out
            return self._stacks_in_any_height()
        return self._usual_lines(self._owner.height()) < FEWEST_LINES or self._lines() < CROWDED

    def _stacks_in_any_height(self) -> bool:
        return self.layout in (PaneLayout.ROOM, PaneLayout.STACKED)

    def _measure(self) -> None:
        """Measures what grows with the text, once for each look of it."""
        look = self._appearance
        measured = look.font_choice, look.text_size, look.comfort
        if measured != self._measured:
            self._measured, body = measured, look.font("body")
            self._shortest = shortest_lines(body)
            self._line = line_height(body, look.comfort.line_spacing / 100)
            self._around, self._opened = look.px(AROUND), look.px(OPENED)

    def _least_width(self) -> int:
        self._measure()
        bar = self._panes[Section.POSITION].edit.verticalScrollBar().sizeHint().width()
        return 3 * (self._shortest + BESIDE_TEXT + bar) + 2 * self.splitter.handleWidth()

    def _usual_lines(self, height: int) -> float:
        """Returns how many lines the panes show side by side with a usual header, and what is open below them."""
        self._measure()
        return self._lines_in(height - self._around - self._opened * self.opened_parts())

    def _lines(self) -> float:
        """Returns how many lines they would show with the header as it is."""
        header = self._header.heightForWidth(self._owner.width())
        return self._lines_in(self._owner.height() - header - self._foot.sizeHint().height())

    def _lines_in(self, height: int) -> float:
        return (height - self._panes[Section.POSITION].height_around_text()) / self._line

    def _show_panes(self) -> None:
        shown = self._one if self._one not in self.missing else Section.POSITION
        for section, pane in self._panes.items() if self.is_placed else ():
            pane.setVisible(section not in self.missing and (not self.is_one or section is shown))
        if self._switch is not None:
            self._switch.press(SIDE_BY_SIDE.index(shown))
            for number, section in enumerate(SIDE_BY_SIDE):
                self._switch.allow(number, section not in self.missing)

    def _place_switch(self) -> None:
        """Shows the switch from pane to pane above them, while one is shown at a time; made when it is needed first."""
        if self.is_one and self._switch is None:
            names = section_names()
            tip = self.tr("Show the {section} alone")
            segments = [Segment(names[each], tip.format(section=names[each].lower())) for each in SIDE_BY_SIDE]
            self._switch = SegmentedControl(self._appearance, segments)
            self._switch.layout().setContentsMargins(22, 8, 22, 0)  # type: ignore[union-attr]
            self._switch.chosen.connect(lambda number: self.turn_to(SIDE_BY_SIDE[number]))
            self.column.insertWidget(self.column.indexOf(self.splitter), self._switch)
            self.changed.emit()
        if self._switch is not None:
            self._switch.setVisible(self.is_one)

    def _lay_out(self, stacked: bool) -> None:
        if stacked and self.is_placed:
            self._dragged = self.splitter.saveState()
        self.is_stacked, self.order = stacked, STACKED if stacked else SIDE_BY_SIDE
        ordered = [self._panes[section] for section in self.order]
        if stacked:
            self.stack.take([self._header, *ordered, self._foot])
        else:
            for number, pane in enumerate(ordered):
                self.splitter.insertWidget(number, pane)
                self.splitter.setStretchFactor(number, 1)
            self.column.insertWidget(0, self._header)
            self.column.addWidget(self._foot)
        self.is_placed = True
        self._show_panes()
        for pane in self._panes.values():
            pane.set_stacked(stacked)
        self._header.keep_to_one_line(not stacked)
        if not stacked and self._dragged and not self.splitter.restoreState(self._dragged):
            self.reset_sizes()
        self.stack.setVisible(stacked)
        self.splitter.setVisible(not stacked)
        self.changed.emit()


def shortest_lines(font: QFont) -> int:
    """Returns the pixels of the shortest lines that a pane may have."""
    return ceil(SHORTEST_LINE * letter_width(font))
