"""The work under test and the model beside it, with a clock and ids of their own; a subclass does something."""

from __future__ import annotations

import shutil
import tempfile
from itertools import count
from pathlib import Path

import pytest
from hypothesis.stateful import RuleBasedStateMachine

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.undo import EditedBookmarks, StepKind
from tests.bookmarks.work_model import Model
from tests.bookmarks.works import at


class WorkAndModel(RuleBasedStateMachine):
    """Holds both, and the states of the model that undo and redo go back to."""

    def __init__(self) -> None:
        super().__init__()
        self.place = Path(tempfile.mkdtemp())
        self.edited = EditedBookmarks(Bookmarks())
        self.model = Model()
        self.before: list[Model] = []
        self.after: list[Model] = []
        self.minutes = 0
        self.ids = count(100)
        self.patch = pytest.MonkeyPatch()
        self.patch.setattr("ascl_reader.bookmarks.bookmarks.secrets.token_hex", lambda size: f"{next(self.ids):x}")

    def teardown(self) -> None:
        """Leave nothing behind."""
        self.patch.undo()
        shutil.rmtree(self.place)

    def now(self) -> str:
        """Return the next moment."""
        self.minutes += 1
        return at(self.minutes)

    def did(self, kind: StepKind, work: Bookmarks, was: Model) -> None:
        """Note a step in both, if it was one."""
        if self.edited.do(kind, work):
            self.before.append(was)
            self.after.clear()
