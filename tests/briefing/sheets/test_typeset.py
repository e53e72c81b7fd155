"""What is said of pages is true of the pages that come out: how many, what fits, what an offer would give."""

from __future__ import annotations

import base64
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdfium2 import PdfDocument

from ascl_reader.briefing.briefing import (
    Acronyms,
    Briefing,
    ChosenStatement,
    Layout,
    Part,
    Profile,
)
from ascl_reader.briefing.briefing import Paper as PaperSize
from ascl_reader.briefing.sheets.content import SchoolNotes
from ascl_reader.briefing.sheets.logo import Logo, read_logo
from ascl_reader.briefing.sheets.print_styles import PRINT_STYLES
from ascl_reader.briefing.sheets.typeset import PreparedSheet, SheetMaker, positions_alone, without_parts
from ascl_reader.library.statement import Wording
from tests.briefing.sheets.made_up import OURS, PRINTED, SENTENCE, STATEMENTS, briefing
from tests.conftest import LONG

DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


@pytest.fixture(scope="module")
def logo(tmp_path_factory: pytest.TempPathFactory) -> Logo:
    """Return a logo of one dot."""
    path: Path = tmp_path_factory.mktemp("logo") / "logo.png"
    path.write_bytes(base64.b64decode(DOT))
    return read_logo(path)


CHOSEN = st.lists(
    st.builds(
        ChosenStatement,
        id=st.sampled_from([each.id for each in STATEMENTS]),
        parts=st.sets(st.sampled_from(Part)).map(lambda found: tuple(part for part in Part if part in found)),
        wording=st.sampled_from([None, *Wording]),
    ),
    min_size=1,
    max_size=4,
    unique_by=lambda each: each.id,
).map(tuple)
BRIEFINGS = st.builds(
    Briefing,
    id=st.just("x"),
    title=st.just("Any"),
    chosen=CHOSEN,
    layout=st.sampled_from([Layout.SHEET, Layout.ONE_PAGE]),
    profile=st.sampled_from(Profile),
    paper=st.sampled_from(PaperSize),
    acronyms=st.sampled_from(Acronyms),
    at_a_glance=st.booleans(),
    note_space=st.booleans(),
    page_limit=st.sampled_from([0, 0, 1, 2, 3]),
    cover=st.sampled_from(["", SENTENCE * 3]),
)
NOTES = st.integers(0, 9).map(lambda count: SENTENCE * count)


@pytest.mark.timeout(1800 if LONG else 120)
@settings(max_examples=300 if LONG else 10, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(wanted=BRIEFINGS, note=NOTES, with_logo=st.booleans())
def test_what_is_said_of_a_briefings_pages_is_true_of_those_that_come_out(
    maker: SheetMaker, logo: Logo, wanted: Briefing, note: str, with_logo: bool
) -> None:
    own = {each: msgspec.structs.replace(OURS[each], note=note) for each in wanted.ids}
    shown = logo if with_logo else None

    def prepared(other: Briefing) -> PreparedSheet:
        return maker.prepare(other, own, PRINTED, shown)

    made = prepared(wanted)
    assert made.pages == len(PdfDocument(maker.pdf(made)))
    if made.limit:
        assert made.limit == (1 if wanted.layout is Layout.ONE_PAGE else wanted.page_limit)
        assert made.fits == (made.pages <= made.limit)
        alone = msgspec.structs.replace(positions_alone(wanted), page_limit=0)
        if not made.fits and wanted.layout is Layout.SHEET and made.body == PRINT_STYLES[wanted.profile].body:
            assert made.positions_alone == prepared(alone).pages
        fuller = prepared(msgspec.structs.replace(wanted, layout=Layout.SHEET, page_limit=0))
        if wanted.layout is Layout.SHEET and fuller.pages <= made.limit:  # nothing is left out without need
            assert (made.left_out, made.body) == ((), fuller.body)
        return
    offer = maker.offer_shortening(wanted, own, PRINTED, shown, pages=max(1, made.pages - 1))
    if offer is not None:
        taken = prepared(without_parts(wanted, offer.parts))
        assert taken.pages == offer.pages == len(PdfDocument(maker.pdf(taken)))


def test_the_schools_words_are_not_taken_for_the_positions(maker: SheetMaker) -> None:
    own = {"gamma": SchoolNotes(note=SENTENCE * 60)}
    chosen = (ChosenStatement("gamma", (Part.NOTE,)),)
    made = maker.prepare(briefing(("gamma",), Layout.ONE_PAGE, Profile.STANDARD, chosen=chosen), own, PRINTED)
    assert (made.fits, made.pages, made.positions_alone) == (False, 2, 1)


def test_an_offer_is_worked_out_with_the_logo(maker: SheetMaker, logo: Logo) -> None:
    found = False
    for count in range(1, 40):
        own = {"gamma": SchoolNotes(note="\n".join(["One line."] * count))}
        wanted = briefing(("gamma", "alpha"), Layout.SHEET, Profile.STANDARD)
        chosen = (ChosenStatement("gamma", (Part.NOTE,)), ChosenStatement("alpha", (Part.CONTEXT,)))
        wanted = msgspec.structs.replace(wanted, chosen=chosen)
        shorter = without_parts(wanted, (Part.CONTEXT,))
        with_logo = maker.prepare(shorter, own, PRINTED, logo).pages
        if with_logo > maker.prepare(shorter, own, PRINTED).pages:
            found = True
            assert maker.offer_shortening(wanted, own, PRINTED, logo) is None
            break
    assert found
