"""What can be done with a found statement in the review of an import: each command once, with its keys and menus.

Those at a paragraph or at selected words are carried out here: split, join, move, begin a section, put out, take in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from ascl_reader.gui.frame import command_keys
from ascl_reader.gui.frame.command_keys import follow
from ascl_reader.gui.frame.key_names import spelled
from ascl_reader.gui.frame.menus import Offer, give_menu
from ascl_reader.gui.importing.page import ImportPage
from ascl_reader.gui.importing.review_lists import ImportList, LeftOutList
from ascl_reader.gui.look.plain_text import set_tip
from ascl_reader.gui.look.words import section_names
from ascl_reader.gui.reading.section_pane import SectionPane
from ascl_reader.gui.widgets.accessible import plain_name
from ascl_reader.gui.widgets.grouped_list_delegate import KEY
from ascl_reader.importer.blocks.document import Block
from ascl_reader.importer.review.corrections import OpenReview
from ascl_reader.library.statement import Section


class ImportCommands(QObject):
    """Makes the commands. Enter works in the lists, the others wherever the keyboard focus is, but where text is typed.

    A box in which text is typed takes letters and Delete for itself.
    """

    def __init__(self, window: QWidget, places: tuple[QWidget, ...]) -> None:
        super().__init__(window)
        self._window = window
        self._places = places
        self._made: list[QAction] = []
        self._keys: list[tuple[str, ...]] = []
        self.looks_right = self._make(self.tr("&Looks right"), "Return", "Enter", here=True)
        self.split = self._make(self.tr("&Split here"), "S")
        self.join = self._make(self.tr("&Join with the one before"), "J")
        self.earlier = self._make(self.tr("Mov&e start up"), "Alt+Up")
        self.later = self._make(self.tr("Move s&tart down"), "Alt+Down")
        self.begins = {
            Section.CONTEXT: self._make(self.tr("&Context begins here"), "C"),
            Section.POSITION: self._make(self.tr("&Position begins here"), "P"),
            Section.RATIONALE: self._make(self.tr("&Rationale begins here"), "R"),
        }
        self.put_out = self._make(self.tr("Take o&ut these words"), "X")
        self.take_in = self._make(self.tr("Take these words &in"), "I")
        self.leave_out = self._make(self.tr("Leave &out"), "Delete")
        self.undo = self._make(self.tr("Un&do"))
        command_keys.give_keys(zip(self._made, self._keys, strict=True))
        follow(window, "undo", ("Ctrl+Z",), self.undo.setShortcuts)

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._made)

    def _make(self, text: str, *shortcuts: str, here: bool = False) -> QAction:
        action = QAction(text, self)
        if here:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        for place in self._places if here else (self._window,):
            place.addAction(action)
        self._made.append(action)
        self._keys.append(shortcuts)
        return action


class CommandButton(QPushButton):
    """A button that shows an action: its name, whether it can be done, its key in the tip."""

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self._action = action
        self._shown = "", ""
        """The words and the key that it shows; mostly only whether it can be pressed changes."""
        self.setAutoDefault(False)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._show)
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Carries the command out with Enter too: what a button says is done by the key that is pressed on it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        self.setEnabled(self._action.isEnabled())
        key = spelled(self._action.shortcuts())
        if (self._action.text(), key) == self._shown:
            return
        self._shown = self._action.text(), key
        name = plain_name(self._action)
        self.setText(self._action.text())
        set_tip(self, f"{name} ({key})" if key else name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(key)


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
        """Returns the paragraph that is chosen on the page, None if the panes are looked at."""
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


def give_menus(commands: ImportCommands, found: ImportList, page: ImportPage, left_out: LeftOutList) -> None:
    """Gives each its menu: what is done with a whole statement, with a paragraph of it, with words left out."""
    a = commands

    def for_found(at: QPoint) -> Iterable[Offer]:
        """Returns the commands for the chosen statement; one that the page lost is only left out or kept."""
        key = found.currentIndex().data(KEY)
        if key is None:
            return ()
        return _named((a.leave_out,) if isinstance(key, str) else (a.looks_right, a.join, a.leave_out))

    def for_page(at: QPoint) -> Iterable[Offer]:
        """Returns the commands for the chosen paragraph."""
        if page.chosen_block() is None:
            return ()
        return _named((a.split, a.earlier, a.later, *a.begins.values(), a.put_out))

    def for_left_out(at: QPoint) -> Iterable[Offer]:
        """Returns the commands for the chosen words."""
        return _named((a.take_in,) if left_out.chosen() is not None else ())

    give_menu(found, for_found)
    give_menu(page, for_page)
    give_menu(left_out.list, for_left_out)


def _named(actions: Iterable[QAction]) -> list[Offer]:
    return [Offer(plain_name(each), each) for each in actions]
