"""A dialog that shows what changed between two wordings."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from ascl_reader.gui.importing.comparison_view import ComparisonView
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.text_roles import set_text_role
from ascl_reader.gui.widgets.accessible import Heading
from ascl_reader.library.comparison import ComparedWords
from ascl_reader.library.statement import Section


class ComparisonDialog(QDialog):
    """Shows the comparison of each section; Esc closes it."""

    def __init__(
        self, title: str, compared: dict[Section, tuple[ComparedWords, ...]], appearance: Appearance, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        heading = Heading(title)
        heading.setWordWrap(True)
        set_text_role("heading", heading, bold=True)
        self.comparison = ComparisonView(appearance)
        self.comparison.show_comparison(compared)
        buttons = QDialogButtonBox()
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(heading)
        column.addWidget(self.comparison, 1)
        column.addWidget(buttons)
        room = self.screen().availableGeometry()
        self.resize(min(860, room.width() - 40), min(620, room.height() - 80))
