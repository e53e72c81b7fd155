"""Whatever is typed is answered, in statements and in notes: an error would have the index built again at each key."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.note_changes import set_questions, write_note
from ascl_reader.bookmarks.note_search import NoteSearch
from ascl_reader.library.library import Library
from ascl_reader.search.engine.search_index import SearchIndex

WORDS = "school schools pupils lunches funding special needs mental health the of how do we SEND EHCP grammar inspction"
SIGNS = '- + * OR NOT AND ( ) " “ ” theme: year: is:noted position: note: 11 16+ 2019-21 mid-11+ KS2 ½ ² İ ß é ש 👩‍🎓 …'
PIECES = st.sampled_from([*WORDS.split(), *SIGNS.split()])
PAIRS = st.tuples(*[st.sampled_from(WORDS.split())] * 2).map(" ".join)
QUERIES = PAIRS | st.lists(st.tuples(PIECES, st.sampled_from(["", " ", " "])), max_size=6).map(
    lambda pieces: "".join(part for piece in pieces for part in piece)
)


@pytest.fixture(scope="module")
def notes(shipped: Library) -> NoteSearch:
    """Return a search of two notes, each of several parts."""
    first, second, *_ = shipped.statements
    work = write_note(Bookmarks(), first, "School lunches are cold. Funding is late for pupils with special needs.")
    work = set_questions(work, first, ["Who pays for mental health?"])
    return NoteSearch(set_questions(work, second, ["Do grammar schools help?"]), shipped.glossary, shipped.synonyms)


@given(QUERIES)
def test_statements_are_searched(shipped_index: SearchIndex, text: str) -> None:
    result = shipped_index.search(text)
    for hit in result.hits[:2]:
        assert shipped_index.extract(hit, result.sought).text


@given(QUERIES)
def test_notes_are_searched(notes: NoteSearch, text: str) -> None:
    result = notes.search(text)
    for hit in result.hits:
        assert notes.extract(hit, result.sought).text
