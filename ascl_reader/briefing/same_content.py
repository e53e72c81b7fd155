"""Whether two states of a briefing hold the same, apart from the times of change."""

from __future__ import annotations

import zlib

import msgspec

from ascl_reader.briefing.briefing import Briefing


def same_content(one: Briefing | None, other: Briefing | None) -> bool:
    """Returns whether two states of a briefing are equal apart from the time of change."""
    if one is None or other is None:
        return one is other
    return msgspec.structs.replace(one, changed=other.changed) == other


def with_new_id(briefing: Briefing) -> Briefing:
    """Returns a state of a briefing with a new id; the same state always gets the same id."""
    return msgspec.structs.replace(briefing, id=f"{briefing.id}-{zlib.crc32(content_bytes(briefing)):08x}")


def content_bytes(briefing: Briefing) -> bytes:
    """Returns the content of a briefing as bytes, for comparing."""
    return msgspec.json.encode(_sortable(msgspec.to_builtins(briefing)), order="deterministic")


def _sortable(value: object) -> object:
    """Returns plain data with its texts as bytes would hold them: a half of a letter cannot be encoded otherwise."""
    if isinstance(value, str):
        return value.encode("utf-8", "surrogatepass").decode("latin-1")
    if isinstance(value, dict):
        return {str(_sortable(key)): _sortable(each) for key, each in value.items()}
    return [_sortable(each) for each in value] if isinstance(value, list) else value
