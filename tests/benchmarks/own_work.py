"""The user's own work on the disk: 5,000 bookmarks with notes and 500 briefings loaded, changed, saved at once.

Beside what is measured now stands what the version before the journal took for the same work, and the lines of code of
both. Run as `python -m tests.benchmarks.own_work`.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from ascl_reader.bookmarks.store import BookmarkStore
from ascl_reader.briefing.briefing import Briefing, ChosenStatement, Part
from ascl_reader.briefing.briefings import Briefings
from ascl_reader.briefing.store import BriefingStore
from ascl_reader.files.timestamps import now
from tests.benchmarks.bookmarks_speed import COUNT, made_up, with_note
from tests.benchmarks.measures import Row, median, quartiles, table
from tests.conftest import PROJECT

BRIEFINGS, RUNS = 500, 9
LOAD_TARGET, CHANGE_TARGET, BULK_TARGET = 100.0, 10.0, 1000.0
"""Milliseconds of processor time: for loading without any cache, one change, and the first save of everything."""

BEFORE = {"load": "4,585", "change": "48", "bulk": "17,129", "lines": "2,965"}
"""The same in the version before the journal: milliseconds, and the lines of code of what did it."""

STORAGE = (
    "journal/*.py bookmarks/journal_shape.py bookmarks/entry_moments.py bookmarks/store.py "
    "bookmarks/text.py bookmarks/yaml_entries.py bookmarks/exchange/entry_merging.py bookmarks/changes/undo.py "
    "briefing/store.py briefing/text.py briefing/undo.py "
    "history/reading_store.py gui/saving/autosave.py"
)
"""The modules that load, save, join and mend what the user made, and take it back."""


def briefings(count: int = BRIEFINGS) -> Briefings:
    """Return so many briefings of ten statements."""
    moment = now()
    chosen = tuple(ChosenStatement(f"statement-{number}", (Part.CONTEXT, Part.NOTE)) for number in range(10))
    return Briefings(
        tuple(
            Briefing(f"briefing-{number}", f"Meeting {number}", chosen=chosen, created=moment, changed=moment)
            for number in range(count)
        )
    )


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """Return how many milliseconds of processor time something took, and what it returned."""
    begun = time.process_time()
    result = work()
    return 1000 * (time.process_time() - begun), result


def loaded(folder: Path) -> tuple[BookmarkStore, BriefingStore]:
    """Return both stores, loaded as at a start."""
    bookmarks = BookmarkStore(folder / "data", folder / "settings")
    bookmarks.load()
    store = BriefingStore(bookmarks.journal)
    store.load()
    return bookmarks, store


def lines_of_code() -> int:
    """Return the lines of the storage."""
    package = PROJECT / "ascl_reader"
    found = {path for pattern in STORAGE.split() for path in package.glob(pattern)}
    return sum(len(path.read_text(encoding="utf-8").splitlines()) for path in found)


def measure(folder: Path) -> list[Row]:
    """Return the rows of the table; `folder` is a temporary one."""
    bookmarks, store = loaded(folder)
    work = made_up()
    bulk, saved = timed(lambda: bookmarks.save(work))
    store.save(briefings())
    loads = [timed(lambda: loaded(folder))[0] for _ in range(RUNS)]
    changes, walls = [], []
    work = saved.work
    for number in range(RUNS):
        changed = with_note(work, number)
        begun = time.perf_counter()
        took, saved = timed(lambda changed=changed: bookmarks.save(changed))
        changes.append(took)
        walls.append(1000 * (time.perf_counter() - begun))
        work = saved.work
    found = bookmarks.load().work
    assert msgspec.structs.replace(found, texts=work.texts) == work
    name = f"{COUNT:,} bookmarks with notes, {BRIEFINGS} briefings"
    return [
        Row(f"{name}: loaded (before: {BEFORE['load']})", median(loads), target=LOAD_TARGET, spread=quartiles(loads)),
        Row(
            f"{name}: one change on the disk (before: {BEFORE['change']})",
            median(changes),
            target=CHANGE_TARGET,
            spread=quartiles(changes),
        ),
        Row(f"{name}: … by the clock, with the disk’s flush", median(walls), spread=quartiles(walls)),
        Row(f"{name}: first saved (before: {BEFORE['bulk']})", bulk, target=BULK_TARGET),
        Row(f"lines of code of the storage (before: {BEFORE['lines']})", float(lines_of_code()), unit=""),
    ]


def main() -> int:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        print(table(measure(Path(folder))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
