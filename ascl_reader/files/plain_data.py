"""Structures as the plain data of a YAML file, and back: keys that are not known are kept where they stood.

A structure has a field `extra` for the keys of its file that this version of the program does not know. How structures
stand in one another is told by the types of their fields.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date, datetime
from typing import Any, NamedTuple, get_args, get_origin

import msgspec

from ascl_reader.files.timestamps import format_moment

_STRUCTURE = type(msgspec.Struct)


class _Shape(NamedTuple):
    """The fields of a structure but `extra`, and those that hold another structure, or several of one."""

    fields: frozenset[str]
    inside: dict[str, type[Any]]
    many_inside: dict[str, type[Any]]


_SHAPES: dict[type, _Shape] = {}


def to_plain_data(entry: msgspec.Struct) -> dict[str, Any]:
    """Returns a structure as plain data, with unknown keys after the known ones."""
    data: dict[str, Any] = msgspec.to_builtins(entry)
    return _flat(data, type(entry))


def to_fields(entry: msgspec.Struct) -> dict[str, Any]:
    """Returns a structure as plain data for a machine, numbers with their decimals: the form that is read quickest."""
    data: dict[str, Any] = msgspec.to_builtins(entry)
    return data if has_only_known_keys(data, type(entry)) else _flat(data, type(entry))


def from_plain_data(data: Any, shape: type[Any]) -> Any:
    """Returns the structure that plain data describes. Raises msgspec.ValidationError if the data has another shape."""
    return msgspec.convert(_gathered(data, shape), shape)


def has_only_known_keys(data: Any, structure: type[Any]) -> bool:
    """Returns whether plain data has no key that a structure does not have, however deep; quick for what is usual."""
    known, inside, many_inside = _shape(structure)
    if not isinstance(data, dict) or not data.keys() <= known or not many_inside.keys().isdisjoint(data):
        return False
    return all(has_only_known_keys(data[name], shape) for name, shape in inside.items() if data.get(name) is not None)


def as_json_types(value: Any) -> Any:
    """Returns YAML data with JSON types only: days, times, odd values and all keys become texts."""
    if isinstance(value, dict):
        return {_as_key(key): as_json_types(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [as_json_types(each) for each in value]
    if value is None or isinstance(value, str | bool):
        return value
    small = isinstance(value, int) and abs(value) < 2**63
    finite = isinstance(value, float) and math.isfinite(value)
    return value if small or finite else _as_text(value)


def is_nested_deeper(value: Any, than: int) -> bool:
    """Returns whether lists and mappings are nested more than `than` levels deep."""
    if not isinstance(value, dict | list):
        return False
    below = value.values() if isinstance(value, dict) else value
    return than <= 0 or any(is_nested_deeper(each, than - 1) for each in below)


def _as_text(value: Any) -> str:
    if isinstance(value, datetime):
        return format_moment(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.decode("latin-1")
    return " ".join(sorted(str(each) for each in value)) if isinstance(value, set) else str(value)


def _as_key(key: Any) -> str:
    if isinstance(key, bool):
        return "true" if key else "false"
    return key if isinstance(key, str) else str(as_json_types(key))


def _flat(data: dict[str, Any], structure: type[Any]) -> dict[str, Any]:
    known, inside, many_inside = _shape(structure)
    flat: dict[str, Any] = {}
    for key, value in data.items():
        if key in inside and isinstance(value, dict):
            flat[key] = _flat(value, inside[key])
        elif key in many_inside:
            flat[key] = _each(value, _flat, many_inside[key])
        elif key in known:
            flat[key] = _whole(value)
    return {**flat, **{key: value for key, value in data.get("extra", {}).items() if key not in known}}


def _whole(value: Any) -> Any:
    """Returns numbers without needless decimals: 2 for 2.0."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        return int(value)
    if isinstance(value, dict):
        return {key: _whole(each) for key, each in value.items()}
    return value


def _gathered(data: Any, structure: type[Any]) -> Any:
    if not isinstance(data, dict):
        return data
    known, inside, many_inside = _shape(structure)
    gathered: dict[str, Any] = {}
    extra: dict[str, Any] = {}
    for key, value in data.items():
        if key not in known:
            extra[key] = value
        elif key in inside:
            gathered[key] = _gathered(value, inside[key])
        elif key in many_inside:
            gathered[key] = _each(value, _gathered, many_inside[key])
        else:
            gathered[key] = value
    return {**gathered, "extra": extra} if extra else gathered


def _each(value: Any, change: Callable[[Any, type[Any]], Any], structure: type[Any]) -> Any:
    """Returns a list or a mapping with each value changed; anything else as it is."""
    if isinstance(value, dict):
        return {key: change(each, structure) for key, each in value.items()}
    return [change(each, structure) for each in value] if isinstance(value, list | tuple) else value


def _shape(structure: type[Any]) -> _Shape:
    known = _SHAPES.get(structure)
    if known is None:
        known = _SHAPES[structure] = _shape_of(structure)
    return known


def _shape_of(structure: type[Any]) -> _Shape:
    inside: dict[str, type[Any]] = {}
    many_inside: dict[str, type[Any]] = {}
    for field in msgspec.structs.fields(structure):
        found = next((each for each in (field.type, *get_args(field.type)) if isinstance(each, _STRUCTURE)), None)
        if found is not None:
            several = get_origin(field.type) in (tuple, list, dict)
            (many_inside if several else inside)[field.encode_name] = found
    return _Shape(frozenset(structure.__struct_fields__) - {"extra"}, inside, many_inside)
