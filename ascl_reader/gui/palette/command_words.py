"""Other words for the commands, as people may type them, and why a command cannot be used at the moment."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def other_words() -> dict[str, str]:
    """Returns words besides a command's own name, by the command's name in the settings."""
    return {
        "import_": translate(
            "palette", "add open load file page pdf word website published wording full text bring in"
        ),
        "export_library": translate("palette", "share send save backup zip pack another school"),
        "undo_import": translate("palette", "take back remove imported pages"),
        "check": translate("palette", "faults errors problems test validate"),
        "quit": translate("palette", "exit close leave end program"),
        "undo": translate("palette", "take back revert mistake"),
        "redo": translate("palette", "do again repeat"),
        "copy": translate("palette", "clipboard"),
        "select_all": translate("palette", "mark everything"),
        "find": translate("palette", "look for find query search box"),
        "find_here": translate("palette", "look for word in page text search"),
        "leave_search": translate("palette", "stop cancel empty search"),
        "save_search": translate("palette", "keep remember search"),
        "clear_searches": translate("palette", "forget delete search history"),
        "views/theme": translate("palette", "topic subject category tree"),
        "views/year": translate("palette", "date time period tree"),
        "views/source": translate("palette", "page document origin tree"),
        "wordings/summary": translate("palette", "short brief editors"),
        "wordings/full": translate("palette", "published official original wording"),
        "larger": translate("palette", "bigger text zoom in font size increase enlarge magnify"),
        "smaller": translate("palette", "zoom out font size decrease reduce"),
        "usual_size": translate("palette", "reset zoom normal font size 100"),
        "appearances/system": translate("palette", "theme mode automatic match computer"),
        "appearances/light": translate("palette", "light mode bright day theme white"),
        "appearances/dark": translate("palette", "dark mode night theme black"),
        "fonts/atkinson": translate("palette", "dyslexia typeface easy to read letters"),
        "fonts/source-sans": translate("palette", "typeface usual letters"),
        "earlier": translate("palette", "compare versions history changed before diff"),
        "compare": translate("palette", "difference policy side by side paste own text versus"),
        "timeline": translate("palette", "years dates periods chart history when old new"),
        "news": translate("palette", "changes changed last import updates"),
        "tree_shown": translate("palette", "hide sidebar left navigation panel"),
        "list_shown": translate("palette", "hide middle column statements titles"),
        "wider": translate("palette", "column pane splitter size larger broader resize"),
        "narrower": translate("palette", "column pane splitter size smaller resize"),
        "higher": translate("palette", "taller row splitter size larger resize"),
        "lower": translate("palette", "shorter row splitter size smaller resize"),
        "usual_columns": translate("palette", "reset columns panes splitter sizes widths"),
        "full_screen": translate("palette", "maximise whole screen projector"),
        "back": translate("palette", "previous page before return"),
        "forward": translate("palette", "next page"),
        "recent": translate("palette", "history last opened"),
        "to_note": translate("palette", "write comment our school stance"),
        "to_bookmarks": translate("palette", "folders favourites"),
        "bookmark": translate("palette", "star favourite save keep remember"),
        "bookmark_passage": translate("palette", "highlight mark selection quote save"),
        "bookmark_in": translate("palette", "file favourite choose folder"),
        "new_folder": translate("palette", "create add group collection"),
        "delete": translate("palette", "remove trash"),
        "bin": translate("palette", "trash recycle deleted restore recover"),
        "earlier_notes": translate("palette", "history versions restore note"),
        "export_own": translate("palette", "save share csv markdown backup spreadsheet"),
        "import_own": translate("palette", "load restore csv yaml"),
        "add_to_briefing": translate("palette", "meeting handout report governors"),
        "add_list_to_briefing": translate("palette", "meeting handout all statements"),
        "briefing": translate("palette", "meeting handout report governors pdf word"),
        "briefings": translate("palette", "meetings handouts list reports"),
        "print_statement": translate("palette", "paper printer pdf"),
        "print_own": translate("palette", "paper printer"),
        "copy_with_reference": translate("palette", "cite quote citation source"),
        "using": translate("palette", "manual guide how to"),
        "shortcuts": translate("palette", "keys hotkeys"),
        "change_keys": translate("palette", "keys hotkeys customise remap rebind"),
        "search_help": translate("palette", "operators quotes filters"),
        "glossary": translate("palette", "acronyms abbreviations meaning words terms"),
        "files": translate("palette", "folder path location data backup"),
        "where": translate("palette", "position orientation row pane lost"),
        "messages": translate("palette", "announcements notices told said again status"),
        "about": translate("palette", "version licence"),
    }


def why_not(name: str) -> str:
    """Returns why a command cannot be used now, by its name in the settings."""
    return {
        "undo": translate("palette", "There is nothing to undo."),
        "redo": translate("palette", "There is nothing to do again."),
        "back": translate("palette", "Nothing was read before this."),
        "forward": translate("palette", "Nothing was gone back from."),
        "earlier": translate("palette", "This statement has only one published wording."),
        "wordings/summary": translate("palette", "This statement has no summary."),
        "wordings/full": translate("palette", "The published wording of this statement is not imported yet."),
        "show_found": translate("palette", "Nothing was found in the other wording."),
        "clear_searches": translate("palette", "No searches are remembered."),
        "undo_import": translate("palette", "Nothing was imported."),
        "news": translate("palette", "Nothing was imported yet."),
        "import_own": translate("palette", "Bookmarks and notes cannot be written at the moment."),
    }.get(name, translate("palette", "It does not apply to what is chosen or shown now."))
