"""What can be done with a file that was just saved: opened, shown in its folder, its path copied."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget

from ascl_reader.gui.look.plain_text import set_text_role, set_tip
from ascl_reader.gui.widgets.accessible import announce
from ascl_reader.gui.widgets.arranging import in_row


class SavedFile(QWidget):
    """Three buttons for the last saved file; hidden until there is one. Emits what was done, or could not be."""

    told = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._path = Path()
        row = in_row(on=self, between=12)
        self.open_file = self._button(self.tr("Open"), row)
        self.open_file.clicked.connect(lambda: self._hand_over(self._path))
        self.show_folder = self._button(self.tr("Show in folder"), row)
        self.show_folder.clicked.connect(lambda: self._hand_over(self._path.parent))
        self.copy_path = self._button(self.tr("Copy path"), row)
        self.copy_path.clicked.connect(self._copy)
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

    def _button(self, text: str, row: QHBoxLayout) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("use", "link")
        button.setAutoDefault(False)
        set_text_role("quiet", button, bold=True)
        row.addWidget(button)
        return button
