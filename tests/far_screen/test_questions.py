"""Qt's questions are asked ahead, each once; what may change is told once and never late."""

from __future__ import annotations

import struct

from ascl_reader.far_screen.messages import get_property, intern_atom, numbers, query_extension
from ascl_reader.far_screen.questions import Questions

ROOT = 0x50D


def reply(*words: int, more: bytes = b"", second: int = 0) -> bytes:
    body = struct.pack(f"<{len(words)}I", *words).ljust(24, b"\0")
    return struct.pack("<BBHI", 1, second, 0, len(more) // 4) + body + more


class Asked(list[bytes]):
    """What was asked, with the questions that it was asked by."""

    def __init__(self) -> None:
        super().__init__()
        self.questions = Questions(ROOT, self.append)
        self.questions.begin()

    def hear(self, question: bytes, answer: bytes) -> list[bytes]:
        """Answer a question; return what is asked because of that."""
        before = len(self)
        self.questions.heard(question, answer)
        return self[before:]


def extension(asked: Asked, name: str, number: int) -> list[bytes]:
    return asked.hear(query_extension(name), reply(1 | number << 8))


def test_each_is_asked_once() -> None:
    asked = Asked()
    assert len(set(asked)) == len(asked) > 15
    assert extension(asked, "SHAPE", 129) == [numbers(129, 0)]
    assert extension(asked, "SHAPE", 129) == []


def test_a_name_and_a_version_stay_true_and_a_property_is_told_once() -> None:
    asked = Asked()
    extension(asked, "XFIXES", 138)
    known = [query_extension("XFIXES"), numbers(138, 0, 5, 0), intern_atom("EDID")]
    once = [get_property(ROOT, 23, 31, 0x2000), numbers(3, 0, ROOT)]
    for question in [*known[1:], *once]:
        asked.hear(question, reply(7))
    for question in known:
        assert asked.questions.answer(question) == asked.questions.answer(question) != None  # noqa: E711
    assert asked.questions.answer(once[0]) == reply(7)
    assert asked.questions.answer(once[0]) is None
    asked.questions.let_go()
    assert asked.questions.answer(once[1]) is None
    assert asked.questions.answer(known[0]) is not None


def test_a_question_is_known_by_what_it_means() -> None:
    asked = Asked()
    extension(asked, "RANDR", 139)
    plain = numbers(139, 42, ROOT, 1)
    assert plain in asked
    assert asked.questions.plain(plain[:9] + b"\xc5\x9d\x52") == plain
    assert asked.questions.plain(query_extension("SHAPE")[:6] + b"\7\7SHAPE\1\2\3") == query_extension("SHAPE")
    assert asked.questions.plain(numbers(43, 0)) == numbers(43, 0)


def test_monitors_and_the_keyboard_are_asked_for_what_they_name() -> None:
    asked = Asked()
    asked.hear(intern_atom("EDID"), reply(435))
    extension(asked, "RANDR", 139)
    monitor = struct.pack("<IBBHhhHHIII", 354, 1, 1, 1, 0, 0, 1600, 1000, 400, 250, 60)
    said = asked.hear(numbers(139, 42, ROOT, 1), reply(99, 1, 1, more=monitor))
    assert said == [
        numbers(17, 0, 354),
        numbers(139, 9, 60, 99),
        numbers(139, 15, 60, 435, 0, 0, 100, 0),
    ]
    assert asked.hear(numbers(139, 9, 60, 99), reply(99, 59)) == [numbers(139, 20, 59, 99)]
    extension(asked, "XKEYBOARD", 134)
    asked.hear(numbers(134, 0, 1), reply(1))
    assert numbers(134, 8, 3 | 0xDF << 16, 0, 0, 0, 0, 0) in asked.hear(numbers(134, 24, 0x100, 0, 0), reply(second=3))
    names = struct.pack("<4I", 124, 0x31304541, 125, 124)
    assert asked.hear(numbers(134, 17, 0x100, 0x800), reply(more=names)) == [numbers(17, 0, 124), numbers(17, 0, 125)]


def test_answers_that_lie_about_their_length_end_nothing() -> None:
    asked = Asked()
    extension(asked, "RANDR", 139)
    assert asked.hear(numbers(139, 42, ROOT, 1), reply(99, 100_000, 1)) == []
    assert asked.hear(query_extension("SYNC"), bytes(32)) == [], "an error"


def test_a_screen_without_room_for_names_ends_nothing() -> None:
    asked = Asked()
    refused = bytes(32)
    for name in ("UTF8_STRING", "_NET_WM_NAME"):
        asked.hear(intern_atom(name), refused)
    (check,) = asked.hear(intern_atom("_NET_SUPPORTING_WM_CHECK"), reply(440))
    assert asked.hear(check, reply(more=struct.pack("<I", 77))) == []
