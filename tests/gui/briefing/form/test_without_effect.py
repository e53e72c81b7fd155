"""Fields that change nothing on the paper as it is are told with the reason."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from ascl_reader.briefing.briefing import Briefing, Layout, Profile
from ascl_reader.gui.briefing.form.without_effect import ReasonWords


def test_the_reason_is_told_only_where_there_is_one(qapp: QApplication) -> None:
    words = ReasonWords(QObject())
    assert words.of("page_limit", Briefing(id="a", layout=Layout.ONE_PAGE)) == "“One page” is one page."
    assert words.of("page_limit", Briefing(id="a")) == ""
    assert words.of("colour", Briefing(id="a", profile=Profile.GREYSCALE)) == "Greyscale prints no colour."
    assert words.of("title", Briefing(id="a", profile=Profile.GREYSCALE)) == ""
