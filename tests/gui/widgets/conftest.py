"""What the tests of widgets share: work off the window's thread that ends with the test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ascl_reader.gui.widgets.background import Background


@pytest.fixture
def background(qapp: object) -> Iterator[Background]:
    background = Background()
    yield background
    background.close()
