"""A pane shows its own side of a comparison, each difference with its place."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ascl_reader.gui.compare.compared_pane import ComparedPane
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.library.comparison import WordChange, compare


def test_each_side_has_its_own_words_and_marks_what_the_other_lacks(qtbot: QtBot, appearance: Appearance) -> None:
    before, after = "Schools need more money.\nNow.", "All schools need money & <b>time</b>.\nNow."
    for own, text in ((WordChange.REMOVED, before), (WordChange.ADDED, after)):
        pane = ComparedPane(own, "side", appearance)
        qtbot.addWidget(pane)
        pane.show_pieces(compare(before, after))
        assert pane.toPlainText().split() == text.split()
        marked = []
        for number in pane.places:
            pane.go_to(number)
            marked.append(pane.textCursor().selectedText())
            look = pane.textCursor().charFormat()
            assert look.fontUnderline() and look.fontWeight() > 500
        assert marked and all(words in text for words in marked)


def test_names_of_sections_are_headings_and_marked_as_the_words_below_them_are(
    qtbot: QtBot, appearance: Appearance
) -> None:
    pane = ComparedPane(WordChange.REMOVED, "side", appearance)
    qtbot.addWidget(pane)
    label, body = appearance.font("label", bold=True), appearance.font("body")
    for other, is_marked in (("Context\nSchools need money.", False), ("Nothing of it.", True)):
        pane.show_pieces(compare("Context\nSchools need money.", other))
        looks = [
            block.begin().fragment().charFormat() for block in (pane.document().begin(), pane.document().lastBlock())
        ]
        assert [look.font().pixelSize() for look in looks] == [label.pixelSize(), body.pixelSize()]
        assert [look.fontUnderline() for look in looks] == [is_marked, is_marked]
        assert looks[0].foreground().color().name() == appearance.colours.quiet
