"""One page: what is left out, in which order, how small the letters get, and what is said of it."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from ascl_reader.briefing.briefing import (
    ChosenStatement,
    Layout,
    Part,
    Profile,
)
from ascl_reader.briefing.engine.typst_engine import engine_here
from ascl_reader.briefing.sheets.budget import OmittedPart, omission_levels, text_sizes
from ascl_reader.briefing.sheets.compose import compose
from ascl_reader.briefing.sheets.print_styles import PRINT_STYLES, SMALLEST, print_style_of
from ascl_reader.briefing.sheets.typeset import PreparedSheet, SheetMaker, without_parts
from ascl_reader.library.contents import Contents
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Texts
from ascl_reader.paths import resources
from tests.briefing.sheets.made_up import (
    DOCUMENTS,
    GLOSSARY,
    OURS,
    PRINTED,
    SENTENCE,
    THEMES,
    briefing,
    statement,
    word,
)
from tests.briefing.sheets.paper import Paper


def made(maker: SheetMaker, ids: tuple[str, ...], profile: Profile = Profile.STANDARD, *parts: Part) -> PreparedSheet:
    """Return a briefing on one page."""
    chosen = tuple(ChosenStatement(each, parts) for each in ids)
    return maker.prepare(briefing(ids, Layout.ONE_PAGE, profile, chosen=chosen), OURS, PRINTED)


REASONS = (Part.CONTEXT, Part.RATIONALE)


def test_what_fits_is_printed_whole(maker: SheetMaker) -> None:
    found = made(maker, ("alpha",), Profile.STANDARD, *REASONS, Part.NOTE)
    assert (found.pages, found.fits, found.left_out, found.body) == (1, True, (), 12.0)
    assert found.sheet.left_out == ""


def test_letters_get_smaller_before_words_go_and_context_goes_before_rationale(maker: SheetMaker) -> None:
    seen = []
    for count in range(1, 9):
        ids = ("alpha", "beta", "delta", "gamma", "epsilon", "zeta", "alpha", "beta")[:count]
        found = made(maker, tuple(dict.fromkeys(ids)), Profile.STANDARD, *REASONS)
        seen.append((found.left_out, found.fits))
        if found.fits and found.left_out:
            larger = compose_with(found.left_out[:-1], ids)
            assert maker._engine.length(larger, None, SMALLEST).pages > 1
    assert seen[0] == ((), True)
    assert ((OmittedPart.CONTEXT,), True) in seen or (
        (OmittedPart.CONTEXT, OmittedPart.REST_OF_RATIONALE),
        True,
    ) in seen
    assert all(OmittedPart.CONTEXT in left or not left for left, _ in seen)


def compose_with(leaving: tuple[OmittedPart, ...], ids: tuple[str, ...]):
    """Return the sheet of these statements with something left out."""
    from tests.briefing.sheets.made_up import LIBRARY

    wanted = tuple(dict.fromkeys(ids))
    chosen = tuple(ChosenStatement(each, REASONS) for each in wanted)
    return compose(briefing(wanted, Layout.ONE_PAGE, Profile.STANDARD, chosen=chosen), LIBRARY, OURS, PRINTED, leaving)


def test_what_was_left_out_is_said_on_the_page(maker: SheetMaker) -> None:
    found = made(maker, ("alpha", "beta", "delta"), Profile.STANDARD, *REASONS)
    assert found.fits
    assert found.left_out
    paper = Paper(maker.pdf(found))
    assert len(paper.pages) == 1
    assert found.sheet.left_out.startswith("Left out for lack of room: context")
    assert found.sheet.left_out in paper.text
    assert word("beta", "context") not in paper.text
    assert word("beta", "position") in paper.text


def test_where_even_the_positions_do_not_fit_it_is_said_and_nothing_is_lost(maker: SheetMaker) -> None:
    ids = ("alpha", "beta", "gamma", "delta", "epsilon", "zeta")
    found = made(maker, ids, Profile.LARGE, *Part)
    assert not found.fits
    assert found.pages > 1
    assert found.left_out == (OmittedPart.CONTEXT, OmittedPart.RATIONALE, OmittedPart.FACTS, OmittedPart.SOURCE)
    text = Paper(maker.pdf(found)).text
    for each in ids:
        assert word(each, "note") in text
        assert word(each, "position") in text or word(f"{each}-full", "position") in text


def test_nothing_is_named_that_was_never_there(maker: SheetMaker) -> None:
    found = made(maker, ("gamma",) * 1, Profile.STANDARD, *REASONS)
    assert omission_levels(found.sheet) == [()]
    assert found.left_out == ()


@pytest.mark.parametrize("profile", Profile)
def test_sizes_stay_in_the_profile(profile: Profile) -> None:
    found = text_sizes(profile)
    assert found[0] == PRINT_STYLES[profile].body
    assert min(found) >= (SMALLEST if profile in (Profile.STANDARD, Profile.GREYSCALE) else PRINT_STYLES[profile].body)
    for body in found:
        look = print_style_of(profile, body)
        assert min(look.body, look.small, look.position, look.heading, look.title) >= SMALLEST


def test_an_offer_names_the_least_that_would_have_to_go(maker: SheetMaker) -> None:
    long = briefing(("alpha", "delta"), Layout.SHEET, Profile.STANDARD)
    long = msgspec.structs.replace(
        long, chosen=tuple(ChosenStatement(each, (*REASONS, Part.FACTS)) for each in long.ids)
    )
    assert maker.prepare(long, OURS, PRINTED).pages == 2
    offer = maker.offer_shortening(long, OURS, PRINTED)
    assert offer is not None
    assert offer.parts == (Part.CONTEXT, Part.RATIONALE)
    assert offer.pages == 1
    assert offer.lines > 4
    assert maker.prepare(without_parts(long, offer.parts), OURS, PRINTED).pages == 1
    assert maker.offer_shortening(long, OURS, PRINTED, pages=5) is not None
    hopeless = briefing(("alpha", "beta", "gamma", "delta", "epsilon", "zeta"), Layout.SHEET, Profile.LARGE)
    assert maker.offer_shortening(hopeless, OURS, PRINTED) is None


def test_the_progress_is_told_between_steps(maker: SheetMaker) -> None:
    wanted = briefing(("alpha", "beta", "delta"), Layout.ONE_PAGE, Profile.STANDARD)
    steps = list(maker.preparing(wanted, OURS, PRINTED))
    assert len(steps) > 2
    assert all(0 <= done <= of for done, of in steps)
    assert [done for done, _ in steps] == sorted(done for done, _ in steps)


def test_two_hundred_statements_are_soon_known_not_to_fit(tmp_path) -> None:
    many = tuple(
        statement(f"s{number}", f"Statement {number}", Texts("", f"{SENTENCE} {number}", SENTENCE))
        for number in range(200)
    )
    maker = SheetMaker(Library(Contents(many, THEMES, DOCUMENTS, GLOSSARY)), engine_here(resources(), tmp_path))
    found = maker.prepare(
        briefing(tuple(each.id for each in many), Layout.ONE_PAGE, Profile.STANDARD), {}, date.today()
    )
    assert not found.fits
    assert len(found.sheet.entries) == 200
