"""The page as it was read, around one found statement: its paragraphs by section, the boundaries drawn between."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.words import section_names
from ascl_reader.importer.blocks.document import Block, BlockKind
from ascl_reader.importer.finding.boundaries import UNLABELLED_CHECKS, blocks_with_sections
from ascl_reader.importer.review.corrections import OpenReview
from ascl_reader.library.statement import Section

LINE = Qt.ItemDataRole.UserRole
SIDE, BAR, INSIDE, BETWEEN = 16, 3, 14, 6
NEIGHBOUR_BLOCKS = 3
"""Blocks of the statement before and of the one after that are shown, so that a boundary can be judged."""

WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
AnyIndex = QModelIndex | QPersistentModelIndex


class PageRow(NamedTuple):
    """A line of the page: a label, a boundary, or a block of a statement (own: of the one that is chosen)."""

    kind: str
    text: str
    section: Section | None = None
    block: Block | None = None
    own: bool = False


class ImportPage(QListView):
    """Lets a paragraph be chosen with the arrow keys; there a statement can be split."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_PageDelegate(appearance, self))
        self.setObjectName("importPage")
        self.setAccessibleName(self.tr("The page, paragraph by paragraph"))
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        appearance.changed.connect(self.doItemsLayout)

    def show_statement(self, opened: OpenReview, number: int) -> None:
        """Show a statement with the end of the one before it and the beginning of the one after."""
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
        self.scrollTo(top, QListView.ScrollHint.PositionAtTop)

    def show_nothing(self) -> None:
        """Show no statement."""
        self._model.clear()

    def chosen_block(self) -> Block | None:
        """Return the block of the statement that is chosen, none where a label or a neighbour is."""
        line = self.currentIndex().data(LINE)
        return line.block if isinstance(line, PageRow) and line.own else None

    def lines(self) -> list[PageRow]:
        """Return what is shown, from the top."""
        return [self._model.item(row).data(LINE) for row in range(self._model.rowCount())]

    def _blocks(self, opened: OpenReview, number: int, own: bool = False, last: bool | None = None) -> None:
        found = blocks_with_sections(opened.items[number].draft.found)
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
            self._add(PageRow("block", block.text, section, block, own), selectable=own)

    def _boundary(self, opened: OpenReview, number: int) -> None:
        found = opened.items[number].draft.found
        if found.title:
            text = self.tr("new statement begins here · the page’s title: {title}").format(title=found.title)
        elif any(check in UNLABELLED_CHECKS for check in found.check):
            text = self.tr("new statement begins here · no label on the page")
        else:
            text = self.tr("new statement begins here")
        self._add(PageRow("boundary", text), selectable=False)

    def _add(self, line: PageRow, selectable: bool) -> None:
        item = QStandardItem(line.text)
        item.setData(line, LINE)
        item.setEditable(False)
        if not selectable:
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        spoken = f"{section_names()[line.section]}: {line.text}" if line.kind == "block" and line.section else line.text
        item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
        self._model.appendRow(item)


class _PageDelegate(QStyledItemDelegate):
    def __init__(self, appearance: Appearance, view: QListView) -> None:
        super().__init__(view)
        self._appearance = appearance
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Return the height that a line needs at the view's width."""
        line: PageRow = index.data(LINE)
        px = self._appearance.px
        if line.kind == "block":
            return QSize(0, self._text_height(line) + px(2 * BETWEEN))
        if line.kind == "label":
            return QSize(0, QFontMetrics(self._appearance.font("quiet", bold=True)).height() + px(10))
        return QSize(0, self._boundary_height(line) + px(26))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw a label, a block with the bar of its section, or a dashed boundary with its reason."""
        line: PageRow = index.data(LINE)
        rect = option.rect.adjusted(self._appearance.px(SIDE), 0, -self._appearance.px(SIDE), 0)
        painter.save()
        if line.kind == "label":
            painter.setFont(self._appearance.font("quiet", bold=True))
            painter.setPen(QColor(self._appearance.colours.quiet))
            painter.drawText(rect, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, line.text)
        elif line.kind == "boundary":
            self._paint_boundary(painter, rect, line)
        else:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_block(painter, rect, line, chosen, bool(option.state & QStyle.StateFlag.State_HasFocus))
        painter.restore()

    def _paint_block(self, painter: QPainter, rect: QRect, line: PageRow, chosen: bool, has_keys: bool) -> None:
        px, colours = self._appearance.px, self._appearance.colours
        inside = rect.adjusted(0, px(2), 0, -px(2))
        position = line.section is Section.POSITION
        if chosen:
            painter.fillRect(inside, QColor(colours.tint))
        elif position and line.own:
            painter.fillRect(inside, QColor(colours.position))
        bar = QColor(colours.accent if position else colours.edge)
        painter.fillRect(QRect(inside.left(), inside.top(), BAR, inside.height()), bar)
        if chosen and has_keys:
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRect(inside.adjusted(1, 1, -1, -1))
        painter.setFont(self._appearance.font("body"))
        painter.setPen(QColor(colours.ink if line.own else colours.quiet))
        painter.drawText(self._text_area(rect), WRAP, self._text(line))

    def _paint_boundary(self, painter: QPainter, rect: QRect, line: PageRow) -> None:
        px, colours = self._appearance.px, self._appearance.colours
        painter.setFont(self._appearance.font("quiet", bold=True))
        room = rect.adjusted(px(24), px(14), -px(24), 0)
        painter.setPen(QColor(colours.warning))
        centred = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        used = painter.boundingRect(room, centred, line.text)
        painter.drawText(room, centred, line.text)
        painter.setPen(QPen(QColor(colours.warning), 1.5, Qt.PenStyle.DashLine))
        middle = used.center().y()
        painter.drawLine(rect.left(), middle, used.left() - px(8), middle)
        painter.drawLine(used.right() + px(8), middle, rect.right(), middle)

    def _boundary_height(self, line: PageRow) -> int:
        metrics = QFontMetrics(self._appearance.font("quiet", bold=True))
        width = self._width() - self._appearance.px(2 * SIDE + 48)
        return metrics.boundingRect(QRect(0, 0, max(width, 60), 10_000), WRAP, line.text).height()

    def _text_height(self, line: PageRow) -> int:
        metrics = QFontMetrics(self._appearance.font("body"))
        width = self._text_area(QRect(0, 0, self._width() - self._appearance.px(2 * SIDE), 100)).width()
        return metrics.boundingRect(QRect(0, 0, max(width, 60), 100_000), WRAP, self._text(line)).height()

    def _text_area(self, rect: QRect) -> QRect:
        px = self._appearance.px
        return rect.adjusted(px(INSIDE), px(BETWEEN), -px(8), 10_000)

    def _width(self) -> int:
        return self._view.viewport().width()

    @staticmethod
    def _text(line: PageRow) -> str:
        bullet = line.block is not None and line.block.kind is BlockKind.BULLET
        return f"•  {line.text}" if bullet else line.text
