"""The briefing window: left what is printed and in which order, right the pages exactly as they will be printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, cast

import msgspec
from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from ascl_reader.briefing.sheets.content import SchoolNotes
from ascl_reader.briefing.sheets.typeset import ShorteningOffer
from ascl_reader.errors import ReaderError
from ascl_reader.gui.briefing.adding_here import AddingHere
from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.briefing.briefing_changes import BriefingChanges
from ascl_reader.gui.briefing.briefings_dialog import BriefingsDialog
from ascl_reader.gui.briefing.notices import NoticeWords
from ascl_reader.gui.briefing.offered_notices import OfferedNotices
from ascl_reader.gui.briefing.output import BriefingOutput
from ascl_reader.gui.briefing.paper.pages import Pages, Typesetter
from ascl_reader.gui.briefing.typeset_job import BriefingSetting
from ascl_reader.gui.briefing.window_layout import BriefingWindowLayout
from ascl_reader.gui.frame.command_keys import WindowKeys
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.widgets.accessible import ROLE, WINDOW, announce
from ascl_reader.gui.widgets.givers import ask_help
from ascl_reader.gui.widgets.message import Icon, tell
from ascl_reader.gui.widgets.problems import worded
from ascl_reader.library.library import Library

LONG = 400
"""Milliseconds after which the progress of setting the pages is shown."""


class BriefingWindow(QWidget):
    """Shows the current briefing and changes it.

    Emits that the main window is wanted, that the program is to end, and what is a fault of it. `own_words` is asked
    for the school's words whenever pages are set.
    """

    add_asked = Signal()
    quit_asked = Signal()
    broken = Signal(object)

    def __init__(
        self,
        autosave: BriefingAutosave,
        library: Library,
        own_words: Callable[[], Mapping[str, SchoolNotes]],
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setProperty(ROLE, WINDOW)
        self._autosave = autosave
        self._own_words = own_words
        self._appearance = appearance
        self._typesetter = Typesetter(library)
        self.setting = BriefingSetting(self._typesetter, self)
        self._said = ""
        self.changes = BriefingChanges(autosave, self.commit, self)
        self.output = BriefingOutput(self, self._typesetter)
        self.parts = BriefingWindowLayout(self, library, autosave, self._typesetter, appearance)
        self._offered = OfferedNotices(autosave, library, self.changes, NoticeWords(self))
        self.adding = AddingHere(self.parts, library, autosave, self.changes)
        self._connect()
        self._set_shortcuts()
        room = self.screen().availableGeometry()
        self.resize(min(1360, room.width() - 40), min(850, room.height() - 80))

    def show_briefing(self, in_front: bool = True) -> None:
        """Shows the current briefing: in front of the other windows, or without taking the keyboard focus from them."""
        if self.isVisible() and in_front:
            self.raise_()
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not in_front)
        self.show()
        if in_front:
            self.activateWindow()
        self.refresh()
        self.parts.focus_start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shares the width between the columns again."""
        super().resizeEvent(event)
        self.parts.set_widths()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keeps what was typed; drops the pages and stops what is under way, without waiting for it."""
        self.commit()
        keys = self.focusWidget()
        if keys is not None:  # else they go on through the form as it is emptied, and a screen reader says where
            keys.clearFocus()
        self.setting.let_go()
        self.output.let_go()
        self.parts.preview.let_go()
        self.parts.list.clear()
        super().closeEvent(event)

    def end(self) -> None:
        """Closes the window and waits for what is under way, before the program ends."""
        self.close()
        self.setting.close()
        self.output.close()
        self.parts.preview.close_down()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leaves a field at Esc; elsewhere that closes the window, as it does dialogs."""
        if event.key() != Qt.Key.Key_Escape or event.modifiers():
            super().keyPressEvent(event)
        elif not self.parts.leave_field():
            self.close()

    def changeEvent(self, event: QEvent) -> None:
        """Sets the pages again where notes or the library became others meanwhile."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and self.isVisible():
            QTimer.singleShot(0, self, self.refresh)

    def commit(self) -> None:
        """Takes what is being typed as done."""
        for fields in (self.parts.above, self.parts.below, self.parts.list):
            fields.commit()

    def _connect(self) -> None:
        parts = self.parts
        self._autosave.changed.connect(self.refresh)
        self.changes.changed.connect(self.refresh)
        self.changes.told.connect(self._tell)
        self.changes.restored.connect(self.parts.list.choose)
        self._autosave.loaded.connect(self.refresh)
        self.setting.began.connect(lambda count: parts.waiting.begin(count, LONG))
        self.setting.done.connect(self._show_pages)
        self.setting.offered.connect(self._show_notices)
        self.setting.failed.connect(self._failed)
        for fields in (parts.above, parts.below):
            fields.typed.connect(self._set_pages)
            fields.changed.connect(self.changes.change)
            fields.refused.connect(self._logo_refused)
        for chosen in (parts.list, parts.for_all):
            chosen.changed.connect(lambda briefing, kind: self.changes.change({"chosen": briefing.chosen}, kind))
        self._offered.shortened.connect(parts.list.focus_current)
        parts.templates.applied.connect(self.changes.apply)
        parts.templates.told.connect(self._tell)
        parts.for_all.told.connect(self._tell)
        self.adding.window_asked.connect(self._add)
        self.adding.told.connect(self._tell)
        cast(QApplication, QApplication.instance()).focusChanged.connect(parts.keep_in_sight)
        parts.all_briefings.clicked.connect(self.show_all)
        output, foot, preview = self.output, parts.foot, parts.preview
        parts.copy.clicked.connect(lambda: self._hand_out(output.copy_text))
        parts.save.clicked.connect(lambda: self._hand_out(output.ask_save, ".pdf"))
        parts.save_word.clicked.connect(lambda: self._hand_out(output.ask_save, ".docx"))
        parts.print.clicked.connect(lambda: self._hand_out(output.print, parts.preview.page))
        parts.print_ways.asked.connect(lambda way: self._hand_out(output.print, parts.preview.page, way))
        parts.waiting.stopped.connect(self.setting.stop)
        parts.waiting.wanted.connect(self._start_again)
        preview.broken.connect(self.broken)
        preview.moved.connect(lambda: foot.show_place(preview.page, preview.places))

        foot.zoomed.connect(preview.zoom)
        foot.fitted.connect(preview.zoom_to)
        foot.turned.connect(preview.turn)
        output.told.connect(foot.tell)
        output.saved.connect(foot.show_saved)
        output.broken.connect(self.broken)

    def _set_shortcuts(self) -> None:
        own = {
            "Ctrl+S": self.parts.save.click,
            "Ctrl+Shift+S": self.parts.save_word.click,
            "Ctrl+O": self.parts.all_briefings.click,
            "Ctrl+W": self.close,
            **self.parts.foot.page_menu.keys,
        }
        shared = {
            "undo": (("Ctrl+Z",), self.changes.undo),
            "redo": (("Ctrl+Shift+Z", "Ctrl+Y"), self.changes.redo),
            "print_statement": (("Ctrl+P",), self.parts.print.click),
            "copy_with_reference": (("Ctrl+Shift+C",), self.parts.copy.click),
            "add_to_briefing": (("Ctrl+B",), self.parts.add.click),
            "quit": (("Ctrl+Q",), self.quit_asked.emit),
            "using": (("F1",), lambda: ask_help(self, "briefing")),
            "next_area": (("F6",), self.parts.focus_next),
        }
        WindowKeys(self, own, shared)

    def show_all(self) -> None:
        """Shows all briefings, to open or make another one."""
        self.commit()
        dialog = BriefingsDialog(self._autosave, self._appearance, self)
        dialog.opened.connect(self.show_briefing)
        dialog.open()

    def refresh(self) -> None:
        """Shows the current briefing, and sets its pages where anything in them is different."""
        if not self.isVisible():
            return
        briefing = self._autosave.current if self._autosave.ready else None
        own = self._own_words() if briefing else {}
        self.parts.show_briefing(briefing, own, self._autosave.ready, self._autosave.writable)
        self.setWindowTitle(self.parts.title.text())
        self._set_pages()

    def _set_pages(self) -> None:
        """Sets the pages with what is being typed on them, before it is a step that can be undone."""
        briefing = self._autosave.current if self._autosave.ready else None
        if briefing is None or not briefing.chosen:
            self.setting.forget()
            self.parts.waiting.end()
            self.parts.preview.show_nothing(self.parts.empty.text())
            self.parts.notices.show_notices([])
            self.parts.foot.tell(self.tr("No pages yet"))
        else:
            typed = self.parts.above.uncommitted | self.parts.below.uncommitted
            self.setting.want(msgspec.structs.replace(briefing, **typed), self._own_words())

    def _tell(self, text: str) -> None:
        """Says what was done, and says it again, before the state of the pages, if these are set again for it."""
        self._said = text
        self.parts.foot.tell(text)
        announce(self, text)
        QTimer.singleShot(0, self, self._leave_said)

    def _leave_said(self) -> None:
        if not self.setting.is_under_way:
            self._said = ""

    def _show_pages(self, pages: Pages) -> None:
        self.parts.waiting.end()
        told = filter(None, (self._said, self.parts.foot.words(pages)))
        self.parts.foot.tell(" ".join(told))
        self._said = ""
        self.parts.preview.show_pages(pages, self.parts.foot.count(pages).replace(" · ", ", "))
        self._show_notices(None)

    def _show_notices(self, offer: ShorteningOffer | None) -> None:
        if self.setting.pages is not None:
            self.parts.notices.show_notices(self._offered.notices(self.setting.pages, offer))

    def _failed(self, error: object) -> None:
        self.parts.waiting.end()
        if isinstance(error, ReaderError):
            self.parts.foot.tell(worded(error))
        else:
            self.broken.emit(error)

    def _start_again(self) -> None:
        self.setting.forget()
        self.refresh()

    def _logo_refused(self, error: ReaderError) -> None:
        tell(self, Icon.Warning, self.tr("School Logo"), worded(error))

    def _add(self) -> None:
        """Goes to the main window, where statements are."""
        self.add_asked.emit()
        main = self.parentWidget()
        if main is not None:
            main.window().activateWindow()

    def _hand_out(self, call: Callable[..., object], *how: Any) -> None:
        """Prints, saves or copies the briefing with all that was typed in it; does nothing where nothing is in it."""
        self.commit()
        briefing = self._autosave.current
        if briefing and briefing.chosen:
            call(briefing, self._own_words(), *how)
