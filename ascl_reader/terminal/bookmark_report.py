"""The output of `ascl-reader bookmark`: JSON for programs, lines for people."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from ascl_reader.library.library import Library

if TYPE_CHECKING:
    from ascl_reader.bookmarks.bookmarks import Bookmarks, Difference
    from ascl_reader.bookmarks.entries import Bookmark
    from ascl_reader.bookmarks.exchange.import_plan import ImportPlan
    from ascl_reader.bookmarks.places import FolderNode
    from ascl_reader.bookmarks.store import SavedBookmarks
    from ascl_reader.journal.journaled_store import RecoveryReport

MERGED = "What another program wrote meanwhile was merged in."


class BookmarkListing:
    """The listing of folders, bookmarks and notes; of one folder or some notes only, if these are given."""

    def __init__(self, work: Bookmarks, library: Library, folder: str | None, notes: list[str] | None) -> None:
        from ascl_reader.bookmarks.bookmark_status import StatusChecker
        from ascl_reader.bookmarks.places import folder_nodes
        from ascl_reader.bookmarks.statement_snapshot import removed_titles

        self._work = work
        self._library = library
        self._gone = removed_titles(work, library)
        self._statuses = StatusChecker(library)
        self._folders: list[tuple[FolderNode, str]] = []
        for node in folder_nodes(work) if notes is None else ():
            family = [(node, ""), *((child, node.name) for child in node.children)]
            self._folders += [pair for pair in family if folder in (None, node.id, pair[0].id)]
        listed = {each for node, _ in self._folders for each in node.statements} if folder else work.notes.keys()
        self._notes = notes if notes is not None else sorted(listed)
        self._notes = [each for each in self._notes if each in work.notes and not work.notes[each].empty]

    @property
    def empty(self) -> bool:
        """Whether the listing is empty."""
        return not self._notes and not any(node.bookmarks for node, _ in self._folders)

    def plain(self) -> dict[str, Any]:
        """Returns the listing as plain data."""
        bookmarks = {each.id: each for node, _ in self._folders for each in node.bookmarks}
        return {
            "folders": [
                {"id": node.id, "name": node.name, "parent": above, "statements": node.count}
                for node, above in self._folders
            ],
            "bookmarks": [self._plain_bookmark(each) for each in bookmarks.values()],
            "notes": [self.plain_note(each) for each in self._notes],
        }

    def plain_note(self, statement_id: str) -> dict[str, Any] | None:
        """Returns a note as plain data, None if there is none."""
        note = self._work.notes.get(statement_id)
        if note is None:
            return None
        text = self._statuses.of_note(self._work, statement_id).text.value
        data = msgspec.to_builtins(note)
        usual: dict[str, Any] = {"text": "", "stance": "undecided", "questions": [], "look_again": None}
        return {"statement": statement_id, "title": self._title(statement_id), **usual, **data, "standing": text}

    def print(self) -> None:
        """Prints the listing."""
        for node, above in self._folders:
            if node.bookmarks or node.name:
                self._print_folder(node, above)
        if self._notes:
            print("Notes")
        for each in self._notes:
            self.print_note(each, "  ")
        if self.empty:
            print("Nothing is bookmarked or noted.")

    def print_note(self, statement_id: str, lead: str = "") -> None:
        """Prints one note."""
        note = self._work.notes.get(statement_id)
        if note is None:
            print(f"There is no note on {statement_id}.")
            return
        day = f", look again on {note.look_again}" if note.look_again else ""
        print(f"{lead}{self._title(statement_id)}  [{statement_id}]  {note.stance.value.replace('_', ' ')}{day}")
        for line in note.text.split("\n") if note.text else ():
            print(f"{lead}    {line}")
        for question in note.questions:
            print(f"{lead}    ? {question}")

    def _print_folder(self, node: FolderNode, above: str) -> None:
        print(f"{above + ' / ' if above else ''}{node.name or 'Unfiled'} ({node.count})")
        for bookmark in node.bookmarks:
            data = self._plain_bookmark(bookmark)
            part = f"  {data['section']}" if data["section"] else ""
            words = f": “{' '.join(str(data['passage']).split())}”" if data["passage"] else ""
            told = "" if data["standing"] in ("same", "not marked") else f"  ({data['standing']})"
            print(f"  - {data['title']}  [{bookmark.statement}]{part}{words}{told}  {bookmark.id}")

    def _plain_bookmark(self, bookmark: Bookmark) -> dict[str, Any]:
        from ascl_reader.bookmarks.folder_paths import folder_path
        from ascl_reader.bookmarks.places import folders_of

        status = self._statuses.of_bookmark(self._work, bookmark)
        paths = (folder_path(self._work, each) for each in folders_of(self._work, bookmark))
        return {
            "id": bookmark.id,
            "statement": bookmark.statement,
            "title": self._title(bookmark.statement),
            "section": bookmark.section.value if bookmark.section else None,
            "passage": bookmark.passage.words if bookmark.passage else None,
            "folders": [path for path in paths if path],
            "created": bookmark.created,
            "changed": bookmark.changed,
            "standing": status.text.value,
            "superseded_by": list(status.superseded_by),
            "not_listed": status.not_listed is not None,
        }

    def _title(self, statement_id: str) -> str:
        known = statement_id in self._library
        return self._library.find(statement_id).title if known else self._gone.get(statement_id, "")


def plain_changes(changes: Iterable[Difference], saved: SavedBookmarks) -> dict[str, Any]:
    """Returns the keys of the entries that a command changed, and how they were saved, as plain data."""
    from ascl_reader.bookmarks.bookmarks import SECTION_OF_KIND

    kinds = {section: kind.value for kind, section in SECTION_OF_KIND.items()}
    told: dict[str, Any] = {"added": [], "changed": [], "removed": []}
    for each in changes:
        if each.section in kinds:
            fate = "added" if each.before is None else "removed" if each.after is None else "changed"
            told[fate].append({"kind": kinds[each.section], "id": each.key})
    return {**told, **_plain_save(saved)}


def _plain_save(saved: SavedBookmarks | None) -> dict[str, Any]:
    """Returns whether others' changes were merged in, and why no backup was made, empty if one was."""
    return {"merged": saved is not None and saved.merged, "backup_problem": saved.backup_problem if saved else ""}


def print_changes(told: dict[str, Any]) -> None:
    """Prints what a command changed."""
    lines = [f"{fate}: {each['kind']} {each['id']}" for fate in ("added", "changed", "removed") for each in told[fate]]
    print("\n".join(lines) or "Nothing had to be changed.")
    if told["merged"]:
        print(MERGED)


def plain_plan(plan: ImportPlan, saved: SavedBookmarks | None) -> dict[str, Any]:
    """Returns what an import did, or would do if `saved` is None, as plain data."""
    lines = [{"kind": line.kind, "id": line.key, "subject": line.subject, "fate": line.action} for line in plan.items]
    unread = [{"section": each.section, "reason": each.reason} for each in plan.unread]
    return {"items": msgspec.to_builtins(lines), "unread": unread, "saved": saved is not None, **_plain_save(saved)}


def print_plan(plan: ImportPlan, saved: SavedBookmarks | None) -> None:
    """Prints what an import did or would do: a line for what is added or changed, and the counts."""
    from ascl_reader.bookmarks.exchange.import_plan import ImportAction

    for line in plan.items:
        if line.action is not ImportAction.KEEP:
            print(f"{line.action.value}: {line.kind.value} {line.subject}")
    for each in plan.unread:
        print(f"not understood: {each.reason}")
    added, changed, kept = (plan.count(fate) for fate in (ImportAction.ADD, ImportAction.CHANGE, ImportAction.KEEP))
    told = [f"{added} added", f"{changed} changed", f"{kept} kept as they are", f"{len(plan.unread)} not understood"]
    told += [f"{plan.binned} into the bin"] if plan.binned else []
    print(", ".join(told) + ".")
    if saved is not None and saved.merged:
        print(MERGED)


def plain_bin(work: Bookmarks) -> list[dict[str, Any]]:
    """Returns the entries of the bin as plain data, the latest first."""
    from ascl_reader.bookmarks.changes.bin_changes import newest_first

    entries = ((entry, {"key": entry.id, "kind": entry.kind, "item": entry.item.key}) for entry in newest_first(work))
    return [msgspec.to_builtins({**told, "deleted": entry.deleted, "why": entry.why}) for entry, told in entries]


def print_bin(work: Bookmarks, library: Library) -> None:
    """Prints the entries of the bin, the latest first."""
    from ascl_reader.bookmarks.entries import Bookmark, Note

    for each in plain_bin(work):
        item = work.bin[each["key"]].item
        about = item.statement if isinstance(item, Bookmark | Note) else item.name
        title = library.find(about).title if about in library else about
        print(f"{each['deleted'][:10]}  {each['kind']}  {title}  ({each['why']})  {each['key']}")
    if not work.bin:
        print("The bin is empty.")


def tell_recovered(path: Path, recovered: RecoveryReport | None) -> None:
    """Tells on standard error what was missing or damaged, and what was done."""
    if recovered is None:
        return
    told = []
    if recovered.mended:
        told.append(
            f"{path} was gone, older or damaged; the {recovered.mended} changes it lacked were added from a copy"
        )
    if recovered.damaged:
        told.append(f"{recovered.damaged} lines could not be read and were kept in {recovered.aside}")
    stands_in = "a journal is gone, older or damaged; what it lacks is read from its backup"
    told += [f"{stands_in} {each}" for each in recovered.instead]
    told += [f"{each} could not be read and is missing here ({reason})" for each, reason in recovered.unread]
    if recovered.reason:
        told.append(f"the file of an earlier version could not be read ({recovered.reason})")
    if recovered.restored:
        told.append(f"the backup {recovered.restored} was taken over in its place")
    for each in told:
        print(f"ascl-reader: {each}.", file=sys.stderr)
