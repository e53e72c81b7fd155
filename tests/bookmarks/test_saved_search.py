"""Saved searches on the disk: beside bookmarks and notes, merged with other machines, never lost by older programs."""

from __future__ import annotations

from pathlib import Path

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.search_changes import delete_search, new_search, rename_search, save_search
from ascl_reader.bookmarks.entries import SavedSearch
from ascl_reader.bookmarks.text import entry_from_data, read_work, work_to_yaml
from ascl_reader.files.timestamps import OLDEST
from ascl_reader.files.yaml_text import dump_yaml, parse_yaml
from tests.bookmarks.works import at, met, noted

FINES = SavedSearch("s-1", "Fines", "fines OR penalties", at(0), at(0))
PHONES = SavedSearch("s-2", "Phones", "phones", at(1), at(1))
WORK = noted("a", "Base.", Bookmarks(searches={"s-1": FINES, "s-2": PHONES}))


def test_moments_that_make_no_sense_are_the_oldest() -> None:
    told = {"id": "s", "name": "n", "text": "t", "created": "soon", "changed": ""}
    search = entry_from_data("searches", told)
    assert (search.created, search.changed) == (OLDEST, OLDEST)


def test_they_are_read_back_as_they_were_written(tmp_path: Path) -> None:
    assert read_work(work_to_yaml(WORK), tmp_path)[0] == WORK


def test_a_program_that_knows_none_gives_them_back_as_they_were(tmp_path: Path) -> None:
    """It reads them as a key that it does not know, and writes that at the top with what it changed below."""
    text = work_to_yaml(WORK).decode()
    top = parse_yaml(text, tmp_path)
    assert isinstance(top, dict)
    notes = [{**top["notes"][0], "text": "Changed there."}]
    older = {"version": 1, "searches": top["searches"], "notes": notes}
    data = dump_yaml(older) + b'saves: ""\n...\n'
    read = read_work(data, tmp_path)[0]
    assert read.searches == WORK.searches and read.notes["a"].text == "Changed there." and not read.extra


def test_what_two_machines_saved_and_renamed_is_joined(tmp_path: Path) -> None:
    ours = rename_search(save_search(WORK, new_search("ours", now=at(2))), "s-1", "Money", now=at(2))
    theirs = delete_search(save_search(WORK, new_search("theirs", now=at(3))), "s-2", now=at(3))
    for number, (one, other) in enumerate(((ours, theirs), (theirs, ours))):
        work = met(tmp_path / str(number), WORK, one, other)
        assert {each.name for each in work.searches.values()} == {"Money", "ours", "theirs"}


def test_of_two_new_names_one_stays_on_every_machine(tmp_path: Path) -> None:
    ours, theirs = (rename_search(WORK, "s-1", name, now=at(when)) for name, when in (("Money", 2), ("Costs", 3)))
    assert met(tmp_path, WORK, ours, theirs).searches["s-1"].name in ("Money", "Costs")
