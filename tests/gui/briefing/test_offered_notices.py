"""Full texts that arrived are offered to a briefing that prints their summaries, and taken in one step."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QObject

from ascl_reader.briefing.kept_wordings import adding_as_now
from ascl_reader.gui.briefing.autosave import BriefingAutosave
from ascl_reader.gui.briefing.briefing_changes import BriefingChanges
from ascl_reader.gui.briefing.notices import NoticeWords
from ascl_reader.gui.briefing.offered_notices import OfferedNotices
from ascl_reader.library.statement import Wording
from tests.briefing.sheets.made_up import LIBRARY
from tests.briefing.test_kept_wordings import with_full_text
from tests.gui.briefing_windows import current


def test_full_texts_are_offered_and_taken_by_the_button_only(desk: BriefingAutosave) -> None:
    library, day = LIBRARY.copy(), "2026-03-01T10:00:00.000Z"
    begun = desk.briefings.adding("Autumn", day)
    assert begun.current is not None
    desk.do("fill", begun.changing(adding_as_now(begun.current, ["alpha", "beta"], library), day))
    owner = QObject()
    changes = BriefingChanges(desk, lambda: None, owner)
    offered = OfferedNotices(desk, library, changes, NoticeWords(owner))
    assert offered.notices() == []
    library.replace_contents(with_full_text(library, "alpha").contents)
    [notice] = offered.notices()
    assert notice.text == "1 statement has its full text now; the briefing keeps its summary."
    assert {each.wording for each in current(desk).chosen} == {Wording.SUMMARY}
    assert notice.call is not None
    notice.call()
    assert [each.wording for each in current(desk).chosen] == [Wording.FULL, Wording.SUMMARY]
    changes.undo()
    assert {each.wording for each in current(desk).chosen} == {Wording.SUMMARY}
    assert msgspec.structs.asdict(current(desk))["title"] == "Autumn"
