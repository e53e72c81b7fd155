"""Stands between a program and a far screen, each of which believes it speaks to the other. Knows bytes, no sockets.

Requests are counted by both sides, and what a screen says names the last request that it carried out. As some of ours
come between, and some of the program's are answered here, every number is changed on its way back. To the program they
never fall, as its library (libxcb) relies on that.
"""

from __future__ import annotations

import contextlib
import struct
from collections import deque
from collections.abc import Callable

from ascl_reader.far_screen.messages import (
    ANSWERED,
    ERROR,
    FIRST_EXTENSION,
    KEYMAP_NOTIFY,
    QUERY_EXTENSION,
    REPLY,
    SENT_BY_PROGRAM,
    UNANSWERED,
    Answers,
    Requests,
    ScreenGreeting,
    greeting_length,
    numbers,
)
from ascl_reader.far_screen.painting import Painting
from ascl_reader.far_screen.pictures import DEPTH
from ascl_reader.far_screen.questions import Questions

SHARED_MEMORY = (b"MIT-SHM", b"DRI3")
"""Extensions by which a program and a screen share memory, which two machines cannot: finding that out takes time."""

MAP_WINDOW = 8

SYNC = numbers(43, 0)
"""GetInputFocus: a question that every screen answers at once."""

PIECE = 1 << 14
"""Bytes that are passed on at once."""

MOST_UNHEARD = 16_000
"""Requests after which the screen has to say something: it counts to 65,535 and then begins again."""


class Conversation:
    """Takes what both sides say; what is to be passed on stands in `to_screen` and `to_program`.

    `greeted` is the screen's answer to our greeting, which the program gets as the answer to its own; `push` passes on
    what it can of what waits for the screen, while the rest is still being found.
    """

    def __init__(self, greeted: bytes, push: Callable[[], None] = lambda: None) -> None:
        self._push = push
        self.to_screen, self.to_program = bytearray(), bytearray(greeted)
        self._greeting: bytearray | None = bytearray()
        self._requests, self._answers = Requests(), Answers()
        screen = ScreenGreeting(greeted)
        self._sent = self._carried_out = self._synced = self._asked = self._told = 0
        self._may_answer = 0
        self._stands_for = deque([(0, 0)])
        self._now_for = 0
        self._ahead: dict[int, bytes] = {}
        self._underway: dict[bytes, int] = {}
        self._wanted: dict[int, int] = {}
        self._own: set[int] = set()
        self._questions = Questions(screen.root, self._ask_ahead)
        self._painting = Painting(screen.last_number) if screen.takes_points(DEPTH) else None
        self._questions.begin()
        self._stored = 0
        self._root, self._trial = screen.root, 0
        if self._painting:
            self._send_own(self._painting.means.store.create(screen.root))
            self._stored = self._sent
            self._send_own(SYNC)

    def from_program(self, data: bytes) -> None:
        """Takes what the program sent. Raises ValueError if it does not speak as this go-between does."""
        if self._greeting is not None:
            self._greeting += data
            size = greeting_length(self._greeting)
            if not size or len(self._greeting) < size:
                return
            if self._greeting[:1] != b"l":
                raise ValueError("the program counts in another order of bytes")
            data, self._greeting = bytes(self._greeting[size:]), None
        for request in self._requests.cut(data):
            self._asked += 1
            self._take(request)

    def from_screen(self, data: bytes) -> None:
        """Takes what the screen sent."""
        for message in self._answers.cut(data):
            if message[0] & ~SENT_BY_PROGRAM == KEYMAP_NOTIFY:
                self.to_program += message
                continue
            number = self._number(message)
            question = self._ahead.get(number)
            if message[0] not in (ERROR, REPLY):
                self._questions.let_go()
                self._carried_out = max(self._carried_out, number - 1)
                self._tell(message, self._now_for)
                continue
            self._carried_out = number
            if question is not None:
                del self._ahead[number], self._underway[question]
                with contextlib.suppress(struct.error):  # an answer that is shorter than it should be
                    self._questions.heard(question, message)
                if (asked := self._wanted.pop(number, None)) is not None:
                    self._tell(self._questions.answer(question) or message, asked)
                self._try_glyphs()
            elif number not in self._own:
                self._tell(message, self._now_for)
            elif message[0] == REPLY and self._painting:
                if number == self._stored + 1:
                    self._painting.means.store.works = True
                elif number == self._trial:
                    self._painting.means.glyphs.tried(message)
            elif number == self._stored:
                self._stored = -1  # the screen has no room for it

    @property
    def has_greeted(self) -> bool:
        """Whether the program has said its greeting, so that it may be answered."""
        return self._greeting is None

    def _take(self, request: bytes) -> None:
        """Answers a request of the program's here, or sends it or what does the same."""
        question = self._questions.plain(request)
        if self._may_answer <= self._carried_out and (answer := self._questions.answer(question)) is not None:
            self._tell(answer, self._asked)
            return
        waiting = self._underway.get(question, 0)
        if waiting > self._may_answer and waiting not in self._wanted:
            self._wanted[waiting], self._may_answer = self._asked, waiting
            return
        if self._is_kept(request):
            return
        if request[0] == MAP_WINDOW:
            self._questions.let_go()
        elif request[0] == QUERY_EXTENSION and question[8:].rstrip(b"\0") in SHARED_MEMORY:
            request = question[:8] + question[8:].lower()  # of as many letters, and unknown to every screen
        self._send(request)
        if self._is_perhaps_answered(request):
            self._may_answer = self._sent

    def _is_kept(self, request: bytes) -> bool:
        """Keeps a request for later, or sends what has to precede it; one that is not understood ends the keeping."""
        if not self._painting:
            return False
        try:
            if self._painting.keeps(request):
                return True
            for each in self._painting.ahead(request):
                self._send_own(each)
                if len(self.to_screen) > PIECE:
                    self._push()
        except Exception:  # of whatever kind: the window lives by what is passed on
            for each in self._painting.unsent():
                self._send_own(each)
            self._painting = None
        return False

    def _try_glyphs(self) -> None:
        """Has the screen blend letters, once it is known how it draws."""
        if self._painting and self._questions.drawing and not self._trial:
            means, self._trial = self._painting.means, -1
            for each in means.glyphs.ask_trial(self._root, *self._questions.drawing, means.pens):
                self._send_own(each)
                self._trial = self._sent

    def _is_perhaps_answered(self, request: bytes) -> bool:
        if request[0] < FIRST_EXTENSION:
            return request[0] in ANSWERED
        return request[1] not in UNANSWERED.get(self._questions.extensions.get(request[0], ""), ())

    def _ask_ahead(self, question: bytes) -> None:
        self._send(question)
        self._ahead[self._sent], self._underway[question] = question, self._sent

    def _send_own(self, request: bytes) -> None:
        """Sends a request whose error or reply is of no use."""
        self._send(request)
        self._own.add(self._sent)

    def _send(self, request: bytes) -> None:
        """Sends a request; whoever sends it, the screen is heard from before its numbers come again."""
        if self._sent - max(self._carried_out, self._synced) > MOST_UNHEARD:
            self._synced = self._sent + 1
            self._send_own(SYNC)
        self._sent += 1
        self._stands_for.append((self._sent, self._asked))
        self.to_screen += request

    def _tell(self, message: bytes, asked: int) -> None:
        self._told = max(self._told, asked)
        self.to_program += message[:2] + (self._told & 0xFFFF).to_bytes(2, "little") + message[4:]

    def _number(self, message: bytes) -> int:
        """Returns the number of the request that a message names, and notes for which of the program's that was."""
        last = self._stands_for[0][0] if self._stands_for else self._sent
        number = last + ((int.from_bytes(message[2:4], "little") - last) & 0xFFFF)
        if number > self._sent:  # of one that was not sent, or of one long ago: neither says more than is known
            return last
        while self._stands_for and self._stands_for[0][0] < number:
            self._own.discard(self._stands_for.popleft()[0])
        if self._stands_for and self._stands_for[0][0] == number:
            self._now_for = self._stands_for[0][1]
        return number
