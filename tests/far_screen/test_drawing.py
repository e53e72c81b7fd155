"""A conversation with a screen that draws: what is painted is kept until it is to be seen; letters are mixed there."""

from __future__ import annotations

import random
import struct

import pytest

from ascl_reader.far_screen.conversation import Conversation
from ascl_reader.far_screen.messages import Answers, Requests, numbers, query_extension
from tests.far_screen.drawing import FORMATS, OPCODE, DrawingPictures
from tests.far_screen.screen import GREETED, HELLO, create_pen, create_picture, put_image

PICTURE, PEN, WIDTH, HEIGHT = 5, 6, 40, 30
BEGUN = create_picture(PICTURE, WIDTH, HEIGHT) + create_pen(PEN, PICTURE)


class DrawingScreen:
    """Carries out what it is sent, and answers what has to do with drawing."""

    def __init__(self, rounds_down: bool = False) -> None:
        self.pushed: list[int] = []
        self.between = Conversation(GREETED, self._push)
        self.drawn, self.heard = DrawingPictures(rounds_down), 0
        self.seconds: list[int] = []
        self._cutter = Requests()
        self.between.from_program(HELLO)
        self.work()

    def _push(self) -> None:
        self.pushed.append(len(self.between.to_screen))

    def work(self) -> None:
        """Carry out all that waits."""
        while self.between.to_screen:
            said = bytes(self.between.to_screen)
            del self.between.to_screen[:]
            for request in self._cutter.cut(said):
                self.heard += 1
                self._do(request)

    def _do(self, request: bytes) -> None:
        answer = b""
        if request[0] == OPCODE:
            self.seconds.append(request[1])
        if request == query_extension("RENDER"):
            answer = struct.pack("<BBHIBB22x", 1, 0, 0, 0, 1, OPCODE)
        elif request == numbers(OPCODE, 1):
            answer = FORMATS
        elif request[0] == 43:
            answer = struct.pack("<BBHI24x", 1, 0, 0, 0)
        elif request[0] < 16 or request[0] in (20, 98) or request[:2] == bytes((OPCODE, 0)):
            return
        else:
            self.drawn.do(request)
            answer = self.drawn.said if request[0] == 73 else b""
        if answer:
            self.between.from_screen(answer[:2] + (self.heard & 0xFFFF).to_bytes(2, "little") + answer[4:])


def text(seed: int) -> list[int]:
    """Return grey letters on white, of which some points are black."""
    chance = random.Random(seed)
    points = [0xFFFFFFFF] * (WIDTH * HEIGHT)
    for left in (4, 14, 24):
        for at in range(6 * 8):
            grey = 0 if at % 9 == 0 else chance.randrange(200)
            points[(10 + at // 6) * WIDTH + left + at % 6] = 0xFF000000 | grey * 0x010101
    return points


def paint(points: list[int]) -> bytes:
    return put_image(PICTURE, PEN, (0, 0, WIDTH, HEIGHT), points)


@pytest.mark.parametrize("rounds_down", [False, True])
def test_letters_are_mixed_where_the_screen_mixes_as_qt_does(rounds_down: bool) -> None:
    screen = DrawingScreen(rounds_down)
    screen.seconds.clear()
    screen.between.from_program(BEGUN + paint(text(1)))
    screen.work()
    assert screen.seconds == [], "it is kept until it is to be seen"
    screen.between.from_program(numbers(43, 0))
    screen.work()
    assert (24 in screen.seconds) == (not rounds_down)
    assert screen.drawn.pictures[PICTURE] == [
        [each & 0xFFFFFF for each in text(1)[at : at + WIDTH]] for at in range(0, WIDTH * HEIGHT, WIDTH)
    ]


def test_what_is_painted_over_before_it_is_seen_is_not_sent() -> None:
    screen = DrawingScreen()
    screen.between.from_program(BEGUN + paint(text(1)) + numbers(43, 0))
    screen.work()
    screen.between.from_program(paint(text(2)) + paint(text(1)) + numbers(43, 0))
    assert screen.between.to_screen == numbers(43, 0)


def test_much_is_passed_on_while_the_rest_is_found() -> None:
    screen = DrawingScreen()
    chance = random.Random(1)
    points = [0xFF000000 | chance.randrange(1 << 24) for _ in range(120 * 120)]
    screen.between.from_program(create_picture(7, 120, 120) + create_pen(PEN, 7))
    screen.between.from_program(put_image(7, PEN, (0, 0, 120, 120), points) + numbers(43, 0))
    assert screen.pushed and min(screen.pushed) < len(screen.between.to_screen)


def test_a_fault_in_the_looking_leaves_nothing_unpainted(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = DrawingScreen()

    def full(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("ascl_reader.far_screen.pictures.letters", full)
    screen.between.from_program(BEGUN + paint(text(1)) + numbers(43, 0) + paint(text(2)))
    screen.work()
    assert screen.drawn.pictures[PICTURE][12] == [each & 0xFFFFFF for each in text(2)[12 * WIDTH : 13 * WIDTH]]
    answers = Answers().cut(bytes(screen.between.to_program)[len(GREETED) :])
    assert [int.from_bytes(each[2:4], "little") for each in answers] == [4]
