"""Adds statements in the briefing window: opens the panel for it, and puts what is chosen there into the briefing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject, Signal

from ascl_reader.briefing.kept_wordings import adding_as_now
from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.briefing.briefing_changes import BriefingChanges
from ascl_reader.gui.briefing.window_layout import BriefingWindowLayout
from ascl_reader.library.library import Library


class AddingHere(QObject):
    """Emits words to look for, which `show_found` answers, that the main window is wanted, and what was added."""

    words_asked = Signal(str)
    window_asked = Signal()
    told = Signal(str)

    def __init__(
        self, parts: BriefingWindowLayout, library: Library, autosave: BriefingAutosave, changes: BriefingChanges
    ) -> None:
        super().__init__(parts)
        self._parts = parts
        self._library = library
        self._autosave = autosave
        self._changes = changes
        self.folders: Callable[[], Iterable[tuple[str, Sequence[str]]]] = tuple
        """Returns the user's folders with their statements."""
        parts.add.clicked.connect(self._open_or_close)
        parts.scroll.dropped.connect(self.add)
        panel = parts.adding
        panel.chosen.connect(self.add)
        panel.words_typed.connect(self.words_asked)
        panel.closed.connect(lambda: parts.show_adding(False))
        panel.elsewhere.connect(self.window_asked)

    def show_found(self, text: str, ids: Sequence[str]) -> None:
        """Lists what words found."""
        self._parts.adding.show_found(text, ids)

    def library_changed(self) -> None:
        """Offers what the library has now."""
        if not self._parts.adding.isHidden():
            self._offer()

    def add(self, ids: Sequence[str]) -> None:
        """Adds statements at the end as one step; those that are in the briefing stay where they are."""
        briefing = self._autosave.current
        known = (each for each in ids if each in self._library)
        new = [each for each in known if briefing is not None and each not in briefing.ids]
        if briefing is None or not self._autosave.writable:
            return
        if not new:
            self.told.emit(self.tr("Already in the briefing."))
            return
        self._changes.change({"chosen": adding_as_now(briefing, new, self._library).chosen}, "add to the briefing")
        self._parts.list.choose(new[0])
        one, many = self.tr("1 statement added."), self.tr("{count} statements added.")
        self.told.emit(one if len(new) == 1 else many.format(count=len(new)))

    def _open_or_close(self) -> None:
        opens = self._parts.adding.isHidden()
        if opens:
            self._offer()
        self._parts.show_adding(opens)

    def _offer(self) -> None:
        self._parts.adding.show_places(self.folders())
        self._parts.adding.look_again()
