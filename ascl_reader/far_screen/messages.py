"""The messages of the X protocol, as far as a go-between has to know them: where each ends, and whether it is answered.

Source: "X Window System Protocol", X Consortium Standard, X Version 11; numbers are little-endian, as this machine's.
"""

from __future__ import annotations

import struct

ERROR, REPLY = 0, 1
KEYMAP_NOTIFY, GENERIC_EVENT = 11, 35
"""The event without a number, and the one that may be longer than 32 bytes."""

SENT_BY_PROGRAM = 0x80
"""The bit of an event that another program sent."""

QUERY_EXTENSION, INTERN_ATOM, GET_ATOM_NAME, GET_PROPERTY, GET_SELECTION_OWNER = 98, 16, 17, 20, 23
GET_WINDOW_ATTRIBUTES = 3

ANSWERED = frozenset(
    {3, 14, 15, 16, 17, 20, 21, 23, 26, 31, 38, 39, 40, 43, 44, 47, 48, 49, 50, 52, 73, 83, 84, 85, 86, 87, 91, 92}
    | {97, 98, 99, 101, 103, 106, 108, 110, 116, 117, 118, 119}
)
"""Requests of the protocol itself that have a reply."""

FIRST_EXTENSION = 128

UNANSWERED = {
    "XFIXES": {2},
    "RANDR": {4},
    "XInputExtension": {46},
    "XKEYBOARD": {1},
    "SHAPE": {1, 2, 3, 4, 6},
    "SYNC": {2, 3, 4, 6},
    "RENDER": {4, 5, 6, 7, 8, 17, 18, 19, 20, 22, 23, 24, 25, 26, 27, 28, 30, 31, 32, 33},
}
"""Requests of extensions that are known to have no reply, by their second number; any other may have one."""


class Requests:
    """Cuts what a program sends into requests."""

    def __init__(self) -> None:
        self._left = bytearray()

    def cut(self, data: bytes) -> list[bytes]:
        """Returns the requests that are whole now. Raises ValueError if what was sent is none."""
        self._left += data
        found, at = [], 0
        while len(self._left) - at >= 8 or (len(self._left) - at >= 4 and self._left[at + 2 : at + 4] != b"\0\0"):
            words = int.from_bytes(self._left[at + 2 : at + 4], "little")
            words = words or int.from_bytes(self._left[at + 4 : at + 8], "little")  # longer than 256 kB
            if not words:
                raise ValueError("a request without a length")
            if len(self._left) - at < 4 * words:
                break
            found.append(bytes(self._left[at : at + 4 * words]))
            at += 4 * words
        del self._left[:at]
        return found


class Answers:
    """Cuts what a screen sends into replies, errors and events."""

    def __init__(self) -> None:
        self._left = bytearray()

    def cut(self, data: bytes) -> list[bytes]:
        """Returns the messages that are whole now."""
        self._left += data
        found, at = [], 0
        while len(self._left) - at >= 32:
            size = 32
            if self._left[at] == REPLY or self._left[at] & ~SENT_BY_PROGRAM == GENERIC_EVENT:
                size += 4 * int.from_bytes(self._left[at + 4 : at + 8], "little")
            if len(self._left) - at < size:
                break
            found.append(bytes(self._left[at : at + size]))
            at += size
        del self._left[:at]
        return found


class ScreenGreeting:
    """What a screen told of itself in its greeting.

    `root` is its window, `last_number` the last of the numbers of the program's things: it gives them from the lowest.
    """

    def __init__(self, greeted: bytes) -> None:
        base, mask = struct.unpack_from("<II", greeted, 12)
        (maker,), forms = struct.unpack_from("<H", greeted, 24), greeted[29]
        start = 40 + _padded(maker)
        end = start + 8 * forms
        self.last_number: int = base | mask
        (self.root,) = struct.unpack_from("<I", greeted, end)
        self._lowest_first = greeted[30] == 0
        self._forms = {greeted[at]: greeted[at + 1 : at + 3] for at in range(start, end, 8)}

    def takes_points(self, depth: int) -> bool:
        """Returns whether a point of a depth has 32 bits of its own, in this machine's order."""
        return self._lowest_first and self._forms.get(depth) == b"\x20\x20"


def greeting_length(data: bytes | bytearray) -> int:
    """Returns how long the greeting is with which a program begins, 0 while that is not known."""
    if len(data) < 12:
        return 0
    name, secret = struct.unpack_from("<HH", data, 6)
    return 12 + _padded(name) + _padded(secret)


def drawing_format(answer: bytes, depth: int, channels: tuple[int, ...]) -> int:
    """Returns the number of a form of points that a screen named (RENDER's QueryPictFormats), 0 if it has none.

    `channels` are red, green, blue and opacity, of each by how much it is moved and its bits.
    """
    (count,) = struct.unpack_from("<I", answer, 8)
    for at in range(32, min(32 + 28 * count, len(answer) - 27), 28):
        number, kind, bits, *found = struct.unpack_from("<IBBxx8H", answer, at)
        if (kind, bits, tuple(found)) == (1, depth, channels):
            return int(number)
    return 0


def query_extension(name: str) -> bytes:
    """Returns the question whether a screen knows an extension."""
    return _named(QUERY_EXTENSION, 0, name)


def intern_atom(name: str, only_if_exists: bool = False) -> bytes:
    """Returns the question for the number of a name."""
    return _named(INTERN_ATOM, int(only_if_exists), name)


def get_property(window: int, name: int, kind: int, words: int) -> bytes:
    """Returns the question for a property of a window, by the numbers of its name and kind."""
    return struct.pack("<BBHIIIII", GET_PROPERTY, 0, 6, window, name, kind, 0, words)


def numbers(first: int, second: int, *rest: int) -> bytes:
    """Returns a request of words: its two numbers, then the rest as it is, each of 32 bits."""
    return struct.pack(f"<BBH{len(rest)}I", first, second, 1 + len(rest), *rest)


def _named(first: int, second: int, name: str) -> bytes:
    told = name.encode("ascii")
    return struct.pack("<BBHHH", first, second, 2 + _padded(len(told)) // 4, len(told), 0) + told.ljust(
        _padded(len(told)), b"\0"
    )


def _padded(size: int) -> int:
    return (size + 3) // 4 * 4
