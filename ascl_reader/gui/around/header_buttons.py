"""What is pressed in the header: the star of a bookmark, the button of the briefing, the switch between wordings."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QToolButton, QWidget

from ascl_reader.gui.frame.key_names import with_key
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.icons import icon, show_icon
from ascl_reader.gui.look.plain_text import set_tip
from ascl_reader.gui.look.words import wording_names, wording_tips
from ascl_reader.gui.widgets.arranging import in_row
from ascl_reader.gui.widgets.choices import Segment, SegmentedControl
from ascl_reader.library.statement import Wording


class StarButton(QToolButton):
    """The star: filled if there is a bookmark; its name for screen readers says so too."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.starred = False
        self._names = self.tr("Bookmark this statement"), self.tr("Bookmarked: remove the bookmark")
        self._tips = self._names
        self.setProperty("flat", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        appearance.follow(self._restyle)

    def show_star(self, starred: bool) -> None:
        """Shows whether there is a bookmark."""
        self.starred = starred
        self._draw()

    def show_keys(self, keys: Sequence[QKeySequence]) -> None:
        """Names the key of the command in the tip."""
        without, starred = self._names
        self._tips = with_key(without, keys), with_key(starred, keys)
        self._draw()

    def _restyle(self) -> None:
        colours, side = self._appearance.colours, self._appearance.px(20)
        self._pictures = icon("star", colours.ink, side), icon("star-filled", colours.mark_edge, side)
        self.setIconSize(QSize(side, side))
        self._draw()
        self.setFixedSize(self.sizeHint())  # else each change of the icon lays out the header and all below it again

    def _draw(self) -> None:
        self.setIcon(self._pictures[self.starred])
        self.setAccessibleName(self._names[self.starred])
        set_tip(self, self._tips[self.starred])


class AddToBriefingButton(QToolButton):
    """Adds the statement to the current briefing; marked, and named so, if it is in it."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.setProperty("flat", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.is_inside = False
        self._keys: Sequence[QKeySequence] = ()
        appearance.follow(self._draw)

    def show_inside(self, inside: bool) -> None:
        """Shows whether the statement is in the briefing."""
        self.is_inside = inside
        self._draw()

    def show_keys(self, keys: Sequence[QKeySequence]) -> None:
        """Names the key of the command in the tip."""
        self._keys = keys
        self._draw()

    def _draw(self) -> None:
        inside = self.is_inside
        colours, side = self._appearance.colours, self._appearance.px(20)
        show_icon(self, "in-briefing" if inside else "briefing", colours.accent if inside else colours.ink, side)
        text = self.tr("In the briefing") if inside else self.tr("Add to the briefing")
        self.setAccessibleName(text)
        set_tip(self, text if inside else with_key(text, self._keys))


class WordingSwitch(QWidget):
    """Switches between summary and full text, where a statement has both; emits the wording that the user chose."""

    chosen = Signal(object)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        names, tips = wording_names(), wording_tips()
        spoken = self.tr("Wording: {wording}")
        self._segments = SegmentedControl(
            appearance, [Segment(names[each], tips[each], spoken.format(wording=names[each])) for each in Wording]
        )
        self._segments.chosen.connect(lambda number: self.chosen.emit(list(Wording)[number]))
        in_row(self._segments, on=self)

    def show_wording(self, wording: Wording) -> None:
        """Presses the button of the wording that is shown."""
        self._segments.press(list(Wording).index(wording))
