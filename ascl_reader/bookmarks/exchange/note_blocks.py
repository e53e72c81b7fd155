"""Splits the text of a note into paragraphs and lists of bullets, for printing."""

from __future__ import annotations

import msgspec


class NoteBlock(msgspec.Struct, frozen=True):
    """A paragraph with its lines, or a list with its bullets."""

    lines: tuple[str, ...]
    bullets: bool = False


def note_blocks(text: str) -> tuple[NoteBlock, ...]:
    """Returns the blocks of a text: an empty line ends one, and so does a change between lines and bullets ("- ")."""
    blocks: list[NoteBlock] = []
    lines: list[str] = []
    bullets = False

    def close() -> None:
        """Ends the block that is open."""
        if lines:
            blocks.append(NoteBlock(tuple(lines), bullets))
            lines.clear()

    for line in text.split("\n"):
        stripped = line.strip()
        is_bullet = stripped.startswith("- ")
        if not stripped or is_bullet is not bullets:
            close()
        if stripped:
            bullets = is_bullet
            lines.append(stripped[2:].strip() if is_bullet else stripped)
    close()
    return tuple(blocks)
