"""Other words for the commands, as people may type them, and why a command cannot be used at the moment."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def other_words() -> dict[str, str]:
    """Returns words besides a command's own name, by the command's name in the settings."""
    return {
        "import_": translate(
            "palette",
            "add open load file page pdf word website published wording "
            "full text bring in upload download save page excel spreadsheet",
        ),
        "export_library": translate("palette", "share send save backup zip pack another school send colleague email"),
        "undo_import": translate("palette", "take back remove imported pages delete remove import full text"),
        "check": translate("palette", "faults errors problems test validate broken check library fault"),
        "quit": translate("palette", "exit close leave end program"),
        "undo": translate("palette", "take back revert mistake"),
        "redo": translate("palette", "do again repeat"),
        "copy": translate("palette", "clipboard"),
        "select_all": translate("palette", "mark everything"),
        "find": translate("palette", "look for find query search box look up all"),
        "find_here": translate("palette", "look for word in page text search look up"),
        "leave_search": translate("palette", "stop cancel empty search"),
        "save_search": translate("palette", "keep remember search"),
        "clear_searches": translate("palette", "forget delete search history"),
        "views/theme": translate("palette", "topic subject category tree"),
        "views/year": translate("palette", "date time period tree sort by date"),
        "views/source": translate("palette", "page document origin tree"),
        "wordings/summary": translate("palette", "short brief editors"),
        "wordings/full": translate("palette", "published official original wording"),
        "larger": translate(
            "palette", "bigger text zoom in font size increase enlarge magnify too small cannot read 100%"
        ),
        "smaller": translate("palette", "zoom out font size decrease reduce"),
        "usual_size": translate("palette", "reset zoom normal font size 100 100%"),
        "appearances/system": translate("palette", "theme mode automatic match computer"),
        "appearances/light": translate("palette", "light mode bright day theme white white background"),
        "appearances/dark": translate("palette", "dark mode night theme black black background eyes"),
        "fonts/atkinson": translate("palette", "dyslexia typeface easy to read letters"),
        "fonts/source-sans": translate("palette", "typeface usual letters"),
        "earlier": translate("palette", "compare versions history changed before diff"),
        "compare": translate("palette", "difference policy side by side paste own text versus our policy"),
        "timeline": translate("palette", "years dates periods chart history when old new"),
        "news": translate("palette", "changes changed last import updates whats new changed"),
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
        "recent": translate("palette", "history last opened history last read"),
        "to_note": translate(
            "palette",
            "write comment our school stance add note make "
            "edit opinion agree disagree partly questions review date reminder",
        ),
        "to_bookmarks": translate("palette", "folders favourites see all notes saved searches list"),
        "bookmark": translate("palette", "star favourite save keep remember remove star unstar delete bookmark add"),
        "bookmark_passage": translate("palette", "highlight mark selection quote save"),
        "bookmark_in": translate("palette", "file favourite choose folder"),
        "new_folder": translate("palette", "create add group collection"),
        "delete": translate("palette", "remove trash remove bookmark star folder search"),
        "bin": translate("palette", "trash recycle deleted restore recover undelete deleted recycle"),
        "earlier_notes": translate("palette", "history versions restore note"),
        "export_own": translate(
            "palette", "save share csv markdown backup spreadsheet excel send colleague email back up notes bookmarks"
        ),
        "import_own": translate("palette", "load restore csv yaml excel spreadsheet"),
        "add_to_briefing": translate("palette", "meeting handout report governors agenda"),
        "add_list_to_briefing": translate("palette", "meeting handout all statements"),
        "briefing": translate(
            "palette", "meeting handout report governors pdf word agenda send email e-mail word document save export"
        ),
        "briefings": translate("palette", "meetings handouts list reports"),
        "print_statement": translate("palette", "paper printer pdf"),
        "print_own": translate("palette", "paper printer"),
        "copy_with_reference": translate("palette", "cite quote citation source"),
        "using": translate(
            "palette",
            "manual guide how to getting started first steps privacy "
            "accessibility screen reader tips tour crash trouble wrong problem",
        ),
        "shortcuts": translate("palette", "keys hotkeys"),
        "change_keys": translate("palette", "keys hotkeys customise remap rebind"),
        "search_help": translate("palette", "operators quotes filters filter"),
        "glossary": translate(
            "palette", "acronyms abbreviations meaning words terms what does it mean explain abbreviation"
        ),
        "files": translate("palette", "folder path location data backup where is my data log"),
        "where": translate("palette", "position orientation row pane lost"),
        "messages": translate("palette", "announcements notices told said again status"),
        "hints": translate("palette", "tips tricks how to getting started"),
        "about": translate("palette", "version licence"),
        "preferences": translate(
            "palette",
            "settings options language welsh cymraeg line spacing letter column reset default colours contrast font "
            "text size hints set up",
        ),
        "start_page": translate("palette", "home welcome getting started first steps overview"),
        "reading_mode": translate("palette", "focus mode only text without list distraction"),
        "appearances/contrast": translate("palette", "black white colours see better"),
        "appearances/sepia": translate("palette", "yellow cream paper colours warm"),
        "sorts/title": translate("palette", "alphabetical"),
        "sorts/usual": translate("palette", "sort by date latest recent"),
        "sorts/oldest": translate("palette", "sort by date earliest"),
        "layouts/one": translate("palette", "one pane column alone tabs"),
        "layouts/stacked": translate("palette", "below one another under panes columns"),
        "layouts/side-by-side": translate("palette", "next to one another panes columns"),
        "fonts/lexend": translate("palette", "dyslexia typeface wide easy to read letters"),
        "fonts/system": translate("palette", "typeface comic sans own"),
        "to_related": translate("palette", "similar linked other statements"),
        "next_term": translate("palette", "acronym abbreviation explain glossary meaning"),
        "remember_searches": translate("palette", "forget do not keep search history"),
        "bookmark_all": translate("palette", "star every statement in list"),
        "rename_folder": translate("palette", "change name"),
        "next_mark": translate("palette", "next hit found place"),
        "previous_mark": translate("palette", "previous hit found place"),
        "palette": translate("palette", "menu find what can i do"),
    }


def little_words() -> frozenset[str]:
    """Returns words of a question or a wish that say nothing of the command that is meant."""
    return frozenset(
        translate(
            "palette",
            "a an the my our this that i can do how to make turn on go get in of for is it me please want with",
        ).split()
    )


def why_not(name: str) -> str:
    """Returns why a command cannot be used now, by its name in the settings."""
    return {
        "undo": translate("palette", "There is nothing to undo."),
        "redo": translate("palette", "There is nothing to redo."),
        "back": translate("palette", "Nothing was read before this."),
        "forward": translate("palette", "You have not gone back from anything."),
        "earlier": translate("palette", "The full text of this statement has no earlier wording."),
        "wordings/summary": translate("palette", "This statement has no summary."),
        "wordings/full": translate("palette", "The full text of this statement has not been imported yet."),
        "show_found": translate("palette", "Nothing was found in the other wording."),
        "clear_searches": translate("palette", "No searches are remembered."),
        "undo_import": translate("palette", "Nothing was imported."),
        "news": translate("palette", "Nothing has been imported yet."),
        "import_own": translate("palette", "Bookmarks and notes cannot be written at the moment."),
    }.get(name, translate("palette", "It does not apply to what is chosen or shown now."))
