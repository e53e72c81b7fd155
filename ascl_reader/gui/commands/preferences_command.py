"""Edit ▸ Preferences: every setting with what it changes in the window."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ascl_reader.gui.browsing.browsing_session import BrowsingSession
from ascl_reader.gui.look import fonts
from ascl_reader.gui.look.appearance import BOUNDS, STEPS, SYSTEM, USUAL, USUAL_COMFORT, Appearance
from ascl_reader.gui.memory import settings
from ascl_reader.gui.preferences.preference_row import Choice, Preference
from ascl_reader.gui.reading.pane_arrangement import PaneArrangement, PaneLayout
from ascl_reader.gui.widgets.accessible import plain_name
from ascl_reader.gui.widgets.application import ENGLISH, LANGUAGES
from ascl_reader.gui.window.actions import Actions
from ascl_reader.library.outline import SortOrder
from ascl_reader.library.statement import Wording

if TYPE_CHECKING:
    from ascl_reader.gui.preferences.preferences_dialog import PreferencesDialog


class PreferencesCommand(QObject):
    """Opens the dialog; one at a time."""

    def __init__(
        self,
        kept: settings.Settings,
        *,
        appearance: Appearance,
        session: BrowsingSession,
        arrangement: PaneArrangement,
        actions: Actions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._settings = kept
        self._appearance = appearance
        self._session = session
        self._arrangement = arrangement
        self._actions = actions
        self._window = window
        self._dialog: PreferencesDialog | None = None
        actions.preferences.triggered.connect(self.show)

    def show(self) -> None:
        """Opens the dialog, or brings the open one to the front."""
        from ascl_reader.gui.preferences.preferences_dialog import PreferencesDialog

        if self._dialog is None:
            self._dialog = PreferencesDialog(self.preferences(), self._appearance, self._window)
            self._dialog.destroyed.connect(self._forget)
            self._dialog.open()
        self._dialog.raise_()
        self._dialog.search.setFocus()

    def _forget(self) -> None:
        self._dialog = None

    def preferences(self) -> list[Preference]:
        """Returns all settings, in the order of the dialog."""
        return [*self._looks(), *self._spacing(), *self._reading(), *self._list_and_search()]

    def _looks(self) -> list[Preference]:
        look, actions = self._appearance, self._actions
        group, named = self.tr("Looks"), _by_names
        languages: dict[Any, str] = dict(LANGUAGES)
        return [
            Preference(
                *(settings.APPEARANCE.name, group, self.tr("Appearance")),
                self.tr("Light, dark, sepia or high contrast, or as the computer is set."),
                named(actions.appearances),
                *(SYSTEM, lambda: look.choice, lambda value: look.choose(str(value))),
            ),
            Preference(
                *(settings.TEXT_SIZE.name, group, self.tr("Text size")),
                self.tr("The size of all text in the window."),
                {each: f"{each} %" for each in STEPS},
                *(USUAL, lambda: look.text_size, lambda value: look.set_text_size(int(value))),
            ),
            Preference(
                *(settings.FONT.name, group, self.tr("Font")),
                self.tr("Atkinson Hyperlegible and Lexend are made for easier reading."),
                named(actions.fonts),
                *(fonts.SOURCE_SANS, lambda: look.font_choice, lambda value: look.choose_font(str(value))),
            ),
            Preference(
                *(settings.LANGUAGE.name, group, self.tr("Language of menus and headings")),
                self.tr(
                    "Statements, help and printed pages stay English. No Welsh speaker has read the Welsh yet. "
                    "It changes at the next start."
                ),
                languages,
                usual=ENGLISH,
                read=lambda: self._settings.get(settings.LANGUAGE),
                write=lambda value: self._settings.put(settings.LANGUAGE, str(value)),
            ),
        ]

    def _spacing(self) -> list[Preference]:
        look, group = self._appearance, self.tr("Spacing of the texts")
        told = {
            "line_spacing": (
                settings.LINE_SPACING,
                self.tr("Line spacing"),
                self.tr("From line to line."),
                10,
                "{n} %",
            ),
            "letter_spacing": (
                settings.LETTER_SPACING,
                self.tr("Letter spacing"),
                self.tr("Wider letters."),
                2,
                "+{n} %",
            ),
            "column": (settings.COLUMN, self.tr("Column width"), self.tr("Letters in a line, at the most."), 5, "{n}"),
        }

        def write(name: str, value: Choice) -> None:
            """Sets one spacing."""
            look.choose_comfort(look.comfort._replace(**{name: int(value)}))

        made = []
        for name, (setting, title, about, step, pattern) in told.items():
            least, most = BOUNDS[name]
            options: dict[Choice, str] = {each: pattern.format(n=each) for each in range(least, most + 1, step)}
            made.append(
                Preference(
                    *(setting.name, group, title, about, options, getattr(USUAL_COMFORT, name)),
                    read=lambda name=name: getattr(look.comfort, name),  # type: ignore[misc]
                    write=lambda value, name=name: write(name, value),  # type: ignore[misc]
                )
            )
        return made

    def _reading(self) -> list[Preference]:
        group, actions = self.tr("Reading"), self._actions
        panes, session = self._arrangement, self._session
        return [
            Preference(
                *(settings.LAYOUT.name, group, self.tr("Panes")),
                self.tr("Context, position and rationale side by side, stacked, or one at a time."),
                {each.value: words for each, words in _by_names(actions.layouts).items()},
                *(PaneLayout.ROOM.value, lambda: panes.layout.value, lambda value: panes.choose(PaneLayout(value))),
            ),
            Preference(
                *(settings.SUMMARY.name, group, self.tr("Wording")),
                self.tr("What is shown first where the full text was imported."),
                {False: self.tr("The full text"), True: self.tr("The summary")},
                usual=False,
                read=lambda: session.wordings.prefers_summary,
                write=lambda value: session.choose_wording(Wording.SUMMARY if value else Wording.FULL),
            ),
        ]

    def _list_and_search(self) -> list[Preference]:
        actions, session, group = self._actions, self._session, self.tr("Tree, list and search")
        yes: dict[Choice, str] = {True: self.tr("Yes"), False: self.tr("No")}
        return [
            Preference(
                *(settings.TREE_SHOWN.name, group, self.tr("Show the tree")),
                self.tr("Themes, years and source documents beside the list."),
                yes,
                usual=True,
                read=actions.tree_shown.isChecked,
                write=lambda value: actions.tree_shown.setChecked(bool(value)),
            ),
            Preference(
                *(settings.LIST_SHOWN.name, group, self.tr("Show the list")),
                self.tr("The statements of what is chosen in the tree, or found."),
                yes,
                usual=True,
                read=actions.list_shown.isChecked,
                write=lambda value: actions.list_shown.setChecked(bool(value)),
            ),
            Preference(
                *(settings.SORT.name, group, self.tr("Order of the list")),
                self.tr("Of a theme or a year; a search has an order of its own."),
                {each.value: words for each, words in _by_names(actions.sorts).items()},
                *(SortOrder.USUAL.value, lambda: session.listing.sort.value, self._sort),
            ),
            Preference(
                *(settings.SEARCHES_REMEMBERED.name, group, self.tr("Remember searches")),
                self.tr("Offers them below the search box."),
                yes,
                usual=True,
                read=actions.remember_searches.isChecked,
                write=self._remember,
            ),
            Preference(
                *(settings.HINTS.name, group, self.tr("Show hints")),
                self.tr("Each once, in a line at the foot of the window. Help ▸ Hints has all of them."),
                yes,
                usual=True,
                read=lambda: self._settings.get(settings.HINTS),
                write=lambda value: self._settings.put(settings.HINTS, bool(value)),
            ),
        ]

    def _sort(self, value: Choice) -> None:
        self._actions.sorts[SortOrder(value)].setChecked(True)
        self._session.choose_sort(SortOrder(value))

    def _remember(self, value: Choice) -> None:
        if self._actions.remember_searches.isChecked() is not bool(value):
            self._actions.remember_searches.trigger()


def _by_names(actions: Mapping[Any, Any]) -> dict[Any, str]:
    return {each: plain_name(action) for each, action in actions.items()}
