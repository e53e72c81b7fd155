"""Two machines over one folder, with restarts, late and doubled delivery and copies, against a plain model.

The model knows only what each machine was told: a value that was confirmed is never lost, and once everything was
delivered both machines tell the same.
"""

from __future__ import annotations

import random
import shutil
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from ascl_reader.journal.journal import Journal
from ascl_reader.journal.lines import EntryChange, JournalStep
from tests.conftest import LONG
from tests.journal.journals import KIND, opened, put, told

MACHINES = st.sampled_from(["one", "other"])
KEYS = st.sampled_from("xyz")


class TwoMachines(RuleBasedStateMachine):
    """Each machine has a folder of its own; `deliver` is the program that synchronises them."""

    @initialize()
    def start(self) -> None:
        """Begin with two empty folders."""
        self.folder = Path(tempfile.mkdtemp())
        self.written: dict[str, dict[str, Any]] = {"one": {}, "other": {}}
        self.all: set[tuple[str, str]] = set()
        self.count = 0
        self.journals = {name: self._open(name) for name in self.written}

    def _open(self, name: str) -> Journal:
        return opened(self.folder / name, name, clock=lambda: f"20{random.randint(10, 99)}-01-01T00:00:00.000Z")

    @rule(name=MACHINES, key=KEYS)
    def write(self, name: str, key: str) -> None:
        """Write a value that was never written before."""
        self.count += 1
        put(self.journals[name], key, text=f"{name} {self.count}")
        self.written[name][key] = f"{name} {self.count}"
        self.all.add((key, f"{name} {self.count}"))

    @rule(name=MACHINES, key=KEYS)
    def delete(self, name: str, key: str) -> None:
        """Delete an entry."""
        if (KIND, key) in told(self.journals[name].fold):
            self.journals[name].append([JournalStep((EntryChange(KIND, key, gone="*"),))])
            self.written[name][key] = None

    @rule(name=MACHINES, key=KEYS)
    def bring_back(self, name: str, key: str) -> None:
        """Bring back what was deleted."""
        entry = self.journals[name].fold.find(KIND, key)
        if entry is not None and entry.gone:
            self.journals[name].append([JournalStep((EntryChange(KIND, key, gone=""),))])
            self.written[name][key] = entry.fields.get("text")

    @rule(name=MACHINES, closes=st.booleans())
    def restart(self, name: str, closes: bool) -> None:
        """End, or be killed, and start again."""
        if closes:
            assert self.journals[name].close() == ""
        self.journals[name] = self._open(name)

    @rule(name=MACHINES, how=st.sampled_from(["whole", "part", "stale", "copy"]))
    def deliver(self, name: str, how: str) -> None:
        """Bring another machine's journal, whole, in part, an older state of it, or as a conflicted copy."""
        source = self.journals["other" if name == "one" else "one"].path
        if not source.exists():
            return
        data, target = source.read_bytes(), self.journals[name].folder / source.name
        target.parent.mkdir(parents=True, exist_ok=True)
        if how in ("part", "stale"):
            data = data[: len(data) // 2]
        if how == "copy":
            target = target.with_name(f"{source.stem} (conflicted copy {self.count}).jsonl")
        target.write_bytes(data)
        self._look(name)

    @rule(name=MACHINES, harm=st.sampled_from(["gone", "older", "cut", "empty"]))
    def roll_back(self, name: str, harm: str) -> None:
        """Put an older, cut or empty journal in the place of a machine's own."""
        path = self.journals[name].path
        if path.exists():
            data = path.read_bytes()
            path.unlink()
            if harm != "gone":
                path.write_bytes({"older": data[: data.rfind(b"\n", 0, -1) + 1], "cut": data[:-3], "empty": b""}[harm])

    def _look(self, name: str) -> None:
        """Take what came; what another machine wrote later may have changed what we wrote."""
        self.journals[name].read()
        present = {key: fields.get("text") for (_, key), fields in told(self.journals[name].fold).items()}
        for key in list(self.written[name]):
            self.written[name][key] = present.get(key)

    @invariant()
    def what_a_machine_was_told_is_there(self) -> None:
        """Compare each machine with what it was told last."""
        for name, written in self.written.items():
            present = {key: fields.get("text") for (_, key), fields in told(self.journals[name].fold).items()}
            assert {key: present.get(key) for key in written} == written

    def teardown(self) -> None:
        """Deliver everything: both tell the same, and no text that was ever confirmed is gone."""
        for name in self.journals:
            self.restart(name, True)
        for name in self.journals:
            self.deliver(name, "whole")
        one, other = (self.journals[name].fold for name in self.journals)
        assert told(one) == told(other)
        for fold in (one, other):
            texts = {(key, value) for key, entry in fold.of(KIND).items() for _, value in entry.history("text")}
            assert texts >= self.all
        shutil.rmtree(self.folder)


TestTwoMachines = TwoMachines.TestCase
TestTwoMachines.settings = settings(max_examples=150 if LONG else 8, stateful_step_count=25, deadline=None)
