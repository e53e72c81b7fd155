"""The whole job by keys alone, judged by what a screen reader is told over the accessibility bus.

From a search to a briefing on the disk, and from a page to an import and back. Nothing is looked at: each step waits
until it is heard.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from accessibility_bus import PACKAGES, AccessibilityBus, Heard, missing
from screen import Screen

from tests.made_page import PAGE

Reader = Any
OpenReader = Callable[..., Reader]
Holds = Callable[[Heard], object]


class Ears:
    """Presses keys and hears what follows; what was heard before a key does not count."""

    def __init__(self, reader: Reader, bus: AccessibilityBus) -> None:
        self.reader = reader
        self._bus = bus
        self._since = 0

    def key(self, key: str, what: str, holds: Holds) -> Heard:
        """Press a key and wait until something is heard."""
        self._since = len(self._bus.heard())
        self.reader.key(key)
        return self.wait(what, holds)

    def type(self, text: str, key: str, what: str, holds: Holds) -> Heard:
        """Type a text, press a key, and wait until something is heard."""
        self._since = len(self._bus.heard())
        self.reader.type(text)
        self.reader.key(key)
        return self.wait(what, holds)

    def wait(self, what: str, holds: Holds) -> Heard:
        """Wait until something is heard that the last key brought."""
        return self._bus.wait(what, holds, self._since)

    def tab_to(self, name: str, role: str) -> Heard:
        """Press Tab until something of a name and a role has the keyboard focus."""
        for _ in range(30):
            found = self.key("Tab", "Tab leads on", is_focus)
            if (found["name"], found["role"]) == (name, role):
                return found
        raise AssertionError(f"Tab never led to {role} “{name}”")

    def times_said(self, words: str) -> int:
        """Return how often something was announced."""
        announced = [each for each in self._bus.heard() if each["kind"] == "object:announcement"]
        return sum(words in each["said"] for each in announced)


def is_focus(heard: Heard, name: str = "", role: str = "") -> bool:
    """Return whether something got the keyboard focus, of a role and with words in its name."""
    focused = heard["kind"] == "object:state-changed:focused" and heard["on"] == 1
    return focused and name in heard["name"] and role in heard["role"]


def focus(name: str, role: str = "") -> Holds:
    return lambda heard: is_focus(heard, name, role)


def said(words: str) -> Holds:
    return lambda heard: heard["kind"] == "object:announcement" and words in heard["said"]


def opened(name: str) -> Holds:
    return lambda heard: heard["kind"] == "window:activate" and heard["name"] == name


@pytest.fixture
def bus(screen: Screen, tmp_path: Path) -> Iterator[AccessibilityBus]:
    if missing():
        pytest.skip(f"needs {missing()} (apt-get install {PACKAGES})")
    made = AccessibilityBus(screen, tmp_path)
    yield made
    made.close()


@pytest.mark.end_to_end
@pytest.mark.usefixtures("cached")
@pytest.mark.timeout(240)
def test_the_whole_job_is_heard(bus: AccessibilityBus, open_reader: OpenReader, tmp_path: Path) -> None:
    ears = Ears(open_reader(), bus)
    start = ears.wait("the list has the keys", focus("Statements", "list"))
    assert start["name"] == "Statements"
    ears.reader.wait_until("the commands are there", lambda state: state["whole"])
    _find_and_read(ears)
    _bookmark_note_and_stance(ears)
    _brief(ears, tmp_path / "brief.pdf")
    _import_correct_accept_and_undo(ears, tmp_path)
    assert ears.reader.quit() == 0


def _find_and_read(ears: Ears) -> None:
    ears.key("ctrl+k", "the search box has the keys", focus("Search all statements", "text"))
    ears.reader.type("EHCP")
    found = ears.wait("what was found is told", said("4 of 35"))
    assert "education, health and care plan" in found["said"]
    ears.key("Return", "the list has the keys", focus("Statements", "list"))
    row = ears.key("Down", "a row is read", focus("EHCP process", "list item"))
    assert "inferred" in row["name"] and "Plans and support" in row["name"]
    for key, name in (("ctrl+3", "Context"), ("ctrl+5", "Rationale"), ("ctrl+4", "Position")):
        pane = ears.key(key, f"the {name} has the keys", focus(name, "text"))
        assert len(pane["text"]) > 60, f"the words of the {name} can be read"


def _bookmark_note_and_stance(ears: Ears) -> None:
    ears.key("ctrl+alt+d", "where there is no folder, its name has the keys", focus("Name of a new folder", "text"))
    ears.type("Governors", "Return", "the folder is told", said("Folder “Governors” added and ticked."))
    ears.tab_to("Bookmark", "push button")
    ears.key("Return", "it is filed", said("Filed in “Governors”."))
    ears.wait("the position has the keys again", focus("Position", "text"))
    ears.key("ctrl+7", "the note has the keys", focus("Our school’s note", "text"))
    ears.reader.type("Two plans refused.")
    more = ears.key("Tab", "Tab leads to the details", focus("Stance", "push button"))
    assert {"expandable", "collapsed"} <= set(more["states"])
    ears.key("space", "the stance has the keys", focus("Not decided", "combo box"))
    ears.key("alt+Down", "its list opens", focus("", "list"))
    ears.key("Down", "a stance is read", focus("We agree", "list item"))
    ears.key("Return", "the box has the keys again", focus("", "combo box"))
    assert ears.times_said("4 of 35") == 1, "a note that was saved lets nothing be told again"


def _brief(ears: Ears, file: Path) -> None:
    ears.key("ctrl+b", "it is added", said("Added to “"))
    card = ears.key("ctrl+alt+b", "the briefing opens at its statement", focus("1. A fair EHCP process", "panel"))
    assert card["description"].startswith("1 of 1")
    ears.key("ctrl+s", "the name of a file is asked for", focus("File name:", "text"))
    ears.type(str(file), "Return", "it is saved", said("Saved: brief.pdf"))
    assert file.read_bytes().startswith(b"%PDF")
    ears.key("ctrl+w", "the main window has the keys", focus("", "combo box"))


def _import_correct_accept_and_undo(ears: Ears, folder: Path) -> None:
    (folder / "food.txt").write_text(PAGE, encoding="utf-8")
    ears.key("ctrl+i", "files are asked for", focus("File name:", "text"))
    told = ears.type(str(folder / "food.txt"), "Return", "what was found is told", said("2 statements found"))
    assert "nothing is saved before you accept" in told["said"]
    ears.key("End", "a statement is read", focus("Meals at noon", "list item"))
    ears.key("Delete", "it is left out", focus("Meals at noon. left out", "list item"))
    ears.key("ctrl+z", "that is undone", said("Undone."))
    ears.key("ctrl+Return", "what is new has the keys", focus("What is new", "list"))
    ears.key("ctrl+shift+i", "the question has the keys", focus("Undo the import", "push button"))
    ears.key("Return", "it is undone", said("The import was undone."))
    assert ears.times_said("The import was undone.") == 1
