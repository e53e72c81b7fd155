"""Every setting in one dialog: searched by words, each with its effect at once, a sample of text beside them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QScrollArea, QWidget

from ascl_reader.errors import ReaderError
from ascl_reader.gui.frame.search_field import SearchField
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.plain_text import quiet_line
from ascl_reader.gui.preferences.preference_row import Preference, PreferenceRow
from ascl_reader.gui.preferences.settings_file import read_settings, write_settings
from ascl_reader.gui.reading.section_pane import SectionPane
from ascl_reader.gui.widgets.accessible import announce
from ascl_reader.gui.widgets.arranging import in_column, in_scroll
from ascl_reader.gui.widgets.dialog import Dialog, dialog_button, dialog_heading
from ascl_reader.gui.widgets.flow_layout import FlowLayout
from ascl_reader.gui.widgets.message import Icon, Message, Role, tell
from ascl_reader.gui.widgets.problems import worded
from ascl_reader.library.statement import Section

SAMPLE_HEIGHT, LEAST_SAMPLE, SHARE = 170, 80, 4
"""Pixels at 100 % of text that the sample has, and has at least beside the settings; the part of the height that it
takes at most."""

NARROW = 520
"""Pixels at 100 % of text; with less, the values stand below the names."""


class PreferencesDialog(Dialog):
    """Emits nothing: what is chosen takes effect through the preferences themselves."""

    def __init__(self, preferences: Sequence[Preference], appearance: Appearance, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        self._preferences, self._appearance = preferences, appearance
        self.search = SearchField(self.tr("Search the settings"), appearance)
        self.search.textChanged.connect(self._show_found)
        self.told = quiet_line()
        self.rows = [PreferenceRow(each) for each in preferences]
        self._groups: dict[str, QWidget] = {}
        self.sample = SectionPane(Section.POSITION, appearance)
        self.sample.edit.setAccessibleName(self.tr("A sample of how texts look"))
        self.sample.show_text(self._words())
        self._reset_all = dialog_button(self.tr("Reset All…"), self._ask_to_reset_all, auto_default=False)
        self._of_all = [
            self._reset_all,
            dialog_button(self.tr("Export…"), lambda: self._ask(self._export, saves=True), auto_default=False),
            dialog_button(self.tr("Import…"), lambda: self._ask(self.take, saves=False), auto_default=False),
        ]
        self.sample_button = dialog_button("", self._turn, auto_default=False)
        self._is_low = self._shows_sample = False
        self._close = dialog_button(self.tr("Close"), self.reject)
        self._close.setDefault(True)
        self._foot, self._end = FlowLayout(*self._of_all, self.sample_button, self._close), FlowLayout()
        self._area = self._scrolled()
        self.stack(self.search, self.told, self._area, self.sample, self._foot, grows=self._area)
        self._order_keys()
        self._show_found("")
        self._show_values()
        appearance.changed.connect(self._restyle)
        self.resize_on_screen(appearance.px(680), appearance.px(640))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Sets the values beside the names or below them, as there is room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Gives the settings the room: in a low dialog the sample comes by a button, in their place."""
        px = self._appearance.px
        for row in self.rows:
            row.set_narrow(self.width() < px(NARROW))
        high = min(px(SAMPLE_HEIGHT), self.height() // SHARE)
        low = high < px(LEAST_SAMPLE)
        if low is not self._is_low:
            self._is_low = low
            self._place_buttons()
        alone = low and self._shows_sample
        self.sample_button.setText(self.tr("Show Settings") if alone else self.tr("Show Sample"))
        self.sample_button.setVisible(low)
        self._area.setVisible(not alone)
        self.sample.setVisible(alone or not low)
        self.sample.setMinimumHeight(high)
        self.sample.setMaximumHeight(high if not alone else self.height())

    def _turn(self) -> None:
        """Shows the sample in the place of the settings, or these again."""
        self._shows_sample = not self._shows_sample
        self._fit()

    def _place_buttons(self) -> None:
        """Sets the buttons that are about all settings below these in a low dialog, else beside Close."""
        foot = [self.sample_button, self._close, *([self.help] if hasattr(self, "help") else [])]
        for button in self._of_all:
            (self._end if self._is_low else self._foot).addWidget(button)
        for button in foot:
            self._foot.addWidget(button)
        self._order_keys()

    def _order_keys(self) -> None:
        rows = [part for row in self.rows for part in (row.box, row.reset)]
        ends = [*self._of_all, self.sample.edit] if self._is_low else [self.sample.edit, *self._of_all]
        for before, after in pairwise([self.search, *rows, *ends, self.sample_button, self._close]):
            self.setTabOrder(before, after)

    def _scrolled(self) -> QScrollArea:
        content = QWidget()
        column = in_column(on=content, around=(0, 0, 8, 0))
        for row in self.rows:
            group = row.preference.group
            if group not in self._groups:
                self._groups[group] = dialog_heading(group)
                column.addWidget(self._groups[group])
            column.addWidget(row)
            row.changed.connect(self._show_values)
        column.addLayout(self._end)
        column.addStretch(1)
        return in_scroll(content)

    def _ask_to_reset_all(self) -> None:
        question = self.tr("Give these settings their usual values again? This cannot be undone.")
        names = ", ".join(each.name for each in self._changed())
        box = Message(self, Icon.Question, self.windowTitle(), f"{question}\n\n{names}")
        box.offer(self.tr("Keep Mine"), role=Role.RejectRole)
        box.offer(self.tr("Reset All"), self.reset_all, Role.DestructiveRole)
        box.ask()

    def _changed(self) -> list[Preference]:
        """Returns the settings that have another value than the usual one."""
        return [each for each in self._preferences if each.read() != each.usual]

    def reset_all(self) -> None:
        """Puts back every usual value."""
        with self._appearance.together():
            for each in self._changed():
                each.write(each.usual)
        self._show_values()
        self._tell(self.tr("Everything is as it was at the first start."))

    def take(self, path: Path) -> None:
        """Takes the settings of a file, as far as they can be chosen here, and tells how many."""
        taken = read_settings(path, self._preferences)
        with self._appearance.together():
            for each in self._preferences:
                if each.key in taken.values and taken.values[each.key] != each.read():
                    each.write(taken.values[each.key])
        self._show_values()
        told = [self.tr("Settings imported from {file}: {count}.").format(count=len(taken.values), file=path.name)]
        if taken.refused:
            names = ", ".join(each.name for each in self._preferences if each.key in taken.refused)
            told.append(self.tr("Left out, as their values cannot be chosen here: {names}.").format(names=names))
        if taken.unknown:
            told.append(self.tr("Unknown here and left out: {count}.").format(count=taken.unknown))
        self._tell(" ".join(told))

    def _export(self, path: Path) -> None:
        write_settings(path, self._preferences)
        self._tell(self.tr("The settings were saved as {file}.").format(file=path.name))

    def _ask(self, call: Callable[[Path], None], saves: bool) -> None:
        kind = self.tr("Settings (*.json)")
        if saves:
            name, _ = QFileDialog.getSaveFileName(self, self.tr("Export Settings"), "ascl-reader-settings.json", kind)
        else:
            name, _ = QFileDialog.getOpenFileName(self, self.tr("Import Settings"), "", kind)
        if not name:
            return
        try:
            call(Path(name))
        except ReaderError as error:
            tell(self, Icon.Warning, self.windowTitle(), worded(error))

    def _show_found(self, query: str) -> None:
        if self._shows_sample:
            self._turn()
        found = [row for row in self.rows if row.preference.answers(query)]
        for row in self.rows:
            row.setVisible(row in found)
        for group, heading in self._groups.items():
            heading.setVisible(any(row.preference.group == group for row in found))
        if query.strip():
            one, many = self.tr("1 setting"), self.tr("{count} settings").format(count=len(found))
            self._tell(self.tr("No setting has these words.") if not found else one if len(found) == 1 else many)
        else:
            self.told.hide()

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.told.show()
        announce(self, words)

    def _show_values(self) -> None:
        for row in self.rows:
            row.show_value()
        self._reset_all.setEnabled(bool(self._changed()))

    def _restyle(self) -> None:
        self.sample.restyle()
        self._fit()
        self._show_values()

    def _words(self) -> str:
        return self.tr(
            "Every school should be a place where each child is known. This is a sample of how texts look: its lines, "
            "its letters and the width of its column change as you choose.\n\n- Illness and 1lI0O are told apart.\n"
            "- 79.4 % of 1,041,500 pupils"
        )
