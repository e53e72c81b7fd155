"""From documents to a review: what was found in them, what of it is to be checked, what accepting it would write."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from datetime import date
from pathlib import Path

import msgspec

from ascl_reader.errors import ReaderError, UnsuitableDocument
from ascl_reader.imported import Imported, ImportedLibrary, Step
from ascl_reader.importer.document import SourceDocument
from ascl_reader.importer.drafts import Draft, State, known_statements, make_drafts, undated
from ascl_reader.importer.find_statements import find_statements
from ascl_reader.library import Library
from ascl_reader.statement import FullWording, NotListed, Origin, Statement

Progress = tuple[int, int]


class ReadPage(msgspec.Struct, frozen=True):
    """A document and what is wrong with it: the sentence of why it was refused, empty where it was read."""

    file: str
    document: SourceDocument | None
    problem: str = ""

    @property
    def heading(self) -> str:
        """The page's heading, or the file's name where it has none."""
        return (self.document.heading if self.document else "") or Path(self.file).stem


class Review(msgspec.Struct, frozen=True):
    """What an import found. Nothing is written before accept()."""

    pages: tuple[ReadPage, ...]
    drafts: tuple[Draft, ...]
    not_listed: tuple[str, ...]
    """Ids of statements that an earlier reading of one of these pages had, and this one has not."""

    @property
    def to_check(self) -> tuple[Draft, ...]:
        """The drafts that a person should look at."""
        return tuple(draft for draft in self.drafts if draft.check)

    @property
    def without_doubts(self) -> Review:
        """The review with what is to be checked left out."""
        return msgspec.structs.replace(self, drafts=tuple(draft for draft in self.drafts if not draft.check))


def reviewing(paths: Sequence[Path], library: Library) -> Generator[Progress, None, Review]:
    """Read documents and make drafts; yield the progress, return the review. One bad document never stops the rest."""
    from ascl_reader.importer.read_file import read_document

    known = known_statements(library)
    pages: list[ReadPage] = []
    found = []
    for number, path in enumerate(paths):
        yield number, len(paths)
        try:
            document = read_document(path)
            statements = find_statements(document, known)
            if not statements:
                raise UnsuitableDocument(path=path, reason="no position statement was found in it")
        except ReaderError as error:
            pages.append(ReadPage(str(path), None, str(error)))
            continue
        pages.append(ReadPage(str(path), document))
        found.append((len(pages) - 1, document, statements))
    drafts = make_drafts([(document, statements) for _, document, statements in found], library, known)
    places = [place for place, _, _ in found]
    drafts = [msgspec.structs.replace(draft, document=places[draft.document]) for draft in drafts]
    yield len(paths), len(paths)
    return Review(tuple(pages), tuple(drafts), no_longer_listed([page for _, page, _ in found], drafts, library))


def review(paths: Sequence[Path], library: Library) -> Review:
    """Return the review of documents without telling the progress."""
    steps = reviewing(paths, library)
    while True:
        try:
            next(steps)
        except StopIteration as stop:
            result: Review = stop.value
            return result


def accept(found: Review, library: Library, store: ImportedLibrary, today: date | None = None) -> Step | None:
    """Write what a review holds as one step; return it, none where nothing would change. Raises UnwritableFile."""
    day = (today or date.today()).isoformat()
    entries: dict[str, Imported] = {}
    added: list[str] = []
    changed: list[str] = []
    existing, _ = store.read()
    for draft in found.drafts:
        before = entries.get(draft.id) or existing.get(draft.id)
        entry = _entry(draft, before, _origin(draft, found, day), library)
        if entry == before:
            continue
        if draft.id not in entries:
            (changed if draft.state is State.CHANGED else added).append(draft.id)
        entries[draft.id] = entry
    gone = []
    for each in found.not_listed:
        entry = entries.get(each) or existing[each]
        if entry.not_listed is None:
            entries[each] = msgspec.structs.replace(entry, not_listed=NotListed(_page_of(entry), day))
            gone.append(each)
    if not entries:
        return None
    headings = tuple(page.heading for page in found.pages if page.document)
    step = Step(day, headings, {}, tuple(added), tuple(changed), tuple(gone))
    store.accept(list(entries.values()), step)
    return msgspec.structs.replace(step, done=True)


def _entry(draft: Draft, before: Imported | None, origin: Origin, library: Library) -> Imported:
    """Return what is to be saved: another wording takes the place of the former one, which is kept."""
    if before is not None and before.full.texts == draft.texts:
        if any(_same_page(each, origin) for each in before.full.origins):
            return msgspec.structs.replace(before, not_listed=None)
        full = FullWording(before.full.texts, (*before.full.origins, origin))
        return msgspec.structs.replace(before, full=full, not_listed=None)
    earlier = (before.full, *before.earlier) if before is not None else ()
    own = not _shipped(library, draft.id)
    return Imported(
        id=draft.id,
        full=FullWording(draft.texts, (origin,)),
        earlier=earlier,
        title=draft.title if own else None,
        themes=draft.themes if own else (),
        period=(draft.period or undated()) if own else None,
    )


def _shipped(library: Library, statement_id: str) -> bool:
    return statement_id in library and bool(library.find(statement_id).summary.position.strip())


def _origin(draft: Draft, found: Review, day: str) -> Origin:
    page = found.pages[draft.document]
    address = page.document.address if page.document else ""
    return Origin(page.heading, draft.found.n, Path(page.file).name, day, address)


def _same_page(one: Origin, other: Origin) -> bool:
    return one.heading == other.heading


def _page_of(entry: Imported) -> str:
    return entry.full.origins[0].heading if entry.full.origins else ""


def no_longer_listed(
    documents: Iterable[SourceDocument], drafts: Iterable[Draft], library: Library
) -> tuple[str, ...]:
    """Return the statements that were read from these pages before, and are on none of them now."""
    headings = {document.heading for document in documents if document.heading}
    listed = {draft.id for draft in drafts}

    def left(statement: Statement) -> bool:
        if statement.full is None or statement.id in listed:
            return False
        pages = {origin.heading for origin in statement.full.origins}
        return bool(pages) and pages <= headings

    return tuple(statement.id for statement in library.statements if left(statement))
