"""Asks where a briefing is saved: a name with its ending, and a question before a file that is there is replaced."""

from __future__ import annotations

import os
import re
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ascl_reader.briefing.briefing import Briefing
from ascl_reader.gui.widgets.message import Icon, Message, Role
from ascl_reader.library.dates import day_in_words

LONGEST_NAME = 200
"""Bytes of an offered name without date and ending; systems take 255."""

_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
_NOT_ON_WINDOWS = '<>:"|?*'


class SaveDialog(QObject):
    """Asks once. Emits the file's path, and what had to be put right in the name that was typed."""

    taken = Signal(object, str)

    def __init__(self, window: QWidget, briefing: Briefing, folder: str, ending: str) -> None:
        super().__init__()
        self._window = window
        self._briefing = briefing
        self.folder = folder
        self.kinds = {
            self.tr("PDF, to print and to send (*.pdf)"): ".pdf",
            self.tr("Word, to edit further (*.docx)"): ".docx",
            self.tr("Web page, to read on a phone (*.html)"): ".html",
            self.tr("Markdown (*.md)"): ".md",
            self.tr("Plain text, for an e-mail (*.txt)"): ".txt",
        }
        self._ending = ending

    def ask(self, name: str = "") -> QFileDialog:
        """Opens the system's dialog with a name, else one made of title and meeting's date; returns the dialog."""
        dialog = QFileDialog(self._window, self.tr("Save Briefing As"), self.folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(list(self.kinds))
        dialog.selectNameFilter(next(kind for kind, ending in self.kinds.items() if ending == self._ending))
        dialog.setDefaultSuffix(self._ending)
        dialog.selectFile(name or f"{offered_name(self._briefing)}{self._ending}")
        dialog.filterSelected.connect(lambda kind: self._follow(dialog, self.kinds[kind]))
        dialog.fileSelected.connect(
            lambda path: self._take(Path(path), self.kinds[dialog.selectedNameFilter()], dialog.directory().path())
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _follow(self, dialog: QFileDialog, ending: str) -> None:
        """Gives the file's name in the dialog the ending of the format that was chosen there."""
        dialog.setDefaultSuffix(ending)
        names = dialog.selectedFiles()
        if names:
            path = Path(names[0])
            stem = path.stem if path.suffix.lower() in self.kinds.values() else path.name
            dialog.selectFile(f"{stem}{ending}")

    def _take(self, chosen: Path, ending: str, folder: str) -> None:
        """Tells the path. What the dialog did not ask about, as its name was not complete, is asked here."""
        self.folder, self._ending = folder, ending
        path = put_right(chosen, Path(folder), ending, tuple(self.kinds.values()))
        told = ""
        if path.parent != chosen.parent or path.stem not in (chosen.stem, chosen.name):
            told = self.tr("a file’s name cannot be “{name}”").format(
                name=os.path.relpath(chosen, folder).removesuffix(ending)
            )
        if path == chosen or not path.exists():
            self.taken.emit(path, told)
            return
        text = self.tr("“{file}” is in this folder already. Replace it?").format(file=path.name)
        box = Message(self._window, Icon.Question, self.tr("Save Briefing As"), text)
        box.offer(self.tr("Another Name…"), lambda: self.ask(path.name))
        box.offer(self.tr("Replace"), lambda: self.taken.emit(path, told))
        box.offer(self.tr("Cancel"), role=Role.RejectRole)
        box.ask()


def put_right(chosen: Path, folder: Path, ending: str, endings: tuple[str, ...]) -> Path:
    """Returns the path that is written for a chosen one: with an ending, slashes of a name as hyphens, and no
    name that Windows has for a device.

    A slash stays where it leads to a folder that is there, or to one that was typed from the disk's root.
    """
    path = chosen
    if not path.parent.is_dir() and path.is_relative_to(folder):
        path = folder / "-".join(path.relative_to(folder).parts)
    if path.suffix.lower() not in endings:
        path = path.with_name(f"{path.name.rstrip('. ') or path.name}{ending}")
    if os.name == "nt":
        path = path.with_name("".join("-" if each in _NOT_ON_WINDOWS else each for each in path.name))
    return path.with_name(_no_device(path.name))


def offered_name(briefing: Briefing) -> str:
    """Returns a briefing's title as a file's name, with the meeting's date where the title does not say it."""
    name = file_name(briefing.title)
    day = file_name(briefing.date) if briefing.date else ""
    told = not day or day in name or day_in_words(briefing.date) in name
    return name if told else f"{name} {day}"


def file_name(title: str) -> str:
    """Returns a title as a file's name that every system takes, without its ending."""
    dated = re.sub(r"(?<=\w)[/\\](?=\w)", "-", re.sub(r"(?<=\d):(?=\d)", ".", title))
    plain = re.sub(r'[\x00-\x1f<>:"/\\|?*]+', " ", dated)
    short = " ".join(plain.split())[:80].encode()[:LONGEST_NAME].decode(errors="ignore").strip(" .")
    return _no_device(short) or "Briefing"


def _no_device(name: str) -> str:
    """Returns a name that Windows does not take for one of its devices: it looks as far as the first dot."""
    first, dot, after = name.partition(".")
    return f"{first} briefing{dot}{after}" if _DEVICES.fullmatch(first.strip()) else name
