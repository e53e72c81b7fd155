"""Merges the keys of a file that this version of the program does not know, one by one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

_ABSENT = object()


def merge_unknown_keys(
    base: Mapping[str, Any] | None,
    ours: dict[str, Any],
    theirs: dict[str, Any],
    newer: Callable[[Any, Any], Any] | None = None,
) -> dict[str, Any]:
    """Returns the unknown keys of both sides; changes and removals that only one side made since `base` are taken over.

    If both changed a key, `newer` chooses between our value and theirs; without it the later in the alphabet is taken.
    """
    if ours == theirs:
        return ours
    known = base or {}
    joined = {}
    for key in sorted({**ours, **theirs}):
        mine, other, was = (each.get(key, _ABSENT) for each in (ours, theirs, known))
        if mine is _ABSENT or other is _ABSENT:
            if was is _ABSENT or was not in (mine, other):
                joined[key] = ours[key] if other is _ABSENT else theirs[key]
        elif mine in (other, was):
            joined[key] = other
        elif was == other:
            joined[key] = mine
        else:
            joined[key] = (newer or _later)(mine, other)
    return joined


def _later(ours: Any, theirs: Any) -> Any:
    return max(ours, theirs, key=lambda each: msgspec.json.encode(each, order="sorted"))
