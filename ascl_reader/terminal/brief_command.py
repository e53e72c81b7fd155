"""ascl-reader brief: chosen positions on paper, at a terminal."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from ascl_reader import paths
from ascl_reader.briefing.briefing import (
    Acronyms,
    Briefing,
    ChosenStatement,
    Layout,
    Paper,
    Profile,
    Purpose,
)
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Wording
from ascl_reader.terminal import printing
from ascl_reader.terminal.arguments import Commands, add_command
from ascl_reader.terminal.brief_arguments import (
    ENDINGS,
    PARTS,
    a_time,
    agenda_word,
    colour,
    day,
    output,
    pages,
    parts,
    purpose,
    values,
)
from ascl_reader.terminal.brief_templates import (
    as_asked,
    find_template,
    names_in_a_line,
    print_templates,
    saved_templates,
)
from ascl_reader.window_request import DONE, FOUND_NOTHING, WRONG_USAGE

if TYPE_CHECKING:
    from ascl_reader.bookmarks.bookmarks import Bookmarks
    from ascl_reader.briefing.sheets.typeset import PreparedSheet


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Adds the command to the parser."""
    parser = add_command(commands, "brief", "put positions on a sheet for a meeting: PDF, HTML, Word, Markdown, text")
    parser.add_argument("ids", metavar="ID", nargs="*", help="the ids of the statements, in the order of printing")
    parser.add_argument("--from-folder", metavar="NAME", help="the statements of a folder of bookmarks")
    parser.add_argument("--title", default="", metavar="TEXT", help="the title of the briefing")
    parser.add_argument(
        "--for", dest="audience", default="", metavar="WHOM", help="its readers, such as “the governing body”"
    )
    parser.add_argument("--meeting", default="", metavar="TEXT", help="what the meeting is called")
    parser.add_argument(
        "--date", type=day, metavar="DAY", help="the day of the meeting: 2026-11-21, 21/11/26, 21 November 2026"
    )
    parser.add_argument(
        "--time", default="", type=a_time, metavar="TIME", help="when the meeting begins, such as 6.30pm"
    )
    parser.add_argument("--place", default="", metavar="TEXT", help="where the meeting is")
    parser.add_argument("--cover", default="", metavar="TEXT", help="a note for the first page")
    for name, kind, said in (
        ("item", agenda_word, "7: a statement’s number on the agenda"),
        ("purpose", purpose, f"WORD: what a statement is for: {', '.join(each.value for each in Purpose)}"),
        ("recommendation", agenda_word, "TEXT: what is recommended on a statement"),
    ):
        told = f"typed as ID={said}"
        parser.add_argument(f"--{name}", type=kind, action="append", default=[], metavar="ID=WORDS", help=told)
    parser.add_argument("--prepared-by", default="", metavar="WHO", help="who prepared the paper")
    parser.add_argument("--school", default="", metavar="NAME", help="the school’s name")
    parser.add_argument(
        "--logo", type=Path, metavar="FILE", help="the school’s, a PNG, JPEG or SVG file of at most 10 MB"
    )
    parser.add_argument("--colour", default="", type=colour, metavar="#RRGGBB", help="the school’s, for rules and bars")
    told = "look like a template of yours, given by its name or file, as far as no other option says otherwise"
    parser.add_argument("--template", metavar="NAME", help=told)
    parser.add_argument("--templates", action="store_true", help="list your templates and do nothing else")
    parser.add_argument("--layout", choices=values(Layout), help="how the briefing is set out (default sheet)")
    parser.add_argument("--profile", choices=values(Profile), help="the print style (default standard)")
    parser.add_argument("--paper", choices=values(Paper), help="the size of the paper (default a4)")
    parser.add_argument(
        "--parts",
        type=parts,
        metavar="LIST",
        help=f"what to print of each statement, joined by commas: {', '.join(PARTS)}",
    )
    parser.add_argument("--wording", choices=values(Wording), help="by default the full text where it was imported")
    parser.add_argument("--acronyms", choices=values(Acronyms), help="how acronyms are explained (default first-use)")
    parser.add_argument("--no-glance", action="store_true", help="leave out the list of positions at the beginning")
    parser.add_argument(
        "--note-space", action="store_true", help="leave room for notes: ruled lines below each statement"
    )
    parser.add_argument(
        "--page-limit", type=pages, default=0, metavar="PAGES", help="leave out what does not fit on so many pages"
    )
    parser.add_argument(
        "--output", type=output, metavar="FILE", help=f"the file to write, ending in {', '.join(ENDINGS)}"
    )
    parser.add_argument("--force", action="store_true", help="replace the file if it exists")


def run(library: Library, options: argparse.Namespace) -> int:
    """Runs the command; returns the exit code."""
    from ascl_reader.briefing.engine.typst_engine import engine_here
    from ascl_reader.briefing.sheets.files.saving import save
    from ascl_reader.briefing.sheets.logo import read_logo
    from ascl_reader.briefing.sheets.typeset import SheetMaker

    if options.templates:
        return DONE if print_templates(as_json=options.json) else FOUND_NOTHING
    if options.output is None:
        _say("no file was named for the briefing. Name it with --output.")
        return WRONG_USAGE
    template = find_template(options.template) if options.template is not None else None
    if options.template is not None and template is None:
        told = names_in_a_line(saved_templates())
        _say(f"there is no template “{options.template}”. Your templates: {told}.")
        return FOUND_NOTHING
    work = _saved_bookmarks()
    ids = _chosen(library, work, options)
    briefing = _with_agenda(library, as_asked(_briefing(ids, options), template, options), options)
    if not ids or briefing is None:
        return FOUND_NOTHING
    from ascl_reader.briefing.sheets.school_notes import school_notes

    logo = read_logo(options.logo) if options.logo else None
    maker = SheetMaker(library, engine_here(paths.resources(), paths.user_cache()))
    made = maker.prepare(briefing, school_notes(work), date.today(), logo)
    files = save(maker, made, options.output, replace=options.force)
    _tell(library, options, made, ids, files)
    return DONE if made.fits and not made.missing else FOUND_NOTHING


def _saved_bookmarks() -> Bookmarks:
    from ascl_reader.bookmarks.store import look_at_bookmarks

    return look_at_bookmarks(paths.user_data(), paths.user_settings()).work


def _chosen(library: Library, work: Bookmarks, options: argparse.Namespace) -> list[str]:
    """Returns the ids of the chosen statements, and prints why where there are none. Raises UnknownStatement."""
    from ascl_reader.briefing.sheets.school_notes import folder_names, statements_in_folder

    ids = [library.find(each).id for each in options.ids]
    if options.from_folder is not None:
        found = statements_in_folder(work, options.from_folder)
        if found is None:
            names = ", ".join(f"“{name}”" for name in folder_names(work)) or "none"
            _say(f"there is no folder “{options.from_folder}”. Your folders: {names}.")
            return []
        ids += found
    if not ids:
        _say("no statement was chosen. Name ids (ascl-reader list shows them), or a folder with --from-folder.")
    return list(dict.fromkeys(ids))


def _briefing(ids: Iterable[str], options: argparse.Namespace) -> Briefing:
    wording = Wording(options.wording) if options.wording else None
    return Briefing(
        id="",
        title=options.title,
        meeting=options.meeting,
        audience=options.audience,
        date=options.date or "",
        time=options.time,
        place=options.place,
        prepared_by=options.prepared_by,
        school=options.school,
        chosen=tuple(ChosenStatement(each, wording=wording) for each in ids),
    )


def _with_agenda(library: Library, briefing: Briefing, options: argparse.Namespace) -> Briefing | None:
    """Returns the briefing with the agenda's words on its statements; says which of them is not in it (none then)."""
    words: dict[str, dict[str, Any]] = {}
    for name in ("item", "purpose", "recommendation"):
        for key, value in getattr(options, name):
            words.setdefault(library.find(key).id, {})[name] = value
    for key in (each for each in words if each not in briefing.ids):
        _say(f"{key} is not in the briefing, so the agenda can say nothing of it.")
        return None
    replace = msgspec.structs.replace
    return replace(briefing, chosen=tuple(replace(each, **words.get(each.id, {})) for each in briefing.chosen))


def _tell(
    library: Library, options: argparse.Namespace, made: PreparedSheet, ids: list[str], files: list[Path]
) -> None:
    """Prints what was written, and on standard error what the reader of the paper will not find on it."""
    if options.json:
        told = {"files": [str(path) for path in files], "pages": made.pages, "fits": made.fits}
        left_out, entries = [each.value for each in made.left_out], made.sheet.entries
        agenda = {entry.id: entry.agenda for entry in entries if entry.agenda}
        more = {"statements": [entry.id for entry in entries], "missing": made.missing, "left_out": left_out}
        printing.print_json({**told, **more, "agenda": agenda})
    else:
        drawn = files[0].suffix.lower() in (".pdf", ".png")
        pages = f"{printing.counted(made.pages, 'page')}, " if drawn else ""
        print(f"{', '.join(map(str, files))}: {pages}{printing.counted(len(made.sheet.entries), 'statement')}.")
    lacking = [each for each in ids if each in library and Wording.FULL not in library.find(each).wordings]
    if options.wording == Wording.FULL.value and lacking:
        _say(f"not imported, so in summary: {', '.join(lacking)}.")
    if made.missing:
        _say(f"in the folder, but no longer in the library: {', '.join(made.missing)}.")
    if made.sheet.left_out:
        _say(made.sheet.left_out[0].lower() + made.sheet.left_out[1:])
    if not made.fits and made.positions_alone > made.limit:
        alone = printing.counted(made.positions_alone, "page")
        _say(f"even the positions alone take {alone}. Choose fewer statements, or another layout.")
    elif not made.fits:
        alone, taken = printing.counted(made.positions_alone, "page"), printing.counted(made.pages, "page")
        _say(f"the positions alone take {alone}; with what is to stand beside them they take {taken}.")
    if made.fits and made.sheet.layout is Layout.ONE_PAGE and files[0].suffix.lower() == ".docx":
        _say("as Word it may take a second page where the fonts differ.")
    if made.logo_refused:
        _say("the logo could not be drawn and was left out. Choose another picture.")


def _say(text: str) -> None:
    print(f"ascl-reader: {text}", file=sys.stderr)
