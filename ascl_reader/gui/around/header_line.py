"""The second line of the header: what took the statement's place, its themes, its period, and how we know."""

from __future__ import annotations

from functools import partial
from itertools import accumulate

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from ascl_reader.gui.around.elided import Chip
from ascl_reader.gui.around.superseded_links import SupersededLinks
from ascl_reader.gui.frame.menus import fit_to_screen
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.icons import show_icon
from ascl_reader.gui.look.plain_text import on_button, plain_label, set_text_role, set_tip
from ascl_reader.gui.widgets.buttons import link_button
from ascl_reader.gui.widgets.flow_layout import FlowLayout
from ascl_reader.gui.widgets.in_turn import InTurn
from ascl_reader.library.library import Library

GAP = 10
"""Pixels at 100 % of text between the parts."""

SUPERSEDED_SHARE = 0.5
"""Share of the line's width that the links to what took the statement's place have at the most, beside the rest."""

SPARE = 3
"""Chips made ahead for a statement with more themes: making two at once delayed a key by 9 ms."""

LATER = 300
"""Milliseconds after which the spare chips are made, one at a time."""


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

    def in_a_line(self, width: int, gap: int) -> int:
        """Returns how many chips one line has room for, at least 1; those counted go on in the next line."""
        ends = accumulate(self._wide(chip) + gap for chip in self.all)
        return max(sum(end - gap <= width for end in ends), 1)

    def _name_more(self, left: int) -> None:
        """Words the chip for the themes that have no chip: how many more there are, or how many in all."""
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


class InfoButton(QToolButton):
    """Tells how we know what the header says; pressed, in a dialog that can be read and copied."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._text = ""
        self.setProperty("flat", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("How we know"))
        self.clicked.connect(self._tell)
        appearance.follow(self._restyle)

    def show_text(self, text: str) -> None:
        """Takes the facts to tell, one to a line."""
        self._text = text
        set_tip(self, text, wraps=True)
        self.setAccessibleDescription(text.replace("\n", " "))

    def _tell(self) -> None:
        _show_text(self.tr("How We Know"), self._text, self.window())

    def _restyle(self) -> None:
        side = self._appearance.px(16)
        show_icon(self, "info", self._appearance.colours.quiet, side)


class HeaderLine(QWidget):
    """Stays one line where `one_line` says so: themes go behind a chip that counts them, then the sources are hidden.

    All that is hidden can be read with “How we know”; the period is never cut. Otherwise the themes have one line, the
    rest as many as it needs: six lines of themes left no room for the position in a small window with large text.
    """

    theme_chosen = Signal(str)
    earlier_asked = Signal()
    stops_changed = Signal()

    def __init__(self, library: Library, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._gap = appearance.px(GAP)
        self.one_line = True
        self._named: set[QWidget] = set()
        self.superseded = SupersededLinks(library)
        self.themes = ThemeChips(library, self)
        self.themes.chosen.connect(self.theme_chosen)
        for made in (self.superseded.made, self.themes.made_one):
            made.connect(self.stops_changed)
        self.period, self.not_listed = plain_label(), plain_label()
        for label in (self.period, self.not_listed):
            label.setProperty("use", "quiet")
        self.info = InfoButton(appearance)
        self.sources = link_button("", self._tell_sources)
        self.earlier = link_button(self.tr("Earlier wordings…"), self.earlier_asked.emit)
        set_tip(self.earlier, self.tr("Compare with how this statement read before"))
        set_text_role("quiet", self.period, self.not_listed)
        self._parts = QWidget()
        self._flow = FlowLayout(on=self._parts)
        for item in (self.themes.more, self.period, self.not_listed, self.sources, self.info, self.earlier):
            self._flow.addWidget(item)
            item.hide()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self.superseded, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._parts, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_themes(self, themes: tuple[str, ...]) -> None:
        """Names the themes of a statement; the rest of it is shown by `show_rest`."""
        self.themes.show_themes(themes, self._flow)

    def show_rest(self, *, period: bool, sources: bool, not_listed: bool, earlier: bool) -> None:
        """Shows these parts of the statement, as far as there is room; “How we know” comes with the period."""
        named = {self.period: period, self.info: period, self.sources: sources}
        named |= {self.not_listed: not_listed, self.earlier: earlier}
        self._named = {widget for widget, has in named.items() if has}
        self.fit()

    def hold(self, on: bool) -> None:
        """Keeps Qt from laying anything out again while the parts of another statement come one by one."""
        for held in (self._parts, self):
            held.layout().setEnabled(not on)  # type: ignore[union-attr]

    def restyle(self) -> None:
        """Applies the sizes of the appearance."""
        self._gap = self._appearance.px(GAP)
        self.fit()

    def fit(self) -> None:
        """Shows as many parts as the present width has room for."""
        if not self.one_line:
            self._row.setDirection(QBoxLayout.Direction.TopToBottom)
            if not self.superseded.isHidden():
                self.superseded.show_all()
            self.themes.show_first(self.themes.in_a_line(self.width(), self._gap))
        else:
            self._row.setDirection(QBoxLayout.Direction.LeftToRight)
        for widget in (self.period, self.not_listed, self.info, self.sources, self.earlier):
            widget.ensurePolished()
            widget.setVisible(widget in self._named)
        for label in (self.period, self.not_listed):
            self._wrap(label)
        if self.one_line:
            self._fold()
        self._flow.setSpacing(self._gap)
        self._flow.between_lines = self._gap * 2 // 5
        self._flow.invalidate()

    def _wrap(self, label: QLabel) -> None:
        """Breaks the words of a label that are wider than all of a line in a stack: the flow knows no such labels."""
        label.setWordWrap(False)
        label.setMinimumSize(0, 0)
        if not self.one_line and label.sizeHint().width() > self.width() > 0:
            label.setWordWrap(True)
            label.setMinimumSize(self.width(), label.heightForWidth(self.width()))

    def _fold(self) -> None:
        """Hides themes, then the sources, then the earlier wordings until the rest fits in one line."""
        gap, width = self._gap, self.width()
        chips = self.themes.widths(gap)
        fixed = [each for each in (self.period, self.not_listed, self.info) if each in self._named]
        spare = width - sum(each.sizeHint().width() + gap for each in fixed) + gap
        if not self.superseded.isHidden():
            most = min(round(width * SUPERSEDED_SHARE), spare - chips[0] - self._row.spacing())
            spare -= self.superseded.fit(most) + self._row.spacing()
        dropped = [each for each in (self.sources, self.earlier) if each in self._named]
        wide = {each: each.sizeHint().width() + gap for each in dropped}
        while dropped and spare < sum(wide[each] for each in dropped) + chips[-1]:
            dropped.pop(0).hide()
        spare -= sum(wide[each] for each in dropped)
        self.themes.show_first(max(shown for shown, needed in enumerate(chips) if not shown or needed <= spare))

    def _tell_sources(self) -> None:
        places = self.sources.accessibleDescription().replace("; ", "\n")
        _show_text(self.sources.text(), places, self.window())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shows as much as there is room for."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()


def _show_text(title: str, text: str, parent: QWidget) -> None:
    from ascl_reader.gui.widgets.dialog import TextDialog

    TextDialog(title, text, parent, (560, 280)).open()
