"""What is to be known of a briefing's pages: how it would fit one, what was left out, what is missing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFrame, QWidget

from ascl_reader.briefing.briefing import OWN_PARTS, Layout, Part, SchoolLine
from ascl_reader.briefing.sheets.budget import OmittedPart
from ascl_reader.briefing.sheets.compose import SHOWING_GLANCE
from ascl_reader.briefing.sheets.print_styles import PRINT_STYLES
from ascl_reader.briefing.sheets.typeset import PreparedSheet, ShorteningOffer
from ascl_reader.gui.briefing.paper.pages import Pages
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.plain_text import plain_label
from ascl_reader.gui.widgets.arranging import in_column
from ascl_reader.gui.widgets.buttons import link_button
from ascl_reader.gui.widgets.problems import worded


class Notice(NamedTuple):
    """A sentence, and what can be done about it: the button's text and what it calls."""

    text: str
    name: str = ""
    call: Callable[[], object] | None = None


class BriefingNotices(QWidget):
    """Shows notices below one another; with none it takes no room."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._notices: list[Notice] = []
        self._frames: list[QFrame] = []
        self._column = in_column(on=self, around=(16, 8, 16, 10), between=8)
        appearance.changed.connect(self._show)
        self.hide()

    def stand_in_form(self, inside: bool) -> None:
        """Leaves out the margins that a form around it has already."""
        sides = 0 if inside else 16
        self._column.setContentsMargins(sides, 8, sides, 10)

    @property
    def texts(self) -> list[str]:
        """The sentences shown."""
        return [each.text for each in self._notices]

    def show_notices(self, notices: list[Notice]) -> None:
        """Shows these and no others; a notice that says the same as before keeps its place and gets its new action."""
        before, self._notices = self._notices, notices
        if [(each.text, each.name) for each in notices] != [(each.text, each.name) for each in before]:
            self._show()

    def _show(self) -> None:
        for frame in self._frames:
            self._column.removeWidget(frame)
            frame.hide()
            frame.deleteLater()
        self._frames = [self._box(number, notice) for number, notice in enumerate(self._notices)]
        for frame in self._frames:
            self._column.addWidget(frame)
        self.setVisible(bool(self._notices))

    def _do(self, number: int) -> None:
        call = self._notices[number].call
        if call is not None:
            call()

    def _box(self, number: int, notice: Notice) -> QFrame:
        frame = QFrame()
        frame.setProperty("use", "offer")
        column = in_column(on=frame, around=(10, 8, 10, 8), between=2)
        label = plain_label(notice.text, role="quiet", wraps=True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(label)
        if notice.call is not None:
            button = link_button(notice.name, partial(self._do, number), bold=True)
            button.setAccessibleDescription(notice.text)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return frame


class NoticeWords(QObject):
    """The sentences of the notices."""

    def offered(self, pages: int, offer: ShorteningOffer) -> str:
        """Returns the sentence that offers a shorter briefing, with what would have to go."""
        if offer.pages == 1:
            pattern = self.tr("{pages} pages. To fit one page, leave out {parts} (saves {lines} lines).")
        else:
            pattern = self.tr("{pages} pages. To fit {fewer}, leave out {parts} (saves {lines} lines).")
        parts = self._listed([self._parts()[part] for part in offer.parts])
        return pattern.format(pages=pages, fewer=offer.pages, parts=parts, lines=offer.lines)

    def budget(self, pages: Pages) -> str:
        """Returns what was left out for a limit of pages, or that it could not be kept; empty if all is there."""
        made = pages.made
        if not made.limit or not made.pages:
            return ""
        told = []
        if not made.fits:
            told.append(self._too_long(made))
        if made.left_out:
            names = self._leavings()
            last = [each for each in made.left_out if not self._said_by_another(each, made.left_out)]
            pattern = self.tr("To fit {pages}, this is left out: {parts}.")
            listed = self._listed([names[each] for each in last])
            told.append(pattern.format(pages=self._counted(made.limit), parts=listed))
        if made.body < PRINT_STYLES[made.sheet.profile].body:
            told.append(self.tr("Text size: {size} pt.").format(size=f"{made.body:g}"))
        return " ".join(told)

    def _too_long(self, made: PreparedSheet) -> str:
        """Returns the sentence on why a briefing does not fit its pages: its positions, or what stands beside them."""
        limit, alone = self._counted(made.limit), self._counted(made.positions_alone)
        if made.positions_alone > made.limit:
            pattern = self.tr("Even the positions alone take {alone}. Take statements out to fit {limit}.")
            return pattern.format(alone=alone, limit=limit)
        sheet = made.sheet
        there = {text.part for entry in sheet.entries for text in entry.parts}
        names = [self.tr("the cover note")] if sheet.cover else []
        names += [self.tr("the list at a glance")] if sheet.glance and sheet.layout in SHOWING_GLANCE else []
        names += [self.tr("our recommendation")] if SchoolLine.RECOMMENDATION in there else []
        names += [name for part, name in self._parts().items() if part in there and part in OWN_PARTS]
        names += [self.tr("space for notes")] if sheet.note_space and sheet.layout is Layout.SHEET else []
        if not names:
            pattern = self.tr(
                "The positions alone take {alone}; with the line on what is left out it takes {pages}. "
                "Untick what is left out to fit {limit}."
            )
            return pattern.format(alone=alone, pages=made.pages, limit=limit)
        pattern = self.tr("The positions alone take {alone}; with {parts} it takes {pages}.")
        return pattern.format(alone=alone, parts=self._listed(names), pages=made.pages)

    def carried(self, names: list[str], title: str) -> str:
        """Returns the sentence that names what was taken over from another briefing."""
        pattern = self.tr("As in “{title}”: {values}. Change or clear what is different this time.")
        return pattern.format(title=title, values=self._listed([self._values()[name] for name in names]))

    def arrived(self, count: int) -> str:
        """Returns that full texts were imported, of which the briefing has the summaries."""
        one = self.tr("1 statement has its full text now; the briefing keeps its summary.")
        many = self.tr("{count} statements have their full texts now; the briefing keeps their summaries.")
        return one if count == 1 else many.format(count=count)

    def _values(self) -> dict[str, str]:
        return {
            "meeting": self.tr("meeting"),
            "time": self.tr("time"),
            "place": self.tr("place"),
            "prepared_by": self.tr("who prepared it"),
            "school": self.tr("school"),
            "logo": self.tr("logo"),
            "colour": self.tr("colour"),
        }

    def _counted(self, pages: int) -> str:
        return self.tr("one page") if pages == 1 else self.tr("{count} pages").format(count=pages)

    def refused(self, pages: Pages) -> str:
        """Returns why the logo is not on the sheet."""
        return worded(pages.refused) if pages.refused else ""

    def missing(self, pages: Pages) -> str:
        """Returns which statements the library no longer has."""
        ids = pages.made.missing
        one = self.tr("The library no longer has this statement, so it is not printed: {ids}.")
        many = self.tr("The library no longer has these statements, so they are not printed: {ids}.")
        return (one if len(ids) == 1 else many).format(ids=", ".join(ids)) if ids else ""

    def _said_by_another(self, each: OmittedPart, all_left: tuple[OmittedPart, ...]) -> bool:
        return each is OmittedPart.REST_OF_RATIONALE and OmittedPart.RATIONALE in all_left

    def _listed(self, names: list[str]) -> str:
        if len(names) < 2:
            return "".join(names)
        return self.tr("{first} and {last}").format(first=", ".join(names[:-1]), last=names[-1])

    def _parts(self) -> dict[Part, str]:
        return {
            Part.CONTEXT: self.tr("context"),
            Part.RATIONALE: self.tr("rationale"),
            Part.STANCE: self.tr("our stance"),
            Part.NOTE: self.tr("our note"),
            Part.QUESTIONS: self.tr("questions"),
            Part.FACTS: self.tr("figures and sources"),
            Part.SOURCE: self.tr("source"),
        }

    def _leavings(self) -> dict[OmittedPart, str]:
        return {
            OmittedPart.CONTEXT: self.tr("context"),
            OmittedPart.REST_OF_RATIONALE: self.tr("all but the first sentence of each rationale"),
            OmittedPart.RATIONALE: self.tr("rationale"),
            OmittedPart.FACTS: self.tr("figures and sources"),
            OmittedPart.SOURCE: self.tr("source"),
            OmittedPart.ACRONYMS: self.tr("the list of acronyms"),
        }
