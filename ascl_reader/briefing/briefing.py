"""A briefing: chosen statements in an order for one meeting, what of each is printed, and how the paper looks."""

from __future__ import annotations

import secrets
import zlib
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any

import msgspec

from ascl_reader.library.statement import Id, Wording


class Part(str, Enum):
    """The parts that can be printed below a position, in the order of printing; the position always is."""

    CONTEXT = "context"
    RATIONALE = "rationale"
    STANCE = "stance"
    NOTE = "note"
    QUESTIONS = "questions"
    FACTS = "facts"
    SOURCE = "source"


class SchoolLine(str, Enum):
    """What the school writes for one meeting; each part that is filled in is printed."""

    RECOMMENDATION = "recommendation"


OWN_PARTS = (SchoolLine.RECOMMENDATION, Part.STANCE, Part.NOTE, Part.QUESTIONS)
"""The parts that are the school's own words."""


class Purpose(str, Enum):
    """What the meeting is to do with a statement."""

    DECISION = "decision"
    DISCUSSION = "discussion"
    INFORMATION = "information"


class Layout(str, Enum):
    """How a briefing is set out on paper."""

    SHEET = "sheet"
    ONE_PAGE = "one-page"
    PACK = "pack"
    CARD = "card"


class Profile(str, Enum):
    """For whom the paper is printed: size of letters, fonts and colours follow from it."""

    STANDARD = "standard"
    LARGE = "large-print"
    DYSLEXIA = "dyslexia-friendly"
    GREYSCALE = "greyscale"


class Paper(str, Enum):
    """The size of the paper."""

    A4 = "a4"
    LETTER = "us-letter"


class Acronyms(str, Enum):
    """How acronyms are explained to readers who do not know them."""

    FIRST_USE = "first-use"
    LIST = "list"
    LEFT = "as-written"


def usual_parts(layout: Layout) -> tuple[Part, ...]:
    """Returns the parts that a new statement gets in a layout; a card has the position alone."""
    return () if layout is Layout.CARD else (Part.CONTEXT, Part.RATIONALE, Part.NOTE)


class ChosenStatement(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """One statement of a briefing: its parts, and the wording (None: the full text if it has one).

    For the agenda: what the meeting is to do with it, its item as typed ("7", "7(b)"), and what is recommended.
    """

    id: Id
    parts: tuple[Part, ...] = ()
    wording: Wording | None = None
    purpose: Purpose | None = None
    item: str = ""
    recommendation: str = ""
    extra: dict[str, Any] = {}


class Briefing(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A named briefing. `created` and `changed` are ISO 8601 in UTC; `date` is the meeting's day as YYYY-MM-DD."""

    id: str
    title: str = ""
    meeting: str = ""
    audience: str = ""
    date: str = ""
    time: str = ""
    """When the meeting begins, as it was typed."""
    place: str = ""
    cover: str = ""
    """The cover note, as typed: paragraphs, and bullets that begin with "- "."""
    prepared_by: str = ""
    school: str = ""
    logo: str = ""
    """The path of a PNG, JPEG or SVG file, empty for none; it is checked whenever it is read."""
    chosen: tuple[ChosenStatement, ...] = ()
    layout: Layout = Layout.SHEET
    profile: Profile = Profile.STANDARD
    paper: Paper = Paper.A4
    acronyms: Acronyms = Acronyms.FIRST_USE
    at_a_glance: bool = True
    note_space: bool = False
    page_limit: int = 0
    """The pages that it may take at most, 0 for any number."""
    colour: str = ""
    """The school's colour as #rrggbb, empty for the usual blue."""
    new_parts: tuple[Part, ...] | None = None
    """The parts that a statement gets when it is added; None: those that are usual in the layout."""
    template: bool = False
    """Whether it is no briefing of a meeting, but how others are to look."""
    created: str = ""
    changed: str = ""
    extra: dict[str, Any] = {}
    """Keys of a later version of the program, kept as they were."""

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the statements in their order."""
        return tuple(each.id for each in self.chosen)

    def adding(self, ids: Iterable[str]) -> Briefing:
        """Returns the briefing with statements added at its end; those already in it stay where they are."""
        there = set(self.ids)
        new = [each for each in dict.fromkeys(ids) if each not in there]
        parts = usual_parts(self.layout) if self.new_parts is None else self.new_parts
        return msgspec.structs.replace(self, chosen=(*self.chosen, *(ChosenStatement(each, parts) for each in new)))

    def removing(self, ids: Iterable[str]) -> Briefing:
        """Returns the briefing without these statements."""
        gone = set(ids)
        return msgspec.structs.replace(self, chosen=tuple(each for each in self.chosen if each.id not in gone))

    def moving(self, ids: Iterable[str], to: int) -> Briefing:
        """Returns the briefing with these statements moved to place `to` (0 is the first), in their present order."""
        moved = set(ids)
        block = [each for each in self.chosen if each.id in moved]
        others = [each for each in self.chosen if each.id not in moved]
        place = min(max(to, 0), len(others))
        return msgspec.structs.replace(self, chosen=(*others[:place], *block, *others[place:]))

    def choosing(self, statement_id: str, parts: Iterable[Part]) -> Briefing:
        """Returns the briefing with these parts of one statement."""
        wanted = set(parts)
        return self._with(statement_id, parts=tuple(part for part in Part if part in wanted))

    def wording(self, statement_id: str, wording: Wording | None) -> Briefing:
        """Returns the briefing with one statement in this wording."""
        return self._with(statement_id, wording=wording)

    def for_agenda(self, statement_id: str, purpose: Purpose | None, item: str, recommendation: str) -> Briefing:
        """Returns the briefing with what the agenda says of one statement."""
        return self._with(statement_id, purpose=purpose, item=item, recommendation=recommendation)

    def _with(self, statement_id: str, **changes: Any) -> Briefing:
        replace = msgspec.structs.replace
        chosen = (replace(each, **changes) if each.id == statement_id else each for each in self.chosen)
        return replace(self, chosen=tuple(chosen))


def new_id() -> str:
    """Returns a new id, unique on all machines."""
    return f"briefing-{secrets.token_hex(6)}"


def from_data(data: Mapping[str, Any]) -> Briefing:
    """Returns the briefing in plain data, with its unknown keys. Raises msgspec.ValidationError."""
    chosen = data.get("chosen", ())
    if isinstance(chosen, list | tuple):
        chosen = [_known(each, ChosenStatement) if isinstance(each, Mapping) else each for each in chosen]
    return msgspec.convert({**_known(data, Briefing), "chosen": chosen}, Briefing)


def to_data(briefing: Briefing) -> dict[str, Any]:
    """Returns a briefing as plain data for its file, without values that are the defaults."""
    data: dict[str, Any] = msgspec.to_builtins(briefing)
    return {**_flat(data), **({"chosen": [_flat(each) for each in data["chosen"]]} if briefing.chosen else {})}


def _known(data: Mapping[str, Any], shape: type[msgspec.Struct]) -> dict[str, Any]:
    """Returns data with the keys that a struct does not have put together under `extra`."""
    names = set(shape.__struct_fields__) - {"extra"}
    known = {key: value for key, value in data.items() if key in names}
    extra = {str(key): value for key, value in data.items() if key not in names}
    return {**known, "extra": extra} if extra else known


def _flat(data: dict[str, Any]) -> dict[str, Any]:
    extra = data.get("extra", {})
    return {**{key: value for key, value in data.items() if key != "extra"}, **extra}


def briefing_of_one(statement_id: str, title: str, wording: Wording, looks: Briefing | None) -> Briefing:
    """Returns a briefing of one statement, for printing it at once, in the layout and profile of `looks`."""
    layout = looks.layout if looks else Layout.SHEET
    chosen = (ChosenStatement(statement_id, usual_parts(layout), wording),)
    plain: dict[str, Any] = {"title": title, "at_a_glance": False, "chosen": chosen, "page_limit": 0}
    of_a_meeting: dict[str, Any] = dict.fromkeys(("meeting", "audience", "date", "time", "place", "cover"), "")
    return msgspec.structs.replace(looks or Briefing(id=""), **plain, **of_a_meeting)


def same_content(one: Briefing | None, other: Briefing | None) -> bool:
    """Returns whether two states of a briefing are equal apart from the time of change."""
    if one is None or other is None:
        return one is other
    return msgspec.structs.replace(one, changed=other.changed) == other


def with_new_id(briefing: Briefing) -> Briefing:
    """Returns a state of a briefing with a new id; the same state always gets the same id."""
    return msgspec.structs.replace(briefing, id=f"{briefing.id}-{zlib.crc32(content_bytes(briefing)):08x}")


def content_bytes(briefing: Briefing) -> bytes:
    """Returns the content of a briefing as bytes, for comparing."""
    return msgspec.json.encode(_sortable(msgspec.to_builtins(briefing)), order="deterministic")


def _sortable(value: object) -> object:
    """Returns plain data with its texts as bytes would hold them: a half of a letter cannot be encoded otherwise."""
    if isinstance(value, str):
        return value.encode("utf-8", "surrogatepass").decode("latin-1")
    if isinstance(value, dict):
        return {str(_sortable(key)): _sortable(each) for key, each in value.items()}
    return [_sortable(each) for each in value] if isinstance(value, list) else value
