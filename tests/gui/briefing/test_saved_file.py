"""What can be done with a saved file, by keys: open it, show its folder, copy its path."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.gui.briefing.foot import BriefingFoot
from ascl_reader.gui.look.appearance import Appearance


class Opener(QObject):
    """Stands in for the system's programs, as Qt lets one."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, address: QUrl) -> None:
        """Note a file or folder that is to be opened."""
        self.opened.append(address.toLocalFile())


@pytest.fixture
def opener() -> Iterator[Opener]:
    opener = Opener()
    QDesktopServices.setUrlHandler("file", opener, "open")  # type: ignore[arg-type]
    yield opener
    QDesktopServices.unsetUrlHandler("file")


def test_a_saved_file_is_opened_shown_and_its_path_copied(
    qtbot: QtBot, appearance: Appearance, opener: Opener, tmp_path: Path
) -> None:
    foot = BriefingFoot(appearance)
    qtbot.addWidget(foot)
    foot.show()
    saved = foot.saved
    assert not saved.isVisible()
    foot.tell("Saved: a & b.pdf")
    foot.show_saved(tmp_path / "a & b.pdf")
    assert saved.isVisible()
    for button in (saved.open_file, saved.show_folder, saved.copy_path):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert opener.opened == [str(tmp_path / "a & b.pdf"), str(tmp_path)]
    assert QApplication.clipboard().text() == str(tmp_path / "a & b.pdf")
    assert foot.state.text() == f"Copied: {tmp_path / 'a & b.pdf'}" and saved.isVisible()
    foot.tell("2 pages")
    assert not saved.isVisible()
