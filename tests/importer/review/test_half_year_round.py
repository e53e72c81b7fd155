"""The half-year round: a page is imported, changed, imported again and taken back; what a school made of it is told.

The page has reworded, gone and new statements, and another order. Bookmarks, passages and briefings lose nothing.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ascl_reader import paths
from ascl_reader.bookmarks.bookmark_status import StatusChecker, TextStatus, compare_with_marked
from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.bookmark_changes import NewBookmark, add_bookmarks
from ascl_reader.bookmarks.find_passage import find_in_statement
from ascl_reader.bookmarks.passage_anchor import anchor_passage
from ascl_reader.briefing.briefing import Briefing
from ascl_reader.briefing.sheets.compose import missing_statements
from ascl_reader.importer.review.drafts import DraftState
from ascl_reader.importer.review.review import accept, review
from ascl_reader.importer.review.review_content import Review
from ascl_reader.library.imported import ImportedLibrary, with_imports
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Section
from tests.importer.packs import library

WORDS = (
    "warm fresh local early honest patient careful gentle open bright quiet steady plain common fair shared rural "
    "urban coastal small large younger older willing trained trusted paid daily weekly yearly"
).split()
SUBJECTS = ("meals", "buses", "gardens", "libraries", "pianos", "bicycles", "lanterns", "kitchens")
NEW = ("rivers", "clocks")
REWORDED, GONE = ("meals", "gardens", "pianos"), "buses"


def words(subject: str, count: int, step: int) -> str:
    """Return a sentence of words that no other subject has in this order."""
    first = sum(map(ord, subject)) * step
    return " ".join(f"{WORDS[(first + place * (step + place % 7)) % len(WORDS)]} {subject}" for place in range(count))


def statement(subject: str, reworded: bool = False) -> str:
    """Return a statement as it stands on the page; reworded, its position says the same in part."""
    start = "Every school in the country should have" if not reworded else "Every school in this country ought to have"
    return (
        f"{subject.title()} for all\n\nWhat is the context?\n\nAt present {words(subject, 18, 3)} are scarce.\n\n"
        f"ASCL position:\n\n{start} {words(subject, 14, 5)}.\n\nWe ask for {words(subject, 12, 11)} by the spring.\n\n"
        f"Why are we saying it?\n\nBecause {words(subject, 16, 2)} help pupils to learn.\n\n"
    )


def read(page: Path, here: Library, *statements: str) -> Review:
    page.write_text("Positions of the committee\n\n" + "".join(statements), encoding="utf-8")
    return review([page], here)


@pytest.fixture
def store() -> ImportedLibrary:
    return ImportedLibrary(paths.user_data())


def test_a_page_that_was_changed_is_imported_again_and_taken_back(tmp_path: Path, store: ImportedLibrary) -> None:
    page, shipped = tmp_path / "positions.txt", library()

    def now() -> Library:
        return Library(with_imports(shipped.contents, *store.read()))

    accept(read(page, shipped, *map(statement, SUBJECTS)), shipped, store, date(2026, 1, 10))
    spring = now()
    ids = {each.title.split()[0].lower(): each.id for each in spring.statements}
    assert set(ids) == set(SUBJECTS)
    work = marked_by_a_school(spring, ids)
    briefing = Briefing("b").adding(ids.values())
    texts = {each.id: each.texts() for each in spring.statements}

    order = [*reversed(SUBJECTS), *NEW]
    order.remove(GONE)
    second = read(page, spring, *(statement(each, each in REWORDED) for each in order))
    states = {draft.title.split()[0].lower(): draft.state for draft in second.drafts}
    assert states == {
        each: DraftState.CHANGED if each in REWORDED else DraftState.NEW if each in NEW else DraftState.UNCHANGED
        for each in order
    }
    assert second.not_listed == (ids[GONE],)
    step = accept(second, spring, store, date(2026, 7, 10))
    assert step is not None
    assert (len(step.added), set(step.changed), step.not_listed) == (2, {ids[each] for each in REWORDED}, (ids[GONE],))

    summer = now()
    assert len(summer.statements) == len(SUBJECTS) + len(NEW)
    what_became_of_it(work, summer, ids)
    assert missing_statements(briefing, summer) == ()
    assert {each.id: each.earlier[0].texts for each in summer.statements if each.earlier} == {
        ids[each]: texts[ids[each]] for each in REWORDED
    }

    assert store.undo() is not None
    back = now()
    assert {each.id: each.texts() for each in back.statements} == texts
    assert all(each.not_listed is None and not each.earlier for each in back.statements)
    checker = StatusChecker(back)
    assert all(checker.of_bookmark(work, each).text is TextStatus.SAME for each in work.bookmarks.values())
    assert missing_statements(briefing, back) == ()
    assert missing_statements(briefing.adding(step.added), back) == step.added, "what the undoing took is named"


def marked_by_a_school(here: Library, ids: dict[str, str]) -> Bookmarks:
    """Return bookmarks on each statement, and on passages of two positions: one that stays, one that is reworded."""
    wanted = [NewBookmark(here.find(each)) for each in ids.values()]
    for subject, part in (("meals", "We ask for"), ("gardens", "Every school in the country")):
        shown = here.find(ids[subject]).texts().plain(Section.POSITION)
        passage = anchor_passage(shown, shown.index(part), 60)
        wanted.append(NewBookmark(here.find(ids[subject]), Section.POSITION, passage))
    return add_bookmarks(Bookmarks(), wanted)


def what_became_of_it(work: Bookmarks, here: Library, ids: dict[str, str]) -> None:
    """Look at what each bookmark tells after the second import."""
    checker = StatusChecker(here)
    names = {each: subject for subject, each in ids.items()}
    for bookmark in work.bookmarks.values():
        subject, status = names[bookmark.statement], checker.of_bookmark(work, bookmark)
        assert status.text is (TextStatus.CHANGED if subject in REWORDED else TextStatus.SAME)
        assert (status.not_listed is not None) is (subject == GONE)
        if subject not in REWORDED:
            continue
        assert bookmark.mark is not None
        compared = compare_with_marked(work, bookmark.mark, here.find(bookmark.statement))
        assert compared is not None and compared[Section.POSITION], "what changed is shown word by word"
        if bookmark.passage is not None:
            there = here.find(bookmark.statement)
            shown, found = there.texts().plain(Section.POSITION), find_in_statement(bookmark, there)
            assert found is not None and found.section is Section.POSITION
            assert found.changed is (subject == "gardens")
            same = shown[found.start : found.start + found.length] == bookmark.passage.words
            assert same is not found.changed
    assert sorted(checker.changed(work)) == sorted(ids[each] for each in REWORDED)
