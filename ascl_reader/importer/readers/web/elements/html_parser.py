"""Parses web pages. The only module that imports selectolax, when the first page is parsed."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

HtmlTree: TypeAlias = "LexborHTMLParser"
HtmlNode: TypeAlias = "LexborNode"


def parse_html(html: str) -> HtmlTree:
    """Returns the parsed tree of a web page's source, however malformed the source is."""
    from selectolax.lexbor import LexborHTMLParser

    return LexborHTMLParser(html)


def select(root: HtmlNode, selector: str) -> list[HtmlNode]:
    """Returns the elements that a selector of a style sheet means; empty if it is not understood."""
    from selectolax.lexbor import SelectolaxError

    if not selector:
        return []
    try:
        return root.css(selector)
    except (SelectolaxError, ValueError):
        return []
