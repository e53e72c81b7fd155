"""The search for what must be left out finds what trying everything would find, in few trials."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.briefing.briefing import ChosenStatement, Layout, Part, Profile
from ascl_reader.briefing.sheets.budget import OmittedPart, omission_levels, text_sizes
from ascl_reader.briefing.sheets.compose import compose
from ascl_reader.briefing.sheets.page_fit import PageFit, finding_fit
from ascl_reader.briefing.sheets.sheet_engine import SheetLength
from ascl_reader.briefing.sheets.typeset import SheetMaker
from ascl_reader.progress import finish
from tests.briefing.sheets.made_up import LIBRARY, OURS, PRINTED, briefing

SHEET = compose(briefing(("alpha", "beta"), Layout.ONE_PAGE, Profile.STANDARD), LIBRARY, OURS, PRINTED)
LEVELS, SIZES = omission_levels(SHEET), text_sizes(Profile.STANDARD)
ROOM, TOP = 645.0, 97.0


@given(st.lists(st.integers(60, 200), min_size=len(LEVELS), max_size=len(LEVELS)), st.integers(300, 1300))
def test_it_finds_what_trying_everything_finds(shares: list[int], least: int) -> None:
    heights = [float(least + sum(shares[number:])) for number in range(1, len(LEVELS) + 1)]
    tried: list[tuple[int, float]] = []

    def length(leaving: tuple[OmittedPart, ...], body: float) -> SheetLength:
        """Return a length that grows with the letters, as if on one column of paper."""
        tried.append((LEVELS.index(leaving), body))
        height = heights[LEVELS.index(leaving)] * body / SIZES[-1]
        return SheetLength(1 + int(height // ROOM), TOP + height % ROOM, ROOM, TOP)

    found = finish(finding_fit(SHEET, LEVELS, SIZES, 1, length))
    fitting = [number for number, height in enumerate(heights) if height < ROOM]
    if not fitting:
        assert found == PageFit(LEVELS[-1], SIZES[-1], fits=False)
        return
    body = next(each for each in SIZES if heights[fitting[0]] * each / SIZES[-1] < ROOM)
    assert found == PageFit(LEVELS[fitting[0]], body, fits=True)
    assert (fitting[0], body) in tried and len(tried) == len(set(tried))


def test_what_is_surely_too_much_is_not_tried(maker: SheetMaker) -> None:
    parts = tuple(Part)
    chosen = tuple(ChosenStatement(each.id, parts) for each in LIBRARY.statements)
    wanted = briefing((), Layout.ONE_PAGE, Profile.STANDARD, chosen=chosen)
    steps = [done for done, _ in maker.preparing(wanted, OURS, PRINTED)]
    assert len(steps) < len(omission_levels(compose(wanted, LIBRARY, OURS, PRINTED)))
    assert not maker.prepare(wanted, OURS, PRINTED).fits
