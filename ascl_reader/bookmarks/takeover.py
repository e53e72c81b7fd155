"""What of an earlier version's bookmarks and notes is to be taken over.

Where another machine still writes the file, what is new in it is taken again: entries that no journal knows, and later
states of those that nobody has changed since they were taken over. Everything in the journals counts as newer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ascl_reader.bookmarks.bookmarks import SECTIONS, Bookmarks
from ascl_reader.bookmarks.entries import Entry
from ascl_reader.bookmarks.text import entry_from_data
from ascl_reader.journal.fold import Fold

EARLIER_FILE = "bookmarks.yaml"


def entries_to_take(work: Bookmarks, fold: Fold, kinds: Mapping[str, str]) -> Iterator[tuple[str, Entry, bool]]:
    """Yields the entries that are to be taken, each with its section, and whether it is newer than one taken before."""
    for section in SECTIONS:
        for entry in work.section(section).values():
            known = fold.find(kinds[section], entry.key)
            if known is None:
                yield section, entry, False
            elif known.newest[0] == 1 and not known.gone:
                there = entry_from_data(section, known.fields)
                if getattr(entry, "version", "") > getattr(there, "version", "~"):
                    yield section, entry, True
