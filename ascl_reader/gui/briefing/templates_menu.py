"""The menu of templates: applied to the briefing, saved from it, renamed, deleted, imported and exported."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QMenu

from ascl_reader.briefing.briefing import Briefing
from ascl_reader.briefing.briefings import Briefings
from ascl_reader.briefing.templates import as_template, read_template, template_bytes
from ascl_reader.errors import ReaderError
from ascl_reader.files import timestamps
from ascl_reader.files.safe_write import write_safely
from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.frame.key_names import key_of
from ascl_reader.gui.frame.menus import MenuButton, empty, fit_to_screen
from ascl_reader.gui.look.plain_text import on_button, set_text_role
from ascl_reader.gui.widgets.message import Icon, ask_for_words, tell
from ascl_reader.gui.widgets.problems import worded

ENDING = ".json"


class TemplatesMenu(MenuButton):
    """Emits a template that is to be applied, and what was done."""

    applied = Signal(object)
    told = Signal(str)

    def __init__(self, autosave: BriefingAutosave) -> None:
        tip = self.tr("Layout, print style, parts, cover note and colour, kept under a name")
        super().__init__(self.tr("Templates"), tip)
        self._autosave = autosave
        self._folder = ""
        self.setProperty("use", "link")
        set_text_role("quiet", self)

    def save(self, name: str) -> None:
        """Keeps how the current briefing looks under a name; a template of that name is replaced."""
        current, name = self._autosave.current, " ".join(name.split())
        if current is not None and name:
            self._put(as_template(current, name, timestamps.now()), "save template")
            self.told.emit(self.tr("Saved as the template “{name}”.").format(name=name))

    def apply(self, template: Briefing) -> None:
        """Makes the current briefing look as a template says."""
        if self._autosave.current is not None:
            self.applied.emit(template)
            self.told.emit(self.tr("“{name}” applied: layout, print style, parts and all.").format(name=template.title))

    def rename(self, template: Briefing, name: str) -> None:
        """Gives a template another name."""
        if name.strip():
            now = timestamps.now()
            self._do(self._work.renaming(template.id, " ".join(name.split()), now), "rename template")
            self.told.emit(self.tr("Renamed: {name}.").format(name=name.strip()))

    def delete(self, template: Briefing) -> None:
        """Puts a template into the bin."""
        self._do(self._work.deleting(template.id, timestamps.now()), "delete template")
        told = self.tr("In the bin: the template “{name}”. {undo} brings it back.")
        self.told.emit(told.format(name=template.title, undo=key_of(self, "undo", "Ctrl+Z")))

    def take_file(self, path: str) -> None:
        """Takes a template from a file."""
        try:
            found = read_template(Path(path), timestamps.now())
        except ReaderError as error:
            tell(self, Icon.Warning, self.tr("Import Template"), worded(error))
            return
        self._put(found, "import template")
        self.told.emit(self.tr("Imported: the template “{name}”.").format(name=found.title))

    def write_file(self, template: Briefing, path: str) -> None:
        """Writes a template to a file that was confirmed."""
        try:
            write_safely(Path(path), template_bytes(template))
        except ReaderError as error:
            tell(self, Icon.Warning, self.tr("Export Template"), worded(error))
            return
        self.told.emit(self.tr("Exported: {path}.").format(path=path))

    @property
    def _work(self) -> Briefings:
        return self._autosave.briefings

    def _put(self, template: Briefing, kind: str) -> None:
        """Adds a template; the one that has its name goes to the bin."""
        same = [each for each in self._work.templates if each.title.casefold() == template.title.casefold()]
        work = self._work
        for each in same:
            work = work.deleting(each.id, template.created)
        self._do(work.keeping(template), kind)

    def _do(self, work: Briefings, kind: str) -> None:
        self._autosave.do(kind, work)

    def fill(self) -> None:
        """Fills the menu with its present entries."""
        empty(self.entries)
        templates, writable = self._work.templates, self._autosave.writable
        for each in templates:
            self._entry(self.entries, each.title, partial(self.apply, each))
        self.entries.addSeparator()
        self._entry(self.entries, self.tr("Save This as a Template…"), self._ask_name)
        self._entry(self.entries, self.tr("Import Template…"), self._ask_file)
        for name, call in (
            (self.tr("Export"), self._ask_path),
            (self.tr("Rename"), self._ask_rename),
            (self.tr("Delete"), self.delete),
        ):
            below = self.entries.addMenu(name)
            fit_to_screen(below)
            below.setEnabled(bool(templates))
            for each in templates:
                self._entry(below, each.title, partial(call, each))
        for action in self.entries.actions():
            action.setEnabled(action.isEnabled() and writable)

    def _entry(self, menu: QMenu, name: str, call: Callable[[], None]) -> None:
        menu.addAction(on_button(name)).triggered.connect(lambda _checked=False: call())

    def _ask_name(self) -> None:
        self._ask(self.tr("Save as Template"), "", self.save)

    def _ask_rename(self, template: Briefing) -> None:
        self._ask(self.tr("Rename Template"), template.title, partial(self.rename, template))

    def _ask(self, title: str, text: str, call: Callable[[str], None]) -> None:
        ask_for_words(self.window(), title, self.tr("Name:"), text, call)

    def _ask_file(self) -> None:
        self._ask_path_of(self.tr("Import Template"), "", self.take_file)

    def _ask_path(self, template: Briefing) -> None:
        self._ask_path_of(self.tr("Export Template"), template.title, partial(self.write_file, template))

    def _ask_path_of(self, title: str, name: str, call: Callable[[str], None]) -> None:
        """Asks for a file to be read, or with a name for one to be written."""
        dialog = QFileDialog(self.window(), title, self._folder)
        dialog.setNameFilter(self.tr("Template (*.json)"))
        if name:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setDefaultSuffix(ENDING)
            dialog.selectFile("".join(each if each.isalnum() or each in " -_" else "-" for each in name) + ENDING)
        else:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(call)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
