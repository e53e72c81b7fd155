"""The published documents from which the statements come."""

from __future__ import annotations

import msgspec

from ascl_reader.library.statement import Id


class Area(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A subject that a published page says it covers, and the theme it is filed under."""

    area: str
    theme: Id


class Document(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A published page: its heading, the subjects it says it covers, and what is known of its date."""

    id: Id
    heading: str
    dated: str
    areas: tuple[Area, ...] = ()


class Documents(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file of documents, in the order in which they are shown."""

    documents: tuple[Document, ...] = ()
    version: int = 1
