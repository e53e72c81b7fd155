"""The corrections at a paragraph or at selected words: split, join, move, begin a section, put out, take in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal

from ascl_reader.gui.importing.left_out_list import LeftOutList
from ascl_reader.gui.importing.page import ImportPage
from ascl_reader.gui.importing.review_commands import ImportCommands
from ascl_reader.gui.look.words import section_names
from ascl_reader.gui.reading.section_pane import SectionPane
from ascl_reader.importer.blocks.document import Block
from ascl_reader.importer.review.corrections import OpenReview
from ascl_reader.library.statement import Section


class BlockCommands(QObject):
    """Carries the commands out; `corrected` tells the number of the statement to show then, and the row of the page."""

    corrected = Signal(int, int, str)

    def __init__(
        self,
        commands: ImportCommands,
        page: ImportPage,
        left_out: LeftOutList,
        review: Callable[[], tuple[OpenReview | None, int]],
    ) -> None:
        super().__init__(commands)
        self._commands = commands
        self._page = page
        self._panes: Mapping[Section, SectionPane] = {}
        self._left_out = left_out
        self._review = review
        commands.split.triggered.connect(self._split)
        commands.join.triggered.connect(self._join)
        commands.earlier.triggered.connect(partial(self._move, -1))
        commands.later.triggered.connect(partial(self._move, 1))
        commands.put_out.triggered.connect(self._put_out)
        commands.take_in.triggered.connect(self._take_in)
        for section, action in commands.begins.items():
            action.triggered.connect(partial(self._begin, section))
        page.block_chosen.connect(self.allow)
        left_out.list.itemSelectionChanged.connect(self.allow)

    def follow(self, panes: Mapping[Section, SectionPane]) -> None:
        """Takes the panes, in which words can be selected, once they are made."""
        self._panes = panes
        for pane in panes.values():
            pane.edit.selectionChanged.connect(self.allow)

    def allow(self) -> None:
        """Says of each command whether it can be done now."""
        opened, number = self._review()
        if opened is None or not opened.items:
            return
        a, block = self._commands, self._block()
        own = not opened.is_packed(number)
        section = next((each for each, inside in self._inside() if inside is block), None)
        a.split.setEnabled(block is not None and opened.can_split(number, block))
        for each, action in a.begins.items():
            action.setEnabled(own and block is not None and section is not each)
        joins = opened.can_join(number)
        for action in (a.join, a.earlier, a.later):
            action.setEnabled(joins)
        a.put_out.setEnabled(own and (block is not None or bool(self._selected())))
        a.take_in.setEnabled(own and self._left_out.chosen() is not None)

    def _split(self) -> None:
        (opened, number), block = self._review(), self._block()
        if opened is not None and block is not None and opened.can_split(number, block):
            opened.split(number, block)
            self.corrected.emit(number + 1, 0, self.tr("Split."))

    def _join(self) -> None:
        opened, number = self._review()
        if opened is not None and opened.can_join(number):
            opened.join(number)
            self.corrected.emit(number - 1, 0, self.tr("Joined with the one before."))

    def _move(self, by: int) -> None:
        opened, number = self._review()
        if opened is not None and opened.items and opened.move_beginning(number, by):
            self.corrected.emit(
                number, 0, self.tr("Its start was moved up.") if by < 0 else self.tr("Its start was moved down.")
            )

    def _begin(self, section: Section) -> None:
        (opened, number), block = self._review(), self._block()
        if opened is not None and block is not None and opened.begin_section(number, block, section):
            told = self.tr("{section} begins here.").format(section=section_names()[section])
            self.corrected.emit(number, self._row_like(block), told)

    def _put_out(self) -> None:
        """Puts out the words that are selected in the panes, else the paragraph that is chosen on the page."""
        (opened, number), block = self._review(), self._block()
        selected = self._selected()
        if opened is None:
            return
        if selected:
            for row, start, length in reversed(selected):
                opened.put_out(number, self._inside()[row][1], start, length)
            self.corrected.emit(number, 0, self.tr("Taken out."))
        elif block is not None:
            row = max(next(n for n, (_, each) in enumerate(self._inside()) if each is block) - 1, 0)
            if opened.put_out(number, block):
                self.corrected.emit(number, row, self.tr("Taken out."))

    def _take_in(self) -> None:
        (opened, number), words = self._review(), self._left_out.chosen()
        if opened is not None and words is not None and opened.take_in(number, words):
            inside = self._inside()
            row = next(
                (n for n, (_, each) in enumerate(inside) if (each.text, each.place) == (words.text, words.place)), 0
            )
            self.corrected.emit(number, row, self.tr("Taken in."))

    def _inside(self) -> list[tuple[Section, Block]]:
        opened, number = self._review()
        return opened.items[number].draft.found.blocks if opened is not None and opened.items else []

    def _row_like(self, block: Block) -> int:
        return next((row for row, (_, each) in enumerate(self._inside()) if each is block), 0)

    def _block(self) -> Block | None:
        """Returns the paragraph that is chosen on the page, none where the panes are looked at."""
        return None if self._page.isHidden() else self._page.chosen_block()

    def _selected(self) -> list[tuple[int, int, int]]:
        """Returns the words selected in the panes: for each paragraph its row, and start and length within it."""
        found: list[tuple[int, int, int]] = []
        rows = list(enumerate(self._inside()))
        for section, pane in self._panes.items():
            at, length = pane.selection()
            if not length or not pane.isVisible():
                continue
            begin = 0
            of_pane = [(row, block) for row, (each, block) in rows if each is section]
            for (row, block), line in zip(of_pane, pane.text.split("\n"), strict=False):
                start, end = max(at - begin, 0), min(at + length - begin, len(line))
                if line == block.text and start < end:
                    found.append((row, start, end - start))
                begin += len(line) + 1
        return sorted(found)
