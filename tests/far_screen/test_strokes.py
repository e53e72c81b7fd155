"""A pen of our own keeps its colour until another needs it."""

from __future__ import annotations

from ascl_reader.far_screen.strokes import PENS, OwnPens


def test_a_colour_is_chosen_once() -> None:
    pens = OwnPens(5000)
    pen, made = pens.pen(0xFF123456, 7)
    assert pen == 5000 and made[0][0] == 55
    assert pens.pen(0x123456, 7) == (5000, [])


def test_there_are_no_more_than_some_and_the_first_gives_way() -> None:
    pens = OwnPens(5000)
    numbers = {pens.pen(colour, 7)[0] for colour in range(PENS)}
    assert numbers == set(range(5000 - PENS + 1, 5001))
    pen, made = pens.pen(PENS, 7)
    assert pen == 5000 and made[0][0] == 56
    assert pens.pen(PENS - 1, 7)[1] == []
    assert pens.pen(0, 7)[1] != []
