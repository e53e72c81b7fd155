"""Bookmarks and notes as YAML: everything that can be in a work comes back, unknown keys too."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.entries import BinReason, Bookmark, Folder, Note
from ascl_reader.bookmarks.text import read_work, work_to_yaml
from ascl_reader.errors import DamagedFile
from ascl_reader.files.plain_data import as_json_types, from_plain_data, to_plain_data
from tests.bookmarks.works import (
    BOOKMARKS,
    FEWER,
    WORKS,
    at,
    marked,
    noted,
)

PATH = Path("bookmarks.yaml")

LATER = """\
version: 1
colour: {of the window: green}
bookmarks:
- id: b-1
  statement: one
  created: 2026-03-12T10:15:00Z
  changed: '2026-03-12T10:15:00.000Z'
  section: position
  passage: {words: more money, offset: 7, underline: wavy}
  mark: {wording: full, digest: abc, seen: '2026-03-12T10:15:00.000Z', page: 4}
  folders: {f-1: 2}
  rating: 5
notes:
- statement: one
  created: '2026-03-12T10:15:00.000Z'
  text: It says so.
  shared_with: [governors]
saves: aaaa bbbb
...
"""


def same(one: Bookmarks, other: Bookmarks) -> bool:
    """Return whether two works are equal, the reasons of unread entries aside."""
    return _told(one) == _told(other)


def _told(work: Bookmarks) -> tuple[Bookmarks, list[str]]:
    return work.with_sections(unread=()), sorted(repr((each.section, each.data)) for each in work.unread)


@FEWER
@given(WORKS)
def test_what_is_written_is_read_again(work: Bookmarks) -> None:
    data = work_to_yaml(work)
    found, version = read_work(data, PATH)
    assert same(found, work) and version == 1
    assert isinstance(yaml.safe_load(data), dict)


@FEWER
@given(WORKS, st.data())
def test_of_a_changed_text_every_good_entry_is_read(work: Bookmarks, chance: st.DataObject) -> None:
    lines = work_to_yaml(work).split(b"\n")
    place = chance.draw(st.integers(0, len(lines) - 1))
    line = st.sampled_from(
        [b"", b"- id: x", b"  more: [", b"bookmarks:", b"- {}", b"x: 1", b"'", b"-", b"  - a", b"# no"]
    )
    lines[place : place + chance.draw(st.integers(0, 2))] = [chance.draw(line)]
    data = b"\n".join(lines)
    try:
        whole = Bookmarks, yaml.load(data, Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        with pytest.raises(DamagedFile):
            read_work(data, PATH, whole=False)
        return
    try:
        found, _ = read_work(data, PATH, whole=False)
    except DamagedFile:
        return
    sections = {name: values or [] for name, values in whole[1].items() if isinstance(values, list)}
    for name in ("bookmarks", "notes", "folders"):
        good = [as_json_types(each) for each in sections.get(name, []) if _fits(name, each)]
        assert {to_plain_data(each)["id" if name != "notes" else "statement"] for each in _section(found, name)} == {
            each["id" if name != "notes" else "statement"] for each in good
        }


def _section(work: Bookmarks, name: str) -> list[msgspec.Struct]:
    return list(work.section(name).values())


def _fits(name: str, value: object) -> bool:
    shape = {"bookmarks": Bookmark, "notes": Note, "folders": Folder}[name]
    try:
        return getattr(from_plain_data(as_json_types(value), shape), "id", "") != "unfiled"
    except msgspec.ValidationError:
        return False


@given(BOOKMARKS)
def test_an_entry_is_plain_data_and_back(bookmark: Bookmark) -> None:
    data = to_plain_data(bookmark)
    assert "extra" not in data
    assert from_plain_data(data, Bookmark) == bookmark


def test_keys_of_a_later_version_are_kept_at_every_level() -> None:
    found, _ = read_work(LATER.encode(), PATH)
    again = yaml.safe_load(work_to_yaml(found))
    before = as_json_types(yaml.safe_load(LATER))
    before["bookmarks"][0]["created"] = "2026-03-12T10:15:00.000Z"
    assert again == {**before, "saves": ""}


def test_people_can_read_it() -> None:
    work = noted("send", "First thoughts – “more”.\n\n- one\n- two", work=marked("send", now=at(5)), now=at(6))
    text = work_to_yaml(work).decode()
    assert "\nversion: 1\n" in text
    assert "\n  text: |-\n    First thoughts – “more”.\n\n    - one\n    - two\n" in text
    assert text.startswith("# Bookmarks and notes from ASCL Reader")
    assert text.endswith('saves: ""\n...\n')


def test_an_entry_without_sense_is_kept_and_told() -> None:
    data = LATER.replace("  statement: one\n  created: 2026", "  created: 2026").encode()
    found, _ = read_work(data, PATH)
    assert not found.bookmarks
    [unread] = found.unread
    assert (unread.section, unread.data["rating"]) == ("bookmarks", 5)
    assert "statement" in unread.reason
    assert read_work(work_to_yaml(found), PATH)[0].unread == found.unread


def test_of_two_entries_with_one_key_the_older_goes_to_the_bin() -> None:
    second = LATER.replace(
        "notes:",
        "- id: b-1\n  statement: two\n  created: '2026-03-12T10:15:00.000Z'\n"
        "  changed: '2026-03-13T00:00:00.000Z'\nnotes:",
    )
    work, _ = read_work(second.encode(), PATH)
    assert work.bookmarks["b-1"].statement == "two"
    [entry] = work.bin.values()
    assert (entry.why, entry.item.statement) == (BinReason.MERGED, "one")


@pytest.mark.parametrize("length", range(0, len(LATER) - 5, 7))
def test_a_text_that_was_cut_off_is_damaged(length: int) -> None:
    with pytest.raises(DamagedFile):
        read_work(LATER.encode()[:length], PATH)


@pytest.mark.parametrize(
    "text",
    [
        "[]\n...\n",
        "a\n...\n",
        "version: one\n...\n",
        "version: true\n...\n",
        "version: 0\n...\n",
        "x: 1\n...\n",
        "version: 1\nbookmarks: 5\n...\n",
        "version: 1\nbookmarks: {}\nnotes: [a\n...\n",
        "\x00\n...",
    ],
)
def test_a_text_that_is_no_such_file_is_damaged(text: str) -> None:
    with pytest.raises(DamagedFile):
        read_work(text.encode(), PATH)


def test_line_ends_of_windows_are_no_damage() -> None:
    assert read_work(LATER.replace("\n", "\r\n").encode(), PATH) == read_work(LATER.encode(), PATH)
