"""What the tests of the picture of the last window share: which statement it shows, and the one that was left."""

from __future__ import annotations

from typing import Any

from ascl_reader import paths
from ascl_reader.gui.startup import first_page
from ascl_reader.gui.startup.first_page import FirstPage

SHOWN = "send-improvement-plan-funding"


def now() -> list[Any]:
    return first_page.state(paths.shipped_library(), paths.user_data(), paths.user_settings())


def loaded() -> FirstPage | None:
    return first_page.load(paths.user_cache(), now())
