"""The help of the search box: each kind of query with an example, which is put into the box when it is chosen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ascl_reader.gui.searching.box_list import BoxRow

translate = QCoreApplication.translate


def help_rows() -> list[BoxRow]:
    """Returns the rows of the help, the plainest first; the key of a row is its example."""
    return [BoxRow(example, example, detail=told) for example, told in _examples()]


def _examples() -> list[tuple[str, str]]:
    return [
        (
            translate("query help", "school funding"),
            translate("query help", "Both words, in any order; other endings, acronyms and like words too."),
        ),
        (translate("query help", "“high needs”"), translate("query help", "These words in this order.")),
        (translate("query help", "funding -SEND"), translate("query help", "Without a word; NOT SEND does the same.")),
        (translate("query help", "phones OR media"), translate("query help", "One of the two, or both.")),
        (
            translate("query help", "(phones OR media) harm"),
            translate("query help", "Brackets keep together what belongs together."),
        ),
        (translate("query help", "title:holidays"), translate("query help", "Only in the title.")),
        (translate("query help", "position:penalties"), translate("query help", "Only in the position.")),
        (translate("query help", "context:pandemic"), translate("query help", "Only in the context.")),
        (translate("query help", "rationale:trust"), translate("query help", "Only in the rationale.")),
        (translate("query help", "note:governors"), translate("query help", "Only in our school’s notes.")),
        (translate("query help", "theme:attendance"), translate("query help", "In a theme, and in those below it.")),
        (
            translate("query help", "year:2019..2021"),
            translate("query help", "From these years; year:2020 is one year, year:2019.. and later."),
        ),
        (
            translate("query help", "wording:full"),
            translate("query help", "With the full text, which you imported; wording:summary has our own words."),
        ),
        (translate("query help", "is:bookmarked"), translate("query help", "With a bookmark of yours.")),
        (translate("query help", "is:unread"), translate("query help", "That you have not read yet.")),
        (translate("query help", "is:changed"), translate("query help", "Whose text changed since you read it.")),
        (translate("query help", "is:noted"), translate("query help", "With a note of our school’s.")),
        (
            translate("query help", "stance:agrees"),
            translate("query help", "By our school’s stance: agrees, partly, differs, not_for_us."),
        ),
    ]
