"""Sound files of every format, changed at random: bytes, words, tags, parts of a Word file, drawing orders of a PDF."""

from __future__ import annotations

import functools
import io
import random
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

from tests.importer.pages import PAGE, save_in_all_formats, write_pdf
from tests.importer.readers.test_read_mhtml import envelope

ENDINGS = (
    *(".txt", ".md", ".html", ".htm", ".mhtml", ".mht", ".docx", ".pdf"),
    *(".odt", ".rtf", ".eml", ".webarchive", ".zip"),
)

WORDS = (
    "What is the context?|ASCL position:|ASCL position|Why are we saying it?|ASCL position statements|– March 2019|"
    "Why we are saying…|\u00a0|\n\n|\r|• |- |1. |# |## |> |**|__|`|\\|[x](y)|<|>|&|&nbsp;|&#0;|&#xD800;|<!--|-->|"
    "\u202e|\u05e9\u05dc\u05d5\u05dd|e\u0301|\u200b|\u00ad|\ufeff|\U0001f642|\u2028|\x85|\x0c|\x1b|é|ﬁ|“|’|£|%|\t"
).split("|")
TAGS = (
    "<p>|</p>|<div>|<div hidden>|</div>|<ul>|<li>|</ul>|<table>|<tr>|<td>|<button aria-expanded=false>|</button>|<h1>|"
    "<h2>|</h2>|<details>|<summary>|<script>|</script>|<style>|<svg>|</svg>|<nav>|<header>|<main>|<br>|<b>|</b>|<pre>|"
    "<textarea>|<title>|<template>|<iframe srcdoc='x'>|<math>|<select><option>|<!DOCTYPE html>|<p id='x|<![CDATA[|]]>"
).split("|")
DRAWING = (
    " Tj| TJ| BT | ET | q | Q | 1 0 0 1 0 0 cm | 0 0 0 0 0 0 Tm | T* | 1e9 0 Td | -1 Tc | 9999 Tf | /F1 0 Tf | (x) Tj|"
    " [(a) -9999 (b)] TJ| endstream| endobj| stream| /Length 0 | <</Kids [1 0 R]>> | 99999 0 R | % | ( | ) | << | >> "
).split("|")
XML = (
    "<w:p>|</w:p>|<w:r>|</w:r>|<w:t>|</w:t>|<w:br/>|<w:tab/>|<w:tbl>|<w:tr>|<w:tc>|<w:numPr/>|<w:b/>|&#0;|&amp;|&lt;|"
    '<w:hyperlink r:id="x">|<w:footnoteReference w:id="9"/>|<w:sym w:char="F0B7"/>|<!DOCTYPE x>|<?x?>|<x:y>|<w:del>'
).split("|")

OPEN_DOCUMENT = (
    "<text:p>|</text:p>|<text:h>|<text:span>|</text:span>|<text:list>|<text:list-item>|</text:list>|<text:note>|&#0;|"
    '<text:s text:c="99999999"/>|<text:tab/>|<table:table>|<table:table-cell>|<draw:frame>|<text:change/>|<x:y>|&lt;'
).split("|")
RICH_TEXT = (
    "{ } \\par \\cell \\row \\intbl \\'e9 \\'ZZ \\u8217? \\u-1 \\uc9999 \\bin99999 \\* \\f99999 \\strike \\v "
    "{\\footnote {\\listtext {\\pict {\\field{\\*\\fldinst {\\fldrslt {\\shptxt {\\upr {\\*\\ud \\chftn \\ansicpg1 "
    "\\fcharset128 \\s99999999 \\outlinelevel-5 \\"
).split(" ")
MAIN_PARTS = {".docx": "word/document.xml", ".odt": "content.xml", ".zip": "page.html"}


@functools.cache
def sound() -> dict[str, bytes]:
    """Return a sound file for each ending; the PDF's drawing orders lie open in it, so that changes reach them."""
    from reportlab import rl_config

    before = rl_config.invariant, rl_config.pageCompression
    with tempfile.TemporaryDirectory() as name:
        try:
            rl_config.invariant = 1  # no dates and numbers of its own in the PDF
            files = {ending: path.read_bytes() for ending, path in save_in_all_formats(Path(name)).items()}
            rl_config.pageCompression = 0
            write_pdf(PAGE, Path(name) / "open.pdf")
        finally:
            rl_config.invariant, rl_config.pageCompression = before
        files["open"] = (Path(name) / "open.pdf").read_bytes()
    files[".docx"] = _packed(_parts(files[".docx"]))
    html = files[".html"].decode()
    return {**files, ".htm": files[".html"], ".mhtml": envelope(html), ".mht": envelope(html)}


def mutated(seed: int) -> tuple[str, bytes]:
    """Return the ending and the content of a changed file; the same one for the same seed."""
    chance = random.Random(seed)
    ending = chance.choice(ENDINGS)
    data = sound()["open" if ending == ".pdf" and chance.random() < 0.6 else ending]
    if ending in MAIN_PARTS and chance.random() < 0.8:
        return ending, _repacked(data, chance, MAIN_PARTS[ending])
    inserts = {".pdf": DRAWING, ".rtf": RICH_TEXT, **dict.fromkeys((".docx", ".odt", ".txt", ".md"), WORDS)}
    return ending, _changed(data, chance, inserts.get(ending, [*TAGS, *WORDS]))


def _changed(data: bytes, chance: random.Random, inserts: list[str]) -> bytes:
    """Return the bytes with one to a dozen changes."""
    changes: list[Callable[[bytearray], None]] = [
        lambda it: _flip(it, chance),
        lambda it: _cut(it, chance),
        lambda it: _copy(it, chance),
        lambda it: _insert(it, chance, inserts),
        lambda it: _insert(it, chance, inserts),
        lambda it: _insert(it, chance, inserts),
    ]
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 3, 5, 12))):
        chance.choice(changes)(changed)
    if chance.random() < 0.05:
        return (
            bytes(changed).decode("utf-8", "replace").encode(chance.choice(("utf-16", "cp1252", "utf-32")), "replace")
        )
    return bytes(changed)


def _place(data: bytearray, chance: random.Random) -> int:
    return chance.randrange(len(data) + 1)


def _flip(data: bytearray, chance: random.Random) -> None:
    for _ in range(chance.choice((1, 2, 8, 40))):
        if data:
            data[chance.randrange(len(data))] = chance.randrange(256)


def _cut(data: bytearray, chance: random.Random) -> None:
    start = _place(data, chance)
    del data[start : start + chance.choice((1, 5, 100, 10_000))]


def _copy(data: bytearray, chance: random.Random) -> None:
    """Repeat a piece: often once, now and then so often that the file grows to some hundred kB."""
    start = _place(data, chance)
    piece = bytes(data[start : start + chance.choice((3, 30, 300, 3000))])
    times = chance.choice((1, 1, 2, 10, 100, 300_000 // max(len(piece), 30)))
    data[start:start] = piece * times


def _insert(data: bytearray, chance: random.Random, inserts: list[str]) -> None:
    place = _place(data, chance)
    piece = "".join(chance.choices(inserts, k=chance.choice((1, 1, 3, 20)))).encode()
    data[place:place] = piece * chance.choice((1, 1, 1, 2, 50, 2000))


def _repacked(data: bytes, chance: random.Random, main: str) -> bytes:
    """Return a packed file with one of its parts changed, in most cases its main one."""
    parts = _parts(data)
    names = [name for name in parts if name.endswith((".xml", ".rels", ".html"))]
    chosen = chance.choice([main, main, main, *names])
    inserts = {"content.xml": OPEN_DOCUMENT, "page.html": TAGS}.get(main, XML)
    return _packed({**parts, chosen: _changed(parts[chosen], chance, [*inserts, *WORDS])})


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _packed(parts: dict[str, bytes]) -> bytes:
    """Return the parts packed, without the time of day in them."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as package:
        for name, part in parts.items():
            package.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED)
    return data.getvalue()
