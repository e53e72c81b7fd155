"""Bookmarks, folders and notes as plain lists: what the program is compared with."""

from __future__ import annotations

from typing import Any

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.entries import UNFILED, Stance
from ascl_reader.bookmarks.places import folder_nodes


class Model:
    """The work in plain Python: names and lists, no moments, no ids but the program's own."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self.tree: dict[str | None, list[str]] = {None: []}
        self.members: dict[str, list[str]] = {UNFILED: []}
        self.marks: dict[str, str] = {}
        self.notes: dict[str, dict[str, Any]] = {}
        self.searches: dict[str, tuple[str, str]] = {}
        self.bin: list[tuple[str, str]] = []

    def homes(self, bookmark: str) -> list[str]:
        """Return the folders a bookmark is in, but Unfiled."""
        return [each for each, there in self.members.items() if bookmark in there and each != UNFILED]

    def file(self, bookmarks: list[str], folder: str, place: int | None) -> None:
        """Put bookmarks into a folder at a place; they leave Unfiled for any other one."""
        there = self.members[folder]
        before = there[place] if place is not None and place < len(there) else None
        before = None if before in bookmarks else before
        for each in bookmarks:
            for other in (folder, UNFILED):
                if each in self.members[other]:
                    self.members[other].remove(each)
        at_place = there.index(before) if before is not None else len(there)
        there[at_place:at_place] = bookmarks

    def unfile(self, bookmark: str) -> None:
        """Put a bookmark into Unfiled if it is in no other folder."""
        if not self.homes(bookmark) and bookmark not in self.members[UNFILED]:
            self.members[UNFILED].append(bookmark)

    def delete_folder(self, folder: str) -> None:
        """Delete a folder, if it is there, with its subfolders; what was in them is unfiled."""
        for each in [folder, *self.tree[folder]] if folder in self.names else []:
            del self.names[each]
            for bookmark in self.members.pop(each):
                self.unfile(bookmark)
            self.bin.append(("folder", each))
        self.tree = {key: there for key, there in self.tree.items() if key is None or key in self.names}
        self.tree = {key: [each for each in there if each in self.names] for key, there in self.tree.items()}

    def delete_note(self, key: str) -> None:
        """Delete a note, if there is one; it is in the bin if there was anything in it."""
        note = self.notes.pop(key, None)
        if note and (note["text"].strip() or note["questions"] or note["stance"] is not Stance.UNDECIDED):
            self.bin.append(("note", key))


def assert_as_the_model(work: Bookmarks, model: Model) -> None:
    """Compare all that a reader sees of a work with the model."""
    shown = folder_nodes(work)
    assert [(shelf.id, shelf.name) for shelf in shown[:-1]] == [(each, model.names[each]) for each in model.tree[None]]
    for shelf in shown:
        assert sorted(each.id for each in shelf.bookmarks) == sorted(model.members[shelf.id])
        below = model.tree.get(shelf.id, [])
        assert [(child.id, child.name) for child in shelf.children] == [(each, model.names[each]) for each in below]
        for part in (shelf, *shelf.children):
            if part.id != UNFILED:
                assert [each.id for each in part.bookmarks] == model.members[part.id]
    notes = {
        key: {"text": note.text, "stance": note.stance, "questions": note.questions} for key, note in work.notes.items()
    }
    assert notes == model.notes
    assert {each.id: (each.name, each.text) for each in work.searches.values()} == model.searches
    assert sorted((entry.kind.value, entry.item.key) for entry in work.bin.values()) == sorted(model.bin)
