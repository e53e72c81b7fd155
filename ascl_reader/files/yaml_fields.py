"""Reads YAML with every value as the text that was written, and makes of it what its field wants.

YAML itself would take 17:30 for a number, 2025 for another, `no` for false, 1e3 for a text or a number by its version,
and 0x1F for 31: a title or a note would change, or not be read at all.
"""

from __future__ import annotations

import contextlib
import re
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from msgspec import inspect

from ascl_reader.files.yaml_text import parse_yaml

Shape = TypeVar("Shape")

MOST = 100_000
"""Values in one file of a library; 5,000 relations are 45,000."""

NOTHING = frozenset(("", "~", "null", "Null", "NULL"))
TRUTH = {**dict.fromkeys(("true", "yes", "on"), True), **dict.fromkeys(("false", "no", "off"), False)}
WHOLE = re.compile(r"[-+]?[0-9]{1,19}")
NUMBER = re.compile(r"[-+]?[0-9]{1,308}(\.[0-9]{0,30})?([eE][-+]?[0-9]{1,3})?")


class Unquoted(str):
    """A text that stands in the file without quotes: for a field that is no text, a number, true, or nothing."""

    __slots__ = ()


def read_fields(text: str, path: Path, shape: type[Shape]) -> Shape:
    """Returns the value of type `shape` that a YAML text describes; `path` is only used in the error.

    Raises DamagedFile, or msgspec.ValidationError where a field is missing or has another type.
    """
    return msgspec.convert(as_fields(parse_yaml(text, path, Unquoted, MOST), shape), shape)


def as_fields(data: Any, shape: type[Any]) -> Any:
    """Returns data whose values are texts, as `parse_yaml` gives them, as plain data for a value of type `shape`.

    What does not fit its field is left as text. Keys that the shape does not know hold numbers, true, false and nothing
    where JSON would write them so, else texts.
    """
    return _fitted(data, _type(shape))  # type: ignore[arg-type]  # a class is hashable


def _fitted(data: Any, wanted: inspect.Type) -> Any:
    if isinstance(wanted, inspect.UnionType):
        return _fitted_to_one(data, wanted.types)
    if isinstance(data, dict):
        if isinstance(wanted, inspect.StructType):
            fields = _fields(wanted)
            return {str(key): _fitted(each, fields.get(key, _ANY)) for key, each in data.items()}
        inside = wanted.value_type if isinstance(wanted, inspect.DictType) else _ANY
        return {str(key): _fitted(each, inside) for key, each in data.items()}
    if isinstance(data, list):
        inside = getattr(wanted, "item_type", _ANY)
        return [_fitted(each, inside) for each in data]
    return _scalar(data, wanted)


def _fitted_to_one(data: Any, types: tuple[inspect.Type, ...]) -> Any:
    """Returns data for a field of several types: nothing where that is one of them and stands there, else the first."""
    nothing = any(isinstance(each, inspect.NoneType) for each in types)
    if nothing and isinstance(data, Unquoted) and data in NOTHING:
        return None
    return _fitted(data, next(each for each in types if not isinstance(each, inspect.NoneType)))


def _scalar(data: Any, wanted: inspect.Type) -> Any:
    if not isinstance(data, Unquoted):
        return data
    if isinstance(wanted, inspect.StrType | inspect.EnumType | inspect.LiteralType):
        return str(data)
    if isinstance(wanted, inspect.BoolType):
        return TRUTH.get(data.lower(), str(data))
    if isinstance(wanted, inspect.IntType | inspect.FloatType | inspect.AnyType):
        return _number(data, wanted)
    return None if data in NOTHING else str(data)


def _number(data: str, wanted: inspect.Type) -> Any:
    if WHOLE.fullmatch(data):
        return int(data)
    if not isinstance(wanted, inspect.IntType) and NUMBER.fullmatch(data):
        with contextlib.suppress(OverflowError):
            return float(data)
    if isinstance(wanted, inspect.AnyType):
        return {**dict.fromkeys(NOTHING), "true": True, "false": False}.get(data, str(data))
    return str(data)


@cache
def _type(shape: type[Any]) -> inspect.Type:
    return inspect.type_info(shape)


def _fields(structure: inspect.StructType) -> dict[str, inspect.Type]:
    """Returns the types of a structure's fields by their names in the file; looked up once for each structure."""
    known = _FIELDS.get(structure.cls)
    if known is None:
        known = _FIELDS[structure.cls] = {field.encode_name: field.type for field in structure.fields}
    return known


_FIELDS: dict[type[Any], dict[str, inspect.Type]] = {}
_ANY = inspect.AnyType()
