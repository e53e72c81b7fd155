"""Recognises tabs that stand together before the parts they open: the words of each head its part."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from ascl_reader.importer.blocks.labels import is_label
from ascl_reader.importer.blocks.make_blocks import collapse_white_space
from ascl_reader.importer.readers.web.elements.element_roles import HEADING_LEVELS, class_and_id
from ascl_reader.importer.readers.web.elements.html_parser import HtmlNode
from ascl_reader.importer.readers.web.elements.inner_links import InnerLink

_TABS = re.compile(
    r"(?:^|[\s_-])(?:tabs?|tablist|nav-tabs|nav-pills|tab-?(?:link|nav|item|list|title|header)s?)(?:$|[\s_-])"
)


_MAY_HOLD_LABELS = (
    "ul, ol, nav, [role=tablist], [class*=tab], [class*=row], [class*=grid], [class*=column], [class*=label], "
    "[class*=head]"
)
_PARTS = frozenset("div section article li dd".split())
MOST_LABELS = 4
MOST_SOUGHT = 3_000

LONGEST_TAB = 1_000
"""Characters at the beginning of a part in which its tab's words may stand again."""


class Tab(msgspec.Struct, frozen=True):
    """The words of a tab, which are the heading of the part that it opens, and its level as a heading (0: none)."""

    text: str
    level: int


class PageTabs(msgspec.Struct, frozen=True):
    """The tabs of a page and links to its labels, all elements by their number in the tree."""

    moved: frozenset[int]
    """Tabs whose words stand above the part that they open instead."""

    heads: dict[int, Tab]
    """Parts that a tab opens, with its words."""

    contents: frozenset[int]
    """Links to a label that stands in the text itself, as in a table of contents."""


def tabs_of(root: HtmlNode, links: Iterable[InnerLink]) -> PageTabs:
    """Returns the tabs of a page."""
    moved, contents = set[int](), set[int]()
    heads: dict[int, Tab] = {}
    for labels, parts in _labels_before_parts(root):
        for label, part in zip(labels, parts, strict=True):
            moved.add(label.mem_id)
            heads[part.mem_id] = Tab(collapse_white_space(label.text() or ""), 0)
    beginnings: dict[int, str] = {}
    for run in _runs([link for link in links if _is_tab(link)]):
        for link in run:
            target = link.target.mem_id
            if target not in beginnings:
                beginnings[target] = collapse_white_space((link.target.text() or "")[:LONGEST_TAB])
            if beginnings[target].startswith(link.text):
                if is_label(link.text):
                    contents.add(link.node.mem_id)
            elif target in heads:
                moved.update([link.node.mem_id] if heads[target].text == link.text else [])  # a copy for telephones
            elif len(run) > 1 and link.target_place > link.place:
                moved.add(link.node.mem_id)
                heads[target] = Tab(link.text, _heading_level(link.node))
    return PageTabs(frozenset(moved), heads, frozenset(contents))


def _is_tab(link: InnerLink) -> bool:
    """Returns whether a link opens a part of the page, as a tab does: marked as one, or with a label's words."""
    attributes = link.node.attributes
    toggles = attributes.get("data-toggle") or attributes.get("data-bs-toggle") or ""
    if not any(map(str.isalpha, link.text)):
        return False
    if attributes.get("role") == "tab" or toggles in ("tab", "pill") or is_label(link.text):
        return True
    around: HtmlNode | None = link.node
    for _ in range(3):
        if around is not None and _TABS.search(class_and_id(around.attributes)):
            return True
        around = around.parent if around is not None else None
    return False


def _labels_before_parts(root: HtmlNode) -> Iterator[tuple[list[HtmlNode], list[HtmlNode]]]:
    """Yields labels that stand side by side in one element, and as many parts that follow in the same order."""
    for around in root.css(_MAY_HOLD_LABELS)[:MOST_SOUGHT]:
        labels = [child for child in around.iter() if child.tag != "input" and (child.text() or "").strip()]
        if not 1 < len(labels) <= MOST_LABELS or not all(_is_label(child) for child in labels):
            continue
        after = _following(around)
        if after and len(parts := _children(after[0])) == len(labels):
            yield labels, parts
        elif len(after) >= len(labels):
            yield labels, after[: len(labels)]


def _is_label(node: HtmlNode) -> bool:
    return is_label(collapse_white_space((node.text() or "")[:LONGEST_TAB]))


def _children(node: HtmlNode) -> list[HtmlNode]:
    """Returns the parts of an element that have text; empty if it has other things beside them."""
    children = [child for child in node.iter() if (child.text() or "").strip()]
    return children if all(child.tag in _PARTS for child in children) else []


def _following(node: HtmlNode) -> list[HtmlNode]:
    """Returns the parts with text that follow an element, up to a heading or anything else."""
    found: list[HtmlNode] = []
    after = node.next
    while after is not None and len(found) < MOST_LABELS:
        if after.is_element_node and after.tag in _PARTS and (after.text() or "").strip():
            found.append(after)
        elif after.is_element_node and after.tag not in ("input", "script", "style", "br"):
            break
        after = after.next
    return found


def _runs(tabs: list[InnerLink]) -> Iterator[list[InnerLink]]:
    """Yields the tabs that follow one another with none of the parts between them."""
    events: list[tuple[int, InnerLink | None]] = [(link.target_place, None) for link in tabs]
    events += [(link.place, link) for link in tabs]
    run: list[InnerLink] = []
    for _, link in sorted(events, key=lambda each: each[0]):
        if link is not None:
            run.append(link)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _heading_level(tab: HtmlNode) -> int:
    around: HtmlNode | None = tab
    while around is not None and around.tag in ("span", "a", "li", "button"):
        around = around.parent
    return HEADING_LEVELS.get((around.tag or "") if around is not None else "", 0)
