"""Prepares the source of a web page for the parser: refuses what would stall it, and gives each tag its line."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from ascl_reader.errors import ErrorKind, UnsuitableDocument

LINE_ATTRIBUTE = "data-ascl-reader-line"
"""The attribute in which a tag tells the line it stands on; the parser itself knows no lines."""

LARGEST_SOURCE = 20
"""MB of source, pictures inside it not counted; the longest published page has 0.2."""

MOST_TAGS = 200_000
DEEPEST_WORK = 100_000_000
"""The sum of the depths of all tags, with which the parser's time grows: 100,000 nested tags hold it for a minute."""

MOST_COPIES = 300_000
"""Copies of elements: bold, links and fonts left open are opened again in each later block, and 56 kB of source can
become 1.6 GB of tree.
"""

MOST_ATTRIBUTES = 600_000
MOST_IN_ONE_TAG = 1_000

_PICTURE = re.compile(r"data:[\w.+-]{1,40}/[\w.+-]{1,80};base64,[A-Za-z0-9+/=]+")
_TAG = re.compile(r"<(/?)([A-Za-z][^\s/>]*)([^>]*)>|<!--")
_TORN = re.compile(r"<[A-Za-z/!?]")
_COMMENT_END = re.compile(r"--!?>")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_HEAD_END, _PAGE_END = (re.compile(rf"</(?:{tag})\s*>", re.IGNORECASE) for tag in ("head", "body|html"))
_PART = re.compile(
    r"<(/?)(div|section|article|main|header|footer|aside|nav|form|ul|ol|dl|table|blockquote|h[1-6])\b", re.IGNORECASE
)
"""Elements that are open until a tag ends them."""

_LAST_END = re.compile(r"</[^<>]*>(?:\s|<!--[^<>]*-->)*$")
_LONG = 4_000

_SHOWN = re.compile(r"\bshadow(?:root)?(?:mode)?\s*=", re.IGNORECASE)
"""Marks a template whose content the browser shows: a shadow root, as it is written in a page or in MHTML."""

_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_CLOSED_BY_THE_NEXT = frozenset("html head body p li dt dd tr td th thead tbody tfoot option optgroup rp rt".split())
_FORMATTING = frozenset("a b big code em font i nobr s small strike strong tt u".split())
_RAW = frozenset("script style textarea title xmp iframe noembed noframes".split())


def prepare_source(path: Path, html: str, with_lines: bool) -> str:
    """Returns the source for the parser; raises UnsuitableDocument if it is too large or too deeply nested."""
    if len(html) > LARGEST_SOURCE * 100_000:
        html = _PICTURE.sub("", html)
    if len(html) > LARGEST_SOURCE * 1_000_000:
        raise UnsuitableDocument(
            ErrorKind.LARGE_DOCUMENT, path=path, limit=f"{LARGEST_SOURCE} MB of web page, pictures not counted"
        )
    html = _without_torn_end(html)
    scan = _Scan(path)
    parts: list[str] = []
    templates: list[bool] = []
    """Of each open template whether it is a part of the page that is shown, which is read like any other part."""

    line, counted, copied, position = 1, 0, 0, 0
    while (tag := _TAG.search(html, position)) is not None:
        position = tag.end()
        slash, name, attributes = tag.groups()
        if name is None:
            end = _COMMENT_END.search(html, tag.start() + 2)
            position = end.end() if end else len(html)
            continue
        name = name.lower()
        if name == "template":
            is_shown = templates.pop() if slash and templates else not slash and bool(_SHOWN.search(attributes))
            if not slash:
                templates.append(is_shown)
            if is_shown:
                parts += (html[copied : tag.start(2)], "div")
                copied, name = tag.end(2), "div"
        if slash:
            scan.close(name)
            continue
        scan.open(name, attributes)
        if with_lines:
            line += html.count("\n", counted, tag.start())
            counted = tag.start()
            parts += (html[copied : tag.end(2)], f' {LINE_ATTRIBUTE}="{line}"')
            copied = tag.end(2)
        if name in _RAW and not scan.foreign:
            end = re.compile(rf"</{name}", re.IGNORECASE).search(html, position)
            position = end.start() if end else len(html)
    return "".join([*parts, html[copied:]])


def is_cut_off(html: str) -> bool:
    """Returns whether the source ends before the page: in the midst of words or of an element, without the page's end.

    The tags that end a page may be left out; a page that was cut where no element was open tells nothing.
    """
    if not _HEAD_END.search(html) or _PAGE_END.search(html):
        return False
    tags = Counter(f"{slash}{name.lower()}" for slash, name in _PART.findall(html))
    is_open = any(count > tags[f"/{name}"] for name, count in tags.items() if name[0] != "/")
    return is_open or not html.rstrip().endswith(">") or not _LAST_END.search(html)


def _without_torn_end(html: str) -> str:
    """Returns the source without a tag at its end that never closes: from each “<” in it one would be looked for."""
    last = html.rfind(">") + 1
    torn = _TORN.search(html, last)
    return html[: torn.start()] if torn else html


class _Scan:
    """Counts the tags, attributes and nesting that make the parser slow or large."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._tags = self._attributes = self._depth = self._work = self._formatting = self._copies = 0
        self._open: Counter[str] = Counter()
        self.foreign = 0
        """How many drawings and formulas are open; in them scripts and styles are tags like any other."""

    def open(self, name: str, attributes: str) -> None:
        """Counts a start tag; raises UnsuitableDocument beyond a limit."""
        self._tags += 1
        found = len(attributes.split()) if len(attributes) < _LONG else len(_QUOTED.sub("", attributes).split())
        self._attributes += found
        if self._tags > MOST_TAGS or self._attributes > MOST_ATTRIBUTES:
            raise UnsuitableDocument(
                ErrorKind.LARGE_DOCUMENT, path=self._path, limit=f"{MOST_TAGS:,} tags of a web page"
            )
        if name in _FORMATTING:
            self._formatting += 1
        elif name not in _VOID and name not in _CLOSED_BY_THE_NEXT:
            is_foreign = name in ("svg", "math")
            if not (attributes.endswith("/") and (self.foreign or is_foreign)):
                self._depth += 1
                self._open[name] += 1
                self.foreign += is_foreign
        self._work += self._depth
        self._copies += self._formatting
        too_deep = self._work > DEEPEST_WORK or self._copies > MOST_COPIES
        if too_deep or (len(attributes) >= _LONG and found > MOST_IN_ONE_TAG):
            reason = "its tags are nested too deeply, or have too much in them, for a page written by people"
            raise UnsuitableDocument(path=self._path, reason=reason)

    def close(self, name: str) -> None:
        """Counts an end tag."""
        if name in _FORMATTING:
            self._formatting = max(self._formatting - 1, 0)
        elif self._open[name]:  # an end tag without its start tag ends nothing
            self._depth -= 1
            self._open[name] -= 1
            self.foreign -= name in ("svg", "math")
