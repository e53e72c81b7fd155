"""A briefing's web page, printed by a browser: its pages are numbered and nothing that fits a page is split."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pypdfium2
import pytest

from ascl_reader.briefing.briefing import ChosenStatement, Layout, Paper, Part, Profile
from ascl_reader.briefing.school_colour import contrast_with_white
from ascl_reader.briefing.sheets.content import SchoolNotes
from ascl_reader.briefing.sheets.files.write_html import as_html
from ascl_reader.briefing.sheets.typeset import SheetMaker
from tests.briefing.sheets.made_up import OURS, PRINTED, SETS, briefing, word

BROWSER = shutil.which("chromium")


@pytest.mark.parametrize("profile", Profile)
def test_the_style_for_print_numbers_the_pages_and_keeps_parts_whole(maker: SheetMaker, profile: Profile) -> None:
    page = as_html(maker.prepare(briefing(SETS["one"], Layout.SHEET, profile), OURS, PRINTED).sheet).decode()
    style = page[page.index("@media print") : page.index("</style>")]
    assert 'content: "Page " counter(page) " of " counter(pages)' in style
    assert 'content: "These are positions of ASCL: advocacy, not law."' in style
    kept = style[: style.index("{ break-inside: avoid }")].rpartition("\n")[2]
    assert {"h2", "p", "li", ".told", ".position", ".reasons", ".own", "section"} <= set(kept.replace(",", "").split())


def test_on_a_dark_screen_the_page_is_dark_and_on_paper_never(maker: SheetMaker) -> None:
    page = as_html(maker.prepare(briefing(SETS["one"], Layout.SHEET, Profile.STANDARD), OURS, PRINTED).sheet).decode()
    [dark] = re.findall(r"@media screen and \(prefers-color-scheme: dark\) \{ :root \{([^}]*)\}", page)
    usual = page[page.index(":root") : page.index("@media screen")]
    assert set(re.findall(r"--\w+(?=:)", dark)) == set(re.findall(r"--\w+(?=:)", usual))
    white = {name: contrast_with_white(colour) for name, colour in re.findall(r"--(\w+): (#\w+)", dark)}
    assert white["tint"] / white["ink"] > 7 and white["tint"] / white["quiet"] > 4.5


def printed_pages(page: bytes, folder: Path) -> list[str]:
    """Return the text of each page that the browser prints."""
    (folder / "page.html").write_bytes(page)
    options = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'browser'}"]
    output = [f"--print-to-pdf={folder / 'page.pdf'}", "--no-pdf-header-footer", (folder / "page.html").as_uri()]
    subprocess.run([BROWSER or "", *options, *output], check=True, capture_output=True, timeout=100)
    with pypdfium2.PdfDocument(folder / "page.pdf") as document:
        return [page.get_textpage().get_text_range() for page in document]


@pytest.mark.skipif(BROWSER is None, reason="Chromium is not installed: the web page is not printed")
def test_a_label_is_repeated_where_its_part_runs_on(maker: SheetMaker, tmp_path: Path) -> None:
    wanted = briefing(("zeta",), Layout.SHEET, Profile.STANDARD, paper=Paper.A4)
    pages = printed_pages(as_html(maker.prepare(wanted, OURS, PRINTED).sheet), tmp_path)
    assert len(pages) > 4
    begun = [any(word("zeta-full", part) in text for text in pages) for part in ("context", "rationale")]
    assert begun == [True, True]
    for text in pages[1:-1]:  # in the midst of long reasons: one column, its label at the head
        first = next(line for line in text.splitlines() if line.strip() and "Page " not in line)
        assert first.strip() in ("Context", "Rationale")


@pytest.mark.skipif(BROWSER is None, reason="Chromium is not installed: the web page is not printed")
def test_the_printed_page_has_numbers_and_each_label_with_its_text(maker: SheetMaker, tmp_path: Path) -> None:
    wanted = briefing(SETS["four"], Layout.SHEET, Profile.STANDARD, paper=Paper.A4)
    pages = printed_pages(as_html(maker.prepare(wanted, OURS, PRINTED).sheet), tmp_path)
    assert len(pages) > 1
    assert re.search(r"Source|Q[A-Z]+Z", pages[-1])  # the closing note takes the last part along
    for number, text in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in text
        lines = [line for line in text.splitlines() if line and "Page " not in line and "advocacy" not in line]
        assert lines[-1] not in ("Position", "Context", "Rationale", "Source")


@pytest.mark.skipif(BROWSER is None, reason="Chromium is not installed: the web page is not printed")
def test_a_long_note_begins_below_what_stands_before_it(maker: SheetMaker, tmp_path: Path) -> None:
    own = {"alpha": SchoolNotes(note="\n".join(["- A line of the note, which is typed."] * 40), stance="agree")}
    chosen = (ChosenStatement("alpha", (Part.STANCE, Part.NOTE)),)
    wanted = briefing((), Layout.SHEET, Profile.STANDARD, paper=Paper.A4, chosen=chosen)
    pages = printed_pages(as_html(maker.prepare(wanted, own, PRINTED).sheet), tmp_path)
    first = next(text for text in pages if "Our stance" in text)
    assert "A line of the note" in first
    assert sum(text.count("A line of the note") for text in pages) == 40
