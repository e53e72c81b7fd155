"""Steps of earlier sittings, as undoing needs them: what each entry was before and after."""

from __future__ import annotations

from pathlib import Path

from ascl_reader.journal.journal import Journal
from ascl_reader.journal.lines import EntryChange, JournalStep
from ascl_reader.journal.past_steps import REDO, UNDO, PastStep, past_steps
from tests.journal.journals import KIND, opened


def step(journal: Journal, name: str, text: str | None, key: str = "x", joins: bool = False) -> None:
    """Append a step that gives a note a text, or deletes it."""
    change = EntryChange(KIND, key, gone="*") if text is None else EntryChange(KIND, key, {"text": text}, gone="")
    journal.append([JournalStep((change,), name, key, joins)])


def past(tmp_path: Path, *kinds: str) -> tuple[list[PastStep], list[PastStep]]:
    """Return the steps that the next start finds."""
    journal = opened(tmp_path)
    return past_steps(journal.own, journal.fold, journal.machine, frozenset(kinds or (KIND,)), journal.compacted)


def test_each_step_tells_what_was_before_and_after(tmp_path: Path) -> None:
    journal = opened(tmp_path)
    step(journal, "write", "one")
    step(journal, "write", "two")
    step(journal, "delete", None)
    done, undone = past(tmp_path)
    assert [(each.name, each.changes[0].before, each.changes[0].after) for each in done] == [
        ("write", None, {"text": "one"}),
        ("write", {"text": "one"}, {"text": "two"}),
        ("delete", {"text": "two"}, None),
    ]
    assert not undone and not past(tmp_path, "folder")[0]


def test_typing_is_one_step(tmp_path: Path) -> None:
    journal = opened(tmp_path)
    for number, text in enumerate(("o", "on", "one")):
        step(journal, "write", text, joins=bool(number))
    [only], _ = past(tmp_path)
    assert (only.changes[0].before, only.changes[0].after) == (None, {"text": "one"})


def test_what_was_undone_can_be_redone(tmp_path: Path) -> None:
    journal = opened(tmp_path)
    step(journal, "write", "one")
    step(journal, "write", "two")
    step(journal, UNDO, "one")
    done, undone = past(tmp_path)
    assert [len(done), len(undone)] == [1, 1] and undone[0].changes[0].after == {"text": "two"}
    step(journal, REDO, "two")
    assert [len(each) for each in past(tmp_path)] == [2, 0]
    step(journal, UNDO, "one")
    step(journal, "write", "three")
    done, undone = past(tmp_path)
    assert [each.changes[0].after for each in done] == [{"text": "one"}, {"text": "three"}] and not undone
