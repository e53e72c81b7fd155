"""Help ▸ Glossary: opens the list of terms, and looks in the background where each of them is used."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ascl_reader.gui.frame.link_menu import LinkMenu
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.widgets.background import Background
from ascl_reader.library.glossary import Glossary, TermFinder
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Section, Statement

if TYPE_CHECKING:
    from ascl_reader.gui.window.glossary_dialog import GlossaryDialog, TermUse

USES = "uses of terms"


class GlossaryCommand(QObject):
    """Opens the dialog; `open_statement` shows a statement that was chosen in it."""

    def __init__(
        self,
        action: QAction,
        library: Library,
        appearance: Appearance,
        open_statement: Callable[[str], None],
        *,
        links: LinkMenu,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._library = library
        self._appearance = appearance
        self._open_statement, self._links = open_statement, links
        self._window = window
        self._background = Background(self)
        self._background.finished.connect(self._show_uses)
        self.dialog: GlossaryDialog | None = None
        action.triggered.connect(self.show)

    def show(self) -> None:
        """Opens the dialog."""
        from ascl_reader.gui.window.glossary_dialog import GlossaryDialog

        library = self._library
        self.dialog = GlossaryDialog(library.glossary.entries, self._appearance, self._window)
        self.dialog.statement_chosen.connect(self._open_statement)
        self._links.give(self.dialog.used, self.dialog.link_at)
        self.dialog.finished.connect(self._closed)
        self.dialog.open()
        statements = list(library.statements)
        self._background.run(USES, lambda: uses_of_terms(library.glossary, statements))

    def close(self) -> None:
        """Waits for what is looked for; called before the program ends."""
        self._background.close()

    def _show_uses(self, kind: str, uses: dict[str, list[TermUse]]) -> None:
        if self.dialog is not None:
            self.dialog.show_uses(uses)

    def _closed(self) -> None:
        self._background.let_go()
        self.dialog = None


def uses_of_terms(glossary: Glossary, statements: list[Statement]) -> Generator[None, None, dict[str, list[TermUse]]]:
    """Returns the statements that use each term in any wording, by its acronym, in the order of their titles."""
    from ascl_reader.gui.window.glossary_dialog import TermUse

    finder = TermFinder(glossary, with_known=True)
    uses: dict[str, list[TermUse]] = {}
    for statement in sorted(statements, key=lambda each: each.title.casefold()):
        texts = [statement.texts(wording).plain(section) for wording in statement.wordings for section in Section]
        used = {term.entry.acronym for text in texts for term in finder.first_uses(text)}
        for acronym in used:
            uses.setdefault(acronym, []).append(TermUse(statement.id, statement.title))
        yield
    return uses
