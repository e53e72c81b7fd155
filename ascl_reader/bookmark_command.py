"""ascl-reader bookmark: bookmarks and notes at a terminal, also while the window is open.

Every change is loaded, made and saved by itself; what the window wrote meanwhile is merged, and the window shows it.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ascl_reader import bookmark_report, paths, terminal
from ascl_reader.arguments import DONE, FOUND_NOTHING, WRONG_USAGE, Commands, add_command
from ascl_reader.export_command import ExistingFile
from ascl_reader.library import Library

if TYPE_CHECKING:
    from ascl_reader.own_work.store import Store
    from ascl_reader.own_work.work import OwnWork

STANCES = ("agrees", "partly", "differs", "not_for_us", "undecided")
SECTIONS = ("context", "position", "rationale")
FORMATS = ("yaml", "csv", "md", "html")


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Declare the command and its actions."""
    actions = commands.add_parser(
        "bookmark", help="your bookmarks and notes: list, add, remove, write, export, import"
    ).add_subparsers(dest="action", metavar="ACTION", required=True)
    listing = add_command(actions, "list", "list folders, bookmarks and notes")
    listing.add_argument("--folder", metavar="PATH", help="only this one, such as “Governors / Finance” or Unfiled")
    listing.add_argument("--search", metavar="WORDS", help="only notes that hold these words")
    adding = add_command(actions, "add", "bookmark statements, or a section or passage of one")
    adding.add_argument("ids", metavar="ID", nargs="+")
    adding.add_argument("--folder", metavar="PATH", help="put them there; what is missing of it is made")
    adding.add_argument("--section", choices=SECTIONS)
    adding.add_argument("--passage", metavar="WORDS", help="words of the section, exactly as they stand there")
    removing = add_command(actions, "remove", "move bookmarks to the bin, where they stay for 90 days")
    removing.add_argument("keys", metavar="ID", nargs="+", help="of a bookmark, or of a statement for all on it")
    noting = add_command(actions, "note", "show or change the note on a statement")
    noting.add_argument("id", metavar="ID")
    noting.add_argument("--text", metavar="TEXT", help="the whole text; - reads it from standard input")
    noting.add_argument("--stance", choices=STANCES)
    noting.add_argument("--question", action="append", metavar="TEXT", help="instead of those there; may be repeated")
    noting.add_argument("--look-again", type=_day, metavar="YYYY-MM-DD", help="“never” takes the day away")
    noting.add_argument("--delete", action="store_true", help="move the note to the bin")
    exporting = add_command(actions, "export", "write all of it into one file")
    exporting.add_argument("file", metavar="FILE", type=Path)
    exporting.add_argument("--format", choices=FORMATS, help="yaml holds everything; else told by the file’s ending")
    exporting.add_argument("--force", action="store_true", help="replace the file if it is there")
    importing = add_command(actions, "import", "merge bookmarks and notes from YAML or CSV; nothing is deleted")
    importing.add_argument("file", metavar="FILE", type=Path)
    importing.add_argument("--dry-run", action="store_true", help="tell what it would do, write nothing")
    add_command(actions, "bin", "list what was deleted")
    restoring = add_command(actions, "restore", "take things out of the bin")
    restoring.add_argument("keys", metavar="KEY", nargs="+", help="as “bookmark bin” lists them")


def run(library: Library, options: argparse.Namespace) -> int:
    """Carry the action out; return the exit code."""
    from ascl_reader.own_work.store import Store

    store = Store(paths.user_data(), paths.user_cache())
    loaded = store.load()
    bookmark_report.tell_recovered(store.path, loaded.recovered)
    bookmark_report.tell_copies(store.copies())
    return _ACTIONS[options.action](store, loaded.work, library, options)


def _list(store: Store, work: OwnWork, library: Library, options: argparse.Namespace) -> int:
    from ascl_reader.own_work.folder_paths import find_folder
    from ascl_reader.own_work.note_search import NoteSearch

    folder, notes = None, None
    if options.folder is not None:
        folder = find_folder(work, options.folder)
        if folder is None:
            return _nothing(f"there is no folder “{options.folder}”")
    if options.search is not None:
        found = NoteSearch(work, library.glossary).search(options.search)
        notes = [hit.statement for hit in found.hits]
    report = bookmark_report.Report(work, library, folder, notes)
    if options.json:
        terminal.print_json(report.plain())
    else:
        report.print()
    return FOUND_NOTHING if report.empty else DONE


def _add(store: Store, work: OwnWork, library: Library, options: argparse.Namespace) -> int:
    from ascl_reader.own_work.bookmark_changes import Wanted, add_bookmarks
    from ascl_reader.own_work.entries import UNFILED
    from ascl_reader.own_work.folder_paths import with_folder
    from ascl_reader.own_work.marking import marked_passage
    from ascl_reader.statement import Section, plain_text

    statements = [library.find(each) for each in options.ids]
    section = Section(options.section) if options.section else None
    wanted = []
    for statement in statements:
        passage = None
        if options.passage is not None:
            if section is None:
                return _wrong("a passage needs --section")
            shown = plain_text(statement.texts().of(section))
            at = shown.find(options.passage)
            passage = marked_passage(shown, at, len(options.passage)) if at >= 0 else None
            if passage is None:
                return _nothing(f"the {section.value} of {statement.id} does not hold these words")
        wanted.append(Wanted(statement, section, passage))
    changed, folder = with_folder(work, options.folder) if options.folder else (work, UNFILED)
    return _saved(store, work, add_bookmarks(changed, wanted, folder), options)


def _remove(store: Store, work: OwnWork, library: Library, options: argparse.Namespace) -> int:
    from ascl_reader.own_work.bookmark_changes import remove_bookmarks
    from ascl_reader.own_work.filing import bookmarks_of

    ids, missing = [], []
    for key in options.keys:
        found = [key] if key in work.bookmarks else [each.id for each in bookmarks_of(work, key)]
        ids += found
        missing += [] if found else [key]
    code = _saved(store, work, remove_bookmarks(work, ids), options)
    return _nothing(f"no bookmark has the id, or is on the statement, {', '.join(missing)}") if missing else code


def _note(store: Store, work: OwnWork, library: Library, options: argparse.Namespace) -> int:
    from ascl_reader.own_work import note_changes
    from ascl_reader.own_work.entries import Stance

    changed = work
    if options.delete:
        changed = note_changes.delete_note(work, options.id)
    elif {options.text, options.stance, options.look_again} != {None} or options.question is not None:
        statement = library.find(options.id)
        if options.text is not None:
            text = sys.stdin.read() if options.text == "-" else options.text
            changed = note_changes.write_note(changed, statement, text.rstrip("\n"))
        if options.stance:
            changed = note_changes.set_stance(changed, statement, Stance(options.stance))
        if options.question is not None:
            changed = note_changes.set_questions(changed, statement, options.question)
        if options.look_again is not None:
            changed = note_changes.set_look_again(changed, statement, options.look_again or None)
    else:
        if options.id not in work.notes:
            library.find(options.id)
        report = bookmark_report.Report(work, library, None, [options.id])
        terminal.print_json(report.plain_note(options.id)) if options.json else report.print_note(options.id)
        return DONE if options.id in work.notes else FOUND_NOTHING
    return _saved(store, work, changed, options)


def _export(store: Store, work: OwnWork, library: Library, options: argparse.Namespace) -> int:
    from ascl_reader.own_work.exporting import Format, export_to, format_of

    path: Path = options.file
    form = Format(options.format) if options.format else format_of(path)
    if form is None:
        return _wrong(f"{path} does not end in {', '.join(FORMATS)}; name the format with --format")
    if not options.force and (path.exists() or path.is_symlink()):
        raise ExistingFile(path=path)
    export_to(path, work, library, form, date.today().isoformat())
    counts = {"bookmarks": len(work.bookmarks), "notes": sum(not note.empty for note in work.notes.values())}
    if options.json:
        terminal.print_json({"file": str(path), "format": form.value, **counts})
    else:
        print(f"{path}: {counts['bookmarks']} bookmarks, {counts['notes']} notes.")
    return DONE


def _import(store: Store, work: OwnWork, library: Library, options: argparse.Namespace) -> int:
    from ascl_reader.own_work.import_plan import plan_import
    from ascl_reader.own_work.importing import read_import

    plan = plan_import(work, read_import(options.file, library))
    if options.json:
        terminal.print_json(bookmark_report.plain_plan(plan))
    else:
        bookmark_report.print_plan(plan)
    if plan.does_something and not options.dry_run:
        store.save(plan.work)
    return FOUND_NOTHING if plan.unread or not plan.lines else DONE


def _bin(store: Store, work: OwnWork, library: Library, options: argparse.Namespace) -> int:
    if options.json:
        terminal.print_json(bookmark_report.plain_bin(work))
    else:
        bookmark_report.print_bin(work, library)
    return DONE if work.bin else FOUND_NOTHING


def _restore(store: Store, work: OwnWork, library: Library, options: argparse.Namespace) -> int:
    from ascl_reader.own_work.bin_changes import restore

    missing = [key for key in options.keys if key not in work.bin]
    code = _saved(store, work, restore(work, options.keys), options)
    return _nothing(f"nothing in the bin has the key {', '.join(missing)}") if missing else code


_ACTIONS: dict[str, Callable[[Store, OwnWork, Library, argparse.Namespace], int]] = {
    "list": _list,
    "add": _add,
    "remove": _remove,
    "note": _note,
    "export": _export,
    "import": _import,
    "bin": _bin,
    "restore": _restore,
}


def _saved(store: Store, before: OwnWork, after: OwnWork, options: argparse.Namespace) -> int:
    """Save a change and tell what it was."""
    from ascl_reader.own_work.work import differences

    saved = store.save(after)
    told = bookmark_report.plain_changes(differences(before, after), saved)
    if options.json:
        terminal.print_json(told)
    else:
        bookmark_report.print_changes(told)
    if saved.backup_problem:
        print(f"ascl-reader: saved, but no backup could be made: {saved.backup_problem}", file=sys.stderr)
    return DONE


def _nothing(what: str) -> int:
    print(f"ascl-reader: {what}.", file=sys.stderr)
    return FOUND_NOTHING


def _wrong(what: str) -> int:
    print(f"ascl-reader: {what}.", file=sys.stderr)
    return WRONG_USAGE


def _day(text: str) -> str:
    """Return a typed day, empty for "never"; raise what argparse words."""
    from ascl_reader.own_work.moments import is_day

    if text == "never":
        return ""
    if not is_day(text):
        raise argparse.ArgumentTypeError(f"{text!r} is not a day such as 2027-01-31, nor “never”")
    return text
