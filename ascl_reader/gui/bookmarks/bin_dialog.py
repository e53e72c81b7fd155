"""The bin: what was deleted or replaced in the last 90 days, to be restored or deleted for good."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import groupby

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListView, QWidget

from ascl_reader.bookmarks.bin_expiry import DAYS_KEPT, remove_from_bin
from ascl_reader.bookmarks.changes.bin_changes import days_in_bin, empty_bin, newest_first, restore
from ascl_reader.bookmarks.changes.undo import StepKind
from ascl_reader.bookmarks.entries import BinEntry, BinReason
from ascl_reader.files import timestamps
from ascl_reader.gui.around.bookmarks_in_words import (
    day_and_time,
    in_short,
    kind_name,
    title_of,
    whole_text,
)
from ascl_reader.gui.bookmarks.autosave import BookmarkAutosave
from ascl_reader.gui.frame.command_keys import WindowKeys
from ascl_reader.gui.frame.key_names import key_of
from ascl_reader.gui.frame.menus import offer_buttons
from ascl_reader.gui.frame.turning_row import TurningRow
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.plain_text import quiet_line
from ascl_reader.gui.widgets.accessible import announce
from ascl_reader.gui.widgets.dialog import Dialog, dialog_button, dialog_heading, text_to_read
from ascl_reader.gui.widgets.flow_layout import FlowLayout
from ascl_reader.gui.widgets.grouped_list import GroupedList, GroupedRow
from ascl_reader.gui.widgets.grouped_list_delegate import KEY
from ascl_reader.gui.widgets.message import Icon, Message, Role
from ascl_reader.library.dates import long_date
from ascl_reader.library.library import Library

ICONS = {BinReason.DELETED: "trash", BinReason.REPLACED: "changed", BinReason.MERGED: "copy"}


class BinDialog(Dialog):
    """Lists the bin, the latest first; Enter restores what is chosen, Delete deletes it, Ctrl+Z undoes either."""

    help_page = "bookmarks"

    def __init__(self, autosave: BookmarkAutosave, library: Library, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Bin"))
        self._autosave = autosave
        self._library = library
        self._entries: dict[str, BinEntry] = {}
        self.title = dialog_heading(self.windowTitle())
        self.told = quiet_line()
        self.list = GroupedList(appearance, self.tr("What is in the bin"))
        self.list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.list.selectionModel().selectionChanged.connect(self._show_chosen)
        self.list.doubleClicked.connect(self.restore)
        self.text = text_to_read(self.tr("What was in it"))
        self.restore_button = dialog_button(self.tr("&Restore"), self.restore)
        self.restore_button.setDefault(True)
        self.delete_button = dialog_button(self.tr("&Delete for Good…"), self.delete_for_good)
        self.empty_button = dialog_button(self.tr("&Empty the Bin…"), self.empty)
        self._button_close = dialog_button(self.tr("&Close"), self.reject)
        undo, redo = (("Ctrl+Z",), autosave.undo), (("Ctrl+Shift+Z", "Ctrl+Y"), autosave.redo)
        WindowKeys(self, {}, {"undo": undo, "redo": redo})
        QShortcut(QKeySequence("Del"), self.list, self.delete_for_good, context=Qt.ShortcutContext.WidgetShortcut)
        self._lay_out()
        offer_buttons(self.list, self.restore_button, self.delete_button)
        autosave.changed.connect(self._refresh)
        self._refresh()
        self.list.setFocus()
        self.resize_on_screen(appearance.px(900), appearance.px(600))

    def chosen(self) -> list[str]:
        """Returns the ids of the chosen entries, from the top."""
        rows = sorted(self.list.selectedIndexes(), key=lambda index: index.row())
        return [key for index in rows if isinstance(key := index.data(KEY), str)]

    def restore(self) -> None:
        """Puts the chosen entries back where they were."""
        ids = self.chosen()
        if ids and self._autosave.do(StepKind.RESTORE, restore(self._autosave.work, ids), self._subject(ids)):
            announce(self, self.tr("Restored: {count}").format(count=len(ids)))

    def delete_for_good(self) -> None:
        """Deletes the chosen entries for good, after asking."""
        ids = self.chosen()
        if ids and self._autosave.writable:
            one, many = self.tr("Delete “{name}” for good?"), self.tr("Delete {count} entries for good?")
            question = one.format(name=self._subject(ids)) if len(ids) == 1 else many.format(count=len(ids))
            self._ask(question, self.tr("Delete for Good"), lambda: self._forget(ids))

    def empty(self) -> None:
        """Deletes all entries for good, after asking."""
        if self._entries and self._autosave.writable:
            one, many = (
                self.tr("Delete the entry in the bin for good?"),
                self.tr("Delete all {count} entries in the bin for good?"),
            )
            question = one if len(self._entries) == 1 else many.format(count=len(self._entries))
            self._ask(question, self.tr("Empty the Bin"), lambda: self._forget(None))

    def _ask(self, question: str, name: str, call: object) -> None:
        until = self.tr("You can still undo this with {undo}.").format(undo=key_of(self, "undo", "Ctrl+Z"))
        box = Message(self, Icon.Question, self.windowTitle(), f"{question}\n\n{until}")
        keep = self.tr("Keep")
        box.offer(keep, role=Role.RejectRole)
        box.offer(name, call, Role.DestructiveRole)  # type: ignore[arg-type]
        box.ask()

    def _forget(self, ids: list[str] | None) -> None:
        work = self._autosave.work
        if ids is None:
            self._autosave.do(StepKind.EMPTY_BIN, empty_bin(work))
        else:
            self._autosave.do(StepKind.EMPTY_BIN, remove_from_bin(work, ids), self._subject(ids))

    def _refresh(self) -> None:
        """Shows the bin as it is now, with the same entries chosen, or the one that is now in the first one's place."""
        if self._entries and self._autosave.work.bin.keys() == self._entries.keys():
            return
        keys = self.list.keys()
        chosen = self.chosen()
        first = keys.index(chosen[0]) if chosen else 0
        entries = newest_first(self._autosave.work)
        self._entries = {each.id: each for each in entries}
        stay = [each for each in chosen if each in self._entries]
        if not stay and entries:
            stay = [entries[min(first, len(entries) - 1)].id]
        today, now = date.today(), timestamps.now()
        days = groupby(entries, key=lambda each: timestamps.local_day(each.deleted))
        groups = [(self._day_name(day, today), [self._line(each, now) for each in found]) for day, found in days]
        self.list.show_groups(groups, stay[0] if stay else None)
        self._choose(stay)
        self._tell()
        self._show_chosen()

    def _choose(self, keys: list[str]) -> None:
        if len(keys) > 1:
            selection = QItemSelection()
            for key in keys:
                selection.select(self.list.place(key), self.list.place(key))
            self.list.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _tell(self) -> None:
        self.list.setVisible(bool(self._entries))
        self.text.setVisible(bool(self._entries))
        if not self._autosave.writable:
            told = self.tr("Your bookmarks and notes can only be read at the moment: nothing can be put back.")
        elif self._entries:
            told = self.tr("What you delete, and what a newer version replaces, stays here for {days} days.")
        else:
            told = self.tr("The bin is empty. What you delete stays here for {days} days.")
        self.told.setText(told.format(days=DAYS_KEPT))
        self.empty_button.setEnabled(bool(self._entries) and self._autosave.writable)
        if not self._entries:
            self._button_close.setFocus()

    def _show_chosen(self) -> None:
        chosen = [self._entries[each] for each in self.chosen() if each in self._entries]
        for button in (self.restore_button, self.delete_button):
            button.setEnabled(bool(chosen) and self._autosave.writable)
        if len(chosen) == 1:
            self.text.setPlainText(self._whole(chosen[0]))
        else:
            self.text.setPlainText(self.tr("{count} entries are chosen.").format(count=len(chosen)) if chosen else "")

    def _line(self, entry: BinEntry, now: str) -> GroupedRow:
        left = DAYS_KEPT - days_in_bin(entry, now)
        one, many = self.tr("1 day left"), self.tr("{count} days left").format(count=left)
        last = one if left == 1 else many if left > 0 else self.tr("last day")
        parts = (kind_name(entry.kind), last, in_short(entry.item))
        meta = " · ".join(part for part in parts if part)
        return GroupedRow(entry.id, title_of(entry.item, self._library), ICONS[entry.why], self._why(entry.why), meta)

    def _whole(self, entry: BinEntry) -> str:
        patterns = {
            BinReason.DELETED: self.tr("Deleted on {when}."),
            BinReason.REPLACED: self.tr("An earlier version, replaced on {when}."),
            BinReason.MERGED: self.tr("An earlier version; on {when} a newer one, made elsewhere, took its place."),
        }
        parts = [patterns[entry.why].format(when=day_and_time(entry.deleted))]
        if self._autosave.work.find(entry.kind, entry.item.key) is not None:
            parts.append(self.tr("Restoring it puts the version of today into the bin instead."))
        return "\n\n".join([*parts, whole_text(entry.item, self._autosave.work)])

    def _why(self, why: BinReason) -> str:
        words = {
            BinReason.DELETED: self.tr("deleted"),
            BinReason.REPLACED: self.tr("replaced"),
            BinReason.MERGED: self.tr("joined with another"),
        }
        return words[why]

    def _day_name(self, day: str, today: date) -> str:
        if day == today.isoformat():
            return self.tr("Today")
        return self.tr("Yesterday") if day == (today - timedelta(days=1)).isoformat() else long_date(day)

    def _subject(self, ids: list[str]) -> str:
        return title_of(self._entries[ids[0]].item, self._library) if len(ids) == 1 else str(len(ids))

    def _lay_out(self) -> None:
        middle = TurningRow(self.list, self.text, (3, 2))
        buttons = FlowLayout(self.restore_button, self.delete_button, self.empty_button, self._button_close)
        self.stack(self.title, self.told, middle, buttons, grows=middle)
