"""Everything exported and imported elsewhere is what it was: orders, names, the bin, what this version cannot read."""

from __future__ import annotations

from pathlib import Path

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.bookmarks.bookmarks import Bookmarks, UnreadEntry
from ascl_reader.bookmarks.changes.bin_changes import empty_bin, restore
from ascl_reader.bookmarks.changes.bookmark_changes import add_to_folder, move_bookmarks, remove_bookmarks
from ascl_reader.bookmarks.changes.folder_changes import (
    add_folder,
    delete_folder,
    move_folder,
    new_folder,
)
from ascl_reader.bookmarks.changes.note_changes import delete_note, write_note
from ascl_reader.bookmarks.entries import UNFILED, Bookmark, Folder, Note, PassageAnchor
from ascl_reader.bookmarks.exchange.exporting import ExportFormat, export_bytes
from ascl_reader.bookmarks.exchange.import_plan import ImportAction, ImportPlan, plan_import
from ascl_reader.bookmarks.exchange.importing import clean_import
from ascl_reader.bookmarks.places import bookmarks_in, folder_nodes
from ascl_reader.bookmarks.text import read_work
from ascl_reader.library.contents import Contents
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Section
from tests.bookmarks.works import (
    FEWER,
    WORKS,
    at,
    marked,
    noted,
    statement,
)

LIBRARY = Library(Contents(tuple(statement(key) for key in "abcd")))
NOW = at(500)
DAY = "2026-03-12"


def through_a_file(work: Bookmarks) -> Bookmarks:
    return read_work(export_bytes(work, LIBRARY, ExportFormat.YAML, DAY), Path("x.yaml"), whole=False)[0]


def planned(incoming: Bookmarks, work: Bookmarks | None = None) -> ImportPlan:
    return plan_import(work or Bookmarks(), through_a_file(incoming), NOW)


def shown(work: Bookmarks) -> list[tuple[str, list[str], list[tuple[str, list[str]]]]]:
    """Return the folders by their names, with their statements and subfolders, in their orders."""
    return [
        (
            shelf.name,
            [each.statement for each in shelf.bookmarks],
            [(below.name, [each.statement for each in below.bookmarks]) for below in shelf.children],
        )
        for shelf in folder_nodes(work)
    ]


def two_folders() -> tuple[Bookmarks, str, str]:
    """Return folders X and Y, in which a and b stand in opposite orders."""
    x, y = new_folder("X", now=at(0)), new_folder("Y", now=at(1))
    work = marked("a", "b", folder=x.id, work=add_folder(add_folder(Bookmarks(), x), y))
    ids = {each.statement: each.id for each in work.bookmarks.values()}
    return add_to_folder(add_to_folder(work, [ids["b"]], y.id, now=at(2)), [ids["a"]], y.id, now=at(3)), x.id, y.id


def test_every_folder_keeps_its_own_order() -> None:
    work, _, y = two_folders()
    assert [each.statement for each in bookmarks_in(work, y)] == ["b", "a"]
    plan = planned(work)
    assert shown(plan.work) == shown(work)
    assert plan.work == work


def test_every_folder_keeps_its_own_order_behind_what_is_there() -> None:
    work, _, _ = two_folders()
    x, y = new_folder("x", now=at(0)), new_folder("Y", now=at(1))
    here = add_folder(add_folder(Bookmarks(), y), x)
    here = marked("c", folder=y.id, work=marked("d", folder=x.id, work=here))
    assert shown(planned(work, here).work) == [("Y", ["c", "b", "a"], []), ("x", ["d", "a", "b"], []), ("", [], [])]


def test_folders_stand_in_their_order_behind_those_that_are_there() -> None:
    there = Bookmarks()
    for name in ("One", "Two", "Three"):
        there = add_folder(there, new_folder(name, now=at(0)))
    [one, two, three] = there.folders
    there = move_folder(move_folder(there, three, before=one, now=at(1)), two, three, now=at(2))
    here = add_folder(add_folder(Bookmarks(), new_folder("Mine", now=at(3))), new_folder("three", now=at(4)))
    assert [(name, below) for name, _, below in shown(planned(there).work)] == [
        ("Three", [("Two", [])]),
        ("One", []),
        ("", []),
    ]
    assert [(name, below) for name, _, below in shown(planned(there, here).work)] == [
        ("Mine", []),
        ("three", [("Two", [])]),
        ("One", []),
        ("", []),
    ]


def test_two_folders_of_one_name_stay_two() -> None:
    one, other = new_folder("Governors", now=at(0)), new_folder("Governors", now=at(1))
    work = add_folder(add_folder(Bookmarks(), one), other)
    work = marked("b", folder=other.id, work=marked("a", folder=one.id, work=work))
    plan = planned(work)
    assert shown(plan.work) == [("Governors", ["a"], []), ("Governors", ["b"], []), ("", [], [])]
    assert plan.work == work
    here = add_folder(Bookmarks(), new_folder("governors", now=at(2)))
    assert shown(planned(work, here).work) == [("governors", ["a", "b"], []), ("", [], [])]


def test_the_bin_comes_too_and_what_is_in_it_can_be_restored() -> None:
    work, _, y = two_folders()
    work = delete_note(noted("a", "Mine.", work, now=at(4)), "a", now=at(5))
    work = delete_folder(work, y, now=at(6))
    gone = next(each.id for each in work.bookmarks.values() if each.statement == "b")
    work = remove_bookmarks(work, [gone], now=at(7))
    plan = planned(work)
    assert plan.work == work
    assert (plan.binned, plan.does_something) == (3, True)
    back = restore(plan.work, plan.work.bin, now=at(8))
    assert shown(back) == [("X", ["a", "b"], []), ("Y", ["b", "a"], []), ("", [], [])]
    assert back.notes["a"].text == "Mine."
    assert plan.work.texts
    again = planned(work, plan.work)
    assert (again.work, again.binned, again.does_something) == (plan.work, 0, False)


def test_a_bin_alone_is_something() -> None:
    work = delete_note(noted("a", "Mine.", now=at(1)), "a", now=at(2))
    plan = planned(work)
    assert (plan.items, plan.binned, plan.does_something) == ((), 1, True)


def test_what_is_alive_here_or_left_the_bin_here_does_not_come_into_it() -> None:
    here = noted("a", "First.", now=at(1))
    there = delete_note(here, "a", now=at(2))
    assert planned(there, here).work == here
    newer = write_note(here, statement("a"), "Newer.", now=at(3))
    assert planned(there, newer).work == newer
    older = delete_note(newer, "a", now=at(4))
    plan = planned(older, here)
    assert plan.work.notes == here.notes
    assert [entry.note and entry.note.text for entry in plan.work.bin.values()] == ["Newer."]
    emptied = empty_bin(there, now=at(5))
    assert planned(there, emptied).work == emptied


def test_traces_of_what_left_the_bin_come_only_where_nothing_was() -> None:
    there = empty_bin(delete_note(noted("a", "First.", marked("b"), now=at(1)), "a", now=at(2)), now=at(3))
    assert planned(there).work == there
    assert not planned(there, marked("c")).work.forgotten


def test_what_this_version_cannot_read_is_kept_and_told_once() -> None:
    unread = UnreadEntry("notes", {"statement": "x", "stance": "strongly", "text": "precious"}, "no such stance")
    incoming = Bookmarks(unread=(unread, UnreadEntry("rows", {"statement": ""}, "line 2: it names no statement")))
    plan = plan_import(Bookmarks(), incoming, NOW)
    assert plan.does_something
    assert [each.data for each in plan.work.unread] == [unread.data]
    assert [each.data for each in through_a_file(plan.work).unread] == [unread.data]
    assert "kept" in plan.unread[0].reason and "kept" not in plan.unread[1].reason
    again = plan_import(plan.work, incoming, NOW)
    assert (again.work, again.does_something, len(again.unread)) == (plan.work, False, 2)


def test_signs_that_cannot_be_seen_are_taken_out() -> None:
    folder = Folder("f-1", "Real\n# Injected\x1b[31m heading" + "x" * 90, at(0), at(0))
    note = Note("b", at(0), "a\0b\x1bc\r\nd", questions=("Who\n\0?", "\0"), changed={"text": at(0)})
    passage = PassageAnchor("more\0 money", "a\x1b", "b\x07", 5)
    bookmark = Bookmark("b-1", "a", at(0), at(0), Section.POSITION, passage, None, {"f-1": 1.0})
    incoming = Bookmarks({"f-1": folder}, {"b-1": bookmark}, {"b": note})
    plan = plan_import(Bookmarks(), incoming, NOW)
    assert plan.work.folders["f-1"].name.startswith("Real # Injected[31m heading")
    assert len(plan.work.folders["f-1"].name) == 80
    assert (plan.work.notes["b"].text, plan.work.notes["b"].questions) == ("abc\nd", ("Who ?",))
    assert plan.work.bookmarks["b-1"].passage == PassageAnchor("more money", "a", "b", 5)
    for form in (ExportFormat.MARKDOWN, ExportFormat.HTML, ExportFormat.CSV):
        data = export_bytes(plan.work, LIBRARY, form, DAY)
        assert not {0, 7, 27} & set(data)
        assert b"\n# Injected" not in data


def test_a_passage_of_ours_with_such_signs_is_not_bookmarked_twice() -> None:
    passage = PassageAnchor("more\x85money \ufeff", "", "", 5)
    work = Bookmarks(
        bookmarks={"b-1": Bookmark("b-1", "a", at(0), at(0), Section.POSITION, passage, None, {UNFILED: 1})}
    )
    assert plan_import(work, work, NOW).work == work


@given(WORKS)
@FEWER
def test_a_work_imported_where_nothing_was_shows_the_same(work: Bookmarks) -> None:
    work = through_a_file(clean_import(work))
    about = [(each.statement, each.section) for each in work.bookmarks.values()]
    if len(set(about)) < len(about):  # two on the same become one
        return
    plan = planned(work)
    made = plan.work
    assert sorted(made.bookmarks) == sorted(work.bookmarks) and sorted(made.folders) == sorted(work.folders)
    assert [_told(shelf) for shelf in folder_nodes(made)] == [_told(shelf) for shelf in folder_nodes(work)]
    assert {key: note for key, note in work.notes.items() if not note.empty} == made.notes
    assert {line.action for line in plan.items} <= {ImportAction.ADD}
    assert made.unread == work.unread
    assert made.extra == work.extra
    assert made.forgotten == work.forgotten
    assert planned(work, made).work.bookmarks.keys() == made.bookmarks.keys()


def _told(shelf: object) -> object:
    return msgspec.to_builtins([shelf.id, [each.id for each in shelf.bookmarks], [*map(_told, shelf.children)]])  # type: ignore[attr-defined]


@given(st.lists(st.permutations("abcd"), min_size=3, max_size=3))
def test_any_orders_of_folders_are_kept(orders: list[list[str]]) -> None:
    work = Bookmarks()
    for name, order in zip("XYZ", orders, strict=True):
        folder = new_folder(name, now=at(0))
        work = marked(*order[:3], folder=folder.id, work=add_folder(work, folder))
    ids = [each.id for each in work.bookmarks.values()]
    work = move_bookmarks(work, ids[:1], [*work.folders][1], now=at(2))
    assert planned(work).work == work
    assert shown(planned(work, marked("a")).work)[:3] == shown(work)[:3]
