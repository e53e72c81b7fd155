"""A dialog that shows what changed between two wordings."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ascl_reader.gui.importing.comparison_view import ComparisonView
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.widgets.dialog import Dialog, dialog_heading
from ascl_reader.library.comparison import ComparedWords
from ascl_reader.library.statement import Section


class ComparisonDialog(Dialog):
    """Shows the comparison of each section; Esc closes it."""

    help_page = "import"

    def __init__(
        self, title: str, compared: dict[Section, tuple[ComparedWords, ...]], appearance: Appearance, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.comparison = ComparisonView(appearance)
        self.comparison.show_comparison(compared)
        self.stack(dialog_heading(title), self.comparison, self.close_buttons(), grows=self.comparison)
        self.resize_with_text(860, 620)
