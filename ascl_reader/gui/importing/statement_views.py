"""The ways in which a found statement is looked at: on its page, as three panes, as changes, as printed."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ascl_reader.gui.importing.page import ImportPage
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.fonts import letter_width
from ascl_reader.gui.widgets.choices import Segment, SegmentedControl
from ascl_reader.importer.review.current_review import CurrentReview
from ascl_reader.importer.review.drafts import Draft
from ascl_reader.importer.review.review_content import ReadPage
from ascl_reader.library.comparison import compare_texts
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Section, Statement, Texts

if TYPE_CHECKING:
    from ascl_reader.gui.importing.comparison_view import ComparisonView
    from ascl_reader.gui.importing.picture_view import PictureView
    from ascl_reader.gui.reading.section_pane import SectionPane

PAGE, PANES, CHANGES, PICTURE = range(4)

SHORTEST, AROUND = 19, 44
"""Letters of the shortest lines of panes side by side; pixels at 100 % of text beside the lines of a pane."""


class StatementViews(QStackedWidget):
    """Shows one view at a time; all but the page are made when they are looked at first: most never are.

    `choice` are their buttons; those of views that a statement does not have are disabled. `panes_made` comes with the
    panes; `picture_asked`: pages of a PDF are to be drawn.
    """

    panes_made = Signal(object)
    picture_asked = Signal(object, object)

    def __init__(self, page: ImportPage, library: Library, appearance: Appearance) -> None:
        super().__init__()
        self._library = library
        self._appearance = appearance
        self._of: tuple[Draft, ReadPage] | None = None
        self._is_gone = False
        self.choice = SegmentedControl(
            appearance,
            [
                Segment(self.tr("The page"), self.tr("The page as it was read, with the boundaries drawn")),
                Segment(self.tr("As three panes"), self.tr("The statement as it will be read")),
                Segment(self.tr("What changed"), self.tr("Word by word: the text you have, and this one")),
                Segment(self.tr("As printed"), self.tr("The true page of a PDF, with the boundaries drawn")),
            ],
            wraps=True,
        )
        self.addWidget(page)
        self._places = {view: QVBoxLayout() for view in (PANES, CHANGES, PICTURE)}
        for column in self._places.values():
            column.setContentsMargins(0, 0, 0, 0)
            place = QWidget()
            place.setLayout(column)
            self.addWidget(place)

    def take(self, opened: CurrentReview, number: int) -> None:
        """Takes another statement, and enables the views that it has."""
        draft, read = self._of = opened.items[number].draft, opened.page_of(number)
        self._is_gone = False
        self.choice.allow(CHANGES, self._stored_texts(draft) is not None)
        self.choice.allow(PICTURE, read.document is not None and bool(read.document.rectangles))

    def take_gone(self, statement: Statement) -> None:
        """Takes a statement that the page does not list any more: its text as the library has it."""
        self._is_gone = True
        for section, pane in self.panes.items():
            pane.show_text(statement.texts().of(section))

    def show_view(self, view: int) -> None:
        """Shows one view of the statement, filled only now: most statements are looked at in one view."""
        self.choice.press(view)
        if self._of is not None:
            self._fill(view, *self._of)
        self.setCurrentIndex(view)

    def _fill(self, view: int, draft: Draft, read: ReadPage) -> None:
        stored = self._stored_texts(draft) if view == CHANGES else None
        if view == PANES and not self._is_gone:
            for section, pane in self.panes.items():
                pane.show_text(draft.texts.of(section))
        elif stored is not None:
            self.comparison.show_comparison(compare_texts(stored, draft.texts))
        elif view == PICTURE and read.document is not None:
            self.picture.show_statement(Path(read.file), read.document, draft.found)

    def _stored_texts(self, draft: Draft) -> Texts | None:
        """Returns the texts that the library has of a draft's statement, None if it has not imported them."""
        stored = self._library.find(draft.id).full if draft.id in self._library else None
        return stored.texts if stored is not None else None

    @cached_property
    def panes(self) -> dict[Section, SectionPane]:
        """The statement as it will be read."""
        from ascl_reader.gui.reading.section_pane import SectionPane

        panes = {section: SectionPane(section, self._appearance) for section in Section}
        split = _ThreePanes(self._appearance)
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


class _ThreePanes(QSplitter):
    """Sets panes side by side, or below one another where their lines would be too short to be read."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._appearance = appearance
        self.setHandleWidth(1)
        appearance.changed.connect(self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arranges the panes for the width."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        least = SHORTEST * letter_width(self._appearance.font("body")) + self._appearance.px(AROUND)
        fits = self.width() >= self.count() * least
        self.setOrientation(Qt.Orientation.Horizontal if fits else Qt.Orientation.Vertical)
