"""Folders: two deep, in their order, deleted with what is in them kept."""

from __future__ import annotations

import msgspec
import pytest

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.bin_changes import restore
from ascl_reader.bookmarks.changes.folder_changes import (
    add_folder,
    delete_folder,
    ensure_folder,
    move_folder,
    new_folder,
    rename_folder,
)
from ascl_reader.bookmarks.entries import UNFILED
from ascl_reader.bookmarks.folder_paths import find_folder, folder_path
from ascl_reader.bookmarks.places import folder_nodes, subfolders
from tests.bookmarks.works import at, marked

A, B, C = (new_folder(name, now=at(0)) for name in ("Alpha", "Beta", "Gamma"))
INSIDE = new_folder("Inside", A.id, now=at(0))


@pytest.fixture
def work() -> Bookmarks:
    """Return three folders, one of them with a subfolder that holds two bookmarks, and one bookmark in its parent."""
    made = Bookmarks()
    for folder in (A, B, C, INSIDE):
        made = add_folder(made, folder, now=at(1))
    return marked("one", folder=A.id, work=marked("one", "two", folder=INSIDE.id, work=made))


def names(work: Bookmarks, parent: str | None = None) -> list[str]:
    return [folder.name for folder in subfolders(work, parent)]


def test_shelves_count_distinct_statements_with_those_below(work: Bookmarks) -> None:
    alpha, beta, gamma, unfiled = folder_nodes(work)
    assert (alpha.name, alpha.statements, alpha.count) == ("Alpha", ("one", "two"), 2)
    assert [each.statement for each in alpha.bookmarks] == ["one"]
    assert [(child.name, child.statements) for child in alpha.children] == [("Inside", ("one", "two"))]
    assert (beta.count, gamma.count, unfiled.id, unfiled.name, unfiled.count) == (0, 0, UNFILED, "", 0)


def test_folders_are_ordered_and_nested(work: Bookmarks) -> None:
    assert names(move_folder(work, C.id, before=A.id)) == ["Gamma", "Alpha", "Beta"]
    assert names(move_folder(work, A.id)) == ["Beta", "Gamma", "Alpha"]
    nested = move_folder(work, B.id, A.id, before=INSIDE.id)
    assert (names(nested), names(nested, A.id)) == (["Alpha", "Gamma"], ["Beta", "Inside"])
    assert names(move_folder(nested, INSIDE.id), None) == ["Alpha", "Gamma", "Inside"]


def test_folders_are_never_three_deep(work: Bookmarks) -> None:
    assert move_folder(work, A.id, B.id) is work
    assert move_folder(work, B.id, INSIDE.id) is work
    assert move_folder(work, A.id, A.id) is work
    assert names(add_folder(work, new_folder("Deep", INSIDE.id))) == ["Alpha", "Beta", "Gamma", "Deep"]


def test_a_move_to_where_it_stands_is_no_change(work: Bookmarks) -> None:
    assert move_folder(work, C.id) is work
    assert move_folder(work, A.id, before=B.id) is work


def test_names_are_one_line_and_never_empty(work: Bookmarks) -> None:
    renamed = rename_folder(work, A.id, " Finance \n and\tstaffing ", now=at(9))
    assert (renamed.folders[A.id].name, renamed.folders[A.id].changed) == ("Finance and staffing", at(9))
    assert rename_folder(work, A.id, "  ") is work
    assert rename_folder(work, "f-none", "x") is work
    assert add_folder(work, new_folder(" \n")) is work
    assert len(new_folder("x" * 500).name) == 80


def test_a_deleted_folder_leaves_its_bookmarks_and_comes_back_with_them(work: Bookmarks) -> None:
    deleted = delete_folder(work, A.id, now=at(5))
    assert names(deleted) == ["Beta", "Gamma"]
    assert {entry.item.key for entry in deleted.bin.values()} == {A.id, INSIDE.id}
    assert folder_nodes(deleted)[-1].statements == ("one", "two")
    [entry] = [key for key, entry in deleted.bin.items() if entry.item.key == A.id]
    restored = restore(deleted, [entry], now=at(6))
    assert [(shelf.name, shelf.statements) for shelf in folder_nodes(restored)] == [
        (shelf.name, shelf.statements) for shelf in folder_nodes(work)
    ]
    assert not restored.bin


def test_a_restored_subfolder_brings_its_parent(work: Bookmarks) -> None:
    deleted = delete_folder(delete_folder(work, INSIDE.id, now=at(5)), A.id, now=at(6))
    [entry] = [key for key, entry in deleted.bin.items() if entry.item.key == INSIDE.id]
    restored = restore(deleted, [entry], now=at(7))
    assert (names(restored), names(restored, A.id)) == (["Alpha", "Beta", "Gamma"], ["Inside"])


def test_folders_that_two_machines_put_into_one_another_stand_at_the_top(work: Bookmarks) -> None:
    tangled = work.with_entries(
        "folders",
        [
            msgspec.structs.replace(work.folders[A.id], parent=INSIDE.id),
            msgspec.structs.replace(work.folders[B.id], parent=B.id),
            msgspec.structs.replace(work.folders[C.id], parent="f-none"),
        ],
    )
    assert sorted(names(tangled)) == ["Alpha", "Beta", "Gamma", "Inside"]
    assert sum(len(shelf.bookmarks) for shelf in folder_nodes(tangled)) == 3


def test_unfiled_cannot_be_deleted_or_renamed(work: Bookmarks) -> None:
    assert delete_folder(work, UNFILED) is work
    assert rename_folder(work, UNFILED, "x") is work


def test_folders_are_found_and_made_by_their_names(work: Bookmarks) -> None:
    assert find_folder(work, "alpha/ INSIDE") == INSIDE.id
    assert find_folder(work, "Inside") is None
    assert find_folder(work, "unfiled") == UNFILED
    assert folder_path(work, INSIDE.id) == "Alpha / Inside"
    made, folder = ensure_folder(work, "Beta / New / too deep")
    assert folder_path(made, folder) == "Beta / New"
    assert ensure_folder(made, "beta/new") == (made, folder)
    new, folder = ensure_folder(work, "Other / Place")
    assert folder_path(new, folder) == "Other / Place"
