"""What the tests of the review share: they read by one process."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def read_by_one_process(one_reading_process: None) -> None:
    """Let every test read by the process of all."""
