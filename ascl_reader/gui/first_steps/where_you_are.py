"""Help ▸ Where Am I tells list, row, statement, wording and pane; Help ▸ Latest Messages has what was told before."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from ascl_reader.gui.look.words import wording_names
from ascl_reader.gui.widgets.accessible import latest_messages
from ascl_reader.gui.widgets.dialog import TextDialog
from ascl_reader.gui.window.main_window import MainWindow


class WhereYouAre(QObject):
    """Shows the sentence in the line of messages, which screen readers read, and the messages in a dialog."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.commands.where.triggered.connect(lambda: window.status.show_message(self.sentence()))
        window.commands.messages.triggered.connect(self.show_messages)

    def sentence(self) -> str:
        """Returns where the keyboard focus is, what is listed and chosen, and what is read in which wording."""
        parts = (self._area(), self._row(), self._statement())
        return " ".join(part for part in parts if part)

    def show_messages(self) -> None:
        """Lists the latest messages, the newest first."""
        lines = [self.tr("{time}  {message}").format(time=time, message=told) for time, told in latest_messages()]
        text = "\n".join(lines) or self.tr("There are no messages yet.")
        TextDialog(self.tr("Latest Messages"), text, self._window).open()

    def _area(self) -> str:
        focus = self._window.focusWidget()
        return self.tr("You are in: {area}.").format(area=name) if (name := _name_of(focus)) else ""

    def _row(self) -> str:
        view, listed = self._window.list.view, self._window.list.head.name.accessibleName()
        model, current = view.model(), view.currentIndex()
        rows = [row for row in range(model.rowCount()) if model.index(row, 0).flags() & Qt.ItemFlag.ItemIsSelectable]
        if current.row() not in rows:
            return self.tr("List: {name}.").format(name=listed) if listed else ""
        place = self.tr("row {number} of {count}").format(number=rows.index(current.row()) + 1, count=len(rows))
        return self.tr("List: {name}.").format(name=f"{listed}, {place}" if listed else place)

    def _statement(self) -> str:
        reading = self._window.session.reading
        if reading.statement is None or reading.wording is None:
            return ""
        title, wording = reading.statement.title, wording_names()[reading.wording]
        return self.tr("Statement: “{title}”, {wording}.").format(title=title, wording=wording.lower())


def _name_of(widget: QWidget | None) -> str:
    """Returns the name of a widget, or of the nearest one around it that has a name."""
    while widget is not None and not widget.isWindow():
        name = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
        if name:
            return name.replace("&", "")
        widget = widget.parentWidget()
    return ""
