"""The page as it was read, around one found statement: its paragraphs by section, the boundaries drawn between."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPen,
    QShowEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.words import section_names
from ascl_reader.importer.blocks.document import Block, BlockKind
from ascl_reader.importer.finding.found_statement import UNLABELLED_CHECKS
from ascl_reader.importer.review.current_review import CurrentReview
from ascl_reader.library.statement import Section

ROW = Qt.ItemDataRole.UserRole
SIDE, BAR, INSIDE, BETWEEN = 16, 3, 14, 6
NEIGHBOUR_BLOCKS = 3
"""Blocks of the statement before and of the one after that are shown, so that a boundary can be judged."""

WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
AnyIndex = QModelIndex | QPersistentModelIndex


class PageRow(NamedTuple):
    """A row of the page: a label, a boundary, or a block of a statement (own: of the one that is chosen)."""

    kind: str
    text: str
    section: Section | None = None
    block: Block | None = None
    own: bool = False


class ImportPage(QListView):
    """Lets a paragraph be chosen with the arrow keys; there a statement can be split.

    `block_chosen` comes where another one is chosen, but not while another statement comes with its own.
    """

    block_chosen = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._model = QStandardItemModel(self)
        self._begins = -1
        """The row with which a statement begins; it stands at the top until somebody goes on."""
        self.setModel(self._model)
        self.setItemDelegate(_PageDelegate(appearance, self))
        self.setObjectName("importPage")
        self.setAccessibleName(self.tr("The page, paragraph by paragraph"))
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        appearance.changed.connect(self._look_changed)
        self.verticalScrollBar().actionTriggered.connect(self._go_on)
        self._filling = False
        self.selectionModel().currentChanged.connect(self._current_changed)

    def show_statement(self, opened: CurrentReview, number: int) -> None:
        """Shows a statement with the end of the one before it and the beginning of the one after."""
        self._filling = True
        self._model.clear()
        before, after = opened.previous(number), opened.following(number)
        if before is not None:
            self._blocks(opened, before, last=True)
            self._boundary(opened, number)
        first = self._model.rowCount()
        self._blocks(opened, number, own=True)
        if after is not None:
            self._boundary(opened, after)
            self._blocks(opened, after, last=False)
        top = self._model.index(max(first - 2, 0), 0)
        self.setCurrentIndex(self._model.index(min(first + 1, self._model.rowCount() - 1), 0))
        self._begins = top.row()
        self._show_beginning()
        self._filling = False

    def _current_changed(self) -> None:
        if not self._filling:
            self.block_chosen.emit()

    def _look_changed(self) -> None:
        """Sets the rows out again. It is no method of Qt's, which the signal would call even once the page is gone."""
        self.doItemsLayout()

    def doItemsLayout(self) -> None:
        """Lays the rows out again, as for another size of text; the beginning stays at the top."""
        super().doItemsLayout()
        self._show_beginning()

    def showEvent(self, event: QShowEvent) -> None:
        """Shows the beginning: Qt would show as much of the chosen paragraph, which may be longer than the view."""
        super().showEvent(event)
        self._show_beginning()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Goes on from the beginning with any key."""
        self._go_on()
        super().keyPressEvent(event)

    def _go_on(self) -> None:
        self._begins = -1

    def _show_beginning(self) -> None:
        if 0 <= self._begins < self._model.rowCount():
            self.scrollTo(self._model.index(self._begins, 0), QListView.ScrollHint.PositionAtTop)

    def choose_own(self, row: int) -> None:
        """Chooses a paragraph of the statement by its number, from 0."""
        own = [place for place, line in enumerate(self.lines()) if line.kind == "block" and line.own]
        if row:
            self._go_on()
        if own:
            self.setCurrentIndex(self._model.index(own[min(row, len(own) - 1)], 0))

    def moveCursor(self, action: QListView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Returns where a key leads: Home and End reach the statement's first and last paragraph."""
        own = [place for place, line in enumerate(self.lines()) if line.kind == "block" and line.own]
        if own and action in (QListView.CursorAction.MoveHome, QListView.CursorAction.MoveEnd):
            return self._model.index(own[0 if action is QListView.CursorAction.MoveHome else -1], 0)
        return super().moveCursor(action, modifiers)

    def show_nothing(self) -> None:
        """Shows no statement."""
        self._go_on()
        self._model.clear()

    def chosen_block(self) -> Block | None:
        """Returns the block of the statement that is chosen, None if a label or a neighbour is."""
        row = self.currentIndex().data(ROW)
        return row.block if isinstance(row, PageRow) and row.own else None

    def lines(self) -> list[PageRow]:
        """Returns the rows that are shown, from the top."""
        return [self._model.item(row).data(ROW) for row in range(self._model.rowCount())]

    def _blocks(self, opened: CurrentReview, number: int, own: bool = False, last: bool | None = None) -> None:
        found = opened.items[number].draft.found.blocks
        if last is not None:
            section = found[-1][0] if last else found[0][0]
            near = [row for row in found if row[0] is section]
            found = near[-NEIGHBOUR_BLOCKS:] if last else near[:NEIGHBOUR_BLOCKS]
        names = section_names()
        before = None
        for section, block in found:
            if section is not before:
                self._add(PageRow("label", names[section], section), selectable=False)
            before = section
            row = PageRow("block", block.text, section, block, own)
            self._add(row, selectable=own, spoken=f"{names[section]}: {block.text}" if section else "")

    def _boundary(self, opened: CurrentReview, number: int) -> None:
        found = opened.items[number].draft.found
        if found.title:
            text = self.tr("new statement begins here · the page’s title: {title}").format(title=found.title)
        elif any(check in UNLABELLED_CHECKS for check in found.check):
            text = self.tr("new statement begins here · no label on the page")
        else:
            text = self.tr("new statement begins here")
        self._add(PageRow("boundary", text), selectable=False)

    def _add(self, row: PageRow, selectable: bool, spoken: str = "") -> None:
        item = QStandardItem(row.text)
        item.setData(row, ROW)
        item.setEditable(False)
        if not selectable:
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        item.setData(spoken or row.text, Qt.ItemDataRole.AccessibleTextRole)
        self._model.appendRow(item)


class _PageDelegate(QStyledItemDelegate):
    def __init__(self, appearance: Appearance, view: QListView) -> None:
        super().__init__(view)
        self._appearance = appearance
        self._view = view
        self._heights: dict[tuple[str, str, int], int] = {}
        appearance.follow(self._restyle)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Returns the height that a row needs at the view's width; measured once for the same text and width."""
        row: PageRow = index.data(ROW)
        key = (row.kind, _shown(row), self._view.viewport().width())
        if key not in self._heights:
            self._heights[key] = self._height(*key)
        return QSize(0, self._heights[key])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draws a label, a block with the bar of its section, or a dashed boundary with its reason."""
        row: PageRow = index.data(ROW)
        rect = option.rect.adjusted(self._side, 0, -self._side, 0)
        painter.save()
        if row.kind == "label":
            painter.setFont(self._quiet)
            painter.setPen(QColor(self._appearance.colours.quiet))
            painter.drawText(rect, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, row.text)
        elif row.kind == "boundary":
            self._paint_boundary(painter, rect, row)
        else:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_block(painter, rect, row, chosen, bool(option.state & QStyle.StateFlag.State_HasFocus))
        painter.restore()

    def _paint_block(self, painter: QPainter, rect: QRect, row: PageRow, chosen: bool, has_focus: bool) -> None:
        colours, edge = self._appearance.colours, self._between // 3
        inside = rect.adjusted(0, edge, 0, -edge)
        position = row.section is Section.POSITION
        if chosen:
            painter.fillRect(inside, QColor(colours.tint))
        elif position and row.own:
            painter.fillRect(inside, QColor(colours.position))
        bar = QColor(colours.accent if position else colours.edge)
        painter.fillRect(QRect(inside.left(), inside.top(), BAR, inside.height()), bar)
        if chosen and has_focus:
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRect(inside.adjusted(1, 1, -1, -1))
        painter.setFont(self._body)
        painter.setPen(QColor(colours.ink if row.own else colours.quiet))
        area = rect.adjusted(self._inside, self._between, -self._narrow, 10_000)
        painter.drawText(area, WRAP, _shown(row))

    def _paint_boundary(self, painter: QPainter, rect: QRect, row: PageRow) -> None:
        px, colours = self._px, self._appearance.colours
        painter.setFont(self._quiet)
        room = rect.adjusted(px(24), px(14), -px(24), 0)
        painter.setPen(QColor(colours.warning))
        centred = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        used = painter.boundingRect(room, centred, row.text)
        painter.drawText(room, centred, row.text)
        painter.setPen(QPen(QColor(colours.warning), 1.5, Qt.PenStyle.DashLine))
        middle = used.center().y()
        painter.drawLine(rect.left(), middle, used.left() - self._narrow, middle)
        painter.drawLine(used.right() + self._narrow, middle, rect.right(), middle)

    def _height(self, kind: str, text: str, width: int) -> int:
        px = self._px
        if kind == "label":
            return QFontMetrics(self._quiet).height() + px(10)
        if kind == "boundary":
            beside, font, around = 2 * self._side + px(48), self._quiet, px(26)
        else:
            beside, font, around = 2 * self._side + self._inside + self._narrow, self._body, 2 * self._between
        room = QRect(0, 0, max(width - beside, 60), 100_000)
        return QFontMetrics(font).boundingRect(room, WRAP, text).height() + around

    def _restyle(self) -> None:
        px = self._px = cache(self._appearance.px)
        font = self._appearance.font
        self._heights.clear()
        self._side, self._inside, self._between, self._narrow = px(SIDE), px(INSIDE), px(BETWEEN), px(8)
        self._body, self._quiet = font("body"), font("quiet", bold=True)


def _shown(row: PageRow) -> str:
    bullet = row.block is not None and row.block.kind is BlockKind.BULLET
    return f"•  {row.text}" if bullet else row.text
