"""Every layout in every profile: golden structure, the rules of the page, what a screen reader is told."""

from __future__ import annotations

import json
import os
import re
import unicodedata
from functools import cache
from itertools import product
from pathlib import Path

import pytest

from ascl_reader.briefing.briefing import (
    ChosenStatement,
    Layout,
    Part,
    Profile,
)
from ascl_reader.briefing.briefing import Paper as PaperSize
from ascl_reader.briefing.engine.typst_engine import engine_here
from ascl_reader.briefing.sheets.content import SchoolNotes
from ascl_reader.briefing.sheets.print_styles import MARGIN, PRINT_STYLES, SMALLEST
from ascl_reader.briefing.sheets.typeset import PreparedSheet, SheetMaker
from ascl_reader.library.contents import Contents
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Texts
from ascl_reader.paths import resources
from tests.briefing.sheets.made_up import (
    DOCUMENTS,
    GLOSSARY,
    LIBRARY,
    OURS,
    PRINTED,
    SETS,
    THEMES,
    briefing,
    statement,
    word,
)
from tests.briefing.sheets.paper import POINTS, Paper

GOLDEN = Path(__file__).parent / "golden"
COMBINATIONS = list(product(Layout, Profile, SETS))
IDS = [f"{layout.value}-{profile.value}-{name}" for layout, profile, name in COMBINATIONS]
every = pytest.mark.parametrize(("layout", "profile", "name"), COMBINATIONS, ids=IDS)


@pytest.fixture(scope="module")
def printed(maker: SheetMaker):
    """Return a function that prints one combination and reads it back, each once."""

    @cache
    def read_one(layout: Layout, profile: Profile, name: str) -> tuple[PreparedSheet, Paper]:
        """Print one and read it."""
        made = maker.prepare(briefing(SETS.get(name, ()), layout, profile), OURS, PRINTED)
        return made, Paper(maker.pdf(made))

    return read_one


def structure(made: PreparedSheet, paper: Paper) -> dict[str, object]:
    """Return what is kept of a combination: pages, headings with their levels and pages, lists, what was left out."""
    return {
        "pages": len(paper.pages),
        "fits": made.fits,
        "body": made.body,
        "left out": [each.value for each in made.left_out],
        "headings": [f"{'#' * heading.level or '='} {heading.text} ({heading.page})" for heading in paper.headings],
        "lists": paper.tagged("L"),
    }


@every
def test_structure_is_as_it_was(printed, layout: Layout, profile: Profile, name: str) -> None:
    found = structure(*printed(layout, profile, name))
    path = GOLDEN / f"{layout.value}-{profile.value}-{name}.json"
    if os.environ.get("ASCL_READER_GOLDEN") == "write":
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert found == json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(("layout", "name"), list(product(Layout, SETS)))
def test_text_is_as_it_was(printed, layout: Layout, name: str) -> None:
    _, paper = printed(layout, Profile.STANDARD, name)
    found = "\n".join(text for _, text in paper.read_out if text) + "\n"
    path = GOLDEN / f"{layout.value}-{name}.txt"
    if os.environ.get("ASCL_READER_GOLDEN") == "write":
        path.write_text(found, encoding="utf-8")
    assert found == path.read_text(encoding="utf-8")


@every
def test_every_page_says_whose_positions_these_are_and_when_it_was_printed(
    printed, layout: Layout, profile: Profile, name: str
) -> None:
    made, paper = printed(layout, profile, name)
    assert len(paper.pages) == made.pages
    for number in range(1, made.pages + 1):
        text = paper.page_text(number)
        assert "These are positions of ASCL: advocacy, not law." in text
        assert "Printed 21 November 2026" in text
        assert f"Page {number} of {made.pages}" in text


@every
def test_each_statement_says_on_each_of_its_pages_what_it_is(
    printed, layout: Layout, profile: Profile, name: str
) -> None:
    made, paper = printed(layout, profile, name)
    starts = {heading.text.split(".")[0]: heading.page for heading in paper.headings if heading.level == 1}
    for entry in made.sheet.entries:
        words = [word(entry.id, part.value) for part in Part] + [word(f"{entry.id}-full", part.value) for part in Part]
        pages = {number for number in range(1, made.pages + 1) if set(words) & set(_words(paper.page_text(number)))}
        start = starts.get(str(entry.number)) or min(pages)
        for number in range(start, max(pages) + 1):
            text = paper.page_text(number)
            assert entry.period.split(" (")[0] in text
            assert ("(inferred)" in text) >= entry.period.endswith("(inferred)")
            assert entry.wording_short in text
            assert "First page" in text
            assert (re.search("imported 4 Mar(ch)? 2026", text) is not None) >= (entry.wording == "Published text")
            assert number == start or f"Continued: {entry.number}." in text


def _words(text: str) -> list[str]:
    return re.findall(r"Q[A-Z]+Z", text)


@every
def test_nothing_is_printed_outside_the_margins_nor_too_small(
    printed, layout: Layout, profile: Profile, name: str
) -> None:
    made, paper = printed(layout, profile, name)
    smallest = min(PRINT_STYLES[profile].small, made.body * 2) if layout is not Layout.ONE_PAGE else SMALLEST
    margin = MARGIN * POINTS - 1
    for lines in paper.pages:
        for line in lines:
            assert line.size >= smallest - 0.01, line
            assert line.left >= margin, line
            assert line.right <= paper.width - margin, line
            assert line.top >= margin - 0.25 * line.size, line  # boxes of a line reach above its letters
            assert line.bottom <= paper.height - margin + 0.4 * line.size, line
    for page, (left, low, right, high) in paper.drawn:
        if right - left < paper.width - 1:  # not the page's own ground
            assert min(left, low, paper.width - right, paper.height - high) >= margin, page


@every
def test_no_statement_begins_low_and_no_heading_ends_a_page(
    printed, layout: Layout, profile: Profile, name: str
) -> None:
    made, paper = printed(layout, profile, name)
    titles = {f"{entry.number}. {entry.title}" for entry in made.sheet.entries}
    headings = {heading.text for heading in paper.headings} - {"Notes"}  # ruled lines follow it
    for lines in paper.pages:
        foot = (made.sheet.whose, made.sheet.wordings, "Printed")
        body = [line for line in lines if not line.artifact and not line.text.startswith(foot)]
        for line in body:
            if layout is Layout.SHEET and any(title.startswith(line.text) and len(line.text) > 5 for title in titles):
                assert line.top <= 0.8 * paper.height, line
        if body:
            assert max(body, key=lambda line: line.top).text not in headings


@every
def test_it_is_read_out_in_order(printed, layout: Layout, profile: Profile, name: str) -> None:
    made, paper = printed(layout, profile, name)
    places = []
    for entry in made.sheet.entries:
        places += [paper.text.index(found) for found in _expected(entry.id, made)]
    assert places == sorted(places)
    assert paper.headings[0].level == 0
    assert paper.language == "en-GB"
    assert paper.title == "Money and plans"


def _expected(statement_id: str, made: PreparedSheet) -> list[str]:
    entry = next(each for each in made.sheet.entries if each.id == statement_id)
    texts = [entry.position, *(part.passages for part in entry.parts)]
    return [found for passages in texts for found in _words(" ".join(passage.text for passage in passages))]


@pytest.mark.parametrize(
    ("layout", "profile", "name"),
    [*product(Layout, Profile, ["mixed"]), *product(Layout, [Profile.STANDARD], ["one", "none"])],
)
def test_two_checkers_of_accessible_pdf_find_no_error(
    printed, tmp_path: Path, layout: Layout, profile: Profile, name: str
) -> None:
    import pdfua

    path, paper = tmp_path / "sheet.pdf", printed(layout, profile, name)[1]
    path.write_bytes(paper.data)
    result = paper.checked(path)
    assert result.error is None
    assert [(found.rule, found.page, found.evidence) for found in result.sorted_findings()] == []
    assert [str(found) for found in pdfua.validate(str(path)).findings] == []


@pytest.mark.parametrize(("layout", "name"), [*product(Layout, ["mixed", "one", "none"])])
def test_every_word_that_is_seen_is_read_out_or_stands_at_the_edge_of_the_page(
    printed, layout: Layout, name: str
) -> None:
    import pypdfium2

    paper = printed(layout, Profile.STANDARD, name)[1]
    told = re.sub(r"\s", "", f"{paper.text} {paper.unread}").lower()
    with pypdfium2.PdfDocument(paper.data) as pdf:
        seen = " ".join(page.get_textpage().get_text_bounded() for page in pdf)
    words = re.findall(r"[^\W\d_]{3,}", unicodedata.normalize("NFKC", seen).lower())
    assert len(words) > 5
    assert [each for each in words if each not in told] == []


@pytest.mark.parametrize("layout", Layout)
def test_greyscale_has_no_colour_in_it(maker: SheetMaker, layout: Layout) -> None:
    made = maker.prepare(briefing(SETS["mixed"], layout, Profile.GREYSCALE), OURS, PRINTED)
    colours = {colour for page in maker.drawings(made) for colour in re.findall(rb'"#([0-9a-f]{6})"', page)}
    assert colours
    assert all(colour[:2] == colour[2:4] == colour[4:] for colour in colours)


@pytest.mark.parametrize("layout", Layout)
def test_letter_paper_is_printed_too(maker: SheetMaker, layout: Layout) -> None:
    made = maker.prepare(briefing(SETS["four"], layout, Profile.STANDARD, paper=PaperSize.LETTER), OURS, PRINTED)
    paper = Paper(maker.pdf(made))
    assert (round(paper.width), round(paper.height)) == (612, 792)
    assert all(line.right <= 612 - MARGIN * POINTS + 1 for lines in paper.pages for line in lines)


def test_the_library_has_what_the_sets_need() -> None:
    assert {each for ids in SETS.values() for each in ids} == {each.id for each in LIBRARY.statements}


@pytest.mark.parametrize("profile", [Profile.STANDARD, Profile.LARGE])
def test_wherever_one_statement_ends_the_next_does_not_begin_low(tmp_path: Path, profile: Profile) -> None:
    ids = ("first", "second", "third")
    curt = tuple(statement(each, f"Title of {each}", Texts(position="ASCL agrees."), sources=()) for each in ids)
    maker = SheetMaker(Library(Contents(curt, THEMES, DOCUMENTS, GLOSSARY)), engine_here(resources(), tmp_path))
    chosen = tuple(ChosenStatement(each, (Part.NOTE,)) for each in ids)
    lowest = 0.0
    for lines in range(0, 44, 3):
        ours = {"first": SchoolNotes(note="\n\n".join(["A line."] * lines))}
        wanted = briefing((), Layout.SHEET, profile, chosen=chosen, at_a_glance=False)
        paper = Paper(maker.pdf(maker.prepare(wanted, ours, PRINTED)))
        starts = [line.top for page in paper.pages for line in page if re.match(r"\d\. Title of", line.text)]
        assert len(starts) == 3
        lowest = max(lowest, *starts)
    assert 0.5 * paper.height < lowest <= 0.8 * paper.height


@pytest.mark.parametrize("layout", [Layout.SHEET, Layout.PACK])
def test_reasons_stand_beside_one_another_only_where_both_end_on_the_page(printed, layout: Layout) -> None:
    _, paper = printed(layout, Profile.STANDARD, "mixed")
    beside = 0
    for lines in paper.pages:
        on_the_right = [line for line in lines if line.left > paper.width / 2 and not line.artifact]
        if on_the_right:
            beside += 1
            labels = [line.top for line in lines if line.text.split()[-1:] == ["Rationale"] and not line.artifact]
            assert labels and min(labels) < min(line.top for line in on_the_right if line.size == 12)
    assert beside


@every
def test_no_page_holds_only_what_is_said_of_the_positions(printed, layout: Layout, profile: Profile, name: str) -> None:
    _, paper = printed(layout, profile, name)
    found = [heading.page for heading in paper.headings if heading.text == "About these positions"]
    assert found == ([1] if layout in (Layout.SHEET, Layout.PACK) else [])


def test_a_page_names_the_part_that_runs_on(printed) -> None:
    _, paper = printed(Layout.SHEET, Profile.STANDARD, "mixed")
    assert "Continued: 1. A long one that has… · Context" in paper.page_text(2)
    assert "Continued: 1. A long one that has… · Rationale" in paper.page_text(3)
