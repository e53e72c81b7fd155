"""Reads saved web pages: their text, with that of collapsed parts, and without page furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath

import msgspec

from ascl_reader.errors import ErrorKind, UnsuitableDocument
from ascl_reader.files.decode_text import decode_text
from ascl_reader.importer.blocks.document import Block, BlockKind, Doubt, DoubtReason, LeftOutReason, SourceDocument
from ascl_reader.importer.blocks.joined_documents import with_frames
from ascl_reader.importer.blocks.labels import leading_section
from ascl_reader.importer.blocks.make_blocks import main_heading
from ascl_reader.importer.readers.web.elements.html_parser import HtmlNode, HtmlTree, parse_html
from ascl_reader.importer.readers.web.elements.shadow_slots import fill_slots
from ascl_reader.importer.readers.web.elements.style_sheets import SheetStyles, styles_of
from ascl_reader.importer.readers.web.html_source import is_cut_off, prepare_source
from ascl_reader.importer.readers.web.page_parts import WalkedPage
from ascl_reader.importer.readers.web.page_walk import walk_page
from ascl_reader.importer.readers.web.walked_page import chosen

_HEAD = 4096
"""Letters at the beginning of a page in which its address and encoding are looked for."""

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s{0,9}=\s{0,9}[\"']?([\w-]{1,40})", re.IGNORECASE)
_SAVED_FROM = re.compile(r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:)\s*(https?://[^\s<>\"]+)")
_TAG = re.compile(r"<(?:[A-Za-z]|!doctype)[^<>]*>", re.IGNORECASE)
_FRAME = re.compile(
    r"<i?frame\s[^>]{0,600}?\bsrc\s*=\s*[\"']?(?!\w{2,20}:|//)([^\s\"'>?#]{1,300}\.x?html?)", re.IGNORECASE
)
_MOST_FRAMES, _DEEPEST_FRAME = 30, 2
"""Frames of a page that are read, and how many may lie in one another."""

_LEAST_TEXT = 300
"""Letters of a page that has a statement at the least; one with fewer may show another in a frame."""

_SCRIPT = re.compile(r"<script[\s>]", re.IGNORECASE)
_SHOWS_PDF = re.compile(r"<(?:embed|object|iframe)\s[^>]{0,600}(?:application/pdf|\.pdf[\"'?#\s])", re.IGNORECASE)
_FRAME_OF_PDF = "a page that only shows a PDF, which is not in it"
_SAVE_PDF = "Open it in a browser, download the PDF, and import that."
_MADE_BY_SCRIPT = "a page without text: a script writes the text when the page is opened"
_PRINT_IT = "Open it in a browser, wait until its text is shown, print it as a PDF, and import that."
_IN_PLACE = re.compile(
    r"\W*(?:just a moment|attention required|access denied|one moment|checking your browser|are you (?:a robot|human)"
    r"|verify(?:ing)? (?:that )?you are human|(?:403|404|500|502|503)\b|(?:page )?not found"
    r"|(?:service|page) unavailable"
    r"|this site can['’]t be reached|(?:sign|log) ?in\W*$)",
    re.IGNORECASE,
)
_SHOWN_INSTEAD = "a page that a site or browser shows in place of another one: of an error, a check or a sign-in"
_OPEN_AGAIN = "Open the page with the statements in a browser until you see them, save it again, and import that."
_IMPORT_FRAME = "Import that file, from the folder beside this one."
_NAME_OF_SITE = re.compile(r"\s+[|–—:-]+\s+")
_LONGEST_ADDRESS = 2000


def read_html(
    path: Path,
    data: bytes,
    *,
    is_alone: bool = True,
    sheets: Mapping[str, str] | None = None,
) -> SourceDocument:
    """Returns the content of a saved web page, with line numbers of its source; nothing in it is run or fetched.

    A page that `is_alone` keeps what its frames show in other files; if it has no text itself, or the file is no web
    page, UnsuitableDocument is raised. `sheets` are style sheets that the file holds beside it, by their addresses.
    """
    named = _CHARSET.search(data[:_HEAD])
    html = decode_text(path, data, named.group(1).decode("ascii") if named else "")
    if not _TAG.search(html):
        raise UnsuitableDocument(
            ErrorKind.NOT_WHAT_ITS_ENDING_SAYS, path=path, ending=path.suffix.lower(), found="text without any tags"
        )
    document = document_of(path, html, with_lines=True, sheets=sheets)
    texts = [block.text for block in document.blocks]
    is_empty = sum(map(len, texts)) < _LEAST_TEXT and not any(leading_section(text) for text in texts)
    heads = [document.heading, *(block.text for block in document.blocks if block.kind is BlockKind.HEADING)]
    if is_empty and is_alone and any(map(_IN_PLACE.match, heads)):
        raise UnsuitableDocument(ErrorKind.ANOTHER_KIND, path=path, found=_SHOWN_INSTEAD, advice=_OPEN_AGAIN)
    if is_empty and is_alone and _SHOWS_PDF.search(html):
        raise UnsuitableDocument(ErrorKind.ANOTHER_KIND, path=path, found=_FRAME_OF_PDF, advice=_SAVE_PDF)
    if is_empty and is_alone and not document.blocks and _SCRIPT.search(html):
        raise UnsuitableDocument(ErrorKind.ANOTHER_KIND, path=path, found=_MADE_BY_SCRIPT, advice=_PRINT_IT)
    framed = _FRAME.search(html) if is_alone and is_empty else None
    if framed:
        found = f"a page that shows another one, the file {PurePosixPath(framed[1].replace('%20', ' ')).name}"
        raise UnsuitableDocument(ErrorKind.ANOTHER_KIND, path=path, found=found, advice=_IMPORT_FRAME)
    return document


def document_of(
    path: Path,
    html: str,
    with_lines: bool,
    *,
    address: str = "",
    depth: int = 0,
    sheets: Mapping[str, str] | None = None,
) -> SourceDocument:
    """Returns the content of a web page's source, with that of frames whose pages are written into it.

    Without `with_lines`, or with such a frame, a block's place is its running number; `depth` counts the frames around.
    """
    parser = parse_html(prepare_source(path, html, with_lines))
    root = parser.body or parser.root
    fill_slots(parser)
    page = _walked(root, styles_of(parser, sheets)) if root is not None else WalkedPage([], [], [])
    text = chosen(page, with_lines)
    title = parser.css_first("title")
    heading = _heading(page.blocks, text.blocks, title.text() if title else "")
    address = address or _address(parser, html)
    last = text.blocks[-1].last if text.blocks else 1
    doubts = (Doubt(last, DoubtReason.CUT_OFF),) if is_cut_off(html) else ()
    document = SourceDocument(path.name, heading, text.blocks, address=address, left_out=text.left_out, doubts=doubts)
    frames = list(_frames(path, parser, depth + 1)) if depth < _DEEPEST_FRAME else []
    return with_frames(document, frames) if frames else document


def _walked(root: HtmlNode, styles: SheetStyles) -> WalkedPage:
    """Returns the page as it was walked through; where an unseen ink would take all labels, ink is no reason."""
    page = walk_page(root, styles)
    if page.labels or not any(out.reason is LeftOutReason.HIDDEN for out in page.out):
        return page
    without_ink = walk_page(root, msgspec.structs.replace(styles, elsewhere=True))
    return without_ink if without_ink.labels else page


def _frames(path: Path, parser: HtmlTree, depth: int) -> Iterator[SourceDocument]:
    """Yields the pages of the frames whose source stands in the page itself; those that cannot be read are passed."""
    for frame in parser.css("iframe[srcdoc]")[:_MOST_FRAMES]:
        with suppress(UnsuitableDocument):
            yield document_of(path, frame.attributes.get("srcdoc") or "", with_lines=False, depth=depth)


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
