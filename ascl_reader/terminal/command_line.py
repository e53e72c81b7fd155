"""The command line of ascl-reader; without a command it opens the window. Imports no Qt.

A command does its work first and prints then.
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
from typing import TextIO

from ascl_reader import __version__, paths
from ascl_reader.errors import ErrorKind, MissingLibrary, ReaderError
from ascl_reader.library.imported import ImportedLibrary, with_imports
from ascl_reader.library.library import Library
from ascl_reader.library.parsed_copy import load_library
from ascl_reader.library.read_library import read_library
from ascl_reader.terminal import (
    bookmark_command,
    brief_command,
    export_command,
    import_command,
    printing,
    search_command,
)
from ascl_reader.terminal.arguments import add_command, percent, size
from ascl_reader.terminal.held_output import held_output
from ascl_reader.terminal.long_paths import refuse_long_paths, too_long
from ascl_reader.window_request import DONE, FAILED, FOUND_NOTHING, WRONG_USAGE, WindowRequest

APPEARANCES = ("light", "dark", "sepia", "contrast")

OTHERS = {
    "search": search_command,
    "bookmark": bookmark_command,
    "brief": brief_command,
    "import": import_command,
    "export": export_command,
}
"""Commands that have a module of their own."""

EXIT_CODES = {
    ErrorKind.UNKNOWN_STATEMENT: FOUND_NOTHING,
    ErrorKind.UNKNOWN_FOLDER: FOUND_NOTHING,
    ErrorKind.UNKNOWN_WORDS: FOUND_NOTHING,
    ErrorKind.MISSING_NOTE: FOUND_NOTHING,
    ErrorKind.DEEP_FOLDER: WRONG_USAGE,
    ErrorKind.MISSING_SECTION: WRONG_USAGE,
    ErrorKind.DELETION_WITH_MORE: WRONG_USAGE,
    ErrorKind.UNKNOWN_FORMAT: WRONG_USAGE,
}
"""What the program ends with for an error; for every other kind it is FAILED."""


def run(arguments: Sequence[str]) -> int:
    """Runs a command line without the program's name; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError):
            stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    try:
        options = _parser().parse_args(arguments)
    except SystemExit as leaving:
        return int(leaving.code or 0)
    if options.command is None:
        return _answered(options)
    with held_output() as held:
        code = _answered(options)
    try:
        held.release()
    except BrokenPipeError:  # such as of `| head`: what was done is done
        _drop_output(sys.stdout, sys.stderr)
    except OSError as error:
        _drop_output(sys.stdout)
        print(f"ascl-reader: the output could not be written: {error.strerror or error}", file=sys.stderr)
        return FAILED
    return code


def _answered(options: argparse.Namespace) -> int:
    """Runs a command, and tells what went wrong; returns the exit code."""
    try:
        refuse_long_paths(options)
        return _command(options)
    except ReaderError as error:
        return _told(error, options)
    except paths.NoHome:
        return _told(ReaderError(ErrorKind.NO_HOME), options)
    except OSError as error:
        told = too_long(error)
        if told is None:
            raise
        return _told(told, options)


def _told(error: ReaderError, options: argparse.Namespace) -> int:
    if getattr(options, "json", False):
        printing.print_json({"error": {"kind": error.kind.value, "message": str(error)}})
    print(f"ascl-reader: {error}", file=sys.stderr)
    return EXIT_CODES.get(error.kind, FAILED)


def without_display(request: WindowRequest, library: Path | None) -> int:
    """Prints what the window would have shown, or all statements and how to read one; returns the exit code."""
    asked = [["show", "--", request.statement]] if request.statement else []
    asked += [["search", "--", request.search]] if request.search else []
    asked += [["import", "--dry-run", "--", str(request.file)]] if request.file else []
    what = "this is what was asked for" if asked else "these are the statements in the library"
    try:
        print(f"There is no display here to open a window on; {what}.\n")
        codes = [run([*(["--library", str(library)] if library else []), *each]) for each in asked or [["list"]]]
        print("\nTo read one: ascl-reader show ID    To search: ascl-reader search WORDS")
    except BrokenPipeError:
        _drop_output(sys.stdout)
        return DONE
    return max(codes)


def _drop_output(*streams: TextIO) -> None:
    """Discards what is still to be printed, so that the exit does not fail over it again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in streams:
        with contextlib.suppress(AttributeError, OSError, ValueError):
            os.dup2(nowhere, stream.fileno())


def _command(options: argparse.Namespace) -> int:
    if options.command is None:
        return _without_command(options)
    folder = options.library or paths.shipped_library()
    if options.command == "check":
        return _check(options.library, options.json)
    library = load_library(folder, paths.user_cache(), paths.user_data())
    if options.command in OTHERS:
        return int(OTHERS[options.command].run(library, options))
    if options.command == "show":
        return _show(library, options.id, options.json)
    return _list(library, options.json)


def _without_command(options: argparse.Namespace) -> int:
    if options.version:
        from ascl_reader import libraries

        print("\n".join(libraries.report()) if options.verbose else f"ascl-reader {__version__}")
    elif options.install_desktop or options.remove_desktop:
        from ascl_reader.terminal import desktop_entry

        told = desktop_entry.install() if options.install_desktop else desktop_entry.remove()
        print("\n".join(map(str, told)) or "Nothing of it is there.")
    else:
        return _window(options)
    return DONE


def _list(library: Library, as_json: bool) -> int:
    if as_json:
        printing.print_json([printing.list_entry(statement) for statement in library.statements])
    else:
        printing.print_tree(library)
    return DONE if library.statements else FOUND_NOTHING


def _show(library: Library, statement_id: str, as_json: bool) -> int:
    statement = library.find(statement_id)
    if as_json:
        printing.print_json({**printing.whole_entry(statement), "wording": statement.wording.value})
    else:
        printing.print_statement(library, statement)
    return DONE


def _check(library: Path | None, as_json: bool) -> int:
    """Checks a library, or the one that ships with the program together with what was imported."""
    folder = library or paths.shipped_library()
    contents, places = read_library(folder), str(folder)
    if library is None:
        store = ImportedLibrary(paths.user_data())
        contents = with_imports(contents, *store.read())
        places = f"{folder} and {store.folder}"
    if as_json:
        faults = [
            {"kind": fault.kind.value, "file": fault.path, "line": fault.line, "field": fault.field}
            | {"detail": fault.detail, "message": fault.sentence()}
            for fault in contents.faults
        ]
        printing.print_json({"library": str(folder), "statements": len(contents.statements), "faults": faults})
    else:
        printing.print_faults(places, contents)
    return FOUND_NOTHING if contents.faults or not contents.statements else DONE


def _window(options: argparse.Namespace) -> int:
    from ascl_reader.terminal.open_window import open_window

    if options.library and not options.library.is_dir():
        raise MissingLibrary(path=options.library)
    request = WindowRequest(
        screenshot=options.screenshot,
        statement=options.open,
        search=options.search,
        file=options.review.absolute() if options.review else None,
        size=options.size,
        appearance=options.appearance,
        text_size=options.text_size,
        safe=options.safe,
    )
    return open_window(without_display, request, options.library)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="ascl-reader",
        description="Reads ASCL's policy position statements offline. Without a command it opens the window.",
        epilog="Not made by ASCL; the summaries are not ASCL's words.",
    )
    parser.add_argument("--version", action="store_true", help="print the version and exit")
    parser.add_argument("--verbose", action="store_true", help="with --version: also print what a fault report needs")
    parser.add_argument("--library", type=Path, metavar="DIR", help="the library to use instead of the shipped one")
    parser.add_argument("--open", metavar="ID", help="the statement to show in the window")
    parser.add_argument("--search", metavar="QUERY", help="the words to search for in the window")
    parser.add_argument("--review", type=Path, nargs="?", metavar="FILE", help="the file to import in the window")
    parser.add_argument("--size", type=size, metavar="WxH", help="the window's size in pixels, such as 1360x850")
    parser.add_argument("--appearance", choices=APPEARANCES, help="used instead of the chosen appearance")
    parser.add_argument(
        "--text-size", type=percent, metavar="PERCENT", help="80 to 250, used instead of the chosen size"
    )
    parser.add_argument("--safe", action="store_true", help="start with the defaults; your settings stay as they are")
    parser.add_argument("--install-desktop", action="store_true", help="put the program into your menu (Linux)")
    parser.add_argument("--remove-desktop", action="store_true", help="take the program out of your menu")
    parser.add_argument("--screenshot", type=Path, metavar="FILE", help="draw the window into a PNG file and exit")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    add_command(commands, "list", "list the statements by theme")
    add_command(commands, "show", "show one statement").add_argument("id", metavar="ID", help="the statement’s id")
    add_command(commands, "check", "list every fault of a library")
    for each in OTHERS.values():
        each.add(commands)
    return parser
