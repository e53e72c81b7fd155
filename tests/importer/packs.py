"""Small libraries of invented statements, and packs of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec

from ascl_reader.importer.review.review import accept
from ascl_reader.importer.review.review_content import Review
from ascl_reader.library.contents import Contents
from ascl_reader.library.imported import ImportedLibrary, with_imports
from ascl_reader.library.library import Library
from ascl_reader.library.statement import (
    FullWording,
    Origin,
    Statement,
    Texts,
)
from ascl_reader.library.themes import Theme, ThemeTree
from ascl_reader.packs.write_pack import export_library
from tests.conftest import statement_data

DAY = date(2026, 3, 12)
MEALS = (
    "Every child at a state school should be given a warm meal at noon without having to pay for it, and the cost "
    "should be met by the government in full, year after year, as prices rise, so that no school pays from its budget."
)
OTHER = (
    "Milk in primary schools should be fresh and local, and free for all children under the age of eight, whatever "
    "their parents earn, because those who drink it in the morning can listen to what they are told until noon."
)
LISTED = "Each canteen needs:\n\n- tables\n- chairs that do not wobble\n\nand a clock."


def wording(position: str, read: str = "2026-01-10", heading: str = "Food", **texts: str) -> FullWording:
    """Return a full wording read on a page on a day."""
    return FullWording(Texts(position=position, **texts), (Origin(heading, 1, "food.html", read),))


def statement(each: str, full: FullWording | None, **changes: object) -> Statement:
    """Return a statement with this id, with or without a full wording."""
    made = msgspec.convert(statement_data(each), Statement)
    return msgspec.structs.replace(made, full=full, **changes)


def library(*statements: Statement, themes: tuple[str, ...] = ("funding", "behaviour")) -> Library:
    """Return a library of these statements and themes."""
    tree = ThemeTree(tuple(Theme(each, each.title()) for each in themes))
    return Library(Contents(tuple(sorted(statements, key=lambda each: each.id)), tree))


def pack(folder: Path, *statements: Statement, name: str = "Trust library") -> Path:
    """Write a pack of these statements; return its path."""
    path = folder / "trust.zip"
    export_library(library(*statements), path, name, DAY)
    return path


def after(found: Review, before: Library, store: ImportedLibrary) -> Library:
    """Accept a review over a library; return what the library is then."""
    accept(found, before, store, DAY)
    return Library(with_imports(before.contents, *store.read()))
