"""Any sequence of adding, moving, writing, deleting, undoing, saving and loading, against a model of plain lists."""

from __future__ import annotations

import copy

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    MultipleResults,
    initialize,
    invariant,
    multiple,
    precondition,
    rule,
)

from ascl_reader.bookmarks.changes.bin_changes import empty_bin, restore
from ascl_reader.bookmarks.changes.bookmark_changes import (
    NewBookmark,
    add_bookmarks,
    move_bookmarks,
    remove_bookmarks,
    remove_from_folder,
)
from ascl_reader.bookmarks.changes.folder_changes import (
    add_folder,
    delete_folder,
    move_folder,
    new_folder,
    rename_folder,
)
from ascl_reader.bookmarks.changes.note_changes import (
    delete_note,
    set_questions,
    set_stance,
    write_note,
)
from ascl_reader.bookmarks.changes.undo import EditedBookmarks, StepKind
from ascl_reader.bookmarks.entries import UNFILED, Stance
from ascl_reader.bookmarks.store import BookmarkStore
from tests.bookmarks.work_and_model import WorkAndModel
from tests.bookmarks.work_model import assert_as_the_model
from tests.bookmarks.works import statement
from tests.conftest import LONG

STATEMENTS = st.sampled_from(["a", "b", "c", "d"])
NOTED = st.sampled_from(["a", "b"])
TEXTS = st.sampled_from(["", "", "Text.", "Two\n\n- lines", " é ’ “x”: #1"])


class Machine(WorkAndModel):
    """Does the same to the program and to the model."""

    folders = Bundle("folders")

    @initialize(target=folders)
    def begin(self) -> MultipleResults[str]:
        """Begin with a folder in another one and a bookmark in each, so that there is something to do."""
        self.store = BookmarkStore(self.place, self.place / "settings", clock=self.now)
        outer = self.add_folder("One", None)
        inner = self.add_folder("Two", outer)
        self.add_bookmarks(["a", "b"], outer)
        self.add_bookmarks(["b", "c"], inner)
        return multiple(outer, inner)

    @rule(target=folders, name=st.sampled_from(["One", "Two", "Three"]), parent=st.none() | folders)
    def add_another_folder(self, name: str, parent: str | None) -> str:
        """Add a folder."""
        return self.add_folder(name, parent)

    def add_folder(self, name: str, parent: str | None) -> str:
        """Add a folder; where it would stand too deep, or its parent is gone, it stands at the top."""
        was, model = copy.deepcopy(self.model), self.model
        folder = new_folder(name, parent, now=self.now())
        top = parent if parent in model.tree[None] else None
        model.names[folder.id] = name
        model.tree.setdefault(top, []).append(folder.id)
        model.tree[folder.id], model.members[folder.id] = [], []
        self.did(StepKind.ADD_FOLDER, add_folder(self.edited.work, folder), was)
        return folder.id

    @rule(folder=folders, name=st.sampled_from(["One", "Other"]))
    def rename_folder(self, folder: str, name: str) -> None:
        """Rename a folder that may be gone."""
        was = copy.deepcopy(self.model)
        if folder in self.model.names:
            self.model.names[folder] = name
        self.did(StepKind.RENAME_FOLDER, rename_folder(self.edited.work, folder, name, now=self.now()), was)

    @rule(folder=folders, parent=st.none() | folders)
    def move_folder(self, folder: str, parent: str | None) -> None:
        """Move a folder to the end of another one, where it may stand there."""
        was, tree = copy.deepcopy(self.model), self.model.tree
        fits = parent is None or (parent in tree[None] and parent != folder and not tree.get(folder))
        if folder in self.model.names and fits:
            for there in tree.values():
                if folder in there:
                    there.remove(folder)
            tree[parent].append(folder)
        self.did(StepKind.MOVE_FOLDER, move_folder(self.edited.work, folder, parent, now=self.now()), was)

    @rule(folder=folders)
    def delete_folder(self, folder: str) -> None:
        """Delete a folder with its subfolders; its bookmarks are unfiled."""
        was = copy.deepcopy(self.model)
        self.model.delete_folder(folder)
        self.did(StepKind.DELETE_FOLDER, delete_folder(self.edited.work, folder, now=self.now()), was)

    @rule(keys=st.lists(STATEMENTS, min_size=1, max_size=2, unique=True), folder=st.just(UNFILED) | folders)
    def add_more_bookmarks(self, keys: list[str], folder: str) -> None:
        """Bookmark statements."""
        self.add_bookmarks(keys, folder)

    def add_bookmarks(self, keys: list[str], folder: str) -> None:
        """Bookmark statements; what is bookmarked is put into the folder too."""
        was, model = copy.deepcopy(self.model), self.model
        folder = folder if folder in model.names else UNFILED
        work = add_bookmarks(self.edited.work, [NewBookmark(statement(key)) for key in keys], folder, now=self.now())
        new = {each.statement: each.id for each in work.bookmarks.values() if each.id not in model.marks}
        ids = {key: each for each, key in model.marks.items()} | new
        model.marks |= {each: key for key, each in new.items()}
        wanted = [ids[key] for key in keys]
        fresh = [
            each for each in wanted if each in new.values() or (folder != UNFILED and each not in model.members[folder])
        ]
        model.file(fresh, folder, None)
        self.did(StepKind.ADD_BOOKMARKS, work, was)

    @precondition(lambda self: self.model.marks)
    @rule(data=st.data(), folder=st.just(UNFILED) | folders, whole=st.booleans(), place=st.integers(0, 5))
    def move_bookmarks(self, data: st.DataObject, folder: str, whole: bool, place: int) -> None:
        """Move bookmarks out of one folder, or of all, to a place in another."""
        was, model = copy.deepcopy(self.model), self.model
        source = data.draw(st.sampled_from(sorted(model.members)))
        ids = [each for each in sorted(model.marks) if whole or each in model.members[source]][:2]
        row = model.members.get(folder, [])
        before = row[place] if place < len(row) and row[place] not in ids else None
        work = move_bookmarks(
            self.edited.work, ids, folder, source=None if whole else source, before=before, now=self.now()
        )
        if folder in model.members:
            for each in ids:
                for home in model.homes(each):
                    if home != folder and (whole or folder == UNFILED or home == source):
                        model.members[home].remove(each)
            model.file(ids, folder, row.index(before) if before in row else None)
        self.did(StepKind.MOVE_BOOKMARKS, work, was)

    @precondition(lambda self: self.model.marks)
    @rule(data=st.data(), folder=folders)
    def take_out(self, data: st.DataObject, folder: str) -> None:
        """Take a bookmark out of a folder it may not be in."""
        was, model = copy.deepcopy(self.model), self.model
        each = data.draw(st.sampled_from(sorted(model.marks)))
        if each in model.members.get(folder, []):
            model.members[folder].remove(each)
            model.unfile(each)
        self.did(StepKind.MOVE_BOOKMARKS, remove_from_folder(self.edited.work, [each], folder, now=self.now()), was)

    @precondition(lambda self: self.model.marks)
    @rule(data=st.data())
    def remove_bookmark(self, data: st.DataObject) -> None:
        """Remove a bookmark to the bin."""
        was, model = copy.deepcopy(self.model), self.model
        each = data.draw(st.sampled_from(sorted(model.marks)))
        for there in model.members.values():
            if each in there:
                there.remove(each)
        del model.marks[each]
        model.bin.append(("bookmark", each))
        self.did(StepKind.REMOVE_BOOKMARKS, remove_bookmarks(self.edited.work, [each], now=self.now()), was)

    @rule(key=NOTED, text=TEXTS)
    def write_note(self, key: str, text: str) -> None:
        """Write a note; one that is emptied is in the bin as it was."""
        was, notes = copy.deepcopy(self.model), self.model.notes
        if key in notes and notes[key]["text"].strip() and not text.strip():
            self.model.bin.append(("note", key))
        if text or key in notes:
            notes.setdefault(key, {"text": "", "stance": Stance.UNDECIDED, "questions": ()})["text"] = text
        self.did(StepKind.WRITE_NOTE, write_note(self.edited.work, statement(key), text, now=self.now()), was)

    @rule(key=NOTED, stance=st.sampled_from(Stance), ask=st.booleans())
    def set_stance(self, key: str, stance: Stance, ask: bool) -> None:
        """Set a stance, and a question or none."""
        was, notes = copy.deepcopy(self.model), self.model.notes
        questions = ("Why?",) if ask else ()
        work = set_stance(self.edited.work, statement(key), stance, now=self.now())
        work = set_questions(work, statement(key), questions, now=self.now())
        if key in notes or questions or stance is not Stance.UNDECIDED:
            notes.setdefault(key, {"text": ""}).update(stance=stance, questions=questions)
        self.did(StepKind.SET_STANCE, work, was)

    @rule(key=NOTED)
    def delete_note(self, key: str) -> None:
        """Delete a note, which is in the bin if there was anything in it."""
        was = copy.deepcopy(self.model)
        self.model.delete_note(key)
        self.did(StepKind.DELETE_NOTE, delete_note(self.edited.work, key, now=self.now()), was)

    @precondition(lambda self: any(kind == "bookmark" for kind, _ in self.model.bin))
    @rule()
    def restore_bookmark(self) -> None:
        """Restore a bookmark; where it stood may be gone, so it is moved to Unfiled at once."""
        was, model, work = copy.deepcopy(self.model), self.model, self.edited.work
        key = next(key for kind, key in reversed(model.bin) if kind == "bookmark")
        [entry] = [each for each in work.bin.values() if each.item.key == key]
        assert entry.bookmark is not None
        model.bin.remove(("bookmark", key))
        model.marks[key] = entry.bookmark.statement
        if list(model.marks.values()).count(entry.bookmark.statement) > 1:
            del model.marks[key]
            self.model = was
            return
        model.members[UNFILED].append(key)
        restored = restore(work, [entry.id], now=self.now())
        self.did(StepKind.RESTORE, move_bookmarks(restored, [key], UNFILED, now=self.now()), was)

    @rule()
    def empty_bin(self) -> None:
        """Empty the bin."""
        was = copy.deepcopy(self.model)
        self.model.bin.clear()
        self.did(StepKind.EMPTY_BIN, empty_bin(self.edited.work, now=self.now()), was)

    @precondition(lambda self: self.before)
    @rule()
    def undo(self) -> None:
        """Undo a step."""
        self.after.append(self.model)
        self.model = self.before.pop()
        assert self.edited.undo(self.now()) is not None

    @precondition(lambda self: self.after)
    @rule()
    def redo(self) -> None:
        """Do a step again."""
        self.before.append(self.model)
        self.model = self.after.pop()
        assert self.edited.redo(self.now()) is not None

    @rule(reload=st.booleans(), anew=st.booleans())
    def save(self, reload: bool, anew: bool) -> None:
        """Save, and go on with what was returned, or with what a new start loads."""
        sent = self.edited.work
        steps = self.edited.unsaved
        assert self.store.save(sent, steps).work is sent
        self.edited.note_saved(steps)
        if anew:
            self.store = BookmarkStore(self.place, self.place / "settings", clock=self.now)
        if reload or anew:
            loaded = self.store.load()
            assert loaded.recovered is None
            self.edited = EditedBookmarks(loaded.work, loaded.done, loaded.undone)

    @invariant()
    def is_as_the_model(self) -> None:
        """Compare all that a reader sees."""
        assert_as_the_model(self.edited.work, self.model)


TestWork = Machine.TestCase
TestWork.settings = settings(max_examples=1500 if LONG else 40, stateful_step_count=50 if LONG else 40, deadline=None)
