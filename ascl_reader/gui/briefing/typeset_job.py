"""Sets the pages of the preview in the background: the newest briefing wins, and what would fit is looked up after."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from datetime import date
from typing import Any

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from ascl_reader.briefing.briefing import Briefing, Layout
from ascl_reader.briefing.sheets.content import SchoolNotes
from ascl_reader.briefing.sheets.typeset import SheetMaker, ShorteningOffer
from ascl_reader.gui.briefing.paper.pages import FREE, Pages, Typesetter
from ascl_reader.gui.widgets.background import Background
from ascl_reader.progress import Progress

SET, OFFER = "setting the preview", "looking what would fit"
START = "starting the engine"

IDLE = 250
"""Milliseconds without a change until it is looked what would fit."""


class BriefingSetting(QObject):
    """Emits how many statements are being set, the pages when they are, and what would make them fewer."""

    began = Signal(int)
    done = Signal(object)
    offered = Signal(object)
    failed = Signal(object)

    def __init__(self, typesetter: Typesetter, parent: QObject) -> None:
        super().__init__(parent)
        self._typesetter = typesetter
        self._asked: object = None
        self._own: Mapping[str, SchoolNotes] = {}
        self.pages: Pages | None = None
        self.is_under_way = False
        """Whether pages are being set."""
        self._background = Background(self)
        self._background.finished.connect(self._finished)
        self._background.failed.connect(self._failed)
        self._background.run(START, typesetter.start)
        self._idle = QTimer(self, singleShot=True, interval=IDLE)
        self._idle.timeout.connect(self._look_for_offer)

    def want(self, briefing: Briefing, own: Mapping[str, SchoolNotes]) -> None:
        """Sets a briefing's pages, unless they were wanted last and nothing on them is different since."""
        self._typesetter.is_shown = True
        self._own = {each: own[each] for each in briefing.ids if each in own}
        plain = msgspec.structs.replace(briefing, changed="")
        asked = (plain, self._own, self._typesetter.sheet_maker, date.today())
        if asked == self._asked:
            return
        self._asked = asked
        self._idle.stop()
        self._background.drop(OFFER)
        self.is_under_way = True
        setting = self._typesetter.setting(briefing, self._own)
        self._background.run(SET, lambda: setting)
        self.began.emit(len(briefing.chosen))

    def stop(self) -> None:
        """Sets no pages until something changes, or `forget` is called."""
        self.is_under_way = False
        self._background.drop(SET)

    def forget(self) -> None:
        """Stops, and sets the pages again the next time, even if nothing changed."""
        self._idle.stop()
        self.stop()
        self._background.drop(OFFER)
        self._asked, self.pages = None, None

    def let_go(self) -> None:
        """Stops without waiting: the window is closed, and may be opened again."""
        self.forget()
        self._background.let_go()
        self._typesetter.is_shown = False
        self._background.run(FREE, self._typesetter.free_memory)

    def close(self) -> None:
        """Stops what is under way and waits for it, before the program ends."""
        self.forget()
        self._background.close()

    def _finished(self, kind: str, result: Any) -> None:
        if kind == SET and result is not None:
            self.is_under_way = False
            self.pages = result
            self._idle.start()
            self.done.emit(result)
        elif kind == OFFER:
            self.offered.emit(result)

    def _failed(self, kind: str, error: object) -> None:
        self.is_under_way = self.is_under_way and kind != SET
        self.failed.emit(error)

    def _look_for_offer(self) -> None:
        pages = self.pages
        if pages is None or pages.made.limit:
            return
        if pages.made.sheet.layout is Layout.SHEET and pages.made.pages > 1:
            sheet_maker, own = self._typesetter.sheet_maker, self._own
            self._background.run(OFFER, lambda: _offer(sheet_maker, pages, own))


def _offer(
    sheet_maker: SheetMaker, pages: Pages, own: Mapping[str, SchoolNotes]
) -> Generator[Progress, None, ShorteningOffer | None]:
    """Returns what makes a briefing fit one page, else one page fewer, if anything does; yields so that it can stop."""
    wanted = tuple(dict.fromkeys((1, pages.made.pages - 1)))
    for done, each in enumerate(wanted):
        yield done, len(wanted)
        found = sheet_maker.offer_shortening(pages.briefing, own, date.today(), pages.made.logo, pages=each)
        if found is not None:
            return found
    return None
