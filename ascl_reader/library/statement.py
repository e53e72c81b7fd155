"""One policy position statement: its three sections, when it was taken, where it was published, what it relates to."""

from __future__ import annotations

import hashlib
import re
from enum import Enum
from functools import lru_cache
from typing import Annotated

import msgspec

Id = Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\Z", max_length=80)]
Day = Annotated[str, msgspec.Meta(pattern=r"^\d{4}-\d\d-\d\d$")]
Month = Annotated[str, msgspec.Meta(pattern=r"^\d{4}-(0[1-9]|1[0-2])\Z")]

RESERVED_IDS = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))]
)
"""Windows takes files of these names for devices, whatever the ending: what is written into such a file is gone."""

INFERRED_BASES = ("inferred", "explicit-target-inferred")


class Section(str, Enum):
    """The three sections of a statement, in the order in which they are published."""

    CONTEXT = "context"
    POSITION = "position"
    RATIONALE = "rationale"


class Wording(str, Enum):
    """Which text of a statement: this project's summary, or the full published text that the user imported."""

    SUMMARY = "summary"
    FULL = "full"


class Confidence(str, Enum):
    """How certain the editors are of a period."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class RelationKind(str, Enum):
    """How one statement relates to another."""

    EXTENDS = "extends"
    SUPERSEDES = "supersedes"
    TENSION = "tension"
    SITS_ALONGSIDE = "sits_alongside"
    RELATES = "relates"


class Period(msgspec.Struct, frozen=True, rename={"start": "from", "end": "to"}):
    """When a position was taken, as far as its text tells: first and last month as YYYY-MM, None if unknown."""

    start: Month | None
    end: Month | None
    label: str
    confidence: Confidence
    why: str

    @property
    def inferred(self) -> bool:
        """Whether the editors inferred it and are not certain."""
        return self.confidence is not Confidence.HIGH

    @property
    def newest(self) -> str:
        """The latest month it can be placed in, empty if the text gives none; for putting statements in order."""
        return self.end or self.start or ""

    @property
    def years(self) -> tuple[int, ...]:
        """The years it covers: every one between two known ends, else the one known end; empty if undated."""
        if self.start and self.end:
            return tuple(range(int(self.start[:4]), int(self.end[:4]) + 1))
        return (int(self.newest[:4]),) if self.newest else ()


class Texts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The text of the three sections in one wording; paragraphs with empty lines between, bullets begin with "- "."""

    context: str = ""
    position: str = ""
    rationale: str = ""

    def of(self, section: Section) -> str:
        """Returns the text of one section, empty if the published statement gives none."""
        return str(getattr(self, section.value))

    def plain(self, section: Section) -> str:
        """Returns the text of one section as it is shown: one line a passage, bullet signs dropped."""
        return plain_text(self.of(section))

    def digest(self) -> str:
        """Returns a digest that ignores spacing: 16 hexadecimal digits of BLAKE2b."""
        read = "\x1f".join(as_read(self.of(section)) for section in Section)
        return hashlib.blake2b(read.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


class SourcePlace(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where a statement was published: the document, and its place n in it, counted from 1."""

    document: Id
    n: Annotated[int, msgspec.Meta(ge=1)]


class Relation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A relation to another statement; `id` is None if the editors have no document with that statement.

    `why` tells of the other statement, for whoever reads this one; `back` tells of this one, for whoever reads the
    other. A library that has no `back` gives `why` at both ends.
    """

    id: Id | None
    how: RelationKind
    why: str
    back: str = ""
    basis: str = "inferred"

    @property
    def inferred(self) -> bool:
        """Whether the editors inferred it; otherwise the statement itself names the other one."""
        return self.basis in INFERRED_BASES


class Origin(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where a full wording was read: the page's heading, its n-th statement, the file, and the day (YYYY-MM-DD)."""

    heading: str
    n: Annotated[int, msgspec.Meta(ge=1)]
    file: str
    read: Day
    address: str = ""


class FullWording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The published text as the user imported it, and every page on which it stood."""

    texts: Texts
    origins: tuple[Origin, ...]

    @property
    def read(self) -> str:
        """The day on which it was last read."""
        return max((origin.read for origin in self.origins), default="")


class NotListed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A statement's removal from its page: the page's heading, and the day on which that was noticed."""

    heading: str
    day: Day


class Statement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A statement as stored in its file. Title, themes, period and relations are the editors' words, not ASCL's."""

    version: Annotated[int, msgspec.Meta(ge=1, le=1)]
    id: Id
    title: Annotated[str, msgspec.Meta(min_length=1, max_length=60)]
    themes: Annotated[tuple[Id, ...], msgspec.Meta(min_length=1)]
    period: Period
    brief: str
    summary: Texts
    facts: tuple[str, ...] = ()
    sources: tuple[SourcePlace, ...] = ()
    related: tuple[Relation, ...] = ()
    fingerprint: str = ""
    full: FullWording | None = None
    earlier: tuple[FullWording, ...] = ()
    not_listed: NotListed | None = None

    @property
    def is_removed(self) -> bool:
        """Whether it left the library, and is known only from bookmarks or a note."""
        return False

    @property
    def home(self) -> str:
        """The id of its first theme."""
        return self.themes[0]

    @property
    def wordings(self) -> tuple[Wording, ...]:
        """The wordings there are: the summary, the full text, or both."""
        summary = (Wording.SUMMARY,) if self.summary.position.strip() else ()
        return summary + ((Wording.FULL,) if self.full else ())

    @property
    def wording(self) -> Wording:
        """The wording shown and searched by default: the full text where there is one, else the summary."""
        return Wording.FULL if self.full else Wording.SUMMARY

    def plain_parts(self) -> dict[str, str]:
        """Returns the title and the three sections, as they are shown and searched, by their names."""
        texts = self.texts()
        return {"title": self.title, **{section.value: texts.plain(section) for section in Section}}

    def texts(self, wording: Wording | None = None) -> Texts:
        """Returns the sections in a wording; in the default one where none is given or the statement lacks it."""
        if self.full is not None and wording is not Wording.SUMMARY:
            return self.full.texts
        return self.summary


class Passage(msgspec.Struct, frozen=True):
    """One paragraph or one bullet of a section."""

    text: str
    bullet: bool = False
    level: int = 0
    """How many items of lists a bullet is set in below; in a section always 0."""


def passages(text: str) -> list[Passage]:
    """Returns the paragraphs and bullets of a section's text; a line that begins with "- " is a bullet."""
    found: list[Passage] = []
    lines: list[str] = []
    bullet = False

    def close() -> None:
        """Ends the passage that is open."""
        if lines:
            found.append(Passage(" ".join(lines), bullet))
            lines.clear()

    for line in text.splitlines():
        stripped = line.strip()
        starts_bullet = stripped.startswith("- ")
        if not stripped or starts_bullet:
            close()
        if not stripped:
            bullet = False
            continue
        if starts_bullet:
            bullet = True
            stripped = stripped[2:].strip()
        lines.append(stripped)
    close()
    return found


@lru_cache(maxsize=64)  # a list draws the same sections again at every key
def plain_text(text: str) -> str:
    """Returns a section as one line a passage, bullet signs dropped: what is shown, searched and marked."""
    return "\n".join(passage.text for passage in passages(text))


def as_read(text: str) -> str:
    """Returns a section's plain text with single spaces between its words."""
    return "\n".join(" ".join(line.split()) for line in plain_text(text).split("\n"))


def first_sentence(text: str) -> str:
    """Returns the first sentence of a text; a full stop after one letter, "e.g", "No" and the like does not end it."""
    for found in re.finditer(r"[.!?][’”\")\]]*(?=\s+[“‘(\[]?[A-Z0-9])", text):
        before = text[: found.start()].rsplit(None, 1)[-1:] or [""]
        if not re.fullmatch(r"[(\[“‘]*([^\W\d]|e\.g|i\.e|cf|vs|No|Nos|Dr|Mr|Mrs|Ms|Prof|Sir|St|para|p|pp)", before[0]):
            return text[: found.end()]
    return text
