"""Makes drafts of found statements: recognises them, gives titles, themes and periods, compares with the library."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Generator, Iterable, Iterator, Mapping, Sequence
from enum import Enum
from itertools import count, zip_longest
from typing import TYPE_CHECKING

import msgspec

from ascl_reader.importer.finding.check_sentences import LOOKS_LIKE, what_to_check
from ascl_reader.importer.finding.found_statement import FoundStatement
from ascl_reader.importer.finding.known_library import KnownLibrary, words_of
from ascl_reader.importer.review.draft_texts import is_better_set, newest_of_page
from ascl_reader.importer.review.same_statement import NewStatement, NewStatements
from ascl_reader.library.library import Library
from ascl_reader.library.statement import (
    RESERVED_IDS,
    FullWording,
    Period,
    Section,
    Statement,
    Texts,
)
from ascl_reader.search.words import fold

if TYPE_CHECKING:
    from ascl_reader.library.imported import ImportedStatement

LONGEST_TITLE = 300
"""Characters of a title; pages give some whole sentences as titles."""

LONGEST_MADE_TITLE = 60
"""Characters of a title that is made of a statement's first words."""

TWICE = "the same words stand twice on this page; both are saved as one statement"

SAME_TITLE = "the title is that of a statement you have, but most of its words are different"
NO_TITLE = "the page gives no title; this one is made of the first words"
OTHER_DOCUMENT = "it stands in two of these documents, in different words; both are saved as one statement"


class DraftState(str, Enum):
    """How a draft compares with the library."""

    NEW = "new"
    FIRST_WORDING = "known"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


class Draft(msgspec.Struct, frozen=True):
    """A found statement as it would be imported. `near` are the ids from which themes were suggested.

    `packed` is the whole statement where it is from a library pack; its sources and earlier wordings are kept. `twin`
    says that another document of the import has the same new statement, whose id this one has too.
    """

    document: int
    found: FoundStatement
    id: str
    state: DraftState
    title: str
    themes: tuple[str, ...]
    period: Period | None
    texts: Texts
    check: tuple[str, ...]
    near: tuple[str, ...] = ()
    packed: ImportedStatement | None = None
    twin: bool = False

    @property
    def known(self) -> bool:
        """Whether the library has the statement."""
        return self.state is not DraftState.NEW


class DraftMaker:
    """Makes drafts of documents, caching those made before, and tells which statements the documents do not list now.

    `headings` are those of the documents by number, `taken` are ids that new statements may not get.
    """

    def __init__(
        self, library: Library, known: KnownLibrary, headings: Mapping[int, str], taken: Collection[str] = ()
    ) -> None:
        self._library = library
        self._headings = headings
        self._taken = set(taken)
        self._known = known
        self._new_ids: dict[str, str] = {}
        self._numbered: Counter[str] = Counter()
        self._made: dict[tuple[int, FoundStatement, str, str], Draft] = {}
        self._new_statements = NewStatements() if len(headings) > 1 else None

    def making(self, pages: Sequence[tuple[int, Sequence[FoundStatement]]]) -> Generator[float, None, list[Draft]]:
        """Makes the drafts of pages, given with their numbers; yields the share done (0 to 1), returns all drafts."""
        whole = max(2 * sum(len(found) for _, found in pages), 1)
        drafts: list[Draft] = []
        done = 0
        for number, found in pages:
            for each in found:
                yield done / whole
                self._known.texts.fingerprint(each.text)
                done += 1
            for draft in self.drafts(number, found):
                yield done / whole
                drafts.append(draft)
                done += 1
        return drafts

    def drafts(
        self, document: int, found: Sequence[FoundStatement], told: Sequence[str | None] = ()
    ) -> Iterable[Draft]:
        """Yields the drafts of one document; of two texts like one statement the more similar is recognised as it.

        `told` has, for each statement, the id that a person chose: empty for a new one, none if nobody chose.
        """
        texts = [each.text for each in found]
        likeness = [self._like(*each) for each in zip_longest(found, texts, told)]
        best: dict[str, int] = {}
        for number, (statement_id, share) in enumerate(likeness):
            if statement_id and (statement_id not in best or share > likeness[best[statement_id]][1]):
                best[statement_id] = number
        seen: set[str] = set()
        for number, (each, text, (statement_id, _)) in enumerate(zip(found, texts, likeness, strict=True)):
            again = text in seen
            seen.add(text)
            is_it = bool(statement_id) and best[statement_id] == number
            key = (document, each, statement_id, "is" if is_it else "like")
            if key not in self._made:
                self._made[key] = self._draft(document, each, statement_id, is_it)
            made = self._made[key]
            yield msgspec.structs.replace(made, check=(*made.check, TWICE)) if again and not is_it else made

    def no_longer_listed(self, drafts: Collection[Draft]) -> tuple[str, ...]:
        """Returns the ids that an earlier reading of the pages of these drafts found, and that none of them lists now.

        A page counts as read again only where it still has one of the statements that it had: another page may have the
        same name. A pack is not a page, whatever it is called: it tells nothing of what a page lists now.
        """
        pages = {self._headings[draft.document] for draft in drafts if draft.packed is None}
        listed = {draft.id for draft in drafts if draft.packed is None}
        before = {each.id: _headings(each.full) for each in self._library.statements if each.full}
        ever = {each: _headings(*self._library.find(each).earlier) | before[each] for each in listed & before.keys()}
        again = {name for headings in ever.values() for name in headings & pages}
        return tuple(each for each, headings in before.items() if each not in listed and headings and headings <= again)

    def _like(self, found: FoundStatement, text: str, said: str | None) -> tuple[str, float]:
        """Returns the id of the statement that a found one is, and how sure that is: a title alone counts least."""
        if said is not None:
            return said, 2.0
        statement_id, share = self._known.texts.recognise(text)
        return (statement_id, share) if statement_id else (self._known.titles.find(found.title), 0.0)

    def _draft(self, document: int, found: FoundStatement, statement_id: str, is_it: bool) -> Draft:
        if is_it:
            by_title = self._known.titles.find(found.title) == statement_id
            return self._recognised(document, found, self._library.find(statement_id), by_title)
        also = [LOOKS_LIKE.format(words=self._library.find(statement_id).title)] if statement_id else []
        return self._new(document, found, also)

    def _recognised(self, document: int, found: FoundStatement, statement: Statement, by_title: bool) -> Draft:
        texts = found.texts
        if statement.full is None:
            state = DraftState.FIRST_WORDING
        else:
            newest = newest_of_page((statement.full, *statement.earlier), self._headings.get(document))
            same = {words_of(each.texts) for each in (statement.full, newest) if each is not None}
            same_words = words_of(texts) in same and not is_better_set(texts, statement.full.texts)
            state = DraftState.UNCHANGED if same_words else DraftState.CHANGED
        check = what_to_check(found, has_title=not by_title)
        if state is not DraftState.UNCHANGED and not self._known.texts.recognise(found.text)[0] and by_title:
            check = (*check, SAME_TITLE)
        return Draft(
            document,
            found,
            statement.id,
            state,
            statement.title,
            statement.themes,
            statement.period,
            texts,
            check,
        )

    def _new(self, document: int, found: FoundStatement, also: list[str]) -> Draft:
        text = found.text
        check = [*what_to_check(found), *also]
        title = found.title
        if not title:
            position = found.section(Section.POSITION)
            title = _first_words(position.text if position else text)
            check.append(NO_TITLE)
        elif len(title) > LONGEST_TITLE:
            title = _first_words(title)
        near = self._known.nearest.to(text)
        themes = self._known.nearest.themes(near)
        others = self._new_statements
        other = others.in_another(document, self._known.texts.fingerprint(text), found.title) if others else None
        if other is not None and other.words != words_of(found.texts):
            check.append(OTHER_DOCUMENT)
        statement_id = other.id if other is not None else self._id_for(title, text)
        if others:
            new = NewStatement(document, statement_id, words_of(found.texts), self._known.texts.fingerprint(text))
            others.add(new, found.title)
        return Draft(
            document=document,
            found=found,
            id=statement_id,
            state=DraftState.NEW,
            title=title,
            themes=themes,
            period=found.period,
            texts=found.texts,
            check=tuple(check),
            near=near,
            twin=other is not None,
        )

    def _id_for(self, title: str, text: str) -> str:
        """Returns an id made from the title that nothing else has; the same text gets the same id in one import."""
        words_of_it = " ".join(text.split())
        if words_of_it not in self._new_ids:
            words = [fold(word) for word in re.findall(r"[^\W_]+", title)]
            base = "-".join(word for word in words if word.isascii() and word.isalnum())[:60].strip("-") or "statement"
            self._new_ids[words_of_it] = self._unused(f"statement-{base}" if base in RESERVED_IDS else base)
        return self._new_ids[words_of_it]

    def _unused(self, base: str) -> str:
        """Returns the base, or the base with the first number under which it is not in use."""
        candidate = base
        while candidate in self._library or candidate in self._taken:
            self._numbered[base] += 1
            candidate = f"{base}-{self._numbered[base] + 1}"
        self._taken.add(candidate)
        return candidate


def with_distinct_ids(drafts: Sequence[Draft], library: Library) -> Iterator[Draft]:
    """Yields drafts with the ids of new statements numbered where two share one; the same text keeps the same id.

    Pages whose drafts are made again do not know the ids of other pages. Ids from a library pack do not change.
    """
    ids = {draft.id for draft in drafts}
    texts: dict[str, str] = {draft.id: _line(draft) for draft in drafts if draft.packed is not None}
    renamed: dict[tuple[str, str], str] = {}
    for draft in drafts:
        key = (draft.id, _line(draft))
        kept = draft.state is not DraftState.NEW or draft.packed is not None or draft.twin
        if kept or texts.setdefault(*key) == key[1]:
            yield draft
            continue
        if key not in renamed:
            renamed[key] = next(
                each for number in count(2) if (each := f"{draft.id}-{number}") not in ids and each not in library
            )
            ids.add(renamed[key])
        yield msgspec.structs.replace(draft, id=renamed[key])


def _line(draft: Draft) -> str:
    return " ".join(draft.found.text.split())


def _first_words(text: str) -> str:
    if len(text) <= LONGEST_MADE_TITLE:
        return text.rstrip(" .,;:") or text
    cut = text[: LONGEST_MADE_TITLE - 1]
    return cut[: cut.rfind(" ")].rstrip(" .,;:") + "…" if " " in cut else cut + "…"


def _headings(*wordings: FullWording) -> set[str]:
    """Returns the headings of the pages on which wordings were read."""
    return {origin.heading for each in wordings for origin in each.origins}
