"""Addresses of the web and of mail within a text that somebody typed, as the links that they become in a file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape

import msgspec

_ADDRESS = re.compile(
    r"(?P<web>(?:https?://|www\.)[^\s<>\"“”]+)"
    r"|(?P<mail>(?:[\w.+-]|(?<=\w)'(?=\w)){1,64}@(?:[\w-]{1,63}\.){1,8}[A-Za-z]{2,24})"
)
_AFTER_ADDRESS = ".,;:!?)]’”'\""


class Run(msgspec.Struct, frozen=True):
    """A piece of a line; `link` is where it leads (http, https or mailto), empty if it is only text."""

    text: str
    link: str = ""


def runs_of(text: str) -> Iterator[Run]:
    """Yields the pieces of a line: its addresses, and the words between them."""
    at = 0
    for found in _ADDRESS.finditer(text):
        address = found[0].rstrip(_AFTER_ADDRESS)
        if found["web"]:
            link = address if address.lower().startswith("http") else f"https://{address}"
        else:
            link = f"mailto:{address}"
        if text[at : found.start()]:
            yield Run(text[at : found.start()])
        yield Run(address, link)
        at = found.start() + len(address)
    if text[at:] or not text:
        yield Run(text[at:])


def html_of(runs: Iterable[Run]) -> str:
    """Returns the pieces of a line in a web page; who follows a link does not tell where from."""
    return "".join(
        f'<a href="{escape(run.link)}" rel="noreferrer">{escape(run.text)}</a>' if run.link else escape(run.text)
        for run in runs
    )
