"""Saved searches between all that is done to bookmarks and notes, against the same model."""

from __future__ import annotations

import copy

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from ascl_reader.bookmarks.changes.search_changes import delete_search, new_search, rename_search, save_search
from ascl_reader.bookmarks.changes.undo import StepKind
from tests.bookmarks.test_work_machine import Machine
from tests.conftest import LONG


class SearchMachine(Machine):
    """Saves, renames and deletes searches besides."""

    @rule(text=st.sampled_from(["Fines", "fines", "phones"]))
    def save_search(self, text: str) -> None:
        """Save a search; one that there is stays alone."""
        was, model = copy.deepcopy(self.model), self.model
        search = new_search(text, now=self.now())
        if all(each.casefold() != text.casefold() for _, each in model.searches.values()):
            model.searches[search.id] = (text, text)
        self.did(StepKind.SAVE_SEARCH, save_search(self.edited.work, search), was)

    @precondition(lambda self: self.model.searches)
    @rule(data=st.data(), name=st.sampled_from(["Money", "", "Fines"]))
    def rename_or_delete_search(self, data: st.DataObject, name: str) -> None:
        """Rename a search, or delete it where it gets no name."""
        was, model, work = copy.deepcopy(self.model), self.model, self.edited.work
        key = data.draw(st.sampled_from(sorted(model.searches)))
        if name:
            model.searches[key] = (name, model.searches[key][1])
            self.did(StepKind.RENAME_SEARCH, rename_search(work, key, name, now=self.now()), was)
        else:
            del model.searches[key]
            model.bin.append(("search", key))
            self.did(StepKind.DELETE_SEARCH, delete_search(work, key, now=self.now()), was)


TestSearches = SearchMachine.TestCase
TestSearches.settings = settings(
    max_examples=1500 if LONG else 30, stateful_step_count=50 if LONG else 40, deadline=None
)
