"""A briefing's web page, printed by a browser: its pages are numbered and nothing that fits a page is split."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pypdfium2
import pytest

from ascl_reader.briefing.briefing import Layout, Paper, Profile
from ascl_reader.briefing.sheets.files.write_html import as_html
from ascl_reader.briefing.sheets.typeset import SheetMaker
from tests.briefing.sheets.made_up import OURS, PRINTED, SETS, briefing

BROWSER = shutil.which("chromium")


@pytest.mark.parametrize("profile", Profile)
def test_the_style_for_print_numbers_the_pages_and_keeps_parts_whole(maker: SheetMaker, profile: Profile) -> None:
    page = as_html(maker.prepare(briefing(SETS["one"], Layout.SHEET, profile), OURS, PRINTED).sheet).decode()
    style = page[page.index("@media print") : page.index("</style>")]
    assert 'content: "Page " counter(page) " of " counter(pages)' in style
    assert 'content: "These are positions of ASCL: advocacy, not law."' in style
    kept = style[: style.index("{ break-inside: avoid }")].rpartition("\n")[2]
    assert {"h2", "p", "li", ".told", ".position", ".reasons", ".own", "section"} <= set(kept.replace(",", "").split())


@pytest.mark.skipif(BROWSER is None, reason="Chromium is not installed: the web page is not printed")
def test_the_printed_page_has_numbers_and_each_label_with_its_text(maker: SheetMaker, tmp_path: Path) -> None:
    wanted = briefing(SETS["four"], Layout.SHEET, Profile.STANDARD, paper=Paper.A4)
    (tmp_path / "page.html").write_bytes(as_html(maker.prepare(wanted, OURS, PRINTED).sheet))
    options = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'browser'}"]
    output = [f"--print-to-pdf={tmp_path / 'page.pdf'}", "--no-pdf-header-footer", (tmp_path / "page.html").as_uri()]
    subprocess.run([BROWSER or "", *options, *output], check=True, capture_output=True, timeout=100)
    with pypdfium2.PdfDocument(tmp_path / "page.pdf") as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    assert len(pages) > 1
    assert re.search(r"Source|Q[A-Z]+Z", pages[-1])  # the closing note takes the last part along
    for number, text in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in text
        lines = [line for line in text.splitlines() if line and "Page " not in line and "advocacy" not in line]
        assert lines[-1] not in ("Position", "Context", "Rationale", "Source")
