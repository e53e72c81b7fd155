"""Saves the whole library as a file for another school, and asks before a file is replaced."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from ascl_reader.gui.frame.progress import Progress
from ascl_reader.gui.look.plain_text import never_html
from ascl_reader.gui.widgets.background import Background
from ascl_reader.gui.widgets.message import Icon, Message, Role
from ascl_reader.gui.widgets.problems import tell_before_end
from ascl_reader.library.library import Library
from ascl_reader.packs.write_pack import WrittenPack, exporting_library

translate = QCoreApplication.translate

EXPORT = "exporting the library"


class Exporting(QObject):
    """Asks for a file, writes it, and says what is in it. Emits errors."""

    broken = Signal(object)

    def __init__(self, window: QWidget, library: Library) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._background = Background(self)
        self._background.finished.connect(self._finished)
        self._background.failed.connect(self._failed)
        self._background.progressed.connect(self._progressed)
        self._progress = Progress(window, self)
        self._progress.cancelled.connect(lambda: self._background.drop(EXPORT))

    def ask(self) -> None:
        """Asks where to write the library."""
        title, kind = self.tr("Export Library"), self.tr("Library pack (*.zip)")
        name, _ = QFileDialog.getSaveFileName(self._window, title, "library.ascl.zip", kind)
        if name:
            write_with_ending(self._window, Path(name), (".zip",), self.write)

    def write(self, path: Path) -> None:
        """Writes the library to a file, in one step at the end."""
        self._progress.begin(self.tr("Writing the library…"))
        self._path = path
        library = self._library.copy()
        self._background.run(EXPORT, lambda: exporting_library(library, path))

    def close(self) -> None:
        """Writes what is being written to its end, before the window closes, and tells if that fails."""
        tell_before_end(self._window, self.tr("Export Library"), self._background.close(ends=EXPORT))

    def _finished(self, kind: str, exported: WrittenPack) -> None:
        self._progress.end()
        manifest = exported.manifest
        told = self.tr(
            "Statements written to {file}: {count}, of these with the full text: {full}; no notes, no bookmarks.\n\n"
            "Another school imports it with File ▸ Import."
        ).format(count=manifest.statements, full=manifest.full, file=self._path.name)
        QMessageBox.information(self._window, self.tr("Export Library"), never_html(told))

    def _failed(self, kind: str, error: object) -> None:
        self._progress.end()
        self.broken.emit(error)

    def _progressed(self, kind: str, step: tuple[int, int]) -> None:
        self._progress.show(*step)


def write_with_ending(window: QWidget, chosen: Path, endings: Sequence[str], write: Callable[[Path], object]) -> None:
    """Writes to a path that was chosen, or to the same with the first of the endings where it has none of them.

    A file of that name, which the dialog did not ask about, is replaced only if the user says so.
    """
    path = chosen if chosen.suffix.lower() in endings else chosen.with_name(f"{chosen.name}{endings[0]}")
    if path == chosen or not path.exists():
        write(path)
        return
    text = translate("exporting", "“{file}” is in this folder already. Replace it?").format(file=path.name)
    box = Message(window, Icon.Question, translate("exporting", "Replace a File"), text)
    box.offer(translate("exporting", "Cancel"), role=Role.RejectRole)
    box.offer(translate("exporting", "Replace"), lambda: write(path))
    box.ask()
