"""What the log tells of saving."""

from __future__ import annotations

from pathlib import Path

import pytest

from ascl_reader.bookmarks.store import BookmarkStore
from tests.bookmarks.works import marked, noted


def test_the_log_tells_what_was_torn_damaged_and_mended_and_no_words(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", "ascl_reader.saving")
    store = BookmarkStore(tmp_path, tmp_path / "settings")
    store.load()
    work = store.save(noted("b", "Secret words.")).work
    data = store.path.read_bytes()
    store.save(marked("c", work=work))
    store.path.write_bytes(data + b'Secret damage\n{"n":7,"by":"Secret')
    BookmarkStore(tmp_path, tmp_path / "settings").load()
    told = "\n".join(each.getMessage() for each in caplog.records)
    assert "the last line is not finished" in told and "1 lines cannot be read" in told
    assert "lines were missing and are taken from a copy" in told
    assert "Secret" not in told
