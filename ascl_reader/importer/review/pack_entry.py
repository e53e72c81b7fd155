"""Merges a statement of a library pack with the imported one: wordings and sources of both are kept."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from ascl_reader.importer.finding.known_library import words_of
from ascl_reader.importer.review.drafts import Draft, DraftState
from ascl_reader.library.imported import ImportedStatement
from ascl_reader.library.statement import FullWording, NotListed


def entry_from_pack(
    draft: Draft, given: ImportedStatement, before: ImportedStatement | None, own: bool
) -> ImportedStatement | None:
    """Returns the statement to write, from the pack's (`given`) and the one imported before; None for no change.

    `own` tells that the statement does not ship with the program, so that its title, themes and period are stored.
    """
    full = FullWording(draft.texts, given.full.origins)
    if before is None:
        earlier, not_listed = given.earlier, given.not_listed
        if draft.state is DraftState.UNCHANGED:
            return None
    else:
        not_listed = _not_listed(before, given)
        if words_of(before.full.texts) == words_of(draft.texts):
            full = _with_sources(before.full, given.full)
            earlier = _with_wordings(before.earlier, given.earlier, full)
            kept = msgspec.structs.replace(before, full=full, earlier=earlier, not_listed=not_listed)
            return msgspec.structs.replace(kept, title=draft.title, themes=draft.themes) if own else kept
        earlier = _with_wordings((before.full, *before.earlier), given.earlier, full)
    return ImportedStatement(
        id=draft.id,
        full=full,
        earlier=earlier,
        not_listed=not_listed,
        title=draft.title if own else None,
        themes=draft.themes if own else (),
        period=draft.period if own else None,
    )


def _with_sources(wording: FullWording, other: FullWording) -> FullWording:
    """Returns a wording with the pages besides its own on which another reading found the same words."""
    pages = {origin.heading for origin in wording.origins}
    more = tuple(origin for origin in other.origins if origin.heading not in pages)
    return msgspec.structs.replace(wording, origins=(*wording.origins, *more)) if more else wording


def _with_wordings(
    there: tuple[FullWording, ...], more: Iterable[FullWording], full: FullWording
) -> tuple[FullWording, ...]:
    """Returns earlier wordings with those of the pack that say something else, the newest first."""
    found = list(there)
    for each in more:
        words = words_of(each.texts)
        if each in found or words == words_of(full.texts):
            continue
        alike = next((number for number, old in enumerate(found) if words_of(old.texts) == words), None)
        if alike is None:
            found.append(each)
        else:
            found[alike] = _with_sources(found[alike], each)
    if len(found) > len(there):
        found.sort(key=lambda wording: wording.read, reverse=True)
    return tuple(found)


def _not_listed(before: ImportedStatement, given: ImportedStatement) -> NotListed | None:
    """Returns what the later of the two readings saw: that the statement left its page, or None if it did not."""
    return given.not_listed if _last_seen(given) > _last_seen(before) else before.not_listed


def _last_seen(entry: ImportedStatement) -> str:
    return max(entry.full.read, entry.not_listed.day if entry.not_listed else "")
