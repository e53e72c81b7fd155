"""One statement of a briefing: its place and title, what of it is printed, and in which wording."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QCheckBox, QToolButton, QWidget

from ascl_reader.briefing.briefing import Part
from ascl_reader.gui.briefing.form.agenda import AgendaFields
from ascl_reader.gui.briefing.form.card_content import CardContent
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.icons import show_icon
from ascl_reader.gui.look.plain_text import plain_label, quiet_line, set_text_role, set_tip
from ascl_reader.gui.look.words import wording_names, wording_tips
from ascl_reader.gui.widgets.accessible import GROUP, ROLE
from ascl_reader.gui.widgets.arranging import in_column, in_row
from ascl_reader.gui.widgets.choices import Segment, SegmentedControl
from ascl_reader.gui.widgets.flow_layout import FlowLayout
from ascl_reader.library.statement import Wording

WORDINGS = (Wording.SUMMARY, Wording.FULL)
MOST_INDENT = 24
"""Pixels by which a card's parts are set in at most: with large text more would widen the form."""


class BriefingCard(QWidget):
    """Takes the keyboard focus as one row of the list; emits what was ticked, a drag, a drop, and that it is to go."""

    parts_chosen = Signal(str, object)
    wording_chosen = Signal(str, object)
    agenda_changed = Signal(str, object, str, str)
    removed = Signal(str)
    focused = Signal(str)
    grown = Signal()
    """There is more inside that may take the keyboard focus."""
    dragged = Signal(str, QPoint)
    dropped = Signal(str)
    not_dropped = Signal()

    def __init__(self, statement_id: str, appearance: Appearance) -> None:
        super().__init__()
        self.id = statement_id
        self.shown: CardContent | None = None
        self._appearance = appearance
        self._current = False
        self._pressed: QPoint | None = None
        self._dragging = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(ROLE, GROUP)
        self.grip = plain_label("⠿", use="quiet")
        self.grip.setCursor(Qt.CursorShape.OpenHandCursor)
        set_tip(self.grip, self.tr("Drag to another place, or Alt+Up and Alt+Down"))
        self.title = plain_label(wraps=True)
        self.remove = QToolButton()
        self.remove.setProperty("flat", True)
        set_tip(self.remove, self.tr("Take out of the briefing (Delete)"))
        self.remove.clicked.connect(lambda: self.removed.emit(self.id))
        self.gone = quiet_line(self.tr("The library no longer has it; it is not printed."))
        self.boxes = {part: QCheckBox() for part in (None, *Part)}
        for box in self.boxes.values():
            box.clicked.connect(self._parts_clicked)
        position = self.boxes[None]
        position.setChecked(True)
        position.setEnabled(False)
        position.setProperty("use", "fixed")
        set_tip(position, self.tr("The position is always printed"))
        self.wordings: SegmentedControl | None = None
        self.agenda = AgendaFields()
        self.agenda.made.connect(self.grown)
        self.agenda.changed.connect(lambda *told: self.agenda_changed.emit(self.id, *told))
        set_text_role("control", self.title, bold=True)
        set_text_role("quiet", self.gone, *self.boxes.values())
        self._lay_out()
        appearance.follow(self._restyle)

    def show_statement(self, shown: CardContent, names: dict[Part | None, str]) -> None:
        """Shows a statement as it stands in the briefing."""
        self.shown = shown
        self.title.setText(f"{shown.number}. {shown.title or shown.chosen.id}")
        self.gone.setVisible(shown.title is None)
        for part, box in self.boxes.items():
            box.setText(names[part])
            box.setVisible(shown.title is not None and (part is None or part in shown.has))
            box.setEnabled(part is not None and shown.writable)
            box.setChecked(part is None or part in shown.chosen.parts)
            box.setAccessibleName(self.tr("{part}, statement {number}").format(part=names[part], number=shown.number))
        self._keep_parts_whole()
        self._show_wordings(shown)
        self.agenda.show_chosen(shown.chosen, shown.number, shown.writable)
        self.agenda.opener.setVisible(shown.title is not None)
        self.remove.setEnabled(shown.writable)
        name = shown.title or shown.chosen.id
        self.remove.setAccessibleName(self.tr("Take out: {title}").format(title=name))
        self.setAccessibleName(f"{shown.number}. {name}")
        self.setAccessibleDescription(self._spoken(names))

    def _show_wordings(self, shown: CardContent) -> None:
        """Shows in which wording it is printed; makes the choice only if there are two wordings, which is rare."""
        if self.wordings is None and shown.has_full:
            self.wordings = self._make_wordings()
            self.grown.emit()
        if self.wordings is not None:
            for widget in (self.told_wording, self.wordings):
                widget.setVisible(shown.has_full)
            self.wordings.press(WORDINGS.index(shown.wording))
            self.wordings.setEnabled(shown.writable)

    def _make_wordings(self) -> SegmentedControl:
        self.told_wording = plain_label(self.tr("Wording:"), use="quiet", role="quiet")
        names, tips = wording_names(), wording_tips()
        spoken = self.tr("Wording: {wording}")
        choices = [Segment(names[each], tips[each], spoken.format(wording=names[each])) for each in WORDINGS]
        made = SegmentedControl(self._appearance, choices)
        made.chosen.connect(lambda number: self.wording_chosen.emit(self.id, WORDINGS[number]))
        self._wording.addWidget(self.told_wording)
        self._wording.addWidget(made)
        self._wording.addStretch(1)
        return made

    def set_current(self, current: bool) -> None:
        """Makes the card stand out and its insides reachable by Tab; in other cards only the mouse reaches them."""
        self._current = current
        policy = Qt.FocusPolicy.StrongFocus if current else Qt.FocusPolicy.ClickFocus
        for widget in self.inside():
            widget.setFocusPolicy(policy)
        self.setFocusPolicy(policy)
        self.update()

    def controls(self) -> list[QWidget]:
        """Returns the widgets that take the keyboard focus, in order."""
        return [self, *(each for each in self.inside() if each.isVisibleTo(self) and each.isEnabled())]

    def inside(self) -> list[QWidget]:
        """Returns the widgets inside that may take the keyboard focus, in order, whether they are shown or not."""
        wordings = self.wordings.findChildren(QWidget) if self.wordings is not None else []
        return [*self.boxes.values(), self.agenda.opener, *wordings, *self.agenda.fields, self.remove]

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Makes the card the current one."""
        super().focusInEvent(event)
        self.focused.emit(self.id)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Takes the ring away."""
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lets Esc end a drag."""
        if self._dragging and event.key() == Qt.Key.Key_Escape:
            self._end_drag(False)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begins what may become a drag."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.button() == Qt.MouseButton.LeftButton and self.shown is not None and self.shown.writable:
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drags the card, once the mouse has moved far enough."""
        at = event.position().toPoint()
        if self._pressed is None:
            return
        far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if far and not self._dragging:
            self._dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._dragging:
            self.dragged.emit(self.id, self.mapToParent(at))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drops the card."""
        self._end_drag(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the ground of the current line, its bar and the focus ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._appearance.colours
        ground = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.tint))
            painter.drawRoundedRect(ground, 6, 6)
            painter.setBrush(QColor(colours.accent))
            painter.drawRoundedRect(QRectF(ground.left(), ground.top(), 4, ground.height()), 2, 2)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRoundedRect(ground, 6, 6)

    def _end_drag(self, dropped: bool) -> None:
        was, self._dragging, self._pressed = self._dragging, False, None
        self.unsetCursor()
        if was and dropped:
            self.dropped.emit(self.id)
        elif was:
            self.not_dropped.emit()

    def _parts_clicked(self) -> None:
        chosen = [part for part, box in self.boxes.items() if part is not None and box.isChecked()]
        self.parts_chosen.emit(self.id, tuple(chosen))

    def _spoken(self, names: dict[Part | None, str]) -> str:
        assert self.shown is not None
        if self.shown.title is None:
            return self.gone.text()
        printed: Sequence[Part | None] = (None, *(part for part in self.shown.has if part in self.shown.chosen.parts))
        place = self.tr("{number} of {count}").format(number=self.shown.number, count=self.shown.of)
        wording = self.tr("full text") if self.shown.wording is Wording.FULL else self.tr("summary")
        agenda = self.agenda.summary().replace("\n", ", ")
        return ". ".join(filter(None, (place, ", ".join(names[part] for part in printed), wording, agenda)))

    def _lay_out(self) -> None:
        head = in_row(between=8)
        head.addWidget(self.grip, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 1, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        self._parts = FlowLayout(*self.boxes.values(), self.agenda.opener, spacing=2)
        self._wording = in_row(between=6)
        self._below = in_column(self.gone, self._parts, self._wording, self.agenda, between=4)
        self._column = in_column(head, self._below, on=self, around=(12, 8, 8, 8), between=4)

    def _restyle(self) -> None:
        px = self._appearance.px
        show_icon(self.remove, "close", self._appearance.colours.quiet, px(14))
        self._below.setContentsMargins(min(px(16), MOST_INDENT), 0, 0, 0)
        if self.shown is not None:
            self._keep_parts_whole()

    def _keep_parts_whole(self) -> None:
        """Asks for the width at which no name of a part is cut."""
        widest = max(box.sizeHint().width() for box in self.boxes.values())
        margins = self._column.contentsMargins()
        self.setMinimumWidth(widest + margins.left() + margins.right() + self._below.contentsMargins().left())
