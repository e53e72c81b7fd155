"""Changes the school's notes; every function returns a new work and leaves the given one unchanged."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from ascl_reader.bookmarks.bookmarks import Bookmarks, bin_entry_for, deletion_time, mark_version
from ascl_reader.bookmarks.entries import BinReason, Note, Stance
from ascl_reader.files import timestamps
from ascl_reader.files.text_files import clean_text
from ascl_reader.library.statement import Statement, Wording


def write_note(
    work: Bookmarks,
    statement: Statement,
    text: str,
    *,
    now: str = "",
    wording: Wording | None = None,
    earlier: Note | None = None,
) -> Bookmarks:
    """Returns the work with this text as a statement's note: paragraphs, and bullets that begin with "- ".

    Where the text is emptied, the note as it was goes to the bin: as it was in `earlier`, if the typing began with more
    text than there is now.
    """
    text = clean_text(text)
    before = work.notes.get(statement.id)
    if before and before.text.strip() and not text.strip():
        kept = earlier if earlier and len(earlier.text) > len(before.text) else before
        work = work.with_entries("bin", [bin_entry_for(kept, BinReason.REPLACED, deletion_time(work, now))])
    return _changed(work, statement, wording, now, text=text)


def set_stance(
    work: Bookmarks, statement: Statement, stance: Stance, *, now: str = "", wording: Wording | None = None
) -> Bookmarks:
    """Returns the work with our school's stance on a statement."""
    return _changed(work, statement, wording, now, stance=stance)


def set_questions(
    work: Bookmarks, statement: Statement, questions: Iterable[str], *, now: str = "", wording: Wording | None = None
) -> Bookmarks:
    """Returns the work with the questions to ask about a statement; each is one line, empty ones are left out."""
    lines = (" ".join(clean_text(question).split()) for question in questions)
    return _changed(work, statement, wording, now, questions=tuple(line for line in lines if line))


def set_look_again(
    work: Bookmarks, statement: Statement, day: str | None, *, now: str = "", wording: Wording | None = None
) -> Bookmarks:
    """Returns the work with the day (YYYY-MM-DD, None: no day) on which to look at a statement again."""
    if day is not None and not timestamps.is_day(day):
        return work
    return _changed(work, statement, wording, now, look_again=day)


def delete_note(work: Bookmarks, statement_id: str, now: str = "") -> Bookmarks:
    """Returns the work with a note and all its parts moved to the bin."""
    note = work.notes.get(statement_id)
    if note is None:
        return work
    kept = (
        work
        if note.empty
        else work.with_entries("bin", [bin_entry_for(note, BinReason.DELETED, deletion_time(work, now))])
    )
    return kept.without("notes", [statement_id])


def notes_due(work: Bookmarks, today: str) -> list[Note]:
    """Returns the notes whose day to look again has come, the earliest day first."""
    waiting = [note for note in work.notes.values() if note.look_again and note.look_again <= today]
    return sorted(waiting, key=lambda note: (note.look_again or "", note.statement))


def _changed(work: Bookmarks, statement: Statement, wording: Wording | None, now: str, **parts: Any) -> Bookmarks:
    now = now or timestamps.now()
    note = work.notes.get(statement.id)
    if note is None:
        taken, text = mark_version(statement, now, wording)
        note = Note(statement.id, timestamps.later_than(now, *_earlier(work, statement.id)), mark=taken)
        if msgspec.structs.replace(note, **parts).empty:
            return work
        work = work.with_entries("texts", [text])
    different = {name: value for name, value in parts.items() if getattr(note, name) != value}
    if not different:
        return work
    moment = timestamps.later_than(now, note.version) if note.changed else max(now, note.created)
    stamps = {**note.changed, **dict.fromkeys(different, moment)}
    return work.with_entries("notes", [msgspec.structs.replace(note, **different, changed=stamps)])


def _earlier(work: Bookmarks, statement_id: str) -> list[str]:
    """Returns the versions of notes on a statement that were deleted: a new one has to be later than those."""
    binned_versions = [
        each.note.version for each in work.bin.values() if each.note and each.note.statement == statement_id
    ]
    return binned_versions + [each.version for each in work.forgotten.values() if each.item == statement_id]
