"""How entries stand in the journal: each question of a note, and each folder of a bookmark, is a field of its own.

So what two machines ask of one statement, or where they file one bookmark, is there on both. A new entry has all of
them in one field, as it is read quickest, and so has what an earlier version wrote; each change of one of them is a
field beside it, which counts.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from ascl_reader.bookmarks.entries import Bookmark, Note
from ascl_reader.journal.entry_shape import AnyStruct, with_changed_fields
from ascl_reader.journal.fold import FoldedEntry
from ascl_reader.journal.lines import EntryChange, digest_of

NOTE, BOOKMARK = "note", "bookmark"
"""The kinds of entry that have such fields."""

FOLDERS, QUESTIONS = "folders", "questions"
OF_FOLDER, OF_QUESTION = "folders:", "questions:"
"""How the fields of single ones begin; one that was taken out is null there."""

ORDER = "questions:order"
"""The field with the names of the questions in their order; one that it lacks was added by another machine."""


def as_entry(kind: str, fields: Mapping[str, Any]) -> Mapping[str, Any]:
    """Returns the fields of an entry with its folders or its questions in one field, as they count."""
    single = {name: value for name, value in fields.items() if _is_single(kind, name, value)}
    if not single:
        return fields
    found = {name: value for name, value in fields.items() if name not in single}
    if kind == NOTE:
        return {**found, QUESTIONS: list(_named_questions(fields).values())}
    return {**found, FOLDERS: _folders(fields.get(FOLDERS), single)}


def fields_of(entry: FoldedEntry) -> dict[str, Any]:
    """Returns the fields of an entry; of a note that several machines began, it has the questions of each."""
    fields = entry.fields
    if not any(name == QUESTIONS for _, name in entry.earlier or ()):
        return fields
    wholes = {stamp: whole for stamp, whole in entry.history(QUESTIONS) if isinstance(whole, list)}
    begun = {str(created): wholes[stamp] for stamp, created in entry.history("created") if stamp in wholes}
    if fields.get(QUESTIONS) in begun.values():
        every = (text for whole in begun.values() for text in whole if isinstance(text, str))
        fields[QUESTIONS] = list(dict.fromkeys(every))
    return fields


def with_single_fields(change: EntryChange, before: Mapping[str, Any] | None, entry: FoldedEntry | None) -> EntryChange:
    """Returns a change of an entry, from what was `before`, as one of single folders and questions.

    `entry` is what the journal has of it; what is new to it stays in one field.
    """
    if entry is None or change.kind not in (NOTE, BOOKMARK):
        return change
    known, told = fields_of(entry), change.set.keys() | set(change.drop)
    single = {name for name, value in known.items() if _is_single(change.kind, name, value)}
    stays: set[str] = set()
    new: dict[str, Any] = {}
    if change.kind == NOTE and before is None:
        stays = {QUESTIONS, *single}
        new = {f"{OF_QUESTION}{name}": None for name in _named_questions(known)}
        new |= _changed_questions((), change.set.get(QUESTIONS, ()), {})
    elif QUESTIONS in told and change.kind == NOTE and before is not None:
        stays = {QUESTIONS}
        new = _changed_questions(before.get(QUESTIONS, ()), change.set.get(QUESTIONS, ()), _named_questions(known))
    elif FOLDERS in told and change.kind == BOOKMARK and before is not None:
        stays, was, now = {FOLDERS}, before.get(FOLDERS, {}), change.set.get(FOLDERS, {})
        new = {f"{OF_FOLDER}{key}": at for key, at in now.items() if was.get(key) != at}
        new |= {f"{OF_FOLDER}{key}": None for key in was if key not in now}
    left = {name: value for name, value in change.set.items() if name not in stays}
    return change._replace(set={**left, **new}, drop=tuple(name for name in change.drop if name not in stays))


def with_changes(before: AnyStruct, after: AnyStruct, there: AnyStruct) -> AnyStruct:
    """Returns an entry with what changed in another one: field by field, folder by folder, question by question."""
    found = with_changed_fields(before, after, there)
    if isinstance(before, Bookmark) and isinstance(after, Bookmark) and isinstance(there, Bookmark):
        left = {key: at for key, at in there.folders.items() if key in after.folders or key not in before.folders}
        new = {key: at for key, at in after.folders.items() if before.folders.get(key) != at}
        return msgspec.structs.replace(found, folders={**left, **new})
    if isinstance(before, Note) and isinstance(after, Note) and isinstance(there, Note):
        joined = joined_questions(before.questions, after.questions, there.questions)
        return msgspec.structs.replace(found, questions=joined)
    return found


def joined_questions(before: tuple[str, ...], after: tuple[str, ...], there: tuple[str, ...]) -> tuple[str, ...]:
    """Returns the questions that are `there` with what changed in others: what was added elsewhere comes last."""
    if before == after:
        return there
    kept = [each for each in after if each in there or each not in before]
    return (*kept, *(each for each in there if each not in before and each not in after))


def _is_single(kind: str, name: str, value: Any) -> bool:
    """Returns whether a field holds one folder or question, or the order of these; others of such names are kept."""
    if kind == NOTE and name == ORDER:
        return isinstance(value, list)
    if kind == NOTE:
        return name.startswith(OF_QUESTION) and (value is None or isinstance(value, str))
    return kind == BOOKMARK and name.startswith(OF_FOLDER) and (value is None or isinstance(value, int | float))


def _folders(whole: Any, single: Mapping[str, Any]) -> dict[str, Any]:
    told = {name.removeprefix(OF_FOLDER): at for name, at in single.items()}
    every = {**(whole if isinstance(whole, Mapping) else {}), **told}
    return {key: at for key, at in every.items() if at is not None}


def _named_questions(fields: Mapping[str, Any]) -> dict[str, str]:
    """Returns the questions by their names in their order; one that is in the field of all has the name of its text."""
    whole, order = fields.get(QUESTIONS), fields.get(ORDER)
    every: dict[str, Any] = {}
    for text in whole if isinstance(whole, list | tuple) else ():
        name = digest_of(text)
        every[f"{name}-{len(every)}" if name in every else name] = text
    singly = (name for name in sorted(fields) if name.startswith(OF_QUESTION) and name != ORDER)
    every |= {name.removeprefix(OF_QUESTION): fields[name] for name in singly}
    there = {name: text for name, text in every.items() if isinstance(text, str)}
    first = [name for name in order if isinstance(name, str) and name in there] if isinstance(order, list) else []
    return {name: there[name] for name in (*first, *there)}


def _changed_questions(old: Sequence[str], new: Sequence[str], named: Mapping[str, str]) -> dict[str, Any]:
    """Returns the fields that change where questions become others.

    One that stays keeps its name, wherever it stands, and so does one that is typed on; `named` are all there are.
    """
    there = dict(named)
    names = [name for text in old if (name := _taken(there, text))]
    mine = {name: named[name] for name in names}
    same = [_taken(mine, text) for text in new]
    others = iter(mine)
    order = [name or next(others, "") or f"q-{secrets.token_hex(6)}" for name in same]
    changed: dict[str, Any] = {
        f"{OF_QUESTION}{name}": text for name, text in zip(order, new, strict=True) if named.get(name) != text
    }
    changed |= {f"{OF_QUESTION}{name}": None for name in others}
    return {**changed, ORDER: order} if order != names else changed


def _taken(named: dict[str, str], text: str) -> str:
    """Takes a question with this text out; returns its name, empty if there is none."""
    name = next((each for each, known in named.items() if known == text), "")
    named.pop(name, None)
    return name
