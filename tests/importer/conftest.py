"""One reading process for many tests: to start one takes a quarter of a second, and `process` tests how that is."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import pytest

from ascl_reader.importer.process import reading_process
from ascl_reader.importer.process.reading_process import ReadingProcess


@pytest.fixture(scope="session")
def reading_process_of_all() -> Iterator[ReadingProcess]:
    """Return a reading process; one that a file ended starts again."""
    process = ReadingProcess()
    yield process
    process.close()


@pytest.fixture
def one_reading_process(reading_process_of_all: ReadingProcess, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every import of a test read by that process."""
    monkeypatch.setattr(reading_process, "reading_process", lambda: contextlib.nullcontext(reading_process_of_all))
