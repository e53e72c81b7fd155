"""Changes of all statements of a briefing at once, each one step; and how many statements a change affected."""

from __future__ import annotations

from collections.abc import Callable, Collection

import msgspec

from ascl_reader.briefing.briefing import Briefing, ChosenStatement, Part, Purpose
from ascl_reader.library.statement import Wording


def with_part(briefing: Briefing, part: Part, printed: bool, of: Collection[str]) -> Briefing:
    """Returns the briefing with a part printed, or not, for the statements of these ids."""

    def change(each: ChosenStatement) -> ChosenStatement:
        """Returns a statement with the part, or without it."""
        wanted = {*each.parts, part} if printed else set(each.parts) - {part}
        return msgspec.structs.replace(each, parts=tuple(one for one in Part if one in wanted))

    return _changed(briefing, of, change)


def with_wording(briefing: Briefing, wording: Wording, of: Collection[str]) -> Briefing:
    """Returns the briefing with the statements of these ids in one wording."""
    return _changed(briefing, of, lambda each: msgspec.structs.replace(each, wording=wording))


def with_purpose(briefing: Briefing, purpose: Purpose | None) -> Briefing:
    """Returns the briefing with every statement for the same purpose, or for none."""
    return _changed(briefing, briefing.ids, lambda each: msgspec.structs.replace(each, purpose=purpose))


def changed_count(before: Briefing, after: Briefing) -> int:
    """Returns how many statements are different after a change that left their order."""
    return sum(one != other for one, other in zip(before.chosen, after.chosen, strict=True))


def _changed(briefing: Briefing, of: Collection[str], change: Callable[[ChosenStatement], ChosenStatement]) -> Briefing:
    chosen = tuple(change(each) if each.id in of else each for each in briefing.chosen)
    return msgspec.structs.replace(briefing, chosen=chosen)
