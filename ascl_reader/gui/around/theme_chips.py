"""The themes of a statement as chips; those for which there is no room are in the menu of a chip that counts them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from ascl_reader.gui.frame.menus import fit_to_screen
from ascl_reader.gui.look.plain_text import on_button, set_tip
from ascl_reader.gui.look.text_roles import set_text_role
from ascl_reader.gui.widgets.flow_layout import FlowLayout
from ascl_reader.gui.widgets.in_turn import InTurn
from ascl_reader.library.library import Library

ROUNDED = 2
"""Pixels by which Qt rounds the widths of words differently."""


SPARE = 3
"""Chips that are made before a statement with more themes needs them: two made at once held a key up for 9 ms."""

LATER = 300
"""Milliseconds after which they are made, one in a turn."""


class Chip(QPushButton):
    """A button with a name that is cut short, with “…”, where there is no room for it."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__("…", owner)  # Qt would think a button without words four letters wide
        self.name = ""
        self.setProperty("use", "chip")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        set_text_role("quiet", self)
        self.hide()

    def show_name(self, name: str) -> None:
        """Shows another name: whole where the chip may grow, until it is cut to the width that Qt gives it."""
        self.name = name
        around = self.parentWidget()
        if around is not None and self.width() < around.width():
            self.setText(on_button(name))
        else:
            self._cut()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Returns the room that the whole name takes."""
        self.ensurePolished()
        hint, wide = super().sizeHint(), self.fontMetrics().horizontalAdvance
        return QSize(hint.width() - wide(self.text().replace("&&", "&")) + wide(self.name), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Returns that it may become narrow."""
        return QSize(40, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shows as much of the name as there is room for."""
        super().resizeEvent(event)
        self._cut()

    def showEvent(self, event: QShowEvent) -> None:
        """Shows it in the look that it has now."""
        super().showEvent(event)
        self._cut()

    def changeEvent(self, event: QEvent) -> None:
        """Shows it anew in another look."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._cut()

    def _cut(self) -> None:
        spare = self.width() - (self.sizeHint().width() - self.fontMetrics().horizontalAdvance(self.name))
        fits = self.width() + ROUNDED >= self.sizeHint().width() or not self.isVisible()
        cut = self.fontMetrics().elidedText(self.name, Qt.TextElideMode.ElideRight, max(spare, 0))
        self.setText(on_button(self.name if fits else cut or "…"))


class ThemeChips(QObject):
    """Emits the theme whose chip was pressed, or that was chosen in the menu of `more`; and that a chip was made."""

    chosen = Signal(str)
    made_one = Signal()

    def __init__(self, library: Library, owner: QWidget) -> None:
        super().__init__(owner)
        self._library, self._owner = library, owner
        self.made: list[Chip] = []
        """All chips there are, also those for statements with more themes."""
        self.all: list[Chip] = []
        """The chips of the statement that is shown, whether there is room for them or not."""
        self.more = Chip(owner)
        self.more.clicked.connect(self._offer_more)
        self._count = 0
        self._ahead = InTurn(self)

    def show_themes(self, themes: tuple[str, ...], flow: FlowLayout) -> None:
        """Names the chips; those of the statement before are used again, which is ten times quicker than new ones."""
        while len(self.made) < len(themes):
            self._make(flow)
        for chip, theme in zip(self.made, themes, strict=False):
            name = self._library.themes.name(theme)
            chip.show_name(name)
            chip.setProperty("theme", theme)
            tip = self.tr("Show all statements on {theme}").format(theme=name)
            set_tip(chip, tip)
            chip.setAccessibleName(self.tr("Theme {theme}").format(theme=name))
            chip.setAccessibleDescription(tip)
        self.all = self.made[: len(themes)]
        self.show_first(len(themes))
        missing = len(themes) + SPARE - len(self.made)
        if missing > 0:
            self._ahead.begin([partial(self._make, flow)] * missing, LATER)

    def _make(self, flow: FlowLayout) -> None:
        chip = Chip(self._owner)
        chip.ensurePolished()
        chip.clicked.connect(lambda: self.chosen.emit(chip.property("theme")))
        flow.insertWidget(len(self.made), chip)
        self.made.append(chip)
        self.made_one.emit()

    def show_first(self, count: int) -> None:
        """Shows so many chips; the others are counted."""
        for number, chip in enumerate(self.made):
            chip.setVisible(number < min(count, len(self.all)))
        self._count = count
        left = len(self.all) - count
        self.more.setVisible(left > 0)
        if left > 0:
            self._name_more(left)

    def widths(self, gap: int) -> list[int]:
        """Returns the pixels that 0, 1, 2 and so on chips take, with that of those counted and a gap after each."""
        taken, needed = 0, []
        for shown, chip in enumerate([*self.all, None]):
            left = len(self.all) - shown
            if left:
                self._name_more(left)
            needed.append(taken + (self._wide(self.more) + gap if left else 0))
            taken += self._wide(chip) + gap if chip is not None else 0
        return needed

    def _name_more(self, left: int) -> None:
        """Says of how many themes the chips are not shown; of all of them, so."""
        names = [chip.name for chip in self.all[len(self.all) - left :]]
        every = left == len(self.all)
        words = self.tr("1 theme") if left == 1 else self.tr("{count} themes").format(count=left)
        self.more.show_name(words if every else f"+{left}")
        self.more.setAccessibleName(words if every else self.tr("More themes: {count}").format(count=left))
        set_tip(self.more, "\n".join(names))
        self.more.setAccessibleDescription(", ".join(names))

    def _wide(self, chip: Chip) -> int:
        chip.ensurePolished()
        return chip.sizeHint().width()

    def _offer_more(self) -> None:
        menu = QMenu(self.more)
        fit_to_screen(menu)
        for chip in self.all[self._count :]:
            menu.addAction(on_button(chip.name)).triggered.connect(chip.click)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))
