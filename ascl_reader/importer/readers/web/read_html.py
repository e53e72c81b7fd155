"""Reads saved web pages: their text, with that of collapsed parts, and without page furniture."""

from __future__ import annotations

import re
from pathlib import Path

from ascl_reader.errors import ErrorKind, UnsuitableDocument
from ascl_reader.files.decode_text import decode_text
from ascl_reader.importer.blocks.document import Block, BlockKind, Doubt, DoubtReason, SourceDocument
from ascl_reader.importer.blocks.make_blocks import main_heading
from ascl_reader.importer.readers.web.html_parser import HtmlTree, parse_html
from ascl_reader.importer.readers.web.html_source import is_cut_off, prepare_source
from ascl_reader.importer.readers.web.page_walk import walk_page
from ascl_reader.importer.readers.web.style_sheets import styles_of
from ascl_reader.importer.readers.web.walked_page import WalkedPage, chosen

_HEAD = 4096
"""Letters in which a page says where it is from and what encoding it has."""

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s{0,9}=\s{0,9}[\"']?([\w-]{1,40})", re.IGNORECASE)
_SAVED_FROM = re.compile(r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:)\s*(https?://[^\s<>\"]+)")
_TAG = re.compile(r"<(?:[A-Za-z]|!doctype)[^<>]*>", re.IGNORECASE)
_NAME_OF_SITE = re.compile(r"\s+[|–—:-]+\s+")
_LONGEST_ADDRESS = 2000


def read_html(path: Path, data: bytes) -> SourceDocument:
    """Returns the content of a saved web page, with line numbers of its source; nothing in it is run or fetched."""
    named = _CHARSET.search(data[:_HEAD])
    html = decode_text(path, data, named.group(1).decode("ascii") if named else "")
    if not _TAG.search(html):
        raise UnsuitableDocument(
            ErrorKind.NOT_WHAT_ITS_ENDING_SAYS, path=path, ending=path.suffix.lower(), found="text without any tags"
        )
    return document_of(path, html, with_lines=True)


def document_of(path: Path, html: str, with_lines: bool, address: str = "") -> SourceDocument:
    """Returns the content of a web page's source; without `with_lines`, a block's place is its running number."""
    parser = parse_html(prepare_source(path, html, with_lines))
    root = parser.body or parser.root
    page = walk_page(root, styles_of(parser)) if root is not None else WalkedPage([], [], [])
    text = chosen(page, with_lines)
    title = parser.css_first("title")
    heading = _heading(page.blocks, text.blocks, title.text() if title else "")
    address = address or _address(parser, html)
    last = text.blocks[-1].last if text.blocks else 1
    doubts = (Doubt(last, DoubtReason.CUT_OFF),) if is_cut_off(html) else ()
    return SourceDocument(path.name, heading, text.blocks, address=address, left_out=text.left_out, doubts=doubts)


def _heading(everything: list[Block], kept: tuple[Block, ...], title: str) -> str:
    """Returns the main heading, also where the page has it in its banner, else its title without the site's name."""
    for blocks in (kept, everything):
        for block in blocks:
            if block.kind is BlockKind.HEADING and block.level == 1:
                return block.text
    return main_heading(kept) or _NAME_OF_SITE.split(" ".join(title.split()))[0]


def _address(parser: HtmlTree, html: str) -> str:
    """Returns where the page was saved from, if it says so."""
    saved = _SAVED_FROM.search(html[:_HEAD])
    address = saved.group(1) if saved else ""
    if not address:
        link = parser.css_first("link[rel=canonical][href]")
        address = (link.attributes.get("href") or "").strip() if link else ""
    is_address = re.fullmatch(r"https?://\S+", address) and len(address) <= _LONGEST_ADDRESS
    return address if is_address else ""
