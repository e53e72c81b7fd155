"""Every command of the program, once: its name, its shortcuts and where it stands in the menus."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup

from ascl_reader.gui.frame import command_keys
from ascl_reader.gui.frame.command_keys import KeyGiver
from ascl_reader.gui.look import fonts
from ascl_reader.gui.look.appearance import SYSTEM
from ascl_reader.gui.look.colours import CONTRAST, DARK, LIGHT, SEPIA
from ascl_reader.gui.reading.pane_arrangement import PaneLayout
from ascl_reader.library.outline import SortOrder, View
from ascl_reader.library.statement import Wording
from ascl_reader.search.hit_groups import HitOrder


class Actions(KeyGiver):
    """Makes the actions; the main window connects them. A name ends in … where a dialog follows."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._made: list[QAction] = []
        self._make_file_and_edit()
        self._make_view()
        self._make_go()
        self._make_bookmarks()
        self._make_briefing()
        self.using = self._make(self.tr("&Using ASCL Reader"), "F1")
        self.shortcuts = self._make(self.tr("&Keyboard Shortcuts"))
        self.search_help = self._make(self.tr("How to &Search"))
        self.glossary = self._make(self.tr("&Glossary…"))
        self.files = self._make(self.tr("Where Your &Files Are"))
        self.hints = self._make(self.tr("&Hints"))
        self.where = self._make(self.tr("&Where Am I"), "Ctrl+Shift+W")
        self.messages = self._make(self.tr("Latest &Messages"))
        self.about = self._make(self.tr("&About ASCL Reader"))
        self.about.setMenuRole(QAction.MenuRole.AboutRole)

    @property
    def on_statement(self) -> tuple[QAction, ...]:
        """The commands that work on the statement that is shown."""
        of_bookmarks = (self.bookmark, self.bookmark_passage, self.bookmark_in, self.earlier_notes)
        of_texts = (self.print_statement, self.copy_with_reference, self.earlier, self.compare)
        return (self.add_to_briefing, *of_bookmarks, *of_texts)

    @property
    def on_list(self) -> tuple[QAction, ...]:
        """The commands that work on what is listed, or on the line that is chosen in the part with the focus."""
        of_chosen = (self.rename_folder, self.delete, self.move_up, self.move_down)
        return (self.bookmark_all, self.add_list_to_briefing, self.save_search, *of_chosen)

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._made)

    def _make_file_and_edit(self) -> None:
        self.import_ = self._make(self.tr("&Import…"), "Ctrl+I")
        self.export_library = self._make(self.tr("&Export Library…"), "Ctrl+Shift+E")
        self.undo_import = self._make(self.tr("Undo &Import…"), "Ctrl+Shift+I")
        self.check = self._make(self.tr("&Check the Library"))
        self.quit = self._make(self.tr("&Quit"), "Ctrl+Q")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self.undo = self._make(self.tr("&Undo"), "Ctrl+Z")
        self.redo = self._make(self.tr("&Redo"), "Ctrl+Shift+Z", "Ctrl+Y")
        self.copy = self._make(self.tr("&Copy"), "Ctrl+C")
        self.select_all = self._make(self.tr("Select &All"), "Ctrl+A")
        self.find = self._make(self.tr("&Search All Statements"), "Ctrl+K")
        self.find_here = self._make(self.tr("&Find in This Statement"), "Ctrl+F")
        self.next_mark = self._make(self.tr("&Next Match"), "F3")
        self.previous_mark = self._make(self.tr("&Previous Match"), "Shift+F3")
        self.show_found = self._make(self.tr("Sh&ow the Wording Where It Was Found"), "Ctrl+F3")
        self.leave_search = self._make(self.tr("C&lear the Search"), "Esc")
        self.save_search = self._make(self.tr("Sa&ve This Search"), "Ctrl+Shift+K")
        self.remember_searches = self._make(self.tr("&Remember Searches"))
        self.remember_searches.setCheckable(True)
        self.preferences = self._make(self.tr("Pr&eferences…"), "Ctrl+,")
        self.preferences.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.clear_searches = self._make(self.tr("&Clear Earlier Searches"))
        self.change_keys = self._make(self.tr("Change &Keyboard Shortcuts…"))

    def _make_view(self) -> None:
        self.views = {
            View.THEME: self._make(self.tr("By &Theme"), "Alt+1"),
            View.YEAR: self._make(self.tr("By &Year"), "Alt+2"),
            View.SOURCE: self._make(self.tr("By &Source Document"), "Alt+3"),
        }
        self.sorts = {
            SortOrder.USUAL: self._make(self.tr("&Newest First (a Page or Folder in Its Own Order)")),
            SortOrder.OLDEST: self._make(self.tr("&Oldest First")),
            SortOrder.TITLE: self._make(self.tr("&Title A to Z")),
        }
        self.hit_orders = {
            HitOrder.BEST: self._make(self.tr("&Best Match First")),
            HitOrder.PART: self._make(self.tr("By the &Part That Was Found")),
        }
        self.wordings = {
            Wording.SUMMARY: self._make(self.tr("Read the Su&mmary"), "Alt+4"),
            Wording.FULL: self._make(self.tr("Rea&d the Full Text"), "Alt+5"),
        }
        self.larger = self._make(self.tr("&Larger Text"), "Ctrl++", "Ctrl+=")
        self.smaller = self._make(self.tr("S&maller Text"), "Ctrl+-")
        self.usual_size = self._make(self.tr("&Normal Size"), "Ctrl+0")
        self.appearances = {
            SYSTEM: self._make(self.tr("Match Co&mputer")),
            LIGHT.name: self._make(self.tr("&Light")),
            DARK.name: self._make(self.tr("&Dark")),
            SEPIA.name: self._make(self.tr("S&epia")),
            CONTRAST: self._make(self.tr("&High Contrast")),
        }
        self.fonts = {
            fonts.SOURCE_SANS: self._make(self.tr("&Source Sans Pro")),
            fonts.ATKINSON: self._make(self.tr("&Atkinson Hyperlegible")),
            fonts.LEXEND: self._make(self.tr("&Lexend")),
            fonts.SYSTEM_FONT: self._make(self.tr("The S&ystem’s Font")),
        }
        self.earlier = self._make(self.tr("&Earlier Wordings…"), "Alt+6")
        self.compare = self._make(self.tr("&Compare…"), "Ctrl+Shift+M")
        self.news = self._make(self.tr("&What Is New"), "Alt+7")
        self.tree_shown = self._make(self.tr("Show the T&ree"), "F9")
        self.list_shown = self._make(self.tr("Show the L&ist"), "Shift+F9")
        for action in (self.tree_shown, self.list_shown):
            action.setCheckable(True)
            action.setChecked(True)
        self.wider = self._make(self.tr("&Wider"), "Alt+Shift+Right")
        self.narrower = self._make(self.tr("&Narrower"), "Alt+Shift+Left")
        self.higher = self._make(self.tr("&Higher"), "Ctrl+Alt+Down")
        self.lower = self._make(self.tr("&Lower"), "Ctrl+Alt+Up")
        self.usual_columns = self._make(self.tr("&Usual Sizes"), "Ctrl+Alt+0")
        self.layouts = {
            PaneLayout.ROOM: self._make(self.tr("As There Is &Room")),
            PaneLayout.SIDE_BY_SIDE: self._make(self.tr("&Side by Side")),
            PaneLayout.STACKED: self._make(self.tr("S&tacked")),
            PaneLayout.ONE: self._make(self.tr("&One at a Time")),
        }
        self.reading_mode = self._make(self.tr("Readin&g Mode"), "F11")
        self.full_screen = self._make(self.tr("F&ull Screen"), "Shift+F11")
        for action in (self.reading_mode, self.full_screen):
            action.setCheckable(True)
        choices = (self.views, self.wordings, self.sorts, self.hit_orders, self.appearances, self.fonts, self.layouts)
        for group in choices:
            exclusive = QActionGroup(self)
            for action in group.values():
                action.setCheckable(True)
                exclusive.addAction(action)

    def _make_go(self) -> None:
        self.back = self._make(self.tr("&Back"), "Alt+Left")
        self.forward = self._make(self.tr("&Forward"), "Alt+Right")
        self.next_statement = self._make(self.tr("&Next Statement"), "Alt+Down")
        self.previous_statement = self._make(self.tr("&Previous Statement"), "Alt+Up")
        self.next_area = self._make(self.tr("Next &Area"), "F6")
        self.previous_area = self._make(self.tr("Previous A&rea"), "Shift+F6")
        self.to_tree = self._make(self.tr("To the &Tree"), "Ctrl+1")
        self.to_list = self._make(self.tr("To the &List"), "Ctrl+2")
        self.to_context = self._make(self.tr("To the &Context"), "Ctrl+3")
        self.to_position = self._make(self.tr("To the P&osition"), "Ctrl+4")
        self.to_rationale = self._make(self.tr("To the Rat&ionale"), "Ctrl+5")
        self.to_related = self._make(self.tr("To the Relate&d Statements"), "Ctrl+6")
        self.to_note = self._make(self.tr("To Our Sc&hool’s Note"), "Ctrl+7")
        self.next_term = self._make(self.tr("Next E&xplained Word"), "Ctrl+T")
        self.previous_term = self._make(self.tr("Previous Explained &Word"), "Ctrl+Shift+T")
        self.to_bookmarks = self._make(self.tr("To the Book&marks"), "Ctrl+8")
        self.start_page = self._make(self.tr("Start Pa&ge"), "Alt+Home")
        self.recent = self._make(self.tr("Recentl&y Read…"), "Ctrl+H")
        self.timeline = self._make(self.tr("Tim&eline…"), "Ctrl+Shift+L")
        self.palette = self._make(self.tr("&Search for a Command…"), "Ctrl+Shift+P")

    def _make_briefing(self) -> None:
        self.add_to_briefing = self._make(self.tr("&Add to the Briefing"), "Ctrl+B")
        self.add_list_to_briefing = self._make(self.tr("Add the Whole &List to the Briefing"), "Ctrl+Shift+B")
        self.briefing = self._make(self.tr("&Open the Briefing"), "Ctrl+Alt+B")
        self.briefings = self._make(self.tr("All &Briefings…"))
        self.print_statement = self._make(self.tr("&Print This Statement…"), "Ctrl+P")
        self.copy_with_reference = self._make(self.tr("Copy &with Reference"), "Ctrl+Shift+C")

    def _make_bookmarks(self) -> None:
        self.bookmark = self._make(self.tr("&Bookmark This Statement"), "Ctrl+D")
        self.bookmark_passage = self._make(self.tr("Bookmark the Selected &Passage or Pane"), "Ctrl+Shift+D")
        self.bookmark_in = self._make(self.tr("Bookmark in a &Folder…"), "Ctrl+Alt+D")
        self.bookmark_all = self._make(self.tr("Bookmark &All in the List…"), "Ctrl+Alt+Shift+D")
        self.new_folder = self._make(self.tr("&New Folder…"), "Ctrl+Shift+N")
        self.rename_folder = self._make(self.tr("&Rename Folder or Search…"), "F2")
        self.delete = self._make(self.tr("&Delete Folder, Search or Bookmark"), "Del")
        self.move_up = self._make(self.tr("Move &Up"), "Alt+Shift+Up")
        self.move_down = self._make(self.tr("Move Do&wn"), "Alt+Shift+Down")
        self.earlier_notes = self._make(self.tr("Earlier &Versions of This Note…"))
        self.bin = self._make(self.tr("B&in…"))
        self.export_own = self._make(self.tr("&Export Bookmarks and Notes…"))
        self.import_own = self._make(self.tr("I&mport Bookmarks and Notes…"))
        self.print_own = self._make(self.tr("Prin&t Bookmarks and Notes…"))

    def _make(self, text: str, *shortcuts: str) -> QAction:
        action = QAction(text, self)
        command_keys.give_keys([(action, shortcuts)])
        self._made.append(action)
        return action
