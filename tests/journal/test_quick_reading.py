"""Many entries read at once give what each gives by itself; what this version does not know is left to that."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

from ascl_reader.bookmarks.entries import Bookmark, Note
from ascl_reader.bookmarks.journal_shape import BookmarkShape
from ascl_reader.bookmarks.store import BookmarkStore
from ascl_reader.bookmarks.text import entry_from_data
from ascl_reader.files.plain_data import to_fields
from ascl_reader.journal.fold import Fold
from ascl_reader.journal.lines import JournalLine, fields_to_raw
from ascl_reader.journal.quick_reading import AT_ONCE, read_quickly
from tests.bookmarks.works import at, marked, noted, only_bookmark

BOOKMARK = to_fields(only_bookmark(marked("one", now=at(5))))
SHAPES: dict[str, type[msgspec.Struct]] = {"bookmark": Bookmark, "note": Note}


def fold_of(*bookmarks: dict[str, Any]) -> Fold:
    """Return a fold with bookmarks of these fields, named by their number."""
    fold = Fold()
    fold.add(
        JournalLine(number, "0" * 12, at(0), "bookmark", f"b-{number}", fields_to_raw({**fields, "id": f"b-{number}"}))
        for number, fields in enumerate(bookmarks, 1)
    )
    return fold


ODD: list[dict[str, Any]] = [
    {**BOOKMARK, "colour": "red"},
    {**BOOKMARK, "extra": {"id": "b-9"}},
    {**BOOKMARK, "mark": {**BOOKMARK["mark"], "page": 3}},
    {**BOOKMARK, "created": "yesterday"},
    {**BOOKMARK, "changed": "2026-02-29T10:00:00.000Z", "mark": {**BOOKMARK["mark"], "seen": ""}},
    {**BOOKMARK, "changed": "2024-02-29T10:00:00.000Z"},
    {**BOOKMARK, "section": "heading"},
    {**BOOKMARK, "folders": [1]},
]


@pytest.mark.parametrize("odd", ODD)
def test_what_is_odd_reads_as_it_does_by_itself_and_keeps_nothing_from_its_neighbours(odd: dict[str, Any]) -> None:
    fold = fold_of(BOOKMARK, odd, BOOKMARK)
    shape = BookmarkShape()
    work = shape.gathered(fold, [("bookmark", key) for key in fold.of("bookmark")], shape.empty)
    expected = [entry_from_data("bookmarks", fold.of("bookmark")[f"b-{number}"].fields) for number in (1, 2, 3)]
    read = [each for each in expected if isinstance(each, Bookmark)]
    assert sorted(work.bookmarks.values(), key=lambda each: each.id) == read
    unread = [msgspec.structs.replace(each, entry="b-2") for each in expected if not isinstance(each, Bookmark)]
    assert list(work.unread) == unread


def test_what_is_odd_among_hundreds_costs_none_of_these_its_quick_reading() -> None:
    fold = fold_of(*[BOOKMARK] * (AT_ONCE + 1), {**BOOKMARK, "colour": "red"}, BOOKMARK)
    keys = [("bookmark", key) for key in fold.of("bookmark")]
    found, left = read_quickly(fold, keys, SHAPES)
    assert [len(ids) for _, ids, _ in found] == [len(entries) for _, _, entries in found] == [AT_ONCE, 2]
    assert left == [("bookmark", f"b-{AT_ONCE + 2}")]


def test_an_unknown_field_is_still_there_after_a_change_and_a_restart(tmp_path: Path) -> None:
    store = BookmarkStore(tmp_path / "data", tmp_path / "settings")
    store.save(noted("one", "Text."))
    later = store.path.read_bytes().replace(b'"text":"Text."', b'"text":"Text.","colour":"red"')
    store.path.write_bytes(later)
    again = BookmarkStore(tmp_path / "data", tmp_path / "other")
    note = again.load().work.notes["one"]
    assert note.extra == {"colour": "red"}
    again.save(noted("one", "Other text.", again.load().work))
    assert BookmarkStore(tmp_path / "data", tmp_path / "other").load().work.notes["one"].extra == {"colour": "red"}
