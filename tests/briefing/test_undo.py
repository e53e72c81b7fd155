"""Steps with briefings: undone, done again, and what others changed meanwhile left alone."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from ascl_reader.briefing.briefings import Briefings
from ascl_reader.briefing.undo import EditedBriefings
from tests.bookmarks.works import at
from tests.briefing.test_store import meeting, some


def test_a_step_is_undone_and_done_again() -> None:
    edited = EditedBriefings(some("a", "b"))
    states = [edited.work]
    changes: dict[str, Callable[[Briefings], Briefings]] = {
        "new": lambda now: now.beginning("c", at(1)),
        "change": lambda now: meeting(now, "a", "Typed.", 2),
        "delete": lambda now: now.deleting("a", at(3)).deleting("b", at(3)),
        "restore": lambda now: now.restoring("a"),
        "empty": lambda now: now.without_deleted_before("9"),
    }
    for kind, change in changes.items():
        changed = change(edited.work)
        assert edited.do(kind, changed, now=at(4))
        states.append(edited.work)
    assert edited.work.bin == ()
    kinds = []
    for state in reversed(states[:-1]):
        undone = edited.undo(at(5))
        assert undone is not None
        kinds.append(undone.step.kind)
        assert undone.left == 0
        assert alike(edited.work) == alike(state)
    assert kinds == ["empty", "restore", "delete", "change", "new"]
    assert edited.to_redo is not None
    assert (edited.to_undo, edited.to_redo.kind, edited.undo()) == (None, "new", None)
    for state in states[1:]:
        assert edited.redo(at(6)) is not None
        assert alike(edited.work) == alike(state)
    assert edited.redo() is None
    assert edited.undo() is not None
    edited.do("change", meeting(edited.work, "a", "Another.", 7))
    assert edited.to_redo is None


def alike(briefings: Briefings) -> tuple[object, ...]:
    """Return what undoing brings back: all but the times; what was added is in the bin when that is undone."""
    living = [msgspec.structs.replace(each, changed="") for each in briefings.briefings]
    return living, {each.briefing.id for each in briefings.bin if each.briefing.title != "c"}


def test_undoing_leaves_alone_what_another_window_changed() -> None:
    base = some("a", "b")
    edited = EditedBriefings(base)
    both = meeting(meeting(base, "a", "Ours.", 1), "b", "Ours.", 1)
    edited.do("change", both)
    assert edited.adopt(both, meeting(both, "b", "Theirs.", 2).beginning("c", at(2)))
    undone = edited.undo(at(3))
    assert undone is not None
    assert undone.left == 1
    assert [each.meeting for each in edited.work.briefings] == ["", "Theirs.", "Theirs."], (
        "the new one begins like theirs"
    )


def test_choosing_the_current_one_is_kept_and_is_no_step() -> None:
    edited = EditedBriefings(some("a", "b"))
    assert edited.do("choose", edited.work.choosing("a"))
    assert (edited.work.current_id, edited.to_undo) == ("a", None)
    assert not edited.do("nothing", edited.work)


def test_a_clock_that_is_behind_makes_no_change_older_than_what_it_changed() -> None:
    edited = EditedBriefings(some("a", now=at(50)))
    edited.do("change", meeting(edited.work, "a", "Typed.", 3), now=at(3))
    assert edited.work.briefings[0].changed > at(50)
    edited.do("delete", edited.work.deleting("a", at(60)), now=at(60))
    edited.do("restore", edited.work.restoring("a"), now=at(61))
    assert edited.work.briefings[0].changed > at(60)
