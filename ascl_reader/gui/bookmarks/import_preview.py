"""What an import of bookmarks and notes would do, line by line, before anything is done."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from ascl_reader.bookmarks.bookmarks import Bookmarks, UnreadEntry
from ascl_reader.bookmarks.exchange.import_plan import ImportAction, ImportPlan, PlannedChange
from ascl_reader.gui.around.bookmarks_in_words import (
    in_short,
    kind_name,
    title_of,
    whole_text,
)
from ascl_reader.gui.frame.key_names import key_of
from ascl_reader.gui.frame.turning_row import TurningRow
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.plain_text import plain_label
from ascl_reader.gui.widgets.dialog import Dialog, dialog_button, dialog_heading, text_to_read
from ascl_reader.gui.widgets.flow_layout import FlowLayout
from ascl_reader.gui.widgets.grouped_list import GroupedList, GroupedRow
from ascl_reader.gui.widgets.grouped_list_delegate import KEY
from ascl_reader.gui.widgets.problems import worded_reason
from ascl_reader.library.library import Library

ICONS = {ImportAction.ADD: "plus", ImportAction.CHANGE: "changed", ImportAction.KEEP: "check"}


class ImportPreview(Dialog):
    """Shows what importing a file of this name would do to the work as it is now; emits that it is wanted."""

    help_page = "bookmarks"

    wanted = Signal()

    def __init__(
        self,
        name: str,
        planned: tuple[Bookmarks, ImportPlan],
        library: Library,
        appearance: Appearance,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import Bookmarks and Notes"))
        self._work, self._plan = planned
        plan = self._plan
        self._library = library
        self.title = dialog_heading(self.tr("Import from {file}").format(file=name))
        self.told = plain_label(self._told(), wraps=True)
        self.list = GroupedList(appearance, self.tr("What the import would do"))
        self.list.selectionModel().currentChanged.connect(self._show_line)
        self.text = text_to_read(self.tr("The chosen entry"))
        self.import_button = dialog_button(self.tr("&Import"), self._want)
        self.import_button.setEnabled(plan.does_something)
        self.cancel_button = dialog_button(self.tr("Cancel") if plan.does_something else self.tr("Close"), self.reject)
        (self.import_button if plan.does_something else self.cancel_button).setDefault(True)
        self._lay_out()
        groups = self._groups()
        self.list.show_groups(groups, next((line.key for _, lines in groups for line in lines), None))
        self._show_line(self.list.currentIndex())
        self.list.setFocus()
        self.resize_on_screen(appearance.px(900), appearance.px(620))

    def _want(self) -> None:
        self.wanted.emit()
        self.accept()

    def _told(self) -> str:
        if not (self._plan.items or self._plan.unread or self._plan.binned):
            return self.tr("There is no bookmark, folder or note in this file.")
        if not self._plan.does_something:
            return self.tr("You have all of this already: there is nothing to import.")
        added, changed = self._plan.count(ImportAction.ADD), self._plan.count(ImportAction.CHANGE)
        counts = self.tr("{added} added, {changed} changed. Nothing of yours is deleted.")
        binned = self.tr("From its bin into yours: {count}.").format(count=self._plan.binned)
        then = self.tr("What a newer version replaces goes to the bin. {undo} takes the whole import back.")
        told = [counts.format(added=added, changed=changed), *([binned] if self._plan.binned else [])]
        told.append(then.format(undo=key_of(self, "undo", "Ctrl+Z")))
        return " ".join(told)

    def _groups(self) -> list[tuple[str, list[GroupedRow]]]:
        names = {
            ImportAction.ADD: self.tr("Added · {count}"),
            ImportAction.CHANGE: self.tr("Changed · {count}"),
            ImportAction.KEEP: self.tr("Stays as it is · {count}"),
        }
        groups = []
        for fate, name in names.items():
            lines = [self._line(each) for each in self._plan.items if each.action is fate]
            groups.append((name.format(count=len(lines)), lines))
        unread = [self._unread_line(number, each) for number, each in enumerate(self._plan.unread)]
        groups.insert(0, (self.tr("Not understood · {count}").format(count=len(unread)), unread))
        return groups

    def _line(self, line: PlannedChange) -> GroupedRow:
        words = {
            ImportAction.ADD: self.tr("new"),
            ImportAction.CHANGE: self.tr("changed"),
            ImportAction.KEEP: self.tr("the same"),
        }
        item = self._plan.work.find(line.kind, line.key)
        title = title_of(item, self._library) if item else line.subject
        meta = " · ".join(part for part in (kind_name(line.kind), in_short(item) if item else "") if part)
        return GroupedRow(line, title, ICONS[line.action], words[line.action], meta)

    def _unread_line(self, number: int, unread: UnreadEntry) -> GroupedRow:
        named = unread.data if isinstance(unread.data, dict) else {}
        title = str(named.get("statement") or named.get("name") or self.tr("An entry"))
        return GroupedRow(number, title, "warning", self.tr("not understood"), worded_reason(unread.reason))

    def _show_line(self, current: QModelIndex) -> None:
        line = current.data(KEY) if current.isValid() else None
        if isinstance(line, PlannedChange):
            self.text.setPlainText(self._compared(line))
        elif isinstance(line, int):
            unread = self._plan.unread[line]
            values = unread.data.items() if isinstance(unread.data, dict) else [(unread.section, unread.data)]
            lines = [f"{name}: {value}" for name, value in values if value]
            self.text.setPlainText("\n".join([worded_reason(unread.reason), "", *lines]))
        else:
            self.text.clear()

    def _compared(self, line: PlannedChange) -> str:
        now, then = (each.find(line.kind, line.key) for each in (self._work, self._plan.work))
        after = whole_text(then, self._plan.work) if then else ""
        if line.action is not ImportAction.CHANGE or now is None:
            return after
        before = whole_text(now, self._work)
        if before == after:
            return f"{after}\n\n{self.tr('Only its place in a folder, or a date, becomes another.')}"
        return f"{self.tr('After the import:')}\n\n{after}\n\n{self.tr('Today:')}\n\n{before}"

    def _lay_out(self) -> None:
        middle = TurningRow(self.list, self.text, (3, 2))
        buttons = FlowLayout(self.import_button, self.cancel_button)
        buttons.at_end = 2  # both close it
        self.stack(self.title, self.told, middle, buttons, grows=middle)
