"""What the tests of the review share: they read by one process, and correct one page."""

from __future__ import annotations

from pathlib import Path

import pytest

from ascl_reader.importer.review.corrections import OpenReview
from tests.conftest import statement_data, write_library
from tests.importer.review.food_page import PAGE, open_review


@pytest.fixture(autouse=True)
def read_by_one_process(one_reading_process: None) -> None:
    """Let every test read by the process of all."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corrections")
    (folder / "food.txt").write_text(PAGE, encoding="utf-8")
    write_library(folder / "library", statement_data("free-meals"), statement_data("buses"))
    return folder


@pytest.fixture
def opened(folder: Path) -> OpenReview:
    return open_review(folder)
