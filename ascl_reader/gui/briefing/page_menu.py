"""The button at the foot of a small briefing window: which page is looked at, and a menu of what the zoom can be."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence

from ascl_reader.gui.briefing.page_places import Fit, PagePlaces
from ascl_reader.gui.frame.menus import MenuButton


class PageMenu(MenuButton):
    """Emits what the zoom is to be, what is to fit the view, and whether to go on (True) or back by a page.

    The keys that it names are those of the window, which has all of `keys`.
    """

    zoomed = Signal(bool)
    fitted = Signal(object)
    turned = Signal(bool)

    def __init__(self) -> None:
        super().__init__("", self.tr("Turn the pages, or show them larger or smaller"))
        self.keys: dict[str, Callable[[], object]] = {
            "Ctrl++": partial(self.zoomed.emit, True),
            "Ctrl+=": partial(self.zoomed.emit, True),
            "Ctrl+-": partial(self.zoomed.emit, False),
            "Ctrl+0": partial(self.fitted.emit, Fit.PAGE),
            "Ctrl+1": partial(self.fitted.emit, Fit.CHOSEN),
            "Ctrl+2": partial(self.fitted.emit, Fit.WIDTH),
            "PgDown": partial(self.turned.emit, True),
            "PgUp": partial(self.turned.emit, False),
        }
        self._offer(self.tr("&Next page"), "PgDown")
        self._offer(self.tr("&Previous page"), "PgUp")
        self.entries.addSeparator()
        self._offer(self.tr("&Larger pages"), "Ctrl++")
        self._offer(self.tr("S&maller pages"), "Ctrl+-")
        self.entries.addSeparator()
        self._fits = {
            Fit.PAGE: self._offer(self.tr("&Whole page"), "Ctrl+0"),
            Fit.WIDTH: self._offer(self.tr("&Fit width"), "Ctrl+2"),
        }
        for action in self._fits.values():
            action.setCheckable(True)

    def show_place(self, told: str, places: PagePlaces) -> None:
        """Tells which page is looked at and how large, in words, and checks what fits the view."""
        self.setText(told)
        for fit, action in self._fits.items():
            action.setChecked(places.fit is fit)

    def _offer(self, name: str, key: str) -> QAction:
        spelled = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        action = self.entries.addAction(f"{name}\t{spelled}")  # only named: the window has the key itself
        action.triggered.connect(lambda _checked=False: self.keys[key]())
        return action
