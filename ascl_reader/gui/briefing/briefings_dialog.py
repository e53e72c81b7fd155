"""All briefings of the user: opened, made, duplicated, renamed, deleted to the bin and taken out of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ascl_reader.bookmarks.bin_expiry import DAYS_KEPT
from ascl_reader.briefing.briefing import Briefing
from ascl_reader.briefing.briefings import BinnedBriefing, Briefings
from ascl_reader.files import timestamps
from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.frame.command_keys import WindowKeys
from ascl_reader.gui.frame.key_names import key_of
from ascl_reader.gui.frame.menus import offer_buttons
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.plain_text import quiet_line
from ascl_reader.gui.widgets.accessible import announce
from ascl_reader.gui.widgets.dialog import Dialog, dialog_button, dialog_heading
from ascl_reader.gui.widgets.flow_layout import FlowLayout
from ascl_reader.gui.widgets.grouped_list import GroupedList, GroupedRow
from ascl_reader.gui.widgets.grouped_list_delegate import KEY
from ascl_reader.gui.widgets.message import ask_for_words
from ascl_reader.library.dates import long_date

DELETED = "deleted: "
"""What the key of a line in the bin begins with."""


class BriefingsDialog(Dialog):
    """Emits that the briefing which is now the current one is to be shown. Enter opens, F2 renames, Delete deletes."""

    help_page = "briefing"

    opened = Signal()

    def __init__(self, autosave: BriefingAutosave, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Briefings"))
        self._autosave = autosave
        self.title = dialog_heading(self.windowTitle())
        self.told = quiet_line()
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.list = GroupedList(appearance, self.tr("Briefings"))
        self.list.selectionModel().currentChanged.connect(self._allow)
        self.list.doubleClicked.connect(self.use)
        button = partial(dialog_button, auto_default=False)  # Enter belongs to the list
        self.open_button = button(self.tr("&Open"), self.use)
        self.open_button.setDefault(True)
        self.new_button = button(self.tr("&New…"), self.ask_new)
        self.duplicate_button = button(self.tr("Du&plicate"), self.duplicate)
        self.rename_button = button(self.tr("&Rename…"), self.ask_rename)
        self.delete_button = button(self.tr("&Delete"), self.delete)
        self.close_button = button(self.tr("&Close"), self.reject)
        undo, redo = (("Ctrl+Z",), self._undo), (("Ctrl+Shift+Z", "Ctrl+Y"), autosave.redo)
        WindowKeys(self, {}, {"undo": undo, "redo": redo})
        for keys, call in (("Del", self.delete), ("F2", self.ask_rename)):
            QShortcut(QKeySequence(keys), self.list, call, context=Qt.ShortcutContext.WidgetShortcut)
        self._lay_out()
        offer_buttons(self.list, self.open_button, self.duplicate_button, self.rename_button, self.delete_button)
        autosave.changed.connect(self._refresh)
        self._refresh()
        self.list.setFocus()
        self.resize_on_screen(appearance.px(620), appearance.px(520))

    def showEvent(self, event: QShowEvent) -> None:
        """Begins at the current briefing."""
        super().showEvent(event)
        current = self._autosave.briefings.current
        if current is not None:
            self._choose(current.id)

    def use(self) -> None:
        """Makes the chosen briefing the current one and shows it; one in the bin is restored first."""
        binned, found = self._binned(), self._briefing()
        if binned is not None:
            self._do(self._autosave.briefings.restoring(binned.briefing.id), "restore briefing")
            self._choose(binned.briefing.id)
            announce(self, self.tr("Restored: {title}").format(title=binned.briefing.title))
        elif found is not None and not found.template:
            self._do(self._autosave.briefings.choosing(found.id), "open briefing")
            self.accept()
            self.opened.emit()

    def ask_new(self) -> None:
        """Asks for the title of a new briefing."""
        self._ask(self.tr("New Briefing"), "", self.make)

    def make(self, title: str) -> None:
        """Makes a briefing and shows it."""
        if title.strip():
            self._do(self._autosave.briefings.beginning(title.strip(), timestamps.now()), "new briefing")
            self.accept()
            self.opened.emit()

    def duplicate(self) -> None:
        """Makes a copy of the chosen briefing."""
        found = self._briefing()
        if found is not None and not found.template:
            title = self.tr("{title} (copy)").format(title=found.title)
            self._do(self._autosave.briefings.duplicating(found.id, title, timestamps.now()), "duplicate briefing")
            self._choose(self._autosave.briefings.current_id)

    def ask_rename(self) -> None:
        """Asks for another title of the chosen briefing."""
        found = self._briefing()
        if found is not None and self._autosave.writable:
            self._ask(self.tr("Rename Briefing"), found.title, partial(self.rename, found.id))

    def rename(self, briefing_id: str, title: str) -> None:
        """Gives a briefing another title."""
        if title.strip():
            self._do(self._autosave.briefings.renaming(briefing_id, title.strip(), timestamps.now()), "rename briefing")

    def delete(self) -> None:
        """Puts the chosen briefing into the bin."""
        found = self._briefing()
        if found is not None:
            self._do(self._autosave.briefings.deleting(found.id, timestamps.now()), "delete briefing")
            told = self.tr("Moved to the bin: {title}. {undo} brings it back.")
            announce(self, told.format(title=found.title, undo=key_of(self, "undo", "Ctrl+Z")))

    def _do(self, changed: Briefings, kind: str) -> None:
        self._autosave.do(kind, changed)

    def _undo(self) -> None:
        self._autosave.undo()

    def _ask(self, title: str, text: str, call: Callable[[str], None]) -> None:
        ask_for_words(self, title, self.tr("Title:"), text, call)

    def _refresh(self) -> None:
        briefings = self._autosave.briefings
        keys, key = self.list.keys(), self._key()
        row = keys.index(key) if key in keys else 0
        current = briefings.current
        lines = [self._line(each, current is not None and each.id == current.id) for each in briefings.meetings]
        binned = [self._bin_line(each) for each in reversed(briefings.bin)]
        templates = [self._line(each, False) for each in briefings.templates]
        groups = [
            (self.tr("Your briefings"), lines),
            (self.tr("Templates, applied in the briefing’s window"), templates),
            (self.tr("Bin"), binned),
        ]
        there = [line.key for line in (*lines, *templates, *binned)]
        wanted = key if key in there else there[min(row, len(there) - 1)] if key and there else None
        if wanted is None and there:
            wanted = current.id if current is not None else there[0]
        self.list.show_groups(groups, wanted)
        told = self.tr("New statements go into the current briefing; what you delete stays {days} days.")
        if not self._autosave.writable:
            told = self.tr("Your briefings can only be read at the moment: nothing can be changed.")
        elif not there:
            told = self.tr("There is no briefing yet. Add statements with {add}, or make one here.")
        self.told.setText(told.format(days=DAYS_KEPT, add=key_of(self, "add_to_briefing", "Ctrl+B")))
        self.list.setVisible(bool(there))
        for button in (self.open_button, self.duplicate_button, self.rename_button, self.delete_button):
            button.setVisible(bool(there))
        down = QSizePolicy.Policy.Preferred if there else QSizePolicy.Policy.Expanding
        self.told.setSizePolicy(QSizePolicy.Policy.Preferred, down)  # without a list it stands below the title
        self._allow()

    def _allow(self) -> None:
        found, binned, writable = self._briefing(), self._binned(), self._autosave.writable
        opens = found is not None and not found.template
        self.open_button.setEnabled(opens or (binned is not None and writable))
        self.open_button.setText(self.tr("&Restore") if binned is not None else self.tr("&Open"))
        self.duplicate_button.setEnabled(opens and writable)
        for button in (self.rename_button, self.delete_button):
            button.setEnabled(found is not None and writable)
        self.new_button.setEnabled(writable)

    def _line(self, briefing: Briefing, current: bool) -> GroupedRow:
        count = len(briefing.chosen)
        statements = self.tr("1 statement") if count == 1 else self.tr("{count} statements").format(count=count)
        changed = self.tr("changed {day}").format(day=long_date(briefing.changed)) if briefing.changed else ""
        audience = self.tr("for {audience}").format(audience=briefing.audience) if briefing.audience else ""
        meta = " · ".join(part for part in (statements, audience, long_date(briefing.date), changed) if part)
        title, word = briefing.title or self.tr("Untitled"), self.tr("current") if current else str(count)
        return GroupedRow(briefing.id, title, "check" if current else "briefing", word, meta)

    def _bin_line(self, binned: BinnedBriefing) -> GroupedRow:
        meta = self.tr("deleted on {day}").format(day=long_date(binned.deleted)) if binned.deleted else ""
        title = binned.briefing.title or self.tr("Untitled")
        return GroupedRow(f"{DELETED}{binned.briefing.id}", title, "trash", self.tr("deleted"), meta)

    def _key(self) -> str:
        return str(self.list.currentIndex().data(KEY) or "")

    def _choose(self, briefing_id: str) -> None:
        self.list.setCurrentIndex(self.list.place(briefing_id))

    def _briefing(self) -> Briefing | None:
        return self._autosave.briefings.find(self._key())

    def _binned(self) -> BinnedBriefing | None:
        key = self._key()
        bin_ = reversed(self._autosave.briefings.bin)
        return next((each for each in bin_ if f"{DELETED}{each.briefing.id}" == key), None)

    def _lay_out(self) -> None:
        buttons = FlowLayout(
            self.open_button,
            self.new_button,
            self.duplicate_button,
            self.rename_button,
            self.delete_button,
            self.close_button,
        )
        self.stack(self.title, self.told, self.list, buttons, grows=self.list)
