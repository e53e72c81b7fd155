"""A page of two statements, and its review."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from ascl_reader.importer.blocks.document import Block
from ascl_reader.importer.review.corrections import OpenReview
from ascl_reader.importer.review.review import review
from ascl_reader.importer.review.review_content import Review
from ascl_reader.library.library import Library
from ascl_reader.library.read_library import read_library

PAGE = """Food

Meals – March 2019

What is the context?

Prices rise each year.

ASCL position:

Every child should have a warm meal at noon.

- no payment
- no forms

Why are we saying it?

Hungry children learn less.

Kitchens stand empty in half of all schools.

Buses – May 2019

ASCL position:

Every village needs a bus before eight.
"""


def open_review(folder: Path) -> OpenReview:
    """Open the review of the page; the page of a folder is read once, by a process of its own."""
    return OpenReview(*_read(folder))


@lru_cache
def _read(folder: Path) -> tuple[Review, Library]:
    library = Library(read_library(folder / "library"))
    return review([folder / "food.txt"], library), library


def block(opened: OpenReview, number: int, text: str) -> Block:
    return next(each for _, each in opened.items[number].draft.found.blocks if text in each.text)
