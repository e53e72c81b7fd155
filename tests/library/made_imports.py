"""Imports for tests, made without what tests need: other processes begin with them and nothing else."""

from __future__ import annotations

import msgspec

from ascl_reader.library.import_folders import ImportStep
from ascl_reader.library.imported import ImportedLibrary, ImportedStatement
from ascl_reader.library.statement import FullWording, Origin, Texts

DAY = "2026-03-12"
NAMES = ("first", "second", "third")
OLD = dict.fromkeys(NAMES, "old")
NEW = dict.fromkeys(("first", "fourth", "second", "third"), "new")


def entries(words: str, *names: str, day: str = DAY) -> list[ImportedStatement]:
    """Return entries whose position is these words, read on a day."""
    origin = Origin("A page", 1, "page.txt", day)
    full = FullWording(Texts(position=words), (origin,))
    return [ImportedStatement(id=name, full=full) for name in names]


def change(store: ImportedLibrary, wanted: list[ImportedStatement]) -> ImportStep | None:
    """Import entries; the wordings that are there are kept as earlier ones."""

    def over(existing: dict[str, ImportedStatement]) -> tuple[list[ImportedStatement], ImportStep]:
        made = []
        for each in wanted:
            before = existing.get(each.id)
            earlier = (before.full, *before.earlier) if before is not None else ()
            made.append(msgspec.structs.replace(each, earlier=earlier))
        return made, ImportStep(DAY, ("A page",))

    return store.change(over)


def all_wordings(store: ImportedLibrary, name: str) -> set[str]:
    """Return the positions of a statement in all its wordings."""
    entry = store.read()[0][name]
    wordings = [entry.full, *entry.earlier]
    assert len({wording.texts for wording in wordings}) == len(wordings)
    return {wording.texts.position for wording in wordings}


def words_of(store: ImportedLibrary) -> dict[str, str]:
    """Return the position of each statement; nothing is wrong with any file."""
    assert store.read()[1] == []
    return words_read(store)


def words_read(store: ImportedLibrary) -> dict[str, str]:
    """Return the position of each statement that can be read."""
    return {each: entry.full.texts.position for each, entry in store.read()[0].items()}
