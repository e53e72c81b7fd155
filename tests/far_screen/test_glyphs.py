"""A screen gets masks only where it mixes them as Qt does, each once, and never more than it can take."""

from __future__ import annotations

import struct

import pytest

from ascl_reader.far_screen.glyphs import LONGEST, MOST_GLYPHS, TRIED, Glyphs
from ascl_reader.far_screen.masks import Mask
from ascl_reader.far_screen.strokes import OwnPens
from tests.far_screen.drawing import FORMATS, MASKS, OPCODE, DrawingPictures
from tests.far_screen.screen import ROOT, create_picture

LAST, PICTURE = 5000, 7


def begun(rounds_down: bool = False) -> tuple[Glyphs, DrawingPictures]:
    glyphs, screen = Glyphs(LAST), DrawingPictures(rounds_down)
    for each in glyphs.ask_trial(ROOT, OPCODE, FORMATS, OwnPens(LAST + 2000)):
        screen.do(each)
    glyphs.tried(screen.said)
    screen.do(create_picture(PICTURE, 60, 40))
    return glyphs, screen


def mask(number: int, width: int = 5, height: int = 4) -> Mask:
    return Mask(2, 3, width, (number.to_bytes(4, "little") * width * height)[: width * height])


def test_a_screen_that_mixes_as_qt_does_gets_masks_and_another_none() -> None:
    assert begun()[0].work
    assert not begun(rounds_down=True)[0].work


@pytest.mark.parametrize("said", [b"", bytes(32), bytes(32 + 4 * 256 * len(TRIED))])
def test_an_answer_that_makes_no_sense_gets_none(said: bytes) -> None:
    glyphs, _ = begun()
    glyphs.tried(said)
    assert not glyphs.work


def test_a_screen_without_these_forms_is_not_asked() -> None:
    other = FORMATS.replace(struct.pack("<IBB", MASKS, 1, 8), struct.pack("<IBB", MASKS, 1, 4))
    for formats in (other, FORMATS[:40], FORMATS[:32]):
        assert Glyphs(LAST).ask_trial(ROOT, OPCODE, formats, OwnPens(LAST + 2000)) == []


def test_a_mask_is_sent_once() -> None:
    glyphs, screen = begun()
    sizes = []
    for ink in (1, 2, 1):
        requests = glyphs.draw({ink: [mask(1), mask(2)._replace(x=20)]}, PICTURE)
        sizes.append(sum(map(len, requests)))
        for each in requests:
            screen.do(each)
    assert sizes[1:] == [16 + 28 + 2 * 12, 28 + 2 * 12] and sizes[0] > sizes[1] + 20


def test_no_request_is_too_long_and_the_screen_does_not_keep_all_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ascl_reader.far_screen.glyphs.MOST_POINTS", 90_000)
    glyphs, screen = begun()
    begun_anew = 0
    for first in range(0, 9000, 3000):
        requests = glyphs.draw({0: [mask(first + number) for number in range(3000)]}, PICTURE)
        begun_anew += sum(each[1] == 19 for each in requests)
        assert max(map(len, requests)) <= LONGEST + 100
        for each in requests:
            screen.do(each)
    assert begun_anew == 2
    assert MOST_GLYPHS < 0x10000, "their numbers have 16 bits"


def test_what_was_made_for_a_picture_goes_with_it() -> None:
    glyphs, screen = begun()
    assert glyphs.let_go(PICTURE) == []
    for each in (*glyphs.draw({0: [mask(1)]}, PICTURE), *glyphs.let_go(PICTURE)):
        screen.do(each)
    assert glyphs.let_go(PICTURE) == []
