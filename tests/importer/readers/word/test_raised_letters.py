"""Raised letters in Word, OpenDocument and RTF files: powers stay raised, marks of notes are left out."""

from __future__ import annotations

from tests.importer.readers.word.test_read_odt import p, style
from tests.importer.readers.word.test_read_odt import read as read_odt
from tests.importer.readers.word.test_read_rtf import read as read_rtf
from tests.importer.readers.word.word_files import left_out, paragraph, read_word, run, texts

UP = '<w:vertAlign w:val="superscript"/>'
POWERS = ["A plot of 40 m² has 10³ beans.", "1. Beans climb."]


def test_powers_stay_raised() -> None:
    word = read_word(
        paragraph("A plot of 40 m", run("2", UP), " has 10", run("3", UP), " beans.") + paragraph(POWERS[1])
    )
    raised = '<text:span text:style-name="u">{}</text:span>'
    odt = read_odt(
        p(f"A plot of 40 m{raised.format(2)} has 10{raised.format(3)} beans.") + p(POWERS[1]),
        style("u", properties='style:text-position="super 58%"'),
    )
    rtf = read_rtf(r"A plot of 40 m{\super 2} has 10\super 3\nosupersub  beans.\par " + POWERS[1] + r"\par")
    for document in (word, odt, rtf):
        assert [text.removeprefix("- ") for text in texts(document)] == POWERS
        assert left_out(document) == []


def test_a_mark_that_was_typed_and_its_note_are_left_out() -> None:
    word = read_word(paragraph("Beans grow.", run("1", UP)) + paragraph(run("1", UP), " A gardener said so."))
    rtf = read_rtf(r"Beans grow.{\super 1}\par {\super 1} A gardener said so.\par")
    for document in (word, rtf):
        assert texts(document) == ["Beans grow."]
        assert [text for text, _ in left_out(document)] == ["1", "1 A gardener said so."]
