"""Spells acronyms out: at their first use in a text, or in a list at the end."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ascl_reader.briefing.sheets.content import AcronymMeaning
from ascl_reader.library.glossary import KNOWN_TO_ALL, Glossary, GlossaryEntry, acronyms_in_text


class AcronymSpeller:
    """Spells out acronyms in the texts of one sheet, each at its first use in the order of reading."""

    def __init__(self, glossary: Glossary) -> None:
        self._entries = {entry.acronym: entry for entry in glossary.entries if entry.is_acronym}
        self._pattern = re.compile(acronyms_in_text(self._entries))
        self._done = {KNOWN_TO_ALL}

    def spell_out(self, text: str, brackets: str = "()") -> str:
        """Returns a text with each acronym spelt out behind its first use on the sheet.

        Published words are not changed: there the brackets are square, which shows that an editor inserted them.
        """
        for entry in self._entries.values():
            if entry.acronym not in self._done and _spelt(entry, text):
                self._done.add(entry.acronym)

        def spelt(found: re.Match[str]) -> str:
            """Returns an acronym as it stands, spelt out the first time."""
            acronym = found[1]
            if acronym in self._done:
                return found[0]
            self._done.add(acronym)
            long = self._entries[acronym].long
            several = "s" if found[2] == "s" and not long.endswith("s") else ""
            return f"{found[0]} {brackets[0]}{long}{several}{brackets[1]}"

        return self._pattern.sub(spelt, text)

    def meanings(self, texts: Iterable[str]) -> tuple[AcronymMeaning, ...]:
        """Returns the meaning of each acronym in these texts, in alphabetical order."""
        used = {found[1] for text in texts for found in self._pattern.finditer(text)} - {KNOWN_TO_ALL}
        return tuple(AcronymMeaning(each, self._entries[each].long) for each in sorted(used, key=str.casefold))


def _spelt(entry: GlossaryEntry, text: str) -> bool:
    """Returns whether the text has the acronym and says itself what it stands for."""
    if entry.acronym not in text:
        return False
    lower = text.casefold()
    return any(long.casefold() in lower for long in (entry.long, *entry.also))
