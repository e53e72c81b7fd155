"""Walks through a web page and makes blocks of its text in order, noting which belong to page furniture."""

from __future__ import annotations

from typing import Any

import msgspec

from ascl_reader.importer.blocks.document import Block, BlockKind
from ascl_reader.importer.blocks.make_blocks import (
    block_of_line,
    collapse_white_space,
    is_bullet_sign,
    without_bullet_sign,
)
from ascl_reader.importer.readers.web import element_roles as roles
from ascl_reader.importer.readers.web.html_parser import HtmlNode
from ascl_reader.importer.readers.web.html_source import LINE_ATTRIBUTE

OPENER_LEVEL = 3
"""The level of a button's heading where no heading stands around it or in it."""

_BLOCKS = frozenset(
    "address article aside blockquote body caption center details dialog dir div fieldset figcaption figure footer "
    "form header hgroup hr html main nav optgroup p pre section summary".split()
)
_LISTS_AND_TABLES = frozenset("ul ol menu dir dl dt dd li table caption thead tbody tfoot tr td th hr pre".split())


class PagePart(msgspec.Struct):
    """The blocks that one element of the page contains: from index `start` up to, but not including, `end`."""

    start: int
    end: int = 0
    holds_content: bool = False
    """Whether the page's article or main heading lies in it."""


class WalkedPage(msgspec.Struct):
    """All blocks of a page, its parts that look like furniture, and its parts marked as content."""

    blocks: list[Block]
    furniture: list[PagePart]
    content: list[PagePart]


class _Item(msgspec.Struct):
    """An entry of a list: whether its bullet is written, and whether it is a bullet at all (it may hold a section)."""

    written: bool = False
    is_section: bool = False


class _Heading(msgspec.Struct):
    level: int
    opens: bool


class _Opened(msgspec.Struct):
    """What entering an element has begun, to be ended on leaving it."""

    is_block: bool = False
    is_list: bool = False
    is_pre: bool = False
    is_content: bool = False
    item: _Item | None = None
    heading: _Heading | None = None
    part: PagePart | None = None


def walk_page(root: HtmlNode) -> WalkedPage:
    """Returns the blocks of the page in the order of its source; nothing recurses, however deep the tags lie."""
    walker = _Walker(roles.controlled_ids(root))
    path: list[tuple[HtmlNode, _Opened]] = []
    node: HtmlNode | None = root
    while node is not None:
        if node.is_text_node:
            walker.take_text(node.text_content or "")
        elif node.is_element_node:
            opened = walker.enter(node)
            child = node.first_child if opened else None
            if opened and child is not None:
                path.append((node, opened))
                node = child
                continue
            if opened:
                walker.leave(opened)
        while path and node.next is None:
            node, opened = path.pop()
            walker.leave(opened)
        node = node.next if path else None
    walker.end_block()
    return walker.page


class _Walker:
    def __init__(self, controlled: frozenset[str]) -> None:
        self.page = WalkedPage([], [], [])
        self._controlled = controlled
        self._items: list[_Item] = []
        self._parts: list[PagePart] = []
        self._heading: _Heading | None = None
        self._pre = self._content = 0
        self._words: list[str] = []
        self._has_words = False
        self._line = self._first = self._last = 1

    def enter(self, node: HtmlNode) -> _Opened | None:
        """Enters an element; returns what it begins, none where its content is not read."""
        tag, attributes = node.tag or "", node.attributes
        line = attributes.get(LINE_ATTRIBUTE) or ""
        if line.isascii() and line.isdigit():
            self._line = max(self._line, int(line[:9]))
        heading = self._heading
        if tag == "br":
            self._break(is_list=False)
            return None
        if roles.is_not_read(tag, attributes, in_button=bool(heading and heading.opens)):
            return None
        if roles.is_hidden(tag, attributes) and not self._is_revealed(tag, attributes):
            return None
        opens = roles.is_opener(node, tag, attributes, in_heading=heading is not None)
        if tag in ("button", "label") and not opens:
            return None
        opened = _Opened(
            is_block=tag in _BLOCKS or tag in _LISTS_AND_TABLES,
            is_list=tag in _LISTS_AND_TABLES,
            is_pre=tag == "pre",
            is_content=tag in ("main", "article", "section") or roles.names_accordion(attributes),
        )
        if opened.is_block:
            self._break(opened.is_list)
        self._begin_parts(tag, attributes, opened)
        if tag in roles.HEADING_LEVELS or opens:
            self._begin_heading(roles.HEADING_LEVELS.get(tag, 0), opens, opened)
        if tag == "li":
            opened.item = _Item()
            self._items.append(opened.item)
        self._pre += opened.is_pre
        self._content += opened.is_content
        return opened

    def leave(self, opened: _Opened) -> None:
        """Leaves an element and ends what it began."""
        if opened.heading or opened.item or opened.part:
            self.end_block()
        elif opened.is_block:
            self._break(opened.is_list)
        if opened.heading:
            self._heading = None
        if opened.item:
            self._items.pop()
        if opened.part:
            opened.part.end = len(self.page.blocks)
            if self._parts and self._parts[-1] is opened.part:
                self._parts.pop()
        self._pre -= opened.is_pre
        self._content -= opened.is_content

    def take_text(self, text: str) -> None:
        """Adds the text between two tags."""
        lines = text.split("\n") if self._pre and not self._heading else [text]
        for number, piece in enumerate(lines):
            if number:
                self.end_block()
                self._line += 1
            if not piece.isspace():
                before = piece[: len(piece) - len(piece.lstrip())].count("\n")
                if not self._has_words:
                    self._first = self._line + before
                self._has_words = True
                self._last = self._line + piece.rstrip().count("\n")
            self._words.append(piece)
            self._line += piece.count("\n")

    def end_block(self) -> None:
        """Makes a block of the text collected so far, if there is any."""
        text = collapse_white_space("".join(self._words))
        self._words.clear()
        self._has_words = False
        block = self._block(text) if text else None
        if block:
            self.page.blocks.append(block)

    def _block(self, text: str) -> Block | None:
        place: dict[str, Any] = {"place": self._first, "last": max(self._first, self._last)}
        heading = self._heading
        if heading:
            if heading.opens and roles.is_command(text):
                return None
            for each in self._items:
                each.is_section = True
            return Block(BlockKind.HEADING, text, level=heading.level or OPENER_LEVEL, opens=heading.opens, **place)
        item = self._items[-1] if self._items else None
        if item and not item.is_section and not item.written:
            item.written = not is_bullet_sign(text)
            if is_bullet_sign(text):
                return None
            return Block(BlockKind.BULLET, without_bullet_sign(text) or text, **place)
        if roles.is_command(text):
            return None
        return block_of_line(text, place["place"], place["last"])

    def _break(self, is_list: bool) -> None:
        """Ends the block, or only the word where a heading or a bullet goes on."""
        item = self._items[-1] if self._items else None
        if self._heading or (item and not item.is_section and not is_list):
            self._words.append(" ")
        else:
            self.end_block()

    def _begin_heading(self, level: int, opens: bool, opened: _Opened) -> None:
        if self._heading:  # a button in a heading, or a heading in a button
            self._heading.level = self._heading.level or level
            self._heading.opens = self._heading.opens or opens
        else:
            self.end_block()
            self._heading = opened.heading = _Heading(level, opens)

    def _begin_parts(self, tag: str, attributes: roles.Attributes, opened: _Opened) -> None:
        if tag in ("main", "article", "h1"):
            for part in self._parts:
                part.holds_content = True
        is_main = tag == "main" or attributes.get("role") == "main"
        if is_main or (opened.is_block and roles.is_furniture(tag, attributes, in_content=self._content > 0)):
            self.end_block()
            opened.part = PagePart(len(self.page.blocks))
            (self.page.content if is_main else self.page.furniture).append(opened.part)
            if not is_main:
                self._parts.append(opened.part)

    def _is_revealed(self, tag: str, attributes: roles.Attributes) -> bool:
        """Returns whether something on the page opens this hidden part."""
        if self._heading or roles.is_inline(tag):
            return False
        if (attributes.get("id") or "") in self._controlled or roles.is_panel(tag, attributes):
            return True
        self.end_block()
        blocks = self.page.blocks
        return bool(blocks) and blocks[-1].kind is BlockKind.HEADING
