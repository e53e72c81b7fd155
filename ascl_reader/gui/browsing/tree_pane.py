"""Left: the switch Theme, Year, Source and the tree below it; a choice in it shows the first statement."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QPushButton, QWidget

from ascl_reader.gui.browsing.browsing_session import BrowsingSession
from ascl_reader.gui.browsing.tree_view import OutlineWidget, TreeView
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.plain_text import set_text_role, set_tip
from ascl_reader.gui.widgets.arranging import in_column
from ascl_reader.library.outline import Branch, View


class TreePane(OutlineWidget):
    """Emits the view and the branch that the user chose."""

    view_chosen = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(TreeView(appearance), self.tr("Themes, years or documents"), parent)
        self._view: View | None = None
        self._opened: dict[View, list[str]] = {}
        self._switch = self._make_switch()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(4)
        for button in self._switch.buttons():
            self._row.addWidget(button, 1)
        in_column(self._row, self.tree, on=self, around=(8, 10, 8, 4), between=8, grows=self.tree)
        for before, after in pairwise((*self._switch.buttons(), self.tree)):
            QWidget.setTabOrder(before, after)
        self.setMinimumHeight(1)
        appearance.changed.connect(self.tree.restyle)
        appearance.changed.connect(self._fit_switch)

    def show_outline(self, view: View, branches: tuple[Branch, ...], chosen: str, opened: list[str]) -> None:
        """Shows another outline with one line chosen and some opened, without emitting the choice."""
        if self._view is not None:
            self._opened[self._view] = self.opened()
        self._view = view
        for button, each in zip(self._switch.buttons(), View, strict=True):
            button.setChecked(each is view)
        self._fill(branches)
        self._open(self._opened.get(view, opened))
        self.choose(chosen)

    @property
    def heading_height(self) -> int:
        """The pixels that the switch above the tree takes."""
        return self._row.sizeHint().height() + 24

    def _make_switch(self) -> QButtonGroup:
        group = QButtonGroup(self)
        names = {View.THEME: self.tr("Theme"), View.YEAR: self.tr("Year"), View.SOURCE: self.tr("Source")}
        tips = {
            View.THEME: self.tr("List the statements by theme"),
            View.YEAR: self.tr("List the statements by the years they were taken in"),
            View.SOURCE: self.tr("List the statements by source document, in the order of the page"),
        }
        for number, view in enumerate(View):
            button = QPushButton()
            button.setProperty("use", "segment")  # before it has words, with which Qt asks for its role
            button.setCheckable(True)
            button.setText(names[view])
            button.setAccessibleName(names[view])
            set_tip(button, tips[view])
            button.setAccessibleDescription(tips[view])
            set_text_role("quiet", button, bold=True)
            group.addButton(button, number)
            button.clicked.connect(lambda _=False, view=view: self.view_chosen.emit(view))
        return group

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits the switch to the present width."""
        super().resizeEvent(event)
        self._fit_switch()

    def _fit_switch(self) -> None:
        """Sets the switch's words below one another where they have no room side by side; in a low pane cuts them."""
        buttons = self._switch.buttons()
        names = [button.accessibleName() for button in buttons]
        for button, name in zip(buttons, names, strict=True):
            button.setText(name)  # Qt measures a button without words as if it had some
        metrics = buttons[0].fontMetrics()
        around = buttons[0].sizeHint().width() - metrics.horizontalAdvance(names[0]) + 4
        wanted = sum(metrics.horizontalAdvance(name) + around for name in names) + 12
        is_across = wanted <= self.width() or self.height() < 8 * buttons[0].sizeHint().height()
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if is_across else QBoxLayout.Direction.TopToBottom)
        if not is_across or wanted <= self.width():
            return
        room = (self.width() - 12) // len(buttons) - around
        for button, name in zip(buttons, names, strict=True):
            button.setText(metrics.elidedText(name, Qt.TextElideMode.ElideRight, room))


class FirstListed(QObject):
    """Shows the first statement of what is chosen in a tree, unless what is read is among those listed.

    It only passes by, so that Back leads to what was opened before.
    """

    def __init__(self, tree: OutlineWidget, session: BrowsingSession) -> None:
        super().__init__(session)
        self._session = session
        tree.branch_chosen.connect(self._show_first)

    def _show_first(self, branch: Branch) -> None:
        session = self._session
        if session.listing.branch.key != branch.key or session.statement in session.listing.branch.statements:
            return
        first = session.listing.first_statement()
        if first:
            session.show_passing(first)
