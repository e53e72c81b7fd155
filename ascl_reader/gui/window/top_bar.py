"""The bar below the menus: back and forward, the search box, the size of the text."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget
from shiboken6 import isValid

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.icons import icon
from ascl_reader.gui.look.plain_text import set_tip
from ascl_reader.gui.look.text_roles import set_text_role
from ascl_reader.gui.searching.search_box import SearchBox
from ascl_reader.gui.widgets.accessible import plain_name
from ascl_reader.gui.window.actions import Actions


class TopBar(QWidget):
    """Holds the search box; its buttons show the actions."""

    def __init__(
        self, appearance: Appearance, actions: Actions, text_menu: QMenu, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._appearance = appearance
        self._actions = actions
        self.search = SearchBox(appearance)
        self._before: QWidget | None = None
        self._back = self._button(actions.back)
        self._forward = self._button(actions.forward)
        self._text = QToolButton()
        self._text.setAccessibleName(self.tr("Text size, appearance and font"))
        set_tip(self._text, self.tr("Text size, appearance and font"))
        self._text.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._text.setMenu(text_menu)
        self._briefing = QPushButton()
        self._briefing.setProperty("use", "accent")
        # with the largest text on a small screen the button is cut, rather than the window made wider than the screen
        self._briefing.setMinimumWidth(30)
        set_text_role("control", self._briefing, bold=True)
        self._briefing.clicked.connect(actions.briefing.trigger)
        self.show_briefing(0)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 12, 6)
        row.setSpacing(6)
        row.addWidget(self._back)
        row.addWidget(self._forward)
        row.addStretch(1)
        row.addWidget(self.search, 6)
        row.addStretch(1)
        row.addWidget(self._text)
        row.addWidget(self._briefing)
        self._restyle()
        appearance.changed.connect(self._restyle)

    def show_briefing(self, count: int) -> None:
        """Shows how many statements are in the current briefing."""
        self._briefing.setText(self.tr("Briefing · {count}").format(count=count) if count else self.tr("Briefing"))
        told = self.tr("Open the briefing: {count} statements").format(count=count)
        self._briefing.setAccessibleName(told)
        set_tip(self._briefing, told)

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

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setProperty("flat", True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setAccessibleName(plain_name(action))
        return button

    def _restyle(self) -> None:
        ink, px = self._appearance.colours.ink, self._appearance.px
        self._actions.back.setIcon(icon("arrow-left", ink, px(20)))
        self._actions.forward.setIcon(icon("arrow-right", ink, px(20)))
        self._text.setIcon(icon("text-size", ink, px(20)))
        for button in (self._back, self._forward, self._text):
            button.setIconSize(QSize(px(20), px(20)))
