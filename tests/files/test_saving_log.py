"""What the log tells of saving."""

from __future__ import annotations

from pathlib import Path

import pytest

from ascl_reader.bookmarks.store import BookmarkStore
from tests.bookmarks.works import marked, noted


def test_the_log_tells_what_was_saved_merged_and_restored_and_no_words(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", "ascl_reader.saving")
    BookmarkStore(tmp_path).save(marked("a"))
    ours, theirs = BookmarkStore(tmp_path), BookmarkStore(tmp_path)
    work = ours.load().work
    theirs.save(noted("b", "Secret words.", theirs.load().work))
    ours.save(marked("c", work=work))
    (tmp_path / "bookmarks.yaml").write_text("folders: [", encoding="utf-8")
    BookmarkStore(tmp_path).load()
    told = [each.getMessage() for each in caplog.records]
    assert [each.split(",")[0].partition(": ")[2] for each in told[:2]] == ["saved", "saved"]
    assert "merged with what was on the disk" in told[2]
    assert any("restored from the backup bookmarks-" in each for each in told)
    assert any("damaged, set aside as damaged-" in each for each in told)
    assert not any("Secret" in each for each in told)
