"""Other words for the commands, as people may type them, and why a command cannot be used at the moment."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def other_words() -> dict[str, str]:
    """Returns words besides a command's own name, by the command's name in the settings."""
    tr = QCoreApplication.translate
    return {
        "import_": tr("palette", "add open load file page pdf word website published wording full text bring in"),
        "export_library": tr("palette", "share send save backup zip pack another school"),
        "undo_import": tr("palette", "take back remove imported pages"),
        "check": tr("palette", "faults errors problems test validate"),
        "quit": tr("palette", "exit close leave end program"),
        "undo": tr("palette", "take back revert mistake"),
        "redo": tr("palette", "do again repeat"),
        "copy": tr("palette", "clipboard"),
        "select_all": tr("palette", "mark everything"),
        "find": tr("palette", "look for find query search box"),
        "find_here": tr("palette", "look for word in page text search"),
        "leave_search": tr("palette", "stop cancel empty search"),
        "save_search": tr("palette", "keep remember search"),
        "clear_searches": tr("palette", "forget delete search history"),
        "views/theme": tr("palette", "topic subject category tree"),
        "views/year": tr("palette", "date time period tree"),
        "views/source": tr("palette", "page document origin tree"),
        "wordings/summary": tr("palette", "short brief editors"),
        "wordings/full": tr("palette", "published official original wording"),
        "larger": tr("palette", "bigger text zoom in font size increase enlarge magnify"),
        "smaller": tr("palette", "zoom out font size decrease reduce"),
        "usual_size": tr("palette", "reset zoom normal font size 100"),
        "appearances/system": tr("palette", "theme mode automatic match computer"),
        "appearances/light": tr("palette", "light mode bright day theme white"),
        "appearances/dark": tr("palette", "dark mode night theme black"),
        "fonts/atkinson": tr("palette", "dyslexia typeface easy to read letters"),
        "fonts/source-sans": tr("palette", "typeface usual letters"),
        "earlier": tr("palette", "compare versions history changed before diff"),
        "compare": tr("palette", "difference policy side by side paste own text versus"),
        "news": tr("palette", "changes changed last import updates"),
        "tree_shown": tr("palette", "hide sidebar left navigation panel"),
        "full_screen": tr("palette", "maximise whole screen projector"),
        "back": tr("palette", "previous page before return"),
        "forward": tr("palette", "next page"),
        "recent": tr("palette", "history last opened"),
        "to_note": tr("palette", "write comment our school stance"),
        "to_bookmarks": tr("palette", "folders favourites"),
        "bookmark": tr("palette", "star favourite save keep remember"),
        "bookmark_passage": tr("palette", "highlight mark selection quote save"),
        "bookmark_in": tr("palette", "file favourite choose folder"),
        "new_folder": tr("palette", "create add group collection"),
        "delete": tr("palette", "remove trash"),
        "bin": tr("palette", "trash recycle deleted restore recover"),
        "earlier_notes": tr("palette", "history versions restore note"),
        "export_own": tr("palette", "save share csv markdown backup spreadsheet"),
        "import_own": tr("palette", "load restore csv yaml"),
        "add_to_briefing": tr("palette", "meeting handout report governors"),
        "add_list_to_briefing": tr("palette", "meeting handout all statements"),
        "briefing": tr("palette", "meeting handout report governors pdf word"),
        "briefings": tr("palette", "meetings handouts list reports"),
        "print_statement": tr("palette", "paper printer pdf"),
        "print_own": tr("palette", "paper printer"),
        "copy_with_reference": tr("palette", "cite quote citation source"),
        "using": tr("palette", "manual guide how to"),
        "shortcuts": tr("palette", "keys hotkeys"),
        "change_keys": tr("palette", "keys hotkeys customise remap rebind"),
        "search_help": tr("palette", "operators quotes filters"),
        "glossary": tr("palette", "acronyms abbreviations meaning words terms"),
        "files": tr("palette", "folder path location data backup"),
        "about": tr("palette", "version licence"),
    }


def why_not(name: str) -> str:
    """Returns why a command cannot be used now, by its name in the settings."""
    tr = QCoreApplication.translate
    return {
        "undo": tr("palette", "There is nothing to undo."),
        "redo": tr("palette", "There is nothing to do again."),
        "back": tr("palette", "Nothing was read before this."),
        "forward": tr("palette", "Nothing was gone back from."),
        "earlier": tr("palette", "This statement has only one published wording."),
        "wordings/summary": tr("palette", "This statement has no summary."),
        "wordings/full": tr("palette", "The published wording of this statement is not imported yet."),
        "show_found": tr("palette", "Nothing was found in the other wording."),
        "clear_searches": tr("palette", "No searches are remembered."),
        "undo_import": tr("palette", "Nothing was imported."),
        "news": tr("palette", "Nothing was imported yet."),
        "import_own": tr("palette", "Bookmarks and notes cannot be written at the moment."),
    }.get(name, tr("palette", "It does not apply to what is chosen or shown now."))
