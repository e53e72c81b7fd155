"""What can be done with a file that was just saved: opened, shown in its folder, its path copied."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QWidget

from ascl_reader.gui.look.plain_text import set_tip
from ascl_reader.gui.widgets.accessible import announce
from ascl_reader.gui.widgets.arranging import in_row
from ascl_reader.gui.widgets.buttons import link_button


class SavedFile(QWidget):
    """Three buttons for the last saved file; hidden until there is one. Emits what was done, or could not be."""

    told = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._path = Path()
        button = partial(link_button, bold=True)
        self.open_file = button(self.tr("Open"), lambda: self._hand_over(self._path))
        self.show_folder = button(self.tr("Show in folder"), lambda: self._hand_over(self._path.parent))
        self.copy_path = button(self.tr("Copy path"), self._copy)
        in_row(self.open_file, self.show_folder, self.copy_path, on=self, between=12)
        self.hide()

    def offer(self, path: Path) -> None:
        """Shows the buttons for a file."""
        self._path = path.absolute()
        for button in (self.open_file, self.show_folder, self.copy_path):
            set_tip(button, str(self._path))
        self.show()

    def _hand_over(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._tell(self.tr("Nothing on this computer opens {file}.").format(file=path.name))

    def _copy(self) -> None:
        QApplication.clipboard().setText(str(self._path))
        self._tell(self.tr("Copied: {path}").format(path=self._path))

    def _tell(self, text: str) -> None:
        announce(self, text)
        self.told.emit(text)
