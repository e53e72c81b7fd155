"""The line about an import whose review was not finished, with a button that continues it, and its questions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from ascl_reader.gui.widgets.arranging import REST, in_row
from ascl_reader.gui.widgets.buttons import link_button
from ascl_reader.gui.widgets.message import Icon, Message, Role, tell
from ascl_reader.library.dates import long_date


class UnfinishedReview(QFrame):
    """Shown until it is hidden, or until its owner hides it; emits that the review is to be continued."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asking = False
        self.setProperty("use", "offer")
        self.go_on = link_button("", self.wanted.emit, bold=True)
        self.hide_button = link_button(self.tr("Not now"), self.hide)
        self.hide_button.setAccessibleDescription(self.tr("The review stays, and is offered again at the next start."))
        in_row(self.go_on, self.hide_button, REST, on=self, around=(16, 4, 16, 4))
        self.hide()

    def offer(self, day: str) -> None:
        """Offers to continue the review of a day (ISO)."""
        self.go_on.setText(self.tr("Continue the review of {day}").format(day=long_date(day)))
        self.show()

    def ask(self, day: str, files: Sequence[Path], instead: Callable[[], object]) -> None:
        """Asks whether the review of a day gives way to other files, unless that is asked already."""
        if self._asking:
            return
        pattern = self.tr(
            "Your review of {day} is not finished. If you import something else instead, your corrections to that "
            "review are lost. To keep them, go on with the review and import {files} after it."
        )
        text = pattern.format(day=long_date(day), files=_names(files))
        box = Message(self.window(), Icon.Question, self.tr("Import"), text)
        box.offer(self.tr("Continue the review"), self.wanted.emit, Role.RejectRole)
        box.offer(self.tr("Import instead"), instead, Role.DestructiveRole)
        box.finished.connect(self._answered)
        self._asking = True
        box.ask()

    def tell_changed(self, day: str, changed: Sequence[Path]) -> None:
        """Tells that the review of a day cannot be continued, as some of its files are not what they were."""
        one = self.tr(
            "Your review of {day} cannot be continued: the file {files} was changed or is not there any more. If you "
            "had not accepted the review yet, import the file again."
        )
        many = self.tr(
            "Your review of {day} cannot be continued: the files {files} were changed or are not there any more. If "
            "you had not accepted the review yet, import the files again."
        )
        text = (one if len(changed) == 1 else many).format(day=long_date(day), files=_names(changed))
        tell(self.window(), Icon.Warning, self.tr("Import"), text)

    def _answered(self) -> None:
        self._asking = False


def _names(files: Sequence[Path]) -> str:
    return ", ".join(f"“{path.name}”" for path in files)
