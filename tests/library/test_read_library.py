"""A library read whole: every kind of fault with its file and line, and one bad file never hides the others."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import yaml

from ascl_reader.errors import MissingLibrary
from ascl_reader.library.faults import FAULT_PATTERNS, FaultKind
from ascl_reader.library.read_library import read_library
from tests.conftest import IS_ROOT, statement_data, write_library
from tests.damaged_files import DAMAGED, NOT_AS_TEXT

Found = tuple[FaultKind, str, int, str]

GONE = {"id": "gone", "how": "relates", "why": ""}


def faults(folder: Path) -> list[Found]:
    """Return the faults of a library: kind, file name, line and field."""
    contents = read_library(folder)
    return [(fault.kind, Path(fault.path).name, fault.line, fault.field) for fault in contents.faults]


def ids(folder: Path) -> list[str]:
    """Return the ids of the statements that could be read."""
    return [statement.id for statement in read_library(folder).statements]


def test_a_sound_library_has_no_fault(tmp_path: Path) -> None:
    folder = write_library(tmp_path, statement_data("two"), statement_data("one"))
    assert faults(folder) == []
    assert ids(folder) == ["one", "two"]


@pytest.mark.parametrize(
    ("changes", "fault", "detail"),
    [
        ({"title": ["3"]}, (FaultKind.SHAPE, 4, "title"), ""),
        ({"themes": ["funding", "Not an id"]}, (FaultKind.SHAPE, 6, "themes[1]"), ""),
        ({"period": {"from": "2020-1", "to": None}}, (FaultKind.SHAPE, 7, "period.from"), ""),
        ({"period": {1: "one"}}, (FaultKind.SHAPE, 7, "period.from"), ""),
        ({"nickname": "x"}, (FaultKind.SHAPE, 23, "nickname"), "nickname"),
        ({"related": [{"id": "one", "how": "likes", "why": ""}]}, (FaultKind.SHAPE, 24, "related[0].how"), "likes"),
        ({"related": [{"id": "one", "how": "relates"}]}, (FaultKind.SHAPE, 23, "related[0].why"), "why"),
        ({"related": [GONE | {"id": "one", "back": ["x"]}]}, (FaultKind.SHAPE, 27, "related[0].back"), "str"),
        ({"sources": [{"document": "first-page", "n": 0}]}, (FaultKind.SHAPE, 21, "sources[0].n"), ""),
        ({"themes": ["funding", "gardening"]}, (FaultKind.UNKNOWN_THEME, 6, "themes[1]"), "gardening"),
        (
            {"sources": [{"document": "page-9", "n": 1}]},
            (FaultKind.UNKNOWN_DOCUMENT, 20, "sources[0].document"),
            "page-9",
        ),
        ({"related": [GONE]}, (FaultKind.DANGLING_RELATION, 23, "related[0].id"), "gone"),
        ({"summary": {"context": "Now.", "position": " \n"}}, (FaultKind.EMPTY_POSITION, 15, "summary.position"), ""),
        ({"summary": {"context": "Now."}}, (FaultKind.EMPTY_POSITION, 14, "summary.position"), ""),
    ],
)
def test_a_fault_names_its_file_line_and_field(
    changes: dict[str, object], fault: tuple[FaultKind, int, str], detail: str, tmp_path: Path
) -> None:
    folder = write_library(tmp_path, statement_data("bad", **changes), statement_data("one"))
    assert faults(folder) == [(fault[0], "bad.yaml", *fault[1:])]
    assert detail in read_library(folder).faults[0].detail
    assert "one" in ids(folder)


def test_a_file_name_that_differs_from_the_id_is_a_fault_and_the_statement_is_there(tmp_path: Path) -> None:
    folder = write_library(tmp_path, statement_data("one"))
    (folder / "statements" / "one.yaml").rename(folder / "statements" / "two.yaml")
    assert faults(folder) == [(FaultKind.FILE_NAME, "two.yaml", 2, "id")]
    assert "one.yaml" in read_library(folder).faults[0].sentence()
    assert ids(folder) == ["one"]


def test_the_second_file_with_an_id_is_left_out(tmp_path: Path) -> None:
    folder = write_library(tmp_path, statement_data("one"))
    again = yaml.safe_dump(statement_data("one", title="Again"), sort_keys=False)
    (folder / "statements" / "two.yaml").write_text(again, encoding="utf-8")
    assert faults(folder) == [(FaultKind.DUPLICATE_ID, "two.yaml", 2, "id")]
    assert [statement.title for statement in read_library(folder).statements] == ["About one"]


def test_a_statement_that_is_left_out_can_be_related_to_by_none(tmp_path: Path) -> None:
    related = [{"id": "bad", "how": "relates", "why": ""}]
    folder = write_library(tmp_path, statement_data("bad", title=["3"]), statement_data("one", related=related))
    assert [found[:2] for found in faults(folder)] == [
        (FaultKind.SHAPE, "bad.yaml"),
        (FaultKind.DANGLING_RELATION, "one.yaml"),
    ]


def test_an_area_of_a_document_with_an_unknown_theme_is_a_fault(tmp_path: Path) -> None:
    folder = write_library(tmp_path)
    areas = [{"area": "money", "theme": "funding"}, {"area": "gardens", "theme": "gardening"}]
    documents = {"version": 1, "documents": [{"id": "page", "heading": "Page", "dated": "No.", "areas": areas}]}
    (folder / "documents.yaml").write_text(yaml.safe_dump(documents), encoding="utf-8")
    assert faults(folder) == [(FaultKind.UNKNOWN_THEME, "documents.yaml", 6, "documents[0].areas[1].theme")]


@pytest.mark.parametrize("name", NOT_AS_TEXT)
def test_what_yaml_cannot_read_is_a_text_like_any_other(name: str, tmp_path: Path) -> None:
    folder = write_library(tmp_path, statement_data("after-it"))
    (folder / "statements" / "bad.yaml").write_bytes(DAMAGED[name].data)
    assert [fault[:2] for fault in faults(folder)] == [(FaultKind.SHAPE, "bad.yaml")]
    assert ids(folder) == ["after-it"]


@pytest.mark.parametrize("name", [each for each in DAMAGED if each not in NOT_AS_TEXT])
def test_a_damaged_statement_hides_no_other(name: str, tmp_path: Path) -> None:
    folder = write_library(tmp_path, statement_data("after-it"), statement_data("zz-last"))
    (folder / "statements" / "bad.yaml").write_bytes(DAMAGED[name].data)
    assert faults(folder) == [(FaultKind.DAMAGED, "bad.yaml", DAMAGED[name].line, "")]
    assert ids(folder) == ["after-it", "zz-last"]


def test_an_empty_file_is_called_empty(tmp_path: Path) -> None:
    folder = write_library(tmp_path, statement_data("one"))
    (folder / "statements" / "bad.yaml").write_bytes(b" \n")
    (fault,) = read_library(folder).faults
    assert fault.sentence() == "The file is damaged: the file is empty. Correct this line, or put back an earlier copy."


def test_of_two_files_with_one_id_the_one_named_after_it_is_read(tmp_path: Path) -> None:
    folder = write_library(tmp_path, statement_data("meals"))
    stray = statement_data("meals", title="Another title")
    (folder / "statements" / "a-copy.yaml").write_text(yaml.safe_dump(stray), encoding="utf-8")
    contents = read_library(folder)
    assert [statement.title for statement in contents.statements] == ["About meals"]
    assert [(fault.kind, Path(fault.path).name) for fault in contents.faults] == [
        (FaultKind.DUPLICATE_ID, "a-copy.yaml")
    ]


@pytest.mark.parametrize("data", [b"# nothing\n", b"null", b"- a\n", b"words", b"{}", b"1: 2\n"])
def test_a_file_that_holds_no_statement_is_a_fault_of_shape(data: bytes, tmp_path: Path) -> None:
    folder = write_library(tmp_path, statement_data("one"))
    (folder / "statements" / "bad.yaml").write_bytes(data)
    assert [found[:2] for found in faults(folder)] == [(FaultKind.SHAPE, "bad.yaml")]
    assert ids(folder) == ["one"]


@pytest.mark.parametrize("file", ["themes", "documents", "glossary"])
@pytest.mark.parametrize("name", ["binary garbage", "an alias bomb", "lists 100,000 deep"])
def test_other_damaged_files_hide_no_statement(file: str, name: str, tmp_path: Path) -> None:
    folder = write_library(tmp_path, statement_data("one"))
    (folder / f"{file}.yaml").write_bytes(DAMAGED[name].data)
    assert (FaultKind.DAMAGED, f"{file}.yaml", DAMAGED[name].line, "") in faults(folder)
    assert ids(folder) == ["one"]


@pytest.mark.parametrize("file", ["themes", "documents", "glossary"])
def test_a_missing_file_is_a_fault_and_the_rest_is_used(file: str, tmp_path: Path) -> None:
    folder = write_library(tmp_path, statement_data("one"))
    (folder / f"{file}.yaml").unlink()
    assert (FaultKind.MISSING_FILE, f"{file}.yaml", 0, "") in faults(folder)
    assert ids(folder) == ["one"]


def test_folders_pipes_and_loops_of_links_are_faults(tmp_path: Path) -> None:
    folder = write_library(tmp_path, statement_data("one"))
    place = folder / "statements"
    (place / "folder.yaml").mkdir()
    (place / "loop.yaml").symlink_to(place / "loop.yaml")
    (place / "nowhere.yaml").symlink_to(place / "nothing")
    os.mkfifo(place / "pipe.yaml")
    assert [found[:2] for found in faults(folder)] == [
        (FaultKind.UNREADABLE, f"{name}.yaml") for name in ("folder", "loop", "nowhere", "pipe")
    ]
    assert ids(folder) == ["one"]


@pytest.mark.skipif(IS_ROOT, reason="root may read everything")
def test_a_file_without_the_right_to_read_is_a_fault(tmp_path: Path) -> None:
    folder = write_library(tmp_path, statement_data("bad"), statement_data("one"))
    (folder / "statements" / "bad.yaml").chmod(0)
    assert faults(folder) == [(FaultKind.UNREADABLE, "bad.yaml", 0, "")]
    assert ids(folder) == ["one"]


@pytest.mark.skipif(os.name != "posix", reason="file names are text on this system")
def test_a_file_name_that_is_not_text_is_told(tmp_path: Path) -> None:
    folder = write_library(tmp_path, statement_data("one"))
    Path(os.fsdecode(os.fsencode(folder / "statements") + b"/\xff.yaml")).write_bytes(b"a: [")
    assert faults(folder) == [(FaultKind.DAMAGED, "\ufffd.yaml", 2, "")]


def test_a_missing_folder_is_told_and_is_no_fault(tmp_path: Path) -> None:
    with pytest.raises(MissingLibrary, match="--library"):
        read_library(tmp_path / "none")


def test_a_folder_without_statements_says_so(tmp_path: Path) -> None:
    folder = write_library(tmp_path)
    (folder / "statements").rmdir()
    assert faults(folder) == [(FaultKind.MISSING_FILE, "statements", 0, "")]


def test_an_empty_library_is_sound(tmp_path: Path) -> None:
    assert faults(write_library(tmp_path)) == []
    assert ids(tmp_path) == []


def test_every_kind_of_fault_has_a_sentence() -> None:
    assert set(FAULT_PATTERNS) == set(FaultKind)
