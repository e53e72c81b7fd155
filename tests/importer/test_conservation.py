"""Generated pages: every visible word is in a statement or left out with its reason, no hidden one in a statement."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ascl_reader.importer.readers.read_file import read_document
from tests.importer.conservation import Words, check_conservation

LABELS = ("What is the context?", "ASCL position:", "Why are we saying it?", "Context", "Our position (agreed 2020):")

SEEN_HTML = """
<h2>{s} {s}</h2>|<h2>{s} – March 2020</h2>|<h3>{s}</h3>|<h4>{s}</h4>|<p>{s} {s}</p>|<p>{s} grows.</p>
<p>{s}<br>{s}</p>
<p>{s}, and <b>{s}</b> {s}.</p>|<ul><li>{s}</li><li>{s} {s}</li></ul>|<ol type=a><li>{s}<ol><li>{s}</ol></ol>
<table><tr><td>{s}</td><td>{s}</td></tr><tr><td>{s}</td><td>{s}</td></tr></table>|<pre>{s}\n{s}</pre>
<p>{s} <q>{s}</q></p>
<table><tr><th>What is the context?</th><th>ASCL position</th></tr><tr><td>{s}</td><td>{s}</td></tr></table>
<div>{s}<div>{s}</div>{s}</div>|<blockquote>{s}</blockquote>|<dl><dt>{s}</dt><dd>{s}</dd></dl>
<p>• {s}<br>• {s}</p>
<details><summary>{s}</summary><p>{s}</p></details>
<h3><button aria-expanded=false>{s}</button></h3><div hidden><p>{s}</p></div>
<p>{s}<sup>1</sup>.</p>|<nav><a>{s}</a></nav>|<header>{s}</header>|<footer><p>{s}</p></footer>
<aside>{s}</aside>|<form>{s}</form>
<div class=cookie-bar><p>{s}</p></div>|<div id=comments><p>{s}</p></div>|<div class=share>{s} {s}</div>
<p>Share {s}</p>
<section class=related><h2>{s}</h2><ul><li>{s}</li></ul></section>|<div class=mobile-only>{s}</div>
<h2>Notes</h2><p>{s}</p>
<p>Last updated: {s} 3 May 2020</p>|<p>See also</p><ul><li>{s}</li></ul>|<p>Agreed by {s} council</p>
<p>{s} committee</p>
<button>{s}</button>|<label>{s}</label>|<select><option>{s}</select>
<x-a><template shadowrootmode=open><p>{s}</p></template></x-a>
<ul class=tabs><li>What is the context?</li><li>ASCL position:</li></ul><div>{s}</div><div>{s}</div>
<svg><text>{s}</text></svg>
<div class=row><div>{s}</div><div>{s}</div></div>|<h2><span class=mw-editsection>{s}</span></h2>
<p>{s} <a href='#'>Read more</a></p>
"""
HIDDEN_HTML = """
<p>{s} <del>{h}</del> {s}</p>|<p><s>{h}</s>{s}</p>|<p>{s} <span hidden>{h}</span></p>|<!-- {h} -->
<style>.{h}{}</style>
<p style='display:none'>{h}</p><p>{s}</p>|<div class=off><p>{h}</p></div><p>{s}</p>
<span class=sr-only>{h}</span>
<script>'{h}'</script>|<template>{h}</template>|<dialog>{h}</dialog>
<p>{s}</p><div hidden>{h} {h}</div><p>{s}</p>
<p>{s}<i class=icon aria-hidden=true>{h}</i></p>|<ul><li hidden>{h}</li><li>{s}</li></ul>
<noscript>{h}</noscript>
"""
HTML = (
    *(f"<p><b>{label}</b></p>" for label in LABELS),
    *(f"<h3>{label}</h3>" for label in LABELS[:3]),
    *(SEEN_HTML + HIDDEN_HTML).strip().replace("\n<", "|<").replace("||", "|").split("|"),
)
AROUND = ("{}", "<main>{}</main>", "<div class=page>{}</div>", "<article><h1>{s}</h1>{}</article>", "<form>{}</form>")

MARKDOWN = (
    *(f"**{label}**" for label in LABELS),
    *(f"### {label}" for label in LABELS[:3]),
    *("# {s} {s}", "## {s} – March 2020", "### {s} {#x}", "{s}\n===", "{s} {s}\nand {s}", "{s} grows.", "- {s}\n  {s}"),
    *("1. {s}\n2. {s}", "a. {s}\nb. {s}", "> {s}", "```\n{s}\n```", "| {s} | {s} |\n|---|---|\n| {s} | {s} |"),
    *("[{s}](x.html)", "*{s}* **{s}** `{s}`", "{s}[^1] {s}", "[^1]: {s}", "::: x\n{s}\n:::", "[{s}]{.underline}"),
    *("{s}  \n{s}", "Share {s}", "{s} ~~{h}~~ {s}", "{s} <del>{h}</del>", "<!-- {h} -->", "[{h}]{.deletion} {s}"),
    *("[{h}]{.comment-start} {s}", "Agreed: {s} May 2020", "See also\n\n- {s}", "![{s}](a.png)", "{s} committee"),
    *("10^{s}^", "<p>{s}</p>", "• {s}\n• {s}"),
)
TEXT = (
    *LABELS,
    *(
        "{s}",
        "{s} {s} – March 2020",
        "{s} grows.",
        "• {s}",
        "- {s}\n- {s}",
        "{s}\n-----",
        "  {s}",
        "Share {s}",
        "1. {s}",
    ),
    *(" ".join(["{s}"] * 9), "\n".join([" ".join(["{s}"] * 8)] * 4), "{s} committee", "Agreed: {s} May 2020"),
    *("See also\n{s}", "Notes\n{s}.", "{s}? {s}", "§ {s}", "Cookie settings", "3 comments on {s}\n{s}: {s}"),
)


def check(ending: str, page: str, words: Words) -> None:
    """Save a page, read it, and check that its words are told."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"page{ending}"
        path.write_text(page, encoding="utf-8")
        check_conservation(read_document(path), words)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(HTML), min_size=1, max_size=25), st.sampled_from(AROUND))
def test_web_pages(parts: list[str], around: str) -> None:
    words = Words()
    body = words.fill(around.replace("{}", "\n".join(parts)))
    head = "<style>.off{display:none}</style><title>A page</title>"
    body += words.fill("<p>End {s}.</p>")
    check(".html", f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>", words)


@pytest.mark.parametrize(("ending", "kinds"), [(".md", MARKDOWN), (".txt", TEXT)])
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_markdown_and_text(ending: str, kinds: tuple[str, ...], data: st.DataObject) -> None:
    words = Words()
    parts = data.draw(st.lists(st.sampled_from(kinds), min_size=1, max_size=25))
    check(ending, words.fill("\n\n".join([*parts, "End {s}."])), words)
