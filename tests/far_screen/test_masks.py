"""Of a letter its ink and its masks are found, which mixed again give the same points."""

from __future__ import annotations

import struct

from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.far_screen.letters import Letter
from ascl_reader.far_screen.masks import FEW, Inks, Mask, mixtures

WHITE, BLUE, BLACK, RED = 0xFFFFFF, 0xDDE8FF, 0x1F2937, 0xB01020


def letter(colours: list[int], width: int, ground: int) -> Letter:
    points = struct.pack(f"<{len(colours)}I", *(0xFF000000 | each for each in colours))
    return Letter(5, 7, width, len(colours) // width, points, struct.pack("<I", 0xFF000000 | ground))


def mixed_again(ink: int, masks: list[Mask], like: Letter, ground: int) -> list[int]:
    """Return the points of a letter that is drawn by its masks; what none of them says is ground."""
    found = [ground] * (like.width * like.height)
    for mask in masks:
        for at, amount in enumerate(mask.amounts):
            x, y = mask.x - like.x + at % mask.width, mask.y - like.y + at // mask.width
            assert 0 <= x < like.width and 0 <= y < like.height
            found[y * like.width + x] = mixtures(ink, ground)[amount]
    return found


def test_nothing_and_all_of_an_ink_are_the_ground_and_the_ink() -> None:
    for ink, ground in ((BLACK, WHITE), (WHITE, BLACK), (RED, BLUE)):
        colours = mixtures(ink, ground)
        assert (len(colours), colours[0], colours[255]) == (256, ground, ink)


colours = st.integers(0, WHITE)


@given(colours, colours, st.integers(1, 14), st.data())
def test_masks_give_the_same_points(ink: int, ground: int, width: int, data: st.DataObject) -> None:
    amounts = data.draw(st.lists(st.integers(0, 255), min_size=width, max_size=9 * width))
    drawn = [mixtures(ink, ground)[each] for each in amounts[: len(amounts) // width * width]]
    if set(drawn) == {ground}:
        return
    inks, like = Inks(), letter(drawn, width, ground)
    for _ in range(2):  # the second time it is remembered
        found = inks.masks(like)
        assert found is not None or ink not in drawn
        if found:
            assert mixed_again(*found, like, ground) == drawn


def test_a_thin_letter_has_the_ink_of_the_others_on_its_ground() -> None:
    inks = Inks()
    on_white = mixtures(BLACK, WHITE)
    assert inks.masks(letter([on_white[each] for each in (9, 255, 255, 255)], 2, WHITE)) is not None
    found = inks.masks(letter([on_white[each] for each in (90, 0, 120, 10)], 2, WHITE))
    assert found is not None and found[0] == BLACK
    alone = Inks().masks(letter([on_white[each] for each in (90, 0, 120, 10)], 2, WHITE))
    assert alone is None or alone[0] == on_white[120]


def test_what_is_no_ink_on_its_ground_has_no_mask() -> None:
    assert Inks().masks(letter([BLACK, RED, 0x00FF00, WHITE], 2, WHITE)) is None


def test_letters_that_run_together_are_cut_where_little_joins_them() -> None:
    row = [255, 255, 255, 20, 20, 255, 255, 255]
    drawn = [mixtures(BLACK, WHITE)[each] for each in row * 8]
    assert FEW > 2 * 8 * 20
    found = Inks().masks(letter(drawn, 8, WHITE))
    assert found is not None
    assert [(each.x, each.width) for each in found[1]] == [(5, 4), (9, 4)]
