"""The parser of web pages. The only module that imports selectolax; it loads it when the first page is parsed."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

HtmlTree: TypeAlias = "LexborHTMLParser"
HtmlNode: TypeAlias = "LexborNode"


def parse_html(html: str) -> HtmlTree:
    """Returns the tree of a web page's source, which is well formed whatever the source is."""
    from selectolax.lexbor import LexborHTMLParser

    return LexborHTMLParser(html)
