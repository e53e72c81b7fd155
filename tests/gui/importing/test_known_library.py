"""What an import works out of the library serves the next one, until the library has other contents."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ascl_reader.gui.importing import known_library
from ascl_reader.gui.importing.known_library import LibraryForImports
from tests.conftest import MakeLibrary, statement_data


def test_the_next_import_finds_it_worked_out(qapp: QObject, make_library: MakeLibrary) -> None:
    library = make_library(statement_data("one"))
    kept = LibraryForImports(qapp)
    first = kept.of(library)
    assert kept.of(library.copy()).texts is first.texts
    assert first.titles.find(library.find("one").title) == "one"


def test_of_other_contents_it_is_worked_out_anew(qapp: QObject, make_library: MakeLibrary) -> None:
    library, other = make_library(statement_data("one")), make_library(statement_data("two", title="Quite another one"))
    kept = LibraryForImports(qapp)
    known = kept.of(library)
    library.replace_contents(other.contents)
    assert known.titles.find("Quite another one") == ""
    assert kept.of(library).titles.find("Quite another one") == "two"


def test_after_some_minutes_it_is_forgotten(
    qtbot: QtBot, qapp: QObject, make_library: MakeLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(known_library, "KEPT", 0)
    library = make_library(statement_data("one"))
    kept = LibraryForImports(qapp)
    first = kept.of(library)
    qtbot.waitUntil(lambda: kept.of(library) is not first)
