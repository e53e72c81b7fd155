"""Above the panes: title, themes as chips, period, where it was published, and whose wording is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ascl_reader.gui.around.bookmark_status_line import BookmarkStatusLine
from ascl_reader.gui.around.found_elsewhere import FoundElsewhere
from ascl_reader.gui.around.header_buttons import AddToBriefingButton, StarButton, WordingSwitch
from ascl_reader.gui.around.header_line import HeaderLine
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.plain_text import plain_label, set_text_role, set_tip
from ascl_reader.gui.look.words import wording_names, wording_tips
from ascl_reader.gui.widgets.accessible import Heading
from ascl_reader.library.dates import long_date
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Statement, Wording
from ascl_reader.reading.readable import Reading

ROOM = 420
"""Pixels at 100 % of text; with less, the wording stands below the title instead of beside it."""

LARGE = 150
"""Percent of text; up to that a title below which the wording stands has its usual size, however long it is."""

SIDE = 22
"""Pixels beside what is in the header."""


class HeaderPane(QWidget):
    """Emits the theme whose chip was pressed; `stops_changed` where more widgets take the keyboard focus."""

    theme_chosen = Signal(str)
    wording_chosen = Signal(object)
    earlier_asked = Signal()
    star_pressed = Signal()
    height_changed = Signal()
    stops_changed = Signal()

    def __init__(self, library: Library, appearance: Appearance) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._library = library
        self._appearance = appearance
        self._shown = Reading()
        self._in_briefing: frozenset[str] = frozenset()
        self.title = Heading()
        self.title.setWordWrap(True)
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._title_size = ""
        self.wording = plain_label(use="badge")
        self.line = line = HeaderLine(library, appearance)
        self.superseded, self.period, self.sources = line.superseded, line.period, line.sources
        self.not_listed, self.info, self.earlier = line.not_listed, line.info, line.earlier
        line.theme_chosen.connect(self.theme_chosen)
        line.earlier_asked.connect(self.earlier_asked)
        line.stops_changed.connect(self.stops_changed)
        self._row = row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(16)
        row.addWidget(self.title, 1)
        corner = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        self.star = StarButton(appearance)
        self.star.clicked.connect(self.star_pressed)
        self._side = side = QHBoxLayout()
        side.setSpacing(10)
        self.add_to_briefing = AddToBriefingButton(appearance)
        self.switch = WordingSwitch(appearance)
        self.switch.chosen.connect(self.wording_chosen)
        for part in (self.star, self.add_to_briefing, self.wording, self.switch):
            side.addWidget(part)
        row.addLayout(side)
        row.setAlignment(side, corner)
        set_text_role("quiet", self.wording)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 10, SIDE, 8)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(line)
        self.bookmark_status = BookmarkStatusLine()
        self.found_elsewhere = FoundElsewhere()
        for below in (self.found_elsewhere, self.bookmark_status):
            column.addWidget(below)
        appearance.follow(self._restyle)

    def keep_to_one_line(self, one_line: bool) -> None:
        """Keeps what is below the title to one line, or gives it as many as it needs."""
        self.line.one_line = one_line
        self.line.fit()

    def show_reading(self, reading: Reading) -> None:
        """Shows what belongs to the statement that is read, but for the star; without one an empty header."""
        self.line.hold(True)
        self._column.setEnabled(False)  # or Qt would lay out the window again for each part that comes
        self._show_statement(reading.statement, reading.wording)
        self.show_news(reading)
        self._show_in_briefing()
        self._column.setEnabled(True)
        self.line.hold(False)

    def stops(self) -> list[QWidget]:
        """Returns the widgets that take the keyboard focus: beside the title, below it, and in the lines of news."""
        beside = [self.star, self.add_to_briefing, *self.switch.findChildren(QAbstractButton)]
        first = self.superseded.findChildren(QAbstractButton)
        news = [
            each for line in (self.found_elsewhere, self.bookmark_status) for each in line.findChildren(QAbstractButton)
        ]
        line = [*first, *self.line.themes.made, self.line.themes.more, self.sources, self.info, self.earlier]
        return [*beside, *line, *news]

    def show_news(self, reading: Reading) -> None:
        """Shows what became of the texts that were marked."""
        before, self._shown = self._shown, reading
        if _has_news(before) or _has_news(reading):
            self.bookmark_status.show_bookmarks(reading.statement, reading.bookmarks)

    def show_in_briefing(self, ids: frozenset[str]) -> None:
        """Takes which statements are in the current briefing, and shows whether the one that is read is."""
        self._in_briefing = ids
        self._show_in_briefing()

    def _show_in_briefing(self) -> None:
        statement = self._shown.statement
        inside = statement is not None and statement.id in self._in_briefing
        if inside is not self.add_to_briefing.is_inside:
            self.add_to_briefing.show_inside(inside)

    def _show_statement(self, statement: Statement | None, wording: Wording | None) -> None:
        newer = self._library.superseded_by(statement.id) if statement is not None else []
        if newer or not self.superseded.isHidden():
            self.superseded.show_links(newer)
        for widget in (self.wording, self.switch, self.star, self.add_to_briefing):
            widget.setVisible(statement is not None)
        if statement is None:
            self.line.show_themes(())
            self.line.show_rest(period=False, sources=False, not_listed=False, earlier=False)
            self.title.setText(self.tr("No statement chosen"))
            self.title.setAccessibleName(self.title.text())
            return
        self.title.setText(statement.title)
        self.title.setAccessibleName(statement.title)
        self.line.show_themes(statement.themes)
        self._show_period(statement)
        self._show_sources(statement)
        self._show_wording(statement, wording or statement.wording)
        self._give_title_room()

    def _show_period(self, statement: Statement) -> None:
        period = statement.period
        label = period.label[:1].upper() + period.label[1:]
        self.period.setText(self.tr("{period} · inferred").format(period=label) if period.inferred else label)
        sure = {
            "high": self.tr("How we know: {why}"),
            "medium": self.tr("Inferred, fairly sure: {why}"),
            "low": self.tr("Inferred, not sure: {why}"),
        }[period.confidence.value]
        set_tip(self.period, sure.format(why=period.why), wraps=True)
        self.period.setAccessibleName(self.tr("Period: {period}").format(period=self.period.text()))
        self.period.setAccessibleDescription(sure.format(why=period.why))

    def _show_sources(self, statement: Statement) -> None:
        headings = {document.id: document.heading for document in self._library.documents}
        pattern = self.tr("Statement {n} of “{document}”")
        places = [
            pattern.format(n=place.n, document=headings.get(place.document, place.document))
            for place in statement.sources
        ]
        many = self.tr("In {count} source documents").format(count=len(places))
        one = self.tr("In 1 source document")
        self.sources.setText((one if len(places) == 1 else many) if places else "")
        set_tip(self.sources, "\n".join(places))
        self.sources.setAccessibleDescription("; ".join(places))

    def _show_wording(self, statement: Statement, wording: Wording) -> None:
        count = len(statement.wordings)
        self.wording.setVisible(count == 1)
        self.switch.setVisible(count > 1)
        if wording is not self._shown.wording:
            self.switch.show_wording(wording)
            names, tips = wording_names(), wording_tips()
            self.wording.setText(names[wording])
            set_tip(self.wording, tips[wording])
            self.wording.setAccessibleName(self.tr("Wording: {wording}").format(wording=names[wording]))
            self.wording.setAccessibleDescription(tips[wording])
        editors = self.tr("Title, themes, dates and links are the editors’, not ASCL’s.")
        places = self.sources.toolTip().split("\n")
        known = [self._origin(statement, wording), self.period.accessibleDescription(), *places, editors]
        self.info.show_text("\n".join(each for each in known if each))
        known_of = not statement.is_removed
        self.line.show_rest(
            period=known_of,
            sources=known_of and bool(statement.sources),
            not_listed=self._name_not_listed(statement, wording),
            earlier=bool(statement.earlier),
        )

    def _origin(self, statement: Statement, wording: Wording) -> str:
        """Returns where a full text was read and when."""
        if wording is not Wording.FULL or statement.full is None:
            return ""
        pages = " · ".join(dict.fromkeys(origin.heading for origin in statement.full.origins))
        day = long_date(statement.full.read)
        return self.tr("Full text of “{pages}”, read {day}.").format(pages=pages, day=day)

    def _name_not_listed(self, statement: Statement, wording: Wording) -> bool:
        """Says of which day the page of a full text no longer lists it; returns whether there is that to say."""
        gone = statement.not_listed if wording is Wording.FULL and not statement.is_removed else None
        if gone is not None:
            day = long_date(gone.day)
            self.not_listed.setText(self.tr("Not on the page of {day} any more.").format(day=day))
        return gone is not None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Gives the title the whole width where large text or a narrow window leaves it little."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._give_title_room()
        if event.size().height() != event.oldSize().height():
            self.height_changed.emit()

    def _give_title_room(self) -> None:
        narrow = self.width() < self._room
        room = self.width() - 2 * SIDE - (0 if narrow else self._side.sizeHint().width() + self._row.spacing())
        wraps = self._large.horizontalAdvance(self.title.text()) > room
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        size = "heading" if wraps and (not narrow or self._appearance.text_size > LARGE) else "title"
        if size != self._title_size:
            self._title_size = size
            set_text_role(size, self.title, bold=True)

    def _restyle(self) -> None:
        self._room = self._appearance.px(ROOM)
        self._large = QFontMetrics(self._appearance.font("title", bold=True))
        self._give_title_room()
        self.line.restyle()


def _has_news(reading: Reading) -> bool:
    """Returns whether there is anything to say of what became of the marked texts."""
    removed = reading.statement is not None and reading.statement.is_removed
    return removed or (reading.bookmarks is not None and bool(reading.bookmarks.statuses))
