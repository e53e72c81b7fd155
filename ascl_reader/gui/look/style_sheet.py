"""The style sheet: quiet lines instead of boxes, corners of 6 pixels, a ring around what has the keyboard focus."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDir

from ascl_reader import paths
from ascl_reader.gui.look.colours import Colours

ICONS = "icons"
"""The name by which a style sheet finds our drawings: a quotation mark in their path would end the sheet."""

SIZES = {"label": 11.5, "quiet": 12.5, "control": 14.0, "body": 15.5, "heading": 19.0, "title": 23.0}
"""Pixels at 100 % by role."""

WIDER = 0.06
"""Share of a letter's width by which the letters of a label stand further apart."""

PROPERTY = "textRole"
"""The property of a widget that tells its role to the style sheet."""


def style_sheet(colours: Colours, px: Callable[[float], int], points: Callable[[str], float], strong: int) -> str:
    """Returns Qt's style sheet for an appearance.

    `px` scales lengths with the text, `points` is a text role's size, `strong` the weight of bold text.
    """
    c = colours
    icons, chosen = f"{ICONS}:", c.on_accent[1:]
    QDir.setSearchPaths(ICONS, [str(paths.resources() / "icons")])
    tick, calendar, drop = (f"{icons}{name}.svg" for name in (f"tick-{chosen}", f"calendar-{c.name}", f"drop-{c.name}"))
    bar = ring_bar = ""
    if c.pane == c.ground:
        bar = f"border-bottom: 3px solid {c.accent}; padding-bottom: {px(4) - 2}px;"
        ring_bar = f"border-bottom: 5px solid {c.accent}; padding-bottom: {max(px(4) - 4, 0)}px;"
    return f"""
{font_rules(points, strong)}
QWidget#window, QWidget#bar, QWidget#status, QWidget#navigation {{ background: {c.ground}; }}
QWidget#bar {{ border-bottom: 1px solid {c.line}; }}
QWidget#status {{ border-top: 1px solid {c.line}; }}
QWidget#list, QWidget#reading, QWidget#header, QWidget#stack {{ background: {c.pane}; }}
QWidget#related, QWidget#figures, QWidget#veil {{ background: {c.pane}; }}
QWidget#header {{ border-bottom: 1px solid {c.line}; }}
QWidget#related, QWidget#figures {{ border-top: 1px solid {c.line}; }}
QWidget#listHead, QWidget#filters, QWidget#didLine {{ border-bottom: 1px solid {c.line}; }}
QWidget#filters, QWidget#didLine {{ background: {c.pane}; }}
QLabel {{ background: transparent; }}
QLabel[use="quiet"], QLabel[use="label"] {{ color: {c.quiet}; }}
QLabel[use="beside-switch"] {{ color: {c.quiet}; padding: {px(4) + 1}px 0; }}
QLabel[use="accent"] {{ color: {c.accent}; }}
QLabel[use="badge"] {{ color: {c.ink}; border: 1px solid {c.edge}; border-radius: 6px; padding: 2px {px(8)}px; }}
QLabel[use="warning-badge"] {{ color: {c.ink}; background: {c.warning_tint}; border: 1px solid {c.warning};
    border-radius: 6px; padding: 2px {px(8)}px; }}
QLabel[use="doubt"] {{ color: {c.ink}; background: {c.warning_tint}; border: 1px solid {c.warning};
    border-radius: 6px; padding: {px(8)}px; margin: {px(4)}px; }}
QLabel[use="notice"] {{ color: {c.ink}; }}
QFrame[use="offer"] {{ background: {c.tint}; border: 1px solid {c.line}; border-radius: 6px; }}
QFrame[use="card"] {{ background: {c.pane}; border: 1px solid {c.line}; border-radius: 10px; }}
QWidget#startBody {{ background: {c.pane}; }}
QSplitter::handle {{ background: {c.line}; }}
QSplitter::handle:hover {{ background: {c.accent}; }}
QMenuBar {{ background: {c.ground}; color: {c.ink}; padding: 2px {px(4)}px; }}
QMenuBar::item {{ background: transparent; padding: {px(4)}px {px(8)}px; border-radius: 4px; }}
QMenuBar[narrow="true"]::item {{ padding: {px(4)}px {px(3)}px; }}
QMenuBar::item:selected {{ background: {c.tint}; color: {c.ink}; }}
QMenu {{ background: {c.pane}; color: {c.ink}; border: 1px solid {c.edge}; padding: {px(4)}px;
    menu-scrollable: 1; }}
QMenu::item {{ padding: {px(5)}px {px(28)}px {px(5)}px {px(26)}px; border-radius: 4px; }}
QMenu[narrow="true"]::item {{ padding: {px(5)}px {px(6)}px {px(5)}px {px(22)}px; }}
QMenu::scroller {{ height: {px(16)}px; }}
QMenu::item:selected {{ background: {c.accent}; color: {c.on_accent}; }}
QMenu::item:disabled {{ color: {c.faded}; background: transparent; }}
QMenu::separator {{ height: 1px; background: {c.line}; margin: {px(4)}px {px(8)}px; }}
QMenu::indicator {{ width: {px(16)}px; height: {px(16)}px; left: {px(5)}px; }}
QMenu::indicator:checked {{ image: url("{icons}menu-tick-{c.name}.svg"); }}
QMenu::indicator:checked:selected {{ image: url("{tick}"); }}
QMenu::right-arrow {{ image: url("{icons}menu-arrow-{c.ink[1:]}.svg"); width: {px(14)}px; height: {px(14)}px;
    right: {px(6)}px; }}
QMenu::right-arrow:selected {{ image: url("{icons}menu-arrow-{chosen}.svg"); }}
QToolTip {{ background: {c.pane}; color: {c.ink}; border: 1px solid {c.edge}; padding: {px(4)}px; }}
QLineEdit, QPlainTextEdit {{ placeholder-text-color: {c.quiet}; }}
QLineEdit#search {{ background: {c.pane}; color: {c.ink}; border: 1px solid {c.edge}; border-radius: 6px;
    padding: 0 {px(4)}px; selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
QLineEdit {{ background: {c.pane}; color: {c.ink}; border: 1px solid {c.edge}; border-radius: 6px;
    padding: {px(5)}px {px(8)}px; selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
QLineEdit[wrong="true"] {{ background: {c.warning_tint}; border: 2px solid {c.warning};
    padding: {px(5) - 1}px {px(8) - 1}px; }}
QLineEdit:focus {{ border: 2px solid {c.accent}; padding: {px(5) - 1}px {px(8) - 1}px; }}
QLineEdit:read-only {{ background: {c.ground}; color: {c.quiet}; }}
QDateEdit {{ background: {c.pane}; color: {c.ink}; border: 1px solid {c.edge}; border-radius: 6px;
    padding: {px(5)}px {px(8)}px; selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
QDateEdit QLineEdit {{ background: transparent; border: none; padding: 0; }}
QDateEdit:focus {{ border: 2px solid {c.accent}; padding: {px(5) - 1}px {px(8) - 1}px; }}
QDateEdit:disabled {{ background: {c.ground}; color: {c.faded}; border-color: {c.line}; }}
QDateEdit[wrong="true"] {{ border: 2px solid {c.warning}; padding: {px(5) - 1}px {px(8) - 1}px; }}
QDateEdit::drop-down {{ border: none; width: {px(26)}px; }}
QDateEdit::down-arrow {{ image: url("{calendar}"); width: {px(16)}px; height: {px(16)}px; }}
QDateEdit::down-arrow:disabled {{ image: none; }}
QProgressBar {{ background: {c.ground}; border: 1px solid {c.edge}; border-radius: 6px; text-align: center;
    color: {c.ink}; height: {px(18)}px; }}
QProgressBar::chunk {{ background: {c.tint}; border-radius: 5px; }}
QListView[use="grouped"], QListView#importPage {{ background: {c.pane}; }}
QWidget#importFormBody, QListView#importList {{ background: {c.ground}; }}
QDialog#importWindow {{ background: {c.ground}; }}
QLineEdit#search:focus {{ border: 2px solid {c.accent}; }}
QPushButton, QToolButton {{ background: {c.pane}; color: {c.ink}; border: 1px solid {c.edge}; border-radius: 6px;
    padding: {px(4)}px {px(12)}px; }}
QPushButton, QToolButton {{ outline: none; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QPushButton:hover, QToolButton:hover {{ background: {c.tint}; }}
QPushButton:focus, QToolButton:focus {{ border: 2px solid {c.accent}; padding: {px(4) - 1}px {px(12) - 1}px; }}
QPushButton:disabled, QToolButton:disabled {{ color: {c.faded}; border-color: {c.line}; }}
QPushButton:default, QPushButton[use="accent"], QPushButton:default:hover, QPushButton[use="accent"]:hover {{
    background: {c.accent}; color: {c.on_accent}; border-color: {c.accent}; }}
QPushButton:default:focus, QPushButton[use="accent"]:focus, QPushButton[use="accent"]:pressed {{
    border: 4px double {c.on_accent};
    padding: {max(px(4) - 3, 0)}px {px(12) - 3}px; }}
QPushButton:default:disabled, QPushButton[use="accent"]:disabled {{ background: {c.ground}; color: {c.faded};
    border: 1px solid {c.line}; }}
QToolButton[flat="true"] {{ background: transparent; border: 1px solid transparent; padding: {px(4)}px; }}
QToolButton[flat="true"]:hover {{ background: {c.tint}; }}
QToolButton[flat="true"]:focus {{ border: 2px solid {c.accent}; padding: {px(4) - 1}px; }}
QToolButton::menu-indicator {{ image: none; }}
QPushButton::menu-indicator {{ image: url("{drop}"); width: {px(12)}px; height: {px(12)}px;
    subcontrol-origin: padding; subcontrol-position: right center; right: {px(5)}px; }}
QPushButton[use="chip"] {{ background: {c.tint}; border: 1px solid {c.tint}; border-radius: {px(9)}px;
    padding: {px(2)}px {px(10)}px; min-height: {24 - 2 * px(2) - 2}px; }}
QPushButton[use="chip"]:hover {{ border: 1px solid {c.accent}; }}
QPushButton[use="chip"]:focus {{ border: 2px solid {c.accent}; padding: {px(2) - 1}px {px(10) - 1}px; }}
QPushButton[use="filter"] {{ border-radius: {px(9)}px; padding: {px(2)}px {px(7)}px;
    min-height: {24 - 2 * px(2) - 2}px; }}
QPushButton[use="filter"]::menu-indicator {{ image: none; width: 0; }}
QPushButton[use="filter"]:checked {{ background: {c.tint}; border: 1px solid {c.accent}; font-weight: {strong}; }}
QPushButton[use="filter"]:focus {{ border: 2px solid {c.accent}; padding: {px(2) - 1}px {px(7) - 1}px; }}
QPushButton[use="link"] {{ background: transparent; color: {c.accent}; border: 2px solid transparent;
    border-radius: 4px; padding: 0 {px(2)}px; text-align: left; text-decoration: underline; }}
QPushButton[use="link"]:hover {{ background: {c.tint}; }}
QPushButton[use="link"]:focus {{ border: 2px solid {c.accent}; }}
QPushButton[use="link"]:disabled {{ color: {c.faded}; text-decoration: none; }}
MenuButton[use="link"] {{ text-align: center; }}
MenuButton[use="link"]::menu-indicator {{ subcontrol-origin: content; right: 0; width: {px(16)}px; }}
QPushButton[use="segment"] {{ background: transparent; border: 1px solid {c.line}; border-radius: 6px; color: {c.quiet};
    padding: {px(4)}px 3px; }}
QPushButton[use="segment"]:disabled {{ color: {c.faded}; border-color: transparent; }}
QPushButton[use="segment"]:checked {{ background: {c.pane}; color: {c.ink}; border: 1px solid {c.edge}; {bar} }}
QPushButton[use="segment"]:focus {{ border: 2px solid {c.accent}; padding: {px(4) - 1}px 2px; }}
QPushButton[use="segment"]:checked:focus {{ {ring_bar} }}
QAbstractScrollArea {{ border: none; background: transparent; }}
QAbstractScrollArea#briefingPreview {{ background: {c.behind_paper}; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QTreeView, QListView {{ outline: none; background: transparent; show-decoration-selected: 0; }}
QTreeView::item, QTreeView::branch {{ background: transparent; }}
QTreeView::item:selected, QTreeView::branch:selected {{ background: transparent; }}
QListView {{ background: {c.pane}; }}
QListView#boxList {{ border: 1px solid {c.edge}; border-radius: 0; padding: 1px; }}
QTextEdit {{ background: {c.pane}; color: {c.ink}; border: 2px solid transparent;
    selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
QPlainTextEdit {{ background: {c.pane}; color: {c.ink}; border: 1px solid {c.edge}; border-radius: 6px;
    selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
QPlainTextEdit:focus {{ border: 2px solid {c.accent}; }}
QPlainTextEdit[use="note"] {{ padding: 1px; }}
QPlainTextEdit[use="note"]:focus {{ padding: 0; }}
QPlainTextEdit#titleField:read-only {{ background: {c.ground}; color: {c.quiet}; }}
QTextEdit:focus {{ border: 2px solid {c.accent}; }}
QWidget[section="context"], QWidget[section="rationale"] {{ background: {c.pane}; }}
QWidget[section="position"], QWidget[section="position"] QTextEdit {{ background: {c.position}; }}
QTreeWidget {{ background: {c.pane}; border: 1px solid {c.edge}; border-radius: 6px; padding: 1px; }}
QTreeWidget:focus {{ border: 2px solid {c.accent}; padding: 0; }}
QListWidget#helpPages {{ border: 1px solid {c.edge}; border-radius: 6px; padding: 1px; }}
QListWidget#helpPages:focus {{ border: 2px solid {c.accent}; padding: 0; }}
QListWidget#helpPages::item {{ color: {c.ink}; padding: {px(4)}px; border-left: 3px solid transparent; }}
QListWidget#helpPages::item:selected {{ background: {c.tint}; border-left: 3px solid {c.accent}; }}
QHeaderView {{ background: {c.pane}; }}
QHeaderView::section {{ background: {c.pane}; color: {c.quiet}; border: none;
    border-bottom: 1px solid {c.line}; padding: {px(4)}px; }}
QTreeWidget::item {{ padding: {px(3)}px 0; }}
QTreeWidget#keys::item {{ padding: {px(3)}px {px(4)}px; }}
QTreeWidget::item:selected {{ background: {c.tint}; color: {c.ink}; }}
QCheckBox {{ spacing: {px(6)}px; padding: {px(2)}px; border: 2px solid transparent; border-radius: 4px; }}
QCheckBox:focus {{ border: 2px solid {c.accent}; }}
QCheckBox::indicator, QTreeWidget::indicator {{ width: {px(14)}px; height: {px(14)}px; background: {c.pane};
    border: 1px solid {c.edge}; border-radius: 3px; }}
QCheckBox::indicator:checked, QTreeWidget::indicator:checked {{ background: {c.accent}; border-color: {c.accent};
    image: url("{tick}"); }}
QCheckBox[use="fixed"]:disabled {{ color: {c.quiet}; }}
QLabel#meaning {{ border-top: 1px solid {c.line}; padding-top: {px(8)}px; }}
QListWidget#leftOut {{ border: none; border-top: 1px solid {c.line}; background: {c.ground}; }}
QListWidget#leftOut::item {{ padding: {px(4)}px {px(14)}px; border: 2px solid transparent; color: {c.ink}; }}
QListWidget#leftOut::item:selected {{ background: {c.tint}; }}
QListWidget#leftOut::item:focus {{ border: 2px solid {c.accent}; }}
QComboBox {{ background: {c.pane}; color: {c.ink}; border: 1px solid {c.edge}; border-radius: 6px;
    padding: {px(5)}px {px(8)}px; }}
QComboBox:focus {{ border: 2px solid {c.accent}; padding: {px(5) - 1}px {px(8) - 1}px; }}
QComboBox:disabled {{ background: {c.ground}; color: {c.faded}; border-color: {c.line}; }}
QComboBox::drop-down {{ border: none; width: {px(26)}px; }}
QComboBox::down-arrow {{ image: url("{drop}"); width: {px(14)}px; height: {px(14)}px; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox QAbstractItemView {{ background: {c.pane}; color: {c.ink}; border: 1px solid {c.edge};
    selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
QComboBox QAbstractItemView::item {{ min-height: {max(px(24), 24)}px; padding: 0 {px(6)}px; }}
QComboBox QAbstractItemView::item:selected {{ background: {c.accent}; color: {c.on_accent}; }}
QCheckBox::indicator:disabled {{ border-color: {c.line}; }}
QCalendarWidget QWidget {{ background: {c.pane}; }}
QWidget#qt_datetimedit_calendar {{ background: {c.pane}; border: 1px solid {c.edge}; }}
QCalendarWidget QAbstractItemView {{ alternate-background-color: {c.pane};
    selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
QCalendarWidget QToolButton {{ border-color: transparent; }}
QDialog {{ background: {c.pane}; }}
QScrollBar:vertical {{ background: transparent; width: {max(px(10), 10)}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {max(px(10), 10)}px; margin: 0; }}
QScrollBar::handle {{ background: {c.edge}; border-radius: 3px; margin: 2px;
    min-height: {px(28)}px; min-width: {px(28)}px; }}
QScrollBar::handle:hover {{ background: {c.quiet}; }}
QScrollBar::handle:disabled {{ background: transparent; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def font_rules(points: Callable[[str], float], strong: int) -> str:
    """Returns the style sheet's rules for all roles; `points` gives a role's size in points, `strong` a bold weight."""
    rules = []
    for role in SIZES:
        spacing = f" letter-spacing: {WIDER}em;" if role == "label" else ""
        for suffix, weight in (("", 400), (" bold", strong)):
            text = f'*[{PROPERTY}="{role}{suffix}"]'
            rules.append(f"{text} {{ font-size: {points(role)}pt; font-weight: {weight};{spacing} }}")
    return "\n".join(rules)
