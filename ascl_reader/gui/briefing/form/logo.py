"""The field for a school's logo: chosen as a file, checked before it is taken."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from ascl_reader.briefing.sheets.logo import read_logo
from ascl_reader.errors import UnsuitableLogo
from ascl_reader.gui.look.plain_text import plain_label, set_tip
from ascl_reader.gui.widgets.flow_layout import FlowLayout


class LogoField(QWidget):
    """Emits the path of a sound logo, empty for none; `refused` why a file cannot be one."""

    chosen = Signal(str)
    refused = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._path = ""
        self.name = plain_label()
        self.name.setMinimumWidth(1)
        self.choose = QPushButton(self.tr("Choose…"))
        self.choose.clicked.connect(self.ask)
        self.remove = QPushButton(self.tr("Remove"))
        self.remove.clicked.connect(lambda: self.chosen.emit(""))
        self.choose.setAccessibleName(self.tr("Choose the school logo"))
        self.remove.setAccessibleName(self.tr("Remove the school logo"))
        self.setFocusProxy(self.choose)
        FlowLayout(self.choose, self.remove, self.name, on=self)
        self.show_path("")

    def show_path(self, path: str) -> None:
        """Shows which file it is."""
        self._path = path
        self.name.setText(Path(path).name if path else self.tr("No logo"))
        set_tip(self.name, path)
        self.remove.setVisible(bool(path))

    def ask(self) -> None:
        """Asks for a file."""
        dialog = QFileDialog(self.window(), self.tr("School Logo"), str(Path(self._path).parent) if self._path else "")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Pictures (*.png *.jpg *.jpeg *.svg)"))
        dialog.fileSelected.connect(self.take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take(self, path: str) -> None:
        """Checks a file; emits its path, or why it is not taken."""
        try:
            read_logo(Path(path))
        except UnsuitableLogo as error:
            self.refused.emit(error)
        else:
            self.chosen.emit(path)
