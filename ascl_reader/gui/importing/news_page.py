"""What is new: what the last import added and changed, and what its pages no longer list, each a link."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.plain_text import quiet_line, set_text_role
from ascl_reader.gui.widgets.accessible import Heading
from ascl_reader.gui.widgets.arranging import in_column
from ascl_reader.gui.widgets.flow_layout import FlowLayout
from ascl_reader.gui.widgets.grouped_list import GroupedList, GroupedRow
from ascl_reader.gui.widgets.grouped_list_delegate import KEY
from ascl_reader.library.dates import long_date
from ascl_reader.library.import_folders import ImportStep
from ascl_reader.library.library import Library, is_shipped
from ascl_reader.library.paper_marks import GENERATOR

LOOK = """\
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>
:root { color-scheme: light dark; }
body { font: 1.05rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem;
  overflow-wrap: anywhere; }
small { font-size: .9rem; }
</style>
"""
"""How the page looks in a file; Qt, which prints it, would read only some of it."""

BRITISH = "en-GB"
"""The code of the language of all titles and themes."""

LOW = 14
"""Lines of text; a page with fewer has no room for its title."""


class NewsPage(QWidget):
    """Emits the statement, or the change of one, whose line was pressed, and what the buttons ask for."""

    statement_chosen = Signal(str)
    change_chosen = Signal(str)
    print_asked = Signal()
    save_asked = Signal()
    closed = Signal()

    def __init__(self, library: Library, appearance: Appearance) -> None:
        super().__init__()
        self.setObjectName("reading")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._library = library
        self._step: ImportStep | None = None
        self.title = Heading(self.tr("What is new"))
        self.told = quiet_line()
        self.list = GroupedList(appearance, self.tr("What is new"))
        self.list.clicked.connect(self._open)
        self.list.activated.connect(self._open)
        self._buttons = []
        row = FlowLayout(spacing=8)
        for name, signal in (
            (self.tr("&Print…"), self.print_asked),
            (self.tr("&Save…"), self.save_asked),
            (self.tr("&Close"), self.closed),
        ):
            button = QPushButton(name)
            button.clicked.connect(signal)
            self._buttons.append(button)
            row.addWidget(button)
        in_column(self.title, self.told, self.list, row, on=self, around=(22, 16, 22, 16), between=8, grows=self.list)
        self.setFocusProxy(self.list)
        set_text_role("title", self.title, bold=True)

    def show_step(self, step: ImportStep | None) -> None:
        """Shows what an import brought; None: that there was none."""
        self._step = step
        for button in self._buttons[:2]:
            button.setEnabled(step is not None)
        if step is None:
            self.told.setText(
                self.tr("Nothing has been imported yet. File ▸ Import reads ASCL’s pages that you saved.")
            )
            self.list.show_groups([])
            return
        self.told.setText(self._told(step))
        groups = self._groups(step)
        self.list.show_groups(groups, next((line.key for _, lines in groups for line in lines), None))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Does without the title where the page is so low that the buttons would be cut."""
        super().resizeEvent(event)
        self.title.setVisible(self.height() >= LOW * self.told.fontMetrics().lineSpacing())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leaves with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def html(self, look: str = "") -> str:
        """Returns the page for paper, or with the `look` of a file."""
        step = self._step
        if step is None:
            return ""
        parts = [f"<h1>{escape(self.tr('ASCL position statements: what is new'))}</h1>"]
        parts.append(f"<p>{escape(self._told(step))}</p>")
        for name, lines in self._groups(step):
            if lines:
                parts.append(f"<h2>{escape(name)}</h2><ul>")
                told = ((escape(line.title), escape(line.meta)) for line in lines)
                parts += [f"<li lang='{BRITISH}'>{title} <small>({meta})</small></li>" for title, meta in told]
                parts.append("</ul>")
        parts.append(f"<p><small>{escape(self.tr('Titles and themes are the editors’, not ASCL’s.'))}</small></p>")
        head = f"<meta charset='utf-8'>{GENERATOR}<title>{escape(self.title.text())}</title>{look}"
        lang = self.tr("en-GB", "the code of the language into which the words of the page are translated")
        return (
            f"<!doctype html><html lang='{lang}'><head>{head}</head><body><main>{''.join(parts)}</main></body></html>"
        )

    def _told(self, step: ImportStep) -> str:
        pages = " · ".join(step.pages)
        told = self.tr("Import of {day}, from {pages}.").format(day=long_date(step.day), pages=pages)
        return f"{told} {self.tr('It was undone.')}" if step.undone else told

    def _groups(self, step: ImportStep) -> list[tuple[str, list[GroupedRow]]]:
        """Returns the lines of an import; one that was undone has none, as nothing of it is left."""
        if step.undone:
            return []
        first = tuple(each for each in step.added if is_shipped(self._library, each))
        new = tuple(each for each in step.added if not is_shipped(self._library, each))
        return [
            self._group(self.tr("New statements · {count}"), new, "plus", self.tr("new")),
            self._group(self.tr("Full text added · {count}"), first, "book", self.tr("full text")),
            self._group(self.tr("Changed · {count}"), step.changed, "changed", self.tr("changed")),
            self._group(self.tr("No longer listed · {count}"), step.not_listed, "minus", self.tr("no longer listed")),
        ]

    def _group(self, name: str, ids: tuple[str, ...], icon: str, word: str) -> tuple[str, list[GroupedRow]]:
        known = [self._library.find(each) for each in ids if each in self._library]
        lines = [GroupedRow(each.id, each.title, icon, word, self._library.themes.name(each.home)) for each in known]
        return name.format(count=len(lines)), lines

    def _open(self, index: QModelIndex) -> None:
        key = index.data(KEY) if index.isValid() else None
        if isinstance(key, str):
            changed = self._step is not None and key in self._step.changed
            (self.change_chosen if changed else self.statement_chosen).emit(key)
