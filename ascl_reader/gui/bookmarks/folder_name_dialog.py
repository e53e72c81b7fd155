"""Asks for the name of a folder or a saved search and, for a new folder, its place; a wrong name is refused."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QInputDialog, QLineEdit, QVBoxLayout, QWidget

from ascl_reader.gui.look.plain_text import plain_label
from ascl_reader.gui.widgets.accessible import announce, mark_wrong
from ascl_reader.gui.widgets.choices import ChoiceBox
from ascl_reader.gui.widgets.dialog import BETWEEN, EDGE, SPARE

WIDTH = 44
"""Letters of usual width for which the box for the name has room."""


class FolderNameDialog(QInputDialog):
    """Emits the name and the place that were accepted; `edited` tells that either changed.

    A place is the id of the folder in which the new one goes, empty for the top.
    """

    taken = Signal(str, str)
    edited = Signal()

    def __init__(
        self,
        title: str,
        name: str,
        parent: QWidget,
        *,
        places: dict[str, str],
        place: str,
        refusal: Callable[[str, str], str],
        label: str = "",
    ) -> None:
        """Offers these places by their ids, or none if the place is fixed; `label` stands before another name.

        `refusal` tells why a name cannot be taken in a place; empty if it can.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._refusal = refusal
        self.setWindowTitle(title)
        self.setLabelText(label or self.tr("Name of the folder:"))
        self.setTextValue(name)
        self.places = ChoiceBox()
        self.places.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for each, told in places.items():
            self.places.addItem(told, each)
        self.places.setCurrentIndex(max(self.places.findData(place), 0))
        self.places.setAccessibleName(self.tr("Put it in"))
        choice = len(places) > 1
        self._where = plain_label(self.tr("&Put it in:") if choice else self.tr("It will be at the top."))
        self._where.setBuddy(self.places)
        self.told = plain_label(use="notice", wraps=True)
        self.told.hide()
        self._lay_out()
        self._where.setVisible(bool(places))
        self.places.setVisible(choice)
        self.textValueChanged.connect(self._edited)
        self.places.currentIndexChanged.connect(self._edited)

    @property
    def place(self) -> str:
        """The id of the folder in which the new one goes, empty for the top."""
        return str(self.places.currentData() or "")

    def done(self, result: int) -> None:
        """Emits the name, or shows why it cannot be taken and stays open."""
        if result == QDialog.DialogCode.Accepted:
            refused = self._refusal(self.textValue(), self.place)
            if refused:
                self.told.setText(refused)
                self.told.setMinimumHeight(self.told.heightForWidth(self._edit.width()))
                self.told.show()
                mark_wrong(self._edit, refused)
                announce(self, refused)
                return
            self.taken.emit(self.textValue().strip(), self.place)
        super().done(result)

    def _edited(self) -> None:
        self.told.hide()
        mark_wrong(self._edit, "")
        self.edited.emit()

    def _lay_out(self) -> None:
        """Puts the place and the refusal between the box for the name and the buttons that Qt has made."""
        self.adjustSize()  # makes them
        column, edit = self.layout(), self.findChild(QLineEdit)
        assert isinstance(column, QVBoxLayout) and edit is not None
        self._edit = edit
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.setSpacing(BETWEEN)
        room = self.screen().availableGeometry().width() - SPARE[0] - 2 * EDGE
        edit.setMinimumWidth(min(WIDTH * edit.fontMetrics().averageCharWidth(), room))
        for widget in (self._where, self.places, self.told):
            column.insertWidget(column.count() - 1, widget)
        self.setTabOrder(edit, self.places)
