"""The imported statements: written whole or not at all, undone, their damaged files named and never touched."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from ascl_reader.errors import DamagedFile, UnreadableFile, UnwritableFile
from ascl_reader.files.text_files import LARGEST_FILE
from ascl_reader.library import import_folders
from ascl_reader.library.contents import Contents
from ascl_reader.library.faults import FaultKind
from ascl_reader.library.import_folders import IMPORTS, RECORD, UNDONE
from ascl_reader.library.imported import ImportedLibrary, ImportedStatement, with_imports
from ascl_reader.library.statement import FullWording, Origin, Statement, Texts
from tests.conftest import LONG, statement_data
from tests.library.made_imports import NAMES, NEW, OLD, change, entries, words_of, words_read


def folder_of_newest(store: ImportedLibrary) -> Path:
    """Return the folder of the newest import."""
    return max((store.folder / IMPORTS).iterdir(), key=lambda path: path.name)


def statements_of(store: ImportedLibrary) -> dict[str, bytes]:
    """Return the files of all imports that were not undone."""
    files = (store.folder / IMPORTS).rglob("*.yaml")
    return {str(path.relative_to(store.folder)): path.read_bytes() for path in files}


@pytest.fixture
def store(tmp_path: Path) -> ImportedLibrary:
    """Return a library in which three statements were imported."""
    made = ImportedLibrary(tmp_path)
    change(made, entries("old", *NAMES))
    return made


def test_a_large_import_over_a_large_one_can_be_undone(tmp_path: Path) -> None:
    count = 2000 if LONG else 60
    names = [f"statement-{number}" for number in range(count)]
    words = "Beans and barley.\n" * (LARGEST_FILE // 18 // count + 1)
    store = ImportedLibrary(tmp_path)
    change(store, entries(words, *names))
    files = statements_of(store)
    assert sum(map(len, files.values())) > LARGEST_FILE
    before = store.read()
    change(store, entries("Other words.", *names, "one-more"))
    assert set(words_of(store).values()) == {"Other words."}
    assert store.undo() is not None
    assert (store.read(), statements_of(store)) == (before, files)
    assert store.undo() is None


def test_the_newest_import_can_be_undone_and_no_further_one(store: ImportedLibrary) -> None:
    for words in ("a", "b", "c"):
        change(store, entries(words, *NAMES))
    names = sorted(path.name for path in (store.folder / IMPORTS).iterdir())
    assert [name.partition("-")[0] for name in names] == ["000001", "000002", "000003", "000004"]
    assert store.undo() is not None
    assert words_of(store) == dict.fromkeys(NAMES, "b")
    step = store.last_step()
    assert step is not None and step.undone
    assert store.undo() is None
    assert words_of(store) == dict.fromkeys(NAMES, "b")
    change(store, entries("d", *NAMES))
    step = store.last_step()
    assert step is not None and not step.undone
    assert store.undo() is not None
    assert words_of(store) == dict.fromkeys(NAMES, "b")


def test_what_was_undone_is_still_on_the_disk(store: ImportedLibrary) -> None:
    change(store, entries("new", "fourth", *NAMES))
    path = folder_of_newest(store)
    files = {file.relative_to(path): file.read_bytes() for file in path.rglob("*") if file.is_file()}
    store.undo()
    away = store.folder / UNDONE / path.name
    assert {file.relative_to(away): file.read_bytes() for file in away.rglob("*") if file.is_file()} == files


def test_an_undo_that_the_disk_refuses_changes_nothing(store: ImportedLibrary, monkeypatch: pytest.MonkeyPatch) -> None:
    change(store, entries("new", "fourth", *NAMES))

    def refuse(source: Path, target: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(import_folders, "rename_safely", refuse)
    with pytest.raises(UnwritableFile) as refused:
        store.undo()
    assert refused.value.values["reason"] == "Permission denied"
    assert words_of(store) == NEW


@pytest.mark.parametrize("damage", ["id: [", "\x00\x00", "version: 1\nid: first\nfull: nothing\n"])
def test_a_damaged_file_is_named_and_stays_as_it_is_whatever_is_imported(
    damage: str, store: ImportedLibrary, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", "ascl_reader.import")
    path = folder_of_newest(store) / "statements" / "first.yaml"
    path.write_text(damage, encoding="utf-8")
    found, faults = store.read()
    assert (set(found), [fault.path for fault in faults]) == ({"second", "third"}, [str(path)])
    assert str(path) in caplog.text
    change(store, entries("new", *NAMES))
    assert words_of(store) == dict.fromkeys(NAMES, "new")
    assert path.read_text(encoding="utf-8") == damage
    store.undo()
    assert [fault.path for fault in store.read()[1]] == [str(path)]
    assert path.read_text(encoding="utf-8") == damage


@pytest.mark.parametrize(
    ("damage", "kind"),
    [("day: [", FaultKind.DAMAGED), ("day: tomorrow\npages: []\n", FaultKind.SHAPE), (None, FaultKind.MISSING_FILE)],
)
def test_a_record_that_cannot_be_read_hides_nothing_and_is_told(
    damage: str | None, kind: FaultKind, store: ImportedLibrary
) -> None:
    path = folder_of_newest(store) / RECORD
    path.unlink() if damage is None else path.write_text(damage, encoding="utf-8")
    found, faults = store.read()
    assert (set(found), [(fault.path, fault.kind) for fault in faults]) == (set(NAMES), [(str(path), kind)])
    assert words_read(store) == OLD
    assert store.last_step() is None
    with pytest.raises(UnreadableFile if damage is None else DamagedFile) as told:
        store.undo()
    assert told.value.values["path"] == path
    assert words_read(store) == OLD
    assert change(store, entries("new", *NAMES)) is not None
    assert words_read(store) == dict.fromkeys(NAMES, "new")
    assert store.undo() is not None
    assert words_read(store) == OLD


def test_of_an_undone_import_whose_record_is_lost_there_is_nothing_to_undo(store: ImportedLibrary) -> None:
    store.undo()
    (next((store.folder / UNDONE).iterdir()) / RECORD).unlink()
    assert store.to_undo() is None and store.undo() is None
    assert store.read() == ({}, [])


def test_a_statement_may_have_any_id(store: ImportedLibrary) -> None:
    change(store, entries("new", "import", "statements"))
    assert words_of(store) == {**OLD, "import": "new", "statements": "new"}
    assert store.last_step() is not None


def put_beside(store: ImportedLibrary, *names: str) -> list[Path]:
    """Put copies of the first statement's file beside it, as programs that synchronise do."""
    statements = folder_of_newest(store) / "statements"
    copies = [statements / name for name in names]
    for copy in copies:
        copy.write_bytes((statements / "first.yaml").read_bytes())
    return copies


@pytest.mark.parametrize("name", ["first (conflicted copy 2026-11-22).yaml", "a copy of first.yaml", "second-1.yaml"])
def test_a_copy_under_another_name_does_not_stand_before_the_true_file(name: str, store: ImportedLibrary) -> None:
    (copy,) = put_beside(store, name)
    change(store, entries("new", *NAMES))
    found, faults = store.read()
    assert {each: entry.full.texts.position for each, entry in found.items()} == dict.fromkeys(NAMES, "new")
    assert [(fault.kind, fault.path, fault.detail) for fault in faults] == [
        (FaultKind.DUPLICATE_ID, str(copy), "first")
    ]
    copy.write_text(copy.read_text("utf-8").replace("old", "copied"), encoding="utf-8")
    (folder_of_newest(store) / "statements" / "first.yaml").write_text("id: [", encoding="utf-8")
    found, faults = store.read()
    assert found["first"].full.texts.position == "old", "the one before, not the copy"
    assert {fault.kind for fault in faults} == {FaultKind.DUPLICATE_ID, FaultKind.DAMAGED}


def test_a_copy_that_is_alone_is_taken_and_told(store: ImportedLibrary) -> None:
    copy, second = put_beside(store, "first (1).yaml", "first (2).yaml")
    (folder_of_newest(store) / "statements" / "first.yaml").unlink()
    found, faults = store.read()
    assert {each: entry.full.texts.position for each, entry in found.items()} == OLD
    told = [(fault.kind, fault.path) for fault in faults]
    assert told == [(FaultKind.FILE_NAME, str(copy)), (FaultKind.DUPLICATE_ID, str(second))]
    change(store, entries("new", "first"))
    assert store.read()[0]["first"].full.texts.position == "new"
    store.undo()
    assert store.read()[0]["first"].full.texts.position == "old"


def test_the_log_tells_of_imports_and_undoing_by_their_folders(
    store: ImportedLibrary, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", "ascl_reader.import")
    change(store, entries("new", "first", "fourth"))
    name = folder_of_newest(store).name
    store.undo()
    assert caplog.messages == [f"imported: 2 statements into {name}", f"undone: {name}"]


def test_a_wording_lies_over_the_shipped_statement_or_stands_alone_where_the_import_says_what_it_is() -> None:
    shipped = msgspec.convert(statement_data("meals"), Statement)
    full = FullWording(Texts(position="Meals for all."), (Origin("Food", 1, "food.html", "2026-01-10"),))
    bare = ImportedStatement("meals", full)
    assert bare.laid_over(shipped) == msgspec.structs.replace(shipped, full=full)
    assert bare.laid_over(None) is None
    named = msgspec.structs.replace(bare, title=shipped.title, themes=shipped.themes, period=shipped.period)
    alone = named.laid_over(None)
    assert alone == msgspec.structs.replace(shipped, brief="", summary=Texts(), full=full, facts=(), sources=())
    assert msgspec.structs.replace(named, themes=()).laid_over(None) is None


def test_a_damaged_import_is_told_where_nothing_else_was_imported(store: ImportedLibrary) -> None:
    shipped = Contents((msgspec.convert(statement_data("meals"), Statement),))
    for file in sorted((store.folder / IMPORTS).rglob("*.yaml")):
        file.write_text("a: [", encoding="utf-8")
    found, faults = store.read()
    assert found == {} and len(faults) == len(NAMES) + 1  # with the record of the import
    laid = with_imports(shipped, found, faults)
    assert laid.statements == shipped.statements and list(laid.faults) == faults
    assert with_imports(shipped, {}, []) is shipped
