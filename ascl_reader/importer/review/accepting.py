"""Turns an accepted review into what is written: the statements, and the summary of the import."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from ascl_reader.importer.finding.known_library import words_of
from ascl_reader.importer.review.draft_texts import is_better_set, newest_of_page
from ascl_reader.importer.review.drafts import Draft, DraftState
from ascl_reader.importer.review.pack_entry import entry_from_pack
from ascl_reader.importer.review.period import undated
from ascl_reader.library.import_folders import ImportStep
from ascl_reader.library.imported import ImportedStatement
from ascl_reader.library.statement import FullWording, NotListed, Origin


class AcceptedReview(msgspec.Struct, frozen=True):
    """An accepted review: drafts with their origins, ids no longer listed, page headings, and the day (YYYY-MM-DD)."""

    drafts: Sequence[tuple[Draft, Origin]]
    not_listed: Sequence[str]
    pages: tuple[str, ...]
    day: str


def entries_to_write(
    accepted: AcceptedReview, existing: dict[str, ImportedStatement], is_shipped: Callable[[str], bool]
) -> tuple[list[ImportedStatement], ImportStep] | None:
    """Returns the statements to write and the summary of the import; None if nothing would change.

    `is_shipped` returns whether a statement ships with the program; its title, themes and period then stay.
    """
    entries: dict[str, ImportedStatement] = {}
    added: list[str] = []
    changed: list[str] = []
    for draft, origin in sorted(accepted.drafts, key=_older_first):
        before = entries.get(draft.id) or existing.get(draft.id)
        own = not is_shipped(draft.id)
        if draft.packed is not None:
            entry = entry_from_pack(draft, draft.packed, before, own)
        else:
            entry = _entry(draft, before, origin, own)
        if entry is None or entry == before:
            continue
        if draft.id not in entries and draft.state is not DraftState.UNCHANGED:
            (changed if draft.state is DraftState.CHANGED else added).append(draft.id)
        entries[draft.id] = entry
    gone = []
    for each in accepted.not_listed:
        listed = entries.get(each) or existing.get(each)
        if listed is not None and listed.not_listed is None:
            entries[each] = msgspec.structs.replace(listed, not_listed=NotListed(_page_of(listed), accepted.day))
            gone.append(each)
    if not entries:
        return None
    step = ImportStep(accepted.day, accepted.pages, tuple(added), tuple(changed), tuple(gone))
    return list(entries.values()), step


def _entry(draft: Draft, before: ImportedStatement | None, origin: Origin, own: bool) -> ImportedStatement:
    """Returns the statement to save: another wording takes the place of the former one, which is kept.

    Of two pages with one statement, the one that still says what it said before does not bring its wording back.
    """
    if before is not None:
        if words_of(before.full.texts) == words_of(draft.texts):
            if is_better_set(draft.texts, before.full.texts):
                full = FullWording(draft.texts, before.full.origins)
                before = msgspec.structs.replace(before, full=full)
            if any(each.heading == origin.heading for each in before.full.origins):
                return as_reviewed(before, draft, own)
            full = FullWording(before.full.texts, (*before.full.origins, origin))
            return as_reviewed(msgspec.structs.replace(before, full=full), draft, own)
        newest = newest_of_page((before.full, *before.earlier), origin.heading)
        if newest is not None and words_of(newest.texts) == words_of(draft.texts):
            return as_reviewed(before, draft, own)
    earlier = (before.full, *before.earlier) if before is not None else ()
    return ImportedStatement(
        id=draft.id,
        full=FullWording(draft.texts, (origin,)),
        earlier=earlier,
        title=draft.title if own else None,
        themes=draft.themes if own else (),
        period=(draft.period or undated()) if own else None,
    )


def as_reviewed(before: ImportedStatement, draft: Draft, own: bool) -> ImportedStatement:
    """Returns a statement with unchanged text, listed again, with the title, themes and period of its draft."""
    if not own:
        return msgspec.structs.replace(before, not_listed=None)
    period = draft.period or before.period
    return msgspec.structs.replace(before, not_listed=None, title=draft.title, themes=draft.themes, period=period)


def _older_first(accepted: tuple[Draft, Origin]) -> tuple[bool, str]:
    """Returns the key that sorts statements of packs, oldest first, before those of the pages that were read today."""
    draft, _ = accepted
    return (False, draft.packed.full.read) if draft.packed is not None else (True, "")


def _page_of(entry: ImportedStatement) -> str:
    return entry.full.origins[0].heading if entry.full.origins else ""
