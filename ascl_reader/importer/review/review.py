"""Reads documents into a review, and writes an accepted review into the library."""

from __future__ import annotations

import logging
from collections.abc import Generator, Iterable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from ascl_reader.errors import ReaderError, UnsuitableDocument
from ascl_reader.importer.blocks.document import PlaceUnit, SourceDocument
from ascl_reader.importer.blocks.labels import PAGE_HEADINGS
from ascl_reader.importer.finding.find_statements import find_statements
from ascl_reader.importer.finding.found_statement import FoundPage, FoundStatement
from ascl_reader.importer.finding.known_library import KnownLibrary
from ascl_reader.importer.review.drafts import Draft, DraftMaker
from ascl_reader.library.library import Library, is_shipped
from ascl_reader.library.statement import FullWording, Origin
from ascl_reader.progress import Progress, finish, scaled, within

if TYPE_CHECKING:
    from ascl_reader.library.import_folders import ImportStep
    from ascl_reader.library.imported import ImportedLibrary

LOG = logging.getLogger("ascl_reader.import")

PARTS = 100
"""What a document counts while it is read; all documents together count as much again while drafts are made."""


class ReadPage(msgspec.Struct, frozen=True):
    """A document of a review; `problem` is the sentence on why it was refused, empty where it was read.

    `found` is what was found in it, with every word that is in no statement. `left_out` are sentences on statements of
    a pack that cannot be imported.
    """

    file: str
    document: SourceDocument | None
    problem: str = ""
    left_out: tuple[str, ...] = ()
    found: FoundPage | None = None

    @property
    def heading(self) -> str:
        """The name of the page: its heading, or the file's name where the heading says nothing of its own."""
        heading = self.document.heading if self.document else ""
        return Path(self.file).stem if not heading or PAGE_HEADINGS.match(heading) else heading


class Review(msgspec.Struct, frozen=True):
    """The result of reading documents; nothing is written before accept()."""

    pages: tuple[ReadPage, ...]
    drafts: tuple[Draft, ...]
    not_listed: tuple[str, ...]
    """Ids of statements that an earlier reading of one of these pages had, and this one has not."""

    @property
    def to_check(self) -> tuple[Draft, ...]:
        """The drafts that a person should check."""
        return tuple(draft for draft in self.drafts if draft.check)

    @property
    def without_doubts(self) -> Review:
        """The review without the drafts that a person should check."""
        return msgspec.structs.replace(self, drafts=tuple(draft for draft in self.drafts if not draft.check))


def reviewing(
    paths: Sequence[Path], library: Library, known: KnownLibrary | None = None
) -> Generator[Progress, None, Review]:
    """Reads documents and makes drafts; yields the progress, returns the review. A bad document stops no other.

    `known` is the library as imports know it where the caller has it at hand; else it is made here.
    """
    from ascl_reader.importer.process.messages import PackRead
    from ascl_reader.importer.process.reading_process import reading_process
    from ascl_reader.importer.review.pack_review import reviewing_pack

    pages: list[ReadPage] = []
    found: list[tuple[int, Sequence[FoundStatement]]] = []
    packed: list[Draft] = []
    half = PARTS * len(paths)
    with reading_process() as process:
        if paths:
            process.start()
        known = known or KnownLibrary(library)
        texts = known.texts  # made ready here, where it is not yet, while the process gets ready
        for number, path in enumerate(paths):
            start = number * PARTS
            yield start, 2 * half
            try:
                reading = process.reading_page_or_pack(path)
                document = yield from scaled(reading, partial(within, start, PARTS), 2 * half)
                if isinstance(document, PackRead):
                    making = reviewing_pack(path, number, document, library, known)
                    pack = yield from scaled(making, partial(within, start, PARTS), 2 * half)
                    pages.append(ReadPage(str(path), pack.document, left_out=pack.left_out))
                    packed += pack.drafts
                    LOG.info("read the pack %s: %s statements", path.name, len(pack.drafts))
                    continue
                on_page = find_statements(document, texts)
                if not on_page.statements:
                    raise UnsuitableDocument(path=path, reason="no position statement was found in it")
            except ReaderError as error:
                LOG.info("refused %s: %s", path.name, error.kind.value)
                pages.append(ReadPage(str(path), None, str(error)))
                continue
            LOG.info("read %s: %s blocks, %s statements", path.name, len(document.blocks), len(on_page.statements))
            pages.append(ReadPage(str(path), document, found=on_page))
            found.append((len(pages) - 1, on_page.statements))
    headings = {number: page.heading for number, page in enumerate(pages)}
    maker = DraftMaker(library, known, headings, {draft.id for draft in packed})
    made = maker.making(found)
    drafts = packed + (yield from scaled(made, partial(within, half, half), 2 * half))
    yield 2 * half, 2 * half
    return Review(tuple(pages), tuple(drafts), no_longer_listed(pages, drafts, library))


def review(paths: Sequence[Path], library: Library) -> Review:
    """Returns the review of documents without telling the progress."""
    return finish(reviewing(paths, library))


def accept(found: Review, library: Library, store: ImportedLibrary, today: date | None = None) -> ImportStep | None:
    """Writes a review as one import; returns its summary, none where nothing would change. Raises UnwritableFile."""
    from ascl_reader.importer.review.accepting import AcceptedReview, entries_to_write

    day = (today or date.today()).isoformat()
    drafts = [(draft, _origin(draft, found, day)) for draft in found.drafts]
    pages = tuple(page.heading for page in found.pages if page.document)
    accepted = AcceptedReview(drafts, found.not_listed, pages, day)
    return store.change(lambda existing: entries_to_write(accepted, existing, partial(is_shipped, library)))


def _origin(draft: Draft, found: Review, day: str) -> Origin:
    page = found.pages[draft.document]
    address = page.document.address if page.document else ""
    return Origin(page.heading, draft.found.n, Path(page.file).name, day, address)


def no_longer_listed(pages: Iterable[ReadPage], drafts: Iterable[Draft], library: Library) -> tuple[str, ...]:
    """Returns the ids that an earlier reading of these pages found, and that none of them lists now.

    A page counts as read again only where it still has one of the statements that it had: another page may have the
    same name. A pack is not a page, whatever it is called: it tells nothing of what a page lists now.
    """
    names = {each.heading for each in pages if each.document and each.document.place_unit is not PlaceUnit.ENTRY}
    listed = {draft.id for draft in drafts if draft.packed is None}
    before = {each.id: _headings(each.full) for each in library.statements if each.full}
    ever = {each: _headings(*library.find(each).earlier) | before[each] for each in listed & before.keys()}
    again = {name for headings in ever.values() for name in headings & names}
    return tuple(each for each, headings in before.items() if each not in listed and headings and headings <= again)


def _headings(*wordings: FullWording) -> set[str]:
    """Returns the headings of the pages on which wordings were read."""
    return {origin.heading for each in wordings for origin in each.origins}
