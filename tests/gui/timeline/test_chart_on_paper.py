"""On paper the chart lies across, and has as many pages as it takes, each with title, years, key and whose it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtPrintSupport import QPrinter

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.timeline.chart_on_paper import PaperWords, paint_pages, timeline_printer
from ascl_reader.gui.timeline.mark_layout import TimelineEntry
from ascl_reader.library.paper_marks import says_it_is_ours
from ascl_reader.library.statement import Confidence, Period

WORDS = PaperWords("When", "What the marks mean", "Printed today")


@pytest.mark.parametrize(("count", "pages"), [(0, 1), (20, 1), (100, 4)])
def test_every_statement_is_on_paper_once(appearance: Appearance, tmp_path: Path, count: int, pages: int) -> None:
    period = Period("2020-01", "2020-02", "early 2020", Confidence.MEDIUM, "")
    entries = [TimelineEntry(f"id-{at}", f"Title{at}.", "Theme", period) for at in range(count)]
    printer = timeline_printer("Timeline")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    assert paint_pages(printer, entries, appearance, WORDS) == pages
    printed = PdfDocument((tmp_path / "printed.pdf").read_bytes())
    texts = [page.get_textpage().get_text_range() for page in printed]
    assert len(texts) == pages and all(page.get_width() > page.get_height() for page in printed)
    for number, text in enumerate(texts, 1):
        told = " ".join(text.split())
        assert WORDS.title in told and WORDS.key in told and f"{WORDS.printed} · Page {number} of {pages}" in told
        assert says_it_is_ours(told)
    assert [sum(f"Title{at}." in text for text in texts) for at in range(count)] == [1] * count
    assert all(("2020" in text) is bool(count) for text in texts)


def test_titles_are_whole_on_paper_where_nobody_can_point_at_them(appearance: Appearance, tmp_path: Path) -> None:
    period = Period("2020-01", "2020-02", "early 2020", Confidence.MEDIUM, "")
    title = "Conditions for making the reforms work in all"
    never = Period("", "", "not dated by the text", Confidence.LOW, "")
    days = {"places": period, "years": never}
    entries = [TimelineEntry(word, f"{title} {word}", "Theme", day) for word, day in days.items()]
    printer = timeline_printer("Timeline")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    assert paint_pages(printer, entries, appearance, WORDS) == 1
    told = PdfDocument((tmp_path / "printed.pdf").read_bytes())[0].get_textpage().get_text_range()
    assert f"{title} places" in told and f"{title} years" in told and "…" not in told


@pytest.mark.qt_log_ignore("Returned false")
def test_a_printer_that_takes_nothing_is_told(appearance: Appearance, tmp_path: Path) -> None:
    printer = timeline_printer("Timeline")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no folder" / "printed.pdf"))
    assert paint_pages(printer, [], appearance, WORDS) == 0
