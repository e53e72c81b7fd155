"""Which wording of a statement is shown: the user's choice for all, or another one for a statement that is read."""

from __future__ import annotations

from ascl_reader.library.statement import Statement, Wording


class WordingChoice:
    """The full text is shown where there is one, unless the user prefers summaries."""

    def __init__(self) -> None:
        self.prefers_summary = False
        self._exception: tuple[str, Wording] | None = None

    def prefer(self, wording: Wording) -> None:
        """Shows all statements in this wording from now on, as far as they have it."""
        self.prefers_summary = wording is Wording.SUMMARY
        self._exception = None

    def make_exception(self, statement_id: str, wording: Wording) -> None:
        """Shows one statement in a wording until the exception ends."""
        self._exception = (statement_id, wording)

    def end_exception(self) -> None:
        """Shows every statement as the user prefers again."""
        self._exception = None

    def of(self, statement: Statement) -> Wording:
        """Returns the wording in which a statement is shown."""
        if self._exception is not None:
            statement_id, wording = self._exception
            if statement_id == statement.id and wording in statement.wordings:
                return wording
        has_choice = self.prefers_summary and Wording.SUMMARY in statement.wordings
        return Wording.SUMMARY if has_choice else statement.wording
