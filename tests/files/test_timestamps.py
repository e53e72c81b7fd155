"""Moments: sound ones sort, senseless ones count as the oldest, and none that a file tells ends the program."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.bookmarks.bin_expiry import without_expired
from ascl_reader.bookmarks.bookmarks import Bookmarks, bin_entry_for
from ascl_reader.bookmarks.changes.bookmark_changes import move_bookmarks
from ascl_reader.bookmarks.changes.folder_changes import add_folder, new_folder
from ascl_reader.bookmarks.changes.note_changes import write_note
from ascl_reader.bookmarks.entries import BinEntry, BinReason
from ascl_reader.bookmarks.store import BookmarkStore
from ascl_reader.bookmarks.text import entry_from_data, work_to_yaml
from ascl_reader.files import timestamps
from ascl_reader.files.plain_data import to_fields
from tests.bookmarks.works import (
    at,
    marked,
    noted,
    only_bookmark,
    statement,
)

SENSELESS = [
    "2026-99-99T99:99:99Z",
    "9999-12-31T23:59:59.999Z",
    "0001-01-01T00:00:00Z",
    "0000-00-00T00:00:00.000Z",
    "2026-02-29T10:00:00.000Z",
    "2026-11-31T10:00:00.000Z",
    "2026-11-22T24:00:00.000Z",
    "20261122T100000Z",
    "2026-W47-7",
    "1899-12-31T23:59:59.999Z",
    "9001-01-01T00:00:00.000Z",
    "٢٠٢٦-11-22T10:00:00.000Z",
    "yesterday",
    "",
]
ZONES = ["UTC", "Europe/London", "America/New_York", "Pacific/Auckland"]
REAL = st.datetimes(datetime(1900, 1, 1), datetime(8999, 12, 31), timezones=st.just(timezone.utc))


@pytest.fixture(params=ZONES)
def zone(request: pytest.FixtureRequest) -> Iterator[None]:
    """Be in a time zone for a while."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = request.param
    if hasattr(time, "tzset"):
        time.tzset()
    yield
    os.environ.pop("TZ")
    if before is not None:
        os.environ["TZ"] = before
    if hasattr(time, "tzset"):
        time.tzset()


@given(REAL)
def test_what_this_program_writes_is_sound_and_is_read_as_it_was(moment: datetime) -> None:
    told = timestamps.format_moment(moment)
    assert timestamps.normalised(told) == told
    assert timestamps.parse_moment(told) == moment.replace(microsecond=moment.microsecond // 1000 * 1000)


@given(REAL, REAL)
def test_moments_sort_as_texts(one: datetime, other: datetime) -> None:
    if one <= other:
        assert timestamps.format_moment(one) <= timestamps.format_moment(other)


@pytest.mark.parametrize(
    ("told", "sound"),
    [
        ("2026-11-22T10:00:00Z", "2026-11-22T10:00:00.000Z"),
        ("2026-11-22T10:00:00.5Z", "2026-11-22T10:00:00.500Z"),
        ("2026-11-22T10:00:00.123456Z", "2026-11-22T10:00:00.123Z"),
        ("2024-02-29T10:00:00.000Z", "2024-02-29T10:00:00.000Z"),
        ("2026-12-31T10:00:00Z", "2026-12-31T10:00:00.000Z"),
        ("2026-12-31T10:00Z", "2026-12-31T10:00:00.000Z"),
        ("2026-12-31 10:00", "2026-12-31T10:00:00.000Z"),
        ("2026-12-31", "2026-12-31T00:00:00.000Z"),
        *((each, timestamps.OLDEST) for each in SENSELESS),
    ],
)
def test_milliseconds_are_written_out_and_what_makes_no_sense_is_the_oldest(told: str, sound: str) -> None:
    assert timestamps.normalised(told) == sound
    assert timestamps.normalised(sound) == sound


@given(st.text(max_size=30) | st.from_regex(r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?Z\Z"))
def test_no_text_is_too_odd_for_a_moment(text: str) -> None:
    assert timestamps.OLDEST <= timestamps.normalised(text) <= timestamps.LATEST
    assert timestamps.later_than(at(0), text) > timestamps.normalised(text)
    assert timestamps.is_day(timestamps.local_day(text))
    assert timestamps.is_day(timestamps.days_before(text, 800)[:10])


@pytest.mark.parametrize("moment", [*SENSELESS, timestamps.OLDEST, timestamps.LATEST])
def test_there_is_a_day_for_it_everywhere(moment: str, zone: None) -> None:
    assert timestamps.is_day(timestamps.local_day(moment))


def test_the_first_and_the_last_day_there_is_can_be_written() -> None:
    for offset in (14, -12):
        zone = timezone(timedelta(hours=offset))
        for moment in (datetime.min.replace(tzinfo=zone), datetime.max.replace(tzinfo=zone)):
            assert timestamps.normalised(timestamps.format_moment(moment)) == timestamps.OLDEST


def test_a_moment_without_milliseconds_is_the_earlier_one_of_its_second() -> None:
    assert timestamps.later_than("2026-11-22T10:00:00.500Z", "2026-11-22T10:00:00Z") == "2026-11-22T10:00:00.500Z"
    assert timestamps.later_than("2026-11-22T10:00:00Z", "2026-11-22T10:00:00Z") == "2026-11-22T10:00:00.001Z"


def loaded(folder: Path, work: Bookmarks, **told: str) -> Bookmarks:
    """Return a work as it is loaded from a file in which moments are replaced by others."""
    text = work_to_yaml(work).decode()
    for moment, other in told.items():
        text = text.replace(moment, other)
    folder.mkdir(exist_ok=True)
    (folder / "bookmarks.yaml").write_text(text, encoding="utf-8")
    found = BookmarkStore(folder).load()
    assert found.recovered is None
    assert found.work.unread == ()
    return found.work


def read_anew(entry: BinEntry) -> BinEntry:
    """Return an entry of the bin as it is read from a file."""
    found: BinEntry = entry_from_data("bin", to_fields(entry))
    return found


@given(st.lists(REAL.map(timestamps.format_moment) | st.sampled_from(SENSELESS), max_size=4))
def test_many_moments_are_told_to_be_sound_only_where_each_one_is(told: list[str]) -> None:
    if timestamps.are_surely_valid(told):
        assert all(timestamps.normalised(each) == each for each in told)
    assert timestamps.are_surely_valid([each for each in told if each[5:10] != "02-29" and each not in SENSELESS])


def test_halves_of_moments_that_fit_together_are_not_sound() -> None:
    assert not timestamps.are_surely_valid([at(0)[:10], at(0)[10:]])


@pytest.mark.parametrize("told", [each for each in SENSELESS if each.isascii()])
def test_an_entry_with_a_senseless_moment_is_kept_and_edits_of_it_are_newer(told: str, tmp_path: Path) -> None:
    work = noted("one", "Text.", marked("one", now=at(5)), now=at(5))
    found = loaded(tmp_path, work, **{at(5): told})
    bookmark, note = only_bookmark(found), found.notes["one"]
    assert (bookmark.created, bookmark.changed, note.version) == (timestamps.OLDEST,) * 3
    assert bookmark.mark is not None and bookmark.mark.seen == timestamps.OLDEST
    folder = new_folder("Governors")
    changed = move_bookmarks(add_folder(found, folder), [bookmark.id], folder.id, now=at(6))
    changed = write_note(changed, statement("one"), "Other text.", now=at(6))
    assert only_bookmark(changed).version > bookmark.version
    assert changed.notes["one"].version > note.version
    store = BookmarkStore(tmp_path)
    store.load()
    store.save(changed)
    both = BookmarkStore(tmp_path).load().work
    assert both.notes["one"].text == "Other text."
    assert only_bookmark(both).folders.keys() == {folder.id}


@pytest.mark.parametrize("told", SENSELESS)
def test_what_has_no_date_in_the_bin_is_not_cleared_away(told: str) -> None:
    entry = bin_entry_for(only_bookmark(marked("one")), BinReason.DELETED, at(0))
    odd = read_anew(msgspec.structs.replace(entry, deleted=told))
    assert without_expired(Bookmarks().with_entries("bin", [odd]), at(0)).bin == {odd.id: odd}
    early = read_anew(msgspec.structs.replace(entry, deleted="2025-03-12T10:00:00Z"))
    assert early.deleted == "2025-03-12T10:00:00.000Z"
    assert without_expired(Bookmarks().with_entries("bin", [early]), at(0)).bin == {}
