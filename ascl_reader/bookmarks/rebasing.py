"""What changed here since a state was saved, put on the state that came back: entry by entry, field by field."""

from __future__ import annotations

from ascl_reader.bookmarks.bookmarks import BookmarkChanges, Bookmarks, differences
from ascl_reader.journal.entry_changes import with_changed_fields


def rebased(sent: Bookmarks, present: Bookmarks, saved: Bookmarks) -> Bookmarks:
    """Returns `saved`, which came back for `sent`, with what changed from that to the present."""
    if present is sent:
        return saved
    changes = BookmarkChanges(saved)
    for each in differences(sent, present):
        there = changes.section(each.section).get(each.key)
        if each.after is None:
            changes.remove(each.section, each.key)
        elif each.before is None or there is None:
            changes.put(each.after)
        else:
            changes.put(with_changed_fields(each.before, each.after, there))
    kept = {
        name: getattr(present, name) for name in ("unread", "extra") if getattr(present, name) != getattr(sent, name)
    }
    return changes.work.with_sections(**kept) if kept else changes.work
