"""Nothing is left behind: after many acts there is no more of anything than after the first ones of each.

The long form (ASCL_READER_LONG=1) does 5,000 random acts over every command, the short one those that once left
their dialogs, pages or threads, a few times over.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.conftest import LONG
from tests.gui.conftest import OpenProgram
from tests.soak.counts import grown, slower
from tests.soak.soak import Soak

ACTS = 5_000
TIMES = 2

LEAKING = (
    "Print Bookmarks and Notes…",
    "earlier wordings",
    "Export Library…",
    "briefing",
    "import",
    "What Is New",
    "Larger Text",
    "Keyboard Shortcuts",
)
"""What once left something behind each time, or held on to what others left."""


def test_many_acts_leave_nothing_behind(qtbot: QtBot, open_program: OpenProgram, tmp_path: Path) -> None:
    program = open_program()
    qtbot.waitUntil(lambda: hasattr(program, "history") and program.history.ready)
    files = tmp_path / "files"
    files.mkdir()
    with closing(Soak(files, seed=1)) as soak:
        soak.import_pages()
        if LONG:
            soak.warm_up()
        else:
            soak.do(*LEAKING)
        settled = 6.0 if LONG else 1.2
        before = soak.go_home(settled)
        if LONG:
            soak.run(ACTS)
        else:
            soak.do(*LEAKING * TIMES)
        after = soak.go_home(settled)
    assert not grown(after, before), after.more_than(before)
    assert not (LONG and slower(soak.took))
    program.window.close()
