"""What a clerk adds for one meeting: the agenda's word on each statement, a cover note, when and where, a colour."""

from __future__ import annotations

from io import BytesIO

import msgspec
import pytest

from ascl_reader.briefing.briefing import (
    Briefing,
    Layout,
    Part,
    Profile,
    Purpose,
    briefing_of_one,
    from_data,
    to_data,
)
from ascl_reader.briefing.sheets import phrases
from ascl_reader.briefing.sheets.compose import compose
from ascl_reader.briefing.sheets.content import Sheet
from ascl_reader.briefing.sheets.files.write_docx import as_docx
from ascl_reader.briefing.sheets.files.write_html import as_html
from ascl_reader.briefing.sheets.files.write_markdown import as_markdown
from ascl_reader.briefing.sheets.files.write_text import as_text
from ascl_reader.briefing.sheets.print_styles import print_style_of
from ascl_reader.briefing.sheets.typeset import SheetMaker
from ascl_reader.library.statement import Wording
from tests.briefing.sheets.made_up import LIBRARY, OURS, PRINTED, briefing
from tests.briefing.sheets.paper import Paper

COVER = "Dear all,\n\nthese need a decision:\n- the plan\n- the money"


def for_meeting(layout: Layout, **changes: object) -> Briefing:
    """Return a briefing of three statements, two of them on the agenda."""
    made = briefing(("alpha", "gamma", "delta"), layout, Profile.STANDARD, cover=COVER, time="6.30pm", place="Library")
    made = msgspec.structs.replace(made, **changes)
    made = made.for_agenda("alpha", Purpose.DECISION, "7(b)", "That governors write to the MP.\n- by March")
    return made.for_agenda("gamma", Purpose.INFORMATION, "", "")


def sheet(layout: Layout, **changes: object) -> Sheet:
    return compose(for_meeting(layout, **changes), LIBRARY, OURS, PRINTED)


@pytest.mark.parametrize(
    ("item", "purpose", "told"),
    [
        ("7", Purpose.DECISION, "Agenda item 7 · for decision"),
        ("Item 7(b)", Purpose.DISCUSSION, "Agenda item 7(b) · for discussion"),
        ("agenda item 12", None, "Agenda item 12"),
        ("B", None, "Agenda item B"),
        ("Any other business", None, "Agenda: Any other business"),
        ("", Purpose.INFORMATION, "For information"),
        (" ", None, ""),
    ],
)
def test_the_agenda_is_told_in_words(item: str, purpose: Purpose | None, told: str) -> None:
    assert phrases.agenda(item, purpose) == told


def test_what_a_clerk_adds_is_kept_and_a_briefing_without_it_is_saved_as_before() -> None:
    made = for_meeting(Layout.SHEET, page_limit=2, colour="#8a1538")
    assert from_data(to_data(made)) == made
    assert {"purpose", "item", "recommendation"}.isdisjoint(to_data(made)["chosen"][2])
    plain = to_data(briefing(("alpha",), Layout.SHEET, Profile.STANDARD))
    assert {"time", "place", "cover", "page_limit", "colour"}.isdisjoint(plain)


@pytest.mark.parametrize("layout", Layout)
def test_it_is_on_paper_in_every_layout_and_the_cover_on_the_first_page(maker: SheetMaker, layout: Layout) -> None:
    made = maker.prepare(for_meeting(layout), OURS, PRINTED)
    paper = Paper(maker.pdf(made))
    text = paper.text
    for said in ("Agenda item 7(b) · for decision", "For information", "That governors write to the MP.", "by March"):
        assert said in text, said
    first = paper.page_text(1)
    for said in ("Cover note", "these need a decision:", "the plan", "2 December 2026, 6.30pm", "Library"):
        assert said in first, said
    assert "cover note, agenda items, recommendation" in first
    assert made.pages == len(paper.pages)
    agendas = text.count("Agenda item 7(b)")
    assert agendas == (2 if layout in (Layout.SHEET, Layout.PACK) else 1)  # at a glance, or in the contents


@pytest.mark.parametrize("write", [as_text, as_markdown, lambda each: as_html(each).decode()])
@pytest.mark.parametrize("layout", [Layout.SHEET, Layout.CARD])
def test_it_is_in_files_of_text(write, layout: Layout) -> None:
    found = write(sheet(layout)).replace("\\", "")
    for said in ("Agenda item 7(b) · for decision", "For information", "Cover note", "6.30pm", "Library", "the plan"):
        assert said in found, said
    assert found.count("That governors write to the MP.") == 1
    assert found.index("Dear all") < found.index("Agenda item 7(b)") < found.index("That governors")
    assert "Our school’s words: cover note, agenda items, recommendation" in found


@pytest.mark.parametrize("layout", Layout)
def test_it_is_in_word(layout: Layout) -> None:
    import docx

    document = docx.Document(BytesIO(as_docx(sheet(layout))))
    lines = [each.text for each in document.paragraphs]
    text = "\n".join(lines)
    for said in ("Agenda item 7(b) · for decision", "For information", "Cover note", "6.30pm", "Library"):
        assert said in text, said
    assert lines.index("Cover note") < lines.index("the plan") < text.index("That governors")
    assert document.core_properties.author == "the headteacher"


def test_the_author_of_the_files_is_who_prepared_them_or_the_school(maker: SheetMaker) -> None:
    for changes, author in (({}, b"the headteacher"), ({"prepared_by": ""}, b"Example School")):
        made = maker.prepare(for_meeting(Layout.SHEET, **changes), OURS, PRINTED)
        assert b"<rdf:li>" + author in maker.pdf(made) or b"/Author (" + author in maker.pdf(made)
        assert f'<meta name="author" content="{author.decode()}">' in as_html(made.sheet).decode()


def test_the_schools_colour_is_that_of_rules_and_bars_but_not_in_greyscale(maker: SheetMaker) -> None:
    coloured = sheet(Layout.SHEET, colour="#8a1538")
    assert print_style_of(Profile.STANDARD, colour=coloured.colour).accent == "#8a1538"
    made = maker.prepare(for_meeting(Layout.SHEET, colour="#8A1538"), OURS, PRINTED)
    assert b"#8a1538" in maker.drawings(made)[0]
    grey = for_meeting(Layout.SHEET, colour="#8a1538", profile=Profile.GREYSCALE)
    assert b"#8a1538" not in b"".join(maker.drawings(maker.prepare(grey, OURS, PRINTED)))
    assert sheet(Layout.SHEET, colour="red; }").colour == ""


def test_a_statement_without_the_agenda_has_no_line_for_it() -> None:
    entries = sheet(Layout.SHEET).entries
    assert [each.agenda for each in entries] == ["Agenda item 7(b) · for decision", "For information", ""]
    assert [part.part for part in entries[2].parts][:3] == [Part.CONTEXT, Part.RATIONALE, Part.STANCE]


def test_a_statement_that_is_printed_at_once_carries_nothing_of_the_meeting() -> None:
    made = briefing_of_one("alpha", "Alpha", Wording.SUMMARY, for_meeting(Layout.SHEET, page_limit=1, colour="#8a1538"))
    assert (made.cover, made.date, made.time, made.place, made.meeting, made.page_limit) == ("", "", "", "", "", 0)
    assert (made.school, made.colour) == ("Example School", "#8a1538")
    assert compose(made, LIBRARY, OURS, PRINTED).entries[0].agenda == ""
