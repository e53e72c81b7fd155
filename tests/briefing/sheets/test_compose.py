"""What stands on a sheet, before anything is drawn: parts, wording, standing, sources, acronyms."""

from __future__ import annotations

import re

import msgspec
import pytest

from ascl_reader.briefing.briefing import (
    Acronyms,
    Briefing,
    ChosenStatement,
    Layout,
    Part,
)
from ascl_reader.briefing.sheets import phrases
from ascl_reader.briefing.sheets.compose import compose, missing_statements
from ascl_reader.briefing.sheets.content import SchoolNotes, Sheet, SheetEntry
from ascl_reader.briefing.sheets.provenance import period, reference
from ascl_reader.library.contents import Contents
from ascl_reader.library.dates import day_in_few_letters, day_in_words
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Wording
from tests.briefing.sheets.made_up import (
    DOCUMENTS,
    GLOSSARY,
    LIBRARY,
    OURS,
    PRINTED,
    THEMES,
    UNDATED,
    word,
)

ALL = tuple(Part)


def sheet(*chosen: ChosenStatement, ours: dict[str, SchoolNotes] | None = None, **changes: object) -> Sheet:
    """Return the sheet of these statements."""
    given = {"id": "b", "acronyms": Acronyms.LEFT, **changes}
    return compose(Briefing(chosen=chosen, **given), LIBRARY, OURS if ours is None else ours, PRINTED)  # type: ignore[arg-type]


def text_of(entry: SheetEntry) -> str:
    """Return all texts of an entry."""
    parts = [entry.position, *(part.passages for part in entry.parts)]
    return "\n".join(passage.text for passages in parts for passage in passages)


def test_parts_come_in_the_order_of_print_and_only_those_chosen() -> None:
    entry = sheet(ChosenStatement("alpha", ALL)).entries[0]
    assert [part.part for part in entry.parts] == list(Part)
    assert [part.heading for part in entry.parts][:3] == ["Context", "Rationale", "Our stance"]
    only = sheet(ChosenStatement("alpha", (Part.NOTE,))).entries[0]
    assert [part.part for part in only.parts] == [Part.NOTE]
    assert word("alpha", "position") in text_of(only)


def test_nothing_is_printed_for_a_part_that_is_empty() -> None:
    entry = sheet(ChosenStatement("gamma", ALL), ours={}).entries[0]
    assert [part.part for part in entry.parts] == [Part.FACTS, Part.SOURCE]
    assert entry.lacking == "no context or rationale published"


def test_our_words() -> None:
    entry = sheet(ChosenStatement("alpha", (Part.STANCE, Part.NOTE, Part.QUESTIONS))).entries[0]
    stance, note, questions = entry.parts
    assert stance.passages[0].text == "Our school agrees in part. To be looked at again on 1 March 2027."
    assert [passage.bullet for passage in note.passages] == [False, True, True]
    assert [passage.text for passage in questions.passages][1] == "By when?"


@pytest.mark.parametrize(
    ("stance", "again", "expected"),
    [
        ("undecided", "", ""),
        ("undecided", "2027-01-09", "To be looked at again on 9 January 2027."),
        ("not_for_us", "", "This does not concern our school."),
        ("We wait for the DfE.", "soon", "We wait for the DfE. To be looked at again on soon."),
    ],
)
def test_stances(stance: str, again: str, expected: str) -> None:
    ours = {"alpha": SchoolNotes(stance=stance, look_again=again)}
    parts = sheet(ChosenStatement("alpha", (Part.STANCE,)), ours=ours).entries[0].parts
    assert "".join(passage.text for part in parts for passage in part.passages) == expected


def test_the_wording_is_the_one_asked_for_where_there_is_one() -> None:
    for wanted, expected in ((None, "Published text"), (Wording.SUMMARY, "Summary in the editors’ words")):
        entry = sheet(ChosenStatement("epsilon", ALL, wanted)).entries[0]
        assert entry.wording == expected
        assert (word("epsilon-full", "position") in text_of(entry)) == (expected == "Published text")
    assert sheet(ChosenStatement("alpha", ALL, Wording.FULL)).entries[0].wording == "Summary in the editors’ words"


def test_period_source_and_import_are_told() -> None:
    entry = sheet(ChosenStatement("beta")).entries[0]
    assert entry.period == "after September 2019 (inferred)"
    assert entry.source == "from “First page”, statement 4 and “Second page”, statement 2"
    assert entry.about == "Money · Help and support"
    published = sheet(ChosenStatement("epsilon", (Part.SOURCE,))).entries[0]
    assert published.source.endswith("of more than a few words”, statement 9, imported 4 March 2026")
    assert published.running == (
        "Continued: 1. Read from its page",
        "Published text · early 2020",
        "“First page”, no. 4, imported 4 Mar 2026",
    )
    lines = [passage.text for passage in published.parts[0].passages]
    assert (
        lines[0] == "“First page”, statement 4, imported 3 March 2026 from first.html; https://example.org/policy/first"
    )


def test_what_was_superseded_or_left_its_page_says_so() -> None:
    assert sheet(ChosenStatement("gamma")).entries[0].status == (
        "Superseded by “A later word on the same”, in the editors’ judgement.",
    )
    assert sheet(ChosenStatement("zeta")).entries[0].status == (
        "No longer on the page “First page”, as seen on 5 May 2026.",
    )
    assert sheet(ChosenStatement("delta")).entries[0].status == ()


def test_the_reference_of_a_copied_passage() -> None:
    assert reference(LIBRARY, LIBRARY.find("beta"), Wording.SUMMARY, "2026-11-21") == (
        "Money that reaches the school. Position of ASCL (Association of School and College Leaders), after "
        "September 2019 (inferred). Summary in the editors’ words from “First page”, statement 4 and “Second page”, "
        "statement 2. Read 21 November 2026."
    )
    assert "Published text from “First page”, statement 4 and “A page with a heading of more than a few words”" in (
        reference(LIBRARY, LIBRARY.find("epsilon"), Wording.FULL, "2026-11-21")
    )


def test_of_no_date_at_all_nothing_is_said_to_be_inferred() -> None:
    undated = msgspec.structs.replace(LIBRARY.find("beta"), period=UNDATED)
    assert period(undated) == "not dated by the text"


def test_a_list_at_a_glance_has_a_line_for_each() -> None:
    chosen = (ChosenStatement("alpha"), ChosenStatement("beta"))
    assert sheet(*chosen).glance == tuple(LIBRARY.find(each.id).brief for each in chosen)
    long = tuple(
        msgspec.structs.replace(LIBRARY.find(each.id), brief="A sentence of many words. " * 4) for each in chosen
    )
    library = Library(Contents(long, THEMES, DOCUMENTS, GLOSSARY))
    found = compose(Briefing(id="b", chosen=chosen), library, {}, PRINTED)
    assert found.glance == ("Fair plans in every area", "Money that reaches the school")
    assert found.glance_lines[1] == "Money that reaches the school · Summary · after September 2019 (inferred)"
    in_a_pack = compose(Briefing(id="b", chosen=chosen, layout=Layout.PACK), library, {}, PRINTED)
    assert in_a_pack.glance == tuple(entry.brief for entry in in_a_pack.entries)


def test_the_head_of_a_page_on_which_a_part_runs_on_is_no_sentence() -> None:
    for label in (phrases.POSITION, *phrases.HEADINGS.values()):
        head = phrases.running_on(
            7, "A title that goes on and on for many words", phrases.HEADING_RUNNING_ON.get(label, label)
        )
        assert head.startswith("Continued: 7. A title") and len(head.split(" · ")) == 2
        assert len(re.findall(r"[^\W\d_]{2,}", head)) <= 7


def test_the_foot_tells_which_wordings_there_are() -> None:
    assert sheet(ChosenStatement("alpha")).wordings == phrases.ALL_SUMMARIES
    published = sheet(ChosenStatement("epsilon"), acronyms=Acronyms.LEFT).wordings
    assert published == "Published text; titles, themes and dates are the editors’."
    both = sheet(ChosenStatement("alpha"), ChosenStatement("epsilon"), acronyms=Acronyms.LEFT).wordings
    assert both == (
        "Each says whether it is a summary or the published text; titles, themes, dates and the list at a glance are "
        "the editors’."
    )
    assert sheet().wordings == ""


def test_the_foot_tells_whose_the_list_at_a_glance_the_brackets_and_the_notes_are() -> None:
    chosen = (ChosenStatement("epsilon", (Part.NOTE, Part.QUESTIONS)), ChosenStatement("zeta"))
    briefing = Briefing(id="b", chosen=chosen)
    assert compose(briefing, LIBRARY, OURS, PRINTED).wordings == (
        "Published text; titles, themes, dates, the list at a glance and acronyms spelt out in […] are the editors’. "
        "Our school’s words: note and questions."
    )
    on_a_card = msgspec.structs.replace(briefing, layout=Layout.CARD, acronyms=Acronyms.LIST)
    assert "glance" not in compose(on_a_card, LIBRARY, {}, PRINTED).wordings
    summaries = Briefing(id="b", chosen=(ChosenStatement("alpha"), ChosenStatement("beta")))
    assert "[…]" not in compose(summaries, LIBRARY, {}, PRINTED).wordings


def test_statements_that_the_library_does_not_have_are_passed_over_and_named() -> None:
    briefing = Briefing(id="b", chosen=(ChosenStatement("gone"), ChosenStatement("alpha")))
    assert [entry.number for entry in compose(briefing, LIBRARY, {}, PRINTED).entries] == [1]
    assert missing_statements(briefing, LIBRARY) == ("gone",)


@pytest.mark.parametrize(
    ("typed", "head"),
    [
        ("the governing body", "Briefing sheet · for the governing body"),
        ("For the maker", "Briefing sheet · for the maker"),
        ("formal use", "Briefing sheet · for formal use"),
        ("  ", "Briefing sheet"),
    ],
)
def test_for_whom(typed: str, head: str) -> None:
    assert sheet(ChosenStatement("alpha"), audience=typed).head == head


def test_the_words_above_the_statements() -> None:
    found = sheet(
        ChosenStatement("alpha"),
        ChosenStatement("beta"),
        title=" Money\nand plans ",
        date="2026-12-02",
        school="Example School",
    )
    assert (found.title, found.date, found.printed) == ("Money and plans", "2 December 2026", "21 November 2026")
    assert found.subtitle == "Two positions of ASCL, the Association of School and College Leaders"
    assert found.details == ("Example School",)
    assert len(found.glance) == 2
    assert sheet(ChosenStatement("alpha")).glance == ()
    assert sheet(ChosenStatement("alpha"), ChosenStatement("beta"), at_a_glance=False).glance == ()
    assert sheet().subtitle == "No statement has been chosen yet."


def test_acronyms_are_spelt_out_once_where_they_are_first_read() -> None:
    found = sheet(ChosenStatement("alpha", ALL), ChosenStatement("beta", ALL), acronyms=Acronyms.FIRST_USE)
    first, second = (text_of(entry) for entry in found.entries)
    assert "an EHCP (education, health and care plan)." in first
    assert "The DfE (Department for Education) wrote" in first
    assert "ASCL (" not in first  # it is spelt out on every page
    assert "(education" not in second
    assert "(Department" not in second


def test_published_words_are_not_changed_but_for_square_brackets() -> None:
    found = sheet(ChosenStatement("epsilon", ALL), acronyms=Acronyms.FIRST_USE)
    assert "an EHCP [education, health and care plan]." in text_of(found.entries[0])


def test_the_school_s_own_words_stay_as_they_were_typed() -> None:
    ours = {"gamma": SchoolNotes(note="The LA and the DfE.")}
    found = sheet(ChosenStatement("gamma", (Part.NOTE,)), ours=ours, acronyms=Acronyms.FIRST_USE)
    assert found.entries[0].parts[0].passages[0].text == "The LA and the DfE."


def test_a_list_of_acronyms_holds_those_that_are_used() -> None:
    ours = {"gamma": SchoolNotes(note="Ask the LA.")}
    found = sheet(ChosenStatement("gamma", (Part.NOTE,)), ours=ours, acronyms=Acronyms.LIST)
    assert [(each.acronym, each.long) for each in found.acronyms] == [
        ("EHCP", "education, health and care plan"),
        ("LA", "local authority"),
    ]
    assert "(education" not in text_of(found.entries[0])


def test_the_list_at_a_glance_is_read_first() -> None:
    found = sheet(ChosenStatement("alpha"), ChosenStatement("beta"), acronyms=Acronyms.FIRST_USE, layout=Layout.PACK)
    assert len(found.glance) == 2
    assert sheet(ChosenStatement("alpha"), ChosenStatement("beta"), layout=Layout.CARD).kind == "Position card"


@pytest.mark.parametrize(
    ("number", "words"), [(0, "No positions"), (1, "One position"), (12, "Twelve positions"), (1200, "1,200 positions")]
)
def test_counts_in_words(number: int, words: str) -> None:
    assert phrases.count(number, "position", "positions") == words


@pytest.mark.parametrize(
    ("text", "shown"),
    [("2026-11-01", "1 November 2026"), ("next Tuesday", "next Tuesday"), ("2026-02-30", "2026-02-30"), ("", "")],
)
def test_days_in_words(text: str, shown: str) -> None:
    assert day_in_words(text) == shown


@pytest.mark.parametrize(
    ("day", "shown"),
    [("2026-09-03", "3 Sep 2026"), ("2026-05-30", "30 May 2026"), ("2026-02-30", "2026-02-30"), ("", "")],
)
def test_a_day_is_told_in_few_letters_where_a_line_has_no_room(day: str, shown: str) -> None:
    assert day_in_few_letters(day) == shown
