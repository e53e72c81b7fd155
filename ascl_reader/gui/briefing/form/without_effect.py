"""Why a field has no effect on the paper as it is at the moment."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ascl_reader.briefing.briefing import Briefing, Layout, Profile


class ReasonWords(QObject):
    """Words the reasons."""

    def of(self, name: str, briefing: Briefing) -> str:
        """Returns why the value of this name changes nothing, empty where it does."""
        if name == "colour" and briefing.profile is Profile.GREYSCALE:
            return self.tr("Greyscale prints no colour.")
        if name == "page_limit" and briefing.layout is Layout.ONE_PAGE:
            return self.tr("“One page” is one page.")
        return ""
