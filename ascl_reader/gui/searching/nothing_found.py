"""The right side where a search found nothing: why, and what can be done, in the place of a statement."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QWidget

from ascl_reader.gui.frame.key_names import with_key
from ascl_reader.gui.look.plain_text import plain_label, set_text_role
from ascl_reader.gui.searching.elided_button import ElidedButton
from ascl_reader.gui.widgets.accessible import Heading
from ascl_reader.gui.widgets.arranging import in_column
from ascl_reader.gui.widgets.flow_layout import FlowLayout
from ascl_reader.search.query_words import filter_words, without_filters
from ascl_reader.search.result import SearchResult


class NothingFound(QScrollArea):
    """Emits another search that was chosen, and the other things that can be done."""

    text_chosen = Signal(str)
    everywhere_chosen = Signal()
    widely_chosen = Signal()
    cleared = Signal()
    help_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("nothingFound")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._text = ""
        self.sentence = Heading()
        self.sentence.setWordWrap(True)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        set_text_role("heading", self.sentence, bold=True)
        self._advice = plain_label(
            self.tr("Try another word for it, or fewer words; or choose a theme."), use="quiet", wraps=True
        )
        self._try = Heading(self.tr("Searches that find something"))
        self._try.setProperty("use", "quiet")
        set_text_role("quiet", self._try)
        self._suggestions = FlowLayout()
        self.everywhere = ElidedButton()
        self.unfiltered = QPushButton(self.tr("Take the filters off"))
        self.widely = QPushButton(self.tr("Search more widely"))
        self.clear = QPushButton()
        self.help = QPushButton(self.tr("How to search"))
        self.name_key([QKeySequence("Esc")])
        self.everywhere.clicked.connect(self.everywhere_chosen)
        self.unfiltered.clicked.connect(lambda: self.text_chosen.emit(without_filters(self._text).strip()))
        self.widely.clicked.connect(self.widely_chosen)
        self.clear.clicked.connect(self.cleared)
        self.help.clicked.connect(self.help_asked)
        self._actions = FlowLayout(self.everywhere, self.unfiltered, self.widely, self.clear, self.help)
        self._lay_out()

    def name_key(self, keys: Iterable[QKeySequence]) -> None:
        """Names the key that clears the search."""
        self.clear.setText(with_key(self.tr("Clear the search"), keys))

    def _lay_out(self) -> None:
        body = QWidget()
        body.setObjectName("reading")
        body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = in_column(
            self.sentence, self._advice, self._try, self._suggestions, on=body, around=(40, 48, 40, 24), between=14
        )
        column.addSpacing(8)
        column.addLayout(self._actions)
        column.addStretch(1)
        self.setWidget(body)

    def show_result(self, result: SearchResult, sentence: str, place: str, is_literal: bool) -> None:
        """Shows why nothing was found; `place` is the part of the library that was searched, empty for all of it."""
        self._text = result.text
        self.sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self._advice.setVisible(bool(result.missing or result.sought.groups) and not result.suggestions)
        self._try.setVisible(bool(result.suggestions))
        self._suggestions.clear()
        for suggestion in result.suggestions:
            button = ElidedButton()
            button.show_words(suggestion)
            button.setProperty("use", "chip")
            button.setAccessibleName(self.tr("Search for {words} instead").format(words=suggestion))
            button.clicked.connect(lambda _=False, text=suggestion: self.text_chosen.emit(text))
            self._suggestions.addWidget(button)
            button.show()
        found = self.tr("Search all statements ({count} found)").format(count=result.elsewhere)
        self.everywhere.show_words(found if result.elsewhere else self.tr("Search all statements"))
        self.everywhere.setVisible(bool(place))
        self.unfiltered.setVisible(bool(filter_words(result.text)) and bool(without_filters(result.text).strip()))
        self.widely.setVisible(is_literal)
        for before, after in pairwise(self.buttons()):
            QWidget.setTabOrder(before, after)
        self.setFocusProxy(next(each for each in self.buttons() if not each.isHidden()))

    def buttons(self) -> list[QPushButton]:
        """Returns all buttons in their order, also those that are hidden: the searches, then what else can be done."""
        suggestions = [each for each in self._suggestions.widgets() if isinstance(each, QPushButton)]
        return [*suggestions, self.everywhere, self.unfiltered, self.widely, self.clear, self.help]
