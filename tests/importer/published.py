"""The two published pages, where they are on this machine, and what importing them must give."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.conftest import SHARED, from_yaml

SOURCES = SHARED / "sources"
FACTS = Path(__file__).parent / "expected" / "published_pages.yaml"

EXPECTED: list[dict[str, Any]] = from_yaml(FACTS)["documents"]
PAGES = [SOURCES / document["file"] for document in EXPECTED]

needs_pages = pytest.mark.skipif(
    not all(path.exists() for path in PAGES), reason="the published pages are not part of the project"
)
