"""What a drawing in a Word file holds: text boxes, words set as pictures, or a picture."""

from __future__ import annotations

from collections.abc import Iterator

from ascl_reader.importer.readers.word.packed_xml import Element

_HOLDS_WORDS = ("txbxContent", "t", "textpath", "p", "tbl")
_PICTURES = frozenset("blip imagedata chart relIds OLEObject".split())


def chosen_alternative(element: Element) -> Element:
    """Returns the first form of a shape, of those for newer and older programs, that holds words; else the first."""
    choices = [each for each in element if each.tag in ("Choice", "Fallback")]
    for each in choices:
        if any(next(each.iter(tag), None) is not None for tag in _HOLDS_WORDS):
            return each
    return choices[0] if choices else element


def text_boxes(drawing: Element) -> Iterator[list[Element]]:
    """Yields the content of each text box in a drawing, and of words that are set as a picture; each once."""
    for each in drawing:
        if each.tag == "AlternateContent":
            yield from text_boxes(chosen_alternative(each))
        elif each.tag == "txbxContent":
            yield list(each)
        elif each.tag == "textpath":
            yield [_paragraph(each.get("string", ""))]
        else:
            yield from text_boxes(each)


def drawing_keys(drawing: Element) -> list[str]:
    """Returns the keys of the parts that hold the words of diagrams and charts in a drawing."""
    keys = [each.get("dm") for each in drawing.iter("relIds")] + [each.get("id") for each in drawing.iter("chart")]
    return [key for key in keys if key]


def picture_name(drawing: Element) -> str:
    """Returns what a drawing says of its picture, or the picture's name; empty if it has none."""
    elements = list(drawing.iter())
    if not any(each.tag in _PICTURES for each in elements):
        return ""
    told = [each.get(name, "") for name in ("descr", "alt", "title", "name", "id") for each in elements]
    return next(filter(None, told), "")


def _paragraph(words: str) -> Element:
    paragraph = Element("p")
    run = Element("r")
    text = Element("t")
    text.text = words
    run.append(text)
    paragraph.append(run)
    return paragraph
