"""The headings in the list of what was found: by part, and above the nearest statements."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from ascl_reader.gui.listing.row import HeadingRow
from ascl_reader.search.hit_groups import GroupKind, HitGroup

translate = QCoreApplication.translate

HEADING = "heading:"
"""The beginning of the keys of lines that are headings: no statement has a colon in its id."""


class ArrangedLines(NamedTuple):
    """Lines of the list in their order: statements, and headings by their keys, of which a branch has none.

    `under` names, for the nearest statements, the heading they stand under; `answers` are the statements that answer
    the search, of one that none answers all.
    """

    lines: Sequence[str]
    answers: Sequence[str]
    headings: Mapping[str, HeadingRow] = {}
    under: Mapping[str, HeadingRow] = {}


def arranged(groups: Iterable[HitGroup]) -> ArrangedLines:
    """Returns the lines of what was found in these groups, each under its heading."""
    lines: list[str] = []
    answers: list[str] = []
    headings: dict[str, HeadingRow] = {}
    under: dict[str, HeadingRow] = {}
    for number, group in enumerate(groups):
        heading = heading_of(group)
        if heading is not None:
            key = f"{HEADING}{number}"
            headings[key] = heading
            lines.append(key)
            under.update(dict.fromkeys(group.ids, heading) if heading.is_near else {})
        if group.kind is not GroupKind.NEAR:
            answers.extend(group.ids)
        lines.extend(group.ids)
    return ArrangedLines(lines, answers or [each for each in lines if each not in headings], headings, under)


def heading_of(group: HitGroup) -> HeadingRow | None:
    """Returns the heading of a group; None for the statements that simply answer."""
    if group.kind is GroupKind.ANSWERS:
        return None
    if group.kind is GroupKind.NEAR:
        return HeadingRow(nearest_without(group.missing), True)
    names = {
        GroupKind.TITLE: translate("hit headings", "In the title or the brief"),
        GroupKind.POSITION: translate("hit headings", "In the position"),
        GroupKind.CONTEXT: translate("hit headings", "In the context"),
        GroupKind.RATIONALE: translate("hit headings", "In the rationale"),
        GroupKind.FULL: translate("hit headings", "In the full text"),
        GroupKind.SUMMARY: translate("hit headings", "In the summary"),
        GroupKind.OTHER: translate("hit headings", "In its theme, dates, names or figures"),
        GroupKind.NOTES: translate("hit headings", "Only in our notes"),
    }
    return HeadingRow(names[group.kind])


def nearest_without(words: Sequence[str]) -> str:
    """Returns the heading of statements that have all but some words."""
    if not words:
        return translate("hit headings", "Nearest")
    return translate("hit headings", "Nearest, without {words}").format(words=quoted(words))


def quoted(words: Sequence[str]) -> str:
    """Returns words in quotation marks, one after the other."""
    return ", ".join(f"“{word}”" for word in words)
