"""The search that is on: its text, where it began, its best hit while typing goes on, and the way back from it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from ascl_reader.reading.navigation_history import ReadingPosition

SETTLED = 120
"""Milliseconds after the newest hits came until the best one is shown in the panes."""


class SearchCourse(QObject):
    """Holds the search that is on. `settled` names the best hit, once no newer hits came for a moment.

    `before` is where the user was before the search; None without a search. `way_back` is the same once the search was
    left with another statement in the panes, until the user goes elsewhere. `keeps_statement`: no answer shows a hit in
    place of what is read, however many come (an index that is being built answers by its parts): the search was
    repeated or resumed, its best hit is shown already, or the user turned to a statement since it was typed.
    """

    settled = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.text = ""
        self.before: ReadingPosition | None = None
        self.way_back: ReadingPosition | None = None
        self.keeps_statement = False
        self._best_hit = ""
        self._is_answered = True
        self._settle = QTimer(self, singleShot=True, interval=SETTLED)
        self._settle.timeout.connect(self._show_best)

    @property
    def found_nothing(self) -> bool:
        """Whether the newest text was answered, and no statement has it."""
        return self._is_answered and not self._best_hit

    def ask(self, text: str, here: Callable[[], ReadingPosition], passing: bool = False) -> None:
        """Begins a search, or goes on with it; `here` is asked at the beginning alone, as it waits for the panes.

        Where a hit still passes by, the box was only emptied and filled again: the search began where the one before
        did.
        """
        self.wait()
        self.keeps_statement = self._is_answered = False
        if not self.text:
            self.before = self.way_back if passing and self.way_back is not None else here()
            self.way_back = None
        self.text = text

    def resume(self, text: str, before: ReadingPosition | None, keeps_statement: bool = True) -> None:
        """Takes up a search that was on before; its answers show no hit where the statement was read."""
        self.text, self.before = text, before
        self.keeps_statement, self._is_answered = keeps_statement, False

    def repeat(self) -> None:
        """Asks for the same again, as more is known now; a hit is shown only if none could be shown before."""
        self.keeps_statement = self.keeps_statement or self._is_answered

    def take_best(self, statement: str) -> None:
        """Takes the best hit of an answer, empty if there is none; it is shown once typing pauses."""
        self._best_hit = statement
        self._is_answered = True
        if statement and not self.keeps_statement:
            self._settle.start()

    def _show_best(self) -> None:
        """Shows the best hit; what more of the index finds for the same text changes nothing that is read."""
        self.keeps_statement = True
        self.settled.emit(self._best_hit)

    def wait(self) -> None:
        """Shows no hit until another text is searched for: the user turned to a statement."""
        self._settle.stop()
        self.keeps_statement = True

    def leave(self, here: ReadingPosition) -> None:
        """Ends the search with a way back to where it began, if the user is not there."""
        before = self.before
        self.end()
        self.way_back = before if before != here else None

    def end(self) -> None:
        """Ends the search; the user goes elsewhere."""
        self.wait()
        self.text = ""
        self.before = self.way_back = None
