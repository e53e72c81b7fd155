"""ascl-reader brief: chosen positions on paper, at a terminal."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ascl_reader import paths
from ascl_reader.briefing.briefing import (
    Acronyms,
    Briefing,
    ChosenStatement,
    Layout,
    Paper,
    Part,
    Profile,
    usual_parts,
)
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Wording
from ascl_reader.terminal import printing
from ascl_reader.terminal.arguments import Commands, add_command
from ascl_reader.window_request import DONE, FOUND_NOTHING

if TYPE_CHECKING:
    from ascl_reader.bookmarks.bookmarks import Bookmarks
    from ascl_reader.briefing.sheets.typeset import PreparedSheet

ENDINGS = (".pdf", ".html", ".docx", ".md", ".txt", ".png")
PARTS = ("position", *(part.value for part in Part))


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Adds the command to the parser."""
    parser = add_command(commands, "brief", "put positions on a sheet for a meeting: PDF, HTML, Word, Markdown, text")
    parser.add_argument("ids", metavar="ID", nargs="*", help="the statements, in their order")
    parser.add_argument("--from-folder", metavar="NAME", help="the statements of a folder of bookmarks")
    parser.add_argument("--title", default="", metavar="TEXT")
    parser.add_argument("--for", dest="audience", default="", metavar="WHOM", help="such as “the governing body”")
    parser.add_argument("--meeting", default="", metavar="TEXT", help="what the meeting is called")
    parser.add_argument("--date", type=_day, metavar="YYYY-MM-DD", help="the day of the meeting")
    parser.add_argument("--prepared-by", default="", metavar="WHO")
    parser.add_argument("--school", default="", metavar="NAME")
    parser.add_argument("--logo", type=Path, metavar="FILE", help="a PNG, JPEG or SVG picture of at most 10 MB")
    parser.add_argument("--layout", choices=_values(Layout), default=Layout.SHEET.value)
    parser.add_argument("--profile", choices=_values(Profile), default=Profile.STANDARD.value)
    parser.add_argument("--paper", choices=_values(Paper), default=Paper.A4.value)
    parser.add_argument("--parts", type=_parts, metavar="LIST", help=f"joined by commas: {', '.join(PARTS)}")
    parser.add_argument(
        "--wording", choices=_values(Wording), help="full where it was imported, unless you say summary"
    )
    parser.add_argument("--acronyms", choices=_values(Acronyms), default=Acronyms.FIRST_USE.value)
    parser.add_argument("--no-glance", action="store_true", help="leave out the list at the beginning")
    parser.add_argument("--note-space", action="store_true", help="ruled lines below each statement")
    parser.add_argument("--output", required=True, type=_output, metavar="FILE", help=f"ends in {', '.join(ENDINGS)}")
    parser.add_argument("--force", action="store_true", help="replace the file if it is there")


def run(library: Library, options: argparse.Namespace) -> int:
    """Runs the command; returns the exit code."""
    from ascl_reader.briefing.sheets.files.saving import save
    from ascl_reader.briefing.sheets.logo import read_logo
    from ascl_reader.briefing.sheets.typeset import SheetMaker

    work = _saved_bookmarks()
    ids = _chosen(library, work, options)
    if not ids:
        return FOUND_NOTHING
    from ascl_reader.briefing.sheets.school_notes import school_notes

    logo = read_logo(options.logo) if options.logo else None
    maker = SheetMaker(library, paths.resources(), paths.user_cache())
    made = maker.prepare(_briefing(ids, options), school_notes(work), date.today(), logo)
    files = save(maker, made, options.output, replace=options.force)
    _tell(library, options, made, ids, files)
    return DONE if made.fits and not made.missing else FOUND_NOTHING


def _saved_bookmarks() -> Bookmarks:
    from ascl_reader.bookmarks.store import look_at_bookmarks

    return look_at_bookmarks(paths.user_data(), paths.user_settings()).work


def _chosen(library: Library, work: Bookmarks, options: argparse.Namespace) -> list[str]:
    """Returns the statements that are asked for; raises UnknownStatement, or say why there are none."""
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
    layout = Layout(options.layout)
    parts = usual_parts(layout) if options.parts is None else options.parts
    wording = Wording(options.wording) if options.wording else None
    return Briefing(
        id="",
        title=options.title,
        meeting=options.meeting,
        audience=options.audience,
        date=options.date or "",
        prepared_by=options.prepared_by,
        school=options.school,
        chosen=tuple(ChosenStatement(each, parts, wording) for each in ids),
        layout=layout,
        profile=Profile(options.profile),
        paper=Paper(options.paper),
        acronyms=Acronyms(options.acronyms),
        at_a_glance=not options.no_glance,
        note_space=options.note_space,
    )


def _tell(
    library: Library, options: argparse.Namespace, made: PreparedSheet, ids: list[str], files: list[Path]
) -> None:
    """Prints what was written, and on standard error what the reader of the paper will not find on it."""
    if options.json:
        told = {"files": [str(path) for path in files], "pages": made.pages, "fits": made.fits}
        more = {"statements": [entry.id for entry in made.sheet.entries], "missing": made.missing}
        printing.print_json({**told, **more, "left_out": [each.value for each in made.left_out]})
    else:
        drawn = files[0].suffix.lower() in (".pdf", ".png")
        pages = f"{_counted(made.pages, 'page')}, " if drawn else ""
        print(f"{', '.join(map(str, files))}: {pages}{_counted(len(made.sheet.entries), 'statement')}.")
    lacking = [each for each in ids if each in library and Wording.FULL not in library.find(each).wordings]
    if options.wording == Wording.FULL.value and lacking:
        _say(f"not imported, so in summary: {', '.join(lacking)}.")
    if made.missing:
        _say(f"in the folder, but no longer in the library: {', '.join(made.missing)}.")
    if made.sheet.left_out:
        _say(made.sheet.left_out[0].lower() + made.sheet.left_out[1:])
    if not made.fits:
        _say(f"even the positions alone take {made.pages} pages. Choose fewer statements, or another layout.")
    if made.logo_refused:
        _say("the logo could not be drawn and was left out. Choose another picture.")


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _say(text: str) -> None:
    print(f"ascl-reader: {text}", file=sys.stderr)


def _values(kind: type[Layout] | type[Profile] | type[Paper] | type[Wording] | type[Acronyms]) -> list[str]:
    return [each.value for each in kind]


def _day(text: str) -> str:
    """Returns a day that was typed as 2026-11-21; raises what argparse words."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day such as 2026-11-21") from None


def _parts(text: str) -> tuple[Part, ...]:
    """Returns parts that were typed with commas; raises what argparse words."""
    names = [name.strip() for name in text.split(",") if name.strip()]
    unknown = [name for name in names if name not in PARTS]
    if unknown:
        raise argparse.ArgumentTypeError(f"{', '.join(unknown)}: no such part; there are {', '.join(PARTS)}")
    return tuple(part for part in Part if part.value in names)


def _output(text: str) -> Path:
    """Returns a path whose ending is one that can be written; raises what argparse words."""
    path = Path(text)
    if path.suffix.lower() not in ENDINGS:
        raise argparse.ArgumentTypeError(f"{text!r} does not end in one of {', '.join(ENDINGS)}")
    return path
