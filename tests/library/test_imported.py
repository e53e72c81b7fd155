"""The folder of imported statements: written whole or not at all, undone, its damaged files set aside."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from ascl_reader.errors import UnreadableFile
from ascl_reader.files.files import LARGEST_YAML
from ascl_reader.library.faults import FaultKind
from ascl_reader.library.import_steps import STEP, ImportStep
from ascl_reader.library.imported import ImportedLibrary, ImportedStatement
from ascl_reader.library.statement import FullWording, Origin, Texts
from tests.conftest import LONG

DAY = "2026-03-12"
NAMES = ("first", "second", "third")
OLD = dict.fromkeys(NAMES, "old")
NEW = dict.fromkeys(("first", "fourth", "second", "third"), "new")


def entries(words: str, *names: str) -> list[ImportedStatement]:
    """Return entries whose position is these words."""
    origin = Origin("A page", 1, "page.txt", DAY)
    full = FullWording(Texts(position=words), (origin,))
    return [ImportedStatement(id=name, full=full) for name in names]


def change(store: ImportedLibrary, wanted: list[ImportedStatement]) -> ImportStep | None:
    """Write entries as one step."""
    return store.change(lambda _: (wanted, ImportStep(DAY, ("A page",))))


def words_of(store: ImportedLibrary) -> dict[str, str]:
    """Return the position of each statement."""
    found, faults = store.read()
    assert faults == []
    return {each: entry.full.texts.position for each, entry in found.items()}


@pytest.fixture
def store(tmp_path: Path) -> ImportedLibrary:
    """Return a library in which three statements were imported."""
    made = ImportedLibrary(tmp_path)
    change(made, entries("old", *NAMES))
    return made


def test_a_large_import_over_a_large_one_can_be_undone(tmp_path: Path) -> None:
    count = 2000 if LONG else 60
    names = [f"statement-{number}" for number in range(count)]
    words = "Beans and barley.\n" * (LARGEST_YAML // 18 // count + 1)
    store = ImportedLibrary(tmp_path)
    change(store, entries(words, *names))
    files = {path.name: path.read_bytes() for path in (store.folder / "statements").iterdir()}
    assert sum(map(len, files.values())) > LARGEST_YAML
    change(store, entries("Other words.", *names, "one-more"))
    step = store.last_step()
    assert step is not None and len(step.replaced) == count
    assert store.undo() is not None
    assert {path.name: path.read_bytes() for path in (store.folder / "statements").iterdir()} == files
    assert store.undo() is None


def test_only_the_copies_of_the_newest_step_are_kept(store: ImportedLibrary) -> None:
    for words in ("a", "b", "c"):
        change(store, entries(words, *NAMES))
    (kept,) = (store.folder / "before").iterdir()
    assert kept.name == "4"
    store.undo()
    assert list((store.folder / "before").iterdir()) == []
    assert words_of(store) == dict.fromkeys(NAMES, "b")


def test_an_undo_without_its_copies_is_refused_and_changes_nothing(store: ImportedLibrary) -> None:
    change(store, entries("new", "fourth", *NAMES))
    (store.folder / "before" / "2" / "second.yaml").unlink()
    with pytest.raises(UnreadableFile, match="not there any more"):
        store.undo()
    assert words_of(store) == NEW


@pytest.mark.parametrize("damage", ["id: [", "\x00\x00", "version: 1\nid: first\nfull: nothing\n"])
def test_a_damaged_file_is_set_aside_before_another_takes_its_place(damage: str, store: ImportedLibrary) -> None:
    statements = store.folder / "statements"
    (statements / "first.yaml").write_text(damage, encoding="utf-8")
    change(store, entries("new", *NAMES))
    assert words_of(store) == dict.fromkeys(NAMES, "new")
    aside = statements / f"first.yaml.damaged-{DAY}"
    assert aside.read_text(encoding="utf-8") == damage
    assert sorted(path.name for path in statements.iterdir())[1] == aside.name
    store.undo()
    assert (statements / "first.yaml").read_text(encoding="utf-8") == damage
    change(store, entries("newer", *NAMES))
    assert len(list(statements.glob("*.damaged-*"))) == 1
    (statements / "first.yaml").write_text(f"{damage}\n[", encoding="utf-8")
    change(store, entries("newest", *NAMES))
    assert len(list(statements.glob("*.damaged-*"))) == 2
    assert aside.read_text(encoding="utf-8") == damage


def test_a_record_that_cannot_be_read_hides_nothing(store: ImportedLibrary) -> None:
    (store.folder / STEP).write_text("done: [", encoding="utf-8")
    assert words_of(store) == OLD
    assert store.undo() is None
    assert change(store, entries("new", *NAMES)) is not None


def test_a_folder_that_may_only_be_read_is_read(store: ImportedLibrary, monkeypatch: pytest.MonkeyPatch) -> None:
    change(store, entries("new", *NAMES))
    record = store.folder / STEP
    record.write_text(record.read_text(encoding="utf-8").replace("done: true", "done: false"), encoding="utf-8")

    real = Path.open

    def refuse(path: Path, mode: str = "r", **options: Any) -> object:
        if "x" in mode:
            raise PermissionError(13, "Permission denied")
        return real(path, mode, **options)

    monkeypatch.setattr(Path, "open", refuse)
    assert words_of(store) == OLD
    monkeypatch.undo()
    assert words_of(store) == OLD


def put_beside(store: ImportedLibrary, *names: str) -> list[Path]:
    """Put copies of the first statement's file beside it, as programs that synchronise do."""
    statements = store.folder / "statements"
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
    (store.folder / "statements" / "first.yaml").write_text("id: [", encoding="utf-8")
    found, faults = store.read()
    assert "first" not in found
    assert {fault.kind for fault in faults} == {FaultKind.DUPLICATE_ID, FaultKind.DAMAGED}


def test_a_copy_that_is_alone_is_taken_and_told(store: ImportedLibrary) -> None:
    copy, second = put_beside(store, "first (1).yaml", "first (2).yaml")
    (store.folder / "statements" / "first.yaml").unlink()
    found, faults = store.read()
    assert {each: entry.full.texts.position for each, entry in found.items()} == OLD
    told = [(fault.kind, fault.path) for fault in faults]
    assert told == [(FaultKind.FILE_NAME, str(copy)), (FaultKind.DUPLICATE_ID, str(second))]
    change(store, entries("new", "first"))
    assert store.read()[0]["first"].full.texts.position == "new"
    store.undo()
    assert store.read()[0]["first"].full.texts.position == "old"
