"""Bookmarks and notes as a file in one of four formats: everything as YAML, a table, or a text to read."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from ascl_reader.files import write_safely
from ascl_reader.library import Library
from ascl_reader.own_work.export_csv import to_csv
from ascl_reader.own_work.export_html import to_html
from ascl_reader.own_work.export_markdown import to_markdown
from ascl_reader.own_work.work import OwnWork
from ascl_reader.own_work.work_text import EXPORTED, WorkText


class Format(str, Enum):
    """The formats, by the usual ending of their files."""

    YAML = "yaml"
    CSV = "csv"
    MARKDOWN = "md"
    HTML = "html"


_ENDINGS = {"yml": Format.YAML, "markdown": Format.MARKDOWN, "htm": Format.HTML}


def format_of(path: Path) -> Format | None:
    """Return the format that a file's ending names, none where it names none."""
    ending = path.suffix.lower().removeprefix(".")
    known = {each.value: each for each in Format} | _ENDINGS
    return known.get(ending)


def exported(work: OwnWork, library: Library, form: Format, day: str) -> bytes:
    """Return bookmarks and notes in a format; `day` (YYYY-MM-DD) stands on what is made to be read."""
    if form is Format.YAML:
        return WorkText().compose(work, head=EXPORTED)
    if form is Format.CSV:
        return to_csv(work, library)
    text = to_markdown(work, library, day) if form is Format.MARKDOWN else to_html(work, library, day)
    return text.encode()


def export_to(path: Path, work: OwnWork, library: Library, form: Format, day: str) -> None:
    """Write bookmarks and notes into a file; raise UnwritableFile."""
    write_safely(path, exported(work, library, form, day))
