"""What the soak calls slower and grown: what grows, and not what differs by chance."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest

from tests.soak.counts import Counts, grown, slower


@pytest.mark.parametrize("seed", range(20))
def test_an_act_that_takes_a_row_or_a_whole_text_by_chance_is_not_slower(seed: int) -> None:
    chance = Random(seed)
    assert not slower({"Copy": [chance.choice((0.001, 0.014)) * chance.uniform(0.9, 1.1) for _ in range(80)]})


@pytest.mark.parametrize("seed", range(5))
def test_an_act_that_takes_longer_each_time_is_slower(seed: int) -> None:
    chance = Random(seed)
    took = [chance.choice((0.005, 0.05)) * (1 + number / 10) for number in range(80)]
    assert list(slower({"search": took})) == ["search"]


def test_an_act_that_was_hardly_done_is_not_judged() -> None:
    assert not slower({"Print": [0.01] * 10 + [1.0] * 10})


def test_what_there_is_more_of_is_told_with_both_numbers() -> None:
    before = Counts(400, 20, 20, 40, 250.0, Counter())
    assert not grown(Counts(430, 22, 28, 40, 325.0, Counter()), before)
    now = Counts(431, 23, 29, 41, 326.0, Counter())
    assert grown(now, before) == [
        "widgets 400 → 431",
        "threads 20 → 23",
        "files 20 → 29",
        "timers 40 → 41",
        "memory 250 → 326",
    ]
