"""The colours of the light and the dark appearance, each named after what it is for.

A test computes the contrast of every pair that is used: 4.5 to 1 for text, 3 to 1 for edges and focus (WCAG 2.2 AA).
"""

from __future__ import annotations

from typing import NamedTuple


class Colours(NamedTuple):
    """One appearance: ground behind the panes, text in ink, less important text quiet, one accent."""

    name: str
    ground: str
    pane: str
    line: str
    edge: str
    ink: str
    quiet: str
    accent: str
    on_accent: str
    tint: str
    mark: str
    mark_edge: str
    position: str
    warning: str
    warning_tint: str


LIGHT = Colours(
    name="light",
    ground="#f5f6f8",
    pane="#ffffff",
    line="#dfe3e8",
    edge="#838c99",
    ink="#1d2430",
    quiet="#56606f",
    accent="#1f5fa8",
    on_accent="#ffffff",
    tint="#e8f0f9",
    mark="#ffe58a",
    mark_edge="#8f6b00",
    position="#f2f7fd",
    warning="#8a5300",
    warning_tint="#fff3dc",
)

DARK = Colours(
    name="dark",
    ground="#1b1f26",
    pane="#232831",
    line="#353c48",
    edge="#768294",
    ink="#e7ebf1",
    quiet="#a8b2c0",
    accent="#7db4f5",
    on_accent="#10151c",
    tint="#2b3a4e",
    mark="#6f590c",
    mark_edge="#d9b73f",
    position="#28323f",
    warning="#f0c27a",
    warning_tint="#3b3222",
)
