"""The Help menu: the help window, with its pages of keys and of folders, and the box on what the program is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QTextEdit, QWidget

from ascl_reader import __version__, paths
from ascl_reader.gui.frame.key_names import key_of
from ascl_reader.gui.look.plain_text import escaped
from ascl_reader.gui.widgets.accessible import plain_name
from ascl_reader.gui.widgets.dialog import TextDialog
from ascl_reader.gui.widgets.givers import HelpGiver
from ascl_reader.gui.window.main_window import MainWindow


class HelpTexts(HelpGiver):
    """Opens the help window at the page that fits, and the box about the program.

    Emits the page of keys, as HTML, whenever one is changed.
    """

    keys_listed = Signal(str)

    def __init__(self, window: MainWindow, menus: list[QMenu]) -> None:
        super().__init__(window)
        self._window = window
        self._menus = menus
        actions = window.commands
        actions.using.triggered.connect(self.show_here)
        actions.shortcuts.triggered.connect(lambda: self.show_page("keys", window))
        actions.files.triggered.connect(lambda: self.show_page("files", window))
        actions.about.triggered.connect(self.show_about)
        actions.keys_changed.connect(self._keys_changed)

    def show_page(self, page: str, asker: QWidget) -> None:
        """Shows a page in the help window beside who asks for it; there is one for each window that asks."""
        from ascl_reader.gui.first_steps.window_pictures import WindowPictures
        from ascl_reader.gui.help.help_dialog import HelpDialog

        there = [each for each in asker.children() if isinstance(each, HelpDialog)]
        if there:
            dialog = there[0]
        else:
            pictures = WindowPictures(self._window).all()
            dialog = HelpDialog(self._keys(), self._folders(), pictures, self._window.appearance, asker)
            self.keys_listed.connect(dialog.show_keys)
        dialog.show_page(page)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def _keys_changed(self) -> None:
        """Lists the keys as they are now in each help window that is open."""
        self.keys_listed.emit(self._keys())

    def show_here(self) -> None:
        """Shows the page about what has the keyboard focus in the main window."""
        window, focus = self._window, self._window.focusWidget()
        for part, page in (
            (window.note, "bookmarks"),
            (window.bookmark_tree, "bookmarks"),
            (window.reading, "reading"),
        ):
            if focus is not None and part.isAncestorOf(focus):
                return self.show_page(page, window)
        return self.show_page("start", window)

    def _keys(self) -> str:
        """Returns every command with its keys, by menu, and the keys that are in no menu, as HTML."""
        rows: list[str] = []
        for menu in self._menus:
            rows.append(self._heading(menu.title().replace("&", "")))
            rows += self._rows(menu)
        rows.append(self._heading(self.tr("In the search box")))
        rows.append(self._row(self.tr("Go to the list of results"), "Enter, Down"))
        rows.append(self._row(self.tr("Go to the filters of the search"), "Ctrl+Down"))
        rows.append(self._row(self.tr("Go through the suggestions; take one"), "Down, Up; Enter"))
        rows.append(self._row(self.tr("Earlier searches, in an empty box"), "Down"))
        rows.append(self._row(self.tr("What can be typed, with examples"), "F1"))
        rows.append(self._row(self.tr("Close the suggestions or the help"), "Esc"))
        rows.append(self._row(self.tr("Leave the search; once more: back to where you were"), "Esc"))
        rows.append(self._heading(self.tr("In the tree and the list")))
        rows.append(self._row(self.tr("Open or close a theme"), "Right, Left"))
        rows.append(self._row(self.tr("Read the chosen statement"), "Enter"))
        rows.append(self._row(self.tr("A page down, up; in the texts"), "Page Down, Page Up; Space"))
        rows.append(self._row(self.tr("Choose several statements or passages"), "Shift+Up, Shift+Down"))
        rows.append(self._row(self.tr("Go on without choosing; choose one more"), "Ctrl+Up, Ctrl+Down; Ctrl+Space"))
        rows.append(self._row(self.tr("Choose one more, or all up to it"), self.tr("Ctrl+click, Shift+click")))
        rows.append(self._row(self.tr("Put what is chosen into a folder, or elsewhere in it"), self.tr("drag")))
        rows.append(self._row(self.tr("Leave What Is New"), "Esc"))
        rows.append(self._heading(self.tr("In our school’s note")))
        rows.append(self._row(self.tr("Begin the next bullet, or end the list in an empty one"), "Enter"))
        rows.append(self._row(self.tr("Back to the list or the text"), "Esc"))
        rows.append(
            self._row(self.tr("A day earlier, later; a month; the calendar"), "Up, Down; Page Up, Page Down; F4")
        )
        rows.append(self._heading(self.tr("In the review of an import")))
        rows += [
            self._row(self.tr("The chosen statement looks right, go on to the next"), "Enter"),
            self._row(self.tr("Split it at the chosen paragraph"), "S"),
            self._row(self.tr("Join it with the one before"), "J"),
            self._row(self.tr("Move its start up, down by a paragraph"), "Alt+Up, Alt+Down"),
            self._row(self.tr("Let context, position or rationale begin at a paragraph"), "C, P, R"),
            self._row(self.tr("Take a paragraph, or selected words, out of it"), "X"),
            self._row(self.tr("Take in words that were left out of the page"), "I"),
            self._row(self.tr("Leave it out, or include it again"), "Delete"),
            self._row(self.tr("Take the last correction back"), key_of(self._window, "undo")),
            self._row(self.tr("Accept all that was not left out"), "Ctrl+Enter"),
        ]
        rows.append(self._heading(self.tr("In the briefing window")))
        rows.append(self._row(self.tr("Save as PDF; as Word"), "Ctrl+S; Ctrl+Shift+S"))
        copying = key_of(self._window, "copy_with_reference")
        rows.append(self._row(self.tr("Copy the briefing as text for an e-mail"), copying))
        rows.append(self._heading(self.tr("In dialogs and in this help")))
        rows.append(self._row(self.tr("The page of the help that is about it"), "F1"))
        rows.append(self._row(self.tr("Search the help"), "Ctrl+F"))
        rows.append(self._row(self.tr("The next word that was found, the one before"), "F3, Shift+F3"))
        title = f"<h1>{escaped(self.tr('Keyboard shortcuts'))}</h1>"
        return f"{title}<table cellpadding='3' width='100%'>{''.join(rows)}</table>"

    def _folders(self) -> dict[str, Path]:
        """Returns where the user's files are, by what is there."""
        return {
            self.tr("Your settings"): paths.user_settings(),
            self.tr("What you import and write"): paths.user_data(),
            self.tr("Copies for speed, and the log (may be deleted)"): paths.user_cache(),
            self.tr("The library that came with the program"): paths.shipped_library(),
        }

    def show_about(self) -> None:
        """Shows the dialog on the program: its version, what it does and does not, and licences."""
        from ascl_reader.libraries import LICENCES, version_of

        paragraphs = [
            self.tr("ASCL Reader {version}").format(version=__version__),
            self.tr(
                "Reads policy position statements of the Association of School and College Leaders offline: for each "
                "the context, the position and the rationale."
            ),
            self.tr(
                "This program is independent of ASCL: not made, checked or endorsed by it. The summaries are the "
                "editors’ words, not ASCL’s; titles, themes, dates and links between statements are the editors’ too. "
                "For the full text see ASCL’s own pages."
            ),
            self.tr("It works without a network: nothing you read or write leaves this computer."),
            self.tr("MIT licence. These libraries and fonts come with it, each under the licence of its authors:"),
            ", ".join(f"{name} {version_of(name)} ({licence})" for name, licence in LICENCES.items()),
        ]
        first, *rest = (escaped(paragraph) for paragraph in paragraphs)
        text = f"<h3>{first}</h3>" + "".join(f"<p>{each}</p>" for each in rest)
        TextDialog(self.tr("About ASCL Reader"), text, self._window, (600, 560), QTextEdit.setHtml).open()

    def _rows(self, menu: QMenu) -> list[str]:
        rows = []
        for action in menu.actions():
            if action.menu() is not None:
                below = action.menu()
                rows += self._rows(below)  # type: ignore[arg-type]
            elif not action.isSeparator():
                keys = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()]
                rows.append(self._row(plain_name(action), ", ".join(keys)))
        return rows

    @staticmethod
    def _heading(text: str) -> str:
        return f"<tr><td colspan='2'><h2>{escaped(text)}</h2></td></tr>"

    @staticmethod
    def _row(name: str, keys: str) -> str:
        return f"<tr><td>{escaped(name)}</td><td align='right'>{escaped(keys)}</td></tr>"
