"""The choice of a statement's wording: a title too long is cut short, its wording is read whole."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ascl_reader.gui.compare.wording_box import WordingBox

WHOLE = "Performance measures that discourage inclusion · Full text"


def test_a_long_title_is_cut_and_its_wording_is_not(qtbot: QtBot) -> None:
    box = WordingBox()
    qtbot.addWidget(box)
    box.addItems([WHOLE, "A text I paste"])
    metrics = box.fontMetrics()
    box.resize(metrics.horizontalAdvance(WHOLE) + 120, 40)
    assert box.fitting_text() == WHOLE
    box.resize(metrics.horizontalAdvance("Performance · Full text") + 60, 40)
    shown = box.fitting_text()
    assert shown.startswith("Perf")
    assert shown.endswith("… · Full text")
    assert metrics.horizontalAdvance(shown) <= box.width()
    assert not box.grab().isNull()
    assert box.currentText() == WHOLE, "read aloud whole"
    box.setCurrentIndex(1)
    assert box.fitting_text() == "A text I paste"
