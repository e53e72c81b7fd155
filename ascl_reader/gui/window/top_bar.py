"""The one bar at the top: menus, back and forward, the search box, the size of the text, the briefing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QMenuBar,
    QSizePolicy,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.icons import icon
from ascl_reader.gui.look.plain_text import set_tip
from ascl_reader.gui.searching.search_box import SearchBox
from ascl_reader.gui.widgets.accessible import plain_name
from ascl_reader.gui.widgets.arranging import REST, in_row
from ascl_reader.gui.window.actions import Actions
from ascl_reader.gui.window.briefing_button import BriefingButton
from ascl_reader.gui.window.menus import Menus

BESIDE_MENU, GAP = 8, 6
"""Pixels at 100 % of text beside the name of a menu, if there is room; and between two of them."""

SEARCH, LEAST_SEARCH = 230, 150
"""Pixels at 100 % of text that the search box has at least: with less the menus stand above it, and with less than
the second number Back and Forward are only in the menu, so that some words of a search can be seen."""


class TopBar(QWidget):
    """Holds the menus and the search box; its buttons show the actions."""

    def __init__(self, appearance: Appearance, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._appearance = appearance
        self._actions = actions
        self.menu_bar = QMenuBar(self)
        self.menu_bar.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.menus = Menus(self.menu_bar, actions)
        self.search = SearchBox(appearance)
        self._before: QWidget | None = None
        self._back = self._button(actions.back)
        self._forward = self._button(actions.forward)
        self.text = QToolButton()
        self.text.setAccessibleName(self.tr("Text size, appearance and font"))
        set_tip(self.text, self.tr("Text size, appearance and font"))
        self.text.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.text.setMenu(self.menus.text)
        self.briefing = BriefingButton()
        self.briefing_dropped = self.briefing.dropped
        self.briefing.clicked.connect(actions.briefing.trigger)
        self._rows = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._rows.setContentsMargins(6, 4, 12, 4)
        self._rows.setSpacing(2)
        self._rows.addWidget(self.menu_bar)
        self.search.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        parts = (self._back, self._forward, REST, self.search, self.text, self.briefing)
        row = in_row(*parts, around=(6, 0, 0, 0), between=6)
        row.setStretchFactor(self.search, 20)
        self._rows.addLayout(row, 1)
        appearance.follow(self._restyle)

    def show_briefing(self, count: int) -> None:
        """Shows how many statements are in the current briefing."""
        self.briefing.show_count(count)

    def focus_search(self) -> None:
        """Gives the keyboard focus to the search box, its text selected."""
        focus = QApplication.focusWidget()
        if focus is not None and focus is not self.search:
            self._before = focus
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def show_search_help(self) -> None:
        """Goes to the search box and drops its help."""
        self.focus_search()
        self.search.help_asked.emit()

    def give_focus_back(self, otherwise: QWidget) -> None:
        """Gives the keyboard focus back to the widget that had it before the search, if it is still visible."""
        before, self._before = self._before, None
        target = before if before is not None and isValid(before) and before.isVisible() else otherwise
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Sets the menus above the rest where there is too little room beside it."""
        super().resizeEvent(event)
        self._choose_rows()

    def _choose_rows(self) -> None:
        buttons = (self._back, self._forward, self.text, self.briefing)
        beside = sum(each.sizeHint().width() + 6 for each in (self.menu_bar, *buttons))
        across = self.width() - beside - 20 >= self._appearance.px(SEARCH)
        alone = self.width() - beside + self.menu_bar.sizeHint().width()
        for button in (self._back, self._forward):
            button.setVisible(across or alone >= self._appearance.px(LEAST_SEARCH))
        direction = QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom
        if self._rows.direction() is not direction:
            self._rows.setDirection(direction)
            alignment = Qt.AlignmentFlag.AlignVCenter if across else Qt.AlignmentFlag(0)
            self._rows.setAlignment(self.menu_bar, alignment)
        self._narrow_menus(not across)

    def _narrow_menus(self, alone: bool) -> None:
        """Sets the menus closer together where the bar would hide the last of them."""
        metrics, px = self.menu_bar.fontMetrics(), self._appearance.px
        titles = [each.text().replace("&", "") for each in self.menu_bar.actions()]
        wanted = sum(metrics.horizontalAdvance(each) + 2 * px(BESIDE_MENU) + GAP for each in titles)
        narrow = alone and wanted > self.width() - px(BESIDE_MENU) - 18
        if bool(self.menu_bar.property("narrow")) is not narrow:
            self.menu_bar.setProperty("narrow", narrow)
            self.menu_bar.style().unpolish(self.menu_bar)
            self.menu_bar.style().polish(self.menu_bar)
            QApplication.sendEvent(self.menu_bar, QEvent(QEvent.Type.StyleChange))  # it keeps its places until then

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        action.setIconVisibleInMenu(False)  # as no entry of a menu has one
        button.setProperty("flat", True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setAccessibleName(plain_name(action))
        return button

    def _restyle(self) -> None:
        ink, px = self._appearance.colours.ink, self._appearance.px
        self._actions.back.setIcon(icon("arrow-left", ink, px(20)))
        self._actions.forward.setIcon(icon("arrow-right", ink, px(20)))
        self.text.setIcon(icon("text-size", ink, px(20)))
        for button in (self._back, self._forward, self.text):
            button.setIconSize(QSize(px(20), px(20)))
        self._choose_rows()
