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
from tests.far_screen.screen import GREETED, HELLO, ROOT, create_pen, create_picture, put_image


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
    between.from_program(create_picture(5, 8, 8) + create_pen(6, 5) + put_image(5, 6, (0, 0, 8, 8), [1] * 64))
    screen.work()
    screen.say(0)
    assert told(between) == []
    between.from_program(numbers(8, 0, 77))
    screen.work()
    screen.say(0)
    assert told(between) == [(0, 4, b"")]


def test_it_is_counted_beyond_sixteen_bits() -> None:
    between, screen = begun()
    between.from_program(create_picture(5, 8, 8) + create_pen(6, 5))
    for colour in range(33_000):
        between.from_program(put_image(5, 6, (0, 0, 3, 1), [colour] * 3))
        if colour % 1000 == 0:
            screen.work()
    screen.work()
    assert screen.done > 0x10000 and told(between) == []
    between.from_program(numbers(43, 0))
    screen.work()
    assert [number for _, number, _ in told(between)] == [33_003]


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
