"""ascl-reader bookmark: bookmarks and notes at a terminal, also while the window is open.

Every change is loaded, made and saved by itself; what the window wrote meanwhile is merged, and the window shows it.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ascl_reader import paths
from ascl_reader.errors import ErrorKind, ReaderError
from ascl_reader.library.library import Library
from ascl_reader.terminal import bookmark_report, printing
from ascl_reader.terminal.bookmark_arguments import FORMATS, add
from ascl_reader.window_request import DONE, FOUND_NOTHING

if TYPE_CHECKING:
    from ascl_reader.bookmarks.bookmarks import Bookmarks
    from ascl_reader.bookmarks.store import BookmarkStore, SavedBookmarks

__all__ = ["add", "run"]

DEEPEST = 2
"""The deepest level of a folder: one inside another."""


def run(library: Library, options: argparse.Namespace) -> int:
    """Runs the chosen action; returns the exit code."""
    from ascl_reader.bookmarks.store import BookmarkStore

    store = BookmarkStore(paths.user_data(), paths.user_settings())
    loaded = store.load()
    bookmark_report.tell_recovered(store.path, loaded.recovered)
    return _ACTIONS[options.action](store, loaded.work, library, options)


def _list(store: BookmarkStore, work: Bookmarks, library: Library, options: argparse.Namespace) -> int:
    from ascl_reader.bookmarks.folder_paths import find_folder

    folder, notes = None, None
    if options.folder is not None:
        folder = find_folder(work, options.folder)
        if folder is None:
            raise ReaderError(ErrorKind.UNKNOWN_FOLDER, folder=options.folder)
    if options.search is not None:
        notes = _found_notes(work, library, options.search)
    report = bookmark_report.BookmarkListing(work, library, folder, notes)
    if options.json:
        printing.print_json(report.plain())
    else:
        report.print()
    return FOUND_NOTHING if report.empty else DONE


def _found_notes(work: Bookmarks, library: Library, query: str) -> list[str]:
    """Returns the statements whose notes hold the words of a query and pass its filters."""
    from ascl_reader.bookmarks.note_search import NoteSearch
    from ascl_reader.bookmarks.work_for_search import search_context
    from ascl_reader.search.engine.index import open_index

    passes = partial(open_index(library, paths.user_cache()).passing, context=search_context(work))
    search = NoteSearch(work, library.glossary, library.synonyms)
    return [hit.statement for hit in search.search(query, passes=passes, typing=False, wordless=True).hits]


def _add(store: BookmarkStore, work: Bookmarks, library: Library, options: argparse.Namespace) -> int:
    from ascl_reader.bookmarks.changes.bookmark_changes import NewBookmark, add_bookmarks
    from ascl_reader.bookmarks.changes.folder_changes import ensure_folder
    from ascl_reader.bookmarks.entries import UNFILED
    from ascl_reader.bookmarks.passage_anchor import anchor_passage
    from ascl_reader.library.statement import Section

    statements = [library.find(each) for each in options.ids]
    section = Section(options.section) if options.section else None
    wanted = []
    for statement in statements:
        passage = None
        if options.passage is not None:
            if section is None:
                raise ReaderError(ErrorKind.MISSING_SECTION)
            shown = statement.texts().plain(section)
            at = shown.find(options.passage)
            passage = anchor_passage(shown, at, len(options.passage)) if at >= 0 else None
            if passage is None:
                raise ReaderError(ErrorKind.UNKNOWN_WORDS, section=section.value, id=statement.id)
        wanted.append(NewBookmark(statement, section, passage))
    if options.folder and sum(bool(name.strip()) for name in options.folder.split("/")) > DEEPEST:
        raise ReaderError(ErrorKind.DEEP_FOLDER, folder=options.folder)
    changed, folder = ensure_folder(work, options.folder) if options.folder else (work, UNFILED)
    _save(store, work, add_bookmarks(changed, wanted, folder), options)
    return DONE


def _remove(store: BookmarkStore, work: Bookmarks, library: Library, options: argparse.Namespace) -> int:
    from ascl_reader.bookmarks.changes.bookmark_changes import remove_bookmarks
    from ascl_reader.bookmarks.places import bookmarks_on_statement

    ids, missing = [], []
    for key in options.keys:
        found = [key] if key in work.bookmarks else [each.id for each in bookmarks_on_statement(work, key)]
        ids += found
        missing += [] if found else [key]
    _save(store, work, remove_bookmarks(work, ids), options, {"missing": missing})
    return _missing("no bookmark has this id or is on this statement:", missing)


def _note(store: BookmarkStore, work: Bookmarks, library: Library, options: argparse.Namespace) -> int:
    from ascl_reader.bookmarks.changes import note_changes
    from ascl_reader.bookmarks.entries import Stance

    changed = work
    writes = any(each is not None for each in (options.text, options.stance, options.question, options.look_again))
    if options.delete and writes:
        raise ReaderError(ErrorKind.DELETION_WITH_MORE)
    if options.delete:
        if options.id not in work.notes:
            library.find(options.id)
            raise ReaderError(ErrorKind.MISSING_NOTE, id=options.id)
        changed = note_changes.delete_note(work, options.id)
    elif writes:
        statement = library.find(options.id)
        if options.text is not None:
            text = _text_on_standard_input() if options.text == "-" else options.text
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
        report = bookmark_report.BookmarkListing(work, library, None, [options.id])
        printing.print_json(report.plain_note(options.id)) if options.json else report.print_note(options.id)
        return DONE if options.id in work.notes else FOUND_NOTHING
    _save(store, work, changed, options)
    return DONE


def _export(store: BookmarkStore, work: Bookmarks, library: Library, options: argparse.Namespace) -> int:
    from ascl_reader.bookmarks.exchange.exporting import ExportFormat, export_to, format_of

    path: Path = options.file
    form = ExportFormat(options.format) if options.format else format_of(path)
    if form is None:
        raise ReaderError(ErrorKind.UNKNOWN_FORMAT, path=path, endings=", ".join(FORMATS))
    if not options.force and (path.exists() or path.is_symlink()):
        raise ReaderError(ErrorKind.EXISTING_FILE, path=path)
    export_to(path, work, library, form, date.today().isoformat())
    counts = {"bookmarks": len(work.bookmarks), "notes": sum(not note.empty for note in work.notes.values())}
    if options.json:
        printing.print_json({"file": str(path), "format": form.value, **counts})
    else:
        told = (printing.counted(counts["bookmarks"], "bookmark"), printing.counted(counts["notes"], "note"))
        print(f"{path}: {', '.join(told)}.")
    return DONE


def _import(store: BookmarkStore, work: Bookmarks, library: Library, options: argparse.Namespace) -> int:
    from ascl_reader.bookmarks.exchange.import_plan import plan_import
    from ascl_reader.bookmarks.exchange.importing import read_import
    from ascl_reader.journal.journaled_store import SentStep

    plan = plan_import(work, read_import(options.file, library))
    saved = None
    if plan.does_something and not options.dry_run:
        saved = store.save(plan.work, [SentStep("import", options.file.name, False, plan.work)])
    if options.json:
        printing.print_json(bookmark_report.plain_plan(plan, saved))
    else:
        bookmark_report.print_plan(plan, saved)
    if saved is not None:
        _tell_backup_problem(saved)
    return FOUND_NOTHING if plan.unread or not plan.items else DONE


def _bin(store: BookmarkStore, work: Bookmarks, library: Library, options: argparse.Namespace) -> int:
    if options.json:
        printing.print_json(bookmark_report.plain_bin(work))
    else:
        bookmark_report.print_bin(work, library)
    return DONE if work.bin else FOUND_NOTHING


def _restore(store: BookmarkStore, work: Bookmarks, library: Library, options: argparse.Namespace) -> int:
    from ascl_reader.bookmarks.changes.bin_changes import restore

    missing = [key for key in options.keys if key not in work.bin]
    _save(store, work, restore(work, options.keys), options, {"missing": missing})
    return _missing("nothing in the bin has this key:", missing)


_ACTIONS: dict[str, Callable[[BookmarkStore, Bookmarks, Library, argparse.Namespace], int]] = {
    "list": _list,
    "add": _add,
    "remove": _remove,
    "note": _note,
    "export": _export,
    "import": _import,
    "bin": _bin,
    "restore": _restore,
}


def _save(
    store: BookmarkStore,
    before: Bookmarks,
    after: Bookmarks,
    options: argparse.Namespace,
    more: dict[str, Any] | None = None,
) -> None:
    """Saves a change and prints what it was, with `more` in the JSON."""
    from ascl_reader.bookmarks.bookmarks import differences

    saved = store.save(after)
    told = bookmark_report.plain_changes(differences(before, after), saved)
    if options.json:
        printing.print_json({**told, **(more or {})})
    else:
        bookmark_report.print_changes(told)
    _tell_backup_problem(saved)


def _tell_backup_problem(saved: SavedBookmarks) -> None:
    if saved.backup_problem:
        print(f"ascl-reader: saved, but no backup could be made: {saved.backup_problem}", file=sys.stderr)


def _missing(what: str, keys: list[str]) -> int:
    """Prints which of the things named were not there; returns the exit code."""
    if keys:
        print(f"ascl-reader: {what} {', '.join(keys)}.", file=sys.stderr)
    return FOUND_NOTHING if keys else DONE


def _text_on_standard_input() -> str:
    """Returns the text on standard input, whatever its encoding. Raises ReaderError if it cannot be decoded."""
    from ascl_reader.errors import UnsuitableDocument
    from ascl_reader.files.decode_text import decode_text

    try:
        text = decode_text(Path("standard input"), sys.stdin.buffer.read())
    except UnsuitableDocument as error:
        raise ReaderError(ErrorKind.UNREADABLE_INPUT) from error
    return text.replace("\r\n", "\n")
