"""Prints one statement at once, with the layout and profile that were used last."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ascl_reader import paths
from ascl_reader.briefing import Briefing, Chosen, Layout, usual_parts
from ascl_reader.gui.background import Background
from ascl_reader.gui.briefing_output import print_briefing
from ascl_reader.library import Library
from ascl_reader.sheets.content import OurWords
from ascl_reader.sheets.press import Made, Press
from ascl_reader.statement import Statement, Wording

MAKE = "setting a statement for print"


class StatementPrinter(QObject):
    """Sets the statement in the background, then asks for a printer. Emits what went wrong."""

    broken = Signal(object)

    def __init__(self, window: QWidget, library: Library, cache: Path) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._cache = cache
        self._background = Background(self)
        self._background.finished.connect(self._made)
        self._background.failed.connect(lambda _, error: self.broken.emit(error))

    def print(
        self, statement: Statement, wording: Wording, own: Mapping[str, OurWords], looks: Briefing | None
    ) -> None:
        """Print a statement in a wording; `looks` is the briefing whose layout and profile are taken."""
        sheet = self._sheet(statement, wording, looks)
        library = self._library.copy()

        def make() -> tuple[Press, Made]:
            press = Press(library, paths.resources(), self._cache)
            return press, press.make(sheet, own, date.today())

        self._background.run(MAKE, make)

    def close(self) -> None:
        """Stop what is under way, before the window goes."""
        self._background.close()

    @staticmethod
    def _sheet(statement: Statement, wording: Wording, looks: Briefing | None) -> Briefing:
        layout = looks.layout if looks else Layout.SHEET
        chosen = (Chosen(statement.id, usual_parts(layout), wording),)
        if looks is None:
            return Briefing(id="", title=statement.title, chosen=chosen, at_a_glance=False)
        replace: Any = msgspec.structs.replace
        plain = {"title": statement.title, "meeting": "", "audience": "", "at_a_glance": False}
        changed: Briefing = replace(looks, chosen=chosen, **plain)
        return changed

    def _made(self, kind: str, result: tuple[Press, Made]) -> None:
        print_briefing(self._window, *result)
