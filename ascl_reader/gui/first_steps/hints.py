"""Hints on what users would not find by themselves: each once, in a line, when it is of use; Help ▸ Hints lists all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction, QKeySequence

from ascl_reader.gui.memory.settings import HINTS, HINTS_SEEN, Settings
from ascl_reader.gui.widgets.dialog import TextDialog
from ascl_reader.gui.window.main_window import MainWindow
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Wording

if TYPE_CHECKING:
    from ascl_reader.gui.bookmarks.autosave import BookmarkAutosave
    from ascl_reader.gui.briefing.autosave import BriefingAutosave
    from ascl_reader.gui.commands.reading_history import ReadingHistory
    from ascl_reader.gui.start.hint_line import HintLine

FOLDERS, BRIEFING, IMPORT = "folders", "briefing", "import"

SOON = 1_500
"""Milliseconds until a hint is shown: what the command itself tells is read, and spoken, before."""

LOW = 380
"""Pixels at 100 % of text of the window's height; in a lower one a hint would stand in the place of what is read."""

READ_BEFORE_IMPORT = 4
"""Statements that were read as summaries in one sitting, before the full text is spoken of."""


class Hints(QObject):
    """Shows a hint once the user has done what comes before it; hides it once it is followed.

    Only what was never shown, at an earlier start either, waits for that.
    """

    def __init__(self, window: MainWindow, library: Library, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._library, self._settings = window, library, settings
        self._line: HintLine | None = None
        self._shown = ""
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._show)
        self._read: set[str] = set()
        self._bookmarks: BookmarkAutosave | None = None
        self._briefings: BriefingAutosave | None = None
        self._counts: dict[str, int] = {}
        window.commands.hints.triggered.connect(self.show_all)

    def know(self, bookmarks: BookmarkAutosave, briefings: BriefingAutosave, history: ReadingHistory) -> None:
        """Takes the objects that are made after the first window."""
        self._bookmarks, self._briefings = bookmarks, briefings
        seen = self._settings.get(HINTS_SEEN)
        if FOLDERS not in seen:
            bookmarks.changed.connect(self._bookmarks_changed)
        if BRIEFING not in seen:
            briefings.changed.connect(self._briefings_changed)
        if IMPORT not in seen:
            history.was_read.connect(self._was_read)
        self._window.commands.briefing.triggered.connect(lambda: self._followed(BRIEFING))
        self._window.commands.import_.triggered.connect(lambda: self._followed(IMPORT))

    def texts(self) -> dict[str, str]:
        """Returns the hints by their names, with the keys that the commands have now."""
        a = self._window.commands
        return {
            FOLDERS: self.tr(
                "Bookmarks can be put into folders, as for a meeting or a subject: Bookmarks ▸ New Folder… ({new}) "
                "makes one, Bookmarks ▸ Bookmark in a Folder… ({into}) chooses one. They stand below the themes."
            ).format(new=_keys(a.new_folder), into=_keys(a.bookmark_in)),
            BRIEFING: self.tr(
                "The briefing collects statements for a meeting. The button “Briefing” at the top right ({keys}) shows "
                "its pages, to be put in order, printed or saved."
            ).format(keys=_keys(a.briefing)),
            IMPORT: self.tr(
                "You are reading summaries in the editors’ words. To read and quote ASCL’s full text, save its page "
                "in your browser, then choose File ▸ Import… ({keys}) or drop the file onto this window."
            ).format(keys=_keys(a.import_)),
        }

    def show_all(self) -> None:
        """Shows all hints in a dialog."""
        TextDialog(self.tr("Hints"), "\n\n".join(self.texts().values()), self._window).open()

    def offer(self, name: str) -> None:
        """Shows a hint soon if it was never shown, unless another is shown, none is wanted, or there is no room."""
        if self._may_come(name):
            self._settings.put(HINTS_SEEN, [*self._settings.get(HINTS_SEEN), name])
            self._shown = name
            self._soon.start()

    def _may_come(self, name: str) -> bool:
        if self._shown or self._window.height() < self._window.appearance.px(LOW):
            return False
        return self._settings.get(HINTS) and name not in self._settings.get(HINTS_SEEN)

    def _show(self) -> None:
        if self._line is None:
            self._line = self._made()
        self._place(self._line)
        self._line.show_hint(self.texts()[self._shown])

    def _made(self) -> HintLine:
        from ascl_reader.gui.start.hint_line import HintLine

        window = self._window
        line = HintLine(window.list.view, window.unsaved.parentWidget())
        line.no_more.connect(lambda: self._settings.put(HINTS, False))
        line.close_button.clicked.connect(self._put_away)
        line.no_more_button.clicked.connect(self._put_away)
        window.commands.keys_changed.connect(self._name_keys)
        return line

    def _name_keys(self) -> None:
        """Names the keys that the commands have now, in a hint that stands there."""
        if self._line is not None and not self._line.isHidden():
            self._line.text.setText(self.texts()[self._shown])

    def _place(self, line: HintLine) -> None:
        """Puts the line below tree and list, whose height is not missed; below all where these have little room."""
        window = self._window
        if window.columns.stand_apart:
            window.columns.put_above_foot(line)
        else:
            window.column.insertWidget(window.column.indexOf(window.unsaved), line)

    def _put_away(self) -> None:
        self._shown = ""

    def _followed(self, name: str) -> None:
        """Puts a hint away that was followed; it need not be shown where it was followed before it came."""
        seen = self._settings.get(HINTS_SEEN)
        if name not in seen:
            self._settings.put(HINTS_SEEN, [*seen, name])
        if self._shown == name:
            self._shown = ""
            self._soon.stop()
            if self._line is not None:
                self._line.put_away()

    def _bookmarks_changed(self) -> None:
        if self._bookmarks is not None and self._bookmarks.ready:
            work = self._bookmarks.work
            if self._is_more(FOLDERS, len(work.bookmarks)) and not work.folders:
                self.offer(FOLDERS)
            elif work.folders and self._shown == FOLDERS:
                self._followed(FOLDERS)

    def _briefings_changed(self) -> None:
        if self._briefings is not None and self._briefings.ready:
            current = self._briefings.current
            if self._is_more(BRIEFING, len(current.ids) if current is not None else 0):
                self.offer(BRIEFING)

    def _is_more(self, name: str, count: int) -> bool:
        """Returns whether there is more of something than at the last look; the first look only counts."""
        before = self._counts.get(name)
        self._counts[name] = count
        return before is not None and count > before

    def _was_read(self, statement_id: str, wording: Wording) -> None:
        if self._window.session.history.is_passing:
            return  # a hit that stood a while as the search was typed: a hint would come amid that
        if len(self._read) < READ_BEFORE_IMPORT and wording is Wording.SUMMARY:
            self._read.add(statement_id)
        if len(self._read) == READ_BEFORE_IMPORT and self._may_come(IMPORT):
            published = any(each.full is not None for each in self._library.statements)
            if not published:
                self.offer(IMPORT)


def _keys(action: QAction) -> str:
    """Returns the keys of a command as they are written on this computer, a dash where it has none."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText) or "–"
