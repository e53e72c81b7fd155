"""Bookmarks and notes as a file in one of four formats: everything as YAML, a table, or a text to read."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from enum import Enum
from pathlib import Path

from ascl_reader import paths
from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.exchange.export_csv import to_csv
from ascl_reader.bookmarks.exchange.export_html import to_html
from ascl_reader.bookmarks.exchange.export_markdown import to_markdown
from ascl_reader.bookmarks.text import work_to_yaml
from ascl_reader.errors import ErrorKind, ReaderError
from ascl_reader.files.safe_write import write_safely
from ascl_reader.library.library import Library


class ExportFormat(str, Enum):
    """The formats, by the usual ending of their files."""

    YAML = "yaml"
    CSV = "csv"
    MARKDOWN = "md"
    HTML = "html"


_ENDINGS = {"yml": ExportFormat.YAML, "markdown": ExportFormat.MARKDOWN, "htm": ExportFormat.HTML}


def format_of(path: Path) -> ExportFormat | None:
    """Returns the format for a file's ending, None if no format has it."""
    ending = path.suffix.lower().removeprefix(".")
    known = {each.value: each for each in ExportFormat} | _ENDINGS
    return known.get(ending)


def export_bytes(work: Bookmarks, library: Library, form: ExportFormat, day: str) -> bytes:
    """Returns bookmarks and notes in a format; `day` (YYYY-MM-DD) is printed on formats made to be read."""
    if form is ExportFormat.YAML:
        return work_to_yaml(work)
    if form is ExportFormat.CSV:
        return to_csv(work, library)
    text = to_markdown(work, library, day) if form is ExportFormat.MARKDOWN else to_html(work, library, day)
    return text.encode()


def export_to(path: Path, work: Bookmarks, library: Library, form: ExportFormat, day: str) -> None:
    """Writes bookmarks and notes to a file. Raises UnwritableFile, or ReaderError for a file of the program itself."""
    if _is_own(path):
        raise ReaderError(ErrorKind.OWN_FILE, path=path)
    write_safely(path, export_bytes(work, library, form, day))


def _is_own(path: Path) -> bool:
    """Returns whether a path leads to the folder of the user's data, or to what is in it, by whatever links and names.

    What is in that folder may itself be a link, into a folder that is synchronised.
    """
    data = paths.user_data()
    with contextlib.suppress(OSError):
        return not _identities((data, *data.iterdir())).isdisjoint(_identities((path, *path.absolute().parents)))
    return False


def _identities(found: Iterable[Path]) -> set[tuple[int, int]]:
    """Returns the numbers by which the system knows files and folders, of those that are there."""
    numbers = set()
    for each in found:
        with contextlib.suppress(OSError):
            told = each.stat()
            numbers.add((told.st_dev, told.st_ino))
    return numbers
