"""Libraries with thousands of relations are checked as quickly as others, dangling ones too."""

from __future__ import annotations

from pathlib import Path

import pytest

from ascl_reader.library.faults import FaultKind
from ascl_reader.library.library import Library
from ascl_reader.library.read_library import read_library
from tests.conftest import statement_data, write_library


def relation(other: str) -> dict[str, object]:
    return {"id": other, "how": "relates", "why": "It says so."}


@pytest.mark.timeout(60)  # each beside each other took minutes
@pytest.mark.parametrize("dangling", [False, True])
def test_five_thousand_relations_are_checked_one_after_the_other(dangling: bool, tmp_path: Path) -> None:
    related = [relation(f"gone-{number}" if dangling else "two") for number in range(5_000)]
    folder = write_library(tmp_path, statement_data("one", related=related), statement_data("two"))
    contents = read_library(folder)
    links = Library(contents).related("one")
    kinds = [fault.kind for fault in contents.faults]
    assert kinds == [FaultKind.DANGLING_RELATION] * (5_000 if dangling else 0)
    assert len(links) == (0 if dangling else 1)
    lines = [fault.line for fault in contents.faults]
    assert lines == sorted(set(lines)), "each is told with its own line"


def test_values_that_look_like_something_else_stay_titles_and_texts(tmp_path: Path) -> None:
    folder = write_library(tmp_path, statement_data("one"))
    path = folder / "statements" / "one.yaml"
    for written in ("17:30", "2025", "no", "1e3", "0x1F", "1:20:30", "2024-01-01", "null", "9" * 50):
        text = path.read_text(encoding="utf-8").splitlines()
        lines = [f"title: {written}" if line.startswith("title:") else line for line in text]
        lines = [f"brief: {written}" if line.startswith("brief:") else line for line in lines]
        path.write_text("\n".join(lines), encoding="utf-8")
        contents = read_library(folder)
        assert contents.faults == ()
        assert (contents.statements[0].title, contents.statements[0].brief) == (written, written)
