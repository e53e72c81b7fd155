"""YAML of foreign hands: every value stays what was written where its field is a text, and nothing takes long."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.errors import DamagedFile
from ascl_reader.files.yaml_fields import MOST, as_fields, read_fields
from ascl_reader.files.yaml_text import parse_yaml


class Inner(msgspec.Struct, frozen=True):
    words: str = ""
    count: int = 0


class Outer(msgspec.Struct, frozen=True):
    text: str = ""
    maybe: str | None = None
    number: int = 0
    share: float = 0.0
    done: bool = False
    several: tuple[str, ...] = ()
    inner: Inner | None = None
    by_name: dict[str, Inner] = {}
    anything: Any = None


ODD = (
    "17:30 2025 no yes on Off 1e3 0x1F 0o17 017 1:20:30 190:20:30.15 2026-05-01 2026-05-01T10:00:00Z .inf .nan 1_000 "
    "+1 -0 1.0 true False null ~ <<  = !odd %odd"
).split()


def read(text: str) -> Outer:
    return read_fields(text, Path("file.yaml"), Outer)


@pytest.mark.parametrize("written", [each for each in ODD if each[0] not in "!%"] + ["9" * 5_000, "1:" * 3_000 + "1"])
def test_a_text_stays_what_was_written(written: str) -> None:
    key = written[:50]
    data = f"text: {written}\nseveral: [{written}, '{written}']\ninner: {{words: {written}}}\nby_name:\n  {key}: {{}}\n"
    found = read(data)
    assert found.text == written
    assert found.several == (written, written)
    assert found.inner is not None and found.inner.words == written
    assert list(found.by_name) == [key]


@pytest.mark.parametrize(
    ("written", "field", "value"),
    [
        ("12", "number", 12),
        ("-3", "number", -3),
        ("1.5", "share", 1.5),
        ("2", "share", 2.0),
        ("true", "done", True),
        ("No", "done", False),
        ("null", "maybe", None),
        ("~", "maybe", None),
        ("", "maybe", None),
        ("'null'", "maybe", "null"),
        ("", "text", ""),
        ("7", "anything", 7),
        ("true", "anything", True),
        ("7 am", "anything", "7 am"),
        ("[1, x, {y: 2.5}]", "anything", [1, "x", {"y": 2.5}]),
    ],
)
def test_a_field_makes_of_it_what_it_wants(written: str, field: str, value: object) -> None:
    assert getattr(read(f"{field}: {written}\n"), field) == value


NO_NUMBERS = [f"number: {each}" for each in ("17:30", "0x1F", "'5'", "9" * 5_000)]


@pytest.mark.parametrize("data", [*NO_NUMBERS, "done: 2", "inner: [1]"])
def test_what_is_no_number_is_named_and_never_guessed(data: str) -> None:
    with pytest.raises(msgspec.ValidationError):
        read(data)


def nested(inside: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=4), inside, max_size=3)


@given(st.recursive(st.text(max_size=8), nested, max_leaves=8))
def test_texts_written_by_any_program_come_back(value: Any) -> None:
    """PyYAML puts into quotes what would else be something else, so that every text is one for it too."""
    written = yaml.safe_dump({"anything": value}, allow_unicode=True)
    try:
        plain = yaml.safe_load(written)
    except yaml.YAMLError:
        return
    assert as_fields(parse_yaml(written, Path("x"), str), dict[str, Any]) == plain


HARMFUL = {
    "an alias bomb": "a: &a [x, x]\nb: &b [*a, *a]\n",
    "too many values": f"several: [{'x,' * MOST}]",
    "too deep": "anything: " + "[" * 2_000,
    "too deep, in blocks": "\n".join(" " * number + f"- a{number}:" for number in range(2_000)),
    "a repeated key": "text: a\ntext: b\n",
    "a key that is a list": "? [a]\n: b\n",
    "an object of Python": "text: a\nanything: !!python/object/apply:os.mkdir [proof]\n",
    "a tag of YAML's own": "text: !!binary aGVsbG8=\n",
}


@pytest.mark.timeout(60)
@pytest.mark.parametrize("kind", HARMFUL)
def test_harmful_texts_are_refused_in_no_minutes(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(DamagedFile):
        read(HARMFUL[kind])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("number", [2**62, -(2**62), 10**22 * 1.0, 1e-7, 123456789012345680000.0])
def test_large_and_small_numbers_are_read_as_they_were(number: float) -> None:
    written = yaml.safe_dump({"anything": number})
    assert read(written).anything == number


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("text: a\ntext: b\nseveral: [", 2),
        ("[a, b]: c\ntext: {", 1),
        ("inner:\n  words: a\n  words: b\nanything: *there\n", 3),
        ("text: a\n---\ntext: b\n", 2),
    ],
)
def test_the_first_of_all_that_is_wrong_is_told(text: str, line: int) -> None:
    with pytest.raises(DamagedFile) as told:
        read(text)
    assert told.value.values["line"] == line


def test_a_text_without_a_value_has_none() -> None:
    assert parse_yaml("", Path("file.yaml"), str) is None
    assert parse_yaml("# a comment\n", Path("file.yaml"), str) is None
