"""The questions with which Qt begins, asked ahead: one after the other, as Qt asks them, they take 70 round trips.

Asked are Qt's own questions to the byte (those of versions 6.10 to 6.12), in five flights, of which each needs what
the one before was told. A question that Qt does not ask is dropped; one that is not foreseen goes its ordinary way.
"""

from __future__ import annotations

import struct
from collections.abc import Callable

from ascl_reader.far_screen.messages import (
    GET_ATOM_NAME,
    GET_PROPERTY,
    GET_SELECTION_OWNER,
    GET_WINDOW_ATTRIBUTES,
    INTERN_ATOM,
    QUERY_EXTENSION,
    REPLY,
    get_property,
    intern_atom,
    numbers,
    query_extension,
)

BIG, KEYBOARD, FIXES, MONITORS, SHAPE, RENDER, INPUT = (
    "BIG-REQUESTS XKEYBOARD XFIXES RANDR SHAPE RENDER XInputExtension".split()
)
EXTENSIONS = (BIG, KEYBOARD, FIXES, MONITORS, SHAPE, "SYNC", RENDER, INPUT)

EDID = ("EDID", "EDID_DATA", "XFree86_DDC_EDID1_RAWDATA")
ATOMS = (
    *("UTF8_STRING", "_NET_WM_NAME", *EDID),
    *("_NET_WORKAREA", "_NET_SUPPORTING_WM_CHECK", "_NET_SUPPORTED", "_ICC_PROFILE", "_NET_WM_CM_S0"),
)
SETTINGS = "_XSETTINGS_S0"

ATOM, CARDINAL, RESOURCE_MANAGER, STRING, WINDOW = 4, 6, 23, 31, 33
"""Names whose numbers the protocol fixes."""

KILOBYTE = 0x400

DEVICE_INFO, DEVICE_NAMES, KEY_MAP, CONTROLS, COMPATIBILITY, INDICATORS = 24, 17, 8, 6, 10, 13
"""Requests of the keyboard's extension."""

CORE_KEYBOARD = 0x100

MONITOR_LIST, SCREEN_RESOURCES, PRIMARY_OUTPUT, OUTPUT_INFO, CRTC_INFO, OUTPUT_PROPERTY = 42, 25, 31, 9, 20, 15
"""Requests of the monitors' extension."""

INPUT_VERSION, INPUT_DEVICES = 47, 48
DRAWING_FORMATS = 1

HIGHEST_NAME = 100_000
"""The highest number that may be a name: names (atoms) are numbered one after the other."""

MOST = 600
"""Questions that are asked at the most."""

UNUSED = {
    (KEYBOARD, DEVICE_NAMES): (6, 8),
    (KEYBOARD, INDICATORS): (6, 8),
    (KEYBOARD, CONTROLS): (6, 8),
    (MONITORS, MONITOR_LIST): (9, 12),
}
"""Bytes of a request that mean nothing, and in which anything may stand."""


class Questions:
    """What is asked ahead and what was answered; `ask` sends a question to the screen.

    `drawing` is RENDER's number and the forms of points that it has, once the screen has told them.
    """

    def __init__(self, root: int, ask: Callable[[bytes], None]) -> None:
        self._root, self._ask_screen = root, ask
        self._asked: set[bytes] = set()
        self._atoms: dict[str, int] = {}
        self._answers: dict[bytes, bytes] = {}
        self.extensions: dict[int, str] = {}
        self.drawing: tuple[int, bytes] | None = None

    def begin(self) -> None:
        """Asks what needs no answer before."""
        for name in EXTENSIONS:
            self._ask(query_extension(name))
        for name in ATOMS:
            self._ask(intern_atom(name))
        self._ask(intern_atom(SETTINGS, only_if_exists=True))
        for words in (100_000_000, 0x2000, 0x4000):
            self._ask(get_property(self._root, RESOURCE_MANAGER, STRING, words))
        self._ask(numbers(GET_WINDOW_ATTRIBUTES, 0, self._root))

    def plain(self, request: bytes) -> bytes:
        """Returns a request with zeros in its unused bytes, so that equal requests are equal."""
        if request[0] in (QUERY_EXTENSION, INTERN_ATOM):
            size = int.from_bytes(request[4:6], "little")
            only_if_exists = request[1:2] if request[0] == INTERN_ATOM else b"\0"
            return (
                request[:1]
                + only_if_exists
                + request[2:6]
                + b"\0\0"
                + request[8 : 8 + size].ljust(len(request) - 8, b"\0")
            )
        if request[0] in (GET_ATOM_NAME, GET_SELECTION_OWNER):
            return request[:1] + b"\0" + request[2:]
        start, end = UNUSED.get((self.extensions.get(request[0], ""), request[1]), (0, 0))
        return request[:start] + bytes(end - start) + request[end:]

    def answer(self, question: bytes) -> bytes | None:
        """Returns the answer to a plain question, if it is there; an answer that may change is given only once."""
        told = self._answers.get(question)
        if told is not None and not self._lasts(question):
            del self._answers[question]
        return told

    def let_go(self) -> None:
        """Drops the answers that may change: something did, or the program has asked what it asks at its start."""
        self._answers = {question: answer for question, answer in self._answers.items() if self._lasts(question)}

    def heard(self, question: bytes, answer: bytes) -> None:
        """Takes an answer, and asks what follows from it."""
        self._answers[question] = answer
        if answer[0] != REPLY:
            return
        first, second = question[:2]
        if first == QUERY_EXTENSION:
            self._extension(question, answer)
        elif first == INTERN_ATOM:
            self._atom(question, answer)
        elif first == GET_PROPERTY:
            named = ("_NET_SUPPORTING_WM_CHECK", "_NET_WM_NAME", "UTF8_STRING")
            check, name, kind = map(self._atoms.get, named)
            if check is None or name is None or kind is None:  # a screen may have no room for names
                return
            if question[8:12] == check.to_bytes(4, "little") and len(answer) >= 36:
                (window,) = struct.unpack_from("<I", answer, 32)
                self._ask(get_property(window, name, kind, KILOBYTE))
        elif self.extensions.get(first) == KEYBOARD:
            self._keyboard(first, second, question, answer)
        elif self.extensions.get(first) == MONITORS:
            self._monitors(first, second, answer)
        elif self.extensions.get(first) == RENDER and second == DRAWING_FORMATS:
            self.drawing = first, answer
        elif self.extensions.get(first) == INPUT and second == INPUT_VERSION:
            self._ask(numbers(first, INPUT_DEVICES, 0))

    def _ask(self, question: bytes) -> None:
        if question not in self._asked and len(self._asked) < MOST:
            self._asked.add(question)
            self._ask_screen(question)

    def _lasts(self, question: bytes) -> bool:
        """Returns whether an answer stays true: numbers of names and extensions, and versions."""
        if question[0] in (QUERY_EXTENSION, INTERN_ATOM, GET_ATOM_NAME):
            return True
        name = self.extensions.get(question[0])
        return name is not None and question[1] == (INPUT_VERSION if name == INPUT else 0)

    def _extension(self, question: bytes, answer: bytes) -> None:
        if not answer[8]:
            return
        name = question[8 : 8 + int.from_bytes(question[4:6], "little")].decode("ascii", "replace")
        number = answer[9]
        self.extensions[number] = name
        versions = {FIXES: (5, 0), MONITORS: (1, 6), RENDER: (0, 11)}
        if name in versions:
            self._ask(numbers(number, 0, *versions[name]))
        elif name == INPUT:
            self._ask(numbers(number, INPUT_VERSION, 2 | 4 << 16))
        elif name == KEYBOARD:
            self._ask(numbers(number, 0, 1))
        elif name in (BIG, SHAPE):
            self._ask(numbers(number, 0))
        if name == RENDER:
            self._ask(numbers(number, DRAWING_FORMATS))
        if name == MONITORS:
            self._ask(numbers(number, MONITOR_LIST, self._root, 1))
            self._ask(numbers(number, SCREEN_RESOURCES, self._root))
            self._ask(numbers(number, PRIMARY_OUTPUT, self._root))

    def _atom(self, question: bytes, answer: bytes) -> None:
        name = question[8 : 8 + int.from_bytes(question[4:6], "little")].decode("ascii", "replace")
        (number,) = struct.unpack_from("<I", answer, 8)
        self._atoms[name] = number
        kinds = {"_NET_WORKAREA": CARDINAL, "_NET_SUPPORTED": ATOM, "_NET_SUPPORTING_WM_CHECK": WINDOW}
        if name in kinds:
            self._ask(get_property(self._root, number, kinds[name], KILOBYTE))
        elif name == "_ICC_PROFILE":
            self._ask(get_property(self._root, number, CARDINAL, 0x2000))
        elif name in (SETTINGS, "_NET_WM_CM_S0"):
            self._ask(numbers(GET_SELECTION_OWNER, 0, number))

    def _keyboard(self, first: int, second: int, question: bytes, answer: bytes) -> None:
        if second == 0:
            self._ask(numbers(first, DEVICE_INFO, CORE_KEYBOARD, 0, 0))
            self._ask(numbers(first, DEVICE_NAMES, CORE_KEYBOARD, 0x800))
            self._ask(numbers(first, KEY_MAP, CORE_KEYBOARD | 0x40 << 16, *[0] * 5))
        elif second == DEVICE_INFO:
            device = answer[1]
            self._ask(numbers(first, KEY_MAP, device | 0xDF << 16, *[0] * 5))
            self._ask(numbers(first, INDICATORS, device, 0xFFFFFFFF))
            self._ask(numbers(first, COMPATIBILITY, device | 1 << 24, 0))
            self._ask(numbers(first, DEVICE_NAMES, device, 0x1FF5))
            self._ask(numbers(first, CONTROLS, device))
        elif second == DEVICE_NAMES:  # names stand in it by their numbers; what else does is no name, which is told
            words = struct.unpack_from(f"<{(len(answer) - 32) // 4}I", answer, 32)
            for number in dict.fromkeys(words):
                if 0 < number < HIGHEST_NAME:
                    self._ask(numbers(GET_ATOM_NAME, 0, number))

    def _monitors(self, first: int, second: int, answer: bytes) -> None:
        if second == MONITOR_LIST:
            (when, count) = struct.unpack_from("<II", answer, 8)
            at = 32
            for _ in range(count):
                if at + 24 > len(answer):
                    return
                name, _, outputs = struct.unpack_from("<IHH", answer, at)
                self._ask(numbers(GET_ATOM_NAME, 0, name))
                for output in struct.unpack_from(f"<{outputs}I", answer, at + 24):
                    self._ask(numbers(first, OUTPUT_INFO, output, when))
                    for each in EDID:
                        if each in self._atoms:
                            self._ask(numbers(first, OUTPUT_PROPERTY, output, self._atoms[each], 0, 0, 100, 0))
                at += 24 + 4 * outputs
        elif second == OUTPUT_INFO:
            when, crtc = struct.unpack_from("<II", answer, 8)
            self._ask(numbers(first, CRTC_INFO, crtc, when))
