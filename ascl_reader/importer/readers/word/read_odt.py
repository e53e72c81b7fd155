"""Reads OpenDocument texts (.odt, .ott, .fodt), as LibreOffice and OpenOffice write them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ascl_reader.errors import ErrorKind, UnsuitableDocument
from ascl_reader.importer.blocks.document import LeftOutReason, SourceDocument
from ascl_reader.importer.readers.word.odt_styles import OdtStyles
from ascl_reader.importer.readers.word.odt_text import OdtWalker, words_of
from ascl_reader.importer.readers.word.packed_xml import Element, Package, flat_xml

_EDGES = frozenset("header header-left header-first footer footer-left footer-first".split())


def read_odt(path: Path, data: bytes) -> SourceDocument:
    """Returns the content of an OpenDocument text; a block's place is its running number.

    Raises UnsuitableDocument if it is another kind of file, damaged, or without text.
    """
    content, styles = _parts(path, data)
    body = content.find("body/text")
    if body is None:
        raise UnsuitableDocument(path=path, reason="the OpenDocument file has no text in it")
    try:
        walker = OdtWalker(OdtStyles(styles, content), dict(_deleted(body)))
        walker.take_body(body)
        for text in dict.fromkeys(_edges(styles)):
            walker.text.leave_out(text, LeftOutReason.RUNNING_LINE)
    except RecursionError as error:
        raise UnsuitableDocument(path=path, reason="its parts are nested too deeply") from error
    return walker.text.document(path)


def _parts(path: Path, data: bytes) -> tuple[Element, Element | None]:
    """Returns the parts with the text and with the styles; a text that is one piece of XML has both in it."""
    if not data.startswith(b"PK"):
        whole = flat_xml(path, data, "OpenDocument")
        return whole, whole
    package = Package(path, data, "OpenDocument")
    manifest = package.part("META-INF/manifest.xml")
    if manifest is not None and next(manifest.iter("encryption-data"), None) is not None:
        raise UnsuitableDocument(ErrorKind.LOCKED_DOCUMENT, path=path)
    return package.needed_part("content.xml"), package.part("styles.xml")


def _deleted(body: Element) -> Iterator[tuple[str, str]]:
    """Yields the words that were deleted while changes were recorded, by the marks that stand in their places."""
    for region in body.iterfind("tracked-changes/changed-region"):
        deletion = region.find("deletion")
        if deletion is not None:
            words = " ".join(words_of(each) for each in deletion if each.tag != "change-info")
            yield region.get("id", ""), words


def _edges(styles: Element | None) -> Iterator[str]:
    """Yields the words of the heads and feet of pages."""
    for page in styles.iter("master-page") if styles is not None else ():
        yield from (words_of(each) for each in page if each.tag in _EDGES)
