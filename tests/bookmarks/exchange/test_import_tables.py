"""Tables as people really bring them: rows copied, cells retyped by a spreadsheet, nothing lost without a word."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.bookmark_changes import NewBookmark, add_bookmarks
from ascl_reader.bookmarks.changes.folder_changes import add_folder, new_folder
from ascl_reader.bookmarks.changes.note_changes import set_look_again, set_stance
from ascl_reader.bookmarks.entries import Note, Stance
from ascl_reader.bookmarks.exchange.export_csv import to_csv
from ascl_reader.bookmarks.exchange.exporting import ExportFormat, export_bytes
from ascl_reader.bookmarks.exchange.import_csv import from_csv
from ascl_reader.bookmarks.exchange.import_plan import ImportAction, ImportPlan, plan_import
from ascl_reader.bookmarks.passage_anchor import anchor_passage
from ascl_reader.errors import DamagedFile
from ascl_reader.library.contents import Contents
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Section
from ascl_reader.library.typed_days import day_in_cell, time_in_cell
from tests.bookmarks.works import (
    at,
    marked,
    noted,
    only_bookmark,
    statement,
)

LIBRARY = Library(Contents(tuple(statement(key) for key in "abcd")))
NOW = at(500)

Rows = list[list[str]]


def rows_of(work: Bookmarks) -> Rows:
    csv.field_size_limit(10_000_000)  # characters; the usual limit of Python's reader is less than a long note has
    return list(csv.reader(io.StringIO(to_csv(work, LIBRARY).decode("utf-8-sig"), newline="")))


def cell(rows: Rows, row: int, name: str, value: str) -> None:
    rows[row][rows[0].index(name)] = value


def read(rows: Rows | str, delimiter: str = ",") -> Bookmarks:
    if isinstance(rows, str):
        return from_csv(rows, Path("x.csv"), LIBRARY, NOW)
    table = io.StringIO(newline="")
    csv.writer(table, delimiter=delimiter).writerows(rows)
    return from_csv(table.getvalue(), Path("x.csv"), LIBRARY, NOW)


def planned(rows: Rows | str, work: Bookmarks | None = None) -> ImportPlan:
    return plan_import(work or Bookmarks(), read(rows), NOW)


def lines(plan: ImportPlan) -> list[tuple[str, str]]:
    return sorted((line.action.value, line.subject) for line in plan.items)


@pytest.mark.parametrize("copy_first", [False, True])
@pytest.mark.parametrize("elsewhere", [False, True])
def test_a_copied_row_with_another_statement_is_another_bookmark(copy_first: bool, elsewhere: bool) -> None:
    work = marked("a")
    rows = rows_of(work)
    rows.insert(1 if copy_first else 2, list(rows[1]))
    cell(rows, 1 if copy_first else 2, "statement", "b")
    plan = planned(rows, Bookmarks() if elsewhere else work)
    assert sorted(each.statement for each in plan.work.bookmarks.values()) == ["a", "b"]
    if not elsewhere:
        assert only_bookmark(plan.work, "a") == only_bookmark(work)
        assert lines(plan) == [("add", "b"), ("keep", "a")]
    assert {line.action for line in plan_import(plan.work, read(rows), NOW).items} == {ImportAction.KEEP}


def test_a_statement_typed_over_another_is_a_new_bookmark_and_the_old_one_stays() -> None:
    work = marked("a")
    rows = rows_of(work)
    cell(rows, 1, "statement", "b")
    plan = planned(rows, work)
    assert lines(plan) == [("add", "b")]
    assert only_bookmark(plan.work, "a") == only_bookmark(work)
    assert only_bookmark(plan.work, "b").id != only_bookmark(work).id


def test_a_passage_whose_place_was_lost_in_the_table_is_the_same_bookmark() -> None:
    passage = anchor_passage("ASCL asks for more.", 5, 8)
    work = add_bookmarks(Bookmarks(), [NewBookmark(statement("a"), Section.POSITION, passage)], now=at(1))
    rows = rows_of(work)
    for name in ("before", "after", "offset"):
        cell(rows, 1, name, "")
    plan = planned(rows, work)
    assert lines(plan) == [("keep", "a")]
    assert plan.work == work


def test_two_notes_on_one_statement_are_one_with_both_texts() -> None:
    table = 'statement,note,questions,stance\na,First.,"Who?\nWhen?",\na,Second.,"When?\nWhy?",agrees\na,First.,,\n'
    plan = planned(table)
    note = plan.work.notes["a"]
    assert note.text == "First.\n\nSecond."
    assert (note.questions, note.stance) == (("Who?", "When?", "Why?"), Stance.AGREES)
    assert not plan.unread
    assert {line.action for line in plan_import(plan.work, read(table), NOW).items} == {ImportAction.KEEP}


def test_what_two_notes_cannot_both_say_is_told_with_its_line() -> None:
    plan = planned("statement,note,stance,look again\na,One.,agrees,2027-01-31\na,Two.,differs,2027-02-01\n")
    note = plan.work.notes["a"]
    assert (note.text, note.stance, note.look_again) == ("One.\n\nTwo.", Stance.AGREES, "2027-01-31")
    assert [each.reason.partition(":")[0] for each in plan.unread] == ["line 3", "line 3"]
    assert "differs" in plan.unread[0].reason and "2027-02-01" in plan.unread[1].reason


def test_a_note_typed_beside_a_bookmark_is_a_note() -> None:
    work = noted("b", "Older.", marked("a", "b"), now=at(1))
    rows = rows_of(work)
    cell(rows, 1, "note", "Typed.")
    cell(rows, 2, "stance", "agrees")
    plan = planned(rows, work)
    assert plan.work.notes["a"].text == "Typed."
    assert (plan.work.notes["b"].text, plan.work.notes["b"].stance) == ("Older.", Stance.AGREES)
    assert plan.work.bookmarks == work.bookmarks


@pytest.mark.parametrize(
    "told",
    [
        "31/01/2027",
        "31/1/2027",
        "31/01/27",
        "31.01.2027",
        "2027-01-31 00:00:00",
        "2027-01-31T00:00:00.000Z",
        "2027/1/31",
        "31/01/2027 00:00",
        "31/01/2027 12:00:00 AM",
        "31 January 2027",
        "31-Jan-27",
        "Sunday, 31 January 2027",
    ],
)
def test_a_day_is_read_as_spreadsheets_write_it(told: str) -> None:
    plan = planned([["statement", "note", "look again"], ["a", "Mine.", told]])
    assert (plan.work.notes["a"].text, plan.work.notes["a"].look_again) == ("Mine.", "2027-01-31")
    assert not plan.unread


@pytest.mark.parametrize("told", ["01/31/2027", "31/02/2027", "soon", "46418", "2027", "31/01/2027 25:00"])
def test_of_a_note_with_an_unclear_day_only_the_day_is_left_out(told: str) -> None:
    plan = planned(
        [["statement", "note", "stance", "look again"], [], ["a", "Mine.", "perhaps", told], ["b", "", "", ""]]
    )
    assert (plan.work.notes["a"].text, plan.work.notes["a"].look_again) == ("Mine.", None)
    assert [each.reason.partition(":")[0] for each in plan.unread] == ["line 3", "line 3"]
    assert "perhaps" in plan.unread[0].reason and told in plan.unread[1].reason


def test_an_unclear_cell_and_a_column_taken_away_leave_the_note_as_it_is_here() -> None:
    work = set_look_again(noted("a", "Mine.", now=at(1)), statement("a"), "2027-01-31", now=at(2))
    work = set_stance(work, statement("a"), Stance.DIFFERS, now=at(3))
    rows = rows_of(work)
    cell(rows, 1, "look again", "soon")
    at_stance = rows[0].index("stance")
    without = [[*row[:at_stance], *row[at_stance + 1 :]] for row in rows]
    plan = planned(without, work)
    assert plan.work == work
    assert (lines(plan), len(plan.unread)) == ([("keep", "a")], 1)


def test_a_cell_that_was_emptied_empties_that_part() -> None:
    work = set_stance(noted("a", "Mine.", now=at(1)), statement("a"), Stance.DIFFERS, now=at(3))
    rows = rows_of(work)
    cell(rows, 1, "note", "")
    plan = planned(rows, work)
    assert (plan.work.notes["a"].text, plan.work.notes["a"].stance) == ("", Stance.DIFFERS)
    assert [entry.note and entry.note.text for entry in plan.work.bin.values()] == ["Mine."]


@pytest.mark.parametrize(
    "told", ["12/03/2026 00:03", "2026-03-12 00:03:00", "12/03/2026", "", "yesterday", "99/99/9999"]
)
def test_a_moment_that_a_spreadsheet_changed_loses_neither_the_row_nor_an_edit(told: str) -> None:
    work = noted("a", "Before.", marked("a", now=at(3)), now=at(3))
    rows = rows_of(work)
    for row in (1, 2):
        for name in ("created", "changed"):
            cell(rows, row, name, told)
    assert {line.action for line in planned(rows, work).items} == {ImportAction.KEEP}
    cell(rows, 2, "note", "After.")
    plan = planned(rows, work)
    assert plan.work.notes["a"].text == "After."
    assert [entry.note and entry.note.text for entry in plan.work.bin.values()] == ["Before."]
    assert only_bookmark(plan.work) == only_bookmark(work)


def test_moments_are_read_in_utc_and_not_from_the_future() -> None:
    assert time_in_cell("12/03/2026 10:15", NOW) == "2026-03-12T10:15:00.000Z"
    assert time_in_cell("12/03/2026 01:15:30 pm", NOW) == "2026-03-12T13:15:30.000Z"
    assert time_in_cell("12/03/2026 00:15", NOW, end=True) == "2026-03-12T00:15:59.999Z"
    assert time_in_cell("12/03/2026", NOW, end=True) == NOW
    assert time_in_cell("2026-03-12T10:15:00.123Z", NOW, end=True) == "2026-03-12T10:15:00.123Z"
    assert time_in_cell("2026-13-45T10:15:00.123Z", NOW) == NOW
    assert time_in_cell("01/01/1800", NOW) == NOW


@given(st.text(st.sampled_from("0123456789/-.: TZapmJan")) | st.text())
def test_any_cell_is_a_day_or_none(text: str) -> None:
    day = day_in_cell(text)
    assert day is None or day_in_cell(day) == day
    assert len(time_in_cell(text, NOW, end=True)) == len(NOW)


def test_words_without_a_section_are_looked_for_in_all_of_them() -> None:
    shown = LIBRARY.find("a").texts(LIBRARY.find("a").wording)
    words = " ".join(shown.rationale.split()[:3])
    plan = planned([["statement", "passage"], ["a", words]])
    bookmark = only_bookmark(plan.work)
    assert bookmark.section is not None and bookmark.passage is not None
    assert (bookmark.passage.words, not plan.unread) == (words, True)
    assert words in shown.of(bookmark.section)


def test_words_that_are_nowhere_are_kept_and_told() -> None:
    table = "statement,passage\na,Never said.\n"
    plan = planned(table)
    bookmark = only_bookmark(plan.work)
    assert bookmark.passage is not None
    assert (bookmark.section, bookmark.passage.words) == (None, "Never said.")
    assert [each.reason.partition(":")[0] for each in plan.unread] == ["line 2"]
    for form in ExportFormat:
        assert b"Never said." in export_bytes(plan.work, LIBRARY, form, "2026-03-12")
    assert {line.action for line in plan_import(plan.work, read(table), NOW).items} == {ImportAction.KEEP}


def test_a_long_note_does_not_make_the_table_unreadable() -> None:
    work = noted("b", "Short.", noted("a", "x" * 1_500_000))
    assert planned(rows_of(work)).work.notes["a"].text == work.notes["a"].text
    assert {line.action for line in planned(rows_of(work), work).items} == {ImportAction.KEEP}


@pytest.mark.parametrize("told", ["sep=;\r\n", '"sep=;"\n', "SEP=;\n", ""])
def test_a_first_line_for_excel_is_obeyed(told: str) -> None:
    text = f"{told}statement;note;a,b,c,d,e\r\na;One, two;\r\n;nothing;\r\n"
    plan = planned(text) if told else planned(text.replace(";a,b,c,d,e", ""))
    assert plan.work.notes["a"].text == "One, two"
    assert [each.reason.partition(":")[0] for each in plan.unread] == [f"line {4 if told else 3}"]


def test_an_empty_table_with_a_first_line_for_excel_is_told() -> None:
    for text in ("sep=;\r\n", "sep=;", "", "\n\n"):
        with pytest.raises(DamagedFile):
            read(text)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_every_usual_sign_between_cells_is_understood(delimiter: str) -> None:
    folder = new_folder("Governors; staff, all", now=at(0))
    work = noted("b", "One; two,\tthree\nfour", marked("a", folder=folder.id, work=add_folder(Bookmarks(), folder)))
    plan = plan_import(work, read(rows_of(work), delimiter), NOW)
    assert plan.work == work and not plan.does_something


def test_a_row_of_several_lines_is_named_by_its_first() -> None:
    assert [each.reason.partition(":")[0] for each in read('statement,note\n\n,"one\ntwo"\n,three\n').unread] == [
        "line 3",
        "line 5",
    ]


def test_folders_of_one_name_keep_their_bookmarks_through_a_table() -> None:
    one, other = new_folder("Governors", now=at(0)), new_folder("Governors", now=at(1))
    work = add_folder(add_folder(Bookmarks(), one), other)
    work = marked("b", folder=other.id, work=marked("a", folder=one.id, work=work))
    plan = planned(rows_of(work), work)
    assert plan.work == work
    assert not plan.does_something


def test_unknown_keys_stay_through_a_table() -> None:
    work = noted("a", "Before.", marked("a"), now=at(1))
    bookmark, note = only_bookmark(work), work.notes["a"]
    assert bookmark.mark is not None and note.mark is not None
    marks = [msgspec.structs.replace(each.mark, extra={"page": 3}) for each in (bookmark, note)]
    work = work.with_entries("bookmarks", [msgspec.structs.replace(bookmark, mark=marks[0], extra={"colour": "red"})])
    work = work.with_entries("notes", [msgspec.structs.replace(note, mark=marks[1], extra={"author": "head"})])
    rows = rows_of(work)
    assert planned(rows, work).work == work
    cell(rows, 2, "note", "After.")
    changed: Note = planned(rows, work).work.notes["a"]
    assert (changed.text, changed.extra, changed.mark) == ("After.", {"author": "head"}, marks[1])
