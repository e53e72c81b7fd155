"""What can be typed into the search box: each kind with an example that is put there when it is chosen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ascl_reader.gui.searching.box_list import BoxRow


def help_rows() -> list[BoxRow]:
    """Returns the rows of the help, the plainest first; the key of a row is its example."""
    return [BoxRow(example, example, detail=told) for example, told in _examples()]


def _examples() -> list[tuple[str, str]]:
    tr = _tr
    return [
        (
            tr("school funding"),
            tr("Both words, in any order; other endings, acronyms and like words too."),
        ),
        (tr("“high needs”"), tr("These words in this order.")),
        (tr("funding -SEND"), tr("Without a word; NOT SEND does the same.")),
        (tr("phones OR media"), tr("One of the two, or both.")),
        (tr("(phones OR media) harm"), tr("Brackets keep together what belongs together.")),
        (tr("title:holidays"), tr("Only in the title.")),
        (tr("position:penalties"), tr("Only in the position.")),
        (tr("context:pandemic"), tr("Only in the context.")),
        (tr("rationale:trust"), tr("Only in the rationale.")),
        (tr("note:governors"), tr("Only in our school’s notes.")),
        (tr("theme:attendance"), tr("In a theme, and in those below it.")),
        (tr("year:2019..2021"), tr("From these years; year:2020 is one year, year:2019.. and later.")),
        (tr("wording:full"), tr("With the published text, which you imported; wording:summary has our own words.")),
        (tr("is:bookmarked"), tr("With a bookmark of yours.")),
        (tr("is:unread"), tr("That you have not read yet.")),
        (tr("is:changed"), tr("Whose text changed since you read it.")),
        (tr("is:noted"), tr("With a note of our school’s.")),
        (tr("stance:agrees"), tr("By our school’s stance: agrees, partly, differs, not_for_us.")),
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("query help", text)
