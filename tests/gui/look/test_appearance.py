"""Looks: light and dark, the size of text, narrow windows, the length of lines."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFontInfo, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ascl_reader.gui.app import Program
from ascl_reader.gui.look import appearance
from ascl_reader.gui.look.appearance import (
    BOUNDS,
    LARGEST,
    SMALLEST,
    STEPS,
    USUAL_COMFORT,
    Appearance,
    Comfort,
    bounded,
)
from ascl_reader.gui.look.colours import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, SEPIA
from ascl_reader.gui.reading.pane_arrangement import SIDE_BY_SIDE, STACKED
from ascl_reader.gui.reading.section_pane import SectionPane
from ascl_reader.library.statement import Section
from ascl_reader.window_request import WindowRequest
from tests.gui.conftest import OpenProgram

pytestmark = pytest.mark.shared_window


def test_light_and_dark_reach_the_palette_and_the_texts(program: Program) -> None:
    for choice, colours in (("dark", DARK), ("light", LIGHT)):
        program.window.commands.appearances[choice].trigger()
        palette = QApplication.palette()
        assert palette.color(QPalette.ColorRole.Base).name() == colours.pane
        assert palette.color(QPalette.ColorRole.HighlightedText).name() == colours.on_accent
        text = program.window.panes.panes[Section.CONTEXT].edit.textCursor().charFormat()
        assert text.foreground().color().name() == colours.ink


def test_the_system_is_followed_until_another_appearance_is_chosen(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert program.window.appearance.colours is LIGHT
    monkeypatch.setattr(appearance, "system_is_dark", lambda: True)
    QApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert program.window.appearance.colours is DARK
    program.window.commands.appearances["light"].trigger()
    QApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert program.window.appearance.colours is LIGHT


def test_the_systems_wish_for_contrast_is_followed_while_running(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    look, style = program.window.appearance, QApplication.styleHints()
    hints = style.accessibility()
    monkeypatch.setattr(appearance, "system_wants_contrast", lambda: True)
    hints.contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert look.colours is CONTRAST_LIGHT
    assert QApplication.palette().color(QPalette.ColorRole.Text).name() == "#000000"
    monkeypatch.setattr(appearance, "system_is_dark", lambda: True)
    QApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert look.colours is CONTRAST_DARK
    program.window.commands.appearances["sepia"].trigger()
    assert look.colours is SEPIA, "what was chosen counts more than the system"
    monkeypatch.setattr(appearance, "system_wants_contrast", lambda: False)
    program.window.commands.appearances["contrast"].trigger()
    assert look.colours is CONTRAST_DARK


def test_choices_made_together_restyle_the_windows_once(qtbot: QtBot, appearance: Appearance) -> None:
    told: list[tuple[str, int, str]] = []
    appearance.changed.connect(lambda: told.append((appearance.colours.name, appearance.text_size, style())))

    def style() -> str:
        """Return the family of the application's font."""
        return QApplication.font().families()[0]

    with appearance.together():
        appearance.choose("dark")
        appearance.set_text_size(150)
        appearance.choose_font("lexend")
        assert told == []
    assert told == [("dark", 150, "Lexend")]
    with appearance.together():
        pass
    appearance.choose("light")
    assert [colours for colours, *_ in told] == ["dark", "light"]


def test_steps_of_the_text_go_through_all_sizes_from_80_to_250_percent(appearance: Appearance) -> None:
    with appearance.together():  # which restyles all windows once, and not at each step
        appearance.set_text_size(SMALLEST)
        sizes = [SMALLEST]
        for _ in STEPS:  # one more than there are between them
            appearance.step(up=True)
            sizes.append(appearance.text_size)
        assert sizes == [*STEPS, LARGEST]
        for step in (*reversed(STEPS[:-1]), SMALLEST):
            appearance.step(up=False)
            assert appearance.text_size == step


def test_keys_make_the_text_larger_and_smaller_as_far_as_it_goes(qtbot: QtBot, program: Program) -> None:
    window = program.window
    usual = window.header.period.font().pointSizeF()
    window.appearance.set_text_size(200)
    for _ in range(3):  # one more than there are sizes
        qtbot.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert window.appearance.text_size == LARGEST
    assert window.header.period.font().pointSizeF() == pytest.approx(2.5 * usual)
    document = window.panes.panes[Section.POSITION].edit.document()
    assert document.firstBlock().charFormat().font().pointSizeF() == pytest.approx(2.5 * 15.5 * 0.75)
    window.appearance.set_text_size(90)
    for _ in range(2):
        qtbot.keyClick(window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert window.appearance.text_size == SMALLEST
    qtbot.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert window.appearance.text_size == 100


def test_the_programs_own_fonts_are_used(program: Program) -> None:
    edit = program.window.panes.panes[Section.CONTEXT].edit
    assert QFontInfo(edit.document().defaultFont()).family() == "Source Sans Pro"
    assert QFontInfo(program.window.header.title.font()).weight() == 600
    program.window.commands.fonts["atkinson"].trigger()
    assert QFontInfo(edit.document().defaultFont()).family() == "Atkinson Hyperlegible"
    assert QFontInfo(program.window.list.view.font()).family() == "Atkinson Hyperlegible"


def test_without_font_files_the_window_opens_and_says_so(
    open_program: OpenProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ascl_reader.gui.look import fonts

    monkeypatch.setattr(fonts, "_loaded", {})
    monkeypatch.setattr(fonts, "_path", lambda package, name: None)
    program = open_program()
    assert "fonts missing" in program.window.status._state.text()


def test_a_narrow_window_stacks_the_panes_with_the_position_first(qtbot: QtBot, program: Program) -> None:
    window = program.window
    window.resize(1360, 800)
    QApplication.processEvents()
    panes = window.panes.panes
    left = [panes[section].mapTo(window, panes[section].rect().topLeft()).x() for section in SIDE_BY_SIDE]
    assert left == sorted(left) and len(set(left)) == 3
    window.resize(860, 600)
    QApplication.processEvents()
    top = [panes[section].mapTo(window, panes[section].rect().topLeft()).y() for section in STACKED]
    assert top == sorted(top) and len(set(top)) == 3
    for section in STACKED:
        assert panes[section].edit.verticalScrollBar().maximum() == 0
    window.resize(1360, 800)
    QApplication.processEvents()
    assert [panes[section].mapTo(window, panes[section].rect().topLeft()).x() for section in SIDE_BY_SIDE] == left


@pytest.mark.parametrize("text_size", [80, 125, 200, 250])
def test_no_line_is_cut_and_none_is_longer_than_75_characters(open_program: OpenProgram, text_size: int) -> None:
    sizes = ((640, 480), (800, 600), (1360, 850))
    window = open_program(request=WindowRequest(size=sizes[0], text_size=text_size), ready=False).window
    for size in sizes:
        window.resize(*size)
        for _ in range(3):
            QApplication.processEvents()
        assert (window.width(), window.height()) == size
        longest = USUAL_COMFORT.column * QFontMetricsF(window.appearance.font("body")).averageCharWidth()
        for pane in window.panes.panes.values():
            viewport = pane.edit.viewport().width()
            assert viewport <= longest + 10
            assert pane.edit.document().idealWidth() <= viewport + 1


def test_lines_of_the_panes_are_one_and_a_half_times_the_text(program: Program) -> None:
    edit = program.window.panes.panes[Section.POSITION].edit
    layout = edit.document().firstBlock().layout()
    gap = layout.lineAt(1).y() - layout.lineAt(0).y()
    assert gap / 15.5 == pytest.approx(1.5, abs=0.12)


WORDS = "Schools and colleges should be asked to accept no more delegated duties for the care of children. " * 4


@pytest.mark.parametrize("asked", [Comfort(0, -5, 0), Comfort(9999, 9999, 9999)])
def test_what_is_out_of_bounds_is_brought_back(asked: Comfort) -> None:
    for name, value in bounded(asked)._asdict().items():
        assert value in BOUNDS[name]
    assert bounded(USUAL_COMFORT) == USUAL_COMFORT


def test_lines_letters_and_columns_are_set_as_they_are_wanted(appearance: Appearance) -> None:
    pane = SectionPane(Section.CONTEXT, appearance)
    pane.resize(1200, 400)
    pane.show()
    pane.show_text(WORDS)
    appearance.changed.connect(pane.restyle)

    def gap() -> float:
        layout = pane.edit.document().firstBlock().layout()
        return layout.lineAt(1).y() - layout.lineAt(0).y()

    def letters() -> float:
        return layout_line_length(pane)

    usual, wide = gap(), letters()
    appearance.choose_comfort(Comfort(200, 0, 45))
    assert gap() == pytest.approx(usual * 200 / 150, rel=0.05)
    assert letters() < 50 < wide
    appearance.choose_comfort(Comfort(150, 20, 45))
    assert appearance.font("body").letterSpacing() == 120
    assert appearance.font("control").letterSpacing() in (0, 100), "the program's own words stay as they are"
    pane.close()


def layout_line_length(pane: SectionPane) -> float:
    layout = pane.edit.document().firstBlock().layout()
    return layout.lineAt(0).textLength()


def test_what_follows_the_looks_takes_them_at_once_and_at_each_change_as_long_as_it_is_there(
    program: Program,
) -> None:
    sizes: list[int] = []

    class Part(QObject):
        def restyle(self) -> None:
            sizes.append(program.appearance.text_size)

    part = Part()
    program.appearance.follow(part.restyle)
    program.appearance.set_text_size(125)
    assert sizes == [100, 125]
    part.deleteLater()
    QApplication.sendPostedEvents(part, QEvent.Type.DeferredDelete)
    program.appearance.set_text_size(150)
    assert sizes == [100, 125]
