"""Reads PDFs: the text of their pages as paragraphs, without running heads and feet, notes and what cannot be seen."""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Sequence
from pathlib import Path

import msgspec

from ascl_reader.errors import ErrorKind, UnsuitableDocument
from ascl_reader.importer.blocks.document import (
    BlockKind,
    Doubt,
    DoubtReason,
    LeftOut,
    LeftOutReason,
    PlaceUnit,
    SourceDocument,
)
from ascl_reader.importer.blocks.make_blocks import main_heading
from ascl_reader.importer.readers.pdf.column_labels import is_label_line
from ascl_reader.importer.readers.pdf.footnotes import without_notes
from ascl_reader.importer.readers.pdf.margins import without_margins
from ascl_reader.importer.readers.pdf.overlays import (
    mark_boxed,
    overlays_again,
    overlays_of,
    without_badges,
    without_overlays,
)
from ascl_reader.importer.readers.pdf.page.annotations import without_addresses
from ascl_reader.importer.readers.pdf.page.lines import PdfLine
from ascl_reader.importer.readers.pdf.page.open_pdf import PdfFile, opened_pdf
from ascl_reader.importer.readers.pdf.page.page_content import PageContent, page_content
from ascl_reader.importer.readers.pdf.page.page_letters import LetterReader
from ascl_reader.importer.readers.pdf.page.pieces import UNREAD
from ascl_reader.importer.readers.pdf.paragraphs import PdfBlock, blocks_of
from ascl_reader.importer.readers.pdf.reading_order import in_reading_order

MOST_PAGES = 3_000
"""Pages; 2,000 statements have some 1,500."""

MANY_PAGES = 150
"""Pages from which the second half is read by another process at the same time, if there is one to ask."""

PICTURE = 0.3
"""Share of a page without text that pictures cover where it is a picture; a logo is less."""

OUTLINES = 60
"""Paths of a page without text from which they may be letters."""

LEAST_OF_CUT, HAIR = 60, 6.0
"""Characters of a paragraph that an edge may have cut, and points by which the ends of such ones differ at the most."""

SHORT_COVER, NAMED = 600, 4
"""Characters of a PDF that may be only the cover of files attached to it, and how many of these are named."""

FEW_LETTERS = 40
"""Letters of a page, besides its head and foot, that may stand beside the picture which it is."""


AskPages = Callable[[int, int], Callable[[], bytes]]
"""Has pages of the same file, the first to the last (from 1), read at the same time by `pages_apart`.

What it returns waits for them; they are empty where that came to nothing.
"""


class _PagesApart(msgspec.Struct):
    """Pages that were read by another process, and the fonts that do not tell all their letters there."""

    pages: list[PageContent]
    silent: list[str]


def pages_apart(path: Path, data: bytes, first: int, last: int) -> bytes:
    """Returns pages of a PDF, the first to the last (from 1), for the process that reads the others."""
    letters = LetterReader()
    with opened_pdf(path, data) as pdf:
        pages = [_page(pdf, number, letters) for number in range(first, last + 1)]
    return msgspec.msgpack.encode(_PagesApart(pages, letters.silent))


def _page(pdf: PdfFile, number: int, letters: LetterReader) -> PageContent:
    with pdf.page(number) as page:
        return page_content(page, number, letters)


def reading_pdf(path: Path, data: bytes, ask: AskPages | None = None) -> Generator[float, None, SourceDocument]:
    """Returns the content of a PDF, a block's place being its page; yields the share read so far (0 to 1).

    Raises UnsuitableDocument if the PDF is locked, damaged or too long, or if nothing in it can be read.
    """
    pages: list[PageContent] = []
    letters = LetterReader()
    silent: list[str] = []
    with opened_pdf(path, data) as pdf:
        if pdf.pages > MOST_PAGES:
            raise UnsuitableDocument(ErrorKind.LARGE_DOCUMENT, path=path, limit=f"{MOST_PAGES:,} pages")
        half = pdf.pages // 2 if ask is not None and pdf.pages >= MANY_PAGES else pdf.pages
        others = ask(half + 1, pdf.pages) if ask is not None and half < pdf.pages else None
        for number in range(1, half + 1):
            pages.append(_page(pdf, number, letters))
            yield number / half
        answer = others() if others is not None else b""
        if answer:
            apart = msgspec.msgpack.decode(answer, type=_PagesApart)
            pages += apart.pages
            silent = apart.silent
        pages += [_page(pdf, number, letters) for number in range(len(pages) + 1, pdf.pages + 1)]
        _take_off_overlays(pdf, pages, letters)
        attached = pdf.attached()
    _check_attached(path, pages, attached)
    _check_letters(path, pages, sorted({*letters.silent, *silent}))
    return _document(path, pages)


def _take_off_overlays(pdf: PdfFile, pages: list[PageContent], letters: LetterReader) -> None:
    """Takes what lies over the text of each page off it; a page whose words were hidden by it is read again without."""
    for number, overlays in overlays_of(pages).items():
        page = pages[number - 1]
        panels = [each.panel for each in overlays if each.panel is not None]
        out = without_overlays(page, overlays)
        if panels and (page.is_cut or any(each.reason is LeftOutReason.HIDDEN for each in page.left_out)):
            with pdf.page(number) as opened:
                pages[number - 1] = page = page_content(opened, number, letters, panels)
            without_overlays(page, overlays_again(page, overlays))
        page.left_out += out
    for page in pages:
        page.left_out += without_badges(page)
        mark_boxed(page)


def _check_attached(path: Path, pages: Sequence[PageContent], attached: Sequence[str]) -> None:
    """Notes the files attached to a PDF; raises UnsuitableDocument if it is but the cover of them."""
    if not attached:
        return
    texts = [line.text for page in pages for line in page.lines]
    if sum(map(len, texts)) < SHORT_COVER and not any(is_label_line(line) for page in pages for line in page.lines):
        names = ", ".join(attached[:NAMED])
        found = f"a PDF that holds other files and no statements ({names})"
        advice = "Open it, save the files that are attached to it, and import those."
        raise UnsuitableDocument(ErrorKind.ANOTHER_KIND, path=path, found=found, advice=advice)
    for name in attached if pages else ():
        pages[-1].left_out.append(LeftOut(name, pages[-1].number, LeftOutReason.ATTACHMENT))


def _check_letters(path: Path, pages: Sequence[PageContent], silent: Sequence[str]) -> None:
    """Raises UnsuitableDocument if no letter, or hardly one, can be read."""
    texts = [line.text for page in pages for line in page.lines]
    unread = sum(text.count(UNREAD) for text in texts)
    read = 0
    for text in texts:
        read += sum(map(str.isalpha, text))
        if read > unread:
            return
    if unread > read:
        raise UnsuitableDocument(ErrorKind.UNREADABLE_LETTERS, path=path, fonts=", ".join(silent) or "?")
    if not read:
        raise UnsuitableDocument(ErrorKind.SCANNED_DOCUMENT, path=path)


def _document(path: Path, pages: Sequence[PageContent]) -> SourceDocument:
    left_out = [each for page in pages for each in page.left_out]
    kept, running = without_margins(pages)
    doubts = [doubt for page, lines in zip(pages, kept, strict=True) for doubt in _doubts(page, lines)]
    lines, unsure, beside = in_reading_order(kept)
    left_out += [LeftOut(_joined(note), note[0].page, LeftOutReason.BELONGS_TO_NONE) for note in beside]
    doubts += [Doubt(number, DoubtReason.ORDER_UNSURE) for number in sorted(unsure)]
    lines, notes = without_notes(lines)
    made, addresses = _without_addresses(blocks_of(lines), {each for page in pages for each in page.addresses})
    doubts += [Doubt(number, DoubtReason.HIDDEN_WORDS) for number in sorted(_cut_at_edge(made))]
    left_out = sorted([*left_out, *running, *notes, *addresses], key=lambda each: each.place)
    blocks = tuple(each.block for each in made)
    return SourceDocument(
        *(path.name, main_heading(blocks), blocks, PlaceUnit.PAGE),
        left_out=tuple(left_out),
        doubts=tuple(sorted(doubts, key=lambda each: each.place)),
        rectangles=tuple(each.places for each in made),
    )


def _cut_at_edge(made: Sequence[PdfBlock]) -> set[int]:
    """Returns the pages on which paragraphs end within a sentence, several at the same place: an edge cuts them."""
    ends = [
        (each.places[-1].page, each.places[-1].x + each.places[-1].width)
        for each in made
        if each.places and each.block.kind is BlockKind.PARAGRAPH and len(each.block.text) > LEAST_OF_CUT
        if each.block.text[-1].isalnum()
    ]
    cut = {one for one in ends for other in ends if one is not other and abs(one[1] - other[1]) < HAIR}
    return {page for page, _ in cut}


def _joined(lines: Sequence[PdfLine]) -> str:
    return " ".join(line.text for line in lines)


def _doubts(page: PageContent, lines: Sequence[PdfLine]) -> list[Doubt]:
    """Returns whether a page, on which these lines stand between head and foot, is a picture or printed over."""
    over = [Doubt(page.number, DoubtReason.OVERPRINTED)] if page.is_overprinted else []
    over += [Doubt(page.number, DoubtReason.HIDDEN_WORDS)] if page.is_cut else []
    if page.is_recognised:
        return [Doubt(page.number, DoubtReason.RECOGNISED_TEXT)]
    if page.pictures < PICTURE and page.shapes < OUTLINES:
        return over
    letters = sum(map(str.isalnum, "".join(line.text for line in lines)))
    return [*over, *([Doubt(page.number, DoubtReason.PICTURE_PAGE)] if letters < FEW_LETTERS else [])]


def _without_addresses(made: Sequence[PdfBlock], printed: Collection[str]) -> tuple[list[PdfBlock], list[LeftOut]]:
    kept: list[PdfBlock] = []
    left_out: list[LeftOut] = []
    for each in made:
        text, addresses = without_addresses(each.block.text, printed)
        left_out += [LeftOut(address, each.block.place, LeftOutReason.LINK_ADDRESS) for address in addresses]
        if addresses and text:
            kept.append(PdfBlock(msgspec.structs.replace(each.block, text=text), each.places))
        elif text:
            kept.append(each)
    return kept, left_out
