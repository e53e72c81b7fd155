"""ascl-reader import: from documents to the user's library, at a terminal."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from ascl_reader import paths
from ascl_reader.library.library import Library
from ascl_reader.progress import Progress, finish
from ascl_reader.terminal import printing
from ascl_reader.terminal.arguments import Commands, add_command
from ascl_reader.terminal.held_output import at_once
from ascl_reader.window_request import DONE, FAILED, FOUND_NOTHING

if TYPE_CHECKING:
    from ascl_reader.importer.review.review_content import Review


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Adds the command to the parser."""
    parser = add_command(commands, "import", "import statements from saved pages, PDF, Word or text files, or packs")
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path, help="a saved page, document or library pack")
    parser.add_argument("--dry-run", action="store_true", help="print what would be imported and write nothing")
    parser.add_argument("--accept-all", action="store_true", help="also import statements that should be checked")


def run(library: Library, options: argparse.Namespace) -> int:
    """Runs the command; returns the exit code."""
    from ascl_reader.importer.review import import_report, review

    found = _reviewed(options.files, library)
    unread = all(page.document is None for page in found.pages)
    left, step = found.to_check, None
    written = not options.dry_run and not unread
    if written:
        from ascl_reader.library.imported import ImportedLibrary

        wanted = found if options.accept_all else found.without_doubts
        step = review.accept(wanted, library, ImportedLibrary(paths.user_data()))
    if options.json:
        printing.print_json(import_report.review_as_json(found))
    else:
        import_report.print_review(found, library)
        if written:
            import_report.print_step(step)
    if step is not None:
        _keep_wordings(library, options.library or paths.shipped_library())
    if unread:
        return FAILED
    refused = any(page.document is None for page in found.pages)
    return FOUND_NOTHING if refused or (left and not options.accept_all) else DONE


def _keep_wordings(before: Library, folder: Path) -> None:
    """Keeps the wordings that briefings had before the import, as the window does. Raises ReaderError."""
    from ascl_reader.bookmarks.store import own_work
    from ascl_reader.briefing.kept_wordings import keeping_wordings
    from ascl_reader.briefing.store import BriefingStore
    from ascl_reader.files import timestamps
    from ascl_reader.library.parsed_copy import load_library

    store = BriefingStore(own_work(paths.user_data(), paths.user_settings()))
    work = store.load().work
    after = load_library(folder, paths.user_cache(), paths.user_data())
    kept = keeping_wordings(work, before, after, timestamps.now())
    if kept != work:
        store.save(kept)


def _reviewed(files: list[Path], library: Library) -> Review:
    """Returns the review of documents; a person at a terminal sees how far it is."""
    from ascl_reader.importer.review.review import reviewing

    with _line_of_progress() as show:

        def tell(step: Progress) -> None:
            """Shows how much is done."""
            done, whole = step
            show(f"Reading … {100 * done // max(whole, 1)} %")

        return finish(reviewing(files, library), tell)


@contextmanager
def _line_of_progress() -> Iterator[Callable[[str], None]]:
    """Yields a function that shows a text in place of the one before; the last one is wiped away at the end."""
    stream = at_once(sys.stderr)
    at_terminal = bool(stream) and sys.stderr.isatty()
    last = ""

    def show(text: str) -> None:
        """Shows a text in place of the one before it."""
        nonlocal last
        if at_terminal and text != last:
            with suppress(OSError):  # a progress that cannot be shown never stops an import
                print(f"\r{text.ljust(len(last))}", end="", file=stream, flush=True)
            last = text

    try:
        yield show
    finally:
        if last:
            with suppress(OSError):
                print(f"\r{' ' * len(last)}\r", end="", file=stream, flush=True)
