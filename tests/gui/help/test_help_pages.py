"""The pages of the help: all there, each with a title, folders as plain text, words found where they stand."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from ascl_reader import paths
from ascl_reader.gui.help.help_pages import KEYS, PAGES, help_pages


def test_every_file_is_a_page_and_every_page_a_file_or_made() -> None:
    files = {file.stem for file in (paths.resources() / "help").glob("*.md")}
    assert files | {KEYS} == set(PAGES)


def test_every_page_has_a_title_of_its_own(qapp: object) -> None:
    owner = QObject()
    titles = [page.title for page in help_pages(owner, "<h1>Keys</h1>", {})]
    assert len(set(titles)) == len(PAGES) and all(titles)


def test_a_folder_is_shown_as_it_is(qapp: object) -> None:
    owner, folder = QObject(), Path("/home/**a**/<b>&amp;")
    page = next(each for each in help_pages(owner, "<h1>Keys</h1>", {"Mine": folder}) if each.name == "files")
    assert str(folder) in page.text
    assert page.title == "Where your files are"


def test_words_are_found_in_any_letter_case_and_order(qapp: object) -> None:
    owner = QObject()
    page = next(each for each in help_pages(owner, "<h1>Keys</h1>", {}) if each.name == "privacy")
    assert page.has(["SOCKET", "network"]) and not page.has(["network", "xyzzy"])
    places = page.places(["network", "SOCKET"])
    assert list(places) == sorted(places) and len(places) > 2
    assert {page.text[at : at + length].casefold() for at, length in places} == {"network", "socket"}
