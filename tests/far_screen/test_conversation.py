"""Program and screen each hear what they would without the go-between, in numbers that never fall."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.far_screen.conversation import Conversation
from ascl_reader.far_screen.messages import (
    ANSWERED,
    Answers,
    Requests,
    get_property,
    intern_atom,
    numbers,
    query_extension,
)
from tests.far_screen.screen import GREETED, GREETING, HELLO, ROOT, create_pen, create_picture, put_image

SHOWS = struct.pack("<BBHIIIhhhhHH", 62, 0, 7, 5, 77, 6, 0, 0, 0, 0, 8, 8)
"""Copies a picture into the window, before which what was painted on it has to be sent."""


class FarScreen:
    """Answers what it is asked, each question by its own bytes, so that it is seen whose answer one is."""

    def __init__(self, between: Conversation) -> None:
        self.between, self.done, self._cutter = between, 0, Requests()
        self.heard: list[bytes] = []

    def work(self, most: int = 200_000) -> None:
        """Carry out so many of the requests that wait, and say something of each that is to be answered."""
        while most and (self.between.to_screen or self.done < len(self.heard)):
            self.heard += self._cutter.cut(bytes(self.between.to_screen))
            self.between.to_screen.clear()
            request = self.heard[self.done]
            self.done, most = self.done + 1, most - 1
            if request[0] in ANSWERED:
                self.say(1, request)

    def say(self, kind: int, more: bytes = b"") -> None:
        """Send a message of a kind (0 an error, 1 a reply, else an event) about the last request that was done."""
        number, size = self.done & 0xFFFF, len(more)
        self.between.from_screen(
            struct.pack("<BBHI", kind, 0, number, size // 4 if kind == 1 else 0) + bytes(24) + more
        )


def begun() -> tuple[Conversation, FarScreen]:
    between = Conversation(GREETED)
    screen = FarScreen(between)
    between.from_program(HELLO)
    assert between.to_program == GREETED
    del between.to_program[:]
    return between, screen


def told(between: Conversation) -> list[tuple[int, int, bytes]]:
    """Return what the program is told: kind, number and what follows."""
    found = Answers().cut(bytes(between.to_program))
    del between.to_program[:]
    return [(each[0], int.from_bytes(each[2:4], "little"), each[32:]) for each in found]


questions = st.sampled_from(
    [
        *(query_extension("SHAPE"), intern_atom("EDID"), intern_atom("SOMETHING"), numbers(43, 0), numbers(3, 0, ROOT)),
        *(get_property(ROOT, 23, 31, 0x2000), get_property(ROOT, 99, 31, 0x2000)),
    ]
)
silent = st.sampled_from(
    [numbers(8, 0, 77), put_image(5, 6, (0, 0, 4, 4), [1] * 16), put_image(5, 6, (0, 0, 4, 4), [2] * 16)]
)
work = st.integers(0, 40)


@given(st.lists(st.tuples(questions | silent, work, st.sampled_from(["", "event", "error"])), max_size=25))
def test_each_question_gets_its_own_answer_in_its_order(steps: list[tuple[bytes, int, str]]) -> None:
    between, screen = begun()
    asked = [create_picture(5, 8, 8), create_pen(6, 5)]
    between.from_program(b"".join(asked))
    heard: list[tuple[int, int, bytes]] = []
    for request, most, other in steps:
        asked.append(request)
        between.from_program(request)
        screen.work(most)
        if other and screen.done and (other == "event" or screen.heard[screen.done - 1][0] not in ANSWERED):
            screen.say(22 if other == "event" else 0)
        heard += told(between)
    screen.work()
    heard += told(between)
    numbered = [number for _, number, _ in heard]
    assert numbered == sorted(numbered) and (not numbered or numbered[-1] <= len(asked))
    expected = [(number, each) for number, each in enumerate(asked, 1) if each[0] in ANSWERED]
    assert [(number, rest) for kind, number, rest in heard if kind == 1] == expected


def test_what_was_asked_ahead_takes_no_way() -> None:
    between, screen = begun()
    screen.work()
    assert told(between) == []
    between.from_program(query_extension("SHAPE") + intern_atom("EDID"))
    assert [number for _, number, _ in told(between)] == [1, 2]
    assert between.to_screen == b""


def test_what_may_have_changed_is_asked_again() -> None:
    between, screen = begun()
    screen.work()
    screen.say(28)
    told(between)
    between.from_program(get_property(ROOT, 23, 31, 0x2000))
    assert between.to_screen and told(between) == []


def test_extensions_for_one_machine_are_asked_for_by_a_name_that_nobody_has() -> None:
    between, screen = begun()
    screen.work()
    between.from_program(query_extension("MIT-SHM"))
    assert between.to_screen == query_extension("mit-shm")


def test_errors_of_our_own_are_not_told_and_the_program_s_are() -> None:
    between, screen = begun()
    screen.work()
    between.from_program(create_picture(5, 8, 8) + create_pen(6, 5))
    screen.work()
    between.from_program(put_image(5, 6, (0, 0, 8, 8), [1] * 64) + SHOWS)
    screen.work(1)
    assert screen.heard[screen.done - 1][0] == 55, "a pen of our own"
    screen.say(0)
    assert told(between) == []
    screen.work()
    between.from_program(numbers(8, 0, 77))
    screen.work()
    screen.say(0)
    assert told(between) == [(0, 5, b"")]


def test_it_is_counted_beyond_sixteen_bits() -> None:
    between, screen = begun()
    between.from_program(create_picture(5, 8, 8) + create_pen(6, 5))
    for colour in range(33_000):
        between.from_program(put_image(5, 6, (0, 0, 3, 1), [colour] * 3) + SHOWS)
        if colour % 1000 == 0:
            screen.work()
    screen.work()
    assert screen.done > 0x10000 and told(between) == []
    between.from_program(numbers(43, 0))
    screen.work()
    assert [number for _, number, _ in told(between)] == [66_003 & 0xFFFF]


def test_numbers_come_again_in_long_use_and_each_answer_finds_its_question() -> None:
    between, screen = begun()
    between.from_program(create_picture(5, 8, 8) + create_pen(6, 5))
    asked = 2
    for turn in range(3):
        for colour in range(20):
            between.from_program(put_image(5, 6, (0, 0, 3, 1), [20 * turn + colour] * 3))
        between.from_program(numbers(8, 0, 77) * 0xFFF0 + numbers(43, 0) + intern_atom(f"NAME{turn}"))
        asked += 20 + 0xFFF0 + 2
        screen.work()
        assert [number for _, number, _ in told(between)] == [(asked - 1) & 0xFFFF, asked & 0xFFFF]
        screen.say(22)
        assert told(between) == [(22, asked & 0xFFFF, b"")]
    assert screen.done > 3 * 0x10000
    assert sum(map(len, (between._stands_for, between._own, between._ahead, between._wanted))) < 100


def test_a_screen_that_is_slow_is_asked_to_speak_now_and_then_and_not_with_each_request() -> None:
    between, _ = begun()
    before = len(between.to_screen)
    between.from_program(numbers(8, 0, 77) * 200_000)
    assert len(between.to_screen) - before < 8 * 200_000 + 4 * 20


def test_messages_cut_at_any_byte_are_the_same() -> None:
    between, screen = begun()
    large = put_image(5, 6, (0, 0, 300, 300), list(range(90_000)), long=True)
    said = create_picture(5, 300, 300) + create_pen(6, 5) + large + numbers(43, 0)
    for at in range(0, len(said), 4099):
        between.from_program(said[at : at + 4099])
    screen.work()
    assert [number for _, number, _ in told(between)] == [4]
    reply = struct.pack("<BBHI", 1, 0, screen.done & 0xFFFF, 50_000) + bytes(24) + bytes(200_000)
    for at in range(0, len(reply), 777):
        between.from_screen(reply[at : at + 777])
    assert [len(rest) for _, _, rest in told(between)] == [200_000]


def test_a_message_with_a_number_that_was_not_sent_does_no_harm() -> None:
    between, screen = begun()
    screen.work()
    between.from_screen(struct.pack("<BBHI", 22, 0, screen.done + 9, 0) + bytes(24))
    told(between)
    between.from_program(numbers(43, 0))
    screen.work()
    assert [kind for kind, _, _ in told(between)] == [1]


@pytest.mark.parametrize("form", [(24, 24, 32), (24, 32, 64), (16, 16, 32), (30, 32, 32)])
def test_a_screen_with_other_points_gets_them_as_they_are(form: tuple[int, int, int]) -> None:
    at = len(GREETING)
    between = Conversation(GREETED[:at] + bytes(form) + GREETED[at + 3 :])
    between.from_program(HELLO)
    del between.to_screen[:]
    said = create_picture(5, 8, 8) + create_pen(6, 5) + put_image(5, 6, (0, 0, 8, 8), [1] * 64)
    between.from_program(said)
    assert between.to_screen == said


def test_no_room_for_a_picture_ends_the_looking_and_not_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    between, screen = begun()
    screen.work()

    def full(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("ascl_reader.far_screen.painting.Picture", full)
    said = create_picture(5, 8, 8) + create_pen(6, 5) + put_image(5, 6, (0, 0, 8, 8), [1] * 64)
    between.from_program(said)
    assert between.to_screen == said


@pytest.mark.parametrize("has_room", [True, False])
def test_letters_are_kept_on_a_screen_that_has_room_for_them(has_room: bool) -> None:
    between, screen = begun()
    while not screen.done or screen.heard[screen.done - 1][0] != 53:
        screen.work(1)
    if not has_room:
        screen.say(0)
    letter = [0xFFFFFFFF if at % 14 in (0, 13) or at // 14 in (0, 13) else at for at in range(14 * 14)]
    said = create_picture(5, 14, 14) + create_pen(6, 5) + put_image(5, 6, (0, 0, 14, 14), letter)
    between.from_program(said + numbers(43, 0))
    assert 62 not in [each[0] for each in Requests().cut(bytes(between.to_screen))], "it is not known yet"
    screen.work()
    between.from_program(put_image(5, 6, (0, 0, 14, 14), [each ^ 0xFF for each in letter]) + numbers(43, 0))
    assert (62 in [each[0] for each in Requests().cut(bytes(between.to_screen))]) == has_room
    assert [kind for kind, _, _ in told(between)] == [1], "the answer to the first question"


def test_a_program_that_counts_in_another_order_is_not_served() -> None:
    between = Conversation(GREETED)
    with pytest.raises(ValueError, match="order"):
        between.from_program(b"B" + HELLO[1:])


def test_a_request_that_makes_no_sense_is_passed_on_and_ends_the_looking() -> None:
    between, screen = begun()
    between.from_program(create_picture(5, 8, 8))
    screen.work()
    odd = numbers(72, 2, 5)
    between.from_program(odd)
    assert between.to_screen == odd
