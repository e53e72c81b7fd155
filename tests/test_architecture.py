"""The newcomer's page says what is so: its table is the layers test's own, and every file it names is there."""

from __future__ import annotations

import re

from tests.rooms import FLOORS, PACKAGE, PROJECT, table

PAGE = (PACKAGE / "ARCHITECTURE.md").read_text(encoding="utf-8")
README = (PROJECT / "README.md").read_text(encoding="utf-8")


def test_its_table_of_rooms_and_floors_is_the_one_that_is_enforced() -> None:
    shown = PAGE.partition("<!-- floors -->\n")[2].partition("<!-- end of floors -->")[0]
    assert shown.strip() == table()


def test_every_file_it_names_is_there() -> None:
    named = re.findall(r"`([a-z_/]+(?:/|\.py))`", PAGE)
    assert len(named) > 40
    missing = [name for name in named if not (PACKAGE / name).exists() and not (PROJECT / name).exists()]
    assert missing == []


def test_every_way_of_working_it_names_is_there() -> None:
    for name in ("tests/soak", "tests/mutants", "tests/benchmarks/run_all.py", ".ci/fresh.py", ".ci/run"):
        assert (PROJECT / name).exists()


def test_it_fits_on_two_pages() -> None:
    assert len(PAGE.splitlines()) <= 100
    assert len(PAGE.split()) <= 1800


def test_the_readme_names_every_room_and_stays_short() -> None:
    assert [room for room in " ".join(FLOORS).split() if f"`{room}`" not in README] == []
    assert len(README.splitlines()) <= 130
