"""What is deleted while the clock is years behind stays in the bin for its term once the clock is right again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.bookmark_changes import remove_bookmarks
from ascl_reader.bookmarks.changes.folder_changes import add_folder, delete_folder, new_folder
from ascl_reader.bookmarks.changes.note_changes import delete_note, write_note
from ascl_reader.bookmarks.changes.search_changes import delete_search, new_search, save_search
from ascl_reader.bookmarks.store import BookmarkStore
from ascl_reader.briefing.briefings import Briefings
from ascl_reader.briefing.store import BriefingStore
from ascl_reader.files import timestamps
from tests.bookmarks.works import marked, noted, statement

RIGHT, BEHIND = "2026-11-20T10:00:00.000Z", "2020-01-01T00:00:00.000Z"
OLD = timestamps.days_before(RIGHT, 400)

SEARCH, FOLDER = new_search("send funding", OLD), new_folder("Budget", now=OLD)
WORK = save_search(add_folder(marked("one", work=noted("one", "Text.", now=OLD), now=OLD), FOLDER, now=OLD), SEARCH)

Deleting = Callable[[Bookmarks, str], Bookmarks]

DELETING: dict[str, Deleting] = {
    "bookmark": lambda work, now: remove_bookmarks(work, list(work.bookmarks), now),
    "folder": lambda work, now: delete_folder(work, FOLDER.id, now),
    "note": lambda work, now: delete_note(work, "one", now),
    "text of a note": lambda work, now: write_note(work, statement("one"), "", now=now),
    "search": lambda work, now: delete_search(work, SEARCH.id, now),
}


def bookmark_store(folder: Path, now: str) -> BookmarkStore:
    return BookmarkStore(folder / "data", folder / "settings", clock=lambda: now)


@pytest.mark.parametrize("delete", DELETING.values(), ids=DELETING)
def test_it_stays_in_the_bin(delete: Deleting, tmp_path: Path) -> None:
    work = write_note(WORK, statement("other"), "The last change.", now=RIGHT)
    assert len(delete(work, BEHIND).bin) == 1
    behind = bookmark_store(tmp_path, BEHIND)
    behind.load()
    behind.save(delete(work, BEHIND))
    again = bookmark_store(tmp_path, timestamps.days_before(RIGHT, -80)).load().work
    assert [each.deleted for each in again.bin.values()] == [RIGHT]
    assert not bookmark_store(tmp_path, timestamps.days_before(RIGHT, -91)).load().work.bin, "and no longer"


def test_a_briefing_stays_there_too(tmp_path: Path) -> None:
    work = Briefings().beginning("Governors", OLD).beginning("Parents", RIGHT)
    governors = work.briefings[0].id
    store = BriefingStore(bookmark_store(tmp_path, BEHIND).journal, clock=lambda: BEHIND)
    store.load()
    store.save(work.deleting(governors, BEHIND))
    now = timestamps.days_before(RIGHT, -80)
    again = BriefingStore(bookmark_store(tmp_path, now).journal, clock=lambda: now).load().work
    assert [(each.briefing.id, each.deleted) for each in again.bin] == [(governors, RIGHT)]
