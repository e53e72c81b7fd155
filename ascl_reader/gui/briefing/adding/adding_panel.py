"""Adds statements in the briefing window: all of them, those of a theme or a folder, or what words find."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from ascl_reader.gui.frame.search_field import SearchField
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.plain_text import quiet_line, set_text_role, set_tip
from ascl_reader.gui.widgets.accessible import Heading, announce
from ascl_reader.gui.widgets.arranging import in_column
from ascl_reader.gui.widgets.buttons import told_button
from ascl_reader.gui.widgets.choices import ChoiceBox
from ascl_reader.gui.widgets.flow_layout import FlowLayout
from ascl_reader.gui.widgets.grouped_list import GroupedList, GroupedRow
from ascl_reader.gui.widgets.grouped_list_delegate import KEY
from ascl_reader.library.library import Library
from ascl_reader.library.themes import Theme, statements_in

INDENT = "    "
"""Before the name of a theme that stands below another."""


class AddingPlace(NamedTuple):
    """A theme or folder by its name, with its statements in their order; None: the whole library."""

    name: str
    statements: Sequence[str] | None


def places_of(library: Library, folders: Iterable[tuple[str, Sequence[str]]]) -> list[AddingPlace]:
    """Returns the folders and the themes that have statements of the library."""
    named = QCoreApplication.translate("adding places", "Folder: {name} ({count})")
    found = [AddingPlace(named.format(name=name, count=len(ids)), ids) for name, ids in folders if ids]
    for theme in library.themes.themes:
        found += _themes(library, theme, "")
    return found


def _themes(library: Library, theme: Theme, indent: str) -> list[AddingPlace]:
    ids = [each.id for each in statements_in(theme, library.statements)]
    if not ids:
        return []
    below = [place for child in theme.children for place in _themes(library, child, indent + INDENT)]
    return [AddingPlace(f"{indent}{theme.name} ({len(ids)})", ids), *below]


MOST = 200
"""Statements that are listed; more are found by words."""

MOST_LETTERS = 400
"""Letters of a search, as in the search box: a sentence is pasted whole."""

PAUSE = 120
"""Milliseconds without a letter until words are looked for."""

LOW = 16
"""Lines of text; a panel with fewer leaves its name out."""


class AddingPanel(QWidget):
    """Emits the statements that are to be added, words that are looked for, and that it is to be closed.

    `elsewhere` asks for the main window, where statements can be read before they are added.
    """

    chosen = Signal(object)
    words_typed = Signal(str)
    closed = Signal()
    elsewhere = Signal()

    def __init__(self, library: Library, appearance: Appearance) -> None:
        super().__init__()
        self._library = library
        self._places: list[AddingPlace] = []
        self._found: tuple[str, Sequence[str]] = ("", ())
        self._there: tuple[str, ...] = ()
        self._writable = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._look)
        self.setObjectName("navigation")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.heading = Heading(self.tr("Add statements"))
        self.words = SearchField(self.tr("Words to look for"), appearance, self.tr("Words, as in the search box"))
        self.words.setMaxLength(MOST_LETTERS)
        self.words.textChanged.connect(self._words_changed)
        self.words.installEventFilter(self)
        self.place = ChoiceBox()
        self.place.setAccessibleName(self.tr("Theme or folder"))
        self.place.setMinimumContentsLength(8)
        self.place.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.place.activated.connect(lambda _row: self._refresh())
        self.list = GroupedList(appearance, self.tr("Statements to add"))
        self.list.doubleClicked.connect(lambda _index: self._add_current())
        self.list.badge_clicked.connect(self._badge_clicked)
        self.list.selectionModel().currentChanged.connect(self._allow)
        self.list.installEventFilter(self)
        self.told = quiet_line()
        self.add = told_button(self.tr("Add"), self.tr("Adds the chosen statement (Enter)"), self._add_current)
        self.add_all = told_button("", self.tr("Adds all statements of this list"), self._add_all)
        self.to_window = told_button(self.tr("Read it first"), "", self.elsewhere.emit)
        self.close_button = told_button(self.tr("Close"), self.tr("Closes this panel (Esc)"), self.closed.emit)
        QShortcut(QKeySequence("Esc"), self, self.closed.emit, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        set_text_role("control", self.heading, bold=True)
        set_text_role("quiet", self.told)
        self._lay_out()
        appearance.follow(self._leave_room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Does without its name and the way to the main window where the list would have hardly a row."""
        super().resizeEvent(event)
        self._leave_room()

    def _leave_room(self) -> None:
        self.words.ensurePolished()  # before it was first shown it has another font
        is_low = self.height() < LOW * self.words.fontMetrics().lineSpacing()
        self.heading.setVisible(not is_low)
        self.to_window.setVisible(not is_low or self.to_window.hasFocus())

    def show_key(self, key: str) -> None:
        """Names the key that adds a statement in the main window, or the command."""
        told = self.tr("Goes to the main window; {add} adds there").format(add=key)
        set_tip(self.to_window, told)
        self.to_window.setAccessibleDescription(told)

    def show_places(self, folders: Iterable[tuple[str, Sequence[str]]]) -> None:
        """Offers the library's themes and these folders, each with its statements."""
        chosen = self.place.currentText()
        self._places = [AddingPlace(self.tr("All statements"), None), *places_of(self._library, folders)]
        self.place.clear()
        self.place.addItems([each.name for each in self._places])
        self.place.setCurrentIndex(max(0, self.place.findText(chosen)))
        self._refresh()

    def show_briefing(self, ids: tuple[str, ...], writable: bool) -> None:
        """Says of each statement whether it is in the briefing."""
        if (ids, writable) != (self._there, self._writable):
            self._there, self._writable = ids, writable
            if self.isVisible():
                self._refresh()

    def show_found(self, text: str, ids: Sequence[str]) -> None:
        """Lists what words found, unless other words are typed by now."""
        if text == self.words.text().strip():
            self._found = text, ids
            self._refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lets Enter add, and Down go from the words to the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._add_current()
                return True
            if watched is self.words and event.key() == Qt.Key.Key_Down:
                self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _words_changed(self, text: str) -> None:
        self._pause.stop()
        if text.strip():
            self._pause.start()
        else:
            self._found = "", ()
            self._refresh()

    def look_again(self) -> None:
        """Looks for the words again that were typed, if there are any."""
        if self.words.text().strip():
            self._look()

    def _look(self) -> None:
        self.words_typed.emit(self.words.text().strip())

    def _listed(self) -> list[str]:
        """Returns the statements of the place that the words find, in the order in which they are found."""
        row = self.place.currentIndex()
        within = self._places[row].statements if 0 <= row < len(self._places) else None
        if self._found[0]:
            ids = self._found[1] if within is None else filter(frozenset(within).__contains__, self._found[1])
        else:
            ids = [each.id for each in self._library.statements] if within is None else within
        return [each for each in ids if each in self._library]

    def _refresh(self) -> None:
        listed, chosen = self._listed(), self.list.currentIndex().data(KEY)
        shown = listed[:MOST]
        rows = [self._row(each) for each in shown]
        count = self.tr("1 statement") if len(listed) == 1 else self.tr("{count} statements").format(count=len(listed))
        self.list.show_groups([(count, rows)], chosen if chosen in shown else shown[0] if shown else None)
        more = self.tr("The first {count} are listed; type words to find the others.").format(count=MOST)
        none = self.tr("Nothing found here.") if self.words.text().strip() else self.tr("There is nothing here.")
        self.told.setText(none if not listed else more if len(listed) > MOST else "")
        self.told.setVisible(bool(self.told.text()))
        new = self._new(listed)
        self.add_all.setText(self.tr("Add all {count}").format(count=len(new)))
        self.add_all.setVisible(1 < len(new) <= MOST)
        self._allow()

    def _row(self, statement_id: str) -> GroupedRow:
        statement = self._library.find(statement_id)
        there = statement_id in self._there
        word = self.tr("in the briefing") if there else self.tr("add")
        return GroupedRow(statement_id, statement.title, "check" if there else "briefing", word, statement.brief)

    def _new(self, ids: Iterable[str]) -> list[str]:
        return [each for each in ids if each not in self._there]

    def _allow(self) -> None:
        key = self.list.currentIndex().data(KEY)
        can_add = self._writable and key is not None and key not in self._there
        if self.add.hasFocus() and not can_add:  # Qt would give the focus to the button that adds all
            self.list.setFocus()
        self.add.setEnabled(can_add)
        self.add_all.setEnabled(self._writable)

    def _add_current(self) -> None:
        key = self.list.currentIndex().data(KEY)
        if key is None or not self._writable:
            return
        if key in self._there:
            announce(self, self.tr("It is already in the briefing."))
        self.chosen.emit([key])

    def _badge_clicked(self, key: object) -> None:
        """Adds the statement whose “add” was clicked."""
        if key not in self._there:
            self._add_current()

    def _add_all(self) -> None:
        self.chosen.emit(self._new(self._listed()))

    def _lay_out(self) -> None:
        buttons = FlowLayout(self.add, self.add_all, self.to_window, self.close_button)
        parts = (self.heading, self.words, self.place, self.told, self.list, buttons)
        in_column(*parts, on=self, around=(14, 12, 14, 10), between=8, grows=self.list)
