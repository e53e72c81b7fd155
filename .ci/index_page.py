"""Makes of README.md the text that a package index shows: there, no file of ours stands beside it.

Hatchling asks this at each build (pyproject.toml names it). Pictures and links that lead to a file of the project would
lead nowhere on such a page, and there is no public page of ours that they could lead to: of a link its words are left,
of a picture nothing, as the text says what it shows. Everything else stays word for word.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

README = Path(__file__).resolve().parent.parent / "README.md"

ELSEWHERE = r"(?:https?:|mailto:|#)"
"""How the target of a link begins that leads somewhere from everywhere."""

PICTURE = re.compile(rf"!\[[^\]]*\]\((?!{ELSEWHERE})[^)\s]*\)\n*")
LINK = re.compile(rf"\[([^\]]*)\]\((?!{ELSEWHERE})[^)\s]*\)")


class IndexPage(MetadataHookInterface):
    """Gives hatchling the text for the index."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Put the text into the metadata of the package."""
        text = README.read_text(encoding="utf-8")
        metadata["readme"] = {"content-type": "text/markdown", "text": index_page(text)}


def index_page(text: str) -> str:
    """Return a text in Markdown without pictures and links that need the files beside it."""
    return LINK.sub(r"\1", PICTURE.sub("", text))
