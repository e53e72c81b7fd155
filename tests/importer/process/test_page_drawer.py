"""Pages are drawn by one process while a review is open; one that ends is followed by another, once for a page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ascl_reader.errors import UnsuitableDocument
from ascl_reader.importer.process.page_drawer import PageDrawer
from ascl_reader.progress import finish
from tests.importer.readers.pdf.drawn import Sheet


@pytest.fixture
def drawer() -> Iterator[PageDrawer]:
    """Give a drawer and end it."""
    made = PageDrawer()
    yield made
    made.close()
    assert not made._process.is_running


@pytest.fixture
def printed(tmp_path: Path) -> Path:
    """Return a PDF of two pages."""
    sheet = Sheet(tmp_path / "a.pdf", (200, 100)).lines("Beans").next_page().lines("Peas")
    sheet.canvas.save()
    return sheet.path


def pid(drawer: PageDrawer) -> int:
    assert drawer._process._process is not None
    return drawer._process._process.pid


def test_one_process_draws_page_after_page(drawer: PageDrawer, printed: Path) -> None:
    path, pages, drawn = finish(drawer.drawing(printed, (2, 1), 1.0))
    first = pid(drawer)
    assert (path, pages, [(each.width, each.height) for each in drawn]) == (printed, (2, 1), [(200, 100)] * 2)
    assert drawn[0].pixels != drawn[1].pixels
    finish(drawer.drawing(printed, (1,), 1.0))
    assert pid(drawer) == first


def test_a_process_that_ended_is_followed_by_another(drawer: PageDrawer, printed: Path) -> None:
    finish(drawer.drawing(printed, (1,), 1.0))
    process = drawer._process._process
    assert process is not None
    first = process.pid
    process.kill()
    process.wait()
    _, _, drawn = finish(drawer.drawing(printed, (1,), 1.0))
    assert len(drawn) == 1 and pid(drawer) != first


def test_a_page_that_ends_every_process_is_tried_twice_and_refused(
    drawer: PageDrawer, printed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = []
    start = drawer._process.start

    def fail() -> None:
        if not drawer._process.is_running:
            start()
            assert drawer._process._process is not None
            started.append(drawer._process._process.pid)
            drawer._process._process.kill()

    monkeypatch.setattr(drawer._process, "start", fail)
    with pytest.raises(UnsuitableDocument):
        finish(drawer.drawing(printed, (1,), 1.0))
    assert len(started) == 2


def test_what_is_refused_leaves_the_process_as_it_is(drawer: PageDrawer, tmp_path: Path) -> None:
    damaged = tmp_path / "a.pdf"
    damaged.write_bytes(b"%PDF-1.4 nothing")
    with pytest.raises(UnsuitableDocument):
        finish(drawer.drawing(damaged, (1,), 1.0))
    assert drawer._process.is_running
    drawer.close()
    assert not drawer._process.is_running
