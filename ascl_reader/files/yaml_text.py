"""Parses YAML, telling the line of what is wrong, and writes YAML that a person can read."""

from __future__ import annotations

import contextlib
import re
from collections import deque
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from ascl_reader.errors import DamagedFile

DEEPEST_YAML = 40
"""Lists and mappings inside one another; our deepest file has seven. Some ten thousand end the process in C."""

MOST_VALUES = 500_000
"""Values, lists and mappings in one text; 5,000 bookmarks with notes have 150,000."""

TOO_DEEP = f"lists and mappings are nested more than {DEEPEST_YAML} deep"


def parse_yaml(text: str, path: Path, unquoted: type[str] | None = None, most: int = MOST_VALUES) -> Any:
    """Returns the data of a YAML text; `path` is only used in the error. Raises DamagedFile, also for a repeated key.

    With `unquoted` every value is a text, of this type where it stands without quotes; else YAML's own rules hold.
    No text may have more values than `most`.
    """
    import yaml

    try:
        events = _sound_events(text, most, tags=unquoted is None)
        if unquoted is not None:
            return _texts(events, unquoted)
        deque(events, maxlen=0)
        return yaml.load(text, Loader=_loader())
    except yaml.MarkedYAMLError as error:
        line, reason = _what_is_wrong(error, text)
        raise DamagedFile(path=path, line=line, reason=reason) from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, max(text.find(chr(error.character)), 0)) + 1
        reason = f"the character U+{error.character:04X} may not stand in such a file"
        raise DamagedFile(path=path, line=line, reason=reason) from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise DamagedFile(path=path, line=1, reason=str(error).splitlines()[0]) from error


def _what_is_wrong(error: Any, text: str) -> tuple[int, str]:
    """Returns the line to mend and the reason, in our own words for what people meet."""
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return 0, error.problem or error.context or "this is not YAML"
    before, after = text[: mark.index], text[mark.index :]
    if _brackets_open(before) > DEEPEST_YAML:  # newer parsers read ahead and stop before the count in _sound_events
        return mark.line + 1, TOO_DEEP
    if not after.strip() and error.context_mark is not None:
        return error.context_mark.line + 1, "what begins here, such as a quotation, does not end"
    if after.startswith("\t"):
        return mark.line + 1, "a tab stands where only spaces may"
    return mark.line + 1, error.problem or error.context or "this is not YAML"


def _sound_events(text: str, most: int, tags: bool) -> Iterator[Any]:
    """Yields the parser's events; raises ComposerError if there are too many, they nest too deeply, or one is an alias.

    Deep nesting would overflow the parser's stack, and an alias can unfold to any size. Where `tags` are refused it
    raises for a value with a tag too, such as !!bool.
    """
    import yaml

    events: Any = yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    depth = 0
    for number, event in enumerate(events):
        reason = "" if number < most else f"there are more than {most:,} values"
        if not tags and getattr(event, "tag", None) not in (None, "!", "tag:yaml.org,2002:str"):
            reason = f"“{event.tag}” stands before a value; put the value in quotes without it"
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > DEEPEST_YAML:
                reason = TOO_DEEP
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif isinstance(event, yaml.AliasEvent):
            reason = f"“*{event.anchor}” stands for another part of the file; put it in quotes, or write that part out"
        if reason:
            mark: Any = event.start_mark
            raise yaml.composer.ComposerError(None, None, reason, mark)
        yield event


def _texts(events: Iterable[Any], unquoted: type[str]) -> Any:
    """Returns the lists and mappings that events tell of, in which every value is a text; None if there is none."""
    import yaml

    documents: list[Any] = []
    around: list[Any] = []
    into: Any = documents
    key: str | None = None
    for event in events:
        begins = isinstance(event, yaml.CollectionStartEvent)
        if isinstance(event, yaml.CollectionEndEvent):
            into = around.pop()
        elif isinstance(event, yaml.DocumentStartEvent) and documents:
            mark: Any = event.start_mark
            raise yaml.composer.ComposerError(None, None, "but found another document", mark)
        elif not begins and not isinstance(event, yaml.ScalarEvent):
            continue
        elif isinstance(into, dict) and key is None:
            _refuse_odd_key(event, into)
            key = event.value
        else:
            begun: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
            value = begun if begins else event.value if event.style else unquoted(event.value)
            if isinstance(into, dict):
                into[key] = value
            else:
                into.append(value)
            key = None
            if begins:
                around.append(into)
                into = value
    return documents[0] if documents else None


def _brackets_open(text: str) -> int:
    return text.count("[") + text.count("{") - text.count("]") - text.count("}")


def _loader() -> Any:
    """Returns the safe loader (the C one where there is one: about 18 times faster) that refuses a repeated key."""
    import yaml

    class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
        """Refuses a repeated key, and values that YAML would bend."""

        def construct_mapping(self, node: Any, deep: bool = False) -> Any:
            """Makes a mapping whose keys stand once each."""
            if isinstance(node, yaml.MappingNode):
                _refuse_odd_keys(node)
            return super().construct_mapping(node, deep)

        def construct_object(self, node: Any, deep: bool = False) -> Any:
            """Makes the value of a node; raises ConstructorError if it cannot be read."""
            try:
                return super().construct_object(node, deep)
            except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
                reason = f"this value cannot be read ({error})"
                raise yaml.constructor.ConstructorError(None, None, reason, node.start_mark) from error

    return Loader


def _refuse_odd_keys(node: Any) -> None:
    """Raises where a key of a mapping is given twice, or is no text."""
    seen: set[str] = set()
    for key, _ in node.value:
        _refuse_odd_key(key, seen)
        seen.add(key.value)


def _refuse_odd_key(key: Any, seen: Collection[str]) -> None:
    import yaml

    if not isinstance(key, yaml.ScalarNode | yaml.ScalarEvent):
        reason = "a key is a word or a text, never a list or a mapping"
    elif key.value in seen:
        reason = f"“{key.value}” is given twice"
    else:
        return
    raise yaml.constructor.ConstructorError(None, None, reason, key.start_mark)


def newer_version(data: bytes, ours: int) -> int:
    """Returns the format version at the top of a YAML file if it is above ours, else 0; the file need not parse."""
    told = re.search(rb"^version:[ ]*[\"']?(\d{1,6})[\"']?[ ]*(?:#.*)?\r?$", data[:4000], re.MULTILINE)
    return int(told[1]) if told is not None and int(told[1]) > ours else 0


def dump_yaml(data: Any) -> bytes:
    """Returns plain data as readable YAML: keys in the given order, texts of several lines as blocks.

    Written by the C library where there is one, which is about nine times faster; it turns a rare sign or two (such as
    U+0085) into others, so that what it wrote is read back, and written by the slower one where that is not the same.
    """
    import yaml

    quick = getattr(yaml, "CSafeDumper", None)
    if quick is not None:
        written = _dumped(data, quick)
        with contextlib.suppress(yaml.YAMLError, UnicodeError):
            if yaml.load(written, Loader=yaml.CSafeLoader) == data:
                return written
    return _dumped(data, yaml.SafeDumper)


def _dumped(data: Any, base: Any) -> bytes:
    """Returns data written by PyYAML's dumper `base`."""
    import yaml

    class Dumper(base):  # type: ignore[misc]
        """Writes texts of several lines as blocks."""

    def text(dumper: Any, value: str) -> Any:
        """Writes a text."""
        block = "\n" in value and not any(line.endswith(" ") for line in value.split("\n"))
        return dumper.represent_scalar("tag:yaml.org,2002:str", value, style="|" if block else None)

    Dumper.add_representer(str, text)
    return yaml.dump(data, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=100).encode(
        "utf-8", "surrogatepass"
    )


class Lines:
    """Where fields stand in a YAML text, which is read once however many are asked for."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _whole(self) -> Any:
        import yaml

        try:
            return yaml.compose(self.text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        except yaml.YAMLError:
            return None

    def of(self, field: str) -> int:
        """Returns the 1-based line of a field such as `$.period.from` or `$.related[0].id`.

        Where the field is not there, the line of the nearest mapping above it; 1 where the text is not YAML.
        """
        import yaml

        node = self._whole
        if node is None:
            return 1
        for step in field.replace("[", ".[").split(".")[1:]:
            below = None
            if step.startswith("[") and isinstance(node, yaml.SequenceNode) and step[1:-1].isdigit():
                number = int(step[1:-1])
                below = node.value[number] if number < len(node.value) else None
            elif isinstance(node, yaml.MappingNode):
                below = next((value for key, value in node.value if key.value == step), None)
            if below is None:
                break
            node = below
        return int(node.start_mark.line) + 1


def line_of(text: str, field: str) -> int:
    """Returns the line of one field, as `Lines` does."""
    return Lines(text).of(field)
