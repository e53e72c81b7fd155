"""The colours of each appearance, named after what they are for.

A test computes the contrast of every pair that is used: 4.5 to 1 for text (WCAG 2.2 AA), 7 to 1 where the contrast is
high (AAA), 3 to 1 for edges and focus.
"""

from __future__ import annotations

from typing import NamedTuple

CONTRAST = "contrast"
"""The choice of high contrast: light or dark as the system is."""


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
    is_dark: bool = False

    @property
    def faded(self) -> str:
        """The colour of commands that cannot be used now; in high contrast, edges are nearly as strong as ink."""
        return self.line if self.name.startswith(CONTRAST) else self.edge


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
    is_dark=True,
)

SEPIA = Colours(
    name="sepia",
    ground="#efe5d0",
    pane="#f8f1e1",
    line="#dccfb4",
    edge="#85775c",
    ink="#33291b",
    quiet="#5f523c",
    accent="#7a4313",
    on_accent="#ffffff",
    tint="#ecdfc3",
    mark="#ffd774",
    mark_edge="#7d5b00",
    position="#f3e8d0",
    warning="#873900",
    warning_tint="#f9e3c4",
)

CONTRAST_LIGHT = Colours(
    name="contrast-light",
    ground="#ffffff",
    pane="#ffffff",
    line="#5c5c5c",
    edge="#1a1a1a",
    ink="#000000",
    quiet="#262626",
    accent="#00308f",
    on_accent="#ffffff",
    tint="#dce8ff",
    mark="#ffe34d",
    mark_edge="#5c4400",
    position="#f0f5ff",
    warning="#6b2800",
    warning_tint="#fff1de",
)

CONTRAST_DARK = Colours(
    name="contrast-dark",
    ground="#000000",
    pane="#000000",
    line="#a0a0a0",
    edge="#f0f0f0",
    ink="#ffffff",
    quiet="#e4e4e4",
    accent="#ffd60a",
    on_accent="#000000",
    tint="#2f2a00",
    mark="#574700",
    mark_edge="#ffe96b",
    position="#10131f",
    warning="#ffc266",
    warning_tint="#2b1c00",
    is_dark=True,
)


ALL = (LIGHT, DARK, SEPIA, CONTRAST_LIGHT, CONTRAST_DARK)
