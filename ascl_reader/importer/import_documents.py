"""From a published page to the user's library: a document is read, statements are found in it and recognised."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ascl_reader.importer.review.review import Review
    from ascl_reader.library.library import Library
    from ascl_reader.progress import Progress


def import_documents(paths: Sequence[Path], library: Library) -> Generator[Progress, None, Review]:
    """Read documents and packs and yield how far that is; return the review, which `review.accept` would save.

    Closing the generator between two steps ends the import. Everything that it needs is loaded at its first step.
    """
    from ascl_reader.importer.review.review import reviewing

    return (yield from reviewing(paths, library))
