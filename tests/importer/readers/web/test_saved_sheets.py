"""The style sheets in the folder that a browser saves beside a page say what it hides, and nothing else is opened."""

from __future__ import annotations

from pathlib import Path

import pytest

from ascl_reader.importer.blocks.document import SourceDocument
from ascl_reader.importer.readers.read_file import read_document
from ascl_reader.importer.readers.web import saved_sheets
from ascl_reader.importer.readers.web.elements import style_sheets
from ascl_reader.importer.readers.web.saved_sheets import sheets_beside
from tests.importer.readers.web.saved_pages import Out, left
from tests.importer.readers.web.test_read_html import read, shown

HIDE = ".old{display:none}"
PAGE = '<link rel="stylesheet" href="{}"><h1>Garden</h1><p>Sow beans.</p><div class="old"><p>Sow peas.</p></div>'


def saved(tmp_path: Path, leads: str, sheet: str = HIDE, folder: str = "My page_files") -> SourceDocument:
    """Return a page as read that is linked to a style sheet, with a folder beside it."""
    (tmp_path / folder).mkdir()
    (tmp_path / folder / "main.css").write_text(sheet, encoding="utf-8")
    path = tmp_path / "My page.html"
    path.write_text(PAGE.format(leads), encoding="utf-8")
    return read_document(path)


@pytest.mark.parametrize("leads", ["./My page_files/main.css", "My%20page_files/main.css"])
def test_what_a_sheet_beside_the_page_hides_is_left_out(leads: str, tmp_path: Path) -> None:
    document = saved(tmp_path, leads)
    assert shown(document) == ["1 Garden", "p Sow beans."]
    assert left(document) == [(Out.HIDDEN, "Sow peas.")]


@pytest.mark.parametrize(
    ("leads", "folder"),
    [
        ("other_files/main.css", "other_files"),
        ("My page_files/../My page_files/main.css", "My page_files"),
        ("My page_files/main.css?x", "My page_files"),
        ("/My page_files/none.css", "My page_files"),
    ],
)
def test_no_other_sheet_says_anything(leads: str, folder: str, tmp_path: Path) -> None:
    assert shown(saved(tmp_path, leads, folder=folder))[-1] == "p Sow peas."


@pytest.mark.parametrize(
    "before",
    [
        '@import "old.css";',
        "/* site */\n@charset 'utf-8'; @layer a, b;@import url(../My%20page_files/old.css) screen;",
        "@import url('./more.css');",
    ],
)
def test_what_a_sheet_hides_that_another_imports_is_left_out(before: str, tmp_path: Path) -> None:
    (tmp_path / "My page_files").mkdir()
    (tmp_path / "My page_files" / "more.css").write_text('@import "more.css"; @import "old.css";', encoding="utf-8")
    (tmp_path / "My page_files" / "old.css").write_text(HIDE, encoding="utf-8")
    (tmp_path / "My page_files" / "main.css").write_text(before + "p{color:#222}", encoding="utf-8")
    path = tmp_path / "My page.html"
    path.write_text(PAGE.format("My page_files/main.css"), encoding="utf-8")
    assert shown(read_document(path)) == ["1 Garden", "p Sow beans."]
    path.write_text(PAGE.format("") + "<style>@import 'My page_files/old.css' print;</style>", encoding="utf-8")
    assert shown(read_document(path))[-1] == "p Sow peas."


def test_an_import_behind_rules_or_in_a_comment_is_none(tmp_path: Path) -> None:
    (tmp_path / "My page_files").mkdir()
    (tmp_path / "My page_files" / "old.css").write_text(HIDE, encoding="utf-8")
    path = tmp_path / "My page.html"
    for sheet in ("p{color:#222} @import 'My page_files/old.css';", "/* @import 'My page_files/old.css'; */"):
        path.write_text(PAGE.format("") + f"<style>{sheet}</style>", encoding="utf-8")
        assert shown(read_document(path))[-1] == "p Sow peas."


def test_what_fades_in_when_somebody_scrolls_to_it_is_seen(tmp_path: Path) -> None:
    sheet = ".old{opacity:0;transition:opacity 1s}"
    assert shown(saved(tmp_path, "My page_files/main.css", sheet))[-1] == "p Sow peas."


def test_links_to_other_places_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "far.css").write_text(HIDE, encoding="utf-8")
    (tmp_path / "a_files").mkdir()
    (tmp_path / "a_files" / "main.css").symlink_to(tmp_path / "far.css")
    (tmp_path / "b_files").symlink_to(tmp_path)
    assert sheets_beside(tmp_path / "a.html") == sheets_beside(tmp_path / "b.html") == {}


def test_sheets_are_read_up_to_a_size_and_a_number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a_files").mkdir()
    for name in ("1.css", "2.css", "3.css", "4.js"):
        (tmp_path / "a_files" / name).write_text(HIDE, encoding="utf-8")
    monkeypatch.setattr(saved_sheets, "MOST_SHEETS", 2)
    assert list(sheets_beside(tmp_path / "a.html")) == ["a_files/1.css", "a_files/2.css"]
    monkeypatch.setattr(saved_sheets, "LARGEST_SHEETS", len(HIDE))
    assert list(sheets_beside(tmp_path / "a.html")) == ["a_files/1.css"]


def test_a_page_with_no_folder_beside_it_has_none(tmp_path: Path) -> None:
    assert sheets_beside(tmp_path / "a.html") == {}


CLOSED = ".part:not(.open) > p, .part:not(.open) > ul, details:not([open]) > :not(summary) {display:none}"


@pytest.mark.parametrize(
    ("part", "heading"),
    [
        ('<div class="part"><h2>Beans</h2>{}</div>', "2^ Beans"),
        ("<details><summary>Beans</summary>{}</details>", "3^ Beans"),
    ],
)
def test_all_of_a_part_that_sheets_close_is_read(part: str, heading: str, tmp_path: Path) -> None:
    inside = "<p>Sow them.</p><ul><li>early</li></ul><p>Reap them.</p><p hidden>Burn them.</p>"
    document = read(tmp_path, f"<style>{CLOSED}</style><h1>Garden</h1>{part.format(inside)}")
    assert shown(document)[1:] == [heading, "p Sow them.", "* early", "p Reap them."]


def test_a_note_that_sheets_hide_behind_a_closed_part_is_left_out(tmp_path: Path) -> None:
    part = '<div class="part"><h2>Beans</h2><p>Sow them.</p><h2>Peas</h2><i>Sow.</i><p>Burn them.</p></div>'
    assert "p Burn them." not in shown(read(tmp_path, f"<style>{CLOSED}</style><h1>Garden</h1>{part}"))


def test_where_rules_say_too_much_nothing_is_hidden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(style_sheets, "MOST_FOUND", 2)
    assert shown(saved(tmp_path, "My page_files/main.css", HIDE))[-1] == "p Sow beans."
    monkeypatch.setattr(style_sheets, "MOST_FOUND", 1)
    assert shown(read_document(tmp_path / "My page.html"))[-1] == "p Sow peas."
