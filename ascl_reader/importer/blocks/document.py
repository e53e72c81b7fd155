"""The result of every reader: the text of a document as blocks in order, each with its place in the file."""

from __future__ import annotations

from enum import Enum
from functools import cached_property

import msgspec


class BlockKind(str, Enum):
    """Whether a block is a heading, a paragraph or a bullet."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"


class PlaceUnit(str, Enum):
    """What the place of a block counts: lines, pages, or entries of a pack."""

    LINE = "line"
    PAGE = "page"
    ENTRY = "entry"
    """The running number in a library pack, which has no page of its own."""


class LeftOutReason(str, Enum):
    """Why visible words of a page are in no statement, or why words of the file were not visible."""

    NAVIGATION = "navigation of the site"
    COOKIE_NOTICE = "cookie notice"
    COMMENTS = "comments of readers"
    RELATED = "links to other pages"
    FEEDBACK = "share, feedback or translation line"
    LAST_UPDATED = "when the page was last updated"
    FOOTNOTE = "footnote or its mark"
    REVIEWER_COMMENT = "comment of a person who worked on the document"
    HIDDEN = "not visible on the page"
    STRUCK_OUT = "struck out"
    DUPLICATE = "stands twice on the page"
    RUNNING_LINE = "head, foot or page number"
    WATERMARK = "watermark"
    LINK_ADDRESS = "printed address of a link"
    PICTURE = "a picture, with no text in it"
    CAPTION = "caption of a picture"
    TRANSCRIPT = "what a video or a recording says"
    UNREADABLE_FONT = "letters that cannot be read"
    HEADING_OF_GROUP = "heading of a group of statements"
    ATTACHMENT = "attached to the mail or the PDF"
    PACKED_BESIDE = "packed in the same file, without statements"
    METADATA = "when and by whom it was agreed"
    INTRODUCTION = "before the first statement"
    BELONGS_TO_NONE = "belongs to no statement"
    BY_PERSON = "put out by the person who reviewed it"


class LeftOut(msgspec.Struct, frozen=True, gc=False):
    """Words of a document that are in no statement, with their 1-based place (line or page) and the reason."""

    text: str
    place: int
    reason: LeftOutReason


class DoubtReason(str, Enum):
    """Why the text of a block, or a place of the document, may not be what its author wrote."""

    DAMAGED_LETTERS = "letters were damaged before the page was saved"
    UNREADABLE_FONT = "some letters cannot be read: their font does not say which letters they are"
    PICTURE_PAGE = "this page is a picture; what stands on it cannot be read"
    TEXT_MAY_BE_MISSING = "a part of the page was closed or not loaded when it was saved"
    CUT_OFF = "the file ends before its text does; words may be missing at the end"
    HIDDEN_WORDS = "the page hides words here; they were left out"
    OVERPRINTED = "words lie on one another here; some of their letters may be missing"
    ORDER_UNSURE = "the order of the columns is not certain"
    HYPHEN_UNSURE = "a hyphen at the end of a line may be part of the word or not"
    STANDS_AGAIN = "a paragraph says what the text says elsewhere; it may be a quotation that was set apart from it"
    SET_APART = "a paragraph is set apart like a quotation; it may be no part of the text"
    STRAY_LINE = "a short line that ends no sentence is the last one of this statement; it may be no part of the text"
    BEFORE_LABELS = "a line stands between the title and the first label; it may be no part of the text"
    STANDS_OUTSIDE = "a paragraph stands outside the part of the page with the statements; it may be no part of them"
    WORKING_NOTE = "a note of somebody who works on the text may stand in it"
    NOT_FILLED_IN = "a place for words stands in it that nobody filled in"
    NOTE_MARK = "a number stands right behind a word or a sentence; it may be the mark of a footnote"
    LIST_LEFT_OUT = "a part behind this statement was left out as one of the web site; it may be of the text"
    LEADS_ON = "a line leads to another page or document; it may be no part of the text"
    RECOGNISED_TEXT = "this page is a picture; its text was recognised by a scanning program and may hold mistakes"


class Doubt(msgspec.Struct, frozen=True, gc=False):
    """A place (1-based line or page) at which a reader of a format was not sure.

    `likely` is a better text, if any; where text may be missing, the title or words that stand at that place.
    """

    place: int
    reason: DoubtReason
    likely: str = ""


class Block(msgspec.Struct, frozen=True, gc=False):
    """A heading, paragraph or bullet: its text on one line, without bullet sign or mark-up, white space collapsed.

    `place` is the 1-based line (page in a PDF) on which it begins, `last` that on which it ends. `level` is a
    heading's, 1 to 6, and 0 else. `opens` marks a heading that opens a collapsed part of a web page (an accordion).
    `is_link` tells that all its words are those of links, where the format says so. `doubts` tells why its text may not
    be what was written.
    """

    kind: BlockKind
    text: str
    place: int
    last: int
    level: int = 0
    opens: bool = False
    doubts: tuple[Doubt, ...] = ()
    is_link: bool = False

    def at(self, place: int) -> Block:
        """Returns the same block on the one line, or page, of that number."""
        doubts = tuple(msgspec.structs.replace(doubt, place=place) for doubt in self.doubts)
        return msgspec.structs.replace(self, place=place, last=place, doubts=doubts)


class Rectangle(msgspec.Struct, frozen=True, gc=False):
    """Where a line of a block stands: its 1-based page, upper left corner and size.

    Points (1/72 inch) from the upper left corner of the page as it is shown, turned and cropped; y runs downwards.
    """

    page: int
    x: float
    y: float
    width: float
    height: float

    def around(self, other: Rectangle) -> Rectangle:
        """Returns the smallest rectangle that holds this one and another of its page."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        right = max(self.x + self.width, other.x + other.width)
        below = max(self.y + self.height, other.y + other.height)
        return Rectangle(self.page, x, y, right - x, below - y)


class SourceDocument(msgspec.Struct, frozen=True, dict=True):
    """A document as read: its file name, main heading, blocks, and the web address it was saved from.

    Every word that a reader of the page sees is in `blocks` or in `left_out`; no word of a block was invisible.
    `doubts` belong to no single block: a page that is a picture, for instance. `rectangles` has an entry for each
    block, the places of its lines on the true page; it is empty where the format has no pages.
    """

    file: str
    heading: str
    blocks: tuple[Block, ...]
    place_unit: PlaceUnit = PlaceUnit.LINE
    address: str = ""
    left_out: tuple[LeftOut, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    rectangles: tuple[tuple[Rectangle, ...], ...] = ()

    def rectangles_of(self, block: Block) -> tuple[Rectangle, ...]:
        """Returns where a block stands on its pages: a part split off at a label, and headings made one, too."""
        on_page = self._by_place.get(block.place, ())
        parts = (
            place for own, places in on_page if own.kind is block.kind and own.text in block.text for place in places
        )
        return next((places for own, places in on_page if block.text in own.text), tuple(parts))

    @cached_property
    def _by_place(self) -> dict[int, list[tuple[Block, tuple[Rectangle, ...]]]]:
        """The blocks that begin on each page, with the places of their lines."""
        found: dict[int, list[tuple[Block, tuple[Rectangle, ...]]]] = {}
        for own, places in zip(self.blocks, self.rectangles, strict=False):
            found.setdefault(own.place, []).append((own, places))
        return found
