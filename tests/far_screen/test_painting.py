"""Whatever is sent in place of what a program paints, the pictures on the screen become the same, to the point."""

from __future__ import annotations

import random
import struct

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ascl_reader.far_screen.messages import numbers
from ascl_reader.far_screen.painting import Painting
from tests.far_screen.drawing import FORMATS, OPCODE, DrawingPictures
from tests.far_screen.screen import ROOT, clip, copy_area, create_pen, create_picture, put_image, unclip

PICTURE, PEN, LAST = 7, 8, 0x5FFFFF
WIDTH, HEIGHT = 150, 40

places = st.tuples(st.integers(-9, WIDTH), st.integers(-3, HEIGHT), st.integers(1, WIDTH), st.integers(1, HEIGHT))
inside = places.map(lambda p: (max(p[0], 0) % WIDTH, max(p[1], 0) % HEIGHT, p[2], p[3])).map(
    lambda p: (p[0], p[1], min(p[2], WIDTH - p[0]), min(p[3], HEIGHT - p[1]))
)


def lettered(width: int, height: int, chance: random.Random, ground: int, ink: int) -> list[int]:
    """Return lines of letters, of which there are few, with empty points around each."""
    drawn = random.Random(1)
    shapes = [[drawn.random() < 0.6 for _ in range(42)] for _ in range(5 + chance.randrange(30))]
    rows = [[ground] * width for _ in range(height)]
    for top in range(1, height - 8, 9):
        for left in range(1, width - 7, 8):
            shape = chance.choice(shapes)
            for at, inked in enumerate(shape):
                if inked:
                    rows[top + at // 6][left + at % 6] = ink
    return [colour for row in rows for colour in row]


def painted(kind: str, area: tuple[int, int, int, int], seed: int) -> bytes:
    chance = random.Random(seed)
    count = area[2] * area[3]
    ground, ink = 0xFF000000 | seed % 3, 0xFF00FF00 | seed % 5
    if kind == "plain":
        colours = [ground] * count
    elif kind == "text":
        colours = [ink + chance.randrange(3) if chance.random() < 0.2 else ground for _ in range(count)]
    elif kind == "letters":
        colours = lettered(area[2], area[3], chance, ground, ink)
    elif kind == "lines":
        colours = [ground if at // 7 % 3 else ink for at in range(count)]
    else:
        colours = [chance.randrange(1 << 32) for _ in range(count)]
    return put_image(PICTURE, PEN, area, colours, long=seed % 2 == 0)


puts = st.builds(
    painted,
    st.sampled_from(["plain", "text", "letters", "letters", "lines", "photograph"]),
    places | inside,
    st.integers(0, 50),
)
copies = st.builds(lambda a, end: copy_area(PICTURE, PEN, a[:2], end[:2], a[2:]), places | inside, places | inside)
clips = st.lists(inside, max_size=2).map(lambda areas: clip(PEN, *areas))
steps = st.lists(puts | puts | puts | copies | clips | st.just(unclip(PEN)), min_size=1, max_size=8)


SEEN = numbers(43, 0)
"""A question, before which all that was painted has to be sent."""


def asked(painting: Painting, request: bytes) -> list[bytes]:
    """Return all that is sent where the program sends a request."""
    return [] if painting.keeps(request) else [*painting.ahead(request), request]


def set_up(painting: Painting, screen: DrawingPictures, store: bool, mixes: bool) -> None:
    """Give a painting what its screen has."""
    screen.do(painting.means.store.create(ROOT))
    painting.means.store.works = store
    if mixes:
        for each in painting.means.glyphs.ask_trial(ROOT, OPCODE, FORMATS, painting.means.pens):
            screen.do(each)
        painting.means.glyphs.tried(screen.said)
        assert painting.means.glyphs.work


class Screens:
    """Two screens: one on which a program paints itself, and one that gets what is sent in its place."""

    def __init__(self, store: bool = True, mixes: bool = False) -> None:
        self.direct, self.through, self.painting = DrawingPictures(), DrawingPictures(), Painting(LAST)
        set_up(self.painting, self.through, store, mixes)
        self.paint(create_picture(PICTURE, WIDTH, HEIGHT), create_pen(PEN, PICTURE))

    def paint(self, *requests: bytes) -> None:
        """Let the program send requests."""
        for request in requests:
            self.direct.do(request)
            self.send(asked(self.painting, request))

    def send(self, requests: list[bytes]) -> None:
        """Send requests to the second screen alone."""
        for each in requests:
            self.through.do(each)

    @property
    def are_same(self) -> bool:
        """Whether both show the same picture."""
        return self.through.pictures.get(PICTURE) == self.direct.pictures.get(PICTURE)


@given(steps, st.booleans(), st.booleans())
@example([painted("letters", (0, 0, WIDTH, HEIGHT), seed) for seed in (30, 31, 32, 30)], True, False)
@example([painted("letters", (0, 0, WIDTH, HEIGHT), seed) for seed in (30, 31, 32, 30)], True, True)
def test_the_screen_shows_the_same(requests: list[bytes], store: bool, mixes: bool) -> None:
    with pytest.MonkeyPatch.context() as small:  # so that letters, pens and inks give way to new ones
        small.setattr("ascl_reader.far_screen.letter_store.SIZE", (50, 24))
        small.setattr("ascl_reader.far_screen.painting.PENS", 5)
        small.setattr("ascl_reader.far_screen.strokes.PENS", 5)
        small.setattr("ascl_reader.far_screen.glyphs.INKS", 2)
        small.setattr("ascl_reader.far_screen.glyphs.MOST_GLYPHS", 9)
        small.setattr("ascl_reader.far_screen.pictures.AT_ONCE", 23)
        screens = Screens(store, mixes)
        for request in requests:
            screens.paint(request)
            if request[0] != 53:
                screens.send(asked(screens.painting, SEEN))
            assert screens.are_same


@given(steps, st.booleans())
def test_what_is_read_only_at_the_end_is_the_same(requests: list[bytes], mixes: bool) -> None:
    screens = Screens(mixes=mixes)
    screens.paint(*requests, SEEN)
    assert screens.are_same


@given(steps)
def test_what_was_kept_back_is_painted_as_it_is_where_the_looking_ends(requests: list[bytes]) -> None:
    screens = Screens()
    screens.paint(*requests)
    screens.send(screens.painting.unsent())
    assert screens.are_same


@pytest.mark.parametrize("mixes", [True, False])
def test_no_letter_is_lost_where_the_looking_ends_in_the_midst_of_it(
    mixes: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise MemoryError

    screens = Screens(mixes=mixes)
    first, second = (painted("letters", (0, 0, WIDTH, HEIGHT), seed) for seed in (30, 31))
    screens.paint(first, SEEN, second)
    monkeypatch.setattr("ascl_reader.far_screen.pictures.Picture._tile", full)
    with pytest.raises(MemoryError):
        asked(screens.painting, SEEN)
    screens.send(screens.painting.unsent())
    assert screens.are_same


def sent(*requests: bytes, store: bool = False, mixes: bool = False) -> list[int]:
    """Return how many bytes are sent for each request, of which each is to be seen at once."""
    painting = Painting(LAST)
    set_up(painting, DrawingPictures(), store, mixes)
    sizes = []
    for request in [create_picture(PICTURE, WIDTH, HEIGHT), create_pen(PEN, PICTURE), *requests]:
        sizes.append(sum(map(len, asked(painting, request))))
        sizes[-1] += sum(map(len, painting.ahead(SEEN)))
    return sizes[2:]


def test_what_is_on_the_screen_already_is_not_sent() -> None:
    whole = painted("photograph", (0, 0, WIDTH, HEIGHT), 1)
    first, again = sent(whole, whole)
    assert first > len(whole) and again == 0


def test_one_point_takes_one_point() -> None:
    colours = [0xFFFFFFFF] * (WIDTH * HEIGHT)
    other = list(colours)
    other[1234] = 0xFF123456
    area = (0, 0, WIDTH, HEIGHT)
    white, point = put_image(PICTURE, PEN, area, colours), put_image(PICTURE, PEN, area, other)
    assert sent(white, point, white, point)[1::2] == [24 + 12 + 4, 12 + 4], "its colour is chosen once"


def test_a_letter_that_was_painted_takes_one_copy() -> None:
    area = (0, 0, WIDTH, HEIGHT)
    chance, letter = random.Random(1), [[0xFFFFFFFF] * WIDTH for _ in range(HEIGHT)]
    for at in range(7 * 9):
        letter[9 + at // 7][20 + at % 7] = 0xFF000000 | chance.randrange(200)
    blank = put_image(PICTURE, PEN, area, [0xFFFFFFFF] * (WIDTH * HEIGHT))
    first = put_image(PICTURE, PEN, area, [colour for row in letter for colour in row])
    moved = put_image(PICTURE, PEN, area, [colour for row in letter[-5:] + letter[:-5] for colour in row[3:] + row[:3]])
    assert sent(blank, first, blank, moved, store=True)[3] == 28
    assert sent(blank, first, blank, moved)[3] > 200


def test_a_letter_in_another_colour_takes_its_place_alone() -> None:
    area = (0, 0, WIDTH, HEIGHT)

    def written(ink: int, ground: int, left: int) -> bytes:
        chance, screen = random.Random(1), DrawingPictures()
        points = [ground] * (WIDTH * HEIGHT)
        for at in range(7 * 9):
            amount = 255 if at in (10, 20, 30) else chance.randrange(1, 255)
            points[(9 + at // 7) * WIDTH + left + at % 7] = 0xFF000000 | screen._mixed(ink, ground & 0xFFFFFF, amount)
        return put_image(PICTURE, PEN, area, points)

    white, blue = 0xFFFFFFFF, 0xFFDDE8FF
    requests = [put_image(PICTURE, PEN, area, [blue] * (WIDTH * HEIGHT)), written(0, blue, 20)]
    requests += [put_image(PICTURE, PEN, area, [white] * (WIDTH * HEIGHT)), written(0xB01020, white, 60)]
    requests += [requests[2], written(0xB01020, white, 30)]
    sizes = sent(*requests, mixes=True)
    assert sizes[1] < 300
    assert sizes[3] == 16 + 28 + 12, "its ink is new"
    assert sizes[5] == 28 + 12
    assert sent(*requests)[5] > 200


def test_one_colour_takes_no_points_and_text_less_than_half() -> None:
    area = (0, 0, WIDTH, HEIGHT)
    plain, text = painted("plain", area, 1), painted("text", area, 1)
    assert sent(plain)[0] < 300
    assert sent(text)[0] < len(text) / 2


def test_scrolling_sends_what_comes_into_view() -> None:
    area = (0, 0, WIDTH, HEIGHT)
    chance = random.Random(1)
    colours = [0xFF000000 | chance.randrange(1 << 24) for _ in range(WIDTH * HEIGHT)]
    moved = colours[16 * WIDTH :] + colours[: 16 * WIDTH]
    copied = copy_area(PICTURE, PEN, (0, 16), (0, 0), (WIDTH, HEIGHT - 16))
    _, _, last = sent(put_image(PICTURE, PEN, area, colours), copied, put_image(PICTURE, PEN, area, moved))
    assert last < 4.5 * WIDTH * 16


def test_a_picture_that_is_drawn_on_otherwise_is_left_alone() -> None:
    whole = painted("plain", (0, 0, WIDTH, HEIGHT), 1)
    drawn = (66).to_bytes(1, "little") + b"\0\5\0" + PICTURE.to_bytes(4, "little") + bytes(12)
    assert sent(whole, drawn, whole)[2] == len(whole)


def test_what_lies_beside_a_picture_changes_nothing_that_is_known() -> None:
    whole = painted("photograph", (0, 0, WIDTH, HEIGHT), 1)
    assert sent(whole, painted("plain", (-9, 0, 4, 1), 1), painted("plain", (WIDTH + 5, 0, 4, 1), 1), whole)[3] == 0


def test_a_plane_that_is_copied_onto_a_picture_is_noticed() -> None:
    whole = painted("plain", (0, 0, WIDTH, HEIGHT), 1)
    plane = struct.pack("<BBHIIIhhhhHHI", 63, 0, 8, PICTURE + 9, PICTURE, PEN, 0, 0, 0, 0, 5, 5, 1)
    assert sent(whole, plane, whole)[2] == len(whole)


def test_drawing_that_is_sent_in_the_long_form_is_noticed() -> None:
    whole = painted("plain", (0, 0, WIDTH, HEIGHT), 1)
    points = struct.pack("<BBHIII", 64, 0, 0, 5, PICTURE, PEN) + bytes(4)
    assert sent(whole, points, whole)[2] == len(whole)
