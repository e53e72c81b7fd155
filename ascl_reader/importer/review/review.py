"""Reads documents into a review, new or begun before, and writes an accepted review into the library."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Generator, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from ascl_reader.errors import ReaderError, UnsuitableDocument
from ascl_reader.importer.blocks.document import SourceDocument
from ascl_reader.importer.blocks.labels import PAGE_HEADINGS
from ascl_reader.importer.finding.find_statements import find_statements
from ascl_reader.importer.finding.found_statement import FoundStatement
from ascl_reader.importer.finding.known_library import KnownLibrary
from ascl_reader.importer.readers.read_file import bytes_of
from ascl_reader.importer.review.corrections import OpenReview
from ascl_reader.importer.review.drafts import Draft, DraftMaker
from ascl_reader.importer.review.review_content import ReadPage, Review
from ascl_reader.importer.review.saved_corrections import applying_corrections, has_corrections
from ascl_reader.library.library import Library, is_shipped
from ascl_reader.library.statement import Origin
from ascl_reader.progress import Progress, finish, scaled, within

if TYPE_CHECKING:
    from ascl_reader.library.import_folders import ImportStep
    from ascl_reader.library.imported import ImportedLibrary

LOG = logging.getLogger("ascl_reader.import")

PARTS = 100
"""Steps of progress for reading one document; making the drafts takes as many steps again for all documents."""


class ReviewedFile(msgspec.Struct, frozen=True):
    """A document that was read, and the digest of its bytes; empty if it could not be read."""

    path: str
    digest: str


class SavedReview(msgspec.Struct, frozen=True):
    """A review that is not finished, begun on a day (ISO). `typed` is a title that was not entered yet."""

    day: str
    files: tuple[ReviewedFile, ...]
    corrections: dict[str, Any] = {}
    chosen: int = 0
    typed: str = ""

    @property
    def paths(self) -> tuple[Path, ...]:
        """The documents in the order in which they were read."""
        return tuple(Path(file.path) for file in self.files)

    @property
    def corrected(self) -> bool:
        """Whether anything a person did would be lost with it."""
        return bool(self.typed) or has_corrections(self.corrections)


class Opened(msgspec.Struct, frozen=True):
    """A review that is ready to be shown, and the form in which it is saved.

    Where an earlier one is continued: the documents that changed since (then nothing is to be shown), the statement
    that was chosen, and whether all corrections fitted.
    """

    review: OpenReview | None
    saved: SavedReview
    changed: tuple[Path, ...] = ()
    chosen: int | None = None
    fits: bool = True


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
                    pages.append(
                        ReadPage(str(path), _heading(path, pack.document), pack.document, left_out=pack.left_out)
                    )
                    packed += pack.drafts
                    LOG.info("read the pack %s: %s statements", path.name, len(pack.drafts))
                    continue
                on_page = find_statements(document, texts)
                if not on_page.statements:
                    raise UnsuitableDocument(path=path, reason="no position statement was found in it")
            except ReaderError as error:
                LOG.info("refused %s: %s", path.name, error.kind.value)
                pages.append(ReadPage(str(path), path.stem, None, error))
                continue
            LOG.info("read %s: %s blocks, %s statements", path.name, len(document.blocks), len(on_page.statements))
            pages.append(ReadPage(str(path), _heading(path, document), document, found=on_page))
            found.append((len(pages) - 1, on_page.statements))
    headings = {number: page.heading for number, page in enumerate(pages)}
    maker = DraftMaker(library, known, headings, {draft.id for draft in packed})
    made = maker.making(found)
    drafts = packed + (yield from scaled(made, partial(within, half, half), 2 * half))
    yield 2 * half, 2 * half
    return Review(tuple(pages), tuple(drafts), maker.no_longer_listed(drafts))


def _heading(path: Path, document: SourceDocument) -> str:
    """Returns the name of a page: its heading, or the file's name where the heading says nothing of its own."""
    heading = document.heading
    return path.stem if not heading or PAGE_HEADINGS.match(heading) else heading


def review(paths: Sequence[Path], library: Library) -> Review:
    """Returns the review of documents without telling the progress."""
    return finish(reviewing(paths, library))


def accept(found: Review, library: Library, store: ImportedLibrary, today: date | None = None) -> ImportStep | None:
    """Writes a review as one import; returns its summary, None if nothing would change. Raises UnwritableFile."""
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


def new_saved_review(files: Sequence[Path]) -> SavedReview:
    """Returns a review as it is saved before its documents are read."""
    reviewed = tuple(ReviewedFile(str(path.absolute()), _digest(path)) for path in files)
    return SavedReview(date.today().isoformat(), reviewed)


def from_plain(state: object) -> SavedReview | None:
    """Returns a saved review from plain values; None if these are no saved review."""
    try:
        return msgspec.convert(state, SavedReview)
    except msgspec.ValidationError:
        return None


def updated(saved: SavedReview, opened: OpenReview, chosen: int, typed: str) -> SavedReview:
    """Returns a saved review as it is now: with its corrections, the chosen statement and the title being typed."""
    return msgspec.structs.replace(saved, corrections=opened.to_save, chosen=chosen, typed=typed)


def changed_files(saved: SavedReview) -> tuple[Path, ...]:
    """Returns the documents that were changed or are gone."""
    pairs = zip(saved.paths, saved.files, strict=True)
    return tuple(path for path, file in pairs if _digest(path) != file.digest)


def opening(files: Sequence[Path], library: Library, known: KnownLibrary) -> Generator[Any, None, Opened]:
    """Reads documents and returns their open review; yields the progress."""
    saved = new_saved_review(files)
    return Opened((yield from _reviewed(files, library, known)), saved)


def continuing(saved: SavedReview, library: Library, known: KnownLibrary) -> Generator[Any, None, Opened]:
    """Reads the documents of a saved review again and carries out its corrections; yields the progress.

    A title that was still being typed counts as entered. Nothing is read where a document has changed.
    """
    changed = changed_files(saved)
    if changed:
        return Opened(None, saved, changed)
    review = yield from _reviewed(saved.paths, library, known)
    fits = yield from scaled(applying_corrections(review, saved.corrections), lambda _: 1, 1)
    chosen = saved.chosen if fits and 0 <= saved.chosen < len(review.items) else None
    if chosen is not None and saved.typed:
        review.set_title(chosen, saved.typed)
    return Opened(review, saved, chosen=chosen, fits=fits)


def _reviewed(files: Sequence[Path], library: Library, known: KnownLibrary) -> Generator[Any, None, OpenReview]:
    return OpenReview((yield from reviewing(files, library, known)), library, known)


def _digest(path: Path) -> str:
    try:
        return hashlib.blake2b(bytes_of(path), digest_size=16).hexdigest()
    except ReaderError:  # no file, or one that is not read either: a pipe would be waited for
        return ""
