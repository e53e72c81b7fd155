"""The ways in which a found statement is looked at: on its page, as three panes, as changes, as printed."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ascl_reader.gui.importing.page import ImportPage
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.library.statement import Section

if TYPE_CHECKING:
    from ascl_reader.gui.importing.comparison_view import ComparisonView
    from ascl_reader.gui.importing.picture_view import PictureView
    from ascl_reader.gui.reading.section_pane import SectionPane

PAGE, PANES, CHANGES, PICTURE = range(4)


class StatementViews(QStackedWidget):
    """Shows one view at a time; all but the page are made when they are looked at first: most never are.

    `panes_made` comes with the panes; `picture_asked`: pages of a PDF are to be drawn.
    """

    panes_made = Signal(object)
    picture_asked = Signal(object, object)

    def __init__(self, page: ImportPage, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.addWidget(page)
        self._places = {view: QVBoxLayout() for view in (PANES, CHANGES, PICTURE)}
        for column in self._places.values():
            column.setContentsMargins(0, 0, 0, 0)
            place = QWidget()
            place.setLayout(column)
            self.addWidget(place)

    @cached_property
    def panes(self) -> dict[Section, SectionPane]:
        """The statement as it will be read."""
        from ascl_reader.gui.reading.section_pane import SectionPane

        panes = {section: SectionPane(section, self._appearance) for section in Section}
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(1)
        for pane in panes.values():
            split.addWidget(pane)
        self._places[PANES].addWidget(split)
        self.panes_made.emit(panes)
        return panes

    @cached_property
    def comparison(self) -> ComparisonView:
        """What changed, word by word."""
        from ascl_reader.gui.importing.comparison_view import ComparisonView

        comparison = ComparisonView(self._appearance)
        self._places[CHANGES].addWidget(comparison)
        return comparison

    @cached_property
    def picture(self) -> PictureView:
        """The true page of a PDF."""
        from ascl_reader.gui.importing.picture_view import PictureView

        picture = PictureView(self._appearance)
        picture.asked.connect(self.picture_asked)
        self._places[PICTURE].addWidget(picture)
        return picture
