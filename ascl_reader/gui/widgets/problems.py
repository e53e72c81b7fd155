"""Puts into words what went wrong: errors the user can act on, faults of the library, and bugs, which are logged."""

from __future__ import annotations

import platform
import sys
import traceback
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal, qVersion
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QWidget

from ascl_reader import __version__
from ascl_reader.errors import ReaderError
from ascl_reader.gui.look.plain_text import plain_label
from ascl_reader.gui.widgets.dialog import Dialog, TextDialog, dialog_heading, text_to_read
from ascl_reader.gui.widgets.message import Icon, tell
from ascl_reader.library.faults import FAULT_PATTERNS, Fault, FaultKind

if TYPE_CHECKING:
    from logging import Logger

translate = QCoreApplication.translate

WITH_REASONS = frozenset(("reason", "found", "advice", "limit"))
"""Values of an error that are words of the program."""


def worded(error: ReaderError) -> str:
    """Returns an error's sentence in the language of the window."""
    reasons = {name: worded_reason(str(error.values[name])) for name in error.values if name in WITH_REASONS}
    return translate("errors", error.pattern).format(**{**error.values, **reasons})


def worded_reason(told: str) -> str:
    """Returns the reason in an error in the language of the window; what only the system or a library says stays."""
    from ascl_reader.gui.look.reasons import reason_parts  # nothing that a window needs in which all goes well

    pattern, parts = reason_parts(told)
    if "reason" in parts:
        parts["reason"] = worded_reason(parts["reason"])
    return translate("reasons", pattern).format(**parts) if pattern else told


def tell_before_end(window: QWidget, title: str, errors: Iterable[Exception]) -> None:
    """Shows errors one after the other and waits until each was read: the window closes after that."""
    for error in errors:
        if isinstance(error, ReaderError):
            tell(window, Icon.Warning, title, worded(error), waits=True)
        else:
            sys.excepthook(type(error), error, error.__traceback__)


def worded_fault(fault: Fault) -> str:
    """Returns a fault's sentence in the language of the window, with its file and line."""
    place = f"{fault.path}:{fault.line}" if fault.line else fault.path
    values = fault.values()
    if fault.kind in (FaultKind.UNREADABLE, FaultKind.DAMAGED):
        values["detail"] = worded_reason(values["detail"])
    return f"{place}\n{translate('faults', FAULT_PATTERNS[fault.kind]).format(**values)}"


def show_faults(parent: QWidget, faults: Sequence[Fault], count: int) -> None:
    """Shows every fault of the library in a text that can be copied, or that there is none."""
    if not faults:
        one = translate("problems", "No problems found in 1 statement.")
        many = translate("problems", "No problems found in {count} statements.")
        text = one if count == 1 else many.format(count=count)
    else:
        text = "\n\n".join(worded_fault(fault) for fault in faults)
    TextDialog(translate("problems", "Check the Library"), text, parent).exec()


class Problems(QObject):
    """Takes every exception that nothing else took. Each different bug is shown once; `bug` emits it."""

    bug = Signal(str)

    def __init__(self, log_folder: Path) -> None:
        super().__init__()
        self._log_folder = log_folder
        self._log_is_open = False
        self._seen: set[str] = set()
        self.window: QWidget | None = None
        self.is_all_saved: Callable[[], bool] = lambda: True
        self._dialog: FaultDialog | None = None

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
        print(text, file=sys.stderr)
        safe = self._where_it_broke(error.with_traceback(trace))
        self._open_log().error("%s", safe)
        if text not in self._seen:
            self._seen.add(text)
            self.bug.emit(text)
            self._show(safe)

    @staticmethod
    def _where_it_broke(error: BaseException) -> str:
        from ascl_reader.log import where_it_broke

        return where_it_broke(error)

    def _open_log(self) -> Logger:
        from ascl_reader import log  # logging is nothing that the first window needs

        if not self._log_is_open:
            log.open_log(self._log_folder)
            log.note_crashes(self._log_folder)
            self._log_is_open = True
        return log.ALL

    def _show(self, text: str) -> None:
        """Shows a fault, in the dialog that is open where there is one."""
        if self._dialog is None:
            self._dialog = FaultDialog(self.is_all_saved(), self.window)
            self._dialog.finished.connect(self._closed)
        self._dialog.add(text)
        self._dialog.open()

    def _closed(self) -> None:
        self._dialog = None


class FaultDialog(Dialog):
    """Says in plain words that the program has a fault, what is saved, and what can be sent to get it mended."""

    help_page = "trouble"

    def __init__(self, is_all_saved: bool, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("A Fault in the Program"))
        self.heading = dialog_heading(self.tr("Something went wrong inside ASCL Reader"))
        saved = self.tr("Everything that you wrote is saved, and you can go on working.")
        unsaved = self.tr(
            "You can go on working. What you wrote last is not saved yet; the program keeps trying, and a line "
            "below the texts says so if it fails."
        )
        self.saved = plain_label(saved if is_all_saved else unsaved)
        self.advice = plain_label(
            self.tr(
                "If it happens again, press Copy and send the text below to whoever looks after the program. It says "
                "where in the program the fault is, and has none of your words, names or folders."
            )
        )
        for label in (self.saved, self.advice):
            label.setWordWrap(True)
        self.setAccessibleDescription(f"{self.saved.text()} {self.advice.text()}")
        self.text = text_to_read(self.tr("For a report"))
        self._faults: list[str] = []
        buttons = self.close_buttons()
        copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setAutoDefault(False)
        copy.clicked.connect(lambda: QApplication.clipboard().setText(self.text.toPlainText()))
        self.stack(self.heading, self.saved, self.advice, self.text, buttons, grows=self.text)
        self.resize_with_text(720, 480)

    def add(self, fault: str) -> None:
        """Adds a fault below those that are shown."""
        self._faults.append(fault)
        about = f"ASCL Reader {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.system()}"
        self.text.setPlainText("\n\n".join([about, *self._faults]))
