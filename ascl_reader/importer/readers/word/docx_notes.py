"""The footnotes, endnotes and comments of a Word file, which stand beside its text."""

from __future__ import annotations

from ascl_reader.importer.blocks.document import LeftOutReason
from ascl_reader.importer.blocks.list_numbers import written_number
from ascl_reader.importer.readers.word.packed_xml import Element

_FIGURES, _ROMAN = "", "i"


class Notes:
    """The notes by their ids; their marks are counted in the order in which the text refers to them."""

    def __init__(self, footnotes: Element | None, endnotes: Element | None, comments: Element | None) -> None:
        self._kinds = {
            "footnoteReference": (_texts(footnotes, "footnote"), _FIGURES),
            "endnoteReference": (_texts(endnotes, "endnote"), _ROMAN),
        }
        self._comments = _texts(comments, "comment")
        self._counts = dict.fromkeys(self._kinds, 0)

    def referred(self, reference: Element) -> tuple[str, LeftOutReason]:
        """Returns the text that a mark refers to, a note after its number, and why it is left out."""
        key = reference.get("id", "")
        if reference.tag not in self._kinds:
            return self._comments.get(key, ""), LeftOutReason.REVIEWER_COMMENT
        texts, style = self._kinds[reference.tag]
        if reference.get("customMarkFollows", "0") not in ("0", "false", "off"):
            return texts.get(key, ""), LeftOutReason.FOOTNOTE
        self._counts[reference.tag] += 1
        return f"{written_number(self._counts[reference.tag], style)} {texts.get(key, '')}", LeftOutReason.FOOTNOTE


def _texts(part: Element | None, name: str) -> dict[str, str]:
    """Returns the text of each note by its id; lines that only part the notes from the page have a type."""
    if part is None:
        return {}
    return {note.get("id", ""): words_of(note) for note in part.iter(name) if note.get("type", "normal") == "normal"}


def words_of(element: Element) -> str:
    """Returns the words of an element on one line, its paragraphs parted by a space."""
    pieces: list[str] = []
    for each in element.iter():
        if each.tag == "t":
            pieces.append(each.text or "")
        elif each.tag in ("p", "tab", "br", "cr"):
            pieces.append(" ")
    return " ".join("".join(pieces).split())
