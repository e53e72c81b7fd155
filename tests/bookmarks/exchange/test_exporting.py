"""Exports: everything in YAML and back, tables that no spreadsheet calculates, texts that hold what they say."""

from __future__ import annotations

import csv
import html
import io
import os
import re
import shutil
import subprocess
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from ascl_reader import paths
from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.bookmark_changes import NewBookmark, add_bookmarks
from ascl_reader.bookmarks.changes.folder_changes import add_folder, new_folder
from ascl_reader.bookmarks.changes.note_changes import set_look_again, set_questions, set_stance
from ascl_reader.bookmarks.entries import Note, Stance
from ascl_reader.bookmarks.exchange.csv_cells import guard_cell, unguard_cell
from ascl_reader.bookmarks.exchange.export_csv import COLUMNS, to_csv
from ascl_reader.bookmarks.exchange.export_html import to_html
from ascl_reader.bookmarks.exchange.export_markdown import to_markdown
from ascl_reader.bookmarks.exchange.exporting import (
    ExportFormat,
    export_bytes,
    export_to,
    format_of,
)
from ascl_reader.bookmarks.exchange.reading_list import note_blocks
from ascl_reader.bookmarks.passage_anchor import anchor_passage
from ascl_reader.bookmarks.text import read_work, work_to_yaml
from ascl_reader.errors import ErrorKind
from ascl_reader.library.contents import Contents
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Section
from tests.bookmarks.works import (
    TEXTS,
    at,
    marked,
    noted,
    statement,
)
from tests.errors import raises_kind

DAY = "2026-03-12"
BROWSER = shutil.which("chromium")
LIBRARY = Library(Contents((statement("a"), statement("b", title="B <b>& “more”</b>"), statement("c"))))


def work() -> Bookmarks:
    """Return two folders, three bookmarks (one a passage), notes on three statements, one of them gone."""
    outer = new_folder("Governors", now=at(0))
    inner = new_folder("Finance | staff", outer.id, now=at(0))
    made = marked("a", "b", folder=outer.id, work=add_folder(add_folder(Bookmarks(), outer), inner))
    passage = anchor_passage("ASCL asks for more.", 5, 8)
    made = add_bookmarks(made, [NewBookmark(statement("a"), Section.POSITION, passage)], inner.id, now=at(1))
    made = marked("gone", work=made, now=at(2))
    made = set_stance(noted("b", "=1+1\n\n- one\n- two <script>", made), statement("b"), Stance.PARTLY, now=at(3))
    made = set_questions(made, statement("b"), ["Who pays?", "@When?"], now=at(4))
    made = set_look_again(made, statement("c"), "2027-01-31", now=at(5))
    return noted("gone", "Still mine.", made, now=at(6))


def test_yaml_holds_everything() -> None:
    data = export_bytes(work(), LIBRARY, ExportFormat.YAML, DAY)
    made = work()
    assert read_work(work_to_yaml(made), Path())[0] == made
    assert data.startswith(b"# Bookmarks and notes from ASCL Reader")
    assert len(read_work(data, Path())[0].bookmarks) == 4


def test_the_table_has_a_row_for_each_bookmark_and_each_note() -> None:
    data = to_csv(work(), LIBRARY)
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert [(row["kind"], row["statement"]) for row in rows] == [
        *sorted([("bookmark", "a"), ("bookmark", "b")], key=lambda pair: [r["statement"] for r in rows].index(pair[1])),
        ("bookmark", "a"),
        ("bookmark", "gone"),
        ("note", "b"),
        ("note", "c"),
        ("note", "gone"),
    ]
    passage = rows[2]
    assert (passage["section"], passage["passage"], passage["offset"]) == ("position", "asks for", "5")
    assert passage["folders"] == "Governors / Finance \\| staff"
    note = rows[4]
    assert (note["stance"], note["questions"], note["note"]) == (
        "partly",
        "Who pays?\n@When?",
        "'=1+1\n\n- one\n- two <script>",
    )
    assert rows[5]["look again"] == "2027-01-31"
    assert data.startswith(b"\xef\xbb\xbfkind,statement,title,")
    assert list(rows[0]) == list(COLUMNS)


@given(TEXTS | st.from_regex(r"\A'{0,2}[=+\-@\t\r][a-z]?\Z"))
def test_no_cell_begins_as_a_formula_and_each_comes_back(text: str) -> None:
    cell = guard_cell(text)
    assert not re.match(r"[=+\-@\t\r\n\0]", cell)
    assert unguard_cell(cell) == text


@pytest.mark.parametrize("text", ["=cmd|'/c calc'!A1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1+1"])
def test_formulas_are_text(text: str) -> None:
    assert guard_cell(text) == "'" + text
    assert guard_cell(f"No {text}") == f"No {text}"


def test_lists_within_lists_stay_so_and_what_runs_from_right_to_left_does() -> None:
    made = noted("a", "- one\n  - two\n    - three\n  - four\n- five\n\nנעם\n\nPlans:\nAnn\t2\nBen\t\t3")
    page = LexborHTMLParser(to_html(made, LIBRARY, DAY))
    assert [each.text(deep=False).strip() for each in page.css(".own > ul > li")] == ["one", "five"]
    assert [each.text(deep=False).strip() for each in page.css(".own > ul > li > ul > li")] == ["two", "four"]
    assert [each.text() for each in page.css(".own > ul > li > ul > li > ul > li")] == ["three"]
    assert [each.text() for each in page.css("[dir=rtl]")] == ["נעם"]
    assert [each.text() for each in page.css("tr:nth-child(2) td")] == ["Ben", "3"]
    assert "- one\n  - two\n    - three\n  - four\n- five\n" in to_markdown(made, LIBRARY, DAY)


def test_what_our_school_wrote_is_set_off_and_no_long_word_leaves_the_page() -> None:
    text = to_html(work(), LIBRARY, DAY)
    page = LexborHTMLParser(text)
    assert "Schools" not in "".join(each.text() for each in page.css(".own"))
    assert "Who pays?" in "".join(each.text() for each in page.css(".own"))
    assert "overflow-wrap: anywhere" in text
    assert [each.text() for each in page.css(".own > h4:first-child")] == [
        "Our school: agrees in part",
        "Our school’s note",
        "Our school’s note",
    ], "no stance is none to be told"
    assert '<time datetime="2027-01-31">31 January 2027</time>' in text


@pytest.mark.skipif(BROWSER is None, reason="Chromium is not installed: the web page is not printed")
def test_a_browser_prints_it_in_numbered_pages_from_the_first_on(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(
        to_html(noted("b", "Our words. " * 400, work()), LIBRARY, DAY), encoding="utf-8"
    )
    options = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'browser'}"]
    output = [f"--print-to-pdf={tmp_path / 'page.pdf'}", "--no-pdf-header-footer", (tmp_path / "page.html").as_uri()]
    subprocess.run([BROWSER or "", *options, *output], check=True, capture_output=True, timeout=100)
    with pypdfium2.PdfDocument(tmp_path / "page.pdf") as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    assert len(pages) > 1 and all(f"Page {number} of {len(pages)}" in text for number, text in enumerate(pages, 1))
    assert "Our words." in pages[0], "what does not fit below the title runs on, and leaves no page nearly empty"


def test_markdown_tells_titles_positions_and_notes() -> None:
    text = to_markdown(work(), LIBRARY, DAY)
    assert text.startswith("# Bookmarks and notes\n\nFrom ASCL Reader, 12 March 2026. Not made by ASCL.\n")
    assert re.findall(r"^## .*", text, re.MULTILINE) == [
        "## Governors",
        "## Governors / Finance \\| staff",
        "## Unfiled",
        "## Notes on other statements",
    ]
    assert "### B \\<b\\>\\& “more”\\</b\\>\n" in text
    assert "*Early 2020. Summary by the editors of ASCL Reader; not ASCL’s words.*\n\nASCL asks for more.\n" in text
    assert "> asks for\n" in text
    assert "**Our school: agrees in part.**\n\n\\=1+1\n\n- one\n- two \\<script\\>\n" in text
    assert "1. Who pays?\n2. @When?\n" in text
    assert "Look at this again on 31 January 2027." in text
    assert "*This statement (`gone`) is not in the library any more.*" in text


@pytest.mark.parametrize(
    "line", ["# no", "1. no", "12) no", "+ no", "- no", "> no", "*no*", "[a](b)", "a | b", "===", "`x`"]
)
def test_nothing_in_a_note_is_taken_for_markdown(line: str) -> None:
    text = to_markdown(noted("a", f"x\n{line}"), LIBRARY, DAY)
    last = text.rstrip("\n").splitlines()[-1]
    if line.startswith("- "):
        assert last == line
    else:
        assert last.startswith("\\") or "\\" in last
        assert last.replace("\\", "") == line


def test_html_is_one_sound_file_that_holds_the_texts() -> None:
    text = to_html(work(), LIBRARY, DAY)
    tree = LexborHTMLParser(text)
    assert tree.css_first("html").attributes["lang"] == "en-GB"
    assert not tree.css("script, img, link, iframe, [src], [href], [onclick]")
    assert [each.text() for each in tree.css("h2")] == [
        "Governors",
        "Governors / Finance | staff",
        "Unfiled",
        "Notes on other statements",
    ]
    assert "B <b>& “more”</b>" in [each.text() for each in tree.css("h3")]
    assert [each.text() for each in tree.css("blockquote p")] == ["asks for"]
    assert [each.text() for each in tree.css("ul li")] == ["one", "two <script>"]
    assert [each.text() for each in tree.css("ol li")] == ["Who pays?", "@When?"]
    levels = [int(each.tag[1]) for each in tree.css("h1, h2, h3, h4")]
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_addresses_in_a_note_are_links_and_nothing_else_is() -> None:
    text = "See https://example.org/a?b=1&c=2.\nand\tjavascript:alert(1)\n- ask head@school.example.org"
    links = LexborHTMLParser(to_html(noted("a", text), LIBRARY, DAY)).css("a")
    assert [(each.text(), each.attributes["href"], each.attributes["rel"]) for each in links] == [
        *[("https://example.org/a?b=1&c=2", "https://example.org/a?b=1&c=2", "noreferrer")],
        *[("head@school.example.org", "mailto:head@school.example.org", "noreferrer")],
    ]


@given(TEXTS)
def test_any_text_stands_in_html_and_markdown_as_it_was_written(text: str) -> None:
    note = Note("a", at(0), text, Stance.AGREES, (text,), changed={"text": at(0)})
    made = Bookmarks(notes={"a": note})
    tree = LexborHTMLParser(to_html(made, LIBRARY, DAY))
    seen = "".join("".join(each.text().split()) for each in tree.css("article p:not(.aside), article li"))
    words = "".join(" ".join(block.lines) for block in note_blocks(text))
    assert "".join(words.split()).replace("\0", "�") in seen
    assert not LexborHTMLParser(to_html(made, LIBRARY, DAY)).css("script, b, i, img")
    assert html.escape("<") == "&lt;"
    assert to_markdown(made, LIBRARY, DAY).count("\n### ") == 1


def test_formats_are_told_by_endings() -> None:
    endings = {
        "x.yaml": ExportFormat.YAML,
        "x.YML": ExportFormat.YAML,
        "x.csv": ExportFormat.CSV,
        "x.md": ExportFormat.MARKDOWN,
    }
    assert {name: format_of(Path(name)) for name in endings} == endings
    assert (format_of(Path("x.htm")), format_of(Path("x.docx")), format_of(Path("x"))) == (
        ExportFormat.HTML,
        None,
        None,
    )


def test_every_format_is_written_as_a_file(tmp_path: Path) -> None:
    for form in ExportFormat:
        path = tmp_path / f"x.{form.value}"
        export_to(path, work(), LIBRARY, form, DAY)
        assert b"Governors" in path.read_bytes()


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_no_link_leads_an_export_to_what_the_program_keeps(tmp_path: Path) -> None:
    data, cloud = paths.user_data(), tmp_path / "cloud"
    for folder in (data, cloud / "backups"):
        folder.mkdir(parents=True)
    (cloud / "bookmarks.yaml").write_bytes(b"mine")
    (data / "bookmarks.yaml").symlink_to(cloud / "bookmarks.yaml")
    (data / "backups").symlink_to(cloud / "backups")
    (tmp_path / "link").symlink_to(data)
    (tmp_path / "link.yaml").symlink_to(cloud / "bookmarks.yaml")
    (tmp_path / "hard.yaml").hardlink_to(cloud / "bookmarks.yaml")
    own = ["cloud/bookmarks.yaml", "cloud/backups/x.yaml", "link/x.yaml", "link.yaml", "hard.yaml"]
    for name in (*own, "cloud/../link/../link/y.yaml"):
        with raises_kind(ErrorKind.OWN_FILE, match="another folder"):
            export_to(tmp_path / name, work(), LIBRARY, ExportFormat.YAML, DAY)
    assert (cloud / "bookmarks.yaml").read_bytes() == b"mine"
    assert list((cloud / "backups").iterdir()) == []
    export_to(cloud / "export.yaml", work(), LIBRARY, ExportFormat.YAML, DAY)
    assert (cloud / "export.yaml").exists()
