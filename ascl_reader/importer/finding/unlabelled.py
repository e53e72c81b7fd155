"""Groups unlabelled paragraphs into statements: by the known statements they belong to, else by subject."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from ascl_reader.importer.blocks.document import Block, BlockKind
from ascl_reader.importer.finding.recognise import KnownStatements
from ascl_reader.search.words import STOP_WORDS, folded_words

SAME_SUBJECT = 0.08
"""Share of words (stop words left out) that neighbours of one subject have in common, as Jaccard's index."""


class UnlabelledGroup(msgspec.Struct, frozen=True):
    """The blocks of one statement, and its id in the library (empty where it is unknown)."""

    blocks: tuple[Block, ...]
    known: str


def group_by_statement(blocks: Sequence[Block], known: KnownStatements) -> list[UnlabelledGroup]:
    """Returns consecutive blocks grouped by the statement they belong to."""
    groups: list[UnlabelledGroup] = []
    for block in blocks:
        owners = known.statements_with(block.text)
        last = groups[-1] if groups else None
        if last is not None and _goes_on(last, block, owners):
            groups[-1] = UnlabelledGroup((*last.blocks, block), last.known)
        else:
            best = max(owners, key=lambda each: owners[each], default="")
            groups.append(UnlabelledGroup((block,), best))
    return groups


def _goes_on(group: UnlabelledGroup, block: Block, owners: dict[str, float]) -> bool:
    """Returns whether a block belongs to the statement before it."""
    if block.kind is BlockKind.BULLET or group.blocks[-1].text.rstrip().endswith(":"):
        return True
    if owners:
        return bool(group.known) and owners.get(group.known, 0.0) >= max(owners.values()) - 0.05
    if group.known:
        return False
    return _likeness(group.blocks[-1].text, block.text) >= SAME_SUBJECT


def _likeness(one: str, other: str) -> float:
    first = {word for word in folded_words(one) if word not in STOP_WORDS}
    second = {word for word in folded_words(other) if word not in STOP_WORDS}
    return len(first & second) / max(len(first | second), 1)
