"""Two machines over a network that brings files late, in part, older, with zeros, or twice: nothing is lost by it."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ascl_reader.bookmarks.bookmarks import Bookmarks
from ascl_reader.bookmarks.changes.bin_changes import restore
from ascl_reader.bookmarks.changes.bookmark_changes import add_to_folder, move_bookmarks, remove_bookmarks
from ascl_reader.bookmarks.changes.folder_changes import delete_folder, ensure_folder
from ascl_reader.bookmarks.changes.note_changes import delete_note, set_questions
from ascl_reader.bookmarks.store import BookmarkStore
from tests.bookmarks.works import at, marked, noted, same_work, statement
from tests.conftest import LONG

STEPS = 30


class Network:
    """Two machines, each with a data folder of its own; `asked` are the questions that nobody took out again."""

    def __init__(self, seed: int, folder: Path) -> None:
        self.chance, self._folder, self._minutes = random.Random(seed), folder, 0
        self.asked: set[str] = set()
        self.stores = [self._started(number) for number in (0, 1)]
        self.works = [store.load().work for store in self.stores]

    def _started(self, number: int) -> BookmarkStore:
        return BookmarkStore(self._folder / f"data {number}", self._folder / f"settings {number}", self.now)

    def now(self) -> str:
        """Return the next moment."""
        self._minutes += 1
        return at(self._minutes)

    def step(self, changes: Callable[[Network, Bookmarks, str], Bookmarks]) -> None:
        """Change something on a machine, which may look at its folder then or start again, or bring a file."""
        number = self.chance.randrange(2)
        if self.chance.random() < 0.35:
            self.bring(number, harmed=True)
            return
        before = self.works[number]
        changed = changes(self, before, f"{number}")
        store = self.stores[number]
        if changed is not before:
            self.works[number] = store.save(changed).work
        if self.chance.random() < 0.3:
            self.works[number] = store.refresh(self.works[number]).work
        elif self.chance.random() < 0.1:
            store.close()
            self.stores[number] = self._started(number)
            self.works[number] = self.stores[number].load().work

    def bring(self, number: int, harmed: bool) -> None:
        """Bring a machine's journal to the other one: whole, or cut short, empty or with zeros, and perhaps twice."""
        path, folder = self.stores[number].path, self.stores[1 - number].path.parent
        if not path.exists():
            return
        data, harm = path.read_bytes(), self.chance.choice(("", "", "", "cut", "empty", "zeros")) if harmed else ""
        place = self.chance.randrange(len(data))
        data = {"cut": data[:place], "empty": b"", "zeros": data[:place] + bytes(90) + data[place + 90 :]}.get(
            harm, data
        )
        folder.mkdir(parents=True, exist_ok=True)
        (folder / path.name).write_bytes(data)
        if harmed and self.chance.random() < 0.1:
            (folder / f"{path.stem} (conflicted copy).jsonl").write_bytes(data)

    def end(self) -> Bookmarks:
        """Bring all to both; return the work, which is the same on both and at a new start."""
        for number in (0, 1):
            self.bring(number, harmed=False)
        for number in (0, 1):
            self.works[number] = self.stores[number].refresh(self.works[number]).work
            assert same_work(self.works[number], self._started(number).load().work)
        assert same_work(*self.works)
        shutil.rmtree(self._folder)
        return self.works[0]


def asking(network: Network, work: Bookmarks, who: str) -> Bookmarks:
    """Ask, ask otherwise, or take out a question of one's own, on one of two statements, or write there."""
    chance, now, key = network.chance, network.now(), network.chance.choice("ab")
    questions = list(work.notes[key].questions) if key in work.notes else []
    own = [each for each in questions if each.startswith(who)]
    what = chance.choice(("ask", "ask", "otherwise", "out", "write"))
    if what == "write":
        return noted(key, f"Written at {now}.", work, now)
    if what == "ask":
        questions.insert(chance.randint(0, len(questions)), f"{who} {now}?")
    elif own:
        place = questions.index(chance.choice(own))
        network.asked.discard(questions[place])
        questions[place : place + 1] = [f"{who} {now}!"] if what == "otherwise" else []
    network.asked |= {each for each in questions if each.endswith((f"{now}?", f"{now}!"))}
    return set_questions(work, statement(key), questions, now=now)


def filing(network: Network, work: Bookmarks, _: str) -> Bookmarks:
    """Bookmark, file, move, delete or restore something, or ask."""
    chance, now = network.chance, network.now()
    marks, folders, bin_ids, notes = (list(each) for each in (work.bookmarks, work.folders, work.bin, work.notes))
    changes: list[Callable[[], Bookmarks]] = [lambda: marked(chance.choice("ab"), work=work, now=now)]
    if marks:
        made, folder = ensure_folder(work, chance.choice("FGH"))
        changes.append(lambda: add_to_folder(made, [chance.choice(marks)], folder, now=now))
        changes.append(lambda: remove_bookmarks(work, [chance.choice(marks)], now))
    if marks and folders:
        changes.append(lambda: move_bookmarks(work, [chance.choice(marks)], chance.choice(folders), now=now))
        changes.append(lambda: delete_folder(work, chance.choice(folders), now))
    if bin_ids:
        changes.append(lambda: restore(work, [chance.choice(bin_ids)], now))
    if notes:
        changes.append(lambda: delete_note(work, chance.choice(notes), now))
    return chance.choice([*changes, lambda: asking(network, work, "")])()


@pytest.mark.parametrize("seed", range(300) if LONG else (0, 1, 5))
def test_no_question_is_lost_or_comes_back(seed: int, tmp_path: Path) -> None:
    network = Network(seed, tmp_path)
    for _ in range(STEPS):
        network.step(asking)
    found = [each for note in network.end().notes.values() for each in note.questions]
    assert sorted(found) == sorted(network.asked)


@pytest.mark.parametrize("seed", range(300 if LONG else 3))
def test_whatever_is_done_both_have_the_same_in_the_end(seed: int, tmp_path: Path) -> None:
    network = Network(seed, tmp_path)
    for _ in range(STEPS):
        network.step(filing)
    network.end()
