"""The earlier wordings of a statement, each compared word by word with the text of today."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QWidget

from ascl_reader.gui.frame.turning_row import TurningRow
from ascl_reader.gui.importing.comparison_view import ComparisonView
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.plain_text import quiet_line
from ascl_reader.gui.widgets.arranging import REST, in_column, in_row
from ascl_reader.gui.widgets.choices import Segment, SegmentedControl
from ascl_reader.gui.widgets.dialog import Dialog, dialog_heading
from ascl_reader.gui.widgets.grouped_list import GroupedList, GroupedRow
from ascl_reader.gui.widgets.grouped_list_delegate import KEY
from ascl_reader.library.comparison import compare_texts
from ascl_reader.library.dates import long_date
from ascl_reader.library.statement import FullWording, Statement, Texts

SINCE, AS_IT_WAS = range(2)


class EarlierWordings(Dialog):
    """Lists the earlier wordings, the newest first; shows what changed since, or the text as it was."""

    help_page = "import"

    def __init__(self, statement: Statement, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._statement = statement
        self._chosen = 0
        self._view = SINCE
        self.setWindowTitle(self.tr("Earlier wordings: {title}").format(title=statement.title))
        self.title = dialog_heading(self.windowTitle())
        self._now = quiet_line()
        self.list = GroupedList(appearance, self.tr("Earlier wordings"))
        self.list.setMaximumWidth(appearance.px(300))
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.views = SegmentedControl(
            appearance,
            [
                Segment(self.tr("What changed since"), self.tr("Word by word, compared with the text of today")),
                Segment(self.tr("As it was"), self.tr("The earlier text by itself")),
            ],
        )
        self.views.chosen.connect(self._show_view)
        self.comparison = ComparisonView(appearance)
        self._lay_out()
        self._fill()
        self.resize_with_text(1000, 680)

    def _fill(self) -> None:
        full = self._statement.full
        if full is not None:
            self._now.setText(self.tr("Today: {origin}").format(origin=self._origin(full)))
        word = self.tr("earlier")
        lines = [
            GroupedRow(
                number, self.tr("Read {day}").format(day=long_date(each.read)), "clock", word, self._origin(each)
            )
            for number, each in enumerate(self._statement.earlier)
        ]
        self.list.show_groups([(self.tr("Earlier wordings · {count}").format(count=len(lines)), lines)], 0)
        self._show_view(SINCE)

    def _choose(self, current: QModelIndex) -> None:
        number = current.data(KEY) if current.isValid() else None
        if isinstance(number, int) and not self.list.quiet:
            self._chosen = number
            self._show_view(self._view)

    def _show_view(self, view: int) -> None:
        self._view = view
        self.views.press(view)
        then = self._statement.earlier[self._chosen].texts
        now = self._statement.full.texts if self._statement.full else Texts()
        self.comparison.show_comparison(compare_texts(then, now if view == SINCE else then), plain=view == AS_IT_WAS)

    def _origin(self, wording: FullWording) -> str:
        pattern = self.tr("“{page}”, read {day}")
        told = [pattern.format(page=each.heading, day=long_date(each.read)) for each in wording.origins]
        return " · ".join(dict.fromkeys(told))

    def _lay_out(self) -> None:
        shown = QWidget()
        in_column(in_row(self.views, REST), self.comparison, on=shown, grows=self.comparison)
        middle = TurningRow(self.list, shown, (1, 3))
        self.stack(self.title, self._now, middle, self.close_buttons(), grows=middle)
