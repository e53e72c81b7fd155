"""Saved searches on the disk: beside bookmarks and notes, merged with other machines, never lost by older programs."""

from __future__ import annotations

from pathlib import Path

import msgspec

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.search_changes import delete_search, new_search, rename_search, save_search
from ascl_reader.bookmarks.merging import merge_bookmarks
from ascl_reader.bookmarks.saved_search import SavedSearch
from ascl_reader.bookmarks.store import BookmarkStore
from ascl_reader.bookmarks.text import BookmarkText
from ascl_reader.files.timestamps import OLDEST
from ascl_reader.files.yaml_text import dump_yaml, parse_yaml
from tests.bookmarks.works import at, noted

FINES = SavedSearch("s-1", "Fines", "fines OR penalties", at(0), at(0))
PHONES = SavedSearch("s-2", "Phones", "phones", at(1), at(1))
WORK = noted("a", "Base.", Bookmarks(searches={"s-1": FINES, "s-2": PHONES}))


def test_moments_that_make_no_sense_are_the_oldest() -> None:
    search = msgspec.convert({"id": "s", "name": "n", "text": "t", "created": "soon", "changed": ""}, SavedSearch)
    assert (search.created, search.changed) == (OLDEST, OLDEST)


def test_they_are_read_back_as_they_were_written(tmp_path: Path) -> None:
    assert BookmarkText().read(BookmarkText().compose(WORK), tmp_path).work == WORK


def test_a_program_that_knows_none_gives_them_back_as_they_were(tmp_path: Path) -> None:
    """It reads them as a key that it does not know, and writes that at the top with what it changed below."""
    text = BookmarkText().compose(WORK).decode()
    top = parse_yaml(text, tmp_path)
    assert isinstance(top, dict)
    notes = [{**top["notes"][0], "text": "Changed there."}]
    older = {"version": 1, "searches": top["searches"], "notes": notes}
    data = dump_yaml(older) + b'saves: ""\n...\n'
    read = BookmarkText().read(data, tmp_path).work
    assert read.searches == WORK.searches and read.notes["a"].text == "Changed there." and not read.extra


def test_an_older_copy_that_was_put_back_loses_none(tmp_path: Path) -> None:
    store = BookmarkStore(tmp_path)
    store.load()
    store.save(noted("a", "Base."))
    older = (tmp_path / "bookmarks.yaml").read_bytes()
    store.save(WORK)
    (tmp_path / "bookmarks.yaml").write_bytes(older)
    found = store.refresh(WORK)
    assert found.behind and found.work.searches == WORK.searches
    store.save(found.work)
    assert BookmarkStore(tmp_path).load().work.searches == WORK.searches


def test_what_two_machines_saved_and_renamed_is_merged() -> None:
    ours = rename_search(save_search(WORK, new_search("ours", now=at(2))), "s-1", "Money", now=at(2))
    theirs = delete_search(save_search(WORK, new_search("theirs", now=at(3))), "s-2", now=at(3))
    for base in (WORK, None):
        for one, other in ((ours, theirs), (theirs, ours)):
            work = merge_bookmarks(base, one, other, at(4)).work
            assert {each.name for each in work.searches.values()} == {"Money", "ours", "theirs"}


def test_of_two_new_names_the_later_stays_and_the_other_is_in_the_bin() -> None:
    ours, theirs = (rename_search(WORK, "s-1", name, now=at(when)) for name, when in (("Money", 2), ("Costs", 3)))
    merged = merge_bookmarks(WORK, ours, theirs, at(4))
    assert merged.work.searches["s-1"].name == "Costs" and merged.lost == 1
    assert [each.search.name for each in merged.work.bin.values() if each.search] == ["Money"]
