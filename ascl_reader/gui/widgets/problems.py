"""Puts into words what went wrong: errors the user can act on, faults of the library, and bugs, which are logged."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from ascl_reader.errors import ReaderError
from ascl_reader.gui.widgets.dialog import TextDialog
from ascl_reader.gui.widgets.message import Icon, tell
from ascl_reader.library.faults import FAULT_PATTERNS, Fault

if TYPE_CHECKING:
    from logging import Logger

translate = QCoreApplication.translate


def worded(error: ReaderError) -> str:
    """Returns an error's sentence in the language of the window."""
    return translate("errors", error.pattern).format(**error.values)


def worded_fault(fault: Fault) -> str:
    """Returns a fault's sentence in the language of the window, with its file and line."""
    place = f"{fault.path}:{fault.line}" if fault.line else fault.path
    return f"{place}\n{translate('faults', FAULT_PATTERNS[fault.kind]).format(**fault.values())}"


def show_faults(parent: QWidget, faults: Sequence[Fault], count: int) -> None:
    """Shows every fault of the library in a text that can be copied, or that there is none."""
    if not faults:
        text = translate("problems", "No problems found in {count} statements.").format(count=count)
    else:
        text = "\n\n".join(worded_fault(fault) for fault in faults)
    TextDialog(translate("problems", "Check the Library"), text, parent).exec()


class Problems(QObject):
    """Takes every exception that nothing else took. Each different bug is shown once; `bug` tells of it."""

    bug = Signal(str)

    def __init__(self, log_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log_folder = log_folder
        self._log_is_open = False
        self._seen: set[str] = set()
        self.window: QWidget | None = None

    def install(self) -> None:
        """Takes exceptions in slots and events from now on, and opens the log."""
        sys.excepthook = self._caught
        self._open_log()

    def report(self, error: BaseException) -> None:
        """Shows a ReaderError after the boxes that are open already; logs and shows anything else."""
        if isinstance(error, ReaderError) and self.window is not None:
            tell(self.window, Icon.Warning, "ASCL Reader", worded(error))
            return
        self._caught(type(error), error, error.__traceback__)

    def _caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        if isinstance(error, ReaderError):
            self.report(error)
            return
        text = "".join(traceback.format_exception(kind, error, trace))
        self._open_log().error("%s", text)
        print(text, file=sys.stderr)
        if text not in self._seen:
            self._seen.add(text)
            self.bug.emit(text)
            self._show("".join([*traceback.format_tb(trace), kind.__name__]))

    def _open_log(self) -> Logger:
        from ascl_reader import log  # logging is nothing that the first window needs

        if not self._log_is_open:
            log.open_log(self._log_folder)
            log.note_crashes(self._log_folder)
            self._log_is_open = True
        return log.ALL

    def _show(self, text: str) -> None:
        intro = self.tr(
            "Something went wrong inside ASCL Reader. What you saved and wrote before is kept, and you can read on. "
            "If it happens again, copy this text and send it to whoever looks after the program. It names places in "
            "the program only, and none of your words."
        )
        dialog = TextDialog(self.tr("A fault in the program"), f"{intro}\n\n{text}", self.window)
        dialog.open()
