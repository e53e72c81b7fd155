"""Files that no program should trip over: what is in them, the line that is wrong, and a word of the reason."""

from __future__ import annotations

from typing import NamedTuple


class Damage(NamedTuple):
    """The bytes of a damaged file, the 1-based line to be named, and what our reason says ('': a parser words it)."""

    data: bytes
    line: int
    reason: str


def _bomb() -> bytes:
    """Return a YAML text of some 300 bytes that unfolds into a million themes."""
    levels = ["a0: &a0 {id: x, name: x}"]
    levels += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 7)]
    return "\n".join([*levels, "themes: *a6"]).encode()


NOT_AS_TEXT = ("a day that no month has", "a number with too many digits")
"""Those that are sound where every value is read as the text that was written."""

DAMAGED = {
    "binary garbage": Damage(bytes(range(128, 256)) * 4, 1, "UTF-8"),
    "a picture": Damage(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", 1, "UTF-8"),
    "not UTF-8 on the third line": Damage("version: 1\nid: bad\ntitle: café\n".encode("latin-1"), 3, "UTF-8"),
    "UTF-16": Damage("version: 1\nid: bad\n".encode("utf-16"), 1, "UTF-8"),
    "NUL bytes": Damage("title: “ŵŷé”\nbrief: ’’’’\nid: \0\0\n".encode(), 3, "U+0000"),
    "a control character": Damage(b"version: 1\nid: \x07\n", 2, "U+0007"),
    "a tab as indentation": Damage(b"version: 1\nperiod:\n\tfrom: 2020-01\n", 3, "a tab stands"),
    "a quote left open": Damage(b'version: 1\nid: bad\ntitle: "A title\nthemes: [x]\n', 3, "does not end"),
    "a list left open at the end": Damage(b"version: 1\nid: bad\nthemes: [funding\n\n", 3, "does not end"),
    "a list left open": Damage(b"version: 1\nthemes: [funding\nid: bad\n", 3, ""),
    "a key given twice": Damage(b"version: 1\nid: bad\ntitle: A\nid: worse\n", 4, "given twice"),
    "a key given twice further in": Damage(b"period:\n  from: 1\n  to: 2\n  from: 3\n", 4, "given twice"),
    "a list as a key": Damage(b"version: 1\n? [a, b]\n: 1\n", 2, "never a list or a mapping"),
    "a mapping as a key": Damage(b"version: 1\n? {a: b}\n: 1\n", 2, "never a list or a mapping"),
    "a day that no month has": Damage(b"version: 1\nid: bad\nbrief: 2023-02-30\n", 3, "cannot be read"),
    "a tag that does not fit": Damage(b"version: 1\nid: !!bool perhaps\n", 2, "cannot be read"),
    "a time that is none": Damage(b"version: 1\nid: !!timestamp soon\n", 2, "cannot be read"),
    "a number with too many digits": Damage(b"version: " + b"9" * 5000, 1, "cannot be read"),
    "a list tagged as a mapping": Damage(b"version: 1\nid: !!map [a]\n", 2, ""),
    "a Python object": Damage(b"version: 1\nid: !!python/object/apply:os.getcwd []\n", 2, ""),
    "two documents": Damage(b"version: 1\n---\nversion: 1\n", 2, ""),
    "a later YAML": Damage(b"%YAML 3.0\n---\nversion: 1\n", 1, ""),
    "an alias without an anchor": Damage(b"version: 1\nbrief: *This\n", 2, "*This"),
    "an alias of itself": Damage(b"version: 1\nid: &a [*a]\n", 2, "*a"),
    "an alias bomb": Damage(_bomb(), 2, "*a0"),
    "lists 100,000 deep": Damage(b"version: 1\nid: " + b"[" * 100_000, 2, "nested more than 40 deep"),
    "closed lists 100,000 deep": Damage(b"id: " + b"[" * 100_000 + b"]" * 100_000, 1, "nested more than 40 deep"),
    "mappings 100,000 deep": Damage(b"version: 1\nid: " + b"{a: " * 100_000, 2, "nested more than 40 deep"),
    "bullets 100,000 deep": Damage(b"- " * 100_000, 1, "nested more than 40 deep"),
    "indents 500 deep": Damage(b"\n".join(b" " * n + b"a:" for n in range(500)), 41, "nested more than 40 deep"),
    "a file of 50 MB": Damage(b"# " + b"x" * 50 * 1024 * 1024, 1, "larger than"),
}
