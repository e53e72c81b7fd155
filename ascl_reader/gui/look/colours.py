"""The colours of each appearance, named after what they are for.

A test computes the contrast of every pair that is used: 4.5 to 1 for text (WCAG 2.2 AA), 7 to 1 where the contrast is
high (AAA), 3 to 1 for edges and focus.
"""

from __future__ import annotations

from typing import NamedTuple

CONTRAST = "contrast"
"""The choice of high contrast: light or dark as the system is."""


DARKER = 1.35
"""How much darker than the ground of a dark window it is behind paper."""


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

    @property
    def is_dark(self) -> bool:
        """Whether letters are lighter than what they stand on."""
        return self.name.endswith("dark")

    @property
    def faded(self) -> str:
        """The colour of commands that cannot be used now; in high contrast, edges are nearly as strong as ink."""
        return self.line if self.name.startswith(CONTRAST) else self.edge

    @property
    def behind_paper(self) -> str:
        """The colour behind sheets of paper, which are white."""
        if not self.is_dark:
            return self.line
        return "#" + "".join(f"{round(int(self.ground[at : at + 2], 16) / DARKER):02x}" for at in (1, 3, 5))


_TABLE: dict[str, tuple[str, ...]] = {
    "name": ("light", "dark", "sepia", "contrast-light", "contrast-dark"),
    "ground": ("#f5f6f8", "#1b1f26", "#efe5d0", "#ffffff", "#000000"),
    "pane": ("#ffffff", "#232831", "#f8f1e1", "#ffffff", "#000000"),
    "line": ("#dfe3e8", "#353c48", "#dccfb4", "#5c5c5c", "#a0a0a0"),
    "edge": ("#838c99", "#768294", "#85775c", "#1a1a1a", "#f0f0f0"),
    "ink": ("#1d2430", "#e7ebf1", "#33291b", "#000000", "#ffffff"),
    "quiet": ("#56606f", "#a8b2c0", "#5f523c", "#262626", "#e4e4e4"),
    "accent": ("#1f5fa8", "#7db4f5", "#7a4313", "#00308f", "#ffd60a"),
    "on_accent": ("#ffffff", "#10151c", "#ffffff", "#ffffff", "#000000"),
    "tint": ("#e8f0f9", "#2b3a4e", "#ecdfc3", "#dce8ff", "#2f2a00"),
    "mark": ("#ffe58a", "#6f590c", "#ffd774", "#ffe34d", "#574700"),
    "mark_edge": ("#8f6b00", "#d9b73f", "#7d5b00", "#5c4400", "#ffe96b"),
    "position": ("#f2f7fd", "#28323f", "#f3e8d0", "#f0f5ff", "#10131f"),
    "warning": ("#8a5300", "#f0c27a", "#873900", "#6b2800", "#ffc266"),
    "warning_tint": ("#fff3dc", "#3b3222", "#f9e3c4", "#fff1de", "#2b1c00"),
}
"""Each colour in the five appearances."""

ALL = tuple(Colours(**dict(zip(_TABLE, column, strict=True))) for column in zip(*_TABLE.values(), strict=True))
LIGHT, DARK, SEPIA, CONTRAST_LIGHT, CONTRAST_DARK = ALL
