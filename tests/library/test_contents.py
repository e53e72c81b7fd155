"""The file of synonyms: what it may hold, and what is told about it where it is damaged."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from ascl_reader.library.contents import SynonymGroups
from ascl_reader.library.faults import FaultKind
from ascl_reader.library.read_library import read_library
from ascl_reader.paths import shipped_library
from tests.conftest import statement_data, write_library


def read(text: str, folder: Path) -> tuple[SynonymGroups, list[tuple[FaultKind, int, str]]]:
    """Returns the synonyms of a library with this file, and its faults with line and field."""
    write_library(folder, statement_data("one"))
    (folder / "synonyms.yaml").write_text(text, encoding="utf-8")
    contents = read_library(folder)
    assert [statement.id for statement in contents.statements] == ["one"]
    return contents.synonyms, [(fault.kind, fault.line, fault.field) for fault in contents.faults]


def test_groups_of_both_kinds_are_read(tmp_path: Path) -> None:
    text = "groups:\n- same: [fines, penalties]\n- typed: [kids]\n  also: [pupils]\n  weight: 0.5\n"
    synonyms, faults = read(text, tmp_path)
    assert [(each.same, each.typed, each.also, each.weight) for each in synonyms.groups] == [
        (("fines", "penalties"), (), (), 0.8),
        ((), ("kids",), ("pupils",), 0.5),
    ]
    assert faults == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("groups:\n- same: [fines]\n", (FaultKind.SHAPE, 2, "groups[0]")),
        ("groups:\n- same: [fines, penalties]\n- typed: [kids]\n", (FaultKind.SHAPE, 3, "groups[1]")),
        ("groups:\n- also: [kids]\n", (FaultKind.SHAPE, 2, "groups[0]")),
        ("groups:\n- {same: [a b, c d], typed: [e f], also: [g h]}\n", (FaultKind.SHAPE, 2, "groups[0]")),
        ("groups:\n- {same: [fines, penalties], weight: 2}\n", (FaultKind.SHAPE, 2, "groups[0].weight")),
        ("groups:\n- {same: [fines, penalties], weight: 0}\n", (FaultKind.SHAPE, 2, "groups[0].weight")),
        ("groups:\n- {same: [fines, 7]}\n", (FaultKind.SHAPE, 2, "groups[0].same[1]")),
        ("groups:\n- {sane: [fines, penalties]}\n", (FaultKind.SHAPE, 2, "groups[0].sane")),
        ("groups:\n- {same: [fines, penalties\n", (FaultKind.DAMAGED, 2, "")),
        ("", (FaultKind.DAMAGED, 1, "")),
    ],
)
def test_a_fault_is_told_with_its_line_and_the_library_is_there(
    text: str, fault: tuple[FaultKind, int, str], tmp_path: Path
) -> None:
    synonyms, faults = read(text, tmp_path)
    assert synonyms == SynonymGroups()
    assert faults == [fault]


def test_a_library_may_do_without(tmp_path: Path) -> None:
    contents = read_library(write_library(tmp_path, statement_data("one")))
    assert contents.synonyms == SynonymGroups()
    assert contents.faults == ()


def test_synonyms_are_no_part_of_what_the_search_index_is_named_after(tmp_path: Path) -> None:
    before = read_library(write_library(tmp_path, statement_data("one"))).digest
    (tmp_path / "synonyms.yaml").write_text("groups:\n- same: [fines, penalties]\n", encoding="utf-8")
    assert read_library(tmp_path).digest == before


def test_the_shipped_groups_say_nothing_twice() -> None:
    synonyms = read_library(shipped_library()).synonyms
    assert len(synonyms.groups) >= 220
    for group in synonyms.groups:
        for phrases in (group.same, group.typed, group.also):
            folded = [phrase.casefold() for phrase in phrases]
            assert len(set(folded)) == len(folded), group
    assert msgspec.json.decode(msgspec.json.encode(synonyms), type=SynonymGroups) == synonyms
