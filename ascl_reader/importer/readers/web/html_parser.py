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
