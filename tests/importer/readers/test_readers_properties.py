"""Whatever is in a file: a document with sound blocks, or an error in plain words, and nothing else."""

from __future__ import annotations

import functools
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ascl_reader.errors import ReaderError
from ascl_reader.importer.blocks.document import BlockKind, SourceDocument
from ascl_reader.importer.readers.read_file import read_document
from tests.importer.pages import PAGE, save_in_all_formats
from tests.importer.readers.test_read_mhtml import envelope

ENDINGS = (".txt", ".md", ".html", ".mhtml", ".docx", ".pdf", ".odt", ".rtf", ".eml", ".webarchive", ".zip", "")

HTML_PIECES = st.sampled_from(
    (
        "<p>|</p>|<li>|<ul>|</ul>|<button>|<button aria-expanded>|</button>|<summary>|<details>|<h1>|<h2>|</h2>|</div>|"
        "<div hidden>|<main>|<header>|<footer>|<form>|</form>|<nav>|<br>|<b>|</b>|<table>|<td>|<svg>|<script>|<!--|-->|"
        '</script>|<title>|<select>|<pre>|&nbsp;|&#xD800;|&#0;|<a href=x>|<p id="x|word |• |word.|\u00a0|\n|<|>|='
    ).split("|")
)
MARKDOWN_PIECES = st.sampled_from(
    (
        "# ;* ;- ;1. ;> ;**;_;`;```\n;[a](b);![;](;\n;\n\n;---\n;===\n;| a |;<br>;  \n;\\;word ;•;<!--;-->;&nbsp;"
        "[x]: y;\u00a0"
    ).split(";")
)


def read(ending: str, data: bytes) -> SourceDocument | None:
    """Read bytes as a file with this ending; return nothing where they are refused in plain words."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"page{ending}"
        path.write_bytes(data)
        try:
            document = read_document(path)
        except ReaderError as error:
            assert str(path) in str(error)
            return None
    check(document)
    return document


def check(document: SourceDocument) -> None:
    """Check what holds for every document."""
    assert document.blocks
    assert document.heading == " ".join(document.heading.split())
    places = [block.place for block in document.blocks]
    assert places == sorted(places)
    for block in document.blocks:
        assert block.text
        assert block.text == " ".join(block.text.split())
        assert 1 <= block.place <= block.last
        assert (block.kind is BlockKind.HEADING) == (1 <= block.level <= 6)
        assert not block.opens or block.kind is BlockKind.HEADING
        block.text.encode()


@pytest.mark.parametrize("ending", ENDINGS)
@given(data=st.binary(max_size=300))
def test_any_bytes(ending: str, data: bytes) -> None:
    read(ending, data)


@pytest.mark.parametrize("ending", ENDINGS)
@given(text=st.text(max_size=300), encoding=st.sampled_from(["utf-8", "utf-16", "cp1252"]))
def test_any_text(ending: str, text: str, encoding: str) -> None:
    read(ending, text.encode(encoding, "replace"))


@given(lines=st.lists(st.text(alphabet=st.characters(blacklist_categories=["Cs", "Cc"]), max_size=30), max_size=20))
def test_text_keeps_every_line_with_a_word(lines: list[str]) -> None:
    document = read(".txt", "\n".join(lines).encode())
    places = {block.place for block in document.blocks} if document else set()
    assert {number for number, line in enumerate(lines, 1) if any(map(str.isalnum, line))} <= places


@given(pieces=st.lists(HTML_PIECES, max_size=60))
def test_any_tags(pieces: list[str]) -> None:
    for ending, data in ((".html", "".join(pieces).encode()), (".mhtml", envelope("".join(pieces)))):
        read(ending, data)


@given(pieces=st.lists(MARKDOWN_PIECES, max_size=60))
def test_any_markdown(pieces: list[str]) -> None:
    read(".md", "".join(pieces).encode())


@functools.cache
def sound() -> dict[str, bytes]:
    """Return a sound file for each ending."""
    with tempfile.TemporaryDirectory() as folder:
        files = {ending: path.read_bytes() for ending, path in save_in_all_formats(Path(folder), PAGE[:12]).items()}
    return {**files, ".mhtml": envelope(files[".html"].decode())}


@pytest.mark.parametrize("ending", [".txt", ".md", ".html", ".mhtml", ".docx", ".pdf"])
@settings(suppress_health_check=[HealthCheck.too_slow])
@given(
    changes=st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=8),
    end=st.none() | st.integers(0, 10**6),
)
def test_sound_files_with_some_bytes_changed(ending: str, changes: list[tuple[int, int]], end: int | None) -> None:
    data = bytearray(sound()[ending])
    for offset, value in changes:
        data[offset % len(data)] = value
    read(ending, bytes(data[: end % len(data)] if end is not None else data))
