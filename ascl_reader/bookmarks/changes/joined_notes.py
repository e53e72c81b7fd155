"""Two notes on one statement, from two rows of a table, made one."""

from __future__ import annotations

import msgspec

from ascl_reader.bookmarks.entries import Note, Stance

_PARTS = ("text", "stance", "questions", "look_again")


def join_notes(first: Note, second: Note) -> tuple[Note, list[str]]:
    """Returns both notes as one, and the stance and day of the second that differ from the first and are lost.

    Texts stand one after the other with a blank line between; a text or question that both have stands once.
    """
    dropped = []
    if Stance.UNDECIDED not in (first.stance, second.stance) and first.stance is not second.stance:
        dropped.append(second.stance.value)
    if first.look_again and second.look_again and first.look_again != second.look_again:
        dropped.append(second.look_again)
    changed = {
        part: max(first.changed.get(part, ""), second.changed.get(part, ""))
        for part in _PARTS
        if part in first.changed or part in second.changed
    }
    note = msgspec.structs.replace(
        first,
        created=min(first.created, second.created),
        text=_joined_texts(first.text.strip("\n"), second.text.strip("\n")),
        stance=second.stance if first.stance is Stance.UNDECIDED else first.stance,
        questions=tuple(dict.fromkeys((*first.questions, *second.questions))),
        look_again=first.look_again or second.look_again,
        mark=first.mark or second.mark,
        changed=changed,
    )
    return note, dropped


def _joined_texts(first: str, second: str) -> str:
    if f"\n\n{second}\n\n" in f"\n\n{first}\n\n" or not second.strip():
        return first
    if f"\n\n{first}\n\n" in f"\n\n{second}\n\n" or not first.strip():
        return second
    return f"{first}\n\n{second}"
