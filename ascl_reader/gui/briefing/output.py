"""What goes out of a briefing: paper, files, text in the clipboard; set and written in the background."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from ascl_reader.briefing.briefing import Briefing, Layout
from ascl_reader.briefing.sheets.content import SchoolNotes
from ascl_reader.briefing.sheets.imposition import Imposition, Side
from ascl_reader.briefing.sheets.typeset import SheetMaker
from ascl_reader.errors import ReaderError
from ascl_reader.gui.briefing.paper.pages import FREE, Pages, Typesetter
from ascl_reader.gui.briefing.paper.printing import PagePrinter
from ascl_reader.gui.briefing.save_dialog import SaveDialog
from ascl_reader.gui.frame.progress import Progress
from ascl_reader.gui.widgets.accessible import announce
from ascl_reader.gui.widgets.background import Background
from ascl_reader.gui.widgets.message import Icon, tell
from ascl_reader.gui.widgets.problems import tell_before_end, worded

PRINT, SAVE, COPY = "setting a briefing to print", "saving a briefing", "copying a briefing"

OwnWords = Mapping[str, SchoolNotes]


class BriefingOutput(QObject):
    """Prints, saves and copies any briefing; emits what was done in a sentence, and what is a fault of the program.

    `saved` tells the file once it is there, `printer_chosen` what was chosen in the print dialog.
    """

    told = Signal(str)
    saved = Signal(object)
    printer_chosen = Signal(object)
    broken = Signal(object)

    def __init__(self, window: QWidget, typesetter: Typesetter) -> None:
        super().__init__(window)
        self._window = window
        self._typesetter = typesetter
        self._folder = ""
        self._told = ""
        self._asking: SaveDialog | None = None
        self._page, self._imposition = 1, Imposition.ONE
        self._doing = ""
        self.printer_choices: list[str] = []
        self._background = Background(self)
        self._background.finished.connect(self._finished)
        self._background.failed.connect(self._failed)
        self._background.progressed.connect(self._progressed)
        self._progress = Progress(window, self)
        self._progress.cancelled.connect(self._cancel)

    def print(self, briefing: Briefing, own: OwnWords, page: int = 1, imposition: Imposition = Imposition.ONE) -> None:
        """Sets a briefing's pages, then asks for a printer; `page` is the one that is looked at, from 1."""
        self._page, self._imposition = page, imposition
        setting = self._typesetter.setting(briefing, own)
        self._show_progress(self.tr("Laying out the pages…"), PRINT)
        self._background.run(PRINT, lambda: setting)

    def ask_save(self, briefing: Briefing, own: OwnWords, ending: str = ".pdf") -> QFileDialog:
        """Asks for a file, and its format where it is to be another one."""
        self._asking = SaveDialog(self._window, briefing, self._folder, ending)
        self._asking.taken.connect(lambda path, told: self.save(briefing, own, path, told))
        return self._asking.ask()

    def save(self, briefing: Briefing, own: OwnWords, path: Path, told: str = "") -> None:
        """Writes a briefing in the format that the file's ending names; `told` is added to the message afterwards."""
        if briefing.layout is Layout.ONE_PAGE and path.suffix.lower() == ".docx":
            fonts = self.tr("as Word it may take a second page where the fonts differ")
            told = "; ".join(filter(None, (told, fonts)))
        self._folder, self._told = str(path.parent), told
        sheet_maker = self._typesetter.sheet_maker
        setting = self._typesetter.setting(briefing, own)
        self._show_progress(self.tr("Writing {file}…").format(file=path.name), SAVE)
        self._background.run(SAVE, lambda: _saving(sheet_maker, setting, path))

    def copy_text(self, briefing: Briefing, own: OwnWords) -> None:
        """Puts a briefing into the clipboard as plain text."""
        sheet_maker = self._typesetter.sheet_maker
        self._background.run(COPY, lambda: _as_text(sheet_maker, briefing, own))

    def library_changed(self) -> None:
        """Drops the earlier library, as its contents have changed."""
        self._typesetter.forget_earlier_library()

    def let_go(self) -> None:
        """Stops without waiting, but a file is written: the window is closed, and may be opened again."""
        self._progress.end()
        for kind in (PRINT, COPY):
            self._background.drop(kind)
        self._background.run(FREE, self._typesetter.free_memory)

    def close(self) -> None:
        """Stops what is under way, but writes a file and tells if that fails, before the program ends."""
        self._progress.end()
        tell_before_end(self._window, self.tr("Not Saved"), self._background.close(ends=SAVE))

    def _cancel(self) -> None:
        self._background.drop(self._doing)
        self._end(self._doing)

    def _end(self, kind: str) -> None:
        """Cleans up after a job, however it ended: hides its progress, and ends the engine if no window needs it."""
        if kind != FREE:
            self._progress.end()
            self._background.run(FREE, self._typesetter.free_memory)

    def _finished(self, kind: str, result: Any) -> None:
        self._end(kind)
        if kind == PRINT and result.drawings:
            printer = PagePrinter(self._window, result, self._page, self.printer_choices, self._imposition)
            printer.chosen.connect(self._keep_printer)
            printer.printed.connect(self._printed)
            printer.failed.connect(self._not_printed)
            printer.file_wanted.connect(lambda path, sides: self._write_pdf(result, path, sides))
            printer.ask()
        elif kind == SAVE:
            pattern = self.tr("Saved: {file} ({told})") if self._told else self.tr("Saved: {file}")
            self._tell(pattern.format(file=result.name, told=self._told))
            self.saved.emit(result)
        elif kind == COPY:
            QApplication.clipboard().setText(result)
            self._tell(self.tr("Copied as text."))

    def _failed(self, kind: str, error: object) -> None:
        self._end(kind)
        if isinstance(error, ReaderError):
            titles = {SAVE: self.tr("Not Saved"), PRINT: self.tr("Not Printed"), COPY: self.tr("Not Copied")}
            tell(self._window, Icon.Warning, titles[kind], worded(error))
        else:
            self.broken.emit(error)

    def _keep_printer(self, choices: list[str]) -> None:
        self.printer_choices = choices
        self.printer_chosen.emit(choices)

    def _write_pdf(self, pages: Pages, path: Path, sides: list[Side]) -> None:
        sheet_maker = self._typesetter.sheet_maker
        beside = len(sides[0]) > 1
        self._told = self.tr("only the PDF of single pages, Ctrl+S, is tagged for screen readers") if beside else ""
        self._background.run(SAVE, lambda: _writing(sheet_maker, pages, path, sides))

    def _printed(self, sides: int) -> None:
        if self._imposition is Imposition.ONE:
            one, many = self.tr("1 page was sent to the printer."), self.tr("{count} pages were sent to the printer.")
        else:
            one = self.tr("1 side with two pages was sent to the printer.")
            many = self.tr("{count} sides with two pages each were sent to the printer.")
        self._tell(one if sides == 1 else many.format(count=sides))

    def _not_printed(self, text: str) -> None:
        tell(self._window, Icon.Warning, self.tr("Not Printed"), text)

    def _tell(self, text: str) -> None:
        announce(self._window, text)
        self.told.emit(text)

    def _show_progress(self, text: str, kind: str) -> None:
        self._doing = kind
        self._progress.begin(text)

    def _progressed(self, kind: str, step: tuple[int, int]) -> None:
        self._progress.show(*step)


def _saving(sheet_maker: SheetMaker, setting: Any, path: Path) -> Any:
    from ascl_reader.briefing.sheets.files.saving import saving

    pages: Pages = yield from setting
    files = yield from saving(sheet_maker, pages.made, path, replace=True)  # the dialog has asked
    return files[0]


def _writing(sheet_maker: SheetMaker, pages: Pages, path: Path, sides: list[Side]) -> Path:
    """Writes the PDF that the print dialog asked for, all of it or the sides chosen there; returns its path."""
    from ascl_reader.files.safe_write import write_safely
    from ascl_reader.importer.readers.pdf.page.open_pdf import chosen_pages, pages_side_by_side

    data = sheet_maker.pdf(pages.made)
    if len(sides[0]) > 1:
        data = pages_side_by_side(data, sides)
    elif sides != [(number,) for number in range(1, len(pages.drawings) + 1)]:
        data = chosen_pages(data, [number for (number,) in sides])
    write_safely(path, data)
    return path


def _as_text(sheet_maker: SheetMaker, briefing: Briefing, own: OwnWords) -> str:
    from datetime import date

    from ascl_reader.briefing.sheets.files.write_text import as_text

    return as_text(sheet_maker.prepare(briefing, own, date.today()).sheet)
