"""The walk with a key through the words in the panes that the glossary explains."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from ascl_reader.gui.look.words import term_in_words
from ascl_reader.gui.reading.section_pane import SectionPane
from ascl_reader.gui.widgets.accessible import announce
from ascl_reader.library.statement import Section


class ExplainedTerms(QObject):
    """Goes from one term to the next, in the order in which the panes stand.

    The meaning of the term is shown beside it and announced; `told` says that there is no term.
    """

    told = Signal(str)

    def walk(
        self,
        by: int,
        panes: Mapping[Section, SectionPane],
        order: Sequence[Section],
        bring_into_sight: Callable[[SectionPane], None],
    ) -> None:
        """Goes to the next (1) or previous (-1) term from the caret on, from the last to the first again."""
        there = [(section, number) for section in order for number in range(len(panes[section].terms))]
        if not there:
            self.told.emit(self.tr("No word of this statement is in the glossary."))
            return
        section, number = there[_next(there, by, panes, order)]
        pane = panes[section]
        for each in panes.values():
            each.edit.leave_selection()
        pane.edit.setFocus()
        bring_into_sight(pane)
        pane.go_to_term(number)
        announce(pane.edit, term_in_words(pane.terms[number].entry), passing=True)


def _next(
    there: Sequence[tuple[Section, int]], by: int, panes: Mapping[Section, SectionPane], order: Sequence[Section]
) -> int:
    """Returns which of the terms is the next one from the caret; without a caret in a pane the first, or the last."""
    focused = next((section for section in order if panes[section].edit.hasFocus()), None)
    if focused is None:
        return 0 if by > 0 else len(there) - 1
    caret = panes[focused].edit.textCursor()
    here = (order.index(focused), caret.selectionStart())
    places = [(order.index(section), panes[section].edit.explained[number].start) for section, number in there]
    if by < 0:
        return next((n for n in reversed(range(len(places))) if places[n] < here), len(places) - 1)
    past = here if caret.hasSelection() else (here[0], here[1] - 1)
    return next((n for n, place in enumerate(places) if place > past), 0)
