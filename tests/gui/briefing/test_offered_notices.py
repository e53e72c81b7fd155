"""Full texts that arrived, and a shorter briefing, are offered and taken in one step; what is lost is told besides."""

from __future__ import annotations

from pathlib import Path

import msgspec
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ascl_reader.briefing.briefing import Briefing, Part
from ascl_reader.briefing.engine.typst_engine import engine_here
from ascl_reader.briefing.kept_wordings import adding_as_now
from ascl_reader.briefing.sheets.typeset import SheetMaker, ShorteningOffer
from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.briefing.briefing_changes import BriefingChanges
from ascl_reader.gui.briefing.notices import NoticeWords
from ascl_reader.gui.briefing.offered_notices import OfferedNotices
from ascl_reader.gui.briefing.paper.pages import Pages
from ascl_reader.library.statement import Wording
from ascl_reader.paths import resources
from tests.briefing.sheets.made_up import LIBRARY, PRINTED
from tests.briefing.test_kept_wordings import with_full_text
from tests.gui.briefing_windows import current


def pages_of(briefing: Briefing, folder: Path) -> Pages:
    """Return the pages of a briefing, not drawn."""
    made = SheetMaker(LIBRARY, engine_here(resources(), folder)).prepare(briefing, {}, PRINTED)
    return Pages(briefing, made, (), None)


def test_full_texts_are_offered_and_taken_by_the_button_only(desk: BriefingAutosave, tmp_path: Path) -> None:
    library, day = LIBRARY.copy(), "2026-03-01T10:00:00.000Z"
    begun = desk.briefings.beginning("Autumn", day)
    assert begun.current is not None
    desk.do("fill", begun.changing(adding_as_now(begun.current, ["alpha", "beta"], library), day))
    owner = QObject()
    changes = BriefingChanges(desk, lambda: None, owner)
    offered = OfferedNotices(desk, library, changes, NoticeWords(owner))
    pages = pages_of(current(desk), tmp_path)
    assert offered.notices(pages, None) == []
    library.replace_contents(with_full_text(library, "alpha").contents)
    [notice] = offered.notices(pages, None)
    assert notice.text == "1 statement has its full text now; the briefing keeps its summary."
    assert {each.wording for each in current(desk).chosen} == {Wording.SUMMARY}
    assert notice.call is not None
    notice.call()
    assert [each.wording for each in current(desk).chosen] == [Wording.FULL, Wording.SUMMARY]
    changes.undo()
    assert {each.wording for each in current(desk).chosen} == {Wording.SUMMARY}
    assert msgspec.structs.asdict(current(desk))["title"] == "Autumn"


def test_what_was_changed_since_an_offer_was_made_stays_where_it_is_taken(
    desk: BriefingAutosave, tmp_path: Path
) -> None:
    """A notice that says the same is not shown anew, and goes on to call what it was shown with."""
    library, day = LIBRARY.copy(), "2026-03-01T10:00:00.000Z"
    begun = desk.briefings.beginning("Autumn", day)
    assert begun.current is not None
    desk.do("fill", begun.changing(adding_as_now(begun.current, ["alpha"], library), day))
    library.replace_contents(with_full_text(library, "alpha").contents)
    owner = QObject()
    offered = OfferedNotices(desk, library, BriefingChanges(desk, lambda: None, owner), NoticeWords(owner))
    [notice] = offered.notices(pages_of(current(desk), tmp_path), None)
    added = desk.briefings.changing(adding_as_now(current(desk), ["beta"], library), day)
    desk.do("add", added)
    assert notice.call is not None
    notice.call()
    assert [(each.id, each.wording) for each in current(desk).chosen] == [
        ("alpha", Wording.FULL),
        ("beta", Wording.SUMMARY),
    ]


def test_what_the_library_lost_is_told_before_a_shorter_briefing_is_offered_and_both_are_taken(
    qtbot: QtBot, desk: BriefingAutosave, tmp_path: Path
) -> None:
    day, owner = "2026-03-01T10:00:00.000Z", QObject()
    begun = desk.briefings.beginning("Autumn", day)
    assert begun.current is not None
    desk.do("fill", begun.changing(begun.current.adding(["alpha", "lost"]), day))
    offered = OfferedNotices(desk, LIBRARY, BriefingChanges(desk, lambda: None, owner), NoticeWords(owner))
    pages = pages_of(current(desk), tmp_path)
    lost, shorter = offered.notices(pages, ShorteningOffer((Part.CONTEXT,), 1, 4))
    assert "lost" in lost.text and "context" in shorter.text
    assert lost.call is not None and shorter.call is not None
    lost.call()
    assert current(desk).ids == ("alpha",)
    with qtbot.waitSignal(offered.shortened):
        shorter.call()
    assert Part.CONTEXT not in current(desk).chosen[0].parts
