"""A long function run to its end: what it yields is told in order, and its result comes back."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from ascl_reader.progress import Steps, finish, scaled, thinned


def counting(to: int) -> Generator[int, None, str]:
    yield from range(to)
    return "done"


def test_each_step_is_told_in_order_and_the_result_is_returned() -> None:
    told: list[int] = []
    assert finish(counting(3), told.append) == "done"
    assert told == [0, 1, 2]
    assert finish(counting(0)) == "done"


def test_steps_that_are_a_part_of_longer_work_tell_their_place_in_it() -> None:
    told: list[tuple[int, int]] = []
    assert finish(scaled(counting(3), lambda step: 10 + step, 20), told.append) == "done"
    assert told == [(10, 20), (11, 20), (12, 20)]


def test_an_error_passes_through() -> None:
    def failing() -> Generator[int, None, None]:
        yield 1
        raise OSError("full")

    with pytest.raises(OSError, match="full"):
        finish(failing())


def test_steps_that_come_too_soon_to_be_seen_are_not_told() -> None:
    told: list[int] = []
    assert finish(thinned(counting(1000), pause=3600), told.append) == "done"
    assert told == [0]
    told.clear()
    assert finish(thinned(counting(3), pause=0), told.append) == "done"
    assert told == [0, 1, 2]


def test_steps_that_nobody_goes_on_with_end_what_makes_them() -> None:
    ended: list[str] = []

    def working() -> Generator[int, None, str]:
        try:
            yield from range(9)
        finally:
            ended.append("ended")
        return "done"

    outer = scaled(thinned(working(), pause=0), lambda step: step, 9)
    assert next(outer) == (0, 9) and not ended
    outer.close()
    assert ended == ["ended"]


def test_the_result_is_there_once_the_steps_are_gone_through() -> None:
    run = Steps(counting(2))
    assert list(run) == [0, 1] and run.result == "done"
