"""Entries as the plain data of a YAML file, and back: keys that are not known are kept where they stood."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import msgspec

from ascl_reader.bookmarks.entries import (
    Bookmark,
    Folder,
    Mark,
    MarkedPassage,
    Note,
)
from ascl_reader.files.timestamps import written
from ascl_reader.history.reading_log import Reading, Visit

_INSIDE: dict[str, type] = {
    "mark": Mark,
    "passage": MarkedPassage,
    "bookmark": Bookmark,
    "folder": Folder,
    "note": Note,
}
"""The keys under which a structure of ours stands in another one."""

_MANY_INSIDE: dict[str, type] = {"recent": Visit, "readings": Reading}
"""The keys under which several of our structures stand in another one, in a list or by names."""

_KNOWN: dict[type, frozenset[str]] = {}


def plain(entry: msgspec.Struct) -> dict[str, Any]:
    """Return an entry as plain data, unknown keys after ours."""
    data: dict[str, Any] = msgspec.to_builtins(entry)
    return _flat(data, type(entry))


def entry_from(data: Any, shape: type[Any]) -> Any:
    """Return the entry that plain data holds; raise msgspec.ValidationError where it holds none of this shape."""
    return msgspec.convert(_gathered(data, shape), shape)


def even(value: Any) -> Any:
    """Return what YAML gave as JSON knows it: days and times as texts, keys as texts, odd values as texts."""
    if isinstance(value, dict):
        return {_as_key(key): even(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [even(each) for each in value]
    if value is None or isinstance(value, str | bool):
        return value
    small = isinstance(value, int) and abs(value) < 2**63
    finite = isinstance(value, float) and math.isfinite(value)
    return value if small or finite else _as_text(value)


def is_deeper(value: Any, than: int) -> bool:
    """Return whether lists and mappings stand more than so deep in one another."""
    if not isinstance(value, dict | list):
        return False
    below = value.values() if isinstance(value, dict) else value
    return than <= 0 or any(is_deeper(each, than - 1) for each in below)


def _as_text(value: Any) -> str:
    if isinstance(value, datetime):
        return written(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.decode("latin-1")
    return " ".join(sorted(str(each) for each in value)) if isinstance(value, set) else str(value)


def _as_key(key: Any) -> str:
    if isinstance(key, bool):
        return "true" if key else "false"
    return key if isinstance(key, str) else str(even(key))


def _flat(data: dict[str, Any], shape: type[Any]) -> dict[str, Any]:
    known = _fields(shape)
    flat: dict[str, Any] = {}
    for key, value in data.items():
        if key in _INSIDE and isinstance(value, dict):
            flat[key] = _flat(value, _INSIDE[key])
        elif key in _MANY_INSIDE:
            flat[key] = _each(value, _flat, _MANY_INSIDE[key])
        elif key != "extra":
            flat[key] = _whole(value)
    return {**flat, **{key: value for key, value in data.get("extra", {}).items() if key not in known}}


def _whole(value: Any) -> Any:
    """Return places in an order without needless decimals."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        return int(value)
    if isinstance(value, dict):
        return {key: _whole(each) for key, each in value.items()}
    return value


def _gathered(data: Any, shape: type[Any]) -> Any:
    if not isinstance(data, dict):
        return data
    known = _fields(shape)
    gathered: dict[str, Any] = {}
    extra: dict[str, Any] = {}
    for key, value in data.items():
        if key not in known:
            extra[key] = value
        elif key in _INSIDE:
            gathered[key] = _gathered(value, _INSIDE[key])
        elif key in _MANY_INSIDE:
            gathered[key] = _each(value, _gathered, _MANY_INSIDE[key])
        else:
            gathered[key] = value
    return {**gathered, "extra": extra} if extra else gathered


def _each(value: Any, change: Callable[[Any, type[Any]], Any], shape: type[Any]) -> Any:
    """Return a list or a mapping with each value changed; anything else as it is."""
    if isinstance(value, dict):
        return {key: change(each, shape) for key, each in value.items()}
    return [change(each, shape) for each in value] if isinstance(value, list | tuple) else value


def _fields(shape: type[Any]) -> frozenset[str]:
    known = _KNOWN.get(shape)
    if known is None:
        known = _KNOWN[shape] = frozenset(shape.__struct_fields__) - {"extra"}
    return known
