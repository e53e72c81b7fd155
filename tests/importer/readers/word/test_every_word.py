"""Whatever is in a document of a word processor: each shown word is in a block, in its order, and no other word is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.importer.blocks.document import LeftOutReason, SourceDocument
from ascl_reader.importer.readers.word.read_odt import read_odt
from ascl_reader.importer.readers.word.read_rtf import read_rtf
from tests.importer.readers.word.test_read_odt import odt
from tests.importer.readers.word.word_files import read_word, run

SHOWN, HIDDEN, STRUCK, DELETED, INSERTED, FIELD, NOTE, COMMENT = (
    "shown hidden struck deleted inserted field note comment".split()
)
REASONS = {
    HIDDEN: LeftOutReason.HIDDEN,
    STRUCK: LeftOutReason.STRUCK_OUT,
    DELETED: LeftOutReason.STRUCK_OUT,
    NOTE: LeftOutReason.FOOTNOTE,
    COMMENT: LeftOutReason.REVIEWER_COMMENT,
}


class Words(NamedTuple):
    """Two words of a paragraph and how they stand there."""

    first: str
    how: str

    @property
    def text(self) -> str:
        """The words with a space around them."""
        return f" {self.first} {self.first}b "


class Part(NamedTuple):
    """A part of a page: a paragraph, an entry of a list, a row of a table (a cell for each word), or a text box."""

    kind: str
    words: list[Words]


@st.composite
def pages(draw: st.DrawFn) -> list[Part]:
    """Return a page in which each word stands once."""
    hows = st.sampled_from([SHOWN, SHOWN, SHOWN, HIDDEN, STRUCK, DELETED, INSERTED, FIELD, NOTE, COMMENT])
    kinds = st.sampled_from(["paragraph", "paragraph", "entry", "row", "box"])
    parts = draw(st.lists(st.tuples(kinds, st.lists(hows, min_size=1, max_size=4)), min_size=1, max_size=8))
    return [
        Part(kind, [Words(f"W{number}x{place}", how) for place, how in enumerate(found)])
        for number, (kind, found) in enumerate(parts)
    ]


def as_word(page: list[Part]) -> SourceDocument:
    """Return the page as read from a Word file."""
    notes: dict[str, list[str]] = {"footnotes": [], "comments": []}

    def aside(words: Words, part: str, reference: str, note: str) -> str:
        notes[part].append(f'<w:{note} w:id="{words.first}"><w:p>{run(words.text)}</w:p></w:{note}>')
        return f'<w:r><w:{reference} w:id="{words.first}"/></w:r>'

    marks: dict[str, Callable[[Words], str]] = {
        SHOWN: lambda words: run(words.text),
        HIDDEN: lambda words: run(words.text, "<w:vanish/>"),
        STRUCK: lambda words: run(words.text, "<w:strike/>"),
        DELETED: lambda words: f"<w:del>{run(words.text).replace('w:t', 'w:delText')}</w:del>",
        INSERTED: lambda words: f"<w:ins>{run(words.text)}</w:ins>",
        FIELD: lambda words: f'<w:fldSimple w:instr="REF x">{run(words.text)}</w:fldSimple>',
        NOTE: lambda words: aside(words, "footnotes", "footnoteReference", "footnote"),
        COMMENT: lambda words: aside(words, "comments", "commentReference", "comment"),
    }

    def runs(found: list[Words]) -> str:
        return "".join(marks[words.how](words) for words in found)

    shapes: dict[str, Callable[[list[Words]], str]] = {
        "paragraph": lambda found: f"<w:p>{runs(found)}</w:p>",
        "entry": lambda found: f'<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>{runs(found)}</w:p>',
        "row": lambda found: (
            f"<w:tbl><w:tr>{''.join(f'<w:tc><w:p>{runs([words])}</w:p></w:tc>' for words in found)}</w:tr></w:tbl>"
        ),
        "box": lambda found: (
            f"<w:p><w:r><w:pict><v:textbox><w:txbxContent><w:p>{runs(found)}</w:p></w:txbxContent></v:textbox>"
            "</w:pict></w:r></w:p>"
        ),
    }
    body = "".join(shapes[part.kind](part.words) for part in page)
    return read_word(body, **{part: "".join(found) for part, found in notes.items()})


def as_odt(page: list[Part]) -> SourceDocument:
    """Return the page as read from an OpenDocument text."""
    deleted: list[str] = []

    def delete(words: Words) -> str:
        deleted.append(
            f'<text:changed-region text:id="{words.first}"><text:deletion><text:p>{words.text}</text:p></text:deletion>'
            "</text:changed-region>"
        )
        return f'<text:change text:change-id="{words.first}"/>'

    marks: dict[str, Callable[[Words], str]] = {
        SHOWN: lambda words: words.text,
        HIDDEN: lambda words: f"<text:hidden-text>{words.text}</text:hidden-text>",
        STRUCK: lambda words: f'<text:span text:style-name="Gone">{words.text}</text:span>',
        DELETED: delete,
        INSERTED: lambda words: f"<text:change-start/>{words.text}<text:change-end/>",
        FIELD: lambda words: f"<text:user-defined>{words.text}</text:user-defined>",
        NOTE: lambda words: f"<text:note><text:note-body><text:p>{words.text}</text:p></text:note-body></text:note>",
        COMMENT: lambda words: f"<office:annotation><text:p>{words.text}</text:p></office:annotation>",
    }

    def runs(found: list[Words]) -> str:
        return f"<text:p>{''.join(marks[words.how](words) for words in found)}</text:p>"

    def cells(found: list[Words]) -> str:
        return "".join(f"<table:table-cell>{runs([words])}</table:table-cell>" for words in found)

    shapes: dict[str, Callable[[list[Words]], str]] = {
        "paragraph": runs,
        "entry": lambda found: f"<text:list><text:list-item>{runs(found)}</text:list-item></text:list>",
        "row": lambda found: f"<table:table><table:table-row>{cells(found)}</table:table-row></table:table>",
        "box": lambda found: f"<text:p><draw:frame><draw:text-box>{runs(found)}</draw:text-box></draw:frame></text:p>",
    }
    body = "".join(shapes[part.kind](part.words) for part in page)
    return read_odt(Path("page.odt"), odt(f"<text:tracked-changes>{''.join(deleted)}</text:tracked-changes>{body}"))


def as_rtf(page: list[Part]) -> SourceDocument:
    """Return the page as read from rich text."""
    marks = {
        SHOWN: "{}",
        HIDDEN: r"{{\v {}}}",
        STRUCK: r"{{\strike {}}}",
        DELETED: r"{{\deleted {}}}",
        INSERTED: r"{{\revised {}}}",
        FIELD: r"{{\field{{\*\fldinst REF x}}{{\fldrslt {}}}}}",
        NOTE: r"{{\footnote {}}}",
        COMMENT: r"{{\*\annotation {}}}",
    }

    def runs(found: list[Words]) -> str:
        return "".join(marks[words.how].format(words.text) for words in found)

    shapes: dict[str, Callable[[list[Words]], str]] = {
        "paragraph": lambda found: rf"\pard {runs(found)}\par",
        "entry": lambda found: rf"\pard{{\listtext \bullet\tab}}\ls1 {runs(found)}\par",
        "row": lambda found: r"\pard\intbl " + "".join(rf"{runs([words])}\cell " for words in found) + r"\row\pard",
        "box": lambda found: rf"\pard{{\shp{{\*\shpinst{{\shptxt {runs(found)}\par}}}}}}\par",
    }
    body = "\n".join(shapes[part.kind](part.words) for part in page)
    return read_rtf(Path("page.rtf"), f"{{\\rtf1\\ansi {body}}}".encode())


@pytest.mark.parametrize("read", [as_word, as_odt, as_rtf])
@given(page=pages())
def test_each_word_is_shown_or_left_out_with_its_reason(
    read: Callable[[list[Part]], SourceDocument], page: list[Part]
) -> None:
    document = read(page)
    words = [words for part in page for words in part.words]
    shown = [word for each in words if each.how not in REASONS for word in each.text.split()]
    assert [word for block in document.blocks for word in block.text.split() if word != "|"] == shown
    left = {word: each.reason for each in document.left_out for word in each.text.split() if word.startswith("W")}
    assert left == {word: REASONS[each.how] for each in words if each.how in REASONS for word in each.text.split()}
