"""Messages are cut where they end, in whatever pieces they come."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.far_screen.messages import Answers, Requests, greeting_length, intern_atom, numbers, query_extension

requests = st.one_of(
    st.builds(lambda first, rest: numbers(first, 0, *rest), st.integers(1, 255), st.lists(st.integers(0, 2**32 - 1))),
    st.builds(lambda n: struct.pack("<BBHI", 72, 2, 0, 2 + n) + bytes(4 * n), st.integers(0, 9)),
)
answers = st.one_of(
    st.builds(lambda kind: bytes([kind]) + bytes(31), st.integers(2, 34) | st.just(0)),
    st.builds(
        lambda kind, n: struct.pack("<BBHI", kind, 0, 0, n) + bytes(24 + 4 * n),
        st.sampled_from([1, 35, 163]),
        st.integers(0, 9),
    ),
)
cuts = st.lists(st.integers(1, 40), min_size=1)


def pieces(whole: bytes, sizes: list[int]) -> list[bytes]:
    found = []
    while whole:
        size = sizes[len(found) % len(sizes)]
        found.append(whole[:size])
        whole = whole[size:]
    return found


@given(st.lists(requests), cuts)
def test_requests_are_found_in_any_pieces(sent: list[bytes], sizes: list[int]) -> None:
    cutter = Requests()
    assert [each for piece in pieces(b"".join(sent), sizes) for each in cutter.cut(piece)] == sent


@given(st.lists(answers), cuts)
def test_answers_are_found_in_any_pieces(sent: list[bytes], sizes: list[int]) -> None:
    cutter = Answers()
    assert [each for piece in pieces(b"".join(sent), sizes) for each in cutter.cut(piece)] == sent


def test_what_is_no_request_is_refused() -> None:
    with pytest.raises(ValueError, match="length"):
        Requests().cut(bytes(8))


def test_questions_are_those_of_the_library() -> None:
    assert query_extension("SHAPE") == bytes.fromhex("62000400 05000000 5348415045000000".replace(" ", ""))
    assert intern_atom("EDID") == bytes.fromhex("10000300 04000000 45444944".replace(" ", ""))
    assert greeting_length(b"l" + bytes(5) + struct.pack("<HHH", 18, 16, 0)) == 12 + 20 + 16
    assert greeting_length(b"l") == 0
