"""The briefing window is open again at the next start where it was when the program ended, and only there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader import paths
from ascl_reader.bookmarks.store import own_work
from ascl_reader.briefing.briefings import Briefings
from ascl_reader.briefing.store import BriefingStore
from ascl_reader.files.timestamps import now
from ascl_reader.gui.app import Program
from ascl_reader.gui.briefing.briefing_window import BriefingWindow
from ascl_reader.gui.briefing.reopen_briefing import KIND
from ascl_reader.gui.memory import session_state
from ascl_reader.window_request import WindowRequest
from tests.gui.conftest import OpenProgram
from tests.gui.sessions import dialogs, write_session


@pytest.fixture(autouse=True)
def stored() -> Briefings:
    """Return two briefings that are on the disk before the program starts; the second is the current one."""
    both = Briefings().beginning("Governors", now()).beginning("Press", now())
    return BriefingStore(own_work(paths.user_data(), None)).save(both).work


def begun(qtbot: QtBot, open_program: OpenProgram) -> Program:
    program = open_program(ready=False)
    qtbot.waitUntil(
        lambda: (
            hasattr(program, "briefing_autosave")
            and program.briefing_autosave.ready
            and program.bookmark_autosave.ready
        )
    )
    return program


def shown(program: Program) -> list[str]:
    """Return the titles of the briefing windows on the screen."""
    found = program.window.findChildren(BriefingWindow)
    return [each.windowTitle() for each in found if each.isVisible()]


def kept(home: Path) -> object:
    return dialogs(home / "settings").get(KIND)


def opened(qtbot: QtBot, program: Program) -> BriefingWindow:
    program.window.commands.briefing.trigger()
    window = program.window.findChildren(BriefingWindow)[0]
    qtbot.waitUntil(window.isActiveWindow)
    return window


def test_it_comes_back_on_the_same_briefing_and_leaves_the_keys_where_they_are(
    qtbot: QtBot, open_program: OpenProgram
) -> None:
    first = begun(qtbot, open_program)
    opened(qtbot, first)
    desk = first.briefing_autosave
    desk.do("open briefing", desk.briefings.choosing(desk.briefings.briefings[0].id))
    qtbot.waitUntil(lambda: shown(first) == ["Briefing: Governors"])
    first.window.close()
    assert shown(first) == []

    second = begun(qtbot, open_program)
    qtbot.waitUntil(lambda: shown(second) == ["Briefing: Governors"])
    qtbot.wait(100)
    assert second.window.isActiveWindow()
    assert second.window.list.view is QApplication.focusWidget()
    second.window.close()

    third = begun(qtbot, open_program)
    qtbot.waitUntil(lambda: shown(third) == ["Briefing: Governors"])


def test_it_comes_back_after_the_program_was_killed(qtbot: QtBot, open_program: OpenProgram, home: Path) -> None:
    first = begun(qtbot, open_program)
    opened(qtbot, first)
    wanted = {"briefing": first.briefing_autosave.briefings.briefings[1].id}
    qtbot.waitUntil(lambda: kept(home) == wanted)
    killed_at = (home / "settings" / session_state.FILE).read_bytes()
    first.window.close()
    (home / "settings" / session_state.FILE).write_bytes(killed_at)
    second = begun(qtbot, open_program)
    qtbot.waitUntil(lambda: shown(second) == ["Briefing: Press"])


def test_the_briefing_is_chosen_again_where_another_machine_chose_another(
    qtbot: QtBot, open_program: OpenProgram, stored: Briefings
) -> None:
    first = begun(qtbot, open_program)
    opened(qtbot, first)
    first.window.close()
    store = BriefingStore(own_work(paths.user_data(), None))
    store.save(store.load().work.choosing(stored.briefings[0].id))
    second = begun(qtbot, open_program)
    qtbot.waitUntil(lambda: shown(second) == ["Briefing: Press"])
    assert second.briefing_autosave.to_undo == ""


def test_it_stays_away_once_the_user_closed_it(qtbot: QtBot, open_program: OpenProgram, home: Path) -> None:
    first = begun(qtbot, open_program)
    window = opened(qtbot, first)
    window.close()
    window.show_briefing()
    qtbot.wait(20)
    window.close()
    qtbot.wait(20)
    first.window.close()
    assert kept(home) is None
    second = begun(qtbot, open_program)
    qtbot.wait(200)
    assert shown(second) == []


def test_it_comes_back_where_the_system_closes_it_before_the_main_window(
    qtbot: QtBot, open_program: OpenProgram, home: Path
) -> None:
    first = begun(qtbot, open_program)
    window = opened(qtbot, first)
    qtbot.wait(20)
    window.close()
    first.window.close()
    qtbot.wait(20)
    assert kept(home) is not None


def test_a_picture_of_the_main_window_opens_no_other(
    qtbot: QtBot, open_program: OpenProgram, home: Path, tmp_path: Path
) -> None:
    first = begun(qtbot, open_program)
    opened(qtbot, first)
    first.window.close()
    second = open_program(ready=False, request=WindowRequest(screenshot=tmp_path / "window.png"))
    qtbot.waitUntil(lambda: hasattr(second, "briefing_autosave") and second.briefing_autosave.ready)
    qtbot.wait(100)
    assert shown(second) == []
    second.window.close()
    assert kept(home) is not None


@pytest.mark.parametrize("left", [{"briefing": "no-such-briefing"}, {"briefing": ["?"]}, {}])
def test_a_briefing_that_is_gone_opens_nothing_and_is_forgotten(
    qtbot: QtBot, open_program: OpenProgram, home: Path, left: dict[str, object]
) -> None:
    write_session(home / "settings", open_dialogs={KIND: left})
    program = begun(qtbot, open_program)
    qtbot.wait(200)
    assert shown(program) == []
    program.window.close()
    assert kept(home) is None


def test_a_program_that_ends_before_the_briefings_are_there_forgets_nothing(
    qtbot: QtBot, open_program: OpenProgram, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = begun(qtbot, open_program)
    opened(qtbot, first)
    first.window.close()
    left = kept(home)
    assert left is not None
    with monkeypatch.context() as patch:
        patch.setattr("ascl_reader.gui.briefing.autosave.BriefingAutosave.start", lambda desk: None)
        second = open_program(ready=False)
        qtbot.waitUntil(lambda: hasattr(second, "history"))
        second.window.close()
    assert kept(home) == left


def test_a_window_that_is_gone_is_not_restyled(qtbot: QtBot, open_program: OpenProgram) -> None:
    program = begun(qtbot, open_program)
    look = program.appearance
    window = BriefingWindow(program.briefing_autosave, program.library, dict, look, program.window)
    window.deleteLater()
    QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    look.changed.emit()
