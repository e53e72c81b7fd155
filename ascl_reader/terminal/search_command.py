"""ascl-reader search: statements by their words, and by those of our school's notes on them."""

from __future__ import annotations

import argparse
import sys
from functools import partial
from typing import TYPE_CHECKING, Any

from ascl_reader import paths
from ascl_reader.errors import ReaderError
from ascl_reader.library.library import Library
from ascl_reader.search.extracts import Extract
from ascl_reader.search.hits import Hit
from ascl_reader.search.result import NO_CONTEXT
from ascl_reader.terminal import printing
from ascl_reader.terminal.arguments import Commands, add_command, count
from ascl_reader.window_request import DONE, FOUND_NOTHING

if TYPE_CHECKING:
    from ascl_reader.bookmarks.bookmarks import Bookmarks
    from ascl_reader.bookmarks.note_search import NoteHit, Passes


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Adds the command to the parser."""
    search = add_command(commands, "search", "search titles, contexts, positions, rationales and our school’s notes")
    search.add_argument("query", metavar="QUERY", nargs="+", help="words, filters and signs, as in the search box")
    search.add_argument("--limit", type=count, default=20, metavar="N", help="show at most N hits (default 20)")


def run(library: Library, options: argparse.Namespace) -> int:
    """Runs the command; returns the exit code: where only the nearest were found, nothing was."""
    from ascl_reader.bookmarks.work_for_search import search_context
    from ascl_reader.search.engine.index import open_index

    query = " ".join(options.query)
    work = _read_work()
    index = open_index(library, paths.user_cache())
    context = search_context(work) if work else NO_CONTEXT
    result = index.search(query, context, typing=False)
    shown = [(hit, index.extract(hit, result.sought)) for hit in result.hits[: options.limit]]
    near = [(hit, index.extract(hit, result.sought)) for hit in result.near[: max(0, options.limit - len(shown))]]
    found = set(result.hit_ids)
    passes = partial(index.passing, context=context)
    noted = _found_in_notes(library, work, query, passes) if work else []
    notes = {hit.statement: (hit, extract) for hit, extract in noted if hit.statement in found}
    only = [(hit, extract) for hit, extract in noted if hit.statement not in found]
    some = only[: options.limit - len(shown)]
    if options.json:
        told = {
            "query": query,
            "total": result.total,
            "hits": [_plain(library, hit, extract, notes.get(hit.id)) for hit, extract in shown],
            "near": [_plain(library, hit, extract, None) | {"missing": hit.missing} for hit, extract in near],
            "corrected": [{"from": typed, "to": mended} for typed, mended in result.corrected],
            "also_searched": list(dict.fromkeys(also for _, also in result.also_searched)),
            "left_out": result.left_out,
            "missing": result.missing,
            "suggestions": result.suggestions,
            "total_only_in_notes": len(only),
            "only_in_notes": [_plain_note(library, hit, extract) for hit, extract in some],
        }
        printing.print_json(told)
    else:
        printing.print_hits(library, result, shown, notes)
        gone = "no longer in the library" if options.library is None else "not in this library"
        printing.print_hits_in_notes(library, some, gone)
        printing.print_rest(result, len(shown) + len(some), result.total + len(only))
        printing.print_near(library, near)
    return DONE if result.hits or only else FOUND_NOTHING


def _read_work() -> Bookmarks | None:
    """Returns bookmarks and notes; if they cannot be read, says so on standard error and returns None."""
    from ascl_reader.bookmarks.store import look_at_bookmarks

    try:
        found = look_at_bookmarks(paths.user_data(), paths.user_settings())
        if found.recovered is not None and (found.recovered.damaged or found.recovered.reason):
            told = "opening the window, or “ascl-reader bookmark list”, tells which, and mends what can be"
            print(f"ascl-reader: some of our notes cannot be read and were not searched; {told}.", file=sys.stderr)
        return found.work
    except ReaderError as error:
        print(f"ascl-reader: our notes were not searched: {error}", file=sys.stderr)
        return None


def _found_in_notes(library: Library, work: Bookmarks, query: str, passes: Passes) -> list[tuple[NoteHit, Extract]]:
    """Returns the notes that answer and pass the filters, each with the words around what was found."""
    from ascl_reader.bookmarks.note_search import NoteSearch

    search = NoteSearch(work, library.glossary, library.synonyms)
    result = search.search(query, passes=passes, typing=False)
    return [(hit, search.extract(hit, result.sought)) for hit in result.hits]


def _plain(library: Library, hit: Hit, extract: Extract, note: tuple[NoteHit, Extract] | None) -> dict[str, Any]:
    return {
        "id": hit.id,
        "title": library.find(hit.id).title,
        "score": hit.score,
        "section": hit.section,
        "extract": extract.text,
        "note": note[1].text if note else None,
    }


def _plain_note(library: Library, hit: NoteHit, extract: Extract) -> dict[str, Any]:
    there = hit.statement in library
    title = library.find(hit.statement).title if there else None
    return {"id": hit.statement, "title": title, "in_library": there, "part": hit.part, "note": extract.text}
