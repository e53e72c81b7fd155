"""Reads Word files (.docx, .docm, .dotx, .xml): their text, and that beside it in heads, feet, notes and comments."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ascl_reader.errors import ErrorKind, UnsuitableDocument
from ascl_reader.importer.blocks.document import LeftOutReason, SourceDocument
from ascl_reader.importer.readers.word.docx_notes import Notes, words_of
from ascl_reader.importer.readers.word.docx_numbering import Lists
from ascl_reader.importer.readers.word.docx_styles import Styles
from ascl_reader.importer.readers.word.docx_text import DocxWalker
from ascl_reader.importer.readers.word.packed_xml import Element, FlatPackage, Package

_MAIN = "word/document.xml"
_TYPES = "[Content_Types].xml"
_MOST_HEADS = 60
_DRAWN = ("diagramData", "chart")
"""Kinds of parts that hold the words of a drawing."""


class _Related(NamedTuple):
    """A part that another refers to: the key by which it does so, the name of the part, and its kind."""

    key: str
    part: str
    kind: str


def read_docx(path: Path, data: bytes) -> SourceDocument:
    """Returns the content of a Word file; a block's place is its running number, as Word files have no fixed lines.

    Raises UnsuitableDocument if it is another kind of file, damaged, or without text.
    """
    package = _opened(path, data)
    main = _main_part(package)
    related = list(_related(package, main))
    parts = {each.part: each.kind for each in related}
    whole = package.needed_part(main)
    body, background = whole.find("body"), whole.find("background")
    if body is None:
        raise UnsuitableDocument(path=path, reason="the Word file has no text in it")

    def part(kind: str) -> Element | None:
        """Returns the part of a kind, None if the file has none."""
        return package.part(next((name for name, each in parts.items() if each == kind), ""))

    notes = Notes(part("footnotes"), part("endnotes"), part("comments"))
    drawn = {each.key: each.part for each in related if each.kind in _DRAWN}
    walker = DocxWalker(
        Styles(part("styles")), Lists(part("numbering")), notes, lambda key: _words(package.part(drawn.get(key, "")))
    )
    if background is not None:
        walker.paper = None  # it is shown by some views and never printed
    try:
        walker.take_body(body)
    except RecursionError as error:
        raise UnsuitableDocument(path=path, reason="its parts are nested too deeply") from error
    edges = [name for name, kind in parts.items() if kind in ("header", "footer")][:_MOST_HEADS]
    for text, reason in dict.fromkeys(each for name in edges for each in _edge(package.part(name))):
        walker.text.leave_out(text, reason)
    return walker.text.document(path)


def _opened(path: Path, data: bytes) -> Package | FlatPackage:
    if not data.startswith(b"PK"):
        return FlatPackage(path, data)
    package = Package(path, data, "Word")
    if _TYPES not in package.names or not any(name.startswith("word/") for name in package.names):
        raise UnsuitableDocument(
            ErrorKind.NOT_WHAT_ITS_ENDING_SAYS, path=path, ending=path.suffix.lower(), found="another packed file"
        )
    return package


def _words(part: Element | None) -> str:
    return words_of(part) if part is not None else ""


def _main_part(package: Package | FlatPackage) -> str:
    """Returns the name of the part that holds the text; most programs call it the same, but need not."""
    found = (each.part for each in _related(package, "") if each.kind == "officeDocument")
    return next((name for name in found if name in package.names), _MAIN)


def _related(package: Package | FlatPackage, name: str) -> Iterator[_Related]:
    """Yields the parts that a part refers to."""
    folder, file = posixpath.split(name)
    part = package.part(posixpath.join(folder, "_rels", f"{file}.rels"))
    for each in part if part is not None else ():
        target = each.get("Target", "")
        if each.get("TargetMode") != "External":
            found = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            yield _Related(each.get("Id", ""), found, posixpath.basename(each.get("Type", "")))


def _edge(part: Element | None) -> Iterator[tuple[str, LeftOutReason]]:
    """Yields the words of a head or foot, and a watermark, which lies in the head of its page."""
    if part is not None:
        yield _words(part), LeftOutReason.RUNNING_LINE
        for each in part.iter("textpath"):
            yield each.get("string", ""), LeftOutReason.WATERMARK
