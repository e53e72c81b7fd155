"""How the program looks: colours, fonts, the size and spacing of text, in one object that every pane is given."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QScrollBar

from ascl_reader.gui.look import fonts
from ascl_reader.gui.look.colours import CONTRAST, CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, SEPIA, Colours
from ascl_reader.gui.look.style_sheet import SIZES, WIDER, style_sheet


class Comfort(NamedTuple):
    """Line spacing in percent of the text's size, letter spacing in percent of a letter, column in letters."""

    line_spacing: int = 150
    letter_spacing: int = 0
    column: int = 75


USUAL_COMFORT = Comfort()
"""Lines of one and a half (WCAG 2.2, 1.4.12), columns of 75 letters at the most (Bringhurst: 45 to 75)."""

BOUNDS = {"line_spacing": (120, 220), "letter_spacing": (0, 20), "column": (40, 110)}
"""The least and the most of each."""


def bounded(comfort: Comfort) -> Comfort:
    """Returns the spacing that was asked for, brought within the bounds."""
    kept = {name: max(least, min(most, getattr(comfort, name))) for name, (least, most) in BOUNDS.items()}
    return Comfort(**kept)


SYSTEM = "system"
CHOICES = (SYSTEM, LIGHT.name, DARK.name, SEPIA.name, CONTRAST)
SMALLEST, USUAL, LARGEST = 80, 100, 250
STEPS = (80, 90, 100, 110, 125, 150, 175, 200, 225, 250)
"""Percent of the usual text size, as Ctrl+plus and Ctrl+minus go."""


class Appearance(QObject):
    """Colours, fonts, text size and spacing; emits `changed` when any of them does."""

    changed = Signal()

    def __init__(self, choice: str, font: str, text_size: int, comfort: Comfort = USUAL_COMFORT) -> None:
        super().__init__()
        self.choice = choice if choice in CHOICES else SYSTEM
        self.font_choice = font if font in fonts.CHOICES else fonts.SOURCE_SANS
        self.comfort = bounded(comfort)
        self.text_size = max(SMALLEST, min(LARGEST, text_size))
        self.colours = self._resolved()
        self._is_held = self._waits = False
        self._take_font()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._system_changed)
        self.apply()

    def follow(self, restyle: Callable[[], object]) -> None:
        """Calls what takes colours, fonts and sizes from here, now and whenever they change."""
        restyle()
        self.changed.connect(restyle)

    def px(self, pixels: float) -> int:
        """Returns a length that grows with the text, in whole pixels."""
        return round(pixels * self.text_size / 100)

    def font(self, use: str, bold: bool = False) -> QFont:
        """Returns the font of a text role named in SIZES."""
        font = QFont(self._families)
        font.setPointSizeF(self.points(use))
        font.setWeight(self._strong if bold else QFont.Weight.Normal)
        if use == "label":
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100 * (1 + WIDER))
        elif use == "body" and self.comfort.letter_spacing:
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100 + self.comfort.letter_spacing)
        return font

    def points(self, role: str) -> float:
        """Returns the size of a role's text in points, as large as the user wants it."""
        return SIZES[role] * self.text_size / 100 * 72 / QGuiApplication.primaryScreen().logicalDotsPerInch()

    def choose(self, choice: str) -> None:
        """Sets whether the appearance follows the system, or which of the others it is."""
        self.choice = choice
        self._refresh()

    def choose_font(self, font: str) -> None:
        """Sets the type face."""
        self.font_choice = font
        self._take_font()
        self._refresh()

    def choose_comfort(self, comfort: Comfort) -> None:
        """Sets the spacing of lines and letters and the width of columns, kept within their bounds."""
        self.comfort = bounded(comfort)
        self._refresh()

    def set_text_size(self, percent: int) -> None:
        """Sets the text size in percent, kept between 80 and 250."""
        self.text_size = max(SMALLEST, min(LARGEST, percent))
        self._refresh()

    def step(self, up: bool) -> None:
        """Sets the next larger or smaller text size."""
        if up:
            self.set_text_size(next((step for step in STEPS if step > self.text_size), LARGEST))
        else:
            self.set_text_size(next((step for step in reversed(STEPS) if step < self.text_size), SMALLEST))

    @contextmanager
    def together(self) -> Iterator[None]:
        """Lets several choices take effect at once, at the end: each restyles all windows."""
        self._is_held = True
        try:
            yield
        finally:
            self._is_held = False
        if self._waits:
            self._refresh()

    def apply(self) -> None:
        """Gives the application its palette, font and style sheet."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setPalette(_palette(self.colours))
            font, sheet = self.font("control"), style_sheet(self.colours, self.px, self.points, self._strong.value)
            if (application.font(), application.styleSheet()) != (font, sheet):
                restyle(application, font, sheet)

    def _take_font(self) -> None:
        self._families = fonts.families(self.font_choice)
        self._strong = fonts.strong(self._families)

    def _resolved(self) -> Colours:
        if self.choice == CONTRAST or (self.choice == SYSTEM and system_wants_contrast()):
            return CONTRAST_DARK if system_is_dark() else CONTRAST_LIGHT
        if self.choice == SYSTEM:
            return DARK if system_is_dark() else LIGHT
        return {DARK.name: DARK, SEPIA.name: SEPIA}.get(self.choice, LIGHT)

    def _system_changed(self) -> None:
        if self.choice in (SYSTEM, CONTRAST):
            self._refresh()

    def _refresh(self) -> None:
        self._waits = self._is_held
        if self._is_held:
            return
        self.colours = self._resolved()
        self.apply()
        self.changed.emit()


def system_is_dark() -> bool:
    """Returns whether the system asks programs to be dark."""
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


def system_wants_contrast() -> bool:
    """Returns whether the system asks programs for high contrast, as with forced colours."""
    hints = QGuiApplication.styleHints()  # has to live as long as its values are read
    return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast


def _palette(colours: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for each, colour in {
        role.Window: colours.ground,
        role.WindowText: colours.ink,
        role.Base: colours.pane,
        role.AlternateBase: colours.ground,
        role.Text: colours.ink,
        role.Button: colours.pane,
        role.ButtonText: colours.ink,
        role.BrightText: colours.on_accent,
        role.ToolTipBase: colours.pane,
        role.ToolTipText: colours.ink,
        role.PlaceholderText: colours.quiet,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Accent: colours.accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.Light: colours.pane,
        role.Midlight: colours.ground,
        role.Mid: colours.line,
        role.Dark: colours.edge,
        role.Shadow: colours.line,
    }.items():
        palette.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(colours.faded))
    return palette


def restyle(application: QApplication, font: QFont, sheet: str) -> None:
    """Styles all widgets again, once, also where the sheet is the same; what scrolls keeps its place meanwhile.

    Where one sheet follows another, Qt tells each widget of its own and of every parent's fonts and colours in any
    order: 17 events a widget instead of 5, 2 seconds instead of 0.7 with a briefing of 35 statements open. So the old
    sheet is removed before the new one is set.
    """
    bars = [each for each in application.allWidgets() if isinstance(each, QScrollBar) and each.value()]
    places = [bar.value() for bar in bars]
    application.setStyleSheet("")
    application.setFont(font)
    application.setStyleSheet(sheet)
    for bar, place in zip(bars, places, strict=True):
        bar.setValue(place)
