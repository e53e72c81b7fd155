"""A box of texts to be compared follows as they become others: what is chosen in it, or gone to in its list, stays."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ascl_reader.gui.compare.sides import Side, SideBox

WHOLE = "Performance measures that discourage inclusion · Full text"
PASTED = "A text I paste"
ONE, TWO, THREE = (Side(f"{name} · Summary", str, name) for name in ("One", "Two", "Three"))
TWO_IN_FULL = Side("Two · Full text", str, "Two")


def made(qtbot: QtBot, *sides: Side) -> SideBox:
    """Return a box of these, and of a text that is pasted."""
    box = SideBox(sides, [PASTED])
    qtbot.addWidget(box)
    return box


def listed(box: SideBox) -> list[str]:
    """Return all that can be chosen."""
    return [box.itemText(number) for number in range(box.count())]


def test_what_is_chosen_stays_chosen_where_others_are_put_in_and_out(qtbot: QtBot) -> None:
    box = made(qtbot, ONE, TWO, THREE)
    told: list[int] = []
    box.currentIndexChanged.connect(told.append)
    for chosen in (THREE.name, PASTED):
        box.setCurrentText(chosen)
        told.clear()
        for sides in ((ONE, TWO, TWO_IN_FULL, THREE), (TWO_IN_FULL, THREE), (THREE, ONE, TWO)):
            box.follow(sides)
            assert listed(box) == [*(each.name for each in sides), PASTED]
            assert box.currentText() == box.toolTip() == chosen
    assert told == [] and box.side() is None


def test_of_a_text_that_is_gone_another_wording_is_chosen_else_the_first(qtbot: QtBot) -> None:
    box = made(qtbot, ONE, TWO, TWO_IN_FULL, THREE)
    box.setCurrentText(TWO_IN_FULL.name)
    box.follow([ONE, TWO, THREE])
    assert box.currentText() == TWO.name and box.side() == TWO
    box.follow([THREE, ONE])
    assert box.currentText() == box.toolTip() == THREE.name


def test_in_a_list_that_is_dropped_the_row_that_was_gone_to_stays(qtbot: QtBot) -> None:
    box = made(qtbot, ONE, TWO, THREE)
    box.show()
    box.showPopup()
    rows = box.view()
    rows.setCurrentIndex(rows.model().index(2, 0))
    box.follow([ONE, TWO, TWO_IN_FULL, THREE])
    assert rows.isVisible() and rows.currentIndex().data() == THREE.name and box.currentText() == ONE.name
    box.hidePopup()


def test_a_long_title_is_cut_and_its_wording_is_not(qtbot: QtBot) -> None:
    box = SideBox([Side(WHOLE, str)], [PASTED])
    qtbot.addWidget(box)
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
    assert box.fitting_text() == PASTED
