"""The head of the list: what is listed, how many statements there are, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.icons import show_icon
from ascl_reader.gui.look.plain_text import plain_label, set_text_role, set_tip
from ascl_reader.gui.widgets.accessible import Heading
from ascl_reader.gui.widgets.arranging import in_column, in_row

LEFT, RIGHT = 14, 8
"""Pixels beside what stands in the head."""

MOST_LINES = 2
"""Lines that the count may take."""


class ListHead(QWidget):
    """Names the theme, folder or search that is listed; the count below it is shortened where it has no room."""

    def __init__(self, appearance: Appearance, sort_menu: QMenu) -> None:
        super().__init__()
        self.setObjectName("listHead")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._appearance = appearance
        self._name: Sequence[str] = ()
        self._count_text = ""
        self._beside: tuple[QWidget, ...] = ()
        self._is_cramped = False
        self._names_order = False
        self.name = Heading()
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        set_text_role("control", self.name, bold=True)
        self.name.hide()
        self.count = plain_label(use="quiet", role="quiet", wraps=True)
        self.sort = QToolButton()
        self.sort.setText(self.tr("Sort"))
        set_text_role("quiet", self.sort)
        self.sort.setProperty("flat", True)
        self.sort.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.sort.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.sort.setMenu(sort_menu)
        self.sort.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow stands behind the words
        sort_menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # or it would be mirrored as its button is
        self._row = in_row(self.count, self.sort, between=6, grows=self.count)
        in_column(self.name, self._row, on=self, around=(LEFT, 5, RIGHT, 4), between=0)
        self.restyle()

    def put_beside_count(self, widget: QWidget) -> None:
        """Puts a widget beside the count."""
        self._row.insertWidget(1, widget)
        self._beside = (widget,)

    def show_words(self, name: Sequence[str], count: str) -> None:
        """Shows what is listed, after what that stands below, and its count.

        Where there is little room the name stands alone, and ends in an ellipsis; its tooltip has all of it.
        """
        self._name, self._count_text = name, count
        self.name.setVisible(bool(name) and not self._is_cramped)
        self._fit()

    def show_order(self, order: str) -> None:
        """Names the order of the list on its button, none where the count does; without room a drawing stands there."""
        words = order or self.tr("Sort")
        if words != self.sort.text() or self._names_order is not bool(order):
            self._names_order = bool(order)
            self.sort.setText(words)
            self.sort.setAccessibleName(words)
            self._fit()

    def set_cramped(self, is_cramped: bool) -> None:
        """Leaves the name out where there is hardly room for a row: the tree, or the search box, has it too."""
        self._is_cramped = is_cramped
        self.name.setVisible(bool(self._name) and not is_cramped)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits name and count into the width."""
        super().resizeEvent(event)
        self._fit()

    def restyle(self) -> None:
        """Applies the size of the text and the colours of the appearance."""
        self._fit()

    def _fit(self) -> None:
        self._fit_name()
        self._fit_order()
        self._fit_count()

    def _fit_order(self) -> None:
        """Shows the order in words, or a drawing.

        A drawing stands where the number that is counted has no room beside the words, and where the count, which tells
        the order too, has one line beside the drawing alone.
        """
        wide = self.count.fontMetrics().horizontalAdvance
        number, whole = wide(self._count_text.partition(" ")[0]), wide(self._count_text)
        self._draw_order(alone=False)
        room = self._room_for_count()
        if room < number or (room < whole and not self._names_order):
            self._draw_order(alone=True)
            if number <= room and self._room_for_count() < whole:
                self._draw_order(alone=False)

    def _room_for_count(self) -> int:
        shown = [each for each in (self.sort, *self._beside) if not each.isHidden()]
        return self.width() - LEFT - RIGHT - sum(each.sizeHint().width() + self._row.spacing() for each in shown)

    def _draw_order(self, alone: bool) -> None:
        ink, px = self._appearance.colours.ink, self._appearance.px
        show_icon(self.sort, "sort" if alone else "chevron-down", ink, px(18 if alone else 14))
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if alone else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self.sort.setToolButtonStyle(style)
        tip = self.tr("Choose the order of the list")
        set_tip(self.sort, f"{tip}: {self.sort.text()}" if alone else tip)

    def _fit_name(self) -> None:
        metrics = self.name.fontMetrics()
        whole, alone, room = " ▸ ".join(self._name), "".join(self._name[-1:]), max(self.width() - LEFT - RIGHT, 40)
        fits = metrics.horizontalAdvance(whole) <= room
        self.name.setText(whole if fits else metrics.elidedText(alone, Qt.TextElideMode.ElideRight, room))
        self.name.setAccessibleName(", ".join(self._name))
        set_tip(self.name, "" if fits else whole)

    def _fit_count(self) -> None:
        """Shortens the count, whole in its tooltip, where it would take more than two lines: to its number at last.

        A line ends between its parts alone; before one is left out, the first gives way to its number.
        """
        room, wide = max(self._room_for_count(), 40), self.count.fontMetrics().horizontalAdvance
        parts, number = self._count_text.split(" · "), self._count_text.partition(" ")[0]
        shorter = [parts[:count] for count in range(len(parts) - 1, 0, -1)]
        tries = (_broken(each, room, wide) for each in (parts, [number, *parts[1:]], *shorter))
        lines = next((each for each in tries if len(each) <= MOST_LINES and max(map(wide, each)) <= room), [number])
        self.count.setText("\n".join(lines))
        set_tip(self.count, self._count_text if " ".join(lines) != self._count_text else "")
        self.count.setAccessibleName(self._count_text)


def _broken(parts: Sequence[str], room: int, wide: Callable[[str], int]) -> list[str]:
    """Returns the lines in which the parts of a count stand, none of them broken."""
    lines = [parts[0]]
    for part in parts[1:]:
        longer = f"{lines[-1]} · {part}"
        lines[-1:] = [longer] if wide(longer) <= room else [f"{lines[-1]} ·", part]
    return lines
