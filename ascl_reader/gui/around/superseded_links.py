"""A line of the header that says which later statements took the place of the one that is read, and leads to them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ascl_reader.gui.around.elided import ElidedLink
from ascl_reader.gui.look.plain_text import plain_label, set_text_role, set_tip
from ascl_reader.gui.widgets.arranging import in_column
from ascl_reader.gui.widgets.flow_layout import FlowLayout
from ascl_reader.library.library import Library
from ascl_reader.library.relations import Link

MOST = 3
"""Statements that are named; of more, the related statements below have all."""

LEAST_LINK = 60
"""Pixels that the link to the first has in one line."""

MOST_PIXELS = 16_777_215
"""Qt's QWIDGETSIZE_MAX, which means no limit and has no name in PySide6."""


class SupersededLinks(QWidget):
    """Emits the id of the later statement whose link was pressed; hidden where the statement is the latest.

    `made` tells of one more link.
    """

    chosen = Signal(str)
    made = Signal()

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self._all: list[ElidedLink] = []
        self._newer = 0
        self._words = plain_label(self.tr("Superseded by"), use="warning-badge", role="quiet")
        self._more = plain_label(use="quiet", role="quiet")
        self._flow = FlowLayout(self._words, self._more, spacing=4)
        in_column(self._flow, on=self)
        self.hide()

    def show_links(self, newer: Sequence[Link]) -> None:
        """Shows the links of a statement to later ones; those before are used again."""
        named = newer[:MOST]
        while len(self._all) < len(named):
            self._all.append(self._link(len(self._all) + 1))
        for link, found in zip(self._all, named, strict=False):
            title = self._library.find(found.id).title if found.id else ""
            why = self.tr("{why} (editors’ view)").format(why=found.why) if found.inferred else found.why
            link.show_title(title)
            link.setProperty("statement", found.id)
            link.setAccessibleName(self.tr("Superseded by {title}").format(title=title))
            link.setAccessibleDescription(why)
            set_tip(link, why)
        self._newer = len(newer)
        self.show_all()
        self.setVisible(bool(newer))

    def show_all(self) -> None:
        """Shows the links in as many lines as they need."""
        self._show_first(min(self._newer, MOST))
        self.setMinimumWidth(0)
        self.setMaximumWidth(MOST_PIXELS)

    def fit(self, most: int) -> int:
        """Keeps to one line of so many pixels, with fewer links where that many have no room; returns its width."""
        gap = self._flow.spacing()
        for count in range(min(self._newer, MOST), 0, -1):
            self._show_first(count)
            around = [self._words, *([] if self._more.isHidden() else [self._more])]
            spare = most - sum(each.sizeHint().width() + gap for each in around)
            wide = sum(each.sizeHint().width() + gap for each in self._all[:count]) - gap
            if wide <= spare:
                break
        else:
            self._all[0].setMaximumWidth(max(spare, LEAST_LINK))
        taken = most - spare + min(wide, max(spare, LEAST_LINK))
        self.setFixedWidth(taken)
        return taken

    def _show_first(self, count: int) -> None:
        """Shows so many links, and counts the others."""
        for number, link in enumerate(self._all):
            link.setVisible(number < count)
            link.setMaximumWidth(MOST_PIXELS)
        left = self._newer - count
        self._more.setText(self.tr("and {count} more").format(count=left))
        self._more.setVisible(left > 0)
        for each in (self._words, self._more, *self._all):
            each.ensurePolished()
        self._flow.invalidate()

    def links(self) -> list[ElidedLink]:
        """Returns the links that are shown, in order."""
        return [link for link in self._all if not link.isHidden()]

    def _link(self, place: int) -> ElidedLink:
        """Makes a link and sets it at a place of the line."""
        link = ElidedLink()
        set_text_role("quiet", link, bold=True)
        link.clicked.connect(lambda: self.chosen.emit(link.property("statement")))
        self._flow.insertWidget(place, link)
        self.made.emit()
        return link
