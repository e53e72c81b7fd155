"""Tells when the file of bookmarks and notes was restored, cannot be read, can only be read, or is not saved.

Each is shown in a line, which takes no keyboard focus while somebody types. What still holds also stays in the status
line, from which a message can be opened.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ascl_reader.bookmarks.store import LoadedBookmarks, SavedBookmarks
from ascl_reader.errors import NewerFormat, ReaderError
from ascl_reader.gui.bookmarks.autosave import BookmarkAutosave
from ascl_reader.gui.saving.saver import LATER
from ascl_reader.gui.widgets.accessible import announce
from ascl_reader.gui.widgets.message import (
    Icon,
    Message,
    Role,
    tell,
)
from ascl_reader.gui.widgets.problems import worded, worded_reason
from ascl_reader.gui.window.status_line import StatusLine
from ascl_reader.gui.window.unsaved_line import NotSaved, UnsavedLine, WorkNews
from ascl_reader.journal.journaled_store import RecoveryReport


class BookmarkFileMessages(QObject):
    """Tells what became of loading and saving; emits that a copy is to be saved, and what is a fault of the program."""

    copy_asked = Signal()
    broken = Signal(object)

    def __init__(self, autosave: BookmarkAutosave, status: StatusLine, unsaved: UnsavedLine, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._status = status
        self._line = unsaved
        self._autosave = autosave
        self._newer = 0
        self._unread: ReaderError | None = None
        self._unsaved: ReaderError | None = None
        self._no_backup = ""
        self._box: Message | None = None
        autosave.loaded.connect(self._loaded)
        autosave.saved.connect(self._saved)
        autosave.failed.connect(self._failed)
        status.bookmark_problem_clicked.connect(self.tell_again)

    def note_unsaved(self, error: ReaderError | None) -> None:
        """Shows that saving fails, and why; without an error, that it no longer does."""
        self._unsaved = error
        short = self.tr("Not saved: bookmarks and notes")
        told = NotSaved(short, self._told_unsaved(error), can_be_copied=True) if error else None
        self._line.show_problem("bookmarks", told)
        self._show_state()

    def tell_again(self) -> None:
        """Opens the message that the status line stands for."""
        if self._unread is not None:
            self._tell_unread(self._unread)
        elif self._unsaved is not None:
            self._tell_unsaved(self._unsaved)
        elif self._newer:
            tell(self._window, Icon.Information, self._name(), self._told_newer())
        elif self._no_backup:
            pattern = self.tr("Your bookmarks and notes are saved, but no backup of them could be made: {reason}.")
            tell(self._window, Icon.Warning, self._name(), pattern.format(reason=worded_reason(self._no_backup)))

    def _loaded(self, loaded: LoadedBookmarks) -> None:
        self._unread, self._newer = None, loaded.newer_format
        self._line.show_problem("unread", None)
        self._show_state()
        if loaded.recovered is not None:
            self._tell_recovered(loaded.recovered)
        if loaded.newer_format:
            short = self.tr("Bookmarks and notes: for reading only, a newer ASCL Reader wrote them")
            self._line.show_problem("newer", WorkNews(short, self._told_newer(), self._name()))

    def _saved(self, saved: SavedBookmarks) -> None:
        if self._unsaved is not None:
            announce(self._window, self.tr("Your bookmarks and notes are saved again."))
        if self._box is not None:
            self._box.reject()
        self._no_backup = saved.backup_problem
        self.note_unsaved(None)
        if saved.recovered is not None:
            self._tell_recovered(saved.recovered)

    def _failed(self, error: object) -> None:
        if not isinstance(error, ReaderError):
            self.broken.emit(error)
        elif self._autosave.ready:
            self.note_unsaved(error)
        else:
            self._unread = error
            self._show_state()
            short, again = (
                self.tr("Bookmarks and notes could not be read"),
                (self.tr("Try Again"), self._autosave.start),
            )
            news = WorkNews(short, self._told_unread(error), self._name(), again, can_be_closed=False)
            self._line.show_problem("unread", news)

    def _show_state(self) -> None:
        if self._unread is not None:
            told = self.tr("Bookmarks and notes could not be read…")
        elif self._unsaved is not None:
            told = self.tr("Bookmarks and notes are not saved…")
        elif self._newer:
            told = self.tr("Bookmarks and notes: for reading only…")
        else:
            told = self.tr("No backup of bookmarks and notes…") if self._no_backup else ""
        self._status.show_bookmark_problem(told)

    def _tell_recovered(self, told: RecoveryReport) -> None:
        path, parts = self._autosave.store.path, []
        if told.mended:
            pattern = self.tr(
                "The file with your work was gone, older or damaged: {path}. What it lacked was added from a copy "
                "(changes: {count}); nothing that was saved is lost."
            )
            parts.append(pattern.format(path=path, count=told.mended))
        if told.damaged:
            pattern = self.tr(
                "Lines that could not be read: {count}. They were kept in {path}; everything else is there."
            )
            parts.append(pattern.format(count=told.damaged, path=told.aside))
        if told.instead:
            names = ", ".join(each.name for each in told.instead)
            pattern = self.tr(
                "The file of another computer is gone, older or damaged; what it lacks is read from its backup: "
                "{names}."
            )
            parts.append(pattern.format(names=names))
        for unread, reason in told.unread:
            pattern = self.tr("What another computer wrote is missing here: {path} cannot be read ({reason}).")
            parts.append(pattern.format(path=unread, reason=worded_reason(reason)))
        if told.reason:
            pattern = self.tr("The file of an earlier version of the program could not be read: {reason}.")
            parts.append(pattern.format(reason=worded_reason(told.reason)))
        if told.restored is not None:
            pattern = self.tr("The backup {name}, the newest that was good, was taken over in its place.")
            parts.append(pattern.format(name=told.restored.name))
        elif told.reason:
            parts.append(self.tr("There was no backup that could be read: you begin with none."))
        restored = told.mended or told.restored
        title = self.tr("Bookmarks and Notes Restored") if restored else self._name()
        short = self.tr("Bookmarks and notes were restored") if restored else parts[0]
        self._line.show_problem("recovered", WorkNews(short, "\n\n".join(parts), title))

    def _told_newer(self) -> str:
        pattern = self.tr(
            "Your bookmarks and notes were written by a newer version of ASCL Reader (format {version}). You can read "
            "them here, but not change them, so that nothing in them is lost.\n\n"
            "Install the newest ASCL Reader on this computer to go on writing."
        )
        return pattern.format(version=self._newer)

    def _told_unread(self, error: ReaderError) -> str:
        text = self.tr(
            "{what}\n\nUntil then you can read the statements, but not bookmark them or write notes. "
            "Nothing was changed in the file."
        )
        return text.format(what=worded(error))

    def _tell_unread(self, error: ReaderError) -> None:
        box = Message(self._window, Icon.Warning, self._name(), self._told_unread(error))
        box.offer(self.tr("Try Again"), self._autosave.start)
        box.offer(self.tr("Continue Without Them"), role=Role.RejectRole)
        box.ask()

    def _tell_unsaved(self, error: ReaderError) -> None:
        if self._box is not None:
            return
        box = Message(self._window, Icon.Warning, self.tr("Not Saved"), self._told_unsaved(error))
        box.offer(self.tr("Continue"), role=Role.RejectRole)
        box.offer(self.tr("Save a Copy Elsewhere…"), self.copy_asked.emit)
        box.finished.connect(self._box_gone)
        self._box = box
        box.ask()

    def _told_unsaved(self, error: ReaderError) -> str:
        """Returns why saving fails, and where the changes made since then are."""
        then = self.tr(
            "What you wrote since is only in this window. The program tries again every {seconds} seconds; leave the "
            "window open until this line goes."
        ).format(seconds=LATER // 1000)
        if isinstance(error, NewerFormat):
            then = self.tr("What you wrote since is only in this window: save a copy of it elsewhere.")
        return f"{worded(error)} {then}"

    def _box_gone(self) -> None:
        self._box = None

    def _name(self) -> str:
        return self.tr("Bookmarks and Notes")
