"""Lines of the list that are whole statements: what each is about, or the words around what a search found in it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ascl_reader.gui.listing.row import BEGINNING, Marks, Row, RowShape, with_lead
from ascl_reader.gui.look.words import section_names
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Statement, Wording, plain_text
from ascl_reader.search.hit_groups import ABOUT, is_elsewhere
from ascl_reader.search.hits import Hit
from ascl_reader.search.result import SearchResult, SearchTerms

if TYPE_CHECKING:
    from ascl_reader.history.reading_log import Freshness
    from ascl_reader.search.extracts import Extract

translate = QCoreApplication.translate


class StatementRows:
    """Describes such lines, for a search those that it found; `shown` names the wording a statement is shown in."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._freshness: Mapping[str, Freshness] = {}
        self._noted: frozenset[str] = frozenset()
        self.shown: Callable[[Statement], Wording] = lambda statement: statement.wording
        self._result: SearchResult | None = None
        self._sought = SearchTerms()
        self._notes: Mapping[str, Extract] = {}

    def show_result(self, result: SearchResult | None) -> None:
        """Describes what a search found from now on; without one what each statement is about."""
        self._result = result
        self._sought, self._notes = (result.sought, result.notes) if result is not None else (SearchTerms(), {})

    def show_noted(self, ids: frozenset[str]) -> Collection[str]:
        """Takes which statements have a note of our school; returns those for which that has changed."""
        changed, self._noted = ids ^ self._noted, ids
        return changed

    def show_freshness(self, freshness: Mapping[str, Freshness], only: str) -> Collection[str]:
        """Takes which statements are unread or changed since they were read; returns those whose row changes.

        `only` is the statement that changed, if it is only one.
        """
        before, self._freshness = self._freshness, freshness
        if only:
            return {only}
        changed = {each for each, fresh in freshness.items() if before.get(each) is not fresh}
        return changed | (before.keys() - freshness.keys())

    def wording_of(self, statement_id: str) -> Wording | None:
        """Returns the wording in which a statement is shown; None if the library does not have it."""
        return self.shown(self._library.find(statement_id)) if statement_id in self._library else None

    def note(self, line: str) -> Extract | None:
        """Returns the words that a search found in our note on a line, None if it found nothing there."""
        return self._notes.get(line)

    def is_cut(self, line: str) -> bool:
        """Returns whether the text of a line is an extract, which has all its lines whatever is in it."""
        return self._is_cut(line, self._hit(line))

    def _hit(self, line: str) -> Hit | None:
        return self._result.hit(line) if self._result is not None else None

    def _is_cut(self, line: str, hit: Hit | None) -> bool:
        return line in self._notes or (hit is not None and hit.section not in ABOUT)

    def shape(self, statement_id: str) -> RowShape:
        """Returns the texts on which a row's height depends."""
        statement = self._library.find(statement_id)
        hit = self._hit(statement_id)
        text = None if self._is_cut(statement_id, hit) else self._about(statement, is_found=hit is not None)
        return RowShape(statement.title, text, self._uncut(statement))

    def row(self, statement_id: str) -> Row:
        """Returns the row of a line."""
        statement = self._library.find(statement_id)
        hit, note = self._hit(statement_id), self._notes.get(statement_id)
        uncut = self._uncut(statement)
        meta = f"{uncut} · {self._library.themes.name(statement.home)}"
        unread = self._freshness.get(statement_id) == "unread"
        if hit is None and note is None:
            text = self._about(statement, is_found=False)
            return Row(statement_id, statement.title, meta, text, uncut=uncut, unread=unread)
        title_marks = self._marks(statement.title, "title") if hit is not None else ()
        lead, text, marks = self._found(statement, hit) if hit is not None else ("", "", ())
        if note is not None and not (title_marks or marks):
            lead, text, marks = translate("statement rows", "Our note: "), note.text, note.marks
        elif note is not None:
            meta += translate("statement rows", " · also in our note")
        text, marks = with_lead(lead, text, marks)
        return Row(statement_id, statement.title, meta, text, title_marks, marks, len(lead), uncut, unread)

    def _found(self, statement: Statement, hit: Hit) -> tuple[str, str, Marks]:
        """Returns where something was found, the words around it, and what of them is marked."""
        from ascl_reader.search.engine.passages import best_extract, part_text

        themes = self._library.themes
        if hit.section in ABOUT or not part_text(statement, themes, hit.section, hit.wording):
            brief = self._brief(statement)
            return "", brief, self._marks(brief, "position")
        piece = best_extract(statement, themes, hit.section, hit.wording, self._sought)
        return self._lead(statement, hit), piece.text, piece.marks

    def _marks(self, text: str, part: str) -> Marks:
        from ascl_reader.search.matching import find_marks

        return tuple(find_marks(text, part, self._sought))

    def _lead(self, statement: Statement, hit: Hit) -> str:
        names = {
            "theme": translate("statement rows", "Theme"),
            "period": translate("statement rows", "Period"),
            "facts": translate("statement rows", "Figures and sources"),
            **{section.value: name for section, name in section_names().items()},
        }
        name = names[hit.section]
        if is_elsewhere(hit, self.shown(statement)):
            full, summary = (
                translate("statement rows", "{section}, in the full text"),
                translate("statement rows", "{section}, in the summary"),
            )
            name = (full if hit.wording is Wording.FULL else summary).format(section=name)
        return translate("statement rows", "{place}: ").format(place=name)

    def _uncut(self, statement: Statement) -> str:
        """Returns the period, and what else is to be known at a glance."""
        label = statement.period.label
        period = (
            translate("statement rows", "{period} (inferred)").format(period=label)
            if statement.period.inferred
            else label
        )
        words = [period]
        if self._library.superseded_by(statement.id):
            words.append(translate("statement rows", "superseded"))
        if statement.id in self._noted:
            words.append(translate("statement rows", "our note"))
        if self._freshness.get(statement.id) == "changed":
            words.append(translate("statement rows", "changed since you read it"))
        if statement.not_listed is not None:
            words.append(translate("statement rows", "no longer listed"))
        return " · ".join(words)

    def _about(self, statement: Statement, is_found: bool) -> str:
        """Returns how the published text begins where that is read; else the editors' brief."""
        if is_found:
            return self._brief(statement)
        if not statement.brief or self.shown(statement) is Wording.FULL:
            return self._beginning(statement)
        return statement.brief

    def _beginning(self, statement: Statement) -> str:
        return plain_text(statement.texts(self.shown(statement)).position)[:BEGINNING].replace("\n", " ")

    def _brief(self, statement: Statement) -> str:
        """Returns the editors' brief, in which something was found; called so where the published text is read."""
        if not statement.brief:
            return self._beginning(statement)
        full = self.shown(statement) is Wording.FULL
        return (
            translate("statement rows", "In brief: {brief}").format(brief=statement.brief) if full else statement.brief
        )
