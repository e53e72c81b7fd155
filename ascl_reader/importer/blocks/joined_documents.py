"""Joins the documents that one file holds, such as those attached to a mail or packed together, into one."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from ascl_reader.importer.blocks.document import Block, Doubt, LeftOut, LeftOutReason, SourceDocument
from ascl_reader.importer.blocks.labels import split_at_labels

LONGEST_HEADING = 200
"""Characters of a heading that names several documents."""


def has_labels(document: SourceDocument) -> bool:
    """Returns whether a document has labels of sections."""
    return any(piece.section for block in document.blocks for piece in split_at_labels(block.text))


def joined(file: str, found: Sequence[SourceDocument]) -> SourceDocument:
    """Returns documents as one, with the running numbers of their blocks as places where there are several.

    Its heading names all of them, so that a statement no longer listed is missing from the whole, not from one of them.
    """
    if len(found) == 1:
        return msgspec.structs.replace(found[0], file=file)
    blocks: list[Block] = []
    left_out: list[LeftOut] = []
    doubts: list[Doubt] = []
    for document in found:
        here = len(blocks) + 1
        left_out += [msgspec.structs.replace(each, place=here) for each in document.left_out]
        doubts += [msgspec.structs.replace(each, place=here) for each in document.doubts]
        blocks += [block.at(here + number) for number, block in enumerate(document.blocks)]
    heading = " · ".join(dict.fromkeys(each.heading for each in found if each.heading))[:LONGEST_HEADING]
    return SourceDocument(file, heading, tuple(blocks), left_out=tuple(left_out), doubts=tuple(doubts))


def with_frames(page: SourceDocument, frames: Sequence[SourceDocument]) -> SourceDocument:
    """Returns a page with the pages in its frames: those with labels behind it, the words of others left out.

    A place in it is a running number where a frame was read.
    """
    found = [each for each in frames if has_labels(each)]
    whole = joined(page.file, [page, *found])
    last = whole.blocks[-1].last if whole.blocks else 1
    others = (block.text for each in frames if each not in found for block in each.blocks)
    left_out = tuple(LeftOut(text, last, LeftOutReason.BELONGS_TO_NONE) for text in others)
    heading = page.heading or whole.heading
    return msgspec.structs.replace(whole, heading=heading, address=page.address, left_out=(*whole.left_out, *left_out))


def with_names(document: SourceDocument, names: Sequence[str], reason: LeftOutReason) -> SourceDocument:
    """Returns a document with the names of files beside it that are not read."""
    last = document.blocks[-1].last if document.blocks else 1
    named = tuple(LeftOut(name, last, reason) for name in names if name)
    return msgspec.structs.replace(document, left_out=(*document.left_out, *named))
