"""The entries of the user's work: bookmarks, folders, notes, saved searches, and the bin.

Every entry keeps, in `extra`, the keys of its file that this version of the program does not know. An entry's `version`
is the moment of its last change: of two states of one entry the one with the later version is the newer. Moments are
made sound wherever an entry is read, so that they can be compared (`entry_moments.make_sound`).
"""

from __future__ import annotations

from enum import Enum
from typing import Annotated, Any

import msgspec

from ascl_reader.library.statement import Section, Wording

UNFILED = "unfiled"
"""The folder of bookmarks that are in no other; it always exists and is never written down."""

Key = Annotated[str, msgspec.Meta(min_length=1)]
Day = Annotated[str, msgspec.Meta(pattern=r"^\d{4}-\d\d-\d\d\Z")]
Moment = str
"""What a file tells as a moment; one that makes no sense is the oldest one from then on, and the entry is kept."""


class BinReason(str, Enum):
    """Why an entry is in the bin: deleted; or an older state that was replaced, or lost in a merge."""

    DELETED = "deleted"
    REPLACED = "replaced"
    MERGED = "merged"


class EntryKind(str, Enum):
    """The kinds of item that a bin entry can hold."""

    BOOKMARK = "bookmark"
    FOLDER = "folder"
    NOTE = "note"
    SEARCH = "search"


class Stance(str, Enum):
    """Our school's stance on a position."""

    AGREES = "agrees"
    PARTLY = "partly"
    DIFFERS = "differs"
    NOT_FOR_US = "not_for_us"
    UNDECIDED = "undecided"


class MarkedVersion(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True, gc=False):
    """The text that was shown when something was marked: its wording, its digest, when it was seen, and its title.

    Files of older versions have no titles.
    """

    wording: Wording
    digest: Key
    seen: Moment
    title: str = ""
    extra: dict[str, Any] = {}


class PassageAnchor(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True, gc=False):
    """Words selected in one section: exactly as shown, with the words around them and their place.

    `offset` counts characters of the section's plain text (`statement.plain_text`), in which a line break is one.
    """

    words: Annotated[str, msgspec.Meta(min_length=1)]
    before: str = ""
    after: str = ""
    offset: int = 0
    extra: dict[str, Any] = {}


class _Entry(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True, gc=False):
    """An entry with an id of its own."""

    id: Key

    @property
    def key(self) -> str:
        """The key among the entries of its kind."""
        return self.id


class Bookmark(_Entry, frozen=True):
    """A marked statement, or one section of it, or a passage; `folders` gives its place (ascending) in each folder."""

    statement: Key
    created: Moment
    changed: Moment
    section: Section | None = None
    passage: PassageAnchor | None = None
    mark: MarkedVersion | None = None
    folders: dict[str, float] = {}
    extra: dict[str, Any] = {}

    @property
    def version(self) -> str:
        """The time of its last change."""
        return self.changed


class Folder(_Entry, frozen=True):
    """A folder of bookmarks, at the top or in a folder that stands there; `order` is its place among its neighbours."""

    name: str
    created: Moment
    changed: Moment
    parent: str | None = None
    order: float = 0.0
    extra: dict[str, Any] = {}

    @property
    def version(self) -> str:
        """The time of its last change."""
        return self.changed


NOTE_PARTS = ("text", "stance", "questions", "look_again", "mark")
"""The parts of a note that are changed, and merged, each by itself."""


class Note(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True, gc=False):
    """Our school's note on a statement; `changed` tells when each of its parts was."""

    statement: Key
    created: Moment
    text: str = ""
    stance: Stance = Stance.UNDECIDED
    questions: tuple[str, ...] = ()
    look_again: Day | None = None
    mark: MarkedVersion | None = None
    changed: dict[str, Moment] = {}
    extra: dict[str, Any] = {}

    @property
    def key(self) -> str:
        """The key among the notes: the statement's id."""
        return self.statement

    @property
    def version(self) -> str:
        """The time of its last change."""
        return max(self.created, *self.changed.values()) if self.changed else self.created

    @property
    def empty(self) -> bool:
        """Whether the user wrote or decided nothing in it."""
        decided = self.stance is not Stance.UNDECIDED
        return not (self.text.strip() or decided or self.questions or self.look_again or self.extra)


class SavedSearch(_Entry, frozen=True):
    """A search as it was typed, kept under a name to be looked up again.

    A version of the program from before there were any keeps them in the file of bookmarks and notes as it found them.
    """

    name: str
    text: str
    created: Moment
    changed: Moment
    extra: dict[str, Any] = {}

    @property
    def version(self) -> str:
        """The time of its last change."""
        return self.changed


Item = Bookmark | Folder | Note | SavedSearch


class BinEntry(_Entry, frozen=True):
    """A deleted item: exactly one of bookmark, folder, note and saved search, as it was."""

    deleted: Moment
    why: BinReason
    bookmark: Bookmark | None = None
    folder: Folder | None = None
    note: Note | None = None
    search: SavedSearch | None = None
    extra: dict[str, Any] = {}

    def __post_init__(self) -> None:
        if sum(each is not None for each in (self.bookmark, self.folder, self.note, self.search)) != 1:
            raise ValueError("an entry of the bin holds one bookmark, folder, note or search")

    @property
    def item(self) -> Item:
        """The deleted item."""
        item = self.bookmark or self.folder or self.note or self.search
        assert item is not None
        return item

    @property
    def kind(self) -> EntryKind:
        """The kind of the deleted item."""
        return entry_kind(self.item)


class Tombstone(_Entry, frozen=True):
    """Remembers that an entry left the bin, so that another machine's file does not bring it back."""

    kind: EntryKind
    item: Key
    version: Moment
    when: Moment
    extra: dict[str, Any] = {}


class MarkedText(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True, gc=False):
    """The text of a statement when it was marked, for comparing; bookmarks on the same text share one."""

    digest: Key
    context: str = ""
    position: str = ""
    rationale: str = ""
    extra: dict[str, Any] = {}

    @property
    def key(self) -> str:
        """The key among the texts."""
        return self.digest

    def of(self, section: Section) -> str:
        """Returns the text of one section."""
        return str(getattr(self, section.value))


Entry = Item | BinEntry | MarkedText | Tombstone


def entry_kind(item: Item) -> EntryKind:
    """Returns the kind of an item."""
    return _KINDS[type(item)]


_KINDS: dict[type[Item], EntryKind] = {
    Bookmark: EntryKind.BOOKMARK,
    Folder: EntryKind.FOLDER,
    Note: EntryKind.NOTE,
    SavedSearch: EntryKind.SEARCH,
}
