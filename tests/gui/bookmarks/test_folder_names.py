"""Names of folders in words: why one cannot be taken, and where a folder is."""

from __future__ import annotations

import pytest

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.folder_changes import ensure_folder
from ascl_reader.bookmarks.entries import UNFILED
from ascl_reader.gui.bookmarks.folder_names import place_of, refusal, spoken

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def work() -> Bookmarks:
    work = Bookmarks()
    for path in ("Governors", "Governors / Autumn", "Press"):
        work, _ = ensure_folder(work, path)
    return work


def id_of(work: Bookmarks, name: str) -> str:
    return next(each.id for each in work.folders.values() if each.name == name)


def test_two_folders_of_one_place_cannot_have_one_name(work: Bookmarks) -> None:
    told = refusal(work, "  press ", None)
    assert told == "There is a folder “Press” at the top already. Choose another name."
    governors = id_of(work, "Governors")
    assert "“Autumn” in “Governors”" in refusal(work, "AUTUMN", governors)
    assert refusal(work, "Press", governors) == "", "another place may have a folder of that name"
    assert refusal(work, "press", None, renamed=id_of(work, "Press")) == "", "its own name is not in its way"


def test_a_folder_needs_a_name(work: Bookmarks) -> None:
    assert refusal(work, " \n ", None) == "A folder needs a name."


def test_folders_are_named_in_a_sentence_with_the_one_they_are_in(work: Bookmarks) -> None:
    assert place_of(work, work.folders[id_of(work, "Autumn")]) == "in “Governors”"
    assert place_of(work, work.folders[id_of(work, "Press")]) == "at the top"
    ids = [id_of(work, name) for name in ("Press", "Autumn")]
    assert spoken(work, ids[:1]) == "“Press”"
    assert spoken(work, ids) == "“Governors / Autumn” and “Press”"
    assert spoken(work, [*ids, UNFILED]) == "“Governors / Autumn”, “Press” and “Unfiled”"
    assert spoken(work, []) == ""
