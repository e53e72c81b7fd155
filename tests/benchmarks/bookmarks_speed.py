"""5,000 bookmarks with notes: how long they take to load, save, merge, search, show, restore and import.

Every bookmark has a passage, every statement a note of some 60 words; a thousand marked texts are kept. Also measured:
for how long a save on another thread keeps this one, as a window's would be, from running at the most.
Run as `python -m tests.benchmarks.bookmarks_speed`.
"""

from __future__ import annotations

import random
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from ascl_reader.bookmarks.bookmarks import Bookmarks, bin_entry_for
from ascl_reader.bookmarks.changes.bin_changes import restore
from ascl_reader.bookmarks.changes.bookmark_changes import NewBookmark, add_bookmarks, move_bookmarks
from ascl_reader.bookmarks.changes.undo import EditedBookmarks, StepKind
from ascl_reader.bookmarks.entries import (
    BinReason,
    Bookmark,
    Folder,
    MarkedText,
    MarkedVersion,
    Note,
    PassageAnchor,
    Stance,
)
from ascl_reader.bookmarks.exchange.import_plan import plan_import
from ascl_reader.bookmarks.note_search import NoteSearch
from ascl_reader.bookmarks.places import folder_nodes
from ascl_reader.bookmarks.store import BookmarkStore
from ascl_reader.files.timestamps import days_before, now
from ascl_reader.library.glossary import Glossary
from ascl_reader.library.statement import Section, Statement, Wording
from tests.benchmarks.measures import Row, median, p95, quartiles, table

COUNT, TEXTS, FOLDERS = 5000, 1000, 20
LOAD_TARGET, HOLD_TARGET = 150.0, 8.0
"""Milliseconds: for loading; and for which a save may keep the window's thread from running."""

IMPORTED, MANY_TARGET = 2000, 500.0
"""How many bookmarks, and as many notes, are imported; milliseconds for what is done to thousands at once."""

RUNS = 9
WORDS = (
    "school funding pupil special need leader plan curriculum assessment trust governor support inspection teacher "
    "attendance behaviour college local authority national policy review money staff workload parent community term"
).split()
LEXICON = [*WORDS, *(f"word{number}" for number in range(3000))]
OFTEN = [1 / (number + 3) for number in range(len(LEXICON))]
"""How often each is used: by Zipf's law, as in English."""


def made_up(count: int = COUNT, seed: int = 7) -> Bookmarks:
    """Return a work of so many bookmarks and notes, the same one for the same seed."""
    chance, latest = random.Random(seed), now()

    def words(number: int) -> str:
        return " ".join(chance.choices(LEXICON, OFTEN, k=number))

    texts = [
        MarkedText(f"{number:016x}", words(100), f"{words(90)}\n\n{words(30)}", words(110)) for number in range(TEXTS)
    ]
    folders = [Folder(f"f-{number}", words(2), latest, latest, order=float(number)) for number in range(FOLDERS)]
    bookmarks, notes = [], []
    for number in range(count):
        moment = f"{days_before(latest, number // 24)[:11]}{number % 24:02}{latest[13:]}"
        mark = MarkedVersion(Wording.SUMMARY, texts[number % TEXTS].digest, moment)
        passage = PassageAnchor(words(12), words(6), words(6), 120)
        filed = {f"f-{number % FOLDERS}": float(number)}
        key = f"statement-{number}"
        bookmarks.append(Bookmark(f"b-{number}", key, moment, moment, Section.POSITION, passage, mark, filed))
        text = f"{words(20)}.\n\n- {words(10)}\n- {words(10)}"
        questions = (f"{words(8)}?", f"{words(8)}?")
        stamps = {"text": moment, "stance": moment}
        notes.append(Note(key, moment, text, Stance.PARTLY, questions, "2027-01-31", mark, stamps))
    sections: list[list[Any]] = [folders, bookmarks, notes, [], texts]
    return Bookmarks(*({each.key: each for each in section} for section in sections))


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """Return how many milliseconds something took, and what it returned."""
    begun = time.perf_counter()
    result = work()
    return 1000 * (time.perf_counter() - begun), result


def with_note(work: Bookmarks, number: int) -> Bookmarks:
    """Return the work with one note typed on."""
    note = work.notes[f"statement-{number}"]
    moment = now()
    typed = msgspec.structs.replace(note, text=f"{note.text} {moment}", changed={**note.changed, "text": moment})
    return work.with_entries("notes", [typed])


def longest_hold(work: Callable[[], Any]) -> float:
    """Return for how many milliseconds at the most this thread could not run while another one did the work.

    Threads take turns as the window lets them (`gui.app`).
    """
    usual = sys.getswitchinterval()
    sys.setswitchinterval(0.0005)
    other = threading.Thread(target=work)
    longest, last = 0.0, time.perf_counter()
    other.start()
    while other.is_alive():
        time.sleep(0.0005)
        at = time.perf_counter()
        longest, last = max(longest, at - last), at
    other.join()
    sys.setswitchinterval(usual)
    return 1000 * longest


def measure(folder: Path) -> list[Row]:
    """Return the rows of the table; `folder` is a temporary one."""
    data, settings = folder / "data", folder / "settings"
    work = made_up()
    first, _ = timed(lambda: BookmarkStore(data, settings).save(work))
    loads = [timed(lambda: BookmarkStore(data, settings).load())[0] for _ in range(RUNS)]
    store = BookmarkStore(data, settings)
    work = store.load().work
    saves, holds, idle = [], [], []
    for number in range(RUNS):
        changed = with_note(work, number)
        took, saved = timed(lambda changed=changed: store.save(changed))
        saves.append(took)
        changed = with_note(saved.work, number + RUNS)
        holds.append(longest_hold(lambda changed=changed: store.save(changed)))
        idle.append(longest_hold(lambda: time.sleep(saves[-1] / 1000)))
        work = changed
    other = BookmarkStore(data, folder / "settings of another")
    other.save(with_note(other.load().work, 77))
    merging, merged = timed(lambda: store.save(with_note(work, 78)))
    size = store.path.stat().st_size / 1e6
    name = f"{COUNT:,} bookmarks with notes ({size:.1f} MB)"
    return [
        Row(f"{name}: loaded", median(loads), target=LOAD_TARGET, spread=quartiles(loads)),
        Row(f"{name}: one note changed, saved", median(saves), spread=quartiles(saves)),
        Row(f"{name}: … longest hold of another thread", median(holds), target=HOLD_TARGET, spread=quartiles(holds)),
        Row(f"{name}: … the same while nothing is saved", median(idle), spread=quartiles(idle)),
        Row(f"{name}: … and joined with another machine’s change", merging),
        Row(f"{name}: saved for the first time", first),
        *_in_memory(name, merged.work),
        *_many_at_once(name, merged.work),
    ]


def _in_memory(name: str, work: Bookmarks) -> list[Row]:
    """Return the rows of what a window does on its own thread, and of searching."""
    edited = EditedBookmarks(work)
    ids = [f"b-{number}" for number in range(50)]
    moving, moved = timed(lambda: move_bookmarks(work, ids, "f-3", source="f-1"))
    doing, _ = timed(lambda: edited.do(StepKind.MOVE_BOOKMARKS, moved))
    undoing, _ = timed(edited.undo)
    showing, _ = timed(lambda: folder_nodes(work))
    folding, search = timed(lambda: NoteSearch(work, Glossary()))
    search.search("a")
    queries = ("funding", "funding plan", "special need", '"local authority"', "attend", "missing")
    typed = [timed(lambda text=text: search.search(text))[0] for query in queries for text in (query, query[:4])]
    changing, _ = timed(lambda: search.with_work(with_note(work, 5)).search("funding"))
    return [
        Row(f"{name}: 50 moved to another folder", moving),
        Row(f"{name}: … taken as a step", doing, target=HOLD_TARGET),
        Row(f"{name}: … undone", undoing, target=HOLD_TARGET),
        Row(f"{name}: folders and counts worked out", showing),
        Row(f"{name}: notes folded for searching, once", folding),
        Row(f"{name}: notes searched", median(typed), spread=f"p95 {p95(typed):.0f}"),
        Row(f"{name}: … after a note changed", changing),
    ]


def _many_at_once(name: str, work: Bookmarks) -> list[Row]:
    """Return the rows of what is done to thousands of entries by one command."""
    moment = now()
    gone = [bin_entry_for(each, BinReason.DELETED, moment) for each in work.bookmarks.values()]
    emptied = work.with_sections(bookmarks={}, bin={each.id: each for each in gone})
    restoring = [timed(lambda: restore(emptied, emptied.bin)) for _ in range(RUNS)]
    edited = EditedBookmarks(emptied)
    edited.do(StepKind.RESTORE, restoring[-1][1])
    undoing, _ = timed(edited.undo)
    whole = [NewBookmark(_statement(number)) for number in range(COUNT)]
    marking = [timed(lambda: add_bookmarks(work, whole, "f-3"))[0] for _ in range(RUNS)]
    incoming = made_up(IMPORTED, seed=8)
    planning = [timed(lambda: plan_import(Bookmarks(), incoming))[0] for _ in range(RUNS)]
    took = [each for each, _ in restoring]
    return [
        Row(f"{name}: {COUNT:,} restored from the bin", median(took), target=MANY_TARGET, spread=quartiles(took)),
        Row(f"{name}: … undone", undoing, target=MANY_TARGET),
        Row(f"{name}: {COUNT:,} bookmarked at once", median(marking), target=MANY_TARGET, spread=quartiles(marking)),
        Row(
            f"{IMPORTED:,} bookmarks with notes imported: plan",
            median(planning),
            target=MANY_TARGET,
            spread=quartiles(planning),
        ),
    ]


def _statement(number: int) -> Statement:
    """Return a statement of usual length that is not bookmarked yet."""
    chance = random.Random(number)
    texts = {part: " ".join(chance.choices(LEXICON, OFTEN, k=100)) for part in ("context", "position", "rationale")}
    data = {"version": 1, "id": f"new-{number}", "title": f"New {number}", "themes": ["funding"], "brief": "Brief."}
    period = {"from": "2020-01", "to": "2020-06", "label": "early 2020", "confidence": "high", "why": "It says so."}
    more = {"period": period, "facts": [], "sources": [{"document": "first-page", "n": 1}], "related": []}
    return msgspec.convert({**data, **more, "summary": texts}, Statement)


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        print(table(measure(Path(folder))))


if __name__ == "__main__":
    main()
