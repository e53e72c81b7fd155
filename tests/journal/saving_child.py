"""A process that saves bookmarks and notes in a loop, to be killed, or to run beside another one.

Run as `python -m tests.journal.saving_child FOLDER NAME COUNT`. For each change it prints its number once the save has
returned: what was printed was confirmed, and must never be lost. Each change adds a bookmark and a note; every fifth
also removes the bookmark before it, which then must be in the bin. A COUNT of 0 goes on until the process is killed.
"""

from __future__ import annotations

import os
import sys
from itertools import count
from pathlib import Path

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.bookmark_changes import remove_bookmarks
from ascl_reader.bookmarks.changes.undo import EditedBookmarks, StepKind
from ascl_reader.bookmarks.entries import Bookmark, Note
from ascl_reader.bookmarks.store import BookmarkStore
from ascl_reader.files.timestamps import now

REMOVES = 5


def changed(work: Bookmarks, name: str, number: int) -> Bookmarks:
    """Return the work with the change of this number."""
    moment = now()
    key = f"{name}-{number}"
    work = work.with_entries("bookmarks", [Bookmark(key, key, moment, moment, folders={"unfiled": float(number)})])
    work = work.with_entries("notes", [Note(key, moment, f"Note {key}.\n\n- one\n- two", changed={"text": moment})])
    return remove_bookmarks(work, [f"{name}-{number - 1}"]) if number % REMOVES == 0 else work


def missing(work: Bookmarks, name: str, numbers: range) -> list[str]:
    """Return what of these changes is not in a work: a note with its text, a bookmark alive or in the bin."""
    lost = []
    binned = {entry.item.key for entry in work.bin.values() if entry.bookmark}
    for number in numbers:
        key = f"{name}-{number}"
        note = work.notes.get(key)
        if note is None or not note.text.endswith("- two"):
            lost.append(f"note {key}")
        if not (key in binned) ^ (key in work.bookmarks):
            lost.append(f"bookmark {key}")
    return lost


def begin(work: Bookmarks, name: str) -> int:
    """Return the number of the next change."""
    return max((int(key.rpartition("-")[2]) + 1 for key in work.notes if key.startswith(f"{name}-")), default=0)


def main() -> None:
    """Save until the count is reached."""
    folder, name, wanted = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    store = BookmarkStore(folder / "data", folder / "settings")
    edited = EditedBookmarks(store.load().work)
    first = begin(edited.work, name)
    for number in range(first, first + wanted) if wanted else count(first):
        edited.do(StepKind.ADD_BOOKMARKS, changed(edited.work, name, number))
        sent, steps = edited.work, edited.unsaved
        saved = store.save(sent, steps)
        edited.note_saved(steps)
        edited.adopt(sent, saved.work)
        os.write(1, b"%d\n" % number)


if __name__ == "__main__":
    main()
