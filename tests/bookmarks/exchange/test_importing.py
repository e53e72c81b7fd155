"""Imports: a plan says what will happen, nothing is replaced as a whole, an export imported again changes nothing."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import given

from ascl_reader.bookmarks.bookmarks import Bookmarks, same_content
from ascl_reader.bookmarks.changes.bin_changes import empty_bin
from ascl_reader.bookmarks.changes.bookmark_changes import move_bookmarks, remove_bookmarks
from ascl_reader.bookmarks.changes.folder_changes import add_folder, new_folder
from ascl_reader.bookmarks.changes.note_changes import delete_note
from ascl_reader.bookmarks.changes.search_changes import new_search, save_search
from ascl_reader.bookmarks.entries import BinReason, Bookmark, EntryKind, PassageAnchor, Stance
from ascl_reader.bookmarks.exchange.export_csv import to_csv
from ascl_reader.bookmarks.exchange.exporting import ExportFormat, export_bytes
from ascl_reader.bookmarks.exchange.import_csv import from_csv
from ascl_reader.bookmarks.exchange.import_plan import ImportAction, plan_import
from ascl_reader.bookmarks.exchange.importing import read_import
from ascl_reader.bookmarks.places import folder_nodes
from ascl_reader.errors import DamagedFile, ErrorKind
from ascl_reader.files.text_files import LARGEST_WORK
from ascl_reader.library.contents import Contents
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Section
from tests.bookmarks.exchange.test_exporting import work as exported_work
from tests.bookmarks.works import (
    FEWER,
    WORKS,
    at,
    contents,
    marked,
    met,
    noted,
    only_bookmark,
    statement,
)
from tests.errors import raises_kind

LIBRARY = Library(Contents(tuple(statement(key) for key in "abcd")))
NOW = at(500)


def imported(tmp_path: Path, data: bytes | str, name: str = "x.csv") -> Bookmarks:
    path = tmp_path / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return read_import(path, LIBRARY, NOW)


def fates(work: Bookmarks, incoming: Bookmarks) -> list[tuple[str, str, str]]:
    lines = plan_import(work, incoming, NOW).items
    return [(line.action.value, line.kind.value, line.subject) for line in lines]


@pytest.mark.parametrize("form", [ExportFormat.YAML, ExportFormat.CSV])
def test_an_export_imported_again_changes_nothing(tmp_path: Path, form: ExportFormat) -> None:
    work = exported_work()
    incoming = imported(tmp_path, export_bytes(work, LIBRARY, form, "2026-03-12"), f"x.{form.value}")
    plan = plan_import(work, incoming, NOW)
    assert {line.action for line in plan.items} == {ImportAction.KEEP}
    assert not plan.does_something
    assert plan.work == work
    assert [line.kind for line in plan.items].count(EntryKind.BOOKMARK) == 4


@pytest.mark.parametrize("form", [ExportFormat.YAML, ExportFormat.CSV])
def test_an_export_imported_elsewhere_brings_everything(tmp_path: Path, form: ExportFormat) -> None:
    work = exported_work()
    incoming = imported(tmp_path, export_bytes(work, LIBRARY, form, "2026-03-12"), f"x.{form.value}")
    new = plan_import(Bookmarks(), incoming, NOW).work
    assert set(new.bookmarks) == set(work.bookmarks)
    assert [(shelf.name, sorted(shelf.statements)) for shelf in folder_nodes(new)] == [
        (shelf.name, sorted(shelf.statements)) for shelf in folder_nodes(work)
    ]
    assert {key: (note.text, note.stance, note.questions, note.look_again) for key, note in new.notes.items()} == {
        key: (note.text, note.stance, note.questions, note.look_again) for key, note in work.notes.items()
    }
    assert new.notes["b"].text == "=1+1\n\n- one\n- two <script>"


@given(WORKS, WORKS)
@FEWER
def test_an_import_never_takes_anything_away(work: Bookmarks, incoming: Bookmarks) -> None:
    plan = plan_import(work, incoming, at(20000))
    for section in ("bookmarks", "folders", "notes", "bin"):
        assert set(work.section(section)) <= set(plan.work.section(section))
    there = [msgspec.json.encode(each) for each in contents(plan.work)]
    for note in work.notes.values():
        now = plan.work.notes[note.statement]
        assert same_content(now, note) or now.text == note.text or msgspec.json.encode(note) in there or not note.text
    again = plan_import(plan.work, incoming, at(20001))
    assert {line.action for line in again.items} <= {ImportAction.KEEP, ImportAction.CHANGE}


def test_the_newer_parts_of_a_note_are_taken_and_the_older_go_to_the_bin() -> None:
    ours = noted("a", "Ours.", noted("b", "Ours, newer.", now=at(9)), now=at(1))
    incoming = noted("a", "Theirs, newer.", noted("b", "Theirs.", now=at(5)), now=at(5))
    plan = plan_import(ours, incoming, NOW)
    assert fates(ours, incoming) == [("keep", "note", "b"), ("change", "note", "a")]
    assert (plan.work.notes["a"].text, plan.work.notes["b"].text) == ("Theirs, newer.", "Ours, newer.")
    assert [(entry.why, entry.note and entry.note.text) for entry in plan.work.bin.values()] == [
        (BinReason.MERGED, "Ours.")
    ]


def test_what_was_deleted_here_comes_back_for_good(tmp_path: Path) -> None:
    there = noted("a", "Text.", marked("a"))
    here = delete_note(remove_bookmarks(there, [*there.bookmarks], now=at(5)), "a", now=at(5))
    for number, deleted in enumerate((here, empty_bin(here, now=at(6)))):
        plan = plan_import(deleted, there, NOW)
        assert {line.action for line in plan.items} == {ImportAction.ADD}
        both = met(tmp_path / str(number), deleted, plan.work, deleted)
        assert len(both.bookmarks) == 1
        assert both.notes["a"].text == "Text."


def test_a_bookmark_on_the_same_is_the_same_and_goes_into_more_folders() -> None:
    ours = add_folder(Bookmarks(), new_folder("Governors", now=at(0)))
    mine = marked("a", folder=next(iter(ours.folders)), work=ours)
    other = add_folder(add_folder(Bookmarks(), new_folder("governors", now=at(1))), new_folder("Trust", now=at(1)))
    trust = next(each.id for each in other.folders.values() if each.name == "Trust")
    incoming = marked("b", folder=next(iter(other.folders)), work=marked("a", folder=trust, work=other))
    plan = plan_import(mine, incoming, NOW)
    assert fates(mine, incoming) == [
        ("keep", "folder", "governors"),
        ("add", "folder", "Trust"),
        ("change", "bookmark", "a"),
        ("add", "bookmark", "b"),
    ] or fates(mine, incoming)[2:] == [("add", "bookmark", "b"), ("change", "bookmark", "a")]
    assert [(shelf.name, shelf.statements) for shelf in folder_nodes(plan.work)] == [
        ("Governors", ("a", "b")),
        ("Trust", ("a",)),
        ("", ()),
    ]
    assert only_bookmark(plan.work, "a").id == only_bookmark(mine, "a").id
    assert not plan.work.bin


def test_a_note_edited_in_a_spreadsheet_is_the_newer(tmp_path: Path) -> None:
    work = noted("a", "Before.", now=at(1))
    table = to_csv(work, LIBRARY).decode("utf-8-sig").replace("Before.", "After.")
    plan = plan_import(work, imported(tmp_path, table), NOW)
    assert plan.work.notes["a"].text == "After."
    assert plan.work.notes["a"].version == NOW
    assert [entry.note and entry.note.text for entry in plan.work.bin.values()] == ["Before."]


def test_a_table_that_somebody_made_is_enough(tmp_path: Path) -> None:
    table = "Statement;Folders;Stance;Note;Questions;Look_again\r\na;Governors/Finance|Trust;;;;\r\n\r\n"
    table += 'b;;agrees;"One\nline";Who?;2027-01-31\r\nnobody;;;;;\r\n'
    work = plan_import(Bookmarks(), imported(tmp_path, table), NOW).work
    assert [(shelf.name, shelf.statements) for shelf in folder_nodes(work)] == [
        ("Governors", ("a",)),
        ("Trust", ("a",)),
        ("", ("nobody",)),
    ]
    note = work.notes["b"]
    assert (note.text, note.stance, note.questions, note.look_again) == (
        "One\nline",
        Stance.AGREES,
        ("Who?",),
        "2027-01-31",
    )
    assert only_bookmark(work, "a").mark is not None
    assert only_bookmark(work, "nobody").mark is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_tables_of_spreadsheets_are_read_in_their_letters(tmp_path: Path, encoding: str) -> None:
    work = imported(tmp_path, "statement,note\na,Too little – they said “no”.\n".encode(encoding))
    assert work.notes["a"].text == "Too little – they said “no”."


def test_rows_without_sense_are_left_out_and_named() -> None:
    rows = ("kind,statement,section,stance,look again", "bookmark,,,,", "song,a,,,", ",a,nowhere,,", ",a,,perhaps,")
    table = "\n".join([*rows, ",a,,,soon", ",b,,,"])
    work = from_csv(table, Path("x.csv"), LIBRARY, NOW)
    assert [each.statement for each in work.bookmarks.values()] == ["b"]
    assert not work.notes
    assert [each.reason.partition(":")[0] for each in work.unread] == [f"line {line}" for line in range(2, 7)]


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("x.csv", b"", ErrorKind.DAMAGED_FILE),
        ("x.csv", b"title,note\na,b\n", ErrorKind.DAMAGED_FILE),
        ("x.csv", b"\x00\x01\x02\xff" * 50, ErrorKind.NOT_WHAT_ITS_ENDING_SAYS),
        ("x.yaml", b"version: 1\nbookmarks: [\n", ErrorKind.DAMAGED_FILE),
        ("x.yaml", b"bookmarks: []\n", ErrorKind.DAMAGED_FILE),
        ("x.yaml", b"version: 2\n", ErrorKind.NEWER_FORMAT),
        ("x.docx", b"", ErrorKind.UNKNOWN_ENDING),
    ],
)
def test_what_cannot_be_imported_is_told(tmp_path: Path, name: str, data: bytes, kind: ErrorKind) -> None:
    with raises_kind(kind):
        imported(tmp_path, data, name)


@pytest.mark.parametrize("name", ["x.csv", "x.yaml"])
def test_a_file_that_is_too_large_is_not_read(tmp_path: Path, name: str) -> None:
    with (tmp_path / name).open("wb") as file:
        file.truncate(LARGEST_WORK + 1)
    with pytest.raises(DamagedFile, match="larger than 64 MB"):
        read_import(tmp_path / name, LIBRARY, NOW)


def test_yaml_made_by_hand_needs_no_mark_of_its_end(tmp_path: Path) -> None:
    text = "version: 1\nnotes:\n- {statement: a, created: 2026-03-12T10:00:00Z, text: Mine.}\n"
    assert imported(tmp_path, text, "x.yml").notes["a"].text == "Mine."


def passage_at(offset: int, key: str, before: str = "in ") -> Bookmark:
    passage = PassageAnchor("our schools", before, " and", offset)
    return Bookmark(key, "a", at(1), at(1), Section.POSITION, passage, None, {})


def test_the_same_words_at_two_places_are_two_bookmarks() -> None:
    here, there = passage_at(10, "b-1"), passage_at(90, "b-2")
    work, incoming = Bookmarks(bookmarks={"b-1": here}), Bookmarks(bookmarks={"b-2": there})
    plan = plan_import(work, incoming)
    assert sorted(each.passage.offset for each in plan.work.bookmarks.values() if each.passage) == [10, 90]
    assert not plan.work.bin


def test_words_without_a_place_are_those_that_are_marked() -> None:
    """As in a table that was made by hand."""
    work, incoming = Bookmarks(bookmarks={"b-1": passage_at(10, "b-1")}), passage_at(0, "b-2", "")
    placeless = msgspec.structs.replace(incoming, passage=PassageAnchor("our schools"))
    plan = plan_import(work, Bookmarks(bookmarks={"b-2": placeless}))
    assert list(plan.work.bookmarks) == ["b-1"]


def test_two_bookmarks_of_one_file_on_the_same_become_one() -> None:
    both = [Bookmark(key, "a", at(1), at(1), folders={}) for key in ("b-1", "b-2")]
    plan = plan_import(Bookmarks(), Bookmarks(bookmarks={each.id: each for each in both}))
    assert len(plan.work.bookmarks) == 1


def test_a_table_keeps_the_order_in_the_folders(tmp_path: Path) -> None:
    folder = new_folder("Governors")
    work = add_folder(Bookmarks(), folder)
    for number, key in enumerate("cab"):
        work = marked(key, folder=folder.id, work=work, now=at(number))
    ids = {each.statement: each.id for each in work.bookmarks.values()}
    work = move_bookmarks(work, [ids["b"]], folder.id, source=folder.id, before=ids["c"])
    read = plan_import(Bookmarks(), imported(tmp_path, to_csv(work, LIBRARY))).work
    [shelf, _] = folder_nodes(read)
    assert [each.statement for each in shelf.bookmarks] == ["b", "c", "a"]


def test_saved_searches_of_an_export_are_added_once(tmp_path: Path) -> None:
    theirs = save_search(save_search(Bookmarks(), new_search("fines", now=at(0))), new_search("phones", now=at(1)))
    incoming = imported(tmp_path, export_bytes(theirs, LIBRARY, ExportFormat.YAML, "2026-03-12"), "x.yaml")
    ours = save_search(Bookmarks(), new_search("Fines", now=at(2)))
    assert fates(ours, incoming) == [("keep", "search", "fines"), ("add", "search", "phones")]
    work = plan_import(ours, incoming, NOW).work
    assert sorted(each.text for each in work.searches.values()) == ["Fines", "phones"]
    assert not plan_import(work, incoming, NOW).does_something
