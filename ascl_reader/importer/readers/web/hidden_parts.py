"""Tells which hidden parts of a web page are read all the same: those that something on the page opens."""

from __future__ import annotations

from collections.abc import Collection, Container

from ascl_reader.importer.blocks.document import BlockKind
from ascl_reader.importer.readers.web.elements import element_roles as roles
from ascl_reader.importer.readers.web.elements import page_buttons as buttons
from ascl_reader.importer.readers.web.elements.html_parser import HtmlNode
from ascl_reader.importer.readers.web.line_maker import LineMaker


class HiddenParts:
    """The hidden parts of a page.

    Of elements, by their number in the tree, `heads` are panels of tabs, and style sheets hide those `by_sheet`.
    """

    def __init__(self, root: HtmlNode, heads: Container[int], by_sheet: Collection[int]) -> None:
        self._by_sheet = by_sheet
        self._controlled = buttons.controlled_ids(root)
        self._heads = heads
        self._opened: int | None = None
        """The element, by its number in the tree, below whose heading all is read that style sheets hide."""

    def begin_heading(self) -> None:
        """Notes that a heading begins: what was opened before it ends."""
        self._opened = None

    def is_revealed(self, node: HtmlNode, tag: str, attributes: roles.Attributes, maker: LineMaker) -> bool:
        """Returns whether something on the page opens this hidden part."""
        if maker.heading or tag == "dialog":
            return tag == "dialog" and buttons.holds_label(node)
        around, is_inline = node.parent, roles.is_inline(tag)
        is_by_sheet = not roles.is_hidden(node, tag, attributes)
        if around is not None and around.tag == "details" and is_by_sheet:
            return True
        is_headed = node.mem_id in self._heads and not is_inline
        is_revealed = is_headed or buttons.opens_itself(node, tag, attributes, self._controlled)
        if is_inline or around is None:
            return is_revealed
        if not is_revealed:
            maker.end_block()
        if around.mem_id == self._opened and is_by_sheet:
            return True
        if _is_headed(maker) and buttons.is_all_below(node, self._by_sheet):
            self._opened = around.mem_id
            return True
        return is_revealed


def _is_headed(maker: LineMaker) -> bool:
    return bool(maker.blocks) and maker.blocks[-1].kind is BlockKind.HEADING
