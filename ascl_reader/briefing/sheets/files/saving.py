"""Saves a briefing in the format that a file's ending names."""

from __future__ import annotations

from collections.abc import Callable, Generator
from pathlib import Path

from ascl_reader.briefing.sheets.files.write_docx import as_docx
from ascl_reader.briefing.sheets.files.write_html import as_html
from ascl_reader.briefing.sheets.files.write_markdown import as_markdown
from ascl_reader.briefing.sheets.files.write_text import as_text
from ascl_reader.briefing.sheets.typeset import PreparedSheet, SheetMaker
from ascl_reader.errors import ErrorKind, ReaderError, UnwritableFile
from ascl_reader.files.safe_write import write_safely
from ascl_reader.progress import Progress, finish

PICTURE_DPI = 150.0

_WRITERS: dict[str, Callable[[SheetMaker, PreparedSheet], bytes]] = {
    ".pdf": lambda maker, made: maker.pdf(made),
    ".html": lambda maker, made: as_html(made.sheet, made.logo),
    ".docx": lambda maker, made: as_docx(made.sheet, maker.logo_picture(made), made.body, maker.beside(made)),
    ".md": lambda maker, made: as_markdown(made.sheet).encode(),
    ".txt": lambda maker, made: as_text(made.sheet).encode(),
}

ENDINGS = (*_WRITERS, ".png")
"""The endings of files that can be written."""


def saving(
    maker: SheetMaker, made: PreparedSheet, path: Path, dpi: float = PICTURE_DPI, *, replace: bool = False
) -> Generator[Progress, None, list[Path]]:
    """Writes a briefing, yields the progress, and returns the files.

    A picture of several pages becomes several files: name-1.png, name-2.png. Raises UnwritableFile, or ReaderError
    where one of the files exists and is not to be replaced; existing files then stay.
    """
    ending = path.suffix.lower()
    if not path.parent.is_dir():
        raise UnwritableFile(path=path, reason=f"there is no folder {path.parent}")
    yield 0, 1
    if ending in _WRITERS:
        _refuse_existing([path], replace)
        write_safely(path, _WRITERS[ending](maker, made))
        yield 1, 1
        return [path]
    pages = maker.pages(made, dpi)
    digits = len(str(len(pages)))
    names = [path.with_name(f"{path.stem}-{number:0{digits}}{path.suffix}") for number in range(1, len(pages) + 1)]
    names = names if len(names) > 1 else [path]
    _refuse_existing(names, replace)
    for number, (name, page) in enumerate(zip(names, pages, strict=True), 1):
        write_safely(name, page)
        yield number, len(pages)
    return names


def save(maker: SheetMaker, made: PreparedSheet, path: Path, *, replace: bool = False) -> list[Path]:
    """Writes a briefing without telling the progress; returns the files."""
    return finish(saving(maker, made, path, replace=replace))


def _refuse_existing(paths: list[Path], replace: bool) -> None:
    there = [] if replace else [path for path in paths if path.is_file() or path.is_symlink()]
    if there:
        raise ReaderError(ErrorKind.EXISTING_FILE, path=there[0])
