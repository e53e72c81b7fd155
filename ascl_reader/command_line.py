"""ascl-reader at a terminal: list, show, search, check, import; anything else opens the window. Imports no Qt.

The JSON is a contract that other programs rely on: nothing else goes to standard output with --json.
Exit codes: 0 done, 1 ran but found nothing or found faults, 2 wrong usage, 3 could not read or write.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from ascl_reader import __version__, paths, terminal
from ascl_reader.errors import MissingLibrary, ReaderError, UnknownStatement
from ascl_reader.library import Library, read_library
from ascl_reader.parsed_copy import load_library

DONE, FOUND_NOTHING, WRONG_USAGE, FAILED = 0, 1, 2, 3

APPEARANCES = ("light", "dark")


def run(arguments: Sequence[str]) -> int:
    """Run a command line without the program's name; return the exit code."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError):
            stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    try:
        options = _parser().parse_args(arguments)
    except SystemExit as leaving:
        return int(leaving.code or 0)
    try:
        code = _command(options)
        if sys.stdout:  # ascl-readerw has none on Windows
            sys.stdout.flush()
        return code
    except BrokenPipeError:
        drop_output()
        return DONE
    except ReaderError as error:
        kind = FOUND_NOTHING if isinstance(error, UnknownStatement) else FAILED
        if getattr(options, "json", False):
            terminal.print_json({"error": {"kind": type(error).__name__, "message": str(error)}})
        print(f"ascl-reader: {error}", file=sys.stderr)
        return kind
    except OSError as error:
        if options.command is None:
            raise
        drop_output()
        print(f"ascl-reader: the output could not be written: {error.strerror or error}", file=sys.stderr)
        return FAILED


def drop_output() -> None:
    """Let what is still to be printed go nowhere, so that leaving does not fail over it again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _command(options: argparse.Namespace) -> int:
    if options.command is None:
        return _window(options)
    folder = options.library or paths.shipped_library()
    if options.command == "check":
        return _check(folder, options.json)
    library = load_library(folder, paths.user_cache(), paths.user_data())
    if options.command == "import":
        return _import(library, options)
    if options.command == "show":
        return _show(library, options.id, options.json)
    if options.command == "search":
        return _search(library, " ".join(options.query), options.limit, options.json)
    return _list(library, options.json)


def _list(library: Library, as_json: bool) -> int:
    if as_json:
        terminal.print_json([terminal.entry(statement) for statement in library.statements])
    else:
        terminal.print_tree(library)
    return DONE if library.statements else FOUND_NOTHING


def _show(library: Library, statement_id: str, as_json: bool) -> int:
    statement = library.find(statement_id)
    if as_json:
        terminal.print_json({**terminal.whole(statement), "wording": statement.wording.value})
    else:
        terminal.print_statement(library, statement)
    return DONE


def _search(library: Library, query: str, limit: int, as_json: bool) -> int:
    from ascl_reader.search import open_index

    index = open_index(library, paths.user_cache())
    result = index.search(query)
    shown = [(hit, index.extract(hit, result.sought)) for hit in result.hits[:limit]]
    if as_json:
        hits = [
            {
                "id": hit.id,
                "title": library.find(hit.id).title,
                "score": hit.score,
                "section": hit.section,
                "extract": extract.text,
            }
            for hit, extract in shown
        ]
        found = {"query": query, "total": result.total, "hits": hits}
        terminal.print_json(
            {
                **found,
                "also_searched": result.also_searched,
                "suggestions": result.suggestions,
            }
        )
    else:
        terminal.print_hits(library, result, shown)
    return DONE if result.hits else FOUND_NOTHING


def _import(library: Library, options: argparse.Namespace) -> int:
    from ascl_reader.imported import ImportedLibrary
    from ascl_reader.importer import import_report, review

    found = review.review([Path(name) for name in options.files], library)
    if options.json:
        terminal.print_json(import_report.plain(found))
    else:
        import_report.print_review(found)
    if all(page.document is None for page in found.pages):
        return FAILED
    left = found.to_check
    if not options.dry_run:
        wanted = found if options.accept_all else found.without_doubts
        step = review.accept(wanted, library, ImportedLibrary(paths.user_data()))
        if not options.json:
            import_report.print_step(step)
    refused = any(page.document is None for page in found.pages)
    return FOUND_NOTHING if refused or (left and not options.accept_all) else DONE


def _check(folder: Path, as_json: bool) -> int:
    contents = read_library(folder)
    if as_json:
        faults = [
            {"kind": fault.kind.value, "file": fault.path, "line": fault.line, "field": fault.field}
            | {"detail": fault.detail, "message": fault.sentence()}
            for fault in contents.faults
        ]
        terminal.print_json({"library": str(folder), "statements": len(contents.statements), "faults": faults})
    else:
        terminal.print_faults(folder, contents)
    return FOUND_NOTHING if contents.faults or not contents.statements else DONE


def _window(options: argparse.Namespace) -> int:
    from ascl_reader.start import WindowRequest, open_window

    if options.library and not options.library.is_dir():
        raise MissingLibrary(path=options.library)
    request = WindowRequest(
        screenshot=options.screenshot,
        statement=options.open,
        search=options.search,
        size=options.size,
        appearance=options.appearance,
        text_size=options.text_size,
    )
    return open_window(request, options.library)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="ascl-reader",
        description="Reads ASCL's policy position statements offline. Without a command it opens the window.",
        epilog="Not made by ASCL; the summaries are not ASCL's words.",
    )
    parser.add_argument("--version", action="version", version=f"ascl-reader {__version__}")
    parser.add_argument("--library", type=Path, metavar="DIR", help="another library than the shipped one")
    parser.add_argument("--open", metavar="ID", help="the statement to show in the window")
    parser.add_argument("--search", metavar="QUERY", help="what to search for in the window")
    parser.add_argument("--size", type=_size, metavar="WxH", help="the window's size in pixels, such as 1360x850")
    parser.add_argument("--appearance", choices=APPEARANCES, help="light or dark, instead of the chosen appearance")
    parser.add_argument("--text-size", type=_percent, metavar="PERCENT", help="80 to 250, instead of the chosen size")
    parser.add_argument("--screenshot", type=Path, metavar="FILE", help="draw the window into a PNG file and leave")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add(commands, "list", "list the statements by theme")
    _add(commands, "show", "show one statement").add_argument("id", metavar="ID")
    search = _add(commands, "search", "search titles, contexts, positions and rationales")
    search.add_argument("query", metavar="QUERY", nargs="+")
    search.add_argument("--limit", type=_count, default=20, metavar="N", help="show at most N hits (default 20)")
    _add(commands, "check", "list every fault of a library")
    importing = _add(commands, "import", "import published statements from saved pages, PDF or Word files")
    importing.add_argument("files", metavar="FILE", nargs="+")
    importing.add_argument("--dry-run", action="store_true", help="tell what would be imported, write nothing")
    importing.add_argument("--accept-all", action="store_true", help="import what is to be checked as well")
    return parser


def _add(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, help_text: str
) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=help_text, description=help_text)
    command.add_argument("--json", action="store_true", help="print JSON and nothing else")
    command.add_argument("--library", type=Path, metavar="DIR", default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    return command


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (width.isdigit() and height.isdigit() and 200 <= int(width) <= 8000 and 200 <= int(height) <= 8000):
        raise argparse.ArgumentTypeError(f"{text!r} is not a size such as 1360x850 (200 to 8000 each)")
    return int(width), int(height)


def _percent(text: str) -> int:
    if not text.isdigit() or not 80 <= int(text) <= 250:
        raise argparse.ArgumentTypeError(f"{text!r} is not a text size from 80 to 250")
    return int(text)


def _count(text: str) -> int:
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of hits, 1 or more")
    return int(text)
