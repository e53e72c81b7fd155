"""Another appearance styles each widget about once, however deep it stands, and nothing is scrolled by it."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.plain_text import set_text_role

DEEP, IN_EACH = 8, 6
RESTYLED = (QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.PaletteChange)


class Told(QObject):
    """Counts how often widgets are told of another style, font or palette."""

    def __init__(self) -> None:
        super().__init__()
        self.count: Counter[QEvent.Type] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count[event.type()] += event.type() in RESTYLED
        return False


def nested(outer: QWidget) -> list[QWidget]:
    """Fill a widget with others, each row of them inside the one before; return them all."""
    made: list[QWidget] = []
    for _ in range(DEEP):
        column, inner = QVBoxLayout(outer), QWidget()
        for number in range(IN_EACH):
            label = QLabel(f"line {number}") if number % 2 else QPushButton(f"button {number}")
            set_text_role("quiet" if number % 3 else "heading", label)
            column.addWidget(label)
            made.append(label)
        column.addWidget(inner)
        made.append(inner)
        outer = inner
    return made


def test_each_widget_is_told_a_few_times_however_deep_it_stands(qtbot: QtBot, appearance: Appearance) -> None:
    appearance.apply()
    window, told = QWidget(), Told()
    qtbot.addWidget(window)
    widgets = nested(window)
    window.show()
    QApplication.processEvents()
    for each in widgets:
        each.installEventFilter(told)
    appearance.choose("dark")
    print(told.count)
    assert told.count.total() / len(widgets) < 6


def test_what_scrolls_keeps_its_place(qtbot: QtBot, appearance: Appearance) -> None:
    appearance.apply()
    area, content = QScrollArea(), QWidget()
    qtbot.addWidget(area)
    nested(content)
    area.setWidgetResizable(True)
    area.setWidget(content)
    area.resize(300, 200)
    area.show()
    QApplication.processEvents()
    bar = area.verticalScrollBar()
    bar.setValue(bar.maximum())
    before = bar.value()
    assert before > 500
    appearance.choose("dark")
    QApplication.processEvents()
    assert bar.value() == bar.maximum() == before


def test_a_widget_looks_as_one_that_is_made_later(qtbot: QtBot, appearance: Appearance) -> None:
    appearance.apply()
    looks = []
    for change in (lambda: (appearance.choose("dark"), appearance.set_text_size(150)), lambda: None):
        window = QWidget()
        qtbot.addWidget(window)
        made = nested(window)
        window.show()
        change()
        QApplication.processEvents()
        looks.append([(each.font(), each.palette().text().color(), each.sizeHint()) for each in made])
    assert looks[0] == looks[1]
