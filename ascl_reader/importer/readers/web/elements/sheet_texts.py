"""The text of the style sheets that a page uses, as far as its file holds them: in the page, linked and imported."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ascl_reader.importer.readers.web.elements.html_parser import HtmlTree

OTHER_MEDIA = re.compile(r"print|max-width|speech|handheld|max-device|orientation|prefers|hover|pointer", re.IGNORECASE)
"""What is not about a page on a wide screen."""

DEEPEST, MOST_IMPORTED = 4, 40
"""How many sheets import one another in a row, and how many in all, at the most."""

_SHEETS = "style, link[rel~=stylesheet]:not([rel~=alternate])"
_NUMBER = re.compile(rb"%([0-9A-Fa-f]{2})")
_BEFORE_RULES = re.compile(
    r"\s+|<!--|-->|/\*.*?\*/|@charset[^;{}]*;|@layer[^;{}]*;"
    r"|@import\s*(?:url\(\s*)?[\"']?(?P<leads>[^\"'()\s;]+)[\"']?\s*\)?(?P<where>[^;{}]*);",
    re.IGNORECASE | re.DOTALL,
)
"""What may stand before the rules of a sheet; imports anywhere else are none."""


def sheets_of(tree: HtmlTree, kept: Mapping[str, str]) -> Iterator[str]:
    """Yields the style sheets of a page for a wide screen, each after those that it imports.

    `kept` are sheets that its file holds beside the page, by their addresses.
    """
    imported: set[str] = set()
    for node in tree.css(_SHEETS):
        if OTHER_MEDIA.search(node.attributes.get("media") or ""):
            continue
        if node.tag == "style":
            place, text = "", node.text()
        else:
            place, text = _kept_at((node.attributes.get("href") or "").strip(), kept)
        yield from _with_imports(place, text, kept, imported)


def _with_imports(place: str, sheet: str, kept: Mapping[str, str], imported: set[str], depth: int = 0) -> Iterator[str]:
    """Yields the sheets that one imports, each once, and that sheet itself."""
    end = 0
    while depth < DEEPEST and (found := _BEFORE_RULES.match(sheet, end)) is not None:
        end = found.end()
        leads = found["leads"]
        if not leads or OTHER_MEDIA.search(found["where"]):
            continue
        its_place, text = _kept_at(_joined(place, leads), kept)
        if text and its_place not in imported and len(imported) < MOST_IMPORTED:
            imported.add(its_place)
            yield from _with_imports(its_place, text, kept, imported, depth + 1)
    yield sheet


def _joined(place: str, leads: str) -> str:
    """Returns the address to which another leads from the sheet at a place."""
    folder, between, _ = place.rpartition("/")
    if not between or leads.startswith("/") or "://" in leads:
        return leads
    while (step := leads.partition("/"))[0] in (".", ".."):
        folder = folder if step[0] == "." else folder.rpartition("/")[0]
        leads = step[2]
    return f"{folder}/{leads}"


def _kept_at(leads: str, kept: Mapping[str, str]) -> tuple[str, str]:
    """Returns the address and the text of the sheet to which an address leads; empty if the file does not hold it."""
    place = leads.lstrip("./")
    for address in (leads, _written_out(place)):
        if kept.get(address):
            return address, kept[address]
    ends = "/" + place
    return next(((address, text) for address, text in kept.items() if place and address.endswith(ends)), ("", ""))


def _written_out(address: str) -> str:
    """Returns an address with its letters instead of their numbers: a blank instead of %20."""
    return _NUMBER.sub(lambda found: bytes.fromhex(found[1].decode()), address.encode()).decode("utf-8", "replace")
