"""What the tests of widgets share: work off the window's thread that ends with the test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ascl_reader.gui.widgets.background import Background
from tests.gui.widgets.background_jobs import Heard


@pytest.fixture
def background(qapp: object) -> Iterator[Background]:
    background = Background()
    yield background
    background.close()


@pytest.fixture
def heard(background: Background) -> Heard:
    return Heard(background)
