"""Makes drafts of the full wordings in a library pack, which is reviewed like a page."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from pathlib import Path

import msgspec

from ascl_reader.errors import ErrorKind, UnsuitableDocument
from ascl_reader.importer.blocks.document import (
    Block,
    BlockKind,
    PlaceUnit,
    SourceDocument,
)
from ascl_reader.importer.finding.check_sentences import LOOKS_LIKE, ONLY_SUMMED_UP, UNKNOWN_THEME
from ascl_reader.importer.finding.found_statement import CheckReason, FoundSection, FoundStatement
from ascl_reader.importer.finding.known_library import (
    SAME_STATEMENT,
    KnownLibrary,
    fingerprint,
    read_fingerprint,
    words_of,
)
from ascl_reader.importer.process.messages import READ_OF_PACK, PackRead
from ascl_reader.importer.review.drafts import Draft, DraftState
from ascl_reader.library.dates import day_in_words
from ascl_reader.library.imported import ImportedStatement
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Section, Statement, passages
from ascl_reader.library.themes import ThemeTree

OTHER_TEXT = "its text has little in common with the one that you have under this id"


class PackPage(msgspec.Struct, frozen=True):
    """A pack as a document, its drafts, and sentences on what is left out."""

    document: SourceDocument
    drafts: tuple[Draft, ...]
    left_out: tuple[str, ...] = ()


class _Packed(msgspec.Struct, frozen=True):
    """A statement of a pack: where it stands on the page, what is to be saved, what it is here (empty: unknown)."""

    found: FoundStatement
    given: ImportedStatement
    here: str
    likeness: float


def reviewing_pack(
    path: Path, number: int, pack: PackRead, library: Library, known: KnownLibrary
) -> Generator[float, None, PackPage]:
    """Makes the drafts of a pack, document `number` (from 0) of the review; yields the share done (READ_OF_PACK to 1).

    Raises UnsuitableDocument if it has nothing to import.
    """
    packed: list[_Packed] = []
    summaries: list[str] = []
    ids = frozenset(statement.id for statement in pack.statements)
    page = _Page(pack.name)
    for done, statement in enumerate(pack.statements):
        yield READ_OF_PACK + (1 - READ_OF_PACK) * done / len(ids)
        found = page.add(statement)
        if found is None:
            summaries.append(statement.id)
            continue
        here, likeness = (statement.id, 1.0) if statement.id in library else known.texts.recognise(found.text)
        if here in ids and here != statement.id:
            here = ""  # the pack itself has both: they are two statements
        packed.append(_Packed(found, _given(statement), here, likeness))
    if not packed:
        raise UnsuitableDocument(
            ErrorKind.UNSUITABLE_PACK, path=path, reason="none of its statements has the full text"
        )
    document = SourceDocument(path.name, pack.name, tuple(page.blocks), PlaceUnit.ENTRY)
    drafts = _drafts(number, packed, library, known, pack.themes)
    unknown = ", ".join(each for each in summaries if each not in library)
    return PackPage(document, tuple(drafts), (ONLY_SUMMED_UP.format(words=unknown),) if unknown else ())


class _Page:
    """The full wordings of a pack as the blocks of a page, each under its title."""

    def __init__(self, heading: str) -> None:
        self.blocks = [Block(BlockKind.HEADING, heading, 1, 1, level=1)]
        self._found = 0

    def add(self, statement: Statement) -> FoundStatement | None:
        """Adds a statement's full wording; returns where it stands, None if it has none."""
        sections = []
        first = len(self.blocks)
        if statement.full is not None:
            title = Block(BlockKind.HEADING, statement.title, first + 1, first + 1, level=2)
            self.blocks.append(title)
            for section in Section:
                blocks = self._take(statement.full.texts.of(section))
                if blocks:
                    sections.append(FoundSection(section, blocks))
        if not sections:
            del self.blocks[first:]
            return None
        self._found += 1
        has_position = any(each.section is Section.POSITION for each in sections)
        check = () if has_position else (CheckReason.NO_POSITION,)
        return FoundStatement(self._found, statement.title, None, tuple(sections), check, first + 1, len(self.blocks))

    def _take(self, text: str) -> tuple[Block, ...]:
        first = len(self.blocks)
        for passage in passages(text):
            place = len(self.blocks) + 1
            kind = BlockKind.BULLET if passage.bullet else BlockKind.PARAGRAPH
            self.blocks.append(Block(kind, " ".join(passage.text.split()), place, place))
        return tuple(self.blocks[first:])


def _given(statement: Statement) -> ImportedStatement:
    assert statement.full is not None
    return ImportedStatement(
        id=statement.id,
        full=statement.full,
        earlier=statement.earlier,
        not_listed=statement.not_listed,
        title=statement.title,
        themes=statement.themes,
        period=statement.period,
    )


def _drafts(
    number: int, packed: list[_Packed], library: Library, known: KnownLibrary, themes: ThemeTree
) -> Iterable[Draft]:
    """Yields the drafts; where several texts look like one statement that the library knows, the nearest is it."""
    best: dict[str, _Packed] = {}
    for each in packed:
        if each.here and (each.here not in best or each.likeness > best[each.here].likeness):
            best[each.here] = each
    known_themes = {theme.id for theme in library.themes.walk()}
    for each in packed:
        if each.here and best[each.here] is each:
            yield _known_here(number, each, library.find(each.here))
            continue
        given = each.given
        check = [reason.value for reason in each.found.check]
        if each.here:
            check.append(LOOKS_LIKE.format(words=library.find(each.here).title))
        kept = tuple(theme for theme in given.themes if theme in known_themes)
        names = [f"“{themes.name(theme)}”" for theme in given.themes if theme not in known_themes]
        if names:
            check.append(UNKNOWN_THEME.format(words=" or ".join(names)))
        near: tuple[str, ...] = ()
        if not kept:
            near = known.nearest.to(each.found.text)
            kept = known.nearest.themes(near) or given.themes
        yield Draft(
            number,
            each.found,
            given.id,
            DraftState.NEW,
            given.title or "",
            kept,
            given.period,
            given.full.texts,
            tuple(check),
            near,
            given,
        )


def _known_here(number: int, packed: _Packed, here: Statement) -> Draft:
    """Returns the draft of a statement that the library has, which keeps its title, themes and period."""
    given = packed.given
    check = [reason.value for reason in packed.found.check]
    state = DraftState.FIRST_WORDING
    if here.full is not None:
        same = words_of(here.full.texts) == words_of(given.full.texts)
        state = DraftState.UNCHANGED if same else DraftState.CHANGED
        if not same and given.full.read < here.full.read:
            theirs, ours = day_in_words(given.full.read) or "an unknown day", day_in_words(here.full.read)
            check.append(f"older than what you have: read on {theirs}, yours on {ours}")
    if state is not DraftState.UNCHANGED and not _alike(here, packed.found.text):
        check.append(OTHER_TEXT)
    return Draft(
        number,
        packed.found,
        here.id,
        state,
        here.title,
        here.themes,
        here.period,
        given.full.texts,
        tuple(check),
        (),
        given,
    )


def _alike(here: Statement, text: str) -> bool:
    """Returns whether a text can be a wording of a statement; if nothing is known of its words, it can."""
    full = here.full
    known = fingerprint(words_of(full.texts)) if full is not None else read_fingerprint(here.fingerprint)
    return not known.hashes or known.resemblance(fingerprint(text)) >= SAME_STATEMENT
